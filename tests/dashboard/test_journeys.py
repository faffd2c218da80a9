"""Journeys of the three people: an analyst, a contributor and an engineer, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.dashboard.conftest import Visit, new_visit

pytestmark = pytest.mark.browser


def test_an_analyst_weighs_data_first_and_sends_the_address(visit: Visit, chromium: Browser) -> None:
    page = visit.open("weights")
    page.get_by_role("button", name="Data first").click()
    expect(page.get_by_role("slider", name="Training data")).to_have_value("55")
    visit.settle()
    first = page.get_by_role("region", name="Places").locator("tbody tr").nth(3).inner_text()
    with chromium.new_context() as context:
        other = new_visit(context, visit.address).open(page.url.removeprefix(f"{visit.address}/"))
        expect(other.get_by_role("slider", name="Training data")).to_have_value("55")
        assert other.get_by_role("region", name="Places").locator("tbody tr").nth(3).inner_text() == first
    assert visit.faults == []


def test_an_engineer_finds_what_may_be_sold_and_comes_back(visit: Visit) -> None:
    page = visit.open("?commercial-use=Allowed&size=3+to+13+billion")
    rows = page.locator(".os-table tbody tr")
    count = rows.count()
    assert 0 < count < 60
    rows.nth(0).get_by_role("link").first.click()
    page.get_by_role("tab", name="History").click()
    expect(page.locator(".os-timeline li").first).to_be_visible()
    page.go_back()
    visit.settle()
    expect(rows).to_have_count(count)
    page.reload()
    visit.settle()
    expect(rows).to_have_count(count)
    assert visit.faults == []


def test_a_contributor_follows_history_to_the_release_of_a_day(visit: Visit) -> None:
    page = visit.open("model?model=vicuna")
    page.get_by_role("tab", name="History").click()
    page.locator(".os-timeline a", has_text="2023-03-30").first.click()
    expect(page.get_by_label("As of")).to_have_value("2023-03-30")
    expect(page.locator(".os-card .os-class")).to_have_text("Closed or hosted only")
    assert visit.faults == []
