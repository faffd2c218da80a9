"""What makers say beside the class of the release: a circle for every pair, with its number in it."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

#: What makers call a release, from the most promised to the least.
SAYS = ("open source", "open", "open weights", "openly available", "research release", "proprietary")
_LABELS = 130


def called(tally: pd.DataFrame, classes: Sequence[str], width: int = 960) -> alt.LayerChart:
    """A table made by `analysis.tally`, with classes from the least to the most open; `width` in pixels."""
    present = [name for name in classes if name in set(tally["class"])]
    step = min(118, (width - _LABELS) // max(1, len(present)))
    base = alt.Chart(tally, width=step * max(1, len(present)), height=340).encode(
        x=alt.X(
            "class:N",
            sort=present,
            title="class as it stands",
            axis=alt.Axis(labelAngle=0, labelLimit=step - 6, labelOverlap=False, labelExpr=_WRAPPED),
        ),
        y=alt.Y("says:N", sort=list(SAYS), title="its makers say", axis=alt.Axis(labelLimit=_LABELS)),
        tooltip=["says:N", "class:N", "releases:Q"],
    )
    circles = base.mark_circle(color="#0b6e5f", opacity=1).encode(
        size=alt.Size("releases:Q", scale=alt.Scale(range=[500, 2400]), legend=None)
    )
    numbers = base.mark_text(color="white", fontWeight="bold", fontSize=13).encode(text="releases:Q")
    return alt.LayerChart(layer=[circles, numbers])


_WRAPPED = "[split(datum.label, ' or ')[0], length(split(datum.label, ' or ')) > 1 ? 'or ' + split(datum.label, ' or ')[1] : '']"
