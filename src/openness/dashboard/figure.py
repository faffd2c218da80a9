"""Figures: a chart drawn from a kept specification, what it shows in words, and the numbers behind it to read and take along."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from openness.dashboard.store import Store
from openness.export import html


def figure(store: Store, name: str, make: Callable[[], Any], alt: str) -> None:
    """Draw the Altair chart that `make` makes; it is made once for this data and kept under `name`."""
    spec = store.once(f"chart {name}", lambda: make().to_dict())
    # The container keeps room for the chart, which comes later than what stands around it.
    with st.container(key=f"figure-{name}"):
        # Streamlit takes data out of the specification it is given.
        st.vega_lite_chart(spec={**spec}, width="content", alt=alt, key=f"chart {name}")


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
        return f"{value:.2e}" if abs(value) >= 1e6 else f"{value:.1f}".removesuffix(".0")
    return str(value)
