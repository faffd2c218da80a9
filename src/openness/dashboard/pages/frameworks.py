"""Every release by every framework; each cell opens to its reasons."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.field import search
from openness.dashboard.figure import offer
from openness.dashboard.store import Store, framework_link, link
from openness.export import html
from openness.export import opinions as told

TITLE = "Frameworks"
PATH = "frameworks"
SECTION = "Frameworks"


def render(store: Store) -> None:
    """Draw the table of verdicts for the releases that fit the search."""
    st.title("One set of facts, every ruler")
    st.markdown(
        "The same recorded facts, read under every framework. Verdicts are *met*, *not met*, *cannot tell yet* or "
        "*a person must judge*, on what the framework is about; they are ours, from our facts, and no certificate."
    )
    wanted = search("verdicts-of", "Name or alias")
    models = [store.catalog.models[name] for name in store.models]
    models = [each for each in models if wanted in "\n".join([each.id, each.name, *each.aliases]).casefold()]
    if not models:
        st.info("No release fits. Change the search.", icon=":material/filter_alt_off:")
        return
    rows = [(model, [told.cell(each) for each in store.opinions[model.id].values()]) for model in models]
    frameworks = list(store.frameworks.values())
    chosen = [each.id for each in models]
    with st.container(horizontal=True):
        offer(store, "verdicts", chosen)
        offer(store, "indexes", chosen, "Figure of scores by indexes")
    st.html(html("frameworks", frameworks=frameworks, rows=rows, signs=told.SIGNS, link=link, framework_link=framework_link))
