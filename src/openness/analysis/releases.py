"""One row for each release, with everything the questions group by."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from openness.facts import Catalog
from openness.scoring import Level, Scorecard

#: Where nothing is recorded, in every grouping.
UNKNOWN = "not recorded"
_HOSTED = {"closed", "hosted-only"}
_COLUMNS = [
    *("id", "model", "developer", "kind", "country", "released", "year", "billions", "access", "class"),
    *("low", "high", "comparable", "flop", "basis"),
]


def releases(cards: Iterable[Scorecard], catalog: Catalog) -> pd.DataFrame:
    """Names, first maker's kind and country, date, size in billions, access, class, score as released, training compute."""
    rows = []
    for card in cards:
        model = card.model
        maker = catalog.organizations[model.developers[0]]
        parameters, compute = model.parameters, model.training_compute
        rows.append(
            {
                "id": model.id,
                "model": model.name,
                "developer": maker.name,
                "kind": maker.kind.value if maker.kind else UNKNOWN,
                "country": maker.country or UNKNOWN,
                "released": model.released.date,
                "year": int(model.released.date[:4]),
                "billions": parameters.largest if parameters else None,
                "access": access(card.standing.levels),
                "class": card.release_class,
                "low": card.released.score.low,
                "high": card.released.score.high,
                "comparable": card.comparable,
                "flop": compute.flop if compute else None,
                "basis": compute.basis.value if compute else UNKNOWN,
            }
        )
    return pd.DataFrame(rows, columns=_COLUMNS)


def comparable(releases: pd.DataFrame) -> pd.DataFrame:
    """Those whose scores can be set beside each other."""
    return releases[releases["comparable"].astype(bool)]


def access(levels: Iterable[Level]) -> str:
    """download or hosted, or unknown where facts leave both open; a closed release is hosted by nobody else either."""
    hosted = {level.id in _HOSTED for level in levels}
    return UNKNOWN if len(hosted) != 1 else "hosted" if hosted.pop() else "download"
