"""Shoulders of giants: who stands on whom, and what falls if one closes."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from openness import analysis
from openness.dashboard.address import choose
from openness.dashboard.figure import figure, numbers
from openness.dashboard.store import Store

TITLE = "Shoulders of giants"
PATH = "shoulders"
SECTION = "Questions"


def render(store: Store) -> None:
    """Draw who is stood on most; then close one."""
    st.title("On whose shoulders?")
    table = store.once("shoulders", partial(analysis.shoulders, store.catalog))
    if table.empty:
        st.info("No release recorded here stands on another.", icon=":material/account_tree:")
        return
    standing = sum(bool(model.based_on or model.trained_on) for model in store.catalog.models.values())
    top = table.iloc[0]
    st.markdown(
        f"**{standing}** of **{len(store.cards)}** releases are known to stand on a named model or data set. "
        f"Most stand on **{top['name']}**: **{top['all']}**."
    )
    figure(store, "shoulders")
    numbers("shoulders", table.drop(columns="id"), "Models and data sets by the releases that stand on them")
    _closing(store, table)


def _closing(store: Store, table: pd.DataFrame) -> None:
    st.subheader("What falls if one closes?")
    names = dict(zip(table["id"], table["name"], strict=True))
    chosen = choose("Suppose nobody could get", list(names), lambda each: names[each], "if")
    falls = store.once(f"closing {chosen}", partial(analysis.closing, store.catalog, store.rubric, store.cards, chosen))
    rows = [
        {
            "release": fall.before.model.name,
            "class today": fall.before.release_class,
            "class then": fall.after.release_class,
            "score today": str(fall.before.standing.score),
            "score then": str(fall.after.standing.score),
        }
        for fall in sorted(falls, key=lambda fall: not fall.moved)
    ]
    moved = sum(fall.moved for fall in falls)
    lost = sum(fall.before.release_class != fall.after.release_class for fall in falls)
    st.markdown(
        f"Of **{len(falls)}** releases that stand on it, **{moved}** would score otherwise, and **{lost}** would be of another class. "
        "The others already do not count on it, or answer for themselves."
    )
    numbers(f"if-{chosen}-closes", pd.DataFrame(rows), "Releases before and after")
