"""Gaps: what stands between a release and a yes, one fact, license or change at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from openness.facts import Status
from openness.scoring.answer import NO
from openness.scoring.case import Case
from openness.scoring.leaf import Allows, Gated, Has
from openness.scoring.standing import Holding
from openness.scoring.trait import Makes, Measure, Tells


class GapKind(StrEnum):
    """What would close a gap."""

    FACT = "find out"
    JUDGE = "judge"
    LICENSE = "license"
    RELEASE = "release"
    TELL = "disclose"
    FIXED = "cannot change"


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """One change that is wanted, or one fact that is missing: of which entry, in which part, and how that stands now."""

    kind: GapKind
    entry: str
    part: str
    now: str
    wanted: str


def merged(found: Iterable[Gap]) -> tuple[Gap, ...]:
    """Each thing that is to change or to be found out once, with all that is wanted of it."""
    wanted: dict[tuple[GapKind, str, str, str], dict[str, None]] = {}
    for gap in sorted(found):
        wanted.setdefault((gap.kind, gap.entry, gap.part, gap.now), {})[gap.wanted] = None
    return tuple(Gap(*key, "; ".join(texts)) for key, texts in wanted.items())


#: A condition that rests on facts, and not on other conditions.
Leaf = Has | Allows | Tells | Measure | Gated | Makes


def gaps(leaf: Leaf, case: Case, least: float) -> Iterator[Gap]:
    """Everything that keeps a leaf from an answer of at least `least` for certain."""
    if isinstance(leaf, Has):
        yield from _has(leaf, case, case.standing.holding(leaf.component), leaf.component, least)
    elif isinstance(leaf, Allows):
        yield from _allows(leaf, case, least)
    elif isinstance(leaf, Tells):
        told = case.standing.model.details.get(leaf.detail)
        kind = GapKind.FACT if told is None else GapKind.JUDGE if told.value in leaf.doubt else GapKind.TELL
        values = leaf.yes if least > 0.5 else (*leaf.yes, *leaf.partly)
        yield Gap(kind, case.standing.model.id, leaf.detail, told.value if told else "not recorded", " or ".join(values))
    elif isinstance(leaf, Measure):
        kind = GapKind.FIXED if leaf.answer(case) == NO else GapKind.FACT
        compute = case.standing.model.training_compute
        now = f"{compute.flop:.2g} FLOP, {compute.basis.value}" if compute else "not recorded"
        bounds = [f"{word} {bound:g}" for word, bound in (("over", leaf.above), ("at most", leaf.upto)) if bound is not None]
        yield Gap(kind, case.standing.model.id, leaf.measure, now, " and ".join(bounds) + " FLOP")
    elif isinstance(leaf, Gated):
        yield from _gated(leaf, case)
    else:
        made = ", ".join(each.value for each in case.standing.model.modalities.output)
        yield Gap(GapKind.FIXED, case.standing.model.id, "outputs", made, " or ".join(each.value for each in leaf.outputs))


def _has(leaf: Has, case: Case, held: Holding, part: str, least: float) -> Iterator[Gap]:
    component = held.component
    worth = leaf.status(component)
    if worth is None:
        return
    wanted = "open" if leaf.license is None else f"open, under: {case.tests[leaf.license].help}"
    if not worth.settled:
        yield Gap(GapKind.FACT, held.entry, part, "not known", wanted)
        return
    if worth.worst < least:
        yield Gap(GapKind.RELEASE, held.entry, part, component.status.value, wanted)
    if leaf.license is not None and component.settled is not Status.CLOSED:
        yield from _license(leaf.license, case, held, part, least)
        for each in held.bound:
            yield from _license(leaf.license, case, each, part, least)
    for each in held.joined:
        yield from _has(leaf, case, each, part, least)
    for each in held.pooled:
        yield from _has(leaf, case, each, "dataset", least)


def _allows(leaf: Allows, case: Case, least: float) -> Iterator[Gap]:
    held = case.standing.holding(leaf.terms)
    component = held.component
    wanted = f"released, under: {case.tests[leaf.test].help}"
    if component.settled is Status.UNKNOWN:
        yield Gap(GapKind.FACT, held.entry, leaf.terms, "not known", wanted)
    elif component.settled is Status.CLOSED:
        yield Gap(GapKind.RELEASE, held.entry, leaf.terms, component.status.value, wanted)
    else:
        for each in (held, *held.bound):
            yield from _license(leaf.test, case, each, leaf.terms, least)


def _gated(leaf: Gated, case: Case) -> Iterator[Gap]:
    held = case.standing.holding(leaf.gate)
    component, answer = held.component, leaf.answer(case)
    now = ", ".join(gate.value for gate in component.gate) or component.status.value
    kind = GapKind.RELEASE if answer == NO else GapKind.JUDGE if answer is not None and answer.judge else GapKind.FACT
    yield Gap(kind, held.entry, leaf.gate, now, "no gate but a fair check")


def _license(test: str, case: Case, held: Holding, part: str, least: float) -> Iterator[Gap]:
    text = held.component.concluded
    said = case.license(test, text)
    if said.worst >= least:
        return
    kind = GapKind.LICENSE if said.best < least else GapKind.JUDGE if said.judge else GapKind.FACT
    yield Gap(kind, held.entry, part, text or "license not recorded", case.tests[test].help)
