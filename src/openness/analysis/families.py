"""License families: whose terms the weights of releases come under."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from openness.analysis.releases import UNKNOWN
from openness.facts import Catalog
from openness.scoring import Scorecard


def families(cards: Iterable[Scorecard], catalog: Catalog) -> pd.DataFrame:
    """One row for each family: how many releases give their weights under one of its licenses, and which; most first.

    A release with licenses of two families counts in both; one with none that is recorded, or of no family, as not recorded.
    """
    found: dict[str, list[str]] = {}
    for card in cards:
        told = {catalog.licenses[name].family for name in card.licenses if name in catalog.licenses}
        for family in {each or UNKNOWN for each in told} or {UNKNOWN}:
            found.setdefault(family, []).append(card.model.name)
    rows = [
        {"name": name, "releases": len(models), "which": ", ".join(sorted(models, key=str.casefold))}
        for name, models in found.items()
    ]
    table = pd.DataFrame(rows, columns=["name", "releases", "which"])
    return table.sort_values(["releases", "name"], ascending=[False, True], ignore_index=True)
