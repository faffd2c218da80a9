"""A lineage drawn for paper: a box for each entry, and a line for each step from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import altair as alt
import pandas as pd

from openness.charts import theme
from openness.charts.lineage import HIGH, WIDE, Drawing

_BENDS, _APART = 16, 16
_INK = "#1d2127"


class _Fit(NamedTuple):
    """How much narrower and lower a drawing is made, as shares of what it was."""

    narrow: float
    flat: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to stand; boxes keep their height."""
        return x * self.narrow, (y - HIGH / 2) * self.flat + HIGH / 2


def family(boxes: pd.DataFrame, drawing: Drawing, width: int) -> alt.LayerChart:
    """Boxes with `id`, `name`, `says`, `dashed` and `chosen`, where a drawing puts them.

    It is made narrower to fit `width` pixels, and as low as boxes leave room for.
    """
    fit = _Fit(min(1.0, (width - 12) / drawing.width), _flat(drawing))
    size = fit.point(drawing.width, drawing.height)
    x, y = (alt.Scale(domain=[0, most], range=[0, most], nice=False) for most in size)
    across, down = alt.X("left:Q", scale=x, axis=None), alt.Y("top:Q", scale=y, axis=None)
    base = alt.Chart(_placed(boxes, drawing, fit), width=size[0], height=size[1])
    ends = {"x": across, "x2": "right:Q", "y": down, "y2": "foot:Q"}
    thick = alt.condition("datum.chosen", alt.value(3), alt.value(1))
    models, data = base.transform_filter("!datum.dashed"), base.transform_filter("datum.dashed")
    drawn = [
        models.mark_rect(fill="white", stroke=_INK, cornerRadius=3).encode(**ends, strokeWidth=thick),
        data.mark_rect(fill="white", stroke=_INK, cornerRadius=16, strokeDash=[4, 3]).encode(**ends, strokeWidth=thick),
    ]
    room = WIDE * fit.narrow - 12
    name = base.mark_text(align="left", dx=6, dy=13, limit=room, fontWeight="bold").encode(x=across, y=down, text="name:N")
    says = base.mark_text(align="left", dx=6, dy=29, limit=room).encode(x=across, y=down, text="says:N")
    lines = alt.Chart(pd.DataFrame(_bent(drawing, fit), columns=["step", "order", "left", "top"]))
    steps = lines.mark_line(color=theme.QUIET, strokeWidth=1.5).encode(x=across, y=down, detail="step:N", order="order:Q")
    return alt.LayerChart(layer=[steps, *drawn, name, says])


def _placed(boxes: pd.DataFrame, drawing: Drawing, fit: _Fit) -> pd.DataFrame:
    where = {place.id: fit.point(place.x, place.y + HIGH / 2) for place in drawing.places}
    middle = [where[name] for name in boxes["id"]]
    return boxes.assign(
        left=[x for x, _ in middle],
        right=[x + WIDE * fit.narrow for x, _ in middle],
        top=[y - HIGH / 2 for _, y in middle],
        foot=[y + HIGH / 2 for _, y in middle],
    )


def _flat(drawing: Drawing) -> float:
    """The share of its height in which boxes above each other still keep apart."""
    places = sorted((place.x, place.y) for place in drawing.places)
    gaps = [y - above for (x, above), (same, y) in pairwise(places) if x == same]
    return min(1.0, (HIGH + _APART) / min(gaps)) if gaps else 1.0


def _bent(drawing: Drawing, fit: _Fit) -> Iterator[tuple[int, int, float, float]]:
    """Points along every line, close enough to look bent."""
    for step, line in enumerate(drawing.lines):
        for bend, ends in enumerate(pairwise(line.points)):
            (x, y), (to_x, to_y) = (fit.point(*end) for end in ends)
            for part in range(_BENDS + 1):
                share = part / _BENDS
                eased = share * share * (3 - 2 * share)
                yield step, bend * (_BENDS + 1) + part, x + (to_x - x) * share, y + (to_y - y) * eased
