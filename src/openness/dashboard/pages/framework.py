"""One framework in full: its text as questions, who meets it, and what it says of one release."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.address import choose
from openness.dashboard.store import Store, framework_link, link
from openness.export import html
from openness.export import opinions as told

TITLE = "One framework"
PATH = "framework"
SECTION = "Frameworks"
NOBODY = "none"


def render(store: Store) -> None:
    """Choose a framework, and a release if wanted; read every demand with its clause."""
    st.title("One framework")
    left, right = st.columns(2)
    with left:
        known = store.frameworks
        name = choose("Framework", list(known), lambda each: known[each].edition, "framework")
    with right:
        names = [NOBODY, *store.models]
        model = choose("Release", names, lambda each: "None, only the questions" if each == NOBODY else store.name(each), "model")
    framework = known[name]
    opinions = [by_framework[name] for by_framework in store.opinions.values()]
    cell, demands = None, [told.asked(each) for each in framework.criteria]
    if model != NOBODY:
        opinion = store.opinions[model][name]
        cell, demands = told.full_cell(opinion), [told.demand(opinion, each, link) for each in framework.criteria]
    st.html(
        html(
            "framework",
            framework=framework,
            cell=cell,
            groups=told.grouped(framework, demands),
            met=told.met(opinions),
            scores=[] if framework.levels else told.scores(opinions, store.catalog),
            signs=told.SIGNS,
            framework_link=framework_link,
        )
    )
