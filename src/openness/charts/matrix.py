"""Matrices: models or licenses down the side, what is asked across, one cell for each answer."""

from __future__ import annotations

from typing import NamedTuple

import altair as alt
import pandas as pd

from openness.charts import theme

#: Pixels: a cell, the widest that cells are made, and what slanted names take at the right.
_CELL, _WIDEST, _SLANT = 22, 36, 130


class Sides(NamedTuple):
    """The columns of a table that name its rows, its columns and its answers."""

    row: str
    column: str
    answer: str


ANSWERS = Sides("model", "criterion", "answer")


def matrix(table: pd.DataFrame, sides: Sides = ANSWERS, width: int = 900) -> alt.LayerChart:
    """A cell for each row of a table, with a sign in it so that color never stands alone; rows and columns in order."""
    rows, columns = (list(dict.fromkeys(table[each])) for each in sides[:2])
    room = theme.room(rows, width - _SLANT - _CELL * len(columns))
    across = min(_WIDEST, (width - room - _SLANT) // max(1, len(columns)))
    left = alt.Axis(labelLimit=room - 10, labelOverlap=False, domain=False, ticks=False)
    base = alt.Chart(table, width=across * max(1, len(columns)), height=_CELL * max(1, len(rows))).encode(
        x=alt.X(f"{sides.column}:N", sort=columns, title=None, axis=_TOP),
        y=alt.Y(f"{sides.row}:N", sort=rows, title=None, axis=left),
        tooltip=[f"{name}:N" for name in table.columns if name not in _HIDDEN],
    )
    present = list(table[sides.answer])
    fills, signs, inks = (theme.answer_scale(each, present) for each in (theme.ANSWER_COLORS, theme.SIGNS, theme.SIGN_COLORS))
    answer = f"{sides.answer}:N"
    cells = base.mark_rect(stroke="white", strokeWidth=1).encode(color=alt.Color(answer, scale=fills, legend=None))
    legend = alt.Legend(
        title=None, orient="bottom", direction="horizontal", symbolFillColor="#252a33", symbolStrokeWidth=0, symbolSize=90
    )
    marks = base.mark_point(filled=True, size=72, opacity=1, strokeWidth=0).encode(
        shape=alt.Shape(answer, scale=signs, legend=legend), color=alt.Color(answer, scale=inks, legend=None)
    )
    chart: alt.LayerChart = alt.layer(cells, marks).resolve_scale(color="independent")
    return chart


_TOP = alt.Axis(orient="top", labelAngle=-55, labelLimit=260, labelOverlap=False, domain=False)
_HIDDEN = {"id", "mark", "place", "low", "high"}
