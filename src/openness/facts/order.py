"""Rules of order: lineage without rings, names told apart, history oldest first."""

from __future__ import annotations

from collections.abc import Iterator

from openness.facts import lineage
from openness.facts.catalog import Catalog
from openness.source import Problem


def nothing_stands_on_itself(catalog: Catalog) -> Iterator[Problem]:
    """Lineage has no ring: no model and no data set stands on itself, directly or through others."""
    models, datasets = catalog.models, catalog.datasets
    for ring in lineage.cycles(models, lineage.model_bases(catalog)):
        yield models.problem(ring[0], ("based_on",), f"stands on itself: {_ring(ring)}", "take one of these links out")

    def inside(name: str) -> list[str]:
        return [each for each in datasets[name].derived_from if each in datasets]

    for ring in lineage.cycles(datasets, inside):
        yield datasets.problem(ring[0], ("derived_from",), f"stands on itself: {_ring(ring)}", "take one of these links out")


def _ring(ring: list[str]) -> str:
    names = ring if len(ring) <= 6 else [*ring[:3], "…", *ring[-2:]]
    return " → ".join([*names, ring[0]])


def names_are_told_apart(catalog: Catalog) -> Iterator[Problem]:
    """No two models have the same name, and no model's alias is another's name."""
    owner: dict[str, str] = {}
    for model in catalog.models.values():
        first = owner.setdefault(model.name.casefold(), model.id)
        if first != model.id:
            yield catalog.models.problem(model.id, ("name",), f"is already the name of {first}", "say which release it is")
    for model in catalog.models.values():
        for i, alias in enumerate(model.aliases):
            if owner.get(alias.casefold(), model.id) != model.id:
                yield catalog.models.problem(
                    model.id, ("aliases", i), f"is the name of {owner[alias.casefold()]}", "choose an alias that leads here only"
                )


def history_runs_forward(catalog: Catalog) -> Iterator[Problem]:
    """Earlier states of a component are listed oldest first."""
    for table, entry, kind, component in catalog.components():
        for i, (one, next_) in enumerate(zip(component.history, component.history[1:], strict=False)):
            if next_.until < one.until:
                yield table.problem(
                    entry,
                    ("components", kind, "history", i + 1, "until"),
                    f"ends before the state above it, {one.until}",
                    "list earlier states oldest first",
                )
