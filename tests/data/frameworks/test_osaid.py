"""The Open Source AI Definition, strictly and practically, by worked examples."""

from __future__ import annotations

import pytest

from openness.scoring import Word
from tests.data.frameworks.conftest import Judge
from tests.releases import BASE, release

SOURCE = ("processing-code", "training-code", "evaluation-code", "inference-code", "architecture", "tokenizer")
OPEN_SOURCE = {
    **BASE,
    **dict.fromkeys(SOURCE, "open Apache-2.0"),
    "weights": "open Apache-2.0",
    "pretraining-data": "open Apache-2.0",
}


@pytest.mark.parametrize(
    ("changes", "strict", "practical"),
    [
        ({}, "meets", "meets"),
        ({"pretraining-data": "open ODC-By-1.0"}, "other-terms", "meets"),
        ({"weights": "open OpenMDW-1.0"}, "other-terms", "meets"),
        ({"weights": "open CC-BY-4.0"}, "other-terms", "meets"),
        ({"weights": "open LicenseRef-scancode-bigscience-rail-1.0"}, "other-terms", "other-terms"),
        ({"weights": "open CC-BY-NC-4.0"}, "other-terms", "other-terms"),
        (
            {"weights": "open LicenseRef-scancode-llama-2-license-2023", "training-code": "closed"},
            "does-not-meet",
            "does-not-meet",
        ),
        ({"training-code": "open CC-BY-4.0"}, "other-terms", "other-terms"),
        ({"training-code": "closed"}, "does-not-meet", "does-not-meet"),
        ({"processing-code": "partial Apache-2.0"}, "does-not-meet", "does-not-meet"),
        ({"evaluation-code": "closed"}, "does-not-meet", "does-not-meet"),
        ({"checkpoints": "closed", "model-card": "closed", "evaluation-data": "closed"}, "meets", "meets"),
        ({"pretraining-data": "closed", "data-description": "closed"}, "does-not-meet", "does-not-meet"),
        ({"weights": "closed"}, "does-not-meet", "does-not-meet"),
        ({"weights": "open GPL-3.0-only"}, "meets", "meets"),
    ],
)
def test_osaid(judge: Judge, changes: dict[str, str], strict: str, practical: str) -> None:
    documents = dict.fromkeys(("data-card", "data-description", "technical-report", "peer-reviewed-paper"), "closed")
    told = release({**documents, **OPEN_SOURCE, **changes})
    for name, expected in (("osaid-strict", strict), ("osaid-practical", practical)):
        found = judge(told, name)
        assert found.candidates[0].id == expected, name
        assert found.word is (Word.MET if expected == "meets" else Word.NOT_MET), name


def test_osaid_leaves_withheld_data_that_is_described_in_part_to_a_person(judge: Judge) -> None:
    withheld = {**OPEN_SOURCE, "pretraining-data": "closed", "data-card": "open MIT", "data-description": "partial MIT"}
    told = judge(release(withheld, details={"data-sources-listed": "full"}), "osaid-practical")
    assert told.word is Word.JUDGE
    described = {**withheld, "data-description": "open MIT"}
    told = judge(release(described, details={"data-sources-listed": "full"}), "osaid-practical")
    assert told.word is Word.MET


@pytest.mark.parametrize("license", ["Apache-2.0", "MIT"])
def test_permissive_weights_alone_are_not_open_source_ai(judge: Judge, license: str) -> None:
    only = {**BASE, **dict.fromkeys((*SOURCE, "pretraining-data", "data-description"), "closed"), "weights": f"open {license}"}
    assert judge(release(only), "osaid-practical").candidates[0].id == "does-not-meet"
