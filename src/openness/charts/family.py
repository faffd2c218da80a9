"""A lineage drawn for paper: a box for each entry, and a line for each step from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import altair as alt
import pandas as pd

from openness.charts import theme
from openness.charts.lineage import HIGH, WIDE, Drawing

_BENDS, _APART = 16, 16


def family(boxes: pd.DataFrame, drawing: Drawing, width: int) -> alt.LayerChart:
    """Boxes with `id`, `name`, `says`, `dashed` and `chosen`, where a drawing puts them, made narrower to fit `width` pixels, and flat."""
    narrow, flat = min(1.0, (width - 12) / drawing.width), _flat(drawing)
    where = {place.id: place for place in drawing.places}
    table = boxes.assign(
        left=[where[name].x * narrow for name in boxes["id"]],
        right=[(where[name].x + WIDE) * narrow for name in boxes["id"]],
        top=[where[name].y * flat for name in boxes["id"]],
        foot=[where[name].y * flat + HIGH for name in boxes["id"]],
    )
    size = (drawing.width * narrow, drawing.height * flat + HIGH * (1 - flat))
    x, y = (alt.Scale(domain=[0, most], range=[0, most], nice=False) for most in size)
    across, down = alt.X("left:Q", scale=x, axis=None), alt.Y("top:Q", scale=y, axis=None)
    base = alt.Chart(table, width=size[0], height=size[1])
    ends = {"x": across, "x2": "right:Q", "y": down, "y2": "foot:Q"}
    thick = alt.condition("datum.chosen", alt.value(3), alt.value(1))
    drawn = [
        base.transform_filter(kept).mark_rect(fill="white", stroke="#1d2127", **edge).encode(**ends, strokeWidth=thick)
        for kept, edge in (("!datum.dashed", {"cornerRadius": 3}), ("datum.dashed", {"cornerRadius": 16, "strokeDash": [4, 3]}))
    ]
    room = WIDE * narrow - 12
    words = [
        base.mark_text(align="left", dx=6, dy=dy, limit=room, fontWeight=weight).encode(x=across, y=down, text=text)
        for text, dy, weight in (("name:N", 13, "bold"), ("says:N", 29, "normal"))
    ]
    run = pd.DataFrame(_bent(drawing, narrow, flat), columns=["step", "order", "left", "top"])
    lines = alt.Chart(run).mark_line(color=theme.QUIET, strokeWidth=1.5)
    steps = lines.encode(x=across, y=down, detail="step:N", order="order:Q")
    return alt.LayerChart(layer=[steps, *drawn, *words])


def _flat(drawing: Drawing) -> float:
    """The share of its height in which boxes above each other still keep apart."""
    places = sorted((place.x, place.y) for place in drawing.places)
    gaps = [y - above for (x, above), (same, y) in pairwise(places) if x == same]
    return min(1.0, (HIGH + _APART) / min(gaps)) if gaps else 1.0


def _bent(drawing: Drawing, narrow: float, flat: float) -> Iterator[tuple[int, int, float, float]]:
    """Points along every line, close enough to look bent."""
    for step, line in enumerate(drawing.lines):
        order = 0
        for (x, y), (to_x, to_y) in pairwise(line.points):
            y, to_y = ((each - HIGH / 2) * flat + HIGH / 2 for each in (y, to_y))
            for part in range(_BENDS + 1):
                share = part / _BENDS
                eased = share * share * (3 - 2 * share)
                yield step, order, (x + (to_x - x) * share) * narrow, y + (to_y - y) * eased
                order += 1
