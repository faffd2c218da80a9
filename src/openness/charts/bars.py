"""Bars: how many, by name, in one part or in parts that stand one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from openness.charts import theme

_LABELS = 200
_ROW = 22


def bars(table: pd.DataFrame, parts: Sequence[str], title: str, width: int = 800) -> alt.LayerChart:
    """A bar for each row of a table with `name` and columns of numbers, as `parts`, dark to light; the sum stands at its end."""
    names = list(table["name"])
    long = table.melt(["name"], list(parts), "part", "number")
    long["order"] = long["part"].map(list(parts).index)
    room = theme.room(names, _LABELS)
    names_axis = alt.Axis(labelLimit=room - 10, labelOverlap=False, domain=False, ticks=False)
    base = alt.Chart(long, height=_ROW * max(1, len(names)), width=width - room - 30).encode(
        y=alt.Y("name:N", sort=names, title=None, axis=names_axis), tooltip=["name:N", "part:N", "number:Q"]
    )
    legend = alt.Legend(orient="top") if len(parts) > 1 else None
    scale = alt.Scale(domain=list(parts), range=[theme.CERTAIN, theme.POSSIBLE][: len(parts)])
    drawn = base.mark_bar(height=14).encode(
        x=alt.X("number:Q", title=title, axis=alt.Axis(tickMinStep=1, tickCount=5)),
        color=alt.Color("part:N", scale=scale, title=None, legend=legend),
        order=alt.Order("order:Q"),
    )
    sums = table.assign(sum=table[list(parts)].sum(axis=1))[["name", "sum"]]
    figures = (
        alt.Chart(sums)
        .mark_text(align="left", dx=5, color=theme.QUIET)
        .encode(y=alt.Y("name:N", sort=names), x="sum:Q", text="sum:Q")
    )
    return alt.LayerChart(layer=[drawn, figures])
