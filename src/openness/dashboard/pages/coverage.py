"""How complete the data is, and where work would tell most."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from openness import analysis
from openness.analysis import Coverage
from openness.dashboard.figure import offer
from openness.dashboard.store import Store, link
from openness.export import html

TITLE = "Coverage"
PATH = "coverage"
SECTION = "About"


def render(store: Store) -> None:
    """Show what is answered, by release and by question, and which facts rest on little."""
    st.title("Coverage")
    told = analysis.coverage(store.cards, store.catalog, datetime.now(UTC).date())
    figures = [
        ("Questions answered", f"{told.answered:.0%}"),
        (f"Facts, shown by {told.pages:,} pages", f"{told.facts:,}"),
        ("Facts that rest on a single page", f"{len(told.single):,}"),
        ("Items of evidence over a year old", f"{len(told.old):,}"),
    ]
    for column, (said, figure) in zip(st.columns(len(figures)), figures, strict=True):
        column.metric(said, figure)
    models, questions, facts = st.tabs(["Releases", "Questions", "Facts to strengthen"])
    with models:
        st.caption("Least certain score first. Width: points between what is earned for certain and what may still be.")
        offer(store, "coverage")
        st.html(html("coverage", models=told.models, criteria=(), link=link))
    with questions:
        offer(store, "questions")
        st.html(html("coverage", models=(), criteria=told.criteria, link=link))
    with facts:
        _facts(told)


def _facts(told: Coverage) -> None:
    st.subheader("Evidence over a year old")
    old = [{"entry": fact.entry, "fact": fact.what, "seen": each.seen, "page": each.url} for fact, each in told.old]
    _table(old, "Evidence over a year old", "No evidence is over a year old.")
    st.subheader("Facts that rest on a single page")
    single = [{"entry": fact.entry, "fact": fact.what, "page": fact.evidence[0].url} for fact in told.single]
    _table(single, "Facts that rest on a single page", "Every fact rests on two pages or more.")


def _table(rows: list[dict[str, str]], alt: str, none: str) -> None:
    if not rows:
        st.markdown(none)
        return
    st.dataframe(pd.DataFrame(rows), hide_index=True, column_config={"page": st.column_config.LinkColumn()}, alt=alt)
