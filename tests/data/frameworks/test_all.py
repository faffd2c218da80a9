"""Every framework: that it is there, and where each of its questions comes from."""

from __future__ import annotations

from openness.scoring import Framework
from tests.data.frameworks.conftest import Frameworks

IDS = {
    "aa-openness",
    "eu-ai-act",
    "gradient",
    "mof",
    "opening-up-chatgpt",
    "osai-2025",
    "osai-2026",
    "osaid-practical",
    "osaid-strict",
}


def test_all_are_there(frameworks: Frameworks) -> None:
    assert set(frameworks) >= IDS


def test_every_criterion_names_its_clause_and_its_page(frameworks: Frameworks) -> None:
    bare = [(name, each.id) for name, it in frameworks.items() for each in it.criteria if not (each.clause and each.url)]
    assert bare == []


def test_no_word_of_partly_waits_behind_a_word_of_accept_on_another_matter(
    frameworks: Frameworks, real_rubric: Framework
) -> None:
    beaten = []
    for framework in (*frameworks.values(), real_rubric):
        for name, test in framework.licenses.items():
            accepted = {word.partition("=")[0] for word in test.accept}
            late = {word.partition("=")[0] for word in test.partly} - accepted
            if accepted and late:
                beaten.append((framework.id, name, sorted(late)))
    assert beaten == []
