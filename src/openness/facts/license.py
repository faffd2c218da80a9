"""Licenses: what each text says, clause by clause; not whether that is open."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, model_validator

from openness.facts.evidence import Evidence
from openness.facts.record import Date, Day, Id, LicenseId, Text, Url, record, wrong

#: What SPDX writes where the makers state no license at all: somebody looked, and there is none.
NO_LICENSE: Final = "NONE"


class LicenseKind(StrEnum):
    """What sort of text it is."""

    LICENSE = "license"
    DATA_LICENSE = "data-license"
    SERVICE_TERMS = "service-terms"
    USE_POLICY = "use-policy"


@record
class TermValue:
    """One thing a license can say about one matter."""

    id: Annotated[Text, Field(description="How license entries write it.")]
    help: Annotated[Text, Field(description="What it means.")]


@record
class TermKind:
    """A matter that licenses settle, described once."""

    id: Annotated[Id, Field(description="How license entries name it.")]
    name: Annotated[Text, Field(description="How people read it.")]
    help: Annotated[Text, Field(description="The question it answers.")]
    values: Annotated[tuple[TermValue, ...], Field(description="What a license can say; empty means free text.")] = ()
    repeats: Annotated[bool, Field(description="Whether a license may have it more than once.")] = False


@record
class Term:
    """What one clause says about one matter."""

    term: Annotated[Id, Field(description="The matter, from license-terms.yaml.")]
    value: Annotated[Text, Field(description="What the text says about it.")]
    clause: Annotated[Text, Field(description="Section or paragraph of the text.", max_length=160)]
    says: Annotated[Text, Field(description="The clause in our own words.", max_length=600)]
    url: Annotated[Url | None, Field(description="The page, if other than the license's own.")] = None
    above: Annotated[float | None, Field(description="Thresholds: the number.", ge=0, allow_inf_nan=False)] = None
    unit: Annotated[Text | None, Field(description="Thresholds: what is counted.")] = None
    measured: Annotated[Text | None, Field(description="Thresholds: when and over what.")] = None
    then: Annotated[Text | None, Field(description="Thresholds: what follows above it.")] = None
    fields: Annotated[tuple[Id, ...], Field(description="Fields of use that are banned or singled out.")] = ()
    regions: Annotated[tuple[Text, ...], Field(description="Regions left out.")] = ()
    multimodal_only: Annotated[
        bool, Field(description="true: it bears only on models that take in or give out images, sound or video.")
    ] = False
    text: Annotated[Text | None, Field(description="Names and notices: the words to show.", max_length=400)] = None

    @model_validator(mode="after")
    def _gives_its_number(self) -> Term:
        if self.term == "threshold" and self.value != "none" and self.above is None and self.then is None:
            raise wrong("is a threshold without a number", "add `above:`, `unit:` and `then:`")
        return self


@record
class Reading:
    """That the text itself was read, and which text."""

    seen: Annotated[Day, Field(description="The day it was read.")]
    sha256: Annotated[
        str | None,
        Field(description="SHA-256 of the text, lower-cased, white space folded.", pattern="^[0-9a-f]{64}$"),
    ] = None
    words: Annotated[int | None, Field(description="Number of words of the text.", gt=0)] = None
    part: Annotated[Text | None, Field(description="What was read, where it was not the whole text.")] = None


@record
class License:
    """One version of one license; a term it does not list is unknown."""

    id: Annotated[LicenseId, Field(description="SPDX id; else LicenseRef-scancode-… or a LicenseRef of ours.")]
    name: Annotated[Text, Field(description="Its title.")]
    kind: Annotated[LicenseKind, Field(description="license, data-license, service-terms or use-policy.")]
    url: Annotated[Url, Field(description="Where the text can be read.")]
    family: Annotated[Text | None, Field(description="The line it belongs to.")] = None
    steward: Annotated[Text | None, Field(description="Who wrote it.")] = None
    published: Annotated[Date | None, Field(description="When it was published.")] = None
    aliases: Annotated[tuple[Text, ...], Field(description="Hub tags and other spellings.")] = ()
    supersedes: Annotated[LicenseId | None, Field(description="The version before it.")] = None
    incorporates: Annotated[tuple[LicenseId, ...], Field(description="Policies it takes in by reference.")] = ()
    read: Annotated[Reading | None, Field(description="Absent: nobody has read the text yet.")] = None
    terms: Annotated[tuple[Term, ...], Field(description="What it says, clause by clause.")] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(description="Pages beside the text itself.")] = ()
    note: Annotated[Text | None, Field(description="Words, where the text needs them.")] = None

    @model_validator(mode="after")
    def _was_read(self) -> License:
        if self.read is None and any(term.url is None for term in self.terms):
            raise wrong(
                "has terms, but nobody has read it",
                "add `read:` with the day it was `seen`, or to each term the `url` of a page that quotes the clause",
            )
        return self

    def term(self, term: str) -> Term | None:
        """What it says about a matter that it settles once; None if that is not known."""
        return next((each for each in self.terms if each.term == term), None)

    def says(self, term: str, *values: str, multimodal: bool = True) -> bool | None:
        """Whether the text says one of `values` about `term`; None if that is not known.

        Where a clause is about multimodal models only, it says "none" of models that are not.
        """
        found = [each for each in self.terms if each.term == term]
        if not found:
            return None
        return any((each.value if multimodal or not each.multimodal_only else "none") in values for each in found)
