"""HTML: facts as they stand, and no word of data that runs."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from openness.export import html, views
from openness.facts import Catalog, Component, Status
from openness.scoring import Framework, Scorecard, load_rubric, scorecards
from tests.conftest import REAL
from tests.scoring import releases
from tests.scoring.releases import Entry

HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{ 7*7 }}&lt;"


@pytest.mark.parametrize(
    ("license", "said"),
    [
        (None, ""),
        ("MIT", "MIT"),
        ("MIT OR Apache-2.0", "MIT or Apache-2.0"),
        ("LicenseRef-cedar AND CC-BY-4.0", "Cedar Community License and CC-BY-4.0"),
    ],
)
def test_licenses_are_named_as_their_expression_joins_them(tiny_catalog: Catalog, license: str | None, said: str) -> None:
    assert views.licensed(tiny_catalog, Component(status=Status.OPEN, license=license)) == said


class _Parsed(HTMLParser):
    """Tags and attributes, as a browser sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"img", "br", "input", "meta", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def _hostile() -> tuple[Catalog, Framework, list[Scorecard]]:
    from openness.facts import load

    vocabulary = load(REAL)
    evidence = [{"url": "https://example.org/a", "shows": HOSTILE, "seen": "2026-01-14", "at": HOSTILE, "finds": HOSTILE[:60]}]
    part: Entry = {
        "status": "open",
        "license": "MIT",
        "note": HOSTILE,
        "evidence": evidence,
        "declared": [{"where": "readme", "license": "MIT", "evidence": evidence}],
        "history": [{"status": "closed", "until": "2024", "note": HOSTILE, "evidence": evidence}],
    }
    extra: dict[str, Any] = {
        "name": HOSTILE,
        "note": HOSTILE,
        "claims": [{"says": "open", "evidence": evidence}],
        "replies": [{"by": HOSTILE, "on": "2026-01-14", "says": HOSTILE, "url": "https://example.org/r"}],
        "parameters": {"sizes": [7], "evidence": evidence},
        "training_compute": {"flop": 1e23, "basis": "stated", "note": HOSTILE, "evidence": evidence},
    }
    models = [
        releases.model("a", {"weights": part, "pretraining-data": part}, data=[("d", "pretraining")], **extra),
        releases.model("b", {"weights": part}, bases=[("a", "finetune")], **{**extra, "name": f"{HOSTILE} b"}),
    ]
    data = [{"id": "d", "name": HOSTILE, "components": {"dataset": part}}]
    catalog = releases.catalog(models, vocabulary, data)
    rubric = load_rubric(REAL, vocabulary)
    return catalog, rubric, scorecards(catalog, rubric)


def _pages() -> dict[str, str]:
    catalog, rubric, cards = _hostile()

    def link(name: str) -> str:
        return f"model?model={name}"

    card = next(each for each in cards if each.model.id == "b")
    model = card.model
    listed = [(catalog.kinds[kind], each) for kind, each in model.components.items()]
    return {
        "table": html(
            "table", topics=rubric.topics, shown="", rows=[views.table_row(each, rubric.topics, catalog, link) for each in cards]
        ),
        "matrix_row": html("matrix_row", model=model, link=link, answers=[(each, "unknown") for each in rubric.criteria]),
        "scorecard": html(
            "scorecard",
            reasons="#",
            correct="",
            card=card,
            topics=rubric.topics,
            rubric=rubric,
            barriers=views.barriers(card.standing),
            licenses=views.license_names(catalog, [card.license]),
            license_link=link,
        ),
        "components": html("components", components=listed, missing=views.missing(catalog, model)),
        "why": html("why", topics=rubric.topics, rows=views.whys(card.standing, catalog, link)),
        "compare": html(
            "compare",
            cards=cards,
            link=link,
            groups=views.comparison(cards, catalog, link),
            licenses=lambda card: views.license_names(catalog, card.licenses),
        ),
        "facts": html(
            "facts",
            model=model,
            card=card,
            lineage=link(model.id),
            makers=views.makers(catalog, model),
            sizes=views.sizes(model),
            bases=views.bases(catalog, model, link),
            data=views.data(catalog, catalog.models["a"]),
            above=views.above(catalog, catalog.models["a"], link),
        ),
    }


PAGES = _pages()


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_is_shown_and_never_runs(page: str) -> None:
    parsed = _Parsed(PAGES[page])
    assert not {"script", "img", "iframe", "object", "style", "form"} & set(parsed.tags)
    assert not [name for name, _ in parsed.attributes if name.startswith("on") or name in {"style", "srcdoc"}]
    assert parsed.open == [], "every tag is closed"
    assert "49" not in parsed.words or "{{ 7*7 }}" in parsed.words
    if page != "scorecard":
        assert HOSTILE in parsed.words, "the text is there as it was written"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_pages_of_ours_or_to_the_web(page: str) -> None:
    for name, value in _Parsed(PAGES[page]).attributes:
        if name in {"href", "src", "action"}:
            assert value is not None
            assert value.startswith(("https://", "model?model=")), value


@pytest.mark.parametrize("page", PAGES)
def test_links_that_leave_tell_nothing(page: str) -> None:
    text = PAGES[page]
    assert text.count('href="https://') == text.count('rel="noopener noreferrer" target="_blank"')


def test_the_method_is_told_with_every_criterion(real_catalog: Catalog, real_rubric: Framework) -> None:
    claims = {claim.id: claim for article in real_catalog.articles.values() for claim in article.claims}
    articles = {claim.id: article for article in real_catalog.articles.values() for claim in article.claims}
    parsed = _Parsed(html("method", framework=real_rubric, claims=claims, articles=articles))
    assert all(each.question in parsed.words for each in real_rubric.criteria)
    assert all(level.help in parsed.words for level in real_rubric.levels)


def test_signs_stand_beside_colors() -> None:
    assert "●" in PAGES["components"]
    assert "open" in _Parsed(PAGES["components"]).words


def test_a_forgotten_value_is_an_error_rather_than_a_gap() -> None:
    with pytest.raises(UndefinedError):
        html("table", rows=[])


def test_what_comes_out_is_text() -> None:
    assert not isinstance(PAGES["table"], Markup)
