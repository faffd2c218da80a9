"""Citations: what is cited, in CSL-JSON, from which every other format is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openness.export.address import Edition, comparison_path
from openness.facts import Catalog
from openness.scoring import ASIDE, Assessment, Scorecard

TITLE = "Openness Scorecard"
AUTHOR = "Openness Scorecard contributors"

#: One item of CSL-JSON.
Item = dict[str, Any]


def cite_model(card: Scorecard, edition: Edition) -> Item:
    """The scorecard of one release of a model."""
    said = f"{card.release_class}, {_points(card.standing)} as it stands"
    return _item(
        edition,
        key=card.model.id,
        title=f"{card.model.name}: {said} ({edition.name}, rubric {edition.rubric})",
        path=f"models/{card.model.id}/",
        note=_note([card], edition),
    )


def cite_comparison(cards: Sequence[Scorecard], catalog: Catalog, edition: Edition) -> Item:
    """Several scorecards side by side."""
    names = tuple(card.model.id for card in cards)
    told = ", ".join(f"{card.model.name} {card.standing.marked}" for card in cards)
    return _item(
        edition,
        key="compare-" + "-".join(names),
        title=f"Compared, in points of 100 as they stand: {told} ({edition.name}, rubric {edition.rubric})",
        path=comparison_path(catalog, names),
        note=_note(cards, edition),
    )


def cite_whole(edition: Edition) -> Item:
    """The scorecard as a whole, as a data set."""
    item = _item(edition, key="", title=TITLE, path="", note=f"Rubric {edition.rubric}. {_content(edition)}")
    return {**item, "type": "dataset", "genre": "Data set"}


def cite(cards: Sequence[Scorecard], catalog: Catalog, edition: Edition) -> Item:
    """Whatever was asked for: one model, several, or none for the whole."""
    if not cards:
        return cite_whole(edition)
    return cite_model(cards[0], edition) if len(cards) == 1 else cite_comparison(cards, catalog, edition)


def _item(edition: Edition, *, key: str, title: str, path: str, note: str) -> Item:
    year, month, day = (int(part) for part in edition.date.split("-"))
    return {
        "id": "-".join(part for part in ("openness", edition.release or edition.date, key) if part),
        "type": "webpage",
        "title": title,
        "author": [{"literal": AUTHOR}],
        "container-title": TITLE,
        "issued": {"date-parts": [[year, month, day]]},
        "version": edition.release or f"{edition.date}+{edition.content[:12]}",
        "URL": edition.url(path),
        "language": "en-US",
        "note": note,
    }


def _note(cards: Sequence[Scorecard], edition: Edition) -> str:
    told = [
        f"{card.model.name}: class {card.release_class}, as released {_points(card.released)}, "
        f"as it stands {_points(card.standing)}."
        for card in cards
    ]
    told += [] if all(card.comparable for card in cards) else [ASIDE]
    return " ".join([*told, f"Rubric {edition.rubric}.", _content(edition)])


def _content(edition: Edition) -> str:
    return f"{edition.name.capitalize()}, content {edition.content[:16]}."


def _points(told: Assessment) -> str:
    return f"{told.marked} of 100"
