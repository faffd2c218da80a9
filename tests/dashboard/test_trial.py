"""The questions of docs/trial.md: each is answered from the first page in at most three steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.conftest import ROOT, Visit

pytestmark = pytest.mark.browser

Step = Callable[[Page], None]


def link(name: str) -> Step:
    return lambda page: page.get_by_role("link", name=name, exact=True).first.click()


def tab(name: str) -> Step:
    return lambda page: page.get_by_role("tab", name=name).click()


def menu(section: str) -> Step:
    return lambda page: page.locator(".os-pages summary", has_text=section).click()


def text(words: str) -> Step:
    return lambda page: page.get_by_text(words, exact=True).first.click()


def typed(label: str, words: str) -> Step:
    def step(page: Page) -> None:
        page.get_by_label(label).first.fill(words)
        page.get_by_label(label).first.press("Enter")

    return step


def search(name: str) -> tuple[Step, Step]:
    return typed("Search", name), link(name)


TRIAL: dict[str, tuple[tuple[Step, ...], str]] = {
    "800 million users": (
        (link("May I use it in a product?"), typed("People who use it in a month", "800000000")),
        '[class~="os-may-forbidden"]:has-text("Llama 2")',
    ),
    "why not open source AI": (search("Llama 2"), '.os-why-not:has-text("Not open source AI, because")'),
    "the clause": ((*search("Llama 2"), link("Llama 2 Community License Agreement")), "text=/700,000,000/"),
    "add a fact": ((link("How do I add or correct a fact?"),), 'h1:has-text("Contribute")'),
    "cite": ((*search("OLMo"), lambda page: page.get_by_role("button", name="Cite").click()), "text=APA"),
    "training data": ((link("Training data"),), ".os-table"),
    "two releases": ((link("What sets two releases apart?"),), 'th:has-text("Where they differ")'),
    "verdicts": ((*search("Llama 3"), tab("Verdicts")), "text=/Open Source AI Definition/i"),
    "history": ((*search("Vicuna v0 and v1.1"), tab("History")), '.os-timeline time:has-text("2023-03-30")'),
    "other indexes": ((menu("Frameworks"), link("Where indexes differ")), "text=/answers that can be compared differ/"),
    "outputs": (
        (link("May I use it in a product?"), text("Train a model on its outputs")),
        '[class~="os-may-forbidden"] summary',
    ),
    "withdrawn": ((link("What is it built on?"),), "text=/What falls if .* withdrawn/"),
    "over time": ((link("Points by year of release, on average"),), 'h1:has-text("More open over time?")'),
    "weights": (
        (link("Points by topic as released, on average"), lambda page: page.get_by_role("button", name="License first").click()),
        'h3:has-text("Every release"), h2:has-text("Every release")',
    ),
}


@pytest.mark.parametrize("question", TRIAL)
def test_a_question_is_answered_in_three_steps(visit: Visit, question: str) -> None:
    steps, answer = TRIAL[question]
    assert len(steps) <= 3
    page = visit.open()
    for step in steps:
        step(page)
        visit.settle()
    expect(page.locator(answer).first).to_be_visible()
    assert visit.faults == []


def test_the_trial_is_written_down() -> None:
    assert (ROOT / "docs" / "trial.md").read_text(encoding="utf-8").count("\n| ") == 1 + 1 + 15
