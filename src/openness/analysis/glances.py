"""Glances: three small charts of everything that is recorded, each bar a range from what is certain to what may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from openness.scoring import Framework, Range, Scorecard

#: So many years have a bar of their own; all before share one.
_YEARS = 5


class Bar(NamedTuple):
    """One bar: what it is of, from where to where it goes (of 100), and what is written beside it."""

    name: str
    range: Range
    told: str


class Glance(NamedTuple):
    """One small chart."""

    title: str
    bars: tuple[Bar, ...]


def glances(cards: Sequence[Scorecard], rubric: Framework) -> list[Glance]:
    """Releases by class, mean points by topic, mean points by year of release."""
    return [
        Glance("Releases by class, as they stand", tuple(_classes(cards, rubric))),
        Glance("Points by topic as released, on average", tuple(_topics(cards, rubric))),
        Glance("Points by year of release, on average", tuple(_years(cards))),
    ]


def _classes(cards: Sequence[Scorecard], rubric: Framework) -> Iterable[Bar]:
    for level in reversed(rubric.levels):
        possible = [[each.id for each in card.standing.levels] for card in cards]
        low, high = sum(names == [level.id] for names in possible), sum(level.id in names for names in possible)
        if high:
            told = str(low) if low == high else f"{low}–{high}"
            yield Bar(level.name, Range(100 * low / len(cards), 100 * high / len(cards)), told)


def _topics(cards: Sequence[Scorecard], rubric: Framework) -> Iterable[Bar]:
    for topic in rubric.topics:
        told = [found for card in cards if (found := card.released.topic(topic.id)) is not None]
        if told:
            yield _mean(topic.name, told)


def _years(cards: Sequence[Scorecard]) -> Iterable[Bar]:
    by_year: dict[str, list[Range]] = {}
    years = sorted({card.model.released.date[:4] for card in cards}, reverse=True)
    for card in (card for card in cards if card.comparable):
        year = card.model.released.date[:4]
        name = year if year in years[:_YEARS] else f"before {years[_YEARS - 1]}"
        by_year.setdefault(name, []).append(card.released.score)
    for name in sorted(by_year, reverse=True, key=lambda each: ("before" not in each, each)):
        yield _mean(name, by_year[name])


def _mean(name: str, told: Sequence[Range]) -> Bar:
    mean = Range(sum(each.low for each in told) / len(told), sum(each.high for each in told) / len(told))
    return Bar(name, mean, str(mean))
