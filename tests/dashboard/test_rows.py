"""Rows of tables are kept under an address of what they say, and given to whoever asks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from openness.dashboard import rows
from tests.dashboard.conftest import Visit
from tests.dashboard.test_pages import page
from tests.dashboard.test_server import ask


def test_rows_are_named_by_place_and_had_under_one_address(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = rows.offer({"a": "<tr><td>1</td></tr>", "b": "<tr><td>2</td></tr>"})
    assert offered.shown(["b", "a", "b"]) == f' data-from="{offered.address}" data-rows="1 0 1"'
    answer = ask(monkeypatch, offered.address)
    assert answer.body.decode().splitlines() == ["<tr><td>1</td></tr>", "<tr><td>2</td></tr>"]
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/plain"), "nobody can be led to them as a page"


def test_the_first_page_alone_asks_for_its_rows_as_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = rows.offer({"a": "<tr></tr>"}, first=True)
    rows.offer({"b": "<tr></tr>"})
    hint = f'<meta name="os-rows" content="{offered.address}">'
    assert hint in ask(monkeypatch, "/").body.decode()
    assert hint not in ask(monkeypatch, "/", query="view=Matrix").body.decode()


def test_an_address_changes_with_what_rows_say_and_with_nothing_else() -> None:
    first = rows.offer({"a": "<tr></tr>"})
    assert rows.offer({"a": "<tr></tr>"}) is first
    assert rows.offer({"a": "<tr> </tr>"}).address != first.address


def test_rows_are_there_while_somebody_holds_them_and_what_nobody_holds_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    old = rows.offer({"a": "<tr><td>old</td></tr>"})
    others = [rows.offer({"a": f"<tr><td>{number}</td></tr>"}) for number in range(100)]
    assert ask(monkeypatch, old.address).status == ask(monkeypatch, others[-1].address).status == 200
    let_go = old.address
    del old
    for address in (let_go, f"{rows.UNDER}nothing"):
        answer = ask(monkeypatch, address)
        assert answer.status == 404
        assert "Load the page again" in answer.body.decode()


@pytest.mark.browser
def test_a_table_whose_rows_cannot_be_had_says_so(visit: Visit) -> None:
    visit.page.route(f"**{rows.UNDER}*", lambda route: route.abort())
    page = visit.open()
    expect(page.locator(".os-table tbody")).to_have_text("The rows could not be had. Load the page again.")
    visit.page.unroute(f"**{rows.UNDER}*")
    page.get_by_role("link", name="Newest", exact=True).click()
    expect(page.get_by_role("link", name="GPT-4", exact=True)).to_be_visible()


@pytest.mark.parametrize("view", ["Table", "Matrix"])
def test_a_filter_sends_places_and_no_rows(view: str) -> None:
    bodies = [str(each.proto.body) for each in page("overview", view=view, q="pythia").get("html")]
    table = next(each for each in bodies if "data-rows" in each)
    assert re.search(r'<tbody data-from="/rows/[0-9a-f]{32}" data-rows="\d+( \d+)*"></tbody>', table)
    assert "Pythia" not in table
