"""The articles: what each claims, in our words, and what primary sources say of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from openness.facts.evidence import Evidence
from openness.facts.record import Date, Id, Text, record


class FindingKind(StrEnum):
    """What primary sources make of a claim."""

    SUPPORTED = "supported"
    IMPRECISE = "imprecise"
    CONTRADICTED = "contradicted"
    NOT_CHECKABLE = "not-checkable"


@record
class ArticleClaim:
    """One claim of one article."""

    id: Annotated[str, Field(description="Letter of the article and number, as A1.", pattern="^[A-Z][0-9]{1,3}$")]
    says: Annotated[Text, Field(description="The claim in our own words.", max_length=400)]
    finding: Annotated[FindingKind, Field(description="supported, imprecise, contradicted or not-checkable.")]
    correct: Annotated[Text | None, Field(description="What is right, where the claim is not.", max_length=600)] = None
    at: Annotated[Text | None, Field(description="Where in the article.")] = None
    entries: Annotated[tuple[Id, ...], Field(description="Models, data sets or organizations it is about.")] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(description="Primary sources.")] = ()


@record
class Article:
    """One of the articles the rubric was drawn from."""

    id: Annotated[Id, Field(description="How criteria name it.")]
    title: Annotated[Text, Field(description="Its title.")]
    letter: Annotated[str, Field(description="The letter its claims start with.", pattern="^[A-Z]$")]
    sha256: Annotated[str, Field(description="SHA-256 of the text file that was read.", pattern="^[0-9a-f]{64}$")]
    summary: Annotated[Text, Field(description="What it argues, in our own words.", max_length=1200)]
    claims: Annotated[tuple[ArticleClaim, ...], Field(min_length=1, description="What it claims, numbered.")]
    author: Annotated[Text | None, Field(description="Who wrote it, if it says so.")] = None
    publisher: Annotated[Text | None, Field(description="Who published it, if it says so.")] = None
    published: Annotated[Date | None, Field(description="When, if it says so.")] = None
    note: Annotated[Text | None, Field(description="Kind of text, and how it relates to the others.", max_length=1200)] = None
