"""Figures of terms and of other people's rulers: lineage, licenses, frameworks, and what is still to be found out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from textwrap import wrap

import pandas as pd

from openness import analysis, charts
from openness.export import use_views
from openness.export.figures.scene import MOST, Part, Plate, Scene, counted, parts
from openness.export.opinions import edition, headline
from openness.scoring import Opinion, Scorecard, Word, as_it_stands, opinions


def lineage(scene: Scene) -> Iterator[Plate]:
    """What an entry stands on, and what stands on it."""
    catalog = scene.snapshot.catalog
    told = use_views.family(catalog, scene.entry, {card.model.id: card for card in scene.every}, str)
    name = use_views.named(catalog, scene.entry)
    boxes = pd.DataFrame(
        [(each.id, each.name, use_views.short(each.license), each.kind == "data", each.chosen) for each in told.boxes],
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


#: Verdict -> the answer whose sign it has.
_ANSWERS = {
    Word.MET: "yes",
    Word.PARTLY: "partly",
    Word.NOT_MET: "no",
    Word.CANNOT_TELL: "unknown",
    Word.JUDGE: "a person must judge",
    Word.NOT_APPLICABLE: "not applicable",
}


def verdicts(scene: Scene) -> Iterator[Plate]:
    """What every framework with levels says of every release as it stands."""
    for part, cards, told in _opinions(scene):
        rows = [
            (each.assessment.model.id, each.assessment.model.name, edition(each.framework), _ANSWERS[each.word], headline(each))
            for each in told
            if each.framework.levels
        ]
        table = pd.DataFrame(rows, columns=["id", "model", "framework", "met", "says"])
        met = table[table["met"] == "yes"].groupby("framework").size()
        says = "; ".join(f"{name}: met by {met.get(name, 0)} of {len(cards)}" for name in dict.fromkeys(table["framework"]))
        chart = partial(charts.matrix, table, charts.Sides("model", "framework", "met"))
        title = f"One set of facts, every ruler{part.said}"
        reading = "Whether each framework is met by releases as they stand, by our facts; no certificate."
        yield Plate(chart, title, reading, f"{says}.", table, counted(len(cards)), part.ending)


#: Letters in a line above one of four panels.
_LINE = 24


def indexes(scene: Scene) -> Iterator[Plate]:
    """The score that every framework without levels gives every release as it stands, of its own highest."""
    for part, cards, told in _opinions(scene):
        rows = [
            (each.assessment.model.name, edition(each.framework), *(100 * end / top for end in each.score), headline(each))
            for each in told
            if not each.framework.levels and each.score is not None
            for top in [each.framework.highest or 100.0]
        ]
        table = pd.DataFrame(rows, columns=["model", "framework", "low", "high", "says"])
        best = table.sort_values("low", kind="stable").groupby("framework").last()
        says = "; ".join(f"{name}: {row['model']} highest, {row['says']}" for name, row in best.iterrows())
        panels = table["framework"].map(lambda name: "; ".join(wrap(name, _LINE)))
        spans = table.assign(name=table["model"], panel=panels)
        chart = partial(charts.spans, spans, charts.Scale("percent of the highest score", 0, 100), columns=4)
        title = f"One set of facts, every index{part.said}"
        reading = "Scores of releases as they stand, by our facts. The dark mark is certain, the bar ends at what may still be."
        yield Plate(chart, title, reading, f"{says}.", table.round(2), counted(len(cards)), part.ending)


def _opinions(scene: Scene) -> Iterator[tuple[Part, Sequence[Scorecard], list[Opinion]]]:
    catalog = scene.snapshot.catalog
    wanted = {card.model.id: card.model for card in scene.cards}
    told = opinions(as_it_stands(catalog, wanted), scene.snapshot.frameworks.values(), catalog)
    for part in parts(len(scene.cards)):
        cards = part.of(scene.cards)
        yield part, cards, [each for card in cards for each in told[card.model.id].values()]


def coverage(scene: Scene) -> Iterator[Plate]:
    """How many questions are answered, release by release, least first."""
    told = analysis.coverage(scene.cards, scene.snapshot.catalog, date.fromisoformat(scene.edition.date))
    for part in parts(len(told.models)):
        shown = part.of(told.models)
        rows = [(each.model.name, round(100 * each.answered), round(each.width, 2), each.facts, each.single) for each in shown]
        table = pd.DataFrame(rows, columns=["name", "answered", "width of score", "facts", "from one page"])
        says = "; ".join(f"{row[0]}: {row[1]}%" for row in rows)
        chart = partial(charts.bars, table, ("answered",), "percent of the questions answered, as released")
        title = f"Questions answered by release{part.said}"
        yield Plate(chart, title, "Least certain score first.", f"{says}.", table, counted(len(shown)), part.ending)


def asked(scene: Scene) -> Iterator[Plate]:
    """For how many releases each question is answered, least first."""
    told = analysis.coverage(scene.cards, scene.snapshot.catalog, date.fromisoformat(scene.edition.date))
    rows = [(each.criterion.name, each.answered, each.asked - each.answered) for each in told.criteria]
    table = pd.DataFrame(rows, columns=["name", "answered", "open"])
    says = "; ".join(f"{name}: {answered} of {answered + unknown}" for name, answered, unknown in rows)
    chart = partial(charts.bars, table, ("answered", "open"), "releases to which it applies")
    yield Plate(
        chart,
        "Releases by questions answered",
        "As released; least answered first.",
        f"{says}.",
        table,
        counted(len(scene.cards)),
    )
