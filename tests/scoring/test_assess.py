"""Assessments: scores worked out by hand, shares of questions that do not apply, classes and their ranges."""

from __future__ import annotations

import pytest

from openness.facts import Catalog, adapter
from openness.scoring import Assessment, Framework, Range, Scorecard, as_released, assess, round_half_up
from tests.scoring import releases
from tests.scoring.releases import component

FRAMEWORK = adapter(Framework).validate_python(
    {
        "id": "small",
        "name": "Small",
        "version": "1",
        "date": "2026-01-14",
        "about": "A test.",
        "topics": [
            {"id": "parts", "name": "Parts", "question": "Are they there?", "weight": 3},
            {"id": "words", "name": "Words", "question": "Are they told?", "weight": 1},
        ],
        "criteria": [
            {"id": "weights", "name": "W", "question": "W?", "topic": "parts", "weight": 2, "when": {"component": "weights"}},
            {"id": "code", "name": "C", "question": "C?", "topic": "parts", "weight": 1, "when": {"component": "training-code"}},
            {"id": "card", "name": "D", "question": "D?", "topic": "words", "weight": 1, "when": {"component": "model-card"}},
            {"id": "aside", "name": "E", "question": "E?", "when": {"component": "api"}},
        ],
        "levels": [
            {"id": "none", "name": "none", "help": "None."},
            {"id": "some", "name": "some", "help": "Some.", "needs": [{"criterion": "weights", "reach": 0.5}]},
            {
                "id": "all",
                "name": "all",
                "help": "All.",
                "needs": [{"criterion": "weights"}, {"criterion": "card"}],
                "after": "some",
            },
        ],
    }
)


def _assessed(vocabulary: Catalog, weights: str, code: str, card: str) -> Assessment:
    kinds = {"weights": component(weights), "training-code": component(code), "model-card": component(card)}
    catalog = releases.catalog([releases.model("m", kinds)], vocabulary)
    return assess(as_released(catalog.models["m"]), FRAMEWORK, catalog)


@pytest.mark.parametrize(
    ("weights", "code", "card", "score", "parts", "words", "levels"),
    [
        ("open", "open", "open", (100, 100), (100, 100), (100, 100), ["all"]),
        ("closed", "closed", "closed", (0, 0), (0, 0), (0, 0), ["none"]),
        ("open", "closed", "open", (75, 75), (200 / 3, 200 / 3), (100, 100), ["all"]),
        ("gated", "closed", "open", (50, 50), (100 / 3, 100 / 3), (100, 100), ["some"]),
        ("unknown", "closed", "open", (25, 75), (0, 200 / 3), (100, 100), ["none", "some", "all"]),
        ("unknown", "closed", "closed", (0, 50), (0, 200 / 3), (0, 0), ["none", "some"]),
        ("open", "not-applicable", "closed", (75, 75), (100, 100), (0, 0), ["some"]),
        ("open", "closed", "not-applicable", (200 / 3, 200 / 3), (200 / 3, 200 / 3), None, ["all"]),
        ("open", "unknown", "unknown", (50, 100), (200 / 3, 100), (0, 100), ["some", "all"]),
    ],
)
def test_scores_are_what_they_are_worked_out_to_be_by_hand(
    weights: str,
    code: str,
    card: str,
    score: tuple[float, float],
    parts: tuple[float, float],
    words: tuple[float, float] | None,
    levels: list[str],
    tiny_catalog: Catalog,
) -> None:
    told = _assessed(tiny_catalog, weights, code, card)
    assert told.score == pytest.approx(score)
    assert told.topic("parts") == pytest.approx(parts)
    topic = told.topic("words")
    assert topic is None if words is None else topic == pytest.approx(words)
    assert [level.id for level in told.levels] == levels


def test_shares_of_what_applies_add_up_to_100(tiny_catalog: Catalog) -> None:
    told = _assessed(tiny_catalog, "open", "not-applicable", "open")
    assert [told.share(each) for each in FRAMEWORK.criteria] == pytest.approx([75, 0, 25, 0])


def test_the_share_answered_counts_what_applies(tiny_catalog: Catalog) -> None:
    assert _assessed(tiny_catalog, "open", "unknown", "not-applicable").answered == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("low", "high", "text"), [(62, 75, "62–75"), (71, 71, "71"), (71.2, 71.4, "71"), (62.5, 62.5, "63"), (0, 100, "0–100")]
)
def test_a_range_reads_as_one_number_when_it_is_one(low: float, high: float, text: str) -> None:
    assert str(Range(low, high)) == text


@pytest.mark.parametrize(("points", "whole"), [(0.5, 1), (1.5, 2), (2.5, 3), (62.49, 62), (99.5, 100), (66.66, 67)])
def test_halves_are_rounded_up(points: float, whole: int) -> None:
    assert round_half_up(points) == whole


def test_the_small_folder_is_classed_as_it_was_made_up(tiny_cards: dict[str, Scorecard]) -> None:
    assert {name: card.release_class for name, card in tiny_cards.items()} == {
        "acorn-1": "open source AI",
        "acorn-1-chat": "open weights",
        "cedar-2": "restricted weights",
        "cedar-2-delta": "restricted weights",
        "dune": "hosted only",
    }
    assert str(tiny_cards["acorn-1"].released.score) == "100"
    assert list(tiny_cards) == ["acorn-1", "acorn-1-chat", "cedar-2-delta", "cedar-2", "dune"]
