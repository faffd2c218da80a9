"""Models: an entry is a release, with everything its makers did or did not publish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from openness.facts.component import UNKNOWN, Component, Stage
from openness.facts.evidence import Evidence, Released
from openness.facts.record import Date, Day, Id, Text, Url, record


class Modality(StrEnum):
    """A kind of content that goes in or comes out."""

    TEXT = "text"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    CODE = "code"


class How(StrEnum):
    """How a release was made from another."""

    FINETUNE = "finetune"
    CONTINUED_PRETRAINING = "continued-pretraining"
    DELTA = "delta"
    ADAPTER = "adapter"
    MERGE = "merge"
    QUANTIZATION = "quantization"
    DISTILLATION = "distillation"


class Basis(StrEnum):
    """How a figure came about."""

    STATED = "stated"
    DERIVED = "derived"
    ESTIMATED = "estimated"


class Says(StrEnum):
    """What a maker calls a release."""

    OPEN_SOURCE = "open-source"
    OPEN = "open"
    OPEN_WEIGHTS = "open-weights"
    OPENLY_AVAILABLE = "openly-available"
    RESEARCH_RELEASE = "research-release"
    PROPRIETARY = "proprietary"


@record
class Modalities:
    """What goes in and what comes out."""

    input: Annotated[tuple[Modality, ...], Field(min_length=1, description="What goes in.")]
    output: Annotated[tuple[Modality, ...], Field(min_length=1, description="What comes out.")]


@record
class Parameters:
    """How large the release is, in billions of parameters."""

    sizes: Annotated[
        tuple[Annotated[float, Field(gt=0, lt=1e5, allow_inf_nan=False)], ...],
        Field(min_length=1, description="Billions of parameters of each size in the release."),
    ]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]
    active: Annotated[
        float | None,
        Field(gt=0, lt=1e5, allow_inf_nan=False, description="Mixture of experts: active billions of the largest."),
    ] = None
    note: Annotated[Text | None, Field(description="Words, where the figures need them.")] = None

    @property
    def largest(self) -> float:
        """Billions of parameters of the largest size."""
        return max(self.sizes)


@record
class Compute:
    """Floating-point operations spent on training the largest size."""

    flop: Annotated[float, Field(gt=1e9, lt=1e32, allow_inf_nan=False, description="Total, as in 8.3e23.")]
    basis: Annotated[Basis, Field(description="stated by the makers, derived from what they state, or estimated.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it, or what it rests on.")]
    note: Annotated[Text | None, Field(description="How it was derived or estimated.")] = None


@record
class Base:
    """A model whose weights this release stands on."""

    model: Annotated[Id, Field(description="The base's id.")]
    how: Annotated[How, Field(description="How the release was made from it.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]
    note: Annotated[Text | None, Field(description="Words, where the pages need them.")] = None


@record
class Training:
    """A data set that went into one stage of training."""

    dataset: Annotated[Id, Field(description="The data set's id.")]
    stage: Annotated[Stage, Field(description="pretraining, finetuning or preference.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]
    note: Annotated[Text | None, Field(description="Words, where the pages need them.")] = None


@record
class Claim:
    """What the makers call the release."""

    says: Annotated[Says, Field(description="The nearest of the terms.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages on which they say so.")]
    on: Annotated[Date | None, Field(description="The day they said so.")] = None


@record
class Reply:
    """What the rated say to the rating; shown beside it, never changing it."""

    by: Annotated[Text, Field(description="Who replies.")]
    on: Annotated[Day, Field(description="The day of the reply.")]
    says: Annotated[Text, Field(description="The reply, in short.", max_length=1000)]
    url: Annotated[Url, Field(description="Where it can be read in full.")]


@record
class Detail:
    """One more fact about a release that is not a component, from the list in details.yaml."""

    value: Annotated[Text, Field(description="One of the values that details.yaml lists for it.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]
    note: Annotated[Text | None, Field(description="Words, where the pages need them.")] = None


@record
class DetailKind:
    """A fact beside the components that frameworks ask for, described once."""

    id: Annotated[Id, Field(description="How entries name it.")]
    name: Annotated[Text, Field(description="How people read it.")]
    values: Annotated[tuple[Text, ...], Field(min_length=2, description="The values it can have.")]
    help: Annotated[Text, Field(description="What each value means.")]


@record
class Model:
    """One release of one model: sizes announced together under the same terms are one entry."""

    id: Annotated[Id, Field(description="Stable for ever; kebab-case.")]
    name: Annotated[Text, Field(description="The name its makers gave it.", max_length=120)]
    developers: Annotated[tuple[Id, ...], Field(min_length=1, description="Ids in organizations.yaml, maker first.")]
    modalities: Annotated[Modalities, Field(description="What goes in and what comes out.")]
    released: Annotated[Released, Field(description="When this release first became available.")]
    aliases: Annotated[tuple[Text, ...], Field(description="Other names people search by.")] = ()
    family: Annotated[Text | None, Field(description="The line it belongs to.")] = None
    parameters: Annotated[Parameters | None, Field(description="Size, if published.")] = None
    training_compute: Annotated[Compute | None, Field(description="Training compute, if known.")] = None
    based_on: Annotated[tuple[Base, ...], Field(description="Models whose weights it stands on.")] = ()
    trained_on: Annotated[tuple[Training, ...], Field(description="Data sets its makers name.")] = ()
    supersedes: Annotated[Id | None, Field(description="The earlier release of the same line.")] = None
    claims: Annotated[tuple[Claim, ...], Field(description="What its makers call it.")] = ()
    replies: Annotated[tuple[Reply, ...], Field(description="What the rated say to the rating.")] = ()
    components: Annotated[
        Mapping[Id, Component], Field(description="Parts of the release, by kind. Not listed means unknown.")
    ] = field(default_factory=dict)
    details: Annotated[Mapping[Id, Detail], Field(description="Facts beside the components.")] = field(default_factory=dict)
    note: Annotated[Text | None, Field(description="About the entry as a whole.")] = None

    @property
    def multimodal(self) -> bool:
        """Whether more than text and code goes in or comes out."""
        return bool({*self.modalities.input, *self.modalities.output} - {Modality.TEXT, Modality.CODE})

    def component(self, kind: str) -> Component:
        """The component of that kind; unknown if nobody has looked."""
        return self.components.get(kind, UNKNOWN)
