"""License families: every release is in at least one, and a family lists its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from openness.analysis import families
from openness.facts import Catalog
from openness.scoring import Scorecard


def test_every_release_counts_in_the_family_of_each_license_of_its_weights(
    tiny_catalog: Catalog, tiny_cards: dict[str, Scorecard]
) -> None:
    licenses = {name: replace(each, family="Cedar" if "cedar" in name else None) for name, each in tiny_catalog.licenses.items()}
    catalog = replace(tiny_catalog, licenses=replace(tiny_catalog.licenses, entries=licenses))
    told = families(tiny_cards.values(), catalog).set_index("name")
    cedar = {card.model.name for card in tiny_cards.values() if any("cedar" in name for name in card.licenses)}
    assert set(told.loc["Cedar", "which"].split(", ")) == cedar
    counted = Counter(name for names in told["which"] for name in names.split(", "))
    assert counted.keys() == {card.model.name for card in tiny_cards.values()}
    assert list(told["releases"]) == sorted(told["releases"], reverse=True)
    assert "not recorded" in told.index


def test_of_no_release_there_is_no_family(tiny_catalog: Catalog) -> None:
    assert families([], tiny_catalog).empty
