"""Judgements: what another index says of a model, edition included; a fact about that index, never evidence for ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from openness.facts.evidence import Evidence
from openness.facts.record import Date, Id, Text, Url, record

#: Their word -> those of ours that agree with it: open, partial or closed, or ids of licenses.
Words = Mapping[Text, tuple[Text, ...]]


class Compares(StrEnum):
    """What of ours a part of an index can be held against."""

    STATUS = "status"
    LICENSE = "license"


@record
class Part:
    """One of the things an index judges, and the components of ours it is about, where the two can be compared."""

    id: Annotated[Text, Field(description="The key of its answers, in its own terms.")]
    name: Annotated[Text, Field(description="How the index calls it.")]
    components: Annotated[tuple[Id, ...], Field(description="Kinds of component it is about, all together.")] = ()
    compares: Annotated[Compares, Field(description="What of them it judges: status or license.")] = Compares.STATUS
    words: Annotated[Words, Field(description="As the words of the index, where this part uses them otherwise.")] = field(
        default_factory=dict
    )


@record
class Judgement:
    """What one edition of one index says of one model."""

    model: Annotated[Id, Field(description="Our entry that it is about.")]
    named: Annotated[Text, Field(description="What the index calls it.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Where the index says so.")]
    other_release: Annotated[
        Text | None, Field(description="What it rates, where that is another release of the family than ours.")
    ] = None
    verdict: Annotated[Text | None, Field(description="Its overall verdict, in its own terms.")] = None
    score: Annotated[float | None, Field(description="Its figure, on its own scale.", allow_inf_nan=False)] = None
    answers: Annotated[Mapping[Text, Text], Field(description="Its answer for each of its parts, in its own terms.")] = field(
        default_factory=dict
    )
    note: Annotated[Text | None, Field(description="Whether it rates the same release, and what to keep in mind.")] = None


@record
class Index:
    """One edition of one published index, and what it says of our entries."""

    id: Annotated[Id, Field(description="Index and edition.")]
    name: Annotated[Text, Field(description="Its name.")]
    edition: Annotated[Text, Field(description="The edition: a date, a version or a commit.")]
    date: Annotated[Date, Field(description="The date of the edition.")]
    url: Annotated[Url, Field(description="Where it is published.")]
    attribution: Annotated[Text, Field(description="Credit, as its license asks.")]
    license: Annotated[Text, Field(description="The license of its data.")]
    highest: Annotated[float | None, Field(description="The top of its scale.", gt=0, allow_inf_nan=False)] = None
    words: Annotated[Words, Field(description="What its words mean in ours; a word not listed is not compared.")] = field(
        default_factory=dict
    )
    parts: Annotated[tuple[Part, ...], Field(description="What it judges, in its order.")] = ()
    judgements: Annotated[tuple[Judgement, ...], Field(description="What it says of our entries.")] = ()
    note: Annotated[Text | None, Field(description="What to keep in mind when reading it.")] = None
