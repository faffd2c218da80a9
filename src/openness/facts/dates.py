"""The rule that asks what day it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from openness.facts.catalog import Catalog
from openness.facts.table import Table
from openness.source import Place, Problem


def dates_are_not_in_the_future(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Nothing was seen, released or ended after today."""
    limit = today.isoformat()
    tables: tuple[Table[Any], ...] = (
        catalog.models,
        catalog.datasets,
        catalog.organizations,
        catalog.licenses,
        catalog.indexes,
        catalog.articles,
    )
    for table in tables:
        if not _later(table.document.values, limit):
            continue
        for name, index in table.places.items():
            for place, key, text in _dated(table.document.values[index], ()):
                if text > limit[: len(text)]:
                    yield table.problem(name, (*place, key), f"`{text}` is in the future", "check the year")


_DATED = {"seen", "date", "until", "on", "published"}


def _later(value: Any, limit: str) -> bool:
    """Whether any date inside is after `limit`; where is looked up only then."""
    waiting = [value]
    while waiting:
        inside = waiting.pop()
        if isinstance(inside, dict):
            for key, each in inside.items():
                if isinstance(each, str):
                    if key in _DATED and each > limit[: len(each)]:
                        return True
                elif each is not None:
                    waiting.append(each)
        elif isinstance(inside, list):
            waiting += [each for each in inside if isinstance(each, (dict, list))]
    return False


def _dated(value: Any, place: Place) -> Iterator[tuple[Place, str, str]]:
    waiting: list[tuple[Any, Place]] = [(value, place)]
    while waiting:
        inside, here = waiting.pop()
        if isinstance(inside, dict):
            for key, each in inside.items():
                if isinstance(each, str):
                    if key in _DATED:
                        yield here, key, each
                elif each is not None:
                    waiting.append((each, (*here, key)))
        elif isinstance(inside, list):
            waiting += [(each, (*here, i)) for i, each in enumerate(inside) if isinstance(each, (dict, list))]
