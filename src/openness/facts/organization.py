"""Organizations: who makes models and data sets, and who only uses them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from openness.facts.evidence import Evidence
from openness.facts.record import Id, Text, record


class OrganizationKind(StrEnum):
    """What sort of body it is."""

    COMPANY = "company"
    NONPROFIT = "nonprofit"
    UNIVERSITY = "university"
    GOVERNMENT = "government"
    COMMUNITY = "community"
    PERSON = "person"


@record
class Organization:
    """A body named in the entries or in the articles."""

    id: Annotated[Id, Field(description="How entries name it.")]
    name: Annotated[Text, Field(description="How it names itself.")]
    kind: Annotated[OrganizationKind | None, Field(description="What sort of body it is.")] = None
    country: Annotated[str | None, Field(description="Seat, as an ISO 3166-1 alpha-2 code.", pattern="^[A-Z]{2}$")] = None
    aliases: Annotated[tuple[Text, ...], Field(description="Other names people search by.")] = ()
    evidence: Annotated[tuple[Evidence, ...], Field(description="Pages that show kind and country.")] = ()
    note: Annotated[Text | None, Field(description="Its part in the field, where it makes no model listed here.")] = None
