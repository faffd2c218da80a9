"""Every figure of the small data folder, drawn once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from openness.export.figures import KINDS, Figure, Of, Scene, drawn
from openness.facts import Catalog
from openness.scoring import Framework, Scorecard, Snapshot, load_frameworks, scorecards
from tests.conftest import REAL
from tests.export.test_citation import EDITION


@pytest.fixture(scope="session")
def scene(tiny_catalog: Catalog, tiny_rubric: Framework, tiny_cards: dict[str, Scorecard]) -> Scene:
    """All of it, by the real frameworks."""
    snapshot = Snapshot(tiny_catalog, tiny_rubric, load_frameworks(REAL, tiny_catalog))
    return Scene.of(snapshot, EDITION, list(tiny_cards.values()), [])


def of(kind: str, scene: Scene) -> Scene:
    """The scene with as many entries named as the figure needs."""
    entries = {Of.COMPARED: list(scene.snapshot.catalog.models)[:3], Of.ENTRY: ["acorn-1"]}.get(KINDS[kind].of, [])
    return Scene.of(scene.snapshot, scene.edition, scene.every, entries)


@pytest.fixture(scope="session")
def figures(scene: Scene) -> Mapping[str, Figure]:
    """Every figure by name."""
    return {kind: next(drawn(kind, of(kind, scene))) for kind in KINDS}


@pytest.fixture(scope="session")
def real_scene(real_catalog: Catalog, real_rubric: Framework) -> Scene:
    """Everything recorded in this project."""
    snapshot = Snapshot(real_catalog, real_rubric, load_frameworks(REAL, real_catalog))
    return Scene.of(snapshot, EDITION, scorecards(real_catalog, real_rubric), [])
