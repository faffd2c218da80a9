"""What every test may ask for: a small made-up data folder, the real one, and both read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright

from openness.facts import Catalog, load
from openness.scoring import Framework, Scorecard, load_rubric, scorecards

HERE = Path(__file__).parent
REAL = HERE.parent / "data"
VOCABULARIES = ("components.yaml", "details.yaml", "license-terms.yaml", "rubric.yaml")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")

settings.register_profile(
    "quick", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", parent=settings.get_profile("quick"), max_examples=5_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def copy_tiny(folder: Path) -> Path:
    """A data folder of five made-up releases, with the real vocabularies and rubric."""
    shutil.copytree(HERE / "tiny", folder)
    for name in VOCABULARIES:
        shutil.copy(REAL / name, folder)
    return folder


@pytest.fixture(scope="session", autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What commands keep between runs is kept for these tests alone."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A small data folder of one's own, free to be changed."""
    return copy_tiny(tmp_path / "data")


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small data folder, only to be read."""
    return copy_tiny(tmp_path_factory.mktemp("tiny") / "data")


@pytest.fixture(scope="session")
def tiny_catalog(tiny_folder: Path) -> Catalog:
    """The small data folder, read."""
    return load(tiny_folder)


@pytest.fixture(scope="session")
def tiny_rubric(tiny_folder: Path, tiny_catalog: Catalog) -> Framework:
    """The real rubric, put to the small data folder."""
    return load_rubric(tiny_folder, tiny_catalog)


@pytest.fixture(scope="session")
def tiny_cards(tiny_catalog: Catalog, tiny_rubric: Framework) -> dict[str, Scorecard]:
    """Scorecards of the small data folder, by id."""
    return {card.model.id: card for card in scorecards(tiny_catalog, tiny_rubric)}


@pytest.fixture(scope="session")
def real() -> Path:
    """The data folder of this project, only to be read."""
    return REAL


@pytest.fixture(scope="session")
def real_catalog() -> Catalog:
    """The data folder of this project, read."""
    return load(REAL)


@pytest.fixture(scope="session")
def real_rubric(real_catalog: Catalog) -> Framework:
    """The rubric of this project."""
    return load_rubric(REAL, real_catalog)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium; browser tests fail, never pass unseen, where there is none."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail('There is no Chromium; install it, or run with -m "not browser".')
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield started
        started.close()


def serious(page: Page, ignored: frozenset[str] = frozenset(), boxes: str | None = None) -> list[dict[str, Any]]:
    """What axe finds on a page that is serious or critical: the rule, and up to three places.

    With `boxes`, elements that start so may scroll though they cannot be focused.
    """
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']}).then(told => told.violations)")
    barred = []
    for each in found:
        places = [node["html"][:160] for node in each["nodes"]]
        if boxes is not None and each["id"] == "scrollable-region-focusable":
            places = [place for place in places if not place.startswith(boxes)]
        if places and each["impact"] in {"serious", "critical"} and each["id"] not in ignored:
            barred.append({each["id"]: places[:3]})
    return barred
