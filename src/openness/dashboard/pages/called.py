"""Called open: what makers call their releases, beside what the releases are."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.figure import figure, numbers
from openness.dashboard.store import Store

TITLE = "Called open"
PATH = "called-open"
SECTION = "Questions"


def render(store: Store) -> None:
    """Count claims by class."""
    st.title("Called open")
    told = store.once("called", partial(analysis.called, store.cards))
    if told.empty:
        st.info("What makers call their releases is not recorded yet.", icon=":material/campaign:")
        return
    source = told[told["says"] == "open source"]
    kept, unsettled = (int((source["holds"] == word).sum()) for word in ("yes", "not settled"))
    known, perhaps = (f"**{number}**" if number else "none" for number in (kept, unsettled))
    st.markdown(
        f"Makers call **{len(source)}** releases open source. By the rubric, which asks for data and code as well, {known} of them "
        f"{'is' if kept == 1 else 'are'} open source AI for certain, and {perhaps} may be. "
        f"**{int(source['class'].str.startswith('restricted').sum())}** come with terms that restrict use or users, or may."
    )
    figure(store, "called-open")
    numbers("called-open", told.drop(columns="id").sort_values(["says", "class"]), "What makers call each release, and its class")
