"""Links turn pages in the session that is open: nothing is loaded anew, and nobody loses their place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from openness.dashboard.pages import PAGES
from tests.conftest import serious
from tests.dashboard.conftest import Visit
from tests.dashboard.test_pages import page as drawn
from tests.dashboard.test_pages import said


def loads(page: Page) -> list[str]:
    """Pages that the browser loads from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.is_navigation_request() else None)
    return asked


@pytest.mark.browser
def test_links_are_followed_without_loading_anew_and_lead_to_the_title(visit: Visit) -> None:
    page = visit.open()
    asked = loads(page)
    page.get_by_role("link", name="GPT-4", exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="GPT-4")).to_be_focused()
    expect(page).to_have_title("Model · Openness Scorecard")
    page.get_by_role("navigation", name="Pages").get_by_text("Questions").click()
    page.get_by_role("link", name="Over time", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="More open over time?")).to_be_focused()
    expect(page.locator(".os-pages summary.os-here")).to_have_text("Questions")
    assert asked == []
    assert visit.faults == []


@pytest.mark.browser
def test_whoever_comes_back_stands_where_they_were(visit: Visit) -> None:
    page = visit.open("?sort=Name")
    main = page.get_by_test_id("stMain")
    link = page.locator(".os-table tbody a").nth(40)
    link.focus()
    place = main.evaluate("each => each.scrollTop")
    assert place > 1000
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/model\?model="))
    assert main.evaluate("each => each.scrollTop") == 0
    visit.settle()
    page.go_back()
    expect(page).to_have_url(f"{visit.address}/?sort=Name")
    visit.settle()
    page.wait_for_timeout(300)
    assert main.evaluate("each => each.scrollTop") == place
    assert visit.faults == []


@pytest.mark.browser
def test_a_choice_keeps_the_focus_of_the_keyboard_and_the_place_on_the_page(visit: Visit) -> None:
    page = visit.open()
    link = page.get_by_role("link", name="Training data", exact=True)
    main = page.get_by_test_id("stMain")
    main.evaluate("each => { each.scrollTop = 200; }")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"sort=Training\+data"))
    expect(link).to_have_attribute("aria-current", "true")
    expect(link).to_be_focused()
    assert main.evaluate("each => each.scrollTop") == 200


@pytest.mark.browser
def test_the_menu_opens_by_key_and_closes_by_escape_and_by_a_click_elsewhere(visit: Visit) -> None:
    page = visit.open()
    section = page.locator(".os-pages summary", has_text="Use")
    section.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Lineage", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Lineage", exact=True)).to_be_hidden()
    expect(section).to_be_focused()
    section.click()
    page.locator(".os-pages summary", has_text="About").click()
    expect(page.get_by_role("link", name="Lineage", exact=True)).to_be_hidden()
    assert serious(page) == []
    page.locator("h1").click(position={"x": 2, "y": 2})
    expect(page.get_by_role("link", name="Method", exact=True)).to_be_hidden()


@pytest.mark.browser
def test_going_back_undoes_a_choice_and_links_on_a_page_change_it(visit: Visit) -> None:
    page = visit.open("model?model=alpaca")
    page.get_by_role("combobox", name="Release").fill("GPT-4")
    page.get_by_role("option", name="GPT-4", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="GPT-4")).to_be_visible()
    visit.settle()
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Alpaca")).to_be_visible()
    visit.settle()
    asked = loads(page)
    page.get_by_role("tab", name="Why this score").click()
    page.evaluate("document.querySelector('.os-card a[href*=\"?\"]').href = '/model?model=olmo'")
    page.locator(".os-card a[href='/model?model=olmo']").click()
    expect(page.get_by_role("heading", level=1, name="OLMo")).to_be_visible()
    assert asked == []


@pytest.mark.browser
def test_a_search_outlives_a_page_that_has_a_search_of_its_own(visit: Visit) -> None:
    page = visit.open("?q=pythia")
    page.get_by_role("link", name="What does this license allow?").click()
    expect(page.get_by_label("Search")).to_have_value("")
    visit.settle()
    page.go_back()
    expect(page.get_by_label("Search")).to_have_value("pythia")


@pytest.mark.browser
def test_one_connection_is_opened_while_streamlit_loads_and_is_the_one_it_uses(visit: Visit) -> None:
    opened: list[str] = []
    visit.page.on("websocket", lambda socket: opened.append(socket.url))
    visit.open()
    assert len(opened) == 1
    visit.open("model?model=olmo")
    assert len(opened) == 2


#: Which release a page is about is one thing to all pages.
_ONE = {"model"}
_WRITTEN = re.compile(r'<label class="os-field">[^<]*<input [^>]*name="([^"]+)"|<a id="os-([^"]+)-\d+"')


def keys(test: AppTest) -> set[str]:
    """What a page keeps in the address: by widgets of Streamlit's that do, by its menus, fields and links."""
    bound = {getattr(getattr(each, "proto", None), "query_param_key", "") for each in _every(test)}
    menus = set(test.query_params)
    written = {key for found in _WRITTEN.findall(said(test)) for key in found}
    return (bound | menus | written) - {""}


def _every(test: AppTest) -> list[object]:
    return [
        each
        for kind in ("text_input", "number_input", "multiselect", "checkbox", "slider", "button_group", "selectbox")
        for each in test.get(kind)
    ]


def test_no_two_pages_keep_different_things_in_the_address_under_one_name() -> None:
    asked = {"overview": {"size": "not recorded"}}
    kept = {each.PATH: keys(drawn(each.PATH, **asked.get(each.PATH, {}))) for each in PAGES}
    assert {"q", "family", "sort", "class"} <= kept["overview"]
    assert {"name", "region"} <= kept["use"]
    assert "article" in kept["articles"]
    told = [key for some in kept.values() for key in some - _ONE]
    assert sorted(told) == sorted(set(told))


@pytest.mark.browser
def test_a_search_is_followed_as_it_is_typed_and_the_field_keeps_focus_and_caret(visit: Visit) -> None:
    page = visit.open("?sort=Newest")
    rows = page.locator(".os-table tbody tr")
    page.get_by_label("Search").focus()
    page.keyboard.type("gpt 4", delay=30)
    for _ in range(2):
        page.keyboard.press("ArrowLeft")
    page.keyboard.type("-")
    expect(page).to_have_url(f"{visit.address}/?sort=Newest&q=gpt-+4")
    page.keyboard.press("Delete")
    expect(page).to_have_url(f"{visit.address}/?sort=Newest&q=gpt-4")
    expect(rows.get_by_role("link", name="GPT-4", exact=True)).to_be_visible()
    expect(page.get_by_label("Search")).to_be_focused()
    page.get_by_label("Search").fill("")
    expect(page).to_have_url(f"{visit.address}/?sort=Newest")
    expect(rows.nth(50)).to_be_attached()
    assert visit.faults == []


@pytest.mark.browser
def test_whoever_leaves_a_field_is_not_brought_back(visit: Visit) -> None:
    page = visit.open()
    page.get_by_label("Search").fill("pythia")
    page.locator("h1").click(position={"x": 2, "y": 2})
    expect(page).to_have_url(f"{visit.address}/?q=pythia")
    visit.settle()
    page.wait_for_timeout(500)
    expect(page.get_by_label("Search")).not_to_be_focused()


@pytest.mark.browser
def test_what_is_written_is_followed_once_it_is_done_where_half_of_it_means_nothing(visit: Visit) -> None:
    page = visit.open("model?model=vicuna")
    page.get_by_label("As of").focus()
    page.keyboard.type("2023-04-01", delay=60)
    page.wait_for_timeout(600)
    assert page.url == f"{visit.address}/model?model=vicuna"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visit.address}/model?model=vicuna&on=2023-04-01")
    expect(page.locator(".os-class").first).to_have_text("Closed or hosted only")
    expect(page.get_by_label("As of")).to_be_focused()
    assert visit.faults == []


@pytest.mark.browser
def test_an_address_fills_its_fields_and_what_it_says_is_text(visit: Visit) -> None:
    page = visit.open("?q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.get_by_label("Search")).to_have_value('"><img src=x onerror=alert(1)>')
    expect(page.get_by_text("No release fits. Take a filter away.")).to_be_visible()
    assert visit.faults == []
