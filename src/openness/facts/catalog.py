"""The catalog: every fact in a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openness.facts.article import Article
from openness.facts.component import Component, ComponentKind
from openness.facts.dataset import Dataset
from openness.facts.expression import fold, parse
from openness.facts.judgement import Index
from openness.facts.license import NO_LICENSE, License, TermKind
from openness.facts.model import DetailKind, Model
from openness.facts.organization import Organization
from openness.facts.table import Table


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything recorded: one table for each data file."""

    models: Table[Model]
    datasets: Table[Dataset]
    organizations: Table[Organization]
    licenses: Table[License]
    kinds: Table[ComponentKind]
    details: Table[DetailKind]
    terms: Table[TermKind]
    indexes: Table[Index]
    articles: Table[Article]

    def components(self) -> Iterator[tuple[Table[Any], str, str, Component]]:
        """Every component of every model and data set: its table, entry, kind and the component."""
        for model in self.models.values():
            for kind, component in model.components.items():
                yield self.models, model.id, kind, component
        for dataset in self.datasets.values():
            for kind, component in dataset.components.items():
                yield self.datasets, dataset.id, kind, component

    def title(self, license: str) -> str:
        """How people read the id of a license: an SPDX id as it is; one that SPDX does not list, or none at all, by its name."""
        known = self.licenses.get(license)
        return known.name if known and (license == NO_LICENSE or license.startswith("LicenseRef-")) else license

    def worded(self, expression: str) -> str:
        """How people read a license expression: titles, joined as it joins them; raises `NotAnExpression`."""
        return fold(parse(expression), self.title, " and ".join, " or ".join)


#: File in the data folder -> the field of the catalog it fills and what an entry is.
FILES: dict[str, tuple[str, type[Any]]] = {
    "models.yaml": ("models", Model),
    "datasets.yaml": ("datasets", Dataset),
    "organizations.yaml": ("organizations", Organization),
    "licenses.yaml": ("licenses", License),
    "components.yaml": ("kinds", ComponentKind),
    "details.yaml": ("details", DetailKind),
    "license-terms.yaml": ("terms", TermKind),
}
JUDGEMENTS = "judgements"
ARTICLES = "seeds"
