"""The Model Openness Framework: its classes, by worked examples."""

from __future__ import annotations

import pytest

from openness.scoring import missing
from tests.data.frameworks.conftest import Judge
from tests.releases import BASE, release

CLASS_3 = ("architecture", "weights", "evaluation-results", "model-card", "data-card", "technical-report")
CLASS_2 = ("training-code", "inference-code", "evaluation-code", "evaluation-data")
CLASS_1 = ("pretraining-data", "processing-code", "checkpoints", "peer-reviewed-paper")


def _mof(judge: Judge, **changes: str) -> list[str]:
    parts = dict.fromkeys((*CLASS_3, *CLASS_2, *CLASS_1), "open Apache-2.0")
    parts |= {name.replace("_", "-"): told for name, told in changes.items()}
    return [level.id for level in judge(release({**BASE, **parts}), "mof").candidates]


CLOSED_1 = {name.replace("-", "_"): "closed" for name in CLASS_1}
CLOSED_2 = {name.replace("-", "_"): "closed" for name in CLASS_2}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "class-1"),
        ({**CLOSED_1, **CLOSED_2}, "class-3"),
        ({**CLOSED_1, **CLOSED_2, "technical_report": "closed", "peer_reviewed_paper": "open MIT"}, "class-3"),
        ({"technical_report": "closed"}, "class-1"),
        ({"peer_reviewed_paper": "closed"}, "class-2"),
        ({"weights": "open LicenseRef-scancode-llama-2-license-2023"}, "unclassified"),
        ({"pretraining_data": "open CC-BY-NC-4.0"}, "class-2"),
        ({"evaluation_data": "open PDDL-1.0"}, "class-3"),
        ({"data_card": "open OpenMDW-1.0"}, "class-1"),
        ({"data_card": "open LicenseRef-openmdw-1.1"}, "unclassified"),
        ({"model_card": "open GPL-3.0-only"}, "class-1"),
        ({"checkpoints": "partial Apache-2.0"}, "class-2"),
        ({"libraries": "closed", "sample_outputs": "closed", "model_metadata": "closed"}, "class-1"),
    ],
)
def test_mof_classes(judge: Judge, changes: dict[str, str], expected: str) -> None:
    assert _mof(judge, **changes) == [expected]


def test_mof_cannot_tell_where_a_license_is_not_recorded(judge: Judge) -> None:
    assert _mof(judge, data_card="open") == ["class-1", "class-2", "class-3", "unclassified"]


def test_mof_counts_a_missing_paper_once(judge: Judge) -> None:
    parts = {**BASE, **dict.fromkeys((*CLASS_3, *CLASS_2, *CLASS_1), "open MIT")}
    parts |= {"technical-report": "closed", "peer-reviewed-paper": "closed"}
    found = missing(judge(release(parts), "mof"))
    assert [(gap.kind.value, gap.part) for gap in found.changes] == [("release", "peer-reviewed-paper")]
