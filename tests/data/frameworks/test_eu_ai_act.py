"""The EU AI Act on open models: thresholds, exemptions and the duties that stay."""

from __future__ import annotations

import pytest

from openness.scoring import Framework, Level, Word
from tests.conftest import REAL
from tests.data.frameworks.conftest import Frameworks, Judge
from tests.releases import release


def _level(framework: Framework, name: str) -> Level:
    return next(each for each in framework.levels if each.id == name)


PUBLIC = {"architecture": "open Apache-2.0", "model-card": "open", "inference-code": "open Apache-2.0"}


@pytest.mark.parametrize(
    ("weights", "flop", "expected"),
    [
        ("open Apache-2.0", 2e22, ["out-of-scope"]),
        ("open Apache-2.0", 1.2e24, ["exempt-partial"]),
        ("open MIT", 3.3e24, ["exempt-partial"]),
        ("open CC-BY-SA-4.0", 3e23, ["exempt-partial"]),
        ("open GPL-3.0-only", 3e23, ["exempt-partial"]),
        ("open LicenseRef-scancode-bigscience-rail-1.0", 3.9e23, ["exempt-partial", "not-exempt"]),
        ("open LicenseRef-scancode-moonshot-ai-modified-mit-2025", 3e24, ["exempt-partial", "not-exempt"]),
        ("open LicenseRef-scancode-llama-3.1-license-2024", 8e23, ["not-exempt"]),
        ("open LicenseRef-scancode-llama-3.1-license-2024", 3.8e25, ["not-exempt-systemic"]),
        ("open Apache-2.0", 3.8e25, ["not-exempt-systemic"]),
        ("open LicenseRef-scancode-qwen-2024", 8e24, ["not-exempt"]),
        ("open LicenseRef-cohere-cc-by-nc-addendum", 2e24, ["not-exempt"]),
        ("open CC-BY-NC-4.0", 2e24, ["not-exempt"]),
        ("closed", 2e24, ["not-exempt"]),
        ("gated:payment Apache-2.0", 2e24, ["not-exempt"]),
        ("gated:personal-data Apache-2.0", 2e24, ["exempt-partial", "not-exempt"]),
        ("gated:acceptance Apache-2.0", 2e24, ["exempt-partial"]),
        ("open Apache-2.0", 1e23, ["out-of-scope"]),
        ("open Apache-2.0", 1e25, ["exempt-partial"]),
    ],
)
def test_eu_ai_act(judge: Judge, weights: str, flop: float, expected: list[str]) -> None:
    told = judge(release({**PUBLIC, "weights": weights}, flop=flop), "eu-ai-act")
    assert [level.id for level in told.candidates] == expected
    if len(expected) == 2:
        assert told.word is Word.JUDGE


def test_eu_ai_act_with_compute_unknown_is_not_decided(judge: Judge, frameworks: Frameworks) -> None:
    licensed = {**PUBLIC, "weights": "open LicenseRef-scancode-stability-ai-community-2024"}
    told = judge(release(licensed), "eu-ai-act")
    assert [each.part for each in told.open_facts] == ["training-compute"]
    assert told.of_level(_level(frameworks["eu-ai-act"], "exempt-partial")) is Word.NOT_MET


@pytest.mark.parametrize(("flop", "decided"), [(1.5e23, False), (2.5e23, True), (6e24, False), (4e24, True)])
def test_an_estimate_near_a_threshold_settles_nothing(judge: Judge, flop: float, decided: bool) -> None:
    told = release({**PUBLIC, "weights": "open MIT"}, flop=flop, basis="estimated")
    assert judge(told, "eu-ai-act").decided is decided


def test_exempt_in_part_still_owes_copyright_policy_and_summary(judge: Judge) -> None:
    parts = {**PUBLIC, "weights": "open MIT", "training-summary": "open", "copyright-policy": "closed"}
    told = judge(release(parts, flop=1e24), "eu-ai-act")
    shown = {duty.clause: word for duty, word in told.duties}
    assert shown == {
        "Article 53(1)(c)": Word.NOT_MET,
        "Article 53(1)(d)": Word.MET,
        "Article 53(3)": Word.NOT_APPLICABLE,
    }


def test_systemic_risk_lifts_no_duty(judge: Judge, frameworks: Frameworks) -> None:
    told = judge(release({**PUBLIC, "weights": "open MIT"}, flop=4e25), "eu-ai-act")
    assert len(told.duties) == len(frameworks["eu-ai-act"].duties)


@pytest.mark.parametrize(
    ("detail", "value", "word"),
    [
        ("dual-license", "yes", Word.NOT_MET),
        ("geographic-exclusions", "yes", Word.NOT_MET),
        ("personal-data-required", "yes", Word.JUDGE),
        ("generality", "narrow", Word.NOT_APPLICABLE),
    ],
)
def test_eu_ai_act_details(judge: Judge, detail: str, value: str, word: Word) -> None:
    told = release({**PUBLIC, "weights": "open MIT"}, flop=1e24, details={detail: value})
    assert judge(told, "eu-ai-act").word is word


@pytest.mark.parametrize("part", ["model-card", "inference-code", "architecture"])
def test_eu_ai_act_wants_everything_public(judge: Judge, part: str) -> None:
    parts = {**PUBLIC, "weights": "open MIT", "training-description": "closed", "code-documentation": "closed", part: "closed"}
    assert judge(release(parts, flop=1e24), "eu-ai-act").word is Word.NOT_MET


def test_the_act_is_never_said_to_be_complied_with(frameworks: Frameworks) -> None:
    text = (REAL / "frameworks" / "eu-ai-act.yaml").read_text().casefold()
    assert "compliant" not in text
    assert all("compl" not in level.name.casefold() for level in frameworks["eu-ai-act"].levels)
