"""Leaves of the condition language: what one fact of a release says to one question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from openness.facts import Basis, Catalog, Component, Gate, Id, Modality, Status, Text, record
from openness.scoring.answer import JUDGE, NO, PARTLY, UNKNOWN, YES, Answer, Maybe, all_of, pooled, reaching
from openness.scoring.license_test import LicenseTest
from openness.scoring.standing import Holding, Standing

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


#: Answers of license tests by test, license expression, and whether the release is multimodal.
Known: TypeAlias = dict[tuple[str, str | None, bool], Answer]


@dataclass(frozen=True, slots=True)
class Case:
    """A release, and all there is to judge it by."""

    standing: Standing
    catalog: Catalog
    tests: Mapping[str, LicenseTest]
    #: Answers of license tests already worked out; shared between cases of one framework.
    known: Known = field(default_factory=dict)
    #: Answers of the framework's criteria so far, for levels.
    answers: Mapping[str, Maybe] = field(default_factory=dict)

    def license(self, test: str, text: str | None) -> Answer:
        """The answer of one of the framework's license tests."""
        key = (test, text, self.standing.model.multimodal)
        if key not in self.known:
            self.known[key] = self.tests[test].of(text, self.catalog, multimodal=key[2])
        return self.known[key]


@record
class Has:
    """The makers released a component, if wanted under a license that passes one of the framework's tests."""

    component: Annotated[Id, Field(description="The kind of component.")]
    license: Annotated[Id | None, Field(description="The license test it must pass.")] = None
    gated: Annotated[Share, Field(description="What gated is worth, from 0 to 1.")] = 0.5
    partial: Annotated[Share, Field(description="What partial is worth, from 0 to 1.")] = 0.5
    optional: Annotated[bool, Field(description="true: does not apply to an entry that does not list it.")] = False

    def answer(self, case: Case) -> Maybe:
        """What status and license say together."""
        if self.optional and self.component not in case.standing.holdings:
            return None
        return self._of(case, case.standing.holding(self.component))

    def _of(self, case: Case, held: Holding) -> Maybe:
        released = self.status(held.component)
        if released is None:
            return None
        parts: list[Maybe] = [released]
        if self.license is not None:
            parts.append(case.license(self.license, held.component.concluded))
            parts += [case.license(self.license, each.component.concluded) for each in held.bound]
        parts += [self._of(case, each) for each in held.joined]
        parts.append(pooled(self._of(case, each) for each in held.pooled))
        return all_of(parts)

    def status(self, component: Component) -> Maybe:
        """What the status alone is worth."""
        status = component.settled
        if status is Status.UNKNOWN:
            return UNKNOWN
        if status is Status.NOT_APPLICABLE:
            return None
        if status is Status.OPEN:
            return YES
        if status is Status.CLOSED:
            return NO
        worth = self.gated if status is Status.GATED else self.partial
        return Answer(worth, worth)

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on."""
        yield self.component

    def tests(self) -> Iterator[str]:
        """The license tests it uses."""
        if self.license is not None:
            yield self.license


@record
class Allows:
    """A component can be had at all, and the terms that come with it pass a license test."""

    terms: Annotated[Id, Field(description="The kind of component whose terms are asked.")]
    test: Annotated[Id, Field(description="The license test.")]

    def answer(self, case: Case) -> Maybe:
        """No for what is not released: nobody may do anything with it."""
        held = case.standing.holding(self.terms)
        status = held.component.settled
        if status is Status.UNKNOWN:
            return UNKNOWN
        if status is Status.NOT_APPLICABLE:
            return None
        if status is Status.CLOSED:
            return NO
        licenses = [held.component.concluded, *(each.component.concluded for each in held.bound)]
        return all_of(case.license(self.test, text) for text in licenses)

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on."""
        yield self.terms

    def tests(self) -> Iterator[str]:
        """The license tests it uses."""
        yield self.test


@record
class Tells:
    """A detail of the release has one of some values."""

    detail: Annotated[Id, Field(description="The detail, from details.yaml.")]
    yes: Annotated[tuple[Text, ...], Field(min_length=1, description="Values that earn a yes.")]
    partly: Annotated[tuple[Text, ...], Field(description="Values that earn a partly.")] = ()
    doubt: Annotated[tuple[Text, ...], Field(description="Values that a person must judge.")] = ()
    unrecorded: Annotated[
        Literal["yes", "no", "unknown"], Field(description="What counts where nobody has recorded it; a presumption.")
    ] = "unknown"

    def answer(self, case: Case) -> Maybe:
        """Unknown if nobody has recorded it, unless something else is presumed."""
        told = case.standing.model.details.get(self.detail)
        if told is None:
            return {"yes": YES, "no": NO, "unknown": UNKNOWN}[self.unrecorded]
        lists = ((self.yes, YES), (self.partly, PARTLY), (self.doubt, JUDGE))
        return next((answer for values, answer in lists if told.value in values), NO)

    def values(self) -> tuple[str, ...]:
        """Every value it names."""
        return (*self.yes, *self.partly, *self.doubt)

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on: none."""
        return iter(())

    def tests(self) -> Iterator[str]:
        """The license tests it uses: none."""
        return iter(())


@record
class Meets:
    """Another criterion of the same framework is answered at least so well."""

    criterion: Annotated[Id, Field(description="The criterion.")]
    reach: Annotated[Share, Field(description="The least answer, from 0 to 1.")] = 1.0

    def answer(self, case: Case) -> Maybe:
        """Yes or no at either end of its range; one that does not apply stands in nobody's way."""
        return reaching(case.answers[self.criterion], self.reach)

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on: those of the criterion, told there."""
        return iter(())

    def tests(self) -> Iterator[str]:
        """The license tests it uses: those of the criterion, told there."""
        return iter(())


@record
class Measure:
    """A figure of the release lies above one bound, or at or below another."""

    measure: Annotated[Literal["training-compute"], Field(description="The figure: training-compute, in FLOP.")]
    above: Annotated[float | None, Field(description="It must be over this.", ge=0, allow_inf_nan=False)] = None
    upto: Annotated[float | None, Field(description="It must not be over this.", ge=0, allow_inf_nan=False)] = None
    estimates: Annotated[
        float, Field(description="By which factor an estimate may be wrong; nearer to a bound it settles nothing.", ge=1, le=100)
    ] = 1.0

    def answer(self, case: Case) -> Maybe:
        """Yes or no where the whole range of what the figure may be lies on one side."""
        told = case.standing.model.training_compute
        if told is None:
            return UNKNOWN
        slack = self.estimates if told.basis is Basis.ESTIMATED else 1.0
        ends = {self._holds(told.flop / slack), self._holds(told.flop * slack)}
        return UNKNOWN if len(ends) > 1 else YES if ends == {True} else NO

    def _holds(self, flop: float) -> bool:
        return (self.above is None or flop > self.above) and (self.upto is None or flop <= self.upto)

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on: none."""
        return iter(())

    def tests(self) -> Iterator[str]:
        """The license tests it uses: none."""
        return iter(())


@record
class Gated:
    """What stands between people and a component, if anything, is acceptable."""

    gate: Annotated[Id, Field(description="The kind of component.")]
    refuse: Annotated[tuple[Gate, ...], Field(description="Gates that earn a no.")] = ()
    doubt: Annotated[tuple[Gate, ...], Field(description="Gates that a person must judge.")] = ()

    def answer(self, case: Case) -> Maybe:
        """Yes where nothing stands in the way, or nothing but gates that are not named; no for what is not released."""
        component = case.standing.holding(self.gate).component
        status = component.settled
        if status is Status.UNKNOWN:
            return UNKNOWN
        if status is Status.NOT_APPLICABLE:
            return None
        gates = set(component.gate)
        if status is Status.CLOSED or gates & set(self.refuse):
            return NO
        if status is Status.GATED and not gates:
            return UNKNOWN
        return JUDGE if gates & set(self.doubt) else YES

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on."""
        yield self.gate

    def tests(self) -> Iterator[str]:
        """The license tests it uses: none."""
        return iter(())


@record
class Makes:
    """The release puts out one of some kinds of content."""

    outputs: Annotated[
        tuple[Modality, ...], Field(min_length=1, description="Kinds of content: text, image, audio, video, code.")
    ]

    def answer(self, case: Case) -> Maybe:
        """Yes if one of them is among its outputs."""
        return YES if set(self.outputs) & set(case.standing.model.modalities.output) else NO

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on: none."""
        return iter(())

    def tests(self) -> Iterator[str]:
        """The license tests it uses: none."""
        return iter(())
