"""Figures of questions about all releases: size, compute, time, who stands on whom, and what makers call open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pandas as pd

from openness import analysis, charts
from openness.export.figures.scene import MOST, Plate, Scene, counted
from openness.export.html import power

_POINT = "A point is what is certain as released, in points out of 100; its line ends at what may still be."


def size(scene: Scene) -> Iterator[Plate]:
    """Openness over size, by what can be had."""
    table, reading = _points(scene)
    shown = table[["model", "developer", "released", "billions", "access", "class", "low", "high"]]
    known = int(table["billions"].notna().sum())
    told = (
        f"The size of {known} of {counted(len(table))} is known; {int((table['access'] == 'download').sum())} can be downloaded."
    )
    title = "Large or small, open or API: openness over size"
    yield Plate(partial(charts.size, table), title, reading, told, shown.round(2), counted(len(table)))


def _points(scene: Scene) -> tuple[pd.DataFrame, str]:
    """Releases whose scores can be set beside each other, and how to read a point; it names those left out."""
    every = analysis.releases(scene.cards, scene.snapshot.catalog)
    table = analysis.comparable(every)
    aside = every.drop(index=table.index)["model"]
    left = f" Left out, since fewer than half of the rubric's weight applies: {', '.join(aside)}." if len(aside) else ""
    return table, _POINT + left


def compute(scene: Scene) -> Iterator[Plate]:
    """Openness over training compute, by kind of maker."""
    table, reading = _points(scene)
    shown = table[["model", "developer", "kind", "flop", "basis", "low", "high"]].sort_values("flop", ascending=False)
    known = table["flop"].dropna()
    span = f", from {power(known.min())} to {power(known.max())} FLOP" if len(known) else ""
    told = f"Training compute is known for {len(known)} of {counted(len(table))}{span}."
    title = "Who can build one: openness over training compute"
    yield Plate(partial(charts.compute, table), title, reading, told, shown, counted(len(table)))


def time(scene: Scene, group: str) -> Iterator[Plate]:
    """Mean openness by year, told apart by a group of `analysis.GROUPS`."""
    releases = analysis.releases(scene.cards, scene.snapshot.catalog)
    table = analysis.by_year(releases, analysis.GROUPS[group])
    each = "; ".join(f"{row['group']} {row['year']}: {row['low']:.0f} to {row['high']:.0f}" for row in table.to_dict("records"))
    apart = "" if analysis.GROUPS[group] is None else f", by {group.lower()}"
    reading = (
        "Mean points out of 100 as released. The thick line is certain, the bar ends at what may still be; the figure above it counts the "
        "releases, which are a choice, not a sample."
    )
    chart = partial(charts.years, table)
    yield Plate(chart, f"More open over time{apart}", reading, f"{each}.", table.round(2), counted(len(releases)))


def shoulders(scene: Scene) -> Iterator[Plate]:
    """The models and data sets on which most releases stand."""
    table = analysis.shoulders(scene.snapshot.catalog)
    shown = table.head(MOST // 2)
    told = "; ".join(f"{row['name']}: {row['all']}" for row in shown.to_dict("records"))
    chart = partial(charts.bars, shown, ("directly", "through others"), "releases that stand on it")
    reading = f"The {len(shown)} models and data sets on which most releases stand; the table has all {len(table)}."
    yield Plate(chart, "On whose shoulders", reading, f"{told}.", table, counted(len(scene.every)))


def called(scene: Scene) -> Iterator[Plate]:
    """What makers call their releases, by class as they stand."""
    table = analysis.called(scene.cards)
    tally = analysis.tally(table)
    order = [level.name for level in scene.snapshot.rubric.levels]
    classes = sorted(
        set(table["class"]), key=lambda name: sorted(order.index(part) for part in name.split(" or ") if part in order)
    )
    told = "; ".join(f"called {row['says']}, {row['class']}: {row['releases']}" for row in tally.to_dict("records"))
    chart = partial(charts.called, tally, classes)
    reading = "How many releases makers call each thing, by the class that facts put them in; some are called several things."
    yield Plate(chart, "Called open", reading, f"{told}.", table, counted(table["id"].nunique()))
