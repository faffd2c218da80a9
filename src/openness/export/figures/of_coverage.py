"""Figures of what is still to be found out, by release and by question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

import pandas as pd

from openness import analysis, charts
from openness.export.figures.scene import Plate, Scene, counted, parts


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
