"""Each page draws, follows the address, and lives with addresses and data that are wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from openness.dashboard.pages import PAGES, Page
from openness.dashboard.rows import kept

ROOT = Path(__file__).parents[2]
SECONDS = 60
_SHOWN = re.compile(r' data-from="([^"]+)" data-rows="([\d ]+)">')


def drawn(path: str, folder: str) -> None:
    """The script that draws one page alone."""
    from pathlib import Path

    from openness.dashboard.pages import PAGES
    from openness.dashboard.store import open_store

    store, error = open_store(Path(folder))
    assert store is not None, error
    next(page for page in PAGES if path == page.PATH).render(store)


def page(path: str, **address: str | list[str]) -> AppTest:
    """One page over the real data, opened at an address."""
    made = AppTest.from_function(drawn, args=(path, str(ROOT / "data")), default_timeout=SECONDS)
    for key, value in address.items():
        made.query_params[key] = value
    return made.run()


def said(test: AppTest) -> str:
    """All HTML of a page, with the rows that a browser would ask for."""
    return "\n".join(_SHOWN.sub(_rows, str(each.proto.body)) for each in test.get("html"))


def _rows(named: re.Match[str]) -> str:
    address, places = named.groups()
    rows = (kept(address) or "").split("\n")
    return ">" + "".join(rows[int(each)] for each in places.split())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real data that a test may break."""
    copy = tmp_path / "data"
    shutil.copytree(ROOT / "data", copy)
    monkeypatch.setenv("OPENNESS_DATA", str(copy))
    return copy


def app() -> AppTest:
    """The whole dashboard."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)


@pytest.mark.parametrize("each", PAGES, ids=lambda each: each.PATH)
def test_every_page_draws_without_an_exception(each: Page) -> None:
    test = page(each.PATH)
    assert not test.exception
    assert test.title


def test_no_two_pages_share_an_address() -> None:
    assert len({each.PATH for each in PAGES}) == len(PAGES)


def test_the_overview_lists_every_release() -> None:
    test = page("overview")
    assert "Llama 2" in said(test)
    assert "GPT-4" in said(test)


def test_a_search_in_the_address_narrows_the_table() -> None:
    test = page("overview", q="pythia 12b")
    assert "Pythia 12B" in said(test)
    assert "GPT-4" not in said(test)


def test_a_search_that_fits_nothing_says_so() -> None:
    test = page("overview", q="no such release")
    assert not test.exception
    assert "No release fits" in test.info[0].value


def test_the_address_chooses_the_release() -> None:
    assert page("model", model="gpt-4").title[0].value == "GPT-4"


def test_the_address_chooses_what_is_compared() -> None:
    shown = said(page("compare", m=["olmo", "gpt-4"]))
    assert "OLMo" in shown
    assert "GPT-4" in shown
    assert "Dolly 2.0" not in shown


def test_an_unknown_release_in_the_address_shows_a_known_one() -> None:
    test = page("model", model="no-such-release")
    assert not test.exception
    assert test.title[0].value


def test_what_a_link_asks_for_in_vain_is_named_with_what_is_near() -> None:
    told = page("model", model="llama-9").warning[0].value
    assert "The link asks for `llama-9`, which is not recorded here. Did you mean Llama 4 or" in told
    assert "Did you mean Pythia 12B" in page("model", model="Pythia-12B").warning[0].value
    assert "`gpt-99`" in page("compare", m=["llama-2", "olmo", "gpt-99"]).warning[0].value
    assert "The link asks for something, which" in page("lineage", entry="[here](https://example.org)").warning[0].value
    assert not page("model", model="llama-2").warning
    assert not page("compare").warning


def test_unknown_releases_to_compare_are_left_out() -> None:
    test = page("compare", m=["no-such-release", "olmo", "gpt-4"])
    assert not test.exception
    assert "GPT-4" in said(test)


def test_an_unknown_filter_in_the_address_filters_nothing() -> None:
    test = page("overview", **{"class": "no such class", "sort": "no such order", "view": "nothing"})
    assert not test.exception
    assert "GPT-4" in said(test)


def test_markup_in_the_address_stays_text() -> None:
    test = page("overview", q="<script>alert(1)</script>")
    assert not test.exception
    assert "<script>" not in said(test)


def test_broken_data_is_explained_with_its_line(folder: Path) -> None:
    models = folder / "models.yaml"
    models.write_text(models.read_text(encoding="utf-8").replace("    date: ", "    date: 1800\n    dat: ", 1), encoding="utf-8")
    test = app().run()
    assert not test.exception
    assert test.title[0].value == "The data cannot be shown yet"
    assert "models.yaml:" in test.code[0].value


def test_a_missing_file_is_explained(folder: Path) -> None:
    (folder / "organizations.yaml").unlink()
    test = app().run()
    assert not test.exception
    assert "organizations.yaml" in test.code[0].value


def test_a_file_that_breaks_while_serving_leaves_the_last_good_data(folder: Path) -> None:
    test = app().run()
    assert not test.warning
    good = (folder / "models.yaml").read_text(encoding="utf-8")
    (folder / "models.yaml").write_text(good + "\n- id: [\n", encoding="utf-8")
    test.run()
    assert "last good data" in test.warning[0].value
    assert "GPT-4" in said(test)
    (folder / "models.yaml").write_text(good, encoding="utf-8")
    test.run()
    assert not test.warning
