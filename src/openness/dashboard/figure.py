"""Figures: a chart drawn from a kept specification, what it shows in words, and the numbers behind it to read and take along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from openness.dashboard.store import Store
from openness.export import html
from openness.export.figures import KINDS, Scene, drawn
from openness.scoring import Scorecard


def figure(store: Store, kind: str, cards: Sequence[Scorecard] = ()) -> None:
    """Draw the figure of that kind, of some releases or of all, made once for this data; and offer it as it is set for paper."""
    names = [card.model.id for card in cards]
    scene = Scene.of(store.snapshot, store.edition, store.cards, names)
    key = " ".join([kind, *names])
    plate = store.once(f"plate {key}", lambda: next(KINDS[kind].plates(scene)))
    spec = store.once(f"chart {key}", lambda: plate.chart(_WIDTH).to_dict())
    # Streamlit takes data out of the specification it is given.
    st.vega_lite_chart(spec={**spec}, width="content", alt=plate.alternative, key=f"chart {key}")
    st.caption(plate.reading)
    with st.container(horizontal=True):
        for ending, mime in _FORMS.items():
            st.download_button(
                f"Figure as {ending.upper()}",
                partial(_file, scene, kind, ending),
                f"{kind}.{ending}",
                mime,
                on_click="ignore",
                key=f"{kind} {ending}",
                type="tertiary",
            )


_WIDTH = 760
_FORMS = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


def _file(scene: Scene, kind: str, ending: str) -> bytes:
    return next(drawn(kind, scene)).file(ending)


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
