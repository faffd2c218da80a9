"""Leaves of the condition language about the release itself: details, figures, outputs, and other answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from openness.facts import Basis, Id, Modality, Text, record
from openness.scoring.answer import JUDGE, NO, PARTLY, UNKNOWN, YES, Maybe, reaching
from openness.scoring.case import Case, Leaf, Share


@record
class Tells(Leaf):
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


@record
class Meets(Leaf):
    """Another criterion of the same framework is answered at least so well."""

    criterion: Annotated[Id, Field(description="The criterion.")]
    reach: Annotated[Share, Field(description="The least answer, from 0 to 1.")] = 1.0

    def answer(self, case: Case) -> Maybe:
        """Yes or no at either end of its range; one that does not apply stands in nobody's way."""
        return reaching(case.answers[self.criterion], self.reach)


@record
class Measure(Leaf):
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


@record
class Makes(Leaf):
    """The release puts out one of some kinds of content."""

    outputs: Annotated[
        tuple[Modality, ...], Field(min_length=1, description="Kinds of content: text, image, audio, video, code.")
    ]

    def answer(self, case: Case) -> Maybe:
        """Yes if one of them is among its outputs."""
        return YES if set(self.outputs) & set(case.standing.model.modalities.output) else NO
