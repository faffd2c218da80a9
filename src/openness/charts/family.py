"""A lineage drawn for paper: a box for each entry, and a line for each step from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import altair as alt
import pandas as pd

from openness.charts import theme
from openness.charts.lineage import HIGH, WIDE, Drawing

_BENDS = 16
_INK = "#1d2127"


def family(boxes: pd.DataFrame, drawing: Drawing, width: int) -> alt.LayerChart:
    """Boxes with `id`, `name`, `says`, `dashed` and `chosen`, where a drawing puts them.

    It is made narrower to fit `width` pixels.
    """
    narrow = min(1.0, (width - 12) / drawing.width)
    size = (drawing.width * narrow, drawing.height)
    x, y = (alt.Scale(domain=[0, most], range=[0, most], nice=False) for most in size)
    across, down = alt.X("left:Q", scale=x, axis=None), alt.Y("top:Q", scale=y, axis=None)
    base = alt.Chart(_placed(boxes, drawing, narrow), width=size[0], height=size[1])
    ends = {"x": across, "x2": "right:Q", "y": down, "y2": "foot:Q"}
    thick = alt.condition("datum.chosen", alt.value(3), alt.value(1))
    models, data = base.transform_filter("!datum.dashed"), base.transform_filter("datum.dashed")
    drawn = [
        models.mark_rect(fill="white", stroke=_INK, cornerRadius=3).encode(**ends, strokeWidth=thick),
        data.mark_rect(fill="white", stroke=_INK, cornerRadius=16, strokeDash=[4, 3]).encode(**ends, strokeWidth=thick),
    ]
    room = WIDE * narrow - 12
    name = base.mark_text(align="left", dx=6, dy=13, limit=room, fontWeight="bold").encode(x=across, y=down, text="name:N")
    says = base.mark_text(align="left", dx=6, dy=29, limit=room).encode(x=across, y=down, text="says:N")
    lines = alt.Chart(pd.DataFrame(_bent(drawing, narrow), columns=["step", "order", "left", "top"]))
    steps = lines.mark_line(color=theme.QUIET, strokeWidth=1.5).encode(x=across, y=down, detail="step:N", order="order:Q")
    return alt.LayerChart(layer=[steps, *drawn, name, says])


def _placed(boxes: pd.DataFrame, drawing: Drawing, narrow: float) -> pd.DataFrame:
    where = {place.id: (place.x * narrow, place.y) for place in drawing.places}
    corner = [where[name] for name in boxes["id"]]
    return boxes.assign(
        left=[x for x, _ in corner],
        right=[x + WIDE * narrow for x, _ in corner],
        top=[y for _, y in corner],
        foot=[y + HIGH for _, y in corner],
    )


def _bent(drawing: Drawing, narrow: float) -> Iterator[tuple[int, int, float, float]]:
    """Points along every line, close enough to look bent."""
    for step, line in enumerate(drawing.lines):
        for bend, ends in enumerate(pairwise(line.points)):
            (x, y), (to_x, to_y) = ends
            for part in range(_BENDS + 1):
                share = part / _BENDS
                eased = share * share * (3 - 2 * share)
                yield step, bend * (_BENDS + 1) + part, (x + (to_x - x) * share) * narrow, y + (to_y - y) * eased
