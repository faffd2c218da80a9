"""Frameworks: lists of questions about facts, written as data; our rubric is one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field

from openness.facts import Day, Id, Text, Url, record
from openness.scoring.condition import Condition
from openness.scoring.license_test import LicenseTest

Weight = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]


@record
class Topic:
    """A group of criteria that is scored by itself."""

    id: Annotated[Id, Field(description="How criteria name it.")]
    name: Annotated[Text, Field(description="How people read it.")]
    question: Annotated[Text, Field(description="What it asks, in one sentence.")]
    weight: Annotated[Weight, Field(description="Its share of the score, against the other topics.")] = 1.0


@record
class Counts:
    """What earns which answer, for people."""

    yes: Annotated[Text, Field(description="What counts as yes.")]
    no: Annotated[Text, Field(description="What counts as no.")]
    partly: Annotated[Text | None, Field(description="What counts as partly.")] = None


@record
class Criterion:
    """One question."""

    id: Annotated[Id, Field(description="Stable for ever.")]
    name: Annotated[Text, Field(description="Two or three words, for columns.", max_length=40)]
    question: Annotated[Text, Field(description="The question in full.")]
    when: Annotated[Condition, Field(description="The condition that answers it.")]
    topic: Annotated[Id | None, Field(description="The topic it belongs to.")] = None
    weight: Annotated[Weight | None, Field(description="Its share of the topic; none where the framework has no score.")] = None
    counts: Annotated[Counts | None, Field(description="What counts as yes, partly and no.")] = None
    claims: Annotated[tuple[Text, ...], Field(description="Claims of the articles it comes from.")] = ()
    why: Annotated[Text | None, Field(description="Why it is asked.")] = None
    clause: Annotated[Text | None, Field(description="Where the framework's own text says so.")] = None
    url: Annotated[Url | None, Field(description="The page of that text.")] = None
    decisions: Annotated[tuple[Text, ...], Field(description="Rulings in docs/decisions.md.")] = ()
    inapplicable: Annotated[
        Literal["left-out", "no"], Field(description="What counts where it does not apply: nothing (left-out), or no.")
    ] = "left-out"


@record
class Obligation:
    """What the makers still owe at a level."""

    id: Annotated[Id, Field(description="Stable for ever.")]
    owes: Annotated[Text, Field(description="What is owed, in one sentence.")]
    clause: Annotated[Text, Field(description="Article and paragraph.")]
    url: Annotated[Url, Field(description="The page of that text.")]
    shown: Annotated[Id | None, Field(description="The kind of component that would show it.")] = None


@record
class Level:
    """A grade, reached when its needs are met; `after` takes in another level's needs."""

    id: Annotated[Id, Field(description="Stable for ever.")]
    name: Annotated[Text, Field(description="How people read it.")]
    help: Annotated[Text, Field(description="What it means.")]
    needs: Annotated[tuple[Condition, ...], Field(description="What must hold.")] = ()
    after: Annotated[Id | None, Field(description="A level whose needs must hold too.")] = None
    duties: Annotated[tuple[Id, ...], Field(description="Duties that remain at this level.")] = ()
    clause: Annotated[Text | None, Field(description="Where the framework's own text says so.")] = None


@record
class Framework:
    """Questions, and the grades that follow from the answers; levels are listed lowest first."""

    id: Annotated[Id, Field(description="Stable for ever; another edition has another id.")]
    name: Annotated[Text, Field(description="Its name.")]
    version: Annotated[Text, Field(description="Its edition.")]
    date: Annotated[Day, Field(description="The day of this edition.")]
    about: Annotated[Text, Field(description="What it is for, and what to keep in mind.")]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1, description="Its questions.")]
    url: Annotated[Url | None, Field(description="Its own page.")] = None
    topics: Annotated[tuple[Topic, ...], Field(description="Groups of criteria.")] = ()
    licenses: Annotated[Mapping[Id, LicenseTest], Field(description="Its tests of licenses.")] = field(default_factory=dict)
    levels: Annotated[tuple[Level, ...], Field(description="Its grades, lowest first.")] = ()
    target: Annotated[Id | None, Field(description="The level meant where none is named; the highest if absent.")] = None
    duties: Annotated[tuple[Obligation, ...], Field(description="Duties that its levels may leave.")] = ()
    highest: Annotated[float | None, Field(description="The top of its own scale, on which its scores are shown.", gt=0)] = None
    published: Annotated[Id | None, Field(description="The index in judgements/ that has its own published figures.")] = None
    tool: Annotated[Text | None, Field(description="The edition of the program or file that this follows.")] = None

    def criterion(self, name: str) -> Criterion:
        """The criterion of that id."""
        return next(each for each in self.criteria if each.id == name)

    @property
    def edition(self) -> str:
        """Its name with its version, which is part of every verdict."""
        return f"{self.name}{' ' if self.version[:1].isdigit() else ', '}{self.version}"

    @property
    def scored(self) -> bool:
        """Whether it has a score at all."""
        return any(each.weight is not None for each in self.criteria)

    @property
    def aim(self) -> Level | None:
        """The level meant where none is named; none in a framework without levels."""
        if self.target is None:
            return self.levels[-1] if self.levels else None
        return next(each for each in self.levels if each.id == self.target)

    def needs(self, level: Level) -> Iterator[Condition]:
        """What a level needs, with what the levels it comes after need."""
        by_id = {each.id: each for each in self.levels}
        met: set[str] = set()
        here: Level | None = level
        while here is not None and here.id not in met:
            met.add(here.id)
            yield from here.needs
            here = by_id.get(here.after) if here.after else None
