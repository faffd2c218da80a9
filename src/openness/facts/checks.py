"""Every rule between entries; write a function in a module of rules and it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from inspect import isgeneratorfunction

from openness.facts import consistency, links, mentions, order
from openness.facts.catalog import Catalog
from openness.facts.dates import dates_are_not_in_the_future
from openness.source import Problem

Rule = Callable[[Catalog], Iterable[Problem]]

#: Every rule, by name: each public generator of these modules, in order.
CHECKS: dict[str, Rule] = {
    name: rule
    for module in (consistency, links, mentions, order)
    for name, rule in vars(module).items()
    if isgeneratorfunction(rule) and rule.__module__ == module.__name__ and not name.startswith("_")
}


def problems(catalog: Catalog, today: date | None = None) -> list[Problem]:
    """What every rule finds; with `today`, dates after it too."""
    found = [problem for rule in CHECKS.values() for problem in rule(catalog)]
    return found + (list(dates_are_not_in_the_future(catalog, today)) if today else [])
