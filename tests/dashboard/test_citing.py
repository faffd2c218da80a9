"""Model and Compare can be cited, downloaded and printed, always as the release of the data that is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from openness.cli.main import main
from tests.dashboard.test_pages import SECONDS, app, said


def drawn(path: str, folder: str) -> None:
    """The script that draws one page of one data folder."""
    from pathlib import Path

    from openness.dashboard.pages import PAGES
    from openness.dashboard.store import open_store

    store, error = open_store(Path(folder))
    assert store is not None, error
    next(page for page in PAGES if path == page.PATH).render(store)


def page(path: str, folder: Path, **address: str | list[str]) -> AppTest:
    made = AppTest.from_function(drawn, args=(path, str(folder)), default_timeout=SECONDS)
    for key, value in address.items():
        made.query_params[key] = value
    return made.run()


def release(folder: Path) -> None:
    found = CliRunner(env={"SOURCE_DATE_EPOCH": "1793620000"}).invoke(main, ["--data", str(folder), "release"])
    assert found.exit_code == 0, found.output


def cited(test: AppTest) -> dict[str, str]:
    test.radio(key="style").set_value("csl").run()
    found: dict[str, str] = json.loads(test.code[0].value)[0]
    return found


def test_a_model_is_cited_by_the_release_that_holds_its_facts(tiny: Path) -> None:
    release(tiny)
    test = page("model", tiny, model="acorn-1")
    assert not test.exception
    assert cited(test)["URL"].endswith("/releases/2026.11/models/acorn-1/")


def test_facts_that_no_release_holds_are_said_to_be_so(tiny: Path) -> None:
    release(tiny)
    models = tiny / "models.yaml"
    models.write_text(models.read_text().replace("name: Acorn 1\n", "name: Acorn One\n", 1))
    test = page("model", tiny, model="acorn-1")
    assert any("The facts have changed since release 2026.11" in each.value for each in test.markdown)
    assert "/releases/" not in cited(test)["URL"]


def test_a_comparison_is_cited_with_all_it_compares(tiny: Path) -> None:
    release(tiny)
    told = cited(page("compare", tiny, m=["acorn-1", "acorn-1-chat"]))
    assert "Acorn 1 Chat" in told["title"]
    assert "release 2026.11" in told["title"]


@pytest.mark.parametrize("path", ["model", "compare"])
def test_download_and_print_are_offered(tiny: Path, path: str) -> None:
    test = page(path, tiny)
    labels = [each.proto.label for each in test.get("download_button")]
    assert {"Print", "Everything recorded, as JSON", "Answers, as CSV", "Brief, as Word document", "Figure, as SVG"} <= {*labels}


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("overview", ["scores"]),
        ("compare", ["topics"]),
        ("weights", ["ranks"]),
        ("size", ["size"]),
        ("build", ["compute"]),
        ("time", ["time"]),
        ("shoulders", ["shoulders"]),
        ("called-open", ["called-open"]),
        ("lineage", ["lineage"]),
        ("licenses", ["licenses", "families"]),
        ("frameworks", ["verdicts", "indexes"]),
        ("coverage", ["coverage", "questions"]),
    ],
)
def test_what_is_drawn_is_offered_for_print(tiny: Path, path: str, kinds: list[str]) -> None:
    test = page(path, tiny)
    assert not test.exception
    keys = [each.proto.id for each in test.get("download_button")]
    for kind in kinds:
        assert any(each.endswith(f"print {kind}") for each in keys)


def test_the_address_opens_an_older_release_and_says_that_it_is_not_the_newest(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(tiny)
    models = tiny / "models.yaml"
    models.write_text(models.read_text().replace("name: Acorn 1\n", "name: Acorn One\n", 1))
    release(tiny)
    monkeypatch.setenv("OPENNESS_DATA", str(tiny))
    test = app()
    test.query_params["release"] = "2026.11"
    test.run()
    assert not test.exception
    assert any("The newest is 2026.11.1" in each.value for each in test.warning)
    assert "Acorn 1<" in said(test)
    assert "model?model=acorn-1&amp;release=2026.11" in said(test)
    newest = app()
    newest.run()
    assert not newest.warning
    assert "Acorn One<" in said(newest)


def test_a_release_nobody_made_shows_the_data_as_it_is(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENNESS_DATA", str(tiny))
    test = app()
    test.query_params["release"] = "../../etc"
    test.run()
    assert not test.exception
    assert "Acorn 1<" in said(test)
