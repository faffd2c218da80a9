"""Agreement: whether rulers put releases in the same order, counting only pairs whose order is certain by both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from openness.facts import Catalog
from openness.scoring import Opinion, Word


@dataclass(frozen=True, slots=True)
class Ruler:
    """A framework or a published index: where it puts each release, from 0 to 1 at either end of what is known."""

    id: str
    name: str
    ranges: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rulers over the releases that both judge; tau is Kendall's, from -1 to 1, over the pairs certain by both."""

    one: str
    other: str
    models: int
    alike: float
    tau: float


@dataclass(frozen=True, slots=True)
class Apart:
    """A release that one ruler puts much higher among the others than another does, as a share of the releases, 0 to 1."""

    model: str
    one: str
    other: str
    gap: float


def rulers(opinions: Mapping[str, Mapping[str, Opinion]], catalog: Catalog) -> list[Ruler]:
    """Every framework, by our facts, and every published index with figures, by its own judgements of the same releases."""
    by_framework: dict[str, dict[str, Opinion]] = {}
    for model, told in opinions.items():
        for name, opinion in told.items():
            by_framework.setdefault(name, {})[model] = opinion
    found = [_ruler(name, each) for name, each in by_framework.items()]
    for index in catalog.indexes.values():
        scores = {each.model: each.score for each in index.judgements if each.score is not None and each.other_release is None}
        if len(scores) > 1:
            top = index.highest or max(scores.values())
            places = {model: (score / top, score / top) for model, score in scores.items() if model in opinions}
            found.append(Ruler(index.id, f"{index.name} as published, {index.date}", places))
    return found


def _ruler(name: str, told: Mapping[str, Opinion]) -> Ruler:
    framework = next(iter(told.values())).framework
    ranges = {model: place for model, opinion in told.items() if (place := _place(opinion)) is not None}
    return Ruler(name, framework.edition, ranges)


def _place(opinion: Opinion) -> tuple[float, float] | None:
    """Where an opinion stands on its own scale; None where the framework does not, or may not, judge the release at all."""
    framework, told = opinion.framework, opinion.score
    if told is not None:
        top = framework.highest or 100.0
        return told.low / top, told.high / top
    levels = list(framework.levels)
    if framework.aim is not None:
        levels = levels[: levels.index(framework.aim) + 1]
    if opinion.word is Word.NOT_APPLICABLE or any(each not in levels for each in opinion.candidates):
        return None
    places = [levels.index(each) / max(1, len(levels) - 1) for each in opinion.candidates]
    return min(places), max(places)


def pairs(told: Iterable[Ruler]) -> list[Pair]:
    """Agreement of every two rulers, least first; two that share no pair of releases in a certain order are left out."""
    found = []
    for one, other in combinations(told, 2):
        models = sorted(one.ranges.keys() & other.ranges.keys())
        product = _order(one, models) * _order(other, models)
        alike, unlike = int((product > 0).sum()), int((product < 0).sum())
        if alike + unlike:
            share = alike / (alike + unlike)
            found.append(Pair(one.name, other.name, len(models), share, 2 * share - 1))
    return sorted(found, key=lambda each: (each.tau, each.one, each.other))


def apart(told: Iterable[Ruler], most: int) -> list[Apart]:
    """The releases that two rulers place furthest apart among those both judge, each release once, furthest first."""
    found: list[Apart] = []
    for one, other in combinations(told, 2):
        models = sorted(one.ranges.keys() & other.ranges.keys())
        if len(models) < _FEWEST:
            continue
        gaps = (_order(one, models).sum(axis=1) - _order(other, models).sum(axis=1)) / (2 * len(models))
        for place in np.argsort(-np.abs(gaps))[:most]:
            gap = float(gaps[place])
            higher, lower = (one, other) if gap > 0 else (other, one)
            found.append(Apart(models[place], higher.id, lower.id, abs(gap)))
    firsts: dict[str, Apart] = {}
    for each in sorted(found, key=lambda each: (-each.gap, each.model, each.one, each.other)):
        firsts.setdefault(each.model, each)
    return list(firsts.values())[:most]


#: Places among fewer releases than these say little.
_FEWEST = 8


def _order(ruler: Ruler, models: list[str]) -> Any:
    """For each two releases 1 where the first is certainly higher, -1 where it is certainly lower, else 0."""
    low = np.array([ruler.ranges[name][0] for name in models])
    high = np.array([ruler.ranges[name][1] for name in models])
    return (low[:, None] > high[None, :]).astype(int) - (high[:, None] < low[None, :]).astype(int)
