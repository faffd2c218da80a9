"""May I use it?, Licenses and Lineage: what the address asks is what is drawn."""

from __future__ import annotations

import re

import pytest

from openness.scoring import NOTICE
from tests.dashboard.test_pages import page, said


def column(html: str, answer: str) -> str:
    """The part of the page under one answer."""
    return re.split(r"<section", html.split(f'os-may-{answer}"')[1])[0]


def test_answers_follow_the_questions_in_the_address() -> None:
    few = said(page("use", commercial="true", users="50000000"))
    many = said(page("use", commercial="true", users="800000000"))
    assert ">Llama 2 <" in column(few, "allowed-if")
    assert ">Llama 2 <" in column(many, "forbidden")
    assert "1(b)(iv)" in column(few, "allowed-if")


def test_every_release_is_under_one_answer_of_four() -> None:
    html = said(page("use"))
    assert [len(re.findall(f'os-may-{each}"', html)) for each in ("allowed", "allowed-if", "unclear", "forbidden")] == [
        1,
        1,
        1,
        1,
    ]
    assert len(re.findall("<details>", html)) > 60


@pytest.mark.parametrize(("key", "value", "words"), [("region", "D1", "two letters"), ("day", "soon", "2025-03-31")])
def test_a_question_that_means_nothing_is_said_so(key: str, value: str, words: str) -> None:
    test = page("use", **{key: value})
    assert not test.exception
    assert any(words in each.value for each in test.error)


def test_a_license_is_shown_in_full_and_two_are_compared() -> None:
    one = said(page("licenses", show="One license", license="LicenseRef-scancode-llama-2-license-2023"))
    assert "700,000,000" in one
    assert "Llama 2" in one
    two = said(
        page(
            "licenses",
            **{
                "show": "Compare two",
                "from": "LicenseRef-scancode-llama-2-license-2023",
                "to": "LicenseRef-scancode-llama-3.1-license-2024",
            },
        )
    )
    assert "Built with Llama" in two


def test_the_matrix_keeps_to_what_was_searched_for() -> None:
    html = said(page("licenses", **{"license-name": "gemma"}))
    assert "Gemma" in html
    assert "Apache" not in html


def test_a_lineage_shows_what_it_stands_on_what_reaches_it_and_what_falls() -> None:
    html = said(page("lineage", entry="llama"))
    assert 'href="lineage?entry=vicuna"' in html
    assert "Cannot be used: its own files are only a difference." in html
    assert "data:image/svg+xml" in html
    html = said(page("lineage", entry="vicuna"))
    assert "Vicuna v0 and v1.1 ← LLaMA" in html
    assert "Made with outputs whose terms forbid it" in html


def test_a_data_set_has_a_lineage_too_and_an_unknown_entry_falls_back() -> None:
    assert "Dolma" in said(page("lineage", entry="dolma"))
    assert not page("lineage", entry="nothing").exception


@pytest.mark.parametrize("path", ["use", "licenses", "lineage"])
def test_each_page_says_that_it_is_no_legal_advice(path: str) -> None:
    assert NOTICE in said(page(path))
