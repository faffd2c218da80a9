"""Openness by year: a band from what is earned for certain to what may still be, one panel for each group."""

from __future__ import annotations

import altair as alt
import pandas as pd

from openness.charts import theme


def years(table: pd.DataFrame, width: int = 700) -> alt.FacetChart:
    """A table made by `analysis.by_year`; the figure above a bar says how many releases a year has. `width` in pixels."""
    groups = list(table.groupby("group")["releases"].sum().sort_values(ascending=False).index)
    # A year without a release has its place too, so that distance is time.
    span = alt.Scale(domain=list(range(table["year"].min(), table["year"].max() + 1))) if len(table) else alt.Undefined
    base = alt.Chart(table).encode(
        x=alt.X("year:O", scale=span, title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
        tooltip=["group:N", "year:O", "releases:Q", alt.Tooltip("low:Q", format=".0f"), alt.Tooltip("high:Q", format=".0f")],
    )
    y = alt.Y("low:Q", scale=alt.Scale(domain=[0, 108]), title="mean openness", axis=alt.Axis(values=[0, 25, 50, 75, 100]))
    bars = base.mark_bar(width=12, color=theme.POSSIBLE).encode(y=y, y2="high:Q")
    ticks = base.mark_tick(thickness=3, width=16, color=theme.CERTAIN).encode(y=y)
    figures = base.mark_text(dy=-8, color=theme.QUIET).encode(y=alt.Y("high:Q"), text="releases:Q")
    across = min(2, max(1, len(groups)))
    panel = alt.layer(bars, ticks, figures).properties(width=width // across - 60, height=300 // across)
    header = alt.Header(labelFontWeight="bold", labelAnchor="start")
    facet = alt.Facet("group:N", sort=groups, title=None, header=header)
    chart: alt.FacetChart = panel.facet(facet=facet, columns=across)
    return chart
