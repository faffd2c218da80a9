"""The gradient of release: its levels, by worked examples."""

from __future__ import annotations

import pytest

from tests.data.frameworks.conftest import Judge
from tests.releases import BASE, release

CLOSED = dict.fromkeys(("api", "hosted-application", "weights", "pretraining-data", "training-code"), "closed")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "fully-closed"),
        ({"hosted-application": "open"}, "hosted"),
        ({"hosted-application": "open", "api": "gated"}, "api"),
        ({"weights": "gated LicenseRef-scancode-llama-2-license-2023"}, "downloadable"),
        ({"weights": "open Apache-2.0"}, "downloadable"),
        ({"weights": "open MIT", "pretraining-data": "open", "training-code": "open"}, "fully-open"),
        (
            {"weights": "open LicenseRef-scancode-bigscience-rail-1.0", "pretraining-data": "gated", "training-code": "open"},
            "fully-open",
        ),
    ],
)
def test_gradient(judge: Judge, changes: dict[str, str], expected: str) -> None:
    told = judge(release({**BASE, **CLOSED, **changes}), "gradient")
    assert [level.id for level in told.candidates] == [expected]
