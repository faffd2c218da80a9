"""The menu above every page: links, as lean as pages come, and in sight in a narrow window too."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.pages import PAGES
from openness.dashboard.store import page_link
from openness.export import html


def menu(here: str) -> None:
    """Draw it, with the page of that path marked; the first page has none."""
    sections: dict[str, list[dict[str, object]]] = {}
    for page in PAGES:
        path = "" if page is PAGES[0] else page.PATH
        told = {"title": page.TITLE, "address": page_link(f"/{path}"), "here": path == here}
        sections.setdefault(page.SECTION, []).append(told)
    st.html(html("menu", home=page_link("/"), sections=sections.items()))
