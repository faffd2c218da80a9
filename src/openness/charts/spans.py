"""Spans: for each name a bar between two ends, and a thin line where more than that is possible."""

from __future__ import annotations

from typing import NamedTuple

import altair as alt
import pandas as pd

from openness.charts import theme

_LABELS = 190
_ROW = 18


class Scale(NamedTuple):
    """What is measured, and between which ends."""

    title: str
    low: float
    high: float


POINTS = Scale("points out of 100", 0, 100)


def spans(table: pd.DataFrame, scale: Scale, width: int = 800, columns: int = 2) -> alt.FacetChart:
    """One row for each `name`, one panel for each `panel`: a bar from `low` to `high`, a mark at `low`; `width` in pixels.

    The name of a panel stands in as many lines as it has parts with a semicolon between. Where the table has `least` and `most`, a line runs from one to the other.
    """
    names, panels = (list(dict.fromkeys(table[each])) for each in ("name", "panel"))
    room = theme.room(names, _LABELS)
    axis = alt.Axis(labelLimit=room - 10, labelOverlap=False, domain=False, ticks=False)
    shown = alt.Scale(domain=[scale.low, scale.high], nice=False)
    base = alt.Chart(table).encode(
        y=alt.Y("name:N", sort=names, title=None, axis=axis), tooltip=[f"{each}:{_type(table, each)}" for each in table.columns]
    )
    x = alt.X("low:Q", scale=shown, title=scale.title, axis=alt.Axis(tickCount=5))
    layers = [base.mark_bar(height=9, color=theme.POSSIBLE).encode(x=x, x2="high:Q")]
    if "least" in table:
        layers.insert(0, base.mark_rule(color=theme.QUIET).encode(x=alt.X("least:Q", scale=shown), x2="most:Q"))
    layers.append(base.mark_tick(thickness=3, height=12, color=theme.CERTAIN).encode(x=x))
    across = max(1, min(columns, len(panels)))
    panel = (width - room) // across - 20
    rows = alt.layer(*layers).properties(width=panel, height=_ROW * max(1, len(names)))
    header = alt.Header(labelFontWeight="bold", labelAnchor="start", labelExpr="split(datum.label, '; ')")
    chart: alt.FacetChart = rows.facet(facet=alt.Facet("panel:N", sort=panels, title=None, header=header), columns=across)
    return chart


def _type(table: pd.DataFrame, column: str) -> str:
    return "Q" if pd.api.types.is_numeric_dtype(table[column]) else "N"
