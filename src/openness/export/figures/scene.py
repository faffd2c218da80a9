"""What a figure is of, and what comes of it before it is set for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from openness.export.address import Edition, comparison_path
from openness.scoring import Scorecard, Snapshot

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

T = TypeVar("T")

#: More rows than this are not legible on a page.
MOST = 40


class Scene(NamedTuple):
    """The data and the releases chosen from it, in order; for a lineage, the entry it is drawn around."""

    snapshot: Snapshot
    edition: Edition
    #: Of every release, best first; places are among all of them.
    every: Sequence[Scorecard]
    cards: Sequence[Scorecard]
    entry: str = ""

    @classmethod
    def of(cls, snapshot: Snapshot, edition: Edition, every: Sequence[Scorecard], entries: Sequence[str]) -> Scene:
        """The scene of some models by id, in that order, or of all if none is named; or of a single model or data set."""
        by_id = {card.model.id: card for card in every}
        cards = [by_id[each] for each in entries if each in by_id] if entries else every
        return cls(snapshot, edition, every, cards, entries[0] if len(entries) == 1 else "")

    @property
    def path(self) -> str:
        """Where on the site the same can be read."""
        catalog = self.snapshot.catalog
        if self.entry:
            return f"{'models' if self.entry in catalog.models else 'datasets'}/{self.entry}/"
        return comparison_path(catalog, tuple(card.model.id for card in self.cards))


class Plate(NamedTuple):
    """A chart for any width in pixels, and the words and numbers that go with it."""

    chart: Callable[[int], alt.TopLevelMixin]
    title: str
    #: How to read it, in sentences.
    reading: str
    #: What a reader who does not see it is told.
    alternative: str
    table: pd.DataFrame
    #: How many of what it shows.
    n: str
    #: Ending of its name where a figure comes in parts.
    part: str = ""


class Part(NamedTuple):
    """Some rows of many, with what tells them apart in a name and in a title."""

    ending: str
    said: str
    first: int
    last: int

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows themselves."""
        return rows[self.first : self.last]


def parts(count: int) -> Iterator[Part]:
    """So many rows in as few parts of about the same length as can be read."""
    many = max(1, -(-count // MOST))
    for number in range(many):
        first, last = count * number // many, count * (number + 1) // many
        alone = many == 1
        yield Part("" if alone else f"-{number + 1}", "" if alone else f", {first + 1} to {last} of {count}", first, last)


def counted(count: int, one: str = "release") -> str:
    """A number and its noun."""
    return f"{count} {one if count == 1 else f'{one}s'}"
