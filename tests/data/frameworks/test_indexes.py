"""Indexes with figures: what they weigh, and what their own rules give made-up releases."""

from __future__ import annotations

import pytest

from tests.data.frameworks.conftest import Frameworks, Judge
from tests.releases import BASE, release


@pytest.mark.parametrize(("name", "count"), [("opening-up-chatgpt", 14), ("osai-2025", 14), ("osai-2026", 12)])
def test_indexes_weigh_every_parameter_alike(frameworks: Frameworks, name: str, count: int) -> None:
    framework = frameworks[name]
    assert len(framework.criteria) == count
    weights = {each.id: each.weight for each in framework.topics}
    shares = {
        weights[each.topic or ""] / sum(1 for other in framework.criteria if other.topic == each.topic)
        for each in framework.criteria
    }
    assert shares == {1.0}


ROWS = ("api", "weights", "pretraining-data", "data-description", "architecture", "training-description", "training-code")
AA_CLOSED = {**BASE, **dict.fromkeys(ROWS, "closed")}


@pytest.mark.parametrize(
    ("changes", "details", "points"),
    [
        ({}, {"mix-disclosure": "none"}, 0),
        ({"weights": "open Apache-2.0"}, {"mix-disclosure": "none"}, 6),
        ({"weights": "open MIT"}, {"mix-disclosure": "none"}, 6),
        ({"weights": "open CC-BY-NC-4.0"}, {"mix-disclosure": "none"}, 3),
        ({"weights": "open CC-BY-4.0"}, {"mix-disclosure": "none"}, 4),
        ({"api": "gated"}, {"mix-disclosure": "none"}, 2),
        (
            {
                **dict.fromkeys(ROWS[3:], "open Apache-2.0"),
                "weights": "open Apache-2.0",
                "pretraining-data": "open ODC-By-1.0",
            },
            {"mix-disclosure": "full"},
            16,
        ),
    ],
)
def test_artificial_analysis_points(
    judge: Judge,
    changes: dict[str, str],
    details: dict[str, str],
    points: float,
) -> None:
    score = judge(release({**AA_CLOSED, **changes}, details=details), "aa-openness").score
    assert score is not None
    assert score.low == pytest.approx(100 * points / 18)
    assert score.high == pytest.approx(100 * points / 18)


def test_nothing_known_is_the_whole_range(judge: Judge) -> None:
    for name, top in (("opening-up-chatgpt", 14), ("osai-2025", 1), ("osai-2026", 1), ("aa-openness", 100)):
        score = judge(release({}), name).score
        assert score is not None
        assert (score.low, score.high) == pytest.approx((0, top)), name


def test_weights_alone_earn_half_where_the_procedure_counts_too(judge: Judge) -> None:
    parts = {**BASE, "weights": "gated MIT", "training-description": "closed"}
    told = judge(release(parts), "opening-up-chatgpt")
    assert told.assessment.answers["llmweights"] == (0.5, 0.5, False)


def test_a_gate_halves_weights_from_2026_on(judge: Judge) -> None:
    worth = {}
    for name in ("osai-2025", "osai-2026"):
        answers = judge(release({"weights": "gated MIT"}), name).assessment.answers
        answer = answers["weights-endmodel"]
        assert answer is not None
        worth[name] = answer.worst
    assert worth == {"osai-2025": 1.0, "osai-2026": 0.5}


def test_without_tuning_the_base_counts_twice_in_the_index_and_not_at_all_before(judge: Judge) -> None:
    base = release({**BASE, "pretraining-data": "open"})
    assert judge(base, "osai-2026").assessment.answers["datasources-endmodel"] == (1, 1, False)
    assert judge(base, "opening-up-chatgpt").assessment.answers["rldata"] == (0, 0, False)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"weights": "open MIT", "training-code": "open MIT", "pretraining-data": "open CC-BY-4.0"}, 1.0),
        ({"weights": "open MIT", "training-code": "partial MIT", "pretraining-data": "closed"}, 0.5),
        ({"weights": "open MIT", "training-code": "closed", "pretraining-data": "closed"}, 0.0),
        ({"weights": "open CC-BY-NC-4.0", "training-code": "open MIT", "pretraining-data": "closed"}, 0.0),
    ],
)
def test_licenses_of_2026_want_two_of_three(judge: Judge, parts: dict[str, str], expected: float) -> None:
    answer = judge(release(parts), "osai-2026").assessment.answers["licenses"]
    assert answer == (expected, expected, False)
