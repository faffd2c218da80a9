"""Every page as people see it: wide and narrow, light and dark; nothing jumps, hangs over the side, or bars anybody."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from openness.dashboard.pages import PAGES
from tests.conftest import serious
from tests.dashboard.conftest import ROOT, new_visit

pytestmark = pytest.mark.browser

PATHS = ["" if page is PAGES[0] else page.PATH for page in PAGES]
#: A fault of Streamlit's own: the empty corner of its tables.
NOT_OURS = frozenset({"empty-table-header"})
#: Another: its box of a chart wider than a narrow window. Keys reach it in browsers that let them reach whatever scrolls, and the
#: numbers stand in a table below.
CHART = '<div data-testid="stVegaLiteChart"'

#: Where pictures are kept to be looked at: what this variable says, in CI always, else nowhere.
KEPT = os.environ.get("OPENNESS_SCREENS") or (ROOT / "screens" if os.environ.get("CI") == "true" else None)
TALLEST = 4000
#: The share of the window that moves, times how far, of everything that moved by itself: 0.1 is what people call still.
MOVED = """window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(each => {
  if (!each.hadRecentInput) window.moved += each.value;
})).observe({type: 'layout-shift', buffered: true});"""
OVERHANG = """[document.documentElement, document.querySelector('[data-testid=stMain]')].map(each => each.scrollWidth - each.clientWidth)"""
DARK = "rgb(18, 22, 28)"


@pytest.mark.parametrize("width", [360, 1280], ids=["narrow", "wide"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_draws_without_a_fault_keeps_still_and_to_its_window_and_is_for_everybody(
    chromium: Browser, address: str, path: str, width: int
) -> None:
    with chromium.new_context(viewport={"width": width, "height": 1000}, color_scheme="light") as context:
        context.add_init_script(MOVED)
        visit = new_visit(context, address)
        page = visit.open(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.1
        for wide in (width, 2560) if width > 1000 else (width,):
            page.set_viewport_size({"width": wide, "height": 1000})
            assert max(page.evaluate(OVERHANG)) <= 0, f"{wide} pixels"
        page.set_viewport_size({"width": width, "height": 1000})
        barred = look(page, f"{path or 'overview'}-{width}-light")
        page.emulate_media(color_scheme="dark")
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", DARK)
        barred += look(page, f"{path or 'overview'}-{width}-dark")
        assert visit.faults == []
        assert barred == [], json.dumps(barred, indent=1)


def look(page: Page, name: str) -> list[dict[str, Any]]:
    """Keep a picture of the page, and tell what axe finds on it that is serious or critical."""
    keep(page, name)
    return serious(page, NOT_OURS, CHART if page.viewport_size["width"] < 760 else None)


def keep(page: Page, name: str) -> None:
    """A picture of the page as far down as it goes, within reason."""
    if KEPT is None:
        return
    width = page.evaluate("window.innerWidth")
    high = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(high, TALLEST)})
    page.wait_for_timeout(300)
    Path(KEPT).mkdir(parents=True, exist_ok=True)
    page.screenshot(path=Path(KEPT) / f"{name}.png")
    page.set_viewport_size({"width": width, "height": 1000})
