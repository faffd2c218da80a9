"""The overview as anybody would write it: the same rows and charts from a file, drawn with Streamlit's own table and Altair."""

import os
from pathlib import Path

import altair as alt
import pandas as pd
import streamlit as st

FOLDER = Path(os.environ["BENCHMARK_TABLES"])


@st.cache_data
def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """All releases, and what three charts show of them."""
    names = ("releases", "classes", "topics", "years")
    releases, classes, topics, years = (pd.read_csv(FOLDER / f"{name}.csv") for name in names)
    return releases, classes, topics, years


st.set_page_config(page_title="Openness", layout="wide")
releases, classes, topics, years = tables()
st.title("How open is this model?")
search, pick = st.columns(2)
wanted = search.text_input("Search")
kinds = pick.pills("Class", sorted(releases["class"].unique()), selection_mode="multi")
shown = releases[releases["model"].str.contains(wanted, case=False, regex=False)]
if kinds:
    shown = shown[shown["class"].isin(kinds)]
for column, chart in zip(
    st.columns(3),
    (
        alt.Chart(classes).mark_bar().encode(x="releases:Q", y="class:N", tooltip=["class:N", "releases:Q"]),
        alt.Chart(topics).mark_bar().encode(x="low:Q", x2="high:Q", y="topic:N", tooltip=["topic:N", "low:Q", "high:Q"]),
        alt.Chart(years).mark_bar().encode(x="year:O", y="low:Q", y2="high:Q", tooltip=["year:O", "low:Q", "high:Q"]),
    ),
    strict=True,
):
    column.altair_chart(chart, width="stretch")
st.caption(f"{len(shown)} of {len(releases)} releases")
st.dataframe(shown, hide_index=True)
