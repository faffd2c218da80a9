"""Over time: whether releases became more open, by year and by who made them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.address import choose
from openness.dashboard.figure import figure, numbers
from openness.dashboard.store import Store

TITLE = "Over time"
PATH = "time"
SECTION = "Questions"
FIGURES = dict(zip(analysis.GROUPS, ("time", "time-by-kind", "time-by-country", "time-by-access"), strict=True))


def render(store: Store) -> None:
    """Choose how to tell releases apart; draw their mean by year."""
    st.title("More open over time?")
    releases = store.once("releases", partial(analysis.releases, store.cards, store.catalog))
    if releases.empty:
        st.info("No release is recorded.", icon=":material/timeline:")
        return
    with st.container(width=320):
        group = choose("Grouped by", list(analysis.GROUPS), str, "by")
    column = analysis.GROUPS[group]
    whole = analysis.by_year(releases, None)
    many = whole[whole["releases"] >= 5]
    if not many.empty:
        ordered = many.sort_values("low")
        best, least = ordered.iloc[-1], ordered.iloc[0]
        st.markdown(
            f"Of years with five releases or more, those of **{best['year']}** are the most open (**{best['low']:.0f}–{best['high']:.0f}** "
            f"on average), those of **{least['year']}** the least (**{least['low']:.0f}–{least['high']:.0f}**). "
            "The releases recorded here are a choice, not a sample."
        )
    if column is not None and (missing := int((releases[column] == analysis.UNKNOWN).sum())):
        kinds = f"{group[:1].lower()}{group[1:]}"
        st.info(
            f"The {kinds} is not recorded for **{missing} of {len(releases)}** releases; those stand in a panel of their own, "
            "and what they would change in the others is not known.",
            icon=":material/help:",
        )
    table = analysis.by_year(releases, column)
    figure(store, FIGURES[group])
    numbers("over-time", table, "Mean openness by year and group")
