"""Leaves of the condition language about components: released, under which terms, behind which gate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from openness.facts import Component, Gate, Id, Status, record
from openness.scoring.answer import JUDGE, NO, UNKNOWN, YES, Answer, Maybe, all_of, pooled
from openness.scoring.case import Case, Leaf, Share
from openness.scoring.standing import Holding


@record
class Has(Leaf):
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
        if held.pooled:
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
class Allows(Leaf):
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
class Gated(Leaf):
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
