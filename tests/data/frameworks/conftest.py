"""Every framework as its file has it, and what it says of made-up releases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from openness.facts import Catalog, Model
from openness.scoring import Framework, Opinion, load_frameworks
from tests.conftest import REAL
from tests.releases import opinion

Frameworks = dict[str, Framework]
Judge = Callable[[Model, str], Opinion]


@pytest.fixture(scope="package")
def frameworks(real_catalog: Catalog) -> Frameworks:
    """All of them, by id."""
    return load_frameworks(REAL, real_catalog)


@pytest.fixture(scope="package")
def judge(frameworks: Frameworks, real_catalog: Catalog) -> Judge:
    """What the framework of that id says of a release."""
    return lambda model, name: opinion(model, frameworks[name], real_catalog)
