"""Scores against a figure that many makers do not publish: those stand in a lane of their own, never at zero."""

from __future__ import annotations

import altair as alt
import pandas as pd

from openness.charts import theme

HEIGHT = 360
_SCORE = alt.Scale(domain=[0, 100])
_OPENNESS = "openness, points out of 100"


def size(releases: pd.DataFrame, width: int = 690) -> alt.HConcatChart:
    """Openness as released over size in billions of parameters, by what can be had; a line from low to high for each release."""
    scale = alt.Scale(type="log")
    x = alt.X(
        "billions:Q",
        scale=scale,
        title="billions of parameters, largest size",
        axis=alt.Axis(format="~g", tickCount=6, grid=False),
    )
    apart = theme.told_apart("access", theme.ACCESS, releases["access"])
    return _beside(_based(releases, apart, ["billions:Q", "access:N"]), x, "not published", width)


#: A label as people write large numbers: 10^23, 2×10^23; fonts for print lack most raised digits.
_EXPONENT = "floor(log(datum.value) / LN10 + 1e-9)"
_FACTOR = f"round(datum.value / pow(10, {_EXPONENT}))"
_POWER = f"({_FACTOR} > 1 ? {_FACTOR} + '×' : '') + '10^' + {_EXPONENT}"


def compute(releases: pd.DataFrame, width: int = 690) -> alt.HConcatChart:
    """Openness as released over training compute, by kind of maker; a line from low to high for each release."""
    scale = alt.Scale(type="log")
    x = alt.X("flop:Q", scale=scale, title="training compute, FLOP", axis=alt.Axis(labelExpr=_POWER, tickCount=5, grid=False))
    apart = theme.told_apart("kind", theme.KINDS, releases["kind"])
    return _beside(_based(releases, apart, [alt.Tooltip("flop:Q", format=".2e"), "basis:N"]), x, "not told", width)


def _based(releases: pd.DataFrame, apart: tuple[alt.Color, alt.Shape], told: list[str | alt.Tooltip]) -> alt.Chart:
    """Releases told apart by color and shape, saying what is told of each."""
    ends = [alt.Tooltip("low:Q", format=".0f"), alt.Tooltip("high:Q", format=".0f")]
    color, shape = apart
    chart: alt.Chart = alt.Chart(_titled(releases), height=HEIGHT).encode(
        tooltip=["model:N", "developer:N", *told, *ends], color=color, shape=shape
    )
    return chart


def _titled(releases: pd.DataFrame) -> pd.DataFrame:
    """Spread over a lane by name, so that releases with the same score do not hide each other."""
    order = releases["model"].rank(method="first")
    return releases.assign(lane=(order * 0.618) % 1)


def _beside(base: alt.Chart, x: alt.X, lane: str, width: int) -> alt.HConcatChart:
    table = base.data
    known = table[x.shorthand.partition(":")[0]].notna()
    beside = alt.X(
        "lane:Q", title=lane, axis=alt.Axis(labels=False, ticks=False, grid=False), scale=alt.Scale(domain=[-0.1, 1.1])
    )
    side = min(110, width // 5)
    first = _marks(base.properties(data=table[~known], width=side), beside, alt.Axis(title=_OPENNESS))
    rest = _marks(base.properties(data=table[known], width=width - side - 80), x, alt.Axis(title=None, labels=False))
    chart: alt.HConcatChart = alt.hconcat(first, rest, spacing=8)
    return chart


def _marks(base: alt.Chart, x: alt.X, axis: alt.Axis) -> alt.LayerChart:
    y = alt.Y("low:Q", scale=_SCORE, axis=axis)
    lines = base.mark_rule(opacity=0.6, strokeWidth=2).encode(x=x, y=y, y2="high:Q")
    points = base.mark_point(filled=True, size=70, opacity=0.9).encode(x=x, y=y)
    return alt.LayerChart(layer=[lines, points])
