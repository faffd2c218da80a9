"""Standing: the components a release is judged by, as released, or as it stands on its bases and data sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openness.facts import UNKNOWN, Catalog, Component, How, Model, Stage, Status, bases_first

WEIGHTS = "weights"
DATASET = "dataset"
_NEEDS_ITS_BASE = {How.DELTA, How.ADAPTER}


@dataclass(frozen=True, slots=True)
class Holding:
    """One component as it counts, whose it is, and what else bears on it."""

    component: Component
    entry: str
    #: Components that must be had as well: the base of a delta, several bases of a merge.
    joined: tuple[Holding, ...] = ()
    #: Data sets it is made of: all open is open, some is partial.
    pooled: tuple[Holding, ...] = ()
    #: Components whose licenses bind too.
    bound: tuple[Holding, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A release and its components by kind; a kind not in it is unknown."""

    model: Model
    holdings: Mapping[str, Holding]

    def holding(self, kind: str) -> Holding:
        """The component of that kind, as it counts."""
        found = self.holdings.get(kind)
        return found if found is not None else Holding(UNKNOWN, self.model.id)


def as_released(model: Model) -> Standing:
    """The release by itself: what its makers did."""
    return Standing(model, {kind: Holding(component, model.id) for kind, component in model.components.items()})


def as_it_stands(catalog: Catalog, names: Mapping[str, Model] | None = None) -> dict[str, Standing]:
    """Every release with its lineage folded in.

    A part a release does not have itself (`not-applicable`) is its base's. Weights are bound by the base's license too, unless
    the base is by the same makers, who may license their own work anew; weights that are only a difference need the base's.
    Training data is as available as the data sets it names.
    """
    stages = {kind.id: kind.stage for kind in catalog.kinds.values()}
    models = catalog.models
    wanted = names if names is not None else models

    def bases(name: str) -> list[str]:
        return [base.model for base in models[name].based_on if base.model in models]

    standings: dict[str, Standing] = {}
    for name in bases_first(wanted, bases):
        standings[name] = _standing(catalog, models[name], standings, stages)
    return {name: standings[name] for name in wanted}


def _standing(catalog: Catalog, model: Model, below: Mapping[str, Standing], stages: Mapping[str, Stage | None]) -> Standing:
    bases = [(base.how, below[base.model]) for base in model.based_on if base.model in below]
    holdings: dict[str, Holding] = {}
    for kind, component in model.components.items():
        holding = Holding(component, model.id)
        if component.settled is Status.NOT_APPLICABLE:
            holding = _inherited(kind, holding, bases)
        elif kind == WEIGHTS and bases:
            holding = _bound(holding, set(model.developers), bases, below)
        if holding.entry == model.id:
            holding = _supplied(catalog, model, kind, holding, stages)
        holdings[kind] = holding
    return Standing(model, holdings)


def _inherited(kind: str, own: Holding, bases: list[tuple[How, Standing]]) -> Holding:
    """The base's component where the release has none of its own; the first of several, with the others."""
    theirs = [base.holding(kind) for how, base in bases if how is not How.DISTILLATION]
    theirs = [each for each in theirs if each.component.settled is not Status.NOT_APPLICABLE]
    if not theirs:
        return own
    first, *others = theirs
    bound = [*first.bound, *(each for other in others for each in (Holding(other.component, other.entry), *other.bound))]
    return Holding(first.component, first.entry, (*first.joined, *others), first.pooled, tuple(bound))


def _bound(own: Holding, makers: set[str], bases: list[tuple[How, Standing]], below: Mapping[str, Standing]) -> Holding:
    """Weights with the licenses of the bases they were made from."""
    bound: dict[tuple[str, str | None], Holding] = {}
    joined: list[Holding] = []
    for how, base in bases:
        if how is How.DISTILLATION:
            continue
        weights = base.holding(WEIGHTS)
        if how in _NEEDS_ITS_BASE:
            joined.append(Holding(weights.component, weights.entry, weights.joined))
        same_makers = set(below[weights.entry].model.developers) <= makers
        for each in (*(() if same_makers else (Holding(weights.component, weights.entry),)), *weights.bound):
            bound.setdefault((each.entry, each.component.license), each)
    return Holding(own.component, own.entry, tuple(joined), (), tuple(bound.values()))


def _supplied(catalog: Catalog, model: Model, kind: str, own: Holding, stages: Mapping[str, Stage | None]) -> Holding:
    """Training data with the data sets it is made of."""
    stage = stages.get(kind)
    if kind not in DATA or stage is None or own.component.settled in {Status.NOT_APPLICABLE, Status.UNKNOWN}:
        return own
    named = dict.fromkeys(t.dataset for t in model.trained_on if t.stage is stage and t.dataset in catalog.datasets)
    pooled = tuple(Holding(catalog.datasets[name].component(DATASET), name) for name in named)
    return Holding(own.component, own.entry, own.joined, pooled)


#: Kinds that are the training data itself, one for each stage.
DATA = frozenset({"pretraining-data", "finetuning-data", "preference-data"})
