"""Terms along the lineage: every license that reaches a release, and the step that brings it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from openness.facts import UNKNOWN, Catalog, Component, Dataset, How, Model, Status
from openness.scoring.standing import DATASET, WEIGHTS

#: Where the terms of a model stand that can be used only as a service, best first.
SERVICES = ("api", "hosted-application")
#: As many entries of a path are told in full.
_TOLD = 5


class Role(StrEnum):
    """In what way a license reaches a release."""

    OWN = "own"
    BASE = "base"
    OUTPUTS = "outputs"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Reach:
    """One entry whose license reaches a release: what it is to the release, and the step that leads to it.

    `binds` is false where the makers of an entry used their own earlier work, which they may license anew.
    """

    role: Role
    entry: str
    name: str
    kind: str
    component: Component
    step: str = ""
    binds: bool = True
    via: Reach | None = field(default=None, repr=False, compare=False)
    origin: str = ""

    @property
    def path(self) -> str:
        """The names from the release to this entry, with what was done at the last step; long chains are shortened."""
        names = [self.name]
        here = self.via
        while here is not None and len(names) < _TOLD:
            names.append(here.name)
            here = here.via
        names.reverse()
        told = names if here is None else [self.origin, "…", *names[-3:]]
        return " ← ".join(told) + (f" ({self.step})" if self.step else "")


def at(component: Component, day: str | None) -> Component:
    """The component as it was on a day (ISO 8601); today's if no day is given."""
    if day is None:
        return component
    for past in component.history:
        if day < past.until:
            return Component(
                status=past.status, license=past.license, gate=past.gate, evidence=past.evidence, note=past.note, unverified=False
            )
    return component


def reaching(catalog: Catalog, name: str, day: str | None = None) -> tuple[Reach, ...]:
    """Every license that reaches a release: its own first, then the nearest; each entry once in each role.

    Names without an entry are left out and rings are cut: both are problems of the data, told when it is read.
    """
    start = _model(catalog.models[name], Role.OWN, "", None, True, day)
    found: dict[tuple[Role, str, bool], Reach] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        key = (here.role, here.entry, here.binds)
        if key not in found:
            found[key] = here
            waiting += _below(catalog, here, day)
    return tuple(each for each in found.values() if each.binds)


def _below(catalog: Catalog, here: Reach, day: str | None) -> Iterator[Reach]:
    """What an entry stands on directly."""
    if here.role is not Role.DATA:
        yield from _below_model(catalog, catalog.models[here.entry], here, day)
        return
    dataset = catalog.datasets[here.entry]
    makers = set(dataset.developers)
    for name in dataset.derived_from:
        if name in catalog.datasets:
            yield _dataset(catalog.datasets[name], "contains it", here, makers, day)
    for maker in dataset.generated_by:
        if maker.model in catalog.models:
            model = catalog.models[maker.model]
            yield _model(model, Role.OUTPUTS, "made with its outputs", here, not set(model.developers) <= makers, day)


def _below_model(catalog: Catalog, model: Model, here: Reach, day: str | None) -> Iterator[Reach]:
    makers = set(model.developers)
    for base in model.based_on:
        if base.model in catalog.models:
            below = catalog.models[base.model]
            outputs = here.role is Role.OUTPUTS or base.how is How.DISTILLATION
            role = Role.OUTPUTS if outputs else Role.BASE
            yield _model(below, role, str(base.how), here, not set(below.developers) <= makers, day)
    if here.role is not Role.OUTPUTS:
        for training in model.trained_on:
            if training.dataset in catalog.datasets:
                yield _dataset(catalog.datasets[training.dataset], str(training.stage), here, makers, day)


def terms_of(model: Model, day: str | None = None) -> tuple[str, Component]:
    """Where the terms of a model stand: its weights, or a service where those are not given out."""
    weights = at(model.component(WEIGHTS), day)
    if weights.status not in {Status.CLOSED, Status.NOT_APPLICABLE}:
        return WEIGHTS, weights
    services = [(kind, at(model.component(kind), day)) for kind in SERVICES]
    return next((each for each in services if each[1].license), services[0])


def _model(model: Model, role: Role, step: str, via: Reach | None, binds: bool, day: str | None) -> Reach:
    origin = via.origin if via else model.name
    weights = at(model.component(WEIGHTS), day)
    if weights.status is Status.NOT_APPLICABLE and model.based_on:
        return Reach(role, model.id, model.name, WEIGHTS, weights, step, False, via, origin)
    kind, component = terms_of(model, day)
    return Reach(role, model.id, model.name, kind, component, step, binds, via, origin)


def _dataset(dataset: Dataset, step: str, via: Reach, makers: set[str], day: str | None) -> Reach:
    own = bool(dataset.developers) and set(dataset.developers) <= makers
    component = at(dataset.components.get(DATASET, UNKNOWN), day)
    return Reach(Role.DATA, dataset.id, dataset.name, DATASET, component, step, not own, via, via.origin)
