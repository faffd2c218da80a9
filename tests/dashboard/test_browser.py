"""The real dashboard in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.dashboard.conftest import Visit, new_visit

pytestmark = pytest.mark.browser


def test_the_matrix_draws_without_a_fault_and_can_be_taken_along(visit: Visit) -> None:
    page = visit.open("?view=Matrix&q=Llama+2")
    row = page.get_by_role("region", name="Every answer").locator(
        "tbody tr", has=page.get_by_role("link", name="Llama 2", exact=True)
    )
    expect(row.get_by_title("Commercial use: partly")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    assert "Commercial use" in download.value.path().read_text(encoding="utf-8")
    assert visit.faults == []


def test_one_click_sorts_and_one_filters_and_both_are_in_the_address(visit: Visit) -> None:
    page = visit.open()
    page.get_by_role("link", name="Open source AI", exact=True).click()
    visit.settle()
    page.get_by_role("link", name="Newest", exact=True).click()
    expect(page).to_have_url(re.compile(r"sort=Newest"))
    expect(page).to_have_url(re.compile(r"class=open\+source\+AI"))
    visit.settle()
    years = [each.split("·")[-1] for each in page.locator(".os-table tbody th .os-small").all_inner_texts()]
    assert years == sorted(years, reverse=True)
    assert len(years) < 20


def test_filters_that_are_folded_away_are_there_when_unfolded_and_when_the_address_asks(visit: Visit) -> None:
    page = visit.open()
    assert page.get_by_label("License family").count() == 0
    page.get_by_text("More filters").click()
    expect(page.get_by_label("License family")).to_be_visible()
    expect(visit.open("?family=Llama").get_by_label("License family")).to_be_visible()


def test_the_first_page_answers_to_its_name_too(visit: Visit) -> None:
    page = visit.open("overview?q=GPT-4")
    expect(page).to_have_url(f"{visit.address}/?q=GPT-4")
    expect(page.get_by_role("link", name="GPT-4", exact=True)).to_be_visible()
    assert visit.faults == []


def test_a_search_narrows_the_table_and_lands_in_the_address(visit: Visit) -> None:
    page = visit.open()
    rows = page.locator(".os-table tbody tr")
    before = rows.count()
    page.get_by_label("Search").fill("Pythia 12B")
    page.get_by_label("Search").press("Enter")
    expect(page).to_have_url(f"{visit.address}/?q=Pythia+12B")
    expect(rows).to_have_count(1)
    assert before > 5


def test_a_link_to_a_comparison_shows_the_same_to_somebody_else(visit: Visit, chromium: Browser) -> None:
    page = visit.open("compare?m=olmo&m=gpt-4")
    page.get_by_label("Releases, two to six").fill("Llama 2")
    page.get_by_role("option", name="Llama 2", exact=True).click()
    heads = page.locator(".os-compare thead th")
    expect(heads).to_have_text(["OLMo", "GPT-4", "Llama 2"])
    visit.settle()
    with chromium.new_context() as context:
        other = new_visit(context, visit.address)
        seen = other.open(page.url.removeprefix(f"{visit.address}/"))
        expect(seen.locator(".os-compare thead th")).to_have_text(["OLMo", "GPT-4", "Llama 2"])
        assert seen.locator(".os-compare").inner_text() == page.locator(".os-compare").inner_text()


def test_the_keyboard_reaches_why(visit: Visit) -> None:
    page = visit.open("model?model=llama-2")
    first = page.locator(".os-why details").first
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("open", "")
    expect(first.locator(".os-evidence a").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.os-why details[open] a')")


def test_a_name_in_the_table_leads_to_its_page(visit: Visit) -> None:
    page = visit.open("?q=GPT-4")
    page.get_by_role("link", name="GPT-4", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="GPT-4")).to_be_visible()
    assert visit.faults == []


def test_a_dark_window_is_dark(chromium: Browser, address: str) -> None:
    with chromium.new_context(color_scheme="dark") as context:
        page = new_visit(context, address).open()
        color = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
        assert color == "rgb(18, 22, 28)"
