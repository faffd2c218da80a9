"""Large or small, open or API: openness against size, and the camps an article named, counted."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.address import choose
from openness.dashboard.figure import figure, numbers
from openness.dashboard.store import Store

TITLE = "Large or small, open or API"
PATH = "size"
SECTION = "Questions"
LARGE = ("100", "1", "10", "30", "70", "175")
_SHOWN = ["model", "developer", "released", "billions", "access", "class", "low", "high"]


def render(store: Store) -> None:
    """Draw every release, then count the camps."""
    st.title("Large or small, open or API?")
    table = store.once("releases", partial(analysis.releases, store.cards, store.catalog))
    with st.container(width=320):
        large = float(choose("A model is large from", LARGE, lambda each: f"{each} billion parameters", "large"))
    shown = analysis.comparable(table)
    counted = analysis.by_size(shown, large)
    st.markdown(
        f"Of the releases whose weights can be had, **{counted['download', 'small']}** are small and "
        f"**{counted['download', 'large']}** large; of those only hosted by their makers, **{counted['hosted', 'small']}** "
        f"are small, **{counted['hosted', 'large']}** large, and of **{counted['hosted', 'not recorded']}** no size is known."
    )
    figure(store, "size")
    numbers("size", shown[_SHOWN], "Releases by size and openness")
    _camps(store, large)


def _camps(store: Store, large: float) -> None:
    st.subheader("The two camps")
    table = store.once("releases", partial(analysis.releases, store.cards, store.catalog))
    told = analysis.camps(table, store.catalog, large)
    fitting, every = int(told["as the article says"].sum()), int(told["releases"].sum())
    st.markdown(
        "One of the articles sees two camps: makers of large models sold by API, and makers of small, open ones. Of "
        f"**{every}** releases of the organizations it names, **{fitting}** are as it says."
    )
    numbers("camps", told, "Releases of the organizations in each camp")
