"""Over time: how open releases were, by year and by who made them."""

from __future__ import annotations

import pandas as pd

from openness.analysis.releases import comparable

#: What can be told apart, and its column.
GROUPS = {"All": None, "Kind of maker": "kind", "Country": "country", "Access": "access"}


def by_year(releases: pd.DataFrame, column: str | None) -> pd.DataFrame:
    """For each year and group: how many releases, and the mean of what they earn for certain and at most (out of 100).

    Releases whose scores are not comparable are left out.
    """
    own = comparable(releases)
    told = own.assign(group="all releases" if column is None else own[column])
    found = told.groupby(["group", "year"], as_index=False).agg(
        releases=("id", "count"), low=("low", "mean"), high=("high", "mean")
    )
    return found.sort_values(["group", "year"], ignore_index=True)
