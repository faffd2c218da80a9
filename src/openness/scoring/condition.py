"""Conditions: the small language in which frameworks ask questions of facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag
from typing_extensions import TypeAliasType

from openness.facts import How, record
from openness.scoring.answer import NO, PARTLY, Answer, Maybe, all_of, any_of, joined, mean_of, scaled
from openness.scoring.case import Case
from openness.scoring.leaf import Allows, Gated, Has
from openness.scoring.standing import as_released
from openness.scoring.trait import Makes, Measure, Meets, Tells


class Several:
    """What conditions made of conditions have in common."""

    __slots__ = ()

    def parts(self) -> tuple[Any, ...]:
        """The conditions inside, whatever keys they stand under."""
        keys: tuple[str, ...] = type(self).__slots__
        found = [getattr(self, key) for key in keys]
        return tuple(
            part for each in found for part in (each if isinstance(each, tuple) else (each,)) if not isinstance(part, int)
        )

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on."""
        for part in self.parts():
            yield from part.mentions()

    def tests(self) -> Iterator[str]:
        """The license tests it uses."""
        for part in self.parts():
            yield from part.tests()


@record
class All(Several):
    """Every one of several conditions holds."""

    all: Annotated[tuple[Condition, ...], Field(min_length=1, description="The conditions.")]

    def answer(self, case: Case) -> Maybe:
        """As good as the weakest."""
        return all_of(part.answer(case) for part in self.all)


@record
class AnyOf(Several):
    """At least one of several conditions holds."""

    any: Annotated[tuple[Condition, ...], Field(min_length=1, description="The conditions.")]

    def answer(self, case: Case) -> Maybe:
        """As good as the strongest."""
        return any_of(part.answer(case) for part in self.any)


@record
class Mean(Several):
    """How many of several conditions hold, as a share."""

    mean: Annotated[tuple[Condition, ...], Field(min_length=1, description="The conditions.")]

    def answer(self, case: Case) -> Maybe:
        """The mean of their answers."""
        return mean_of(part.answer(case) for part in self.mean)


@record
class Steps(Several):
    """One condition earns a yes; another, weaker one still earns half."""

    yes: Annotated[Condition, Field(description="What earns a yes.")]
    partly: Annotated[Condition, Field(description="What earns a partly.")]

    def answer(self, case: Case) -> Maybe:
        """The better of the first, and half the second."""
        return any_of((self.yes.answer(case), scaled(self.partly.answer(case), PARTLY.worst)))


@record
class Ladder(Several):
    """Conditions that rise: with three of them each further one earns a third more; the highest that holds counts."""

    ladder: Annotated[tuple[Condition, ...], Field(min_length=2, description="The conditions, lowest first.")]

    def answer(self, case: Case) -> Maybe:
        """The best of them, each worth its place."""
        rungs = len(self.ladder)
        return any_of(scaled(part.answer(case), (place + 1) / rungs) for place, part in enumerate(self.ladder))


@record
class AtLeast(Several):
    """So many of several conditions hold."""

    least: Annotated[int, Field(description="How many must hold.", ge=1)]
    of: Annotated[tuple[Condition, ...], Field(min_length=1, description="The conditions.")]

    def answer(self, case: Case) -> Maybe:
        """As good as the weakest of the best so many; conditions that do not apply do not count."""
        told = [answer for part in self.of if (answer := part.answer(case)) is not None]
        if len(told) < self.least:
            return NO if told else None
        return joined(told, lambda values: sorted(values, reverse=True)[self.least - 1])


@record
class First(Several):
    """The first of several conditions that applies to the release."""

    first: Annotated[tuple[Condition, ...], Field(min_length=2, description="The conditions, in order.")]

    def answer(self, case: Case) -> Maybe:
        """Its answer; none if none applies."""
        return next((answer for part in self.first if (answer := part.answer(case)) is not None), None)


@record
class OfBase(Several):
    """A condition on the models that the release was made from; does not apply to one that stands on none."""

    base: Annotated[Condition, Field(description="What is asked of each base.")]

    def cases(self, case: Case) -> list[Case]:
        """One case for each base; teachers of a distillation are none."""
        models = case.catalog.models
        bases = [each.model for each in case.standing.model.based_on if each.how is not How.DISTILLATION]
        return [Case(as_released(models[name]), case.catalog, case.tests, case.known) for name in bases if name in models]

    def answer(self, case: Case) -> Maybe:
        """As good as the weakest base."""
        return all_of(self.base.answer(each) for each in self.cases(case))


@record
class Judged(Several):
    """What the framework's text leaves to a person, where the facts do not rule it out."""

    judge: Annotated[Condition, Field(description="What must hold before there is anything to judge.")]

    def answer(self, case: Case) -> Maybe:
        """At best what the condition earns, and nothing for certain."""
        found = self.judge.answer(case)
        return None if found is None else Answer(0.0, found.best, found.best > 0 and (found.settled or found.judge))


#: The key that tells which class a condition is -> the class.
_CLASSES: dict[str, type[Any]] = {
    "component": Has,
    "terms": Allows,
    "all": All,
    "any": AnyOf,
    "mean": Mean,
    "detail": Tells,
    "criterion": Meets,
    "measure": Measure,
    "outputs": Makes,
    "gate": Gated,
    "ladder": Ladder,
    "least": AtLeast,
    "first": First,
    "base": OfBase,
    "judge": Judged,
    "steps": Steps,
}


def _which(given: Any) -> str | None:
    """The class of a condition, told by its key, so that a slip inside is reported for that class alone."""
    if isinstance(given, dict):
        # A detail has `yes:` too, so the other keys are asked first; what is reported must not look like a place in the file.
        return next((key for key in _CLASSES if key in given), "steps" if "yes" in given else None)
    return next((key for key, kind in _CLASSES.items() if isinstance(given, kind)), None)


#: Named, so that its validator is built once and not wherever a condition may stand.
Condition = TypeAliasType(
    "Condition",
    Annotated[
        Annotated[Has, Tag("component")]
        | Annotated[Allows, Tag("terms")]
        | Annotated[All, Tag("all")]
        | Annotated[AnyOf, Tag("any")]
        | Annotated[Mean, Tag("mean")]
        | Annotated[Tells, Tag("detail")]
        | Annotated[Meets, Tag("criterion")]
        | Annotated[Measure, Tag("measure")]
        | Annotated[Makes, Tag("outputs")]
        | Annotated[Gated, Tag("gate")]
        | Annotated[Ladder, Tag("ladder")]
        | Annotated[AtLeast, Tag("least")]
        | Annotated[First, Tag("first")]
        | Annotated[OfBase, Tag("base")]
        | Annotated[Judged, Tag("judge")]
        | Annotated[Steps, Tag("steps")],
        Discriminator(
            _which,
            custom_error_type="wrong",
            custom_error_message="asks nothing we know",
            custom_error_context={
                "what": "asks nothing we know",
                "fix": "start it with component, terms, all, any, mean, detail, criterion, measure, outputs, gate, ladder, "
                "least and of, first, base, judge, or yes and partly",
            },
        ),
    ],
)
