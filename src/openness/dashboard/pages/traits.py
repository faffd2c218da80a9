"""Traits: what releases can be filtered by, each in words."""

from __future__ import annotations

from collections.abc import Iterable

from openness.dashboard.store import Store
from openness.export import use_views
from openness.scoring import Scorecard, Use, may_use

NONE = "not recorded"
_SIZES = ((3, "under 3 billion"), (13, "3 to 13 billion"), (70, "13 to 70 billion"), (float("inf"), "70 billion and more"))
#: Key in the address -> label.
LABELS = {
    "class": "Class",
    "maker": "Maker",
    "modality": "Takes in or gives out",
    "country": "Country",
    "family": "License family",
    "size": "Size",
    "year": "Released",
    "commercial-use": "Commercial use",
}
Traits = dict[str, dict[str, frozenset[str]]]


def traits(store: Store) -> Traits:
    """For each release its words for each key of `LABELS`; asked of the store, they are made once."""
    return store.once("traits", lambda: {card.model.id: _traits(store, card) for card in store.cards})


def words(store: Store, key: str) -> list[str]:
    """Every word that some release has for a key, in the order people expect."""
    found = {word for told in traits(store).values() for word in told[key]}
    order = {
        "class": [level.name for level in reversed(store.rubric.levels)],
        "size": [name for _, name in _SIZES],
        "commercial-use": list(use_views.ANSWERS.values()),
    }
    known = [word for word in order.get(key, sorted(found - {NONE}, reverse=key == "year")) if word in found]
    return [*known, NONE] if NONE in found else known


def _traits(store: Store, card: Scorecard) -> dict[str, frozenset[str]]:
    model, catalog = card.model, store.catalog
    makers = [catalog.organizations[name] for name in model.developers]
    licenses = [catalog.licenses[name] for name in card.licenses if name in catalog.licenses]
    billions = model.parameters.largest if model.parameters else None
    may = may_use(catalog, model.id, Use(commercial=True)).may
    return {
        "class": _some(level.name for level in card.standing.levels),
        "maker": _some(body.kind.value for body in makers if body.kind),
        "modality": _some(each.value for each in (*model.modalities.input, *model.modalities.output)),
        "country": _some(body.country for body in makers if body.country),
        "family": _some(license.family for license in licenses if license.family),
        "size": frozenset({NONE if billions is None else next(name for most, name in _SIZES if billions < most)}),
        "year": frozenset({model.released.date[:4]}),
        "commercial-use": frozenset({use_views.ANSWERS[may]}),
    }


def _some(found: Iterable[str]) -> frozenset[str]:
    return frozenset(found) or frozenset({NONE})
