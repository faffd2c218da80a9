"""Pages of models and comparisons, with badges, cards to embed and citations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openness.export import opinions, views
from openness.export.address import starters
from openness.export.citation import AUTHOR, Item, cite_comparison, cite_model
from openness.export.citation_forms import FORMS
from openness.export.html import html
from openness.export.model_row import model_row
from openness.export.rows import assessment_row, scorecard_row
from openness.export.site.page import Inside, Page
from openness.scoring import ASIDE, Scorecard

Files = Iterator[tuple[str, bytes]]

#: Form of a citation -> how people call it, and the file beside the page.
_CITES = {
    "bibtex": ("BibTeX", "cite.bib"),
    "ris": ("RIS", "cite.ris"),
    "csl": ("CSL-JSON", "cite.json"),
    "cff": ("CFF", "CITATION.cff"),
    "markdown": ("Footnote", "cite.md"),
}


def home(inside: Inside) -> Files:
    """The start, and the list of models, which is the same table."""
    catalog = inside.snapshot.catalog
    data = {"edition": _edition(inside), "models": [scorecard_row(card) for card in inside.cards]}
    for path, title in (("", "Openness Scorecard"), ("models/", "Models – Openness Scorecard")):
        about = {"@type": "Dataset", "name": "Openness Scorecard", "version": inside.edition.release or inside.edition.date}
        page = Page(
            inside, path, title, "How open is an AI model, and what may you do with it?", data, {**about, **_made(inside)}
        )
        topics = inside.snapshot.rubric.topics
        yield from page.files(
            "site_home",
            topics=topics,
            shown="",
            rows=[views.table_row(card, topics, catalog, page.to("models")) for card in inside.cards],
            starters=starters(catalog),
        )


def model(inside: Inside, card: Scorecard) -> Files:
    """One model."""
    catalog, rubric, release = inside.snapshot.catalog, inside.snapshot.rubric, card.model
    item = cite_model(card, inside.edition)
    data = {**model_row(card, catalog), "edition": _edition(inside), "why": assessment_row(card.standing, catalog), "cite": item}
    said = f"{release.name}: {card.release_class}; {card.standing.marked} of 100 points as it stands."
    said += "" if card.comparable else f" {ASIDE}"
    page = Page(inside, f"models/{release.id}/", release.name, said, data, _review(inside, card))
    link = page.to("models")
    shared: dict[str, Any] = {
        "card": card,
        "topics": rubric.topics,
        "rubric": rubric,
        "model": release,
        "barriers": views.barriers(card.standing),
        "license_link": page.to("licenses"),
    }
    yield from page.files(
        "site_model",
        **shared,
        reasons="#",
        correct="",
        licenses=views.license_names(catalog, [each for each in card.licenses if each in catalog.licenses]),
        rows=views.whys(card.standing, catalog, link),
        components=[(catalog.kinds[kind], each) for kind, each in release.components.items()],
        missing=views.missing(catalog, release),
        makers=views.makers(catalog, release),
        sizes=views.sizes(release),
        bases=views.bases(catalog, release, link),
        data=views.data(catalog, release),
        above=views.above(catalog, release, link),
        lineage="",
        cells=[opinions.cell(each) for each in inside.opinions[release.id].values()],
        signs=opinions.SIGNS,
        framework_link=lambda framework, _: f"{page.up}frameworks/{framework}/",
        history=inside.history.get(release.id, ()),
        cites=_CITES.values(),
        citation=item,
    )
    yield from Page(inside, f"{page.path}card/", release.name, said, bare=True).files(
        "site_card", **shared, reasons="../#", correct="", licenses=()
    )
    prefix = inside.edition.root.lstrip("/") + page.path
    yield f"{prefix}badge.svg", badge(card.standing.marked, f"{said} {inside.edition.name.capitalize()}.")
    yield from _cited(prefix, item)


def badge(value: str, label: str) -> bytes:
    """A badge as SVG; its width follows from the value, which is digits, a dash and perhaps a mark."""
    shown = f"{value} of 100"
    return html("badge", value=shown, label=label, width=16 + 7 * len(shown)).encode()


def comparisons(inside: Inside) -> Files:
    """Every comparison that has a page, and their list."""
    catalog, by_id = inside.snapshot.catalog, {card.model.id: card for card in inside.cards}
    found = starters(catalog)
    for each in found:
        cards = [by_id[name] for name in each.models]
        item = cite_comparison(cards, catalog, inside.edition)
        data = {"models": [scorecard_row(card) for card in cards], "edition": _edition(inside), "cite": item}
        said = f"{', '.join(card.model.name for card in cards)} side by side."
        page = Page(inside, f"compare/{each.id}/", each.title, said, data)
        yield from page.files(
            "site_compare",
            cards=cards,
            groups=views.comparison(cards, catalog, page.to("models")),
            link=page.to("models"),
            licenses=lambda card: views.license_names(catalog, card.licenses),
            cites=_CITES.values(),
        )
        yield from _cited(inside.edition.root.lstrip("/") + page.path, item)
    page = Page(inside, "compare/", "Compare", "Releases side by side, differences first.", [each.id for each in found])
    entries = [(each.title, f"{each.id}/", ", ".join(catalog.models[name].name for name in each.models)) for each in found]
    yield from page.files("site_list", entries=entries)


def _cited(prefix: str, item: Item) -> Files:
    for form, (_, file) in _CITES.items():
        yield prefix + file, FORMS[form](item).encode()


def _edition(inside: Inside) -> dict[str, Any]:
    told = inside.edition
    return {"release": told.release, "date": told.date, "content": told.content, "rubric": told.rubric, "newest": inside.newest}


def _made(inside: Inside) -> dict[str, Any]:
    return {
        "creator": {"@type": "Organization", "name": AUTHOR},
        "datePublished": inside.edition.date,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def _review(inside: Inside, card: Scorecard) -> dict[str, Any]:
    score = card.standing.score
    return {
        "@type": "Review",
        "name": f"How open is {card.model.name}?",
        "author": {"@type": "Organization", "name": AUTHOR},
        "datePublished": inside.edition.date,
        "itemReviewed": {"@type": "SoftwareApplication", "name": card.model.name, "applicationCategory": "AI model"},
        "reviewRating": {"@type": "Rating", "ratingValue": round(score.low, 2), "worstRating": 0, "bestRating": 100},
        "reviewBody": f"{card.release_class}; {card.standing.marked} of 100 points as it stands."
        + ("" if card.comparable else f" {ASIDE}"),
    }
