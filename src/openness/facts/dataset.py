"""Data sets that models are trained on, described once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from pydantic import Field

from openness.facts.component import UNKNOWN, Component
from openness.facts.evidence import Evidence, Released
from openness.facts.record import Id, Text, record


@record
class Generated:
    """A model whose outputs made the data; its terms then reach the data."""

    model: Annotated[Id, Field(description="The model's id.")]
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, description="Pages that show it.")]


@record
class Dataset:
    """One data set: the data itself and what documents it."""

    id: Annotated[Id, Field(description="How entries name it.")]
    name: Annotated[Text, Field(description="How its makers name it.")]
    developers: Annotated[tuple[Id, ...], Field(description="Ids in organizations.yaml.")] = ()
    aliases: Annotated[tuple[Text, ...], Field(description="Other names people search by.")] = ()
    released: Annotated[Released | None, Field(description="When it first became available.")] = None
    generated_by: Annotated[tuple[Generated, ...], Field(description="Models whose outputs made it.")] = ()
    derived_from: Annotated[tuple[Id, ...], Field(description="Data sets it contains or was made from.")] = ()
    components: Annotated[
        Mapping[Id, Component], Field(description="`dataset` is the data itself; also data-card, processing-code, …")
    ] = field(default_factory=dict)
    note: Annotated[Text | None, Field(description="About the entry as a whole.")] = None

    def component(self, kind: str) -> Component:
        """The component of that kind; unknown if nobody has looked."""
        return self.components.get(kind, UNKNOWN)
