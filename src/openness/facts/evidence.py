"""Evidence: a page, what it shows, and when it was seen; the atom of trust."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from openness.facts.record import Date, Day, Text, Url, record, wrong


@record
class Evidence:
    """One page that shows one fact; the page may be cited elsewhere for what it shows there."""

    url: Annotated[Url, Field(description="The page; best at a fixed commit, so that it cannot change.")]
    shows: Annotated[Text, Field(description="What the page shows about this fact, in our own words.", max_length=400)]
    seen: Annotated[Day, Field(description="The day somebody read it, as 2026-01-31.")]
    at: Annotated[Text | None, Field(description="Where on the page: section, clause or line.", max_length=160)] = None
    finds: Annotated[
        Text | None,
        Field(description="A short phrase that must occur on the page, so that a machine can notice a change.", max_length=80),
    ] = None
    sha256: Annotated[str | None, Field(description="SHA-256 of the page's text when it was seen.", pattern="^[0-9a-f]{64}$")] = (
        None
    )


@record
class Released:
    """The day something first became available to the public, as far as known."""

    date: Annotated[Date, Field(description="2023-07-18, or 2023-07 or 2023 if no page shows more.")]
    evidence: Annotated[tuple[Evidence, ...], Field(description="Pages that show the date.")] = ()
    unverified: Annotated[bool, Field(description="true: drafted by a machine and read by nobody yet.")] = False

    @model_validator(mode="after")
    def _is_shown(self) -> Released:
        if not self.evidence and not self.unverified:
            raise wrong("has no `evidence`", "add `evidence:` with a `url`, what it `shows`, and the day it was `seen`")
        return self
