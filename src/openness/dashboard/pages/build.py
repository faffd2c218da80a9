"""Who can build: training compute that makers disclose, and who they are."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.figure import figure, numbers
from openness.dashboard.store import Store
from openness.export import power

TITLE = "Who can build"
PATH = "build"
SECTION = "Questions"


def render(store: Store) -> None:
    """Draw openness over compute, and count who tells."""
    st.title("Who can build one?")
    releases = store.once("releases", partial(analysis.releases, store.cards, store.catalog))
    if releases.empty:
        st.info("No release is recorded.", icon=":material/memory:")
        return
    told = analysis.builders(releases)
    known = releases["flop"].dropna()
    kinds = releases["kind"].value_counts()
    companies, unrecorded = int(kinds.get("company", 0)), int(kinds.get(analysis.UNKNOWN, 0))
    others = len(releases) - companies - unrecorded
    span = f", from **{power(known.min())}** to **{power(known.max())}** FLOP" if len(known) else ""
    st.markdown(
        f"Training compute is known for **{len(known)}** of **{len(releases)}** releases{span}. "
        f"Of all releases, **{companies}** come from companies and **{others}** from others"
        + (f"; for **{unrecorded}** it is not recorded what their makers are." if unrecorded else ".")
    )
    figure(store, "compute")
    numbers("who-can-build", told, "Training compute by kind of maker, in FLOP")
    shown = analysis.comparable(releases)[["model", "developer", "kind", "flop", "basis", "low", "high"]]
    numbers("compute", shown.sort_values("flop", ascending=False), "Releases by training compute, in FLOP")
