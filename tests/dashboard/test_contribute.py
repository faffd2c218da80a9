"""The page for people with a fact and without git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.test_pages import drawn

PAGE = {"Page that shows it": "https://example.org/dune", "What the page shows, in your own words": "The code can be had."}


@pytest.fixture
def contribute(tiny: Path) -> AppTest:
    """The page over a small data folder, opened for one release."""
    test = AppTest.from_function(drawn, args=("contribute", str(tiny)), default_timeout=60)
    test.query_params["model"] = "dune"
    return test.run()


def _fill(test: AppTest, **values: str) -> AppTest:
    for label, value in values.items():
        for each in (*test.text_input, *test.text_area, *test.selectbox):
            if each.label == label:
                each.set_value(value)
    return test


def _send(test: AppTest, form: int) -> AppTest:
    return test.button[form].click().run()


def test_what_is_unknown_is_listed_by_what_it_is_worth(contribute: AppTest) -> None:
    table = contribute.dataframe[0].value
    assert list(table["Points"]) == sorted(table["Points"], reverse=True)
    assert table["Points"].iloc[0] > 0


def test_a_fact_leads_to_its_meaning_and_a_patch_that_applies(contribute: AppTest, tiny: Path) -> None:
    before = (tiny / "models.yaml").read_text()
    _fill(contribute, **{"Part of the release": "inference-code", "License, if it has one of its own": "Apache-2.0", **PAGE})
    _send(contribute, 0)
    assert not contribute.exception
    assert not contribute.error, contribute.code[0].value
    meaning, patch = contribute.code[0].value, contribute.code[-1].value
    assert "dune › components › inference-code" in meaning
    assert "Dune" in meaning
    assert (tiny / "models.yaml").read_text() == before
    subprocess.run(["git", "init", "-q", str(tiny.parent)], check=True)
    subprocess.run(["git", "apply", "-"], input=patch + "\n", text=True, cwd=tiny.parent, check=True)
    assert "https://example.org/dune\n" in (tiny / "models.yaml").read_text()


def test_a_fact_without_a_page_is_refused_in_the_words_of_check(contribute: AppTest) -> None:
    _fill(contribute, **{"Part of the release": "inference-code"})
    _send(contribute, 0)
    assert "is open, but nothing shows it" in contribute.code[0].value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not one entry"),
        ("- id: a\n- id: b\n", "is not one entry"),
        ("- id: [\n", "never closed"),
        ("- &a id: x\n", "anchor"),
        ("- id: new-1\n", "has no `name`"),
        ("- id: ../../etc/passwd\n  name: x\n", "is not an id"),
        ("\u202e- id: x\n", "invisible"),
        ("[" * 10_000, "nested"),
    ],
)
def test_a_pasted_entry_meets_the_strict_reader(contribute: AppTest, text: str, said: str) -> None:
    contribute.text_area[0].set_value(text)
    _send(contribute, 1)
    assert not contribute.exception
    assert said in contribute.code[0].value


def test_a_reply_is_shown_beside_the_rating_and_moves_nothing(contribute: AppTest) -> None:
    _fill(
        contribute,
        **{
            "Who replies": "Dune Labs",
            "The reply, in short": "We disagree: see <b>there</b>.",
            "Where it can be read in full": "https://example.org/reply",
        },
    )
    _send(contribute, 2)
    assert "no releases move" in contribute.code[0].value
    assert '+      says: "We disagree: see <b>there</b>."' in contribute.code[-1].value


def test_links_lead_to_the_repository_that_was_configured(contribute: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(contribute, **{"Part of the release": "inference-code", **PAGE})
    _send(contribute, 0)
    assert not contribute.get("link_button")
    assert "OPENNESS_REPOSITORY" in contribute.markdown[-1].value
    monkeypatch.setenv("OPENNESS_REPOSITORY", "https://github.com/someone/openness/")
    _send(contribute, 0)
    edit, issue = (each.proto.url for each in contribute.get("link_button"))
    assert edit.startswith("https://github.com/someone/openness/edit/main/data/models.yaml#L")
    assert issue.startswith("https://github.com/someone/openness/issues/new?template=fact.yml&entry=dune&fact=")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://example.org/a/b", "https://a.example/b?c", "https://x"])
def test_only_an_ordinary_https_address_is_a_repository(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    from openness.dashboard.repository import repository

    monkeypatch.setenv("OPENNESS_REPOSITORY", address)
    assert repository() is None


@pytest.mark.parametrize(
    ("part", "said"), [("api", "https://example.org/dune/api"), ("inference-code", "Nobody has looked it up yet.")]
)
def test_what_is_recorded_of_the_part_is_shown_beside_the_form(contribute: AppTest, part: str, said: str) -> None:
    shown = _fill(contribute, **{"Part of the release": part}).run()
    assert said in "".join(each.proto.body for each in shown.get("html"))
