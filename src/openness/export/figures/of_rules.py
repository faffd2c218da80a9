"""Figures of terms: lineage, licenses and their families."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pandas as pd

from openness import analysis, charts
from openness.export import use_views
from openness.export.figures.scene import MOST, Plate, Scene, counted, parts


def lineage(scene: Scene) -> Iterator[Plate]:
    """What an entry stands on, and what stands on it."""
    catalog = scene.snapshot.catalog
    told = use_views.family(catalog, scene.entry, {card.model.id: card for card in scene.every}, str)
    name = use_views.named(catalog, scene.entry)
    boxes = pd.DataFrame(
        [(each.id, each.name, each.terms, each.kind == "data", each.chosen) for each in told.boxes],
        columns=["id", "name", "says", "dashed", "chosen"],
    )
    rows = [(use_views.named(catalog, below), how, use_views.named(catalog, above)) for below, how, above in told.steps]
    steps = "; ".join(f"{above} from {below}, {how}" for below, how, above in rows) or f"{name} stands alone"
    reading = (
        "Bases and data stand left of what was made from them; a dashed round box is a data set, below each name is its license."
    )
    n = f"{len(boxes)} {'entry' if len(boxes) == 1 else 'entries'}, {counted(len(rows), 'step')}"
    table = pd.DataFrame(rows, columns=["below", "how", "above"])
    yield Plate(partial(charts.family, boxes, told.drawing), f"Lineage of {name}", reading, f"{steps}.", table, n)


def licenses(scene: Scene) -> Iterator[Plate]:
    """What every license says of every matter."""
    catalog = scene.snapshot.catalog
    every = sorted(catalog.licenses.values(), key=lambda each: each.name.casefold())
    names = [catalog.terms[term].name if term in catalog.terms else term for term in use_views.MATTERS]
    for part in parts(len(every)):
        shown = part.of(every)
        rows = [
            (each.id, each.name, name, cell.mark, cell.word)
            for each in shown
            for name, cell in zip(names, use_views.cells(each), strict=True)
        ]
        table = pd.DataFrame(rows, columns=["id", "license", "matter", "free", "says"])
        free = table[table["free"] == "yes"].groupby("license").size()
        told = "; ".join(f"{each.name}: free in {free.get(each.name, 0)} of {len(names)} matters" for each in shown)
        chart = partial(charts.matrix, table, charts.Sides("license", "matter", "free"))
        title = f"Licenses by matter{part.said}"
        reading = (
            "Yes: the license leaves one free in this matter; unknown: not recorded, never allowed by silence. No legal advice."
        )
        yield Plate(chart, title, reading, f"{told}.", table, counted(len(shown), "license"), part.ending)


def families(scene: Scene) -> Iterator[Plate]:
    """Under whose terms weights are given."""
    table = analysis.families(scene.cards, scene.snapshot.catalog)
    shown = table.head(MOST)
    told = "; ".join(f"{row['name']}: {row['releases']}" for row in shown.to_dict("records"))
    chart = partial(charts.bars, shown, ("releases",), "releases")
    reading = "Releases by the family of the licenses that bind their weights; one under two families counts in both."
    yield Plate(chart, "License families", reading, f"{told}.", table, counted(len(scene.cards)))
