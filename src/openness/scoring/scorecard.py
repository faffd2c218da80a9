"""Scorecards: one release by the rubric, as released and as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from openness.facts import Catalog, Model, ids, parse
from openness.scoring.assess import Assessment, assess
from openness.scoring.case import Known
from openness.scoring.framework import Framework
from openness.scoring.standing import Holding, as_it_stands, as_released
from openness.source import without_cyclic_gc


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A release's two assessments; the class is always that of the release as it stands."""

    released: Assessment
    standing: Assessment

    @property
    def model(self) -> Model:
        """The release."""
        return self.released.model

    @property
    def release_class(self) -> str:
        """Its class in words; every class that known facts leave open is named."""
        return " or ".join(level.name for level in self.standing.levels)

    @property
    def comparable(self) -> bool:
        """Whether both its scores can be put beside those of others."""
        return self.released.comparable and self.standing.comparable

    @property
    def license(self) -> str | None:
        """The license concluded for its weights, without what it inherits."""
        return self.model.component("weights").license

    @property
    def licenses(self) -> tuple[str, ...]:
        """The ids of every license that binds its weights, its own first."""
        held = self.standing.standing.holding("weights")
        texts = [held.component.concluded, *(each.component.concluded for each in held.bound)]
        return tuple(dict.fromkeys(name for text in texts if text for name in ids(parse(text))))


@without_cyclic_gc()
def scorecards(catalog: Catalog, rubric: Framework, names: Iterable[str] | None = None) -> list[Scorecard]:
    """The scorecard of every release, or of those named, best first: by what is certain, then by what may be.

    Releases whose scores are not comparable come after all others.
    """
    wanted = {name: catalog.models[name] for name in (names if names is not None else catalog.models)}
    known: Known = {}
    cards = []
    for name, standing in as_it_stands(catalog, wanted).items():
        released = assess(as_released(wanted[name]), rubric, catalog, known)
        # Where nothing is inherited the same facts are asked, and say the same.
        same = standing.holdings == released.standing.holdings
        cards.append(
            Scorecard(released, replace(released, standing=standing) if same else assess(standing, rubric, catalog, known))
        )
    return sorted(cards, key=_best_first)


def _best_first(card: Scorecard) -> tuple[bool, float, float, float, str]:
    released, standing = card.released.score, card.standing.score
    return (not card.comparable, -released.low, -released.high, -standing.low, card.model.id)


def bearing(held: Holding) -> Iterator[Holding]:
    """A component as it counts, and everything else that bears on it."""
    yield held
    for each in (*held.joined, *held.pooled, *held.bound):
        yield from bearing(each)
