"""Figures: a chart drawn from a kept specification, what it shows in words, and the numbers behind it to read and take along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from openness.dashboard.store import Store
from openness.export import html, power
from openness.export.figures import KINDS, Plate, Scene, bundle

_WIDTH = 880
#: What Streamlit's theme would do else: squeeze axes into the width of the marks, and push the first and last labels off their marks.
_KEPT: dict[str, Any] = {"autosize": {"type": "pad"}, "config": {"axis": {"labelFlush": False}}}


def figure(store: Store, kind: str, names: Sequence[str] = ()) -> None:
    """Draw the figure of that kind, of the models named or of all, made once for this data; and offer it for print."""
    key = " ".join([kind, *names])
    plate = store.once(f"plate {key}", lambda: next(KINDS[kind].plates(_scene(store, names))))
    spec = store.once(f"chart {key}", lambda: _spec(plate))
    # The container keeps room for the chart, which comes later than what stands around it.
    with st.container(key=f"figure-{kind}"):
        # Streamlit takes data out of the specification it is given.
        st.vega_lite_chart(spec={**spec}, width="content", alt=plate.alternative, key=f"chart {key}")
    st.caption(plate.reading)
    offer(store, kind, names)


def _spec(plate: Plate) -> dict[str, Any]:
    spec = plate.chart(_WIDTH).to_dict()
    return {**spec, **_KEPT, "config": {**spec.get("config", {}), **_KEPT["config"]}}


def offer(store: Store, kind: str, names: Sequence[str] = (), label: str = "Figure for print") -> None:
    """A button for the figure of that kind as it is set for print, of the models named or of all; drawn when it is asked for."""
    st.download_button(
        label,
        lambda: bundle(kind, _scene(store, names)),
        f"{kind}.zip",
        "application/zip",
        help="SVG, PNG and PDF with title, source and text alternative, and the numbers as CSV",
        icon=":material/image:",
        on_click="ignore",
        key=f"print {kind}",
        type="tertiary",
    )


def _scene(store: Store, names: Sequence[str]) -> Scene:
    return Scene.of(store.snapshot, store.edition, store.cards, names)


def numbers(name: str, table: pd.DataFrame, caption: str) -> None:
    """The numbers behind a chart, folded away; as a table, and as CSV to take along."""
    with st.expander(f"The numbers: {caption}"):
        st.html(html("numbers", columns=list(table.columns), rows=_rows(table), caption=caption))
        st.download_button(
            "Download as CSV", table.to_csv(index=False), f"{name}.csv", "text/csv", on_click="ignore", key=f"csv {name}"
        )


def _rows(table: pd.DataFrame) -> list[list[str]]:
    return [[_text(each) for each in row] for row in table.itertuples(index=False)]


def _text(value: object) -> str:
    if value is None or value != value:  # pandas: missing is not equal to itself
        return "–"
    if isinstance(value, float):
        return power(value) if value >= 1e9 else f"{value:.1f}".removesuffix(".0")
    return str(value)
