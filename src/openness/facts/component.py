"""Components: the parts of a release, what became of each, under which license, and where that was read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from pydantic import Field, model_validator

from openness.facts.evidence import Evidence
from openness.facts.record import Date, Id, Text, record, wrong


class Status(StrEnum):
    """What the makers did with a component."""

    OPEN = "open"
    GATED = "gated"
    PARTIAL = "partial"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Medium(StrEnum):
    """What a component is made of."""

    CODE = "code"
    DATA = "data"
    DOCUMENT = "document"
    SERVICE = "service"


class Gate(StrEnum):
    """What stands between a reader and a gated component."""

    ACCEPTANCE = "acceptance"
    ACCOUNT = "account"
    PERSONAL_DATA = "personal-data"
    APPROVAL = "approval"
    PAYMENT = "payment"


class Stage(StrEnum):
    """The stage of training a component or data set belongs to."""

    PRETRAINING = "pretraining"
    FINETUNING = "finetuning"
    PREFERENCE = "preference"


class Where(StrEnum):
    """A place in which makers declare a license."""

    LICENSE_FILE = "license-file"
    HUB_TAG = "hub-tag"
    MODEL_CARD = "model-card"
    README = "readme"
    PAPER = "paper"
    ANNOUNCEMENT = "announcement"
    WEBSITE = "website"
    CODE_HEADER = "code-header"
    ISSUE = "issue"


@record
class ComponentKind:
    """A part that a release may have, described once for all releases."""

    id: Annotated[Id, Field(description="How entries name it.")]
    name: Annotated[Text, Field(description="How people read it.")]
    medium: Annotated[Medium, Field(description="code, data, document or service.")]
    help: Annotated[Text, Field(description="What it is, and what open, partial and closed mean for it.")]
    stage: Annotated[
        Stage | None, Field(description="The stage of training it belongs to; a derived release inherits by stage.")
    ] = None
    aliases: Annotated[tuple[Text, ...], Field(description="Other names frameworks use for it.")] = ()


@record
class Declared:
    """What one place says the license is."""

    where: Annotated[Where, Field(description="The place that says so.")]
    license: Annotated[Text, Field(description="What it says, as an SPDX expression over ids in licenses.yaml.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]


@record
class Earlier:
    """How a component stood until a day."""

    status: Annotated[Status, Field(description="The status it had.")]
    until: Annotated[Date, Field(description="The day that state ended.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show the earlier state.")]
    license: Annotated[Text | None, Field(description="The license it had.")] = None
    gate: Annotated[tuple[Gate, ...], Field(description="What stood in the way.")] = ()
    note: Annotated[Text | None, Field(description="Words, where the pages need them.")] = None


@record
class Component:
    """What the makers of one release did with one kind of component. Absent from an entry means unknown."""

    status: Annotated[
        Status,
        Field(
            description="open: anyone can get all of it. gated: all of it, after a form or acceptance. "
            "partial: some of it. closed: not released. not-applicable: this release has no such part (say why in "
            "`note`). Do not list what nobody has looked up."
        ),
    ]
    license: Annotated[Text | None, Field(description="What we conclude: an SPDX expression over ids in licenses.yaml.")] = None
    gate: Annotated[tuple[Gate, ...], Field(description="For gated, or for the part that is: what stands in the way.")] = ()
    declared: Annotated[
        tuple[Declared, ...], Field(description="What different places say, where they differ; `note` says why we conclude.")
    ] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(description="Pages that show status and license.")] = ()
    history: Annotated[tuple[Earlier, ...], Field(description="Earlier states, oldest first.")] = ()
    note: Annotated[Text | None, Field(description="Words, where no page shows it or pages disagree.")] = None
    unverified: Annotated[bool, Field(description="true: drafted by a machine and read by nobody yet; counts as unknown.")] = (
        False
    )

    @property
    def settled(self) -> Status:
        """The status that counts: unknown while nobody has verified it."""
        return Status.UNKNOWN if self.unverified else self.status

    @property
    def concluded(self) -> str | None:
        """The license that counts: none while nobody has verified it."""
        return None if self.unverified else self.license

    @model_validator(mode="after")
    def _says_what_its_status_allows(self) -> Component:
        status = self.status
        if status is Status.UNKNOWN and (self.license or self.evidence):
            raise wrong("is unknown, yet has a license or evidence", "give it the status that the evidence shows")
        if self.unverified:
            return self
        if status in _SHOWN and not self.evidence:
            raise wrong(
                f"is {status}, but nothing shows it", "add `evidence:` with a `url`, what it `shows`, and the day it was `seen`"
            )
        if status is Status.CLOSED and not (self.evidence or self.note):
            raise wrong("is closed, but nothing says so", "add `evidence:`, or a `note:` that says where you looked")
        if status is Status.NOT_APPLICABLE and not self.note:
            raise wrong("is not applicable, but does not say why", "add a `note:`")
        if self.gate and status not in {Status.GATED, Status.PARTIAL}:
            raise wrong(f"names a gate but is {status}", "make it `gated`, or delete `gate:`")
        if self.license and status is Status.NOT_APPLICABLE:
            raise wrong("is not applicable, yet has a license", "delete `license:`")
        return self


_SHOWN = {Status.OPEN, Status.GATED, Status.PARTIAL}

#: A component nobody has looked up; made without the validators, which would have to be built for it at every start.
UNKNOWN = msgspec.convert({"status": "unknown"}, Component)
