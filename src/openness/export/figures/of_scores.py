"""Figures of what releases score: in all, by topic, question by question, and in which place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pandas as pd

from openness import analysis, charts
from openness.export.figures.scene import Part, Plate, Scene, counted, parts
from openness.scoring import ASIDE, Scorecard

_BAR = "The thick mark is certain, the bar ends at what may still be."
_ENDS = (("as released", "low", "high"), ("as it stands", "effective low", "effective high"))


def scores(scene: Scene) -> Iterator[Plate]:
    """Every release, as released and as it stands."""
    for part, cards in _parts(scene):
        table = analysis.scores(cards, scene.snapshot.catalog)
        table["model"] += table["comparable"].map({True: "", False: "*"})
        reading = _BAR if table["comparable"].all() else f"{_BAR} {ASIDE}"
        panels = [table[["model", *ends]].set_axis(_SPAN, axis=1).assign(panel=name) for name, *ends in _ENDS]
        chart = partial(charts.spans, pd.concat(panels), charts.POINTS)
        yield Plate(
            chart,
            f"How open: releases by score{part.said}",
            reading,
            _told(cards),
            table.round(2),
            counted(len(cards)),
            part.ending,
        )


_SPAN = ["name", "low", "high"]


def matrix(scene: Scene) -> Iterator[Plate]:
    """Every answer of every release as it stands."""
    for part, cards in _parts(scene):
        table = analysis.answers(card.standing for card in cards)
        kept = table.drop(columns=["mark", "place"])
        chart = partial(charts.matrix, table, charts.ANSWERS)
        title = f"What is open, question by question{part.said}"
        yield Plate(chart, title, "Releases as they stand.", _told(cards), kept, counted(len(cards)), part.ending)


def topics(scene: Scene) -> Iterator[Plate]:
    """A few releases side by side, topic by topic, as they stand."""
    table = analysis.topics(card.standing for card in scene.cards)
    spans = table.rename(columns={"model": "name", "topic": "panel"})
    chart = partial(charts.spans, spans, charts.POINTS)
    reading = f"Releases as they stand. {_BAR}"
    yield Plate(chart, "How open, by topic", reading, _told(scene.cards), table.round(2), counted(len(scene.cards)))


def ranks(scene: Scene) -> Iterator[Plate]:
    """Places of releases among all, whatever weights one chooses and whatever is not known yet."""
    every = [card for card in scene.every if card.comparable]
    told = analysis.unknowns([card.released for card in every])
    drawn = analysis.ranks(told)
    of = charts.Scale(f"place among {len(every)}", 1, max(2, len(every)))
    ends = [drawn.low, drawn.high, drawn.best, drawn.worst]
    rows = {card.model.id: (card.model.name, *(int(end[row]) for end in ends)) for row, card in enumerate(every)}
    reading = (
        f"Places over {len(drawn.places):,} draws: every weighting of the topics as likely as any other, every unknown answer anywhere "
        "within its range. The bar holds nine draws in ten, and starts at the thick mark; the line holds all."
    )
    for part, cards in _parts(scene):
        table = pd.DataFrame([(card.model.id, *rows[card.model.id]) for card in cards if card.comparable], columns=_PLACES)
        says = "; ".join(f"{each['name']}: place {each['low']} to {each['high']}" for each in table.to_dict("records"))
        chart = partial(charts.spans, table.assign(panel="as released"), of)
        title = f"Places under any weights{part.said}"
        yield Plate(chart, title, reading, f"{says}.", table, counted(len(cards)), part.ending)


_PLACES = ["id", "name", "low", "high", "least", "most"]


def _parts(scene: Scene) -> Iterator[tuple[Part, Sequence[Scorecard]]]:
    return ((part, part.of(scene.cards)) for part in parts(len(scene.cards)))


def _told(cards: Sequence[Scorecard]) -> str:
    return "; ".join(f"{card.model.name}: {card.standing.marked} of 100, {card.release_class}" for card in cards) + "."
