"""Rules that what models and data sets name is listed: kinds, licenses, developers, bases, data, details."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from openness.facts.catalog import Catalog
from openness.facts.expression import NotAnExpression, ids, parse
from openness.facts.table import Table
from openness.source import Place, Problem, did_you_mean, visible


def kinds_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every kind of component is described in components.yaml."""
    for table, entry, kind, _ in catalog.components():
        if kind not in catalog.kinds:
            yield table.problem(
                entry,
                ("components", kind),
                f"`{kind}` is not in components.yaml",
                did_you_mean(kind, catalog.kinds) or "add it there first",
                on_key=True,
            )


def licenses_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every license a component names is described in licenses.yaml."""
    for table, entry, kind, component in catalog.components():
        here: Place = ("components", kind)
        named: list[tuple[Place, str | None]] = [((*here, "license"), component.license)]
        named += [((*here, "declared", i, "license"), each.license) for i, each in enumerate(component.declared)]
        named += [((*here, "history", i, "license"), past.license) for i, past in enumerate(component.history)]
        for field, text in named:
            if text is not None:
                yield from _license(catalog, table, entry, field, text)


def _license(catalog: Catalog, table: Table[Any], entry: str, field: Place, text: str) -> Iterator[Problem]:
    try:
        names = ids(parse(text))
    except NotAnExpression:
        yield table.problem(
            entry,
            field,
            f"`{visible(text)}` is not a license expression",
            "write ids joined by AND, OR or WITH, as in `Apache-2.0 AND CC-BY-4.0`",
        )
        return
    for name in names:
        if name not in catalog.licenses:
            yield unknown(table, entry, field, name, catalog.licenses, "licenses.yaml")


def developers_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every developer is described in organizations.yaml."""
    tables: tuple[Table[Any], ...] = (catalog.models, catalog.datasets)
    for table in tables:
        for each in table.values():
            for i, name in enumerate(each.developers):
                if name not in catalog.organizations:
                    yield unknown(table, each.id, ("developers", i), name, catalog.organizations, "organizations.yaml")


def bases_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every model that a model stands on or supersedes has an entry."""
    models = catalog.models
    for model in models.values():
        for i, base in enumerate(model.based_on):
            if base.model not in models:
                yield unknown(models, model.id, ("based_on", i, "model"), base.model, models, "models.yaml")
        if model.supersedes is not None and model.supersedes not in models:
            yield unknown(models, model.id, ("supersedes",), model.supersedes, models, "models.yaml")


def datasets_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every data set that a model or another data set names has an entry, and so has every model that made one."""
    datasets = catalog.datasets
    for model in catalog.models.values():
        for i, training in enumerate(model.trained_on):
            if training.dataset not in datasets:
                yield unknown(catalog.models, model.id, ("trained_on", i, "dataset"), training.dataset, datasets, "datasets.yaml")
    for dataset in datasets.values():
        for i, name in enumerate(dataset.derived_from):
            if name not in datasets:
                yield unknown(datasets, dataset.id, ("derived_from", i), name, datasets, "datasets.yaml")
        for i, maker in enumerate(dataset.generated_by):
            if maker.model not in catalog.models:
                yield unknown(datasets, dataset.id, ("generated_by", i, "model"), maker.model, catalog.models, "models.yaml")


def details_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every detail, and every value of one, is described in details.yaml."""
    for model in catalog.models.values():
        for name, detail in model.details.items():
            kind = catalog.details.get(name)
            if kind is None:
                yield catalog.models.problem(
                    model.id,
                    ("details", name),
                    f"`{name}` is not in details.yaml",
                    did_you_mean(name, catalog.details) or "add it there first",
                    on_key=True,
                )
            elif detail.value not in kind.values:
                yield catalog.models.problem(
                    model.id,
                    ("details", name, "value"),
                    f"`{visible(detail.value)}` is not a value of {name}",
                    did_you_mean(detail.value, kind.values) or f"choose one of: {', '.join(kind.values)}",
                )


def unknown(table: Table[Any], entry: str, field: Place, name: str, known: Iterable[str], file: str) -> Problem:
    """The problem that what an entry names is in no file of ours."""
    return table.problem(entry, field, f"`{visible(name)}` is not in {file}", did_you_mean(name, known) or "add it there first")
