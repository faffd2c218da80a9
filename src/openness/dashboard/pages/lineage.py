"""Lineage: what stands on what, terms and openness flowing down, and what falls if one is withdrawn."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard import style
from openness.dashboard.address import choose
from openness.dashboard.figure import offer
from openness.dashboard.store import Store, license_link, lineage_link
from openness.export import html, use_views, views
from openness.scoring import NOTICE

TITLE = "Lineage"
PATH = "lineage"
SECTION = "Use"


def render(store: Store) -> None:
    """Choose a release or data set; see what it stands on and what stands on it."""
    st.title("Lineage")
    catalog = store.catalog
    names = [*store.models, *sorted(catalog.datasets, key=lambda each: catalog.datasets[each].name.casefold())]
    entry = choose("Release or data set", names, partial(use_views.named, catalog), "entry", _start(store))
    name = use_views.named(catalog, entry)
    family = use_views.family(catalog, entry, store.by_id, lineage_link)
    lines = use_views.lines(family.drawing)
    st.html(style.tag(style.places()))
    st.html(html("lineage", family=family, lines=lines, notice=NOTICE))
    offer(store, "lineage", [entry])
    named = partial(use_views.named, catalog)
    words = {"named": named, "step": use_views.step, "title": catalog.title, "licensed": partial(views.licensed, catalog)}
    st.html(html("flows", family=family, name=name, link=lineage_link, license=license_link, **words))


def _start(store: Store) -> str:
    """What most stands on: there is most to see."""
    table = store.once("shoulders", partial(analysis.shoulders, store.catalog))
    return "" if table.empty else str(table["id"].iloc[0])
