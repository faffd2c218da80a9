"""Change: what the difference between two states of the data means, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from openness.facts import Catalog, Table, adapter, ancestors, descendants
from openness.scoring.assess import Range
from openness.scoring.cause import Causes, causes
from openness.scoring.difference import FactChange, differences
from openness.scoring.framework import Framework
from openness.scoring.scorecard import Scorecard, scorecards


@dataclass(frozen=True)
class Snapshot:
    """One state of the data: facts, our rubric, and everyone else's frameworks."""

    catalog: Catalog
    rubric: Framework
    frameworks: Mapping[str, Framework]

    @cached_property
    def cards(self) -> list[Scorecard]:
        """Every scorecard by our rubric, best first."""
        return scorecards(self.catalog, self.rubric)


#: A way to look at a state: for each model, an answer in words to each of some questions.
Lens = Callable[[Snapshot], Mapping[str, Mapping[str, str]]]


class State(NamedTuple):
    """How one release does in one state."""

    released: Range
    standing: Range
    release_class: str
    rank: int


class Flip(NamedTuple):
    """An answer, seen through a lens, that is another now."""

    lens: str
    question: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Move:
    """One release that the change moves, and why."""

    model: str
    name: str
    before: State | None
    after: State | None
    causes: Causes | None
    #: Changed entries that bear on it: itself, its bases, its data sets, the licenses that bind it.
    because: tuple[str, ...]
    flips: tuple[Flip, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """The meaning of a difference; of a state with itself it is empty."""

    facts: tuple[FactChange, ...]
    moves: tuple[Move, ...]
    #: Changed model -> releases that stand on it.
    derived: Mapping[str, tuple[str, ...]]
    #: Releases that differ in nothing but their place.
    displaced: int

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not self.facts and not self.moves


def compare(old: Snapshot, new: Snapshot, lenses: Mapping[str, Lens]) -> Change:
    """What differs from `old` to `new`, and which releases it moves."""
    facts = tuple(_facts(old, new))
    before, after = _states(old), _states(new)
    why = causes((old.catalog, old.rubric), (new.catalog, new.rubric))
    flips = _flips(old, new, lenses)
    moves, displaced = [], 0
    for name in sorted({*before, *after}):
        one, other = before.get(name), after.get(name)
        if one is None or other is None or _moved(one, other) or flips.get(name):
            known = (new if name in after else old).catalog.models[name].name
            because = _because(name, facts, old, new)
            moves.append(Move(name, known, one, other, why.get(name), because, tuple(flips.get(name, ()))))
        else:
            displaced += one.rank != other.rank
    moves.sort(key=lambda move: (-_size(move), move.model))
    return Change(facts, tuple(moves), _derived(facts, old, new), displaced)


def _facts(old: Snapshot, new: Snapshot) -> Iterable[FactChange]:
    for name in ("models", "datasets", "licenses", "organizations", "kinds", "details", "terms", "indexes", "articles"):
        yield from differences(name, _raw(getattr(old.catalog, name)), _raw(getattr(new.catalog, name)))
    for name, one, other in (
        ("rubric", {"rubric": old.rubric}, {"rubric": new.rubric}),
        ("frameworks", old.frameworks, new.frameworks),
    ):
        yield from differences(
            name,
            {key: adapter(Framework).dump_python(each, mode="json", exclude_defaults=True) for key, each in one.items()},
            {key: adapter(Framework).dump_python(each, mode="json", exclude_defaults=True) for key, each in other.items()},
        )


def _raw(table: Table[Any]) -> dict[str, Any]:
    return {name: table.document.values[place] for name, place in table.places.items()}


def _states(snapshot: Snapshot) -> dict[str, State]:
    cards = snapshot.cards
    places: dict[tuple[bool, float, float], int] = {}
    for place, card in enumerate(cards, start=1):
        places.setdefault(_placed(card), place)
    return {card.model.id: _state(card, places) for card in cards}


def _state(card: Scorecard, places: Mapping[tuple[bool, float, float], int]) -> State:
    return State(card.released.score, card.standing.score, card.release_class, places[_placed(card)])


def _placed(card: Scorecard) -> tuple[bool, float, float]:
    """What releases with the same place share."""
    return card.comparable, *_rounded(card.released.score)


def _rounded(told: Range) -> tuple[float, float]:
    return round(told.low, 6), round(told.high, 6)


def _moved(one: State, other: State) -> bool:
    return (
        _rounded(one.released) != _rounded(other.released)
        or _rounded(one.standing) != _rounded(other.standing)
        or one.release_class != other.release_class
    )


def _size(move: Move) -> float:
    if move.before is None or move.after is None:
        return 1000.0
    ends = zip((*move.before.standing, *move.before.released), (*move.after.standing, *move.after.released), strict=True)
    return round(max(abs(one - other) for one, other in ends), 6)


def _flips(old: Snapshot, new: Snapshot, lenses: Mapping[str, Lens]) -> dict[str, list[Flip]]:
    """Answers that differ, for releases that both states know."""
    found: dict[str, list[Flip]] = {}
    for name, lens in lenses.items():
        before, after = lens(old), lens(new)
        for model in sorted({*before} & {*after}):
            for question in dict.fromkeys([*before[model], *after[model]]):
                one, other = before[model].get(question), after[model].get(question)
                if one != other:
                    found.setdefault(model, []).append(Flip(name, question, one, other))
    return found


def _because(name: str, facts: Iterable[FactChange], old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    """The changed entries that bear on a release, in either state."""
    near: set[tuple[str, str]] = set()
    for snapshot in (old, new):
        catalog = snapshot.catalog
        for model in [name, *ancestors(catalog, name)] if name in catalog.models else []:
            entry = catalog.models[model]
            near.add(("models", model))
            near |= {("datasets", each.dataset) for each in entry.trained_on}
            texts = [component.license for component in entry.components.values() if component.license]
            near |= {("licenses", word) for text in texts for word in text.replace("(", " ").replace(")", " ").split()}
    changed = dict.fromkeys((each.table, each.entry) for each in facts)
    return tuple(entry for table, entry in changed if (table, entry) in near or table in {"rubric", "frameworks"})


def _derived(facts: Iterable[FactChange], old: Snapshot, new: Snapshot) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys(each.entry for each in facts if each.table == "models"):
        above = [*_above(old.catalog, name), *_above(new.catalog, name)]
        if above:
            found[name] = tuple(sorted(dict.fromkeys(above)))
    return found


def _above(catalog: Catalog, name: str) -> list[str]:
    return descendants(catalog, name) if name in catalog.models else []
