"""Figures of other people's rulers: verdicts of frameworks, and scores by indexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from textwrap import wrap

import pandas as pd

from openness import charts
from openness.export.figures.scene import Part, Plate, Scene, counted, parts
from openness.export.opinions import headline
from openness.scoring import Opinion, Scorecard, Word, as_it_stands, opinions

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
            (each.assessment.model.id, each.assessment.model.name, each.framework.edition, _ANSWERS[each.word], headline(each))
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
            (each.assessment.model.name, each.framework.edition, *(100 * end / top for end in each.score), headline(each))
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
        reading = "Scores of releases as they stand, by our facts. The thick mark is certain, the bar ends at what may still be."
        yield Plate(chart, title, reading, f"{says}.", table.round(2), counted(len(cards)), part.ending)


def _opinions(scene: Scene) -> Iterator[tuple[Part, Sequence[Scorecard], list[Opinion]]]:
    catalog = scene.snapshot.catalog
    wanted = {card.model.id: card.model for card in scene.cards}
    told = opinions(as_it_stands(catalog, wanted), scene.snapshot.frameworks.values(), catalog)
    for part in parts(len(scene.cards)):
        cards = part.of(scene.cards)
        yield part, cards, [each for card in cards for each in told[card.model.id].values()]
