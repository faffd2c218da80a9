"""The frame: style, navigation, and what is said when data is broken."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from openness.dashboard.menu import menu
from openness.dashboard.pages import PAGES
from openness.dashboard.store import Store, asked_release, open_store, release_link
from openness.source import InvalidData

_HERE = Path(__file__).parent
_NAME = "Openness Scorecard"


def run(data: Path) -> None:
    """Draw the page the reader asked for."""
    st.set_page_config(page_title=_NAME, page_icon=str(_HERE / "icon.svg"), layout="wide")
    store, error = open_store(asked_release(data))
    if store is None:
        _broken(error)
        st.stop()
    pages = [
        st.Page(partial(page.render, store), title=page.TITLE, url_path=page.PATH, default=page is PAGES[0]) for page in PAGES
    ]
    asked = st.navigation(pages, position="hidden")
    if asked.url_path:
        st.set_page_config(page_title=f"{asked.title} · {_NAME}")
    menu(asked.url_path)
    if error is not None:
        _outdated(error)
    _frozen(store, data)
    asked.run()
    st.html(
        '<footer class="os-footer">Facts are recorded with evidence, and nothing here is legal advice. '
        f"Rubric {store.rubric.version} of {store.rubric.date}.</footer>"
    )


def _outdated(error: InvalidData) -> None:
    st.warning("Some data files were changed and have problems; this is the last good data.", icon=":material/warning:")
    with st.expander(f"{len(error.problems)} to mend"):
        st.code(str(error), language=None, wrap_lines=True)


def _frozen(store: Store, data: Path) -> None:
    """Say that an older release of the data is shown."""
    if store.folder != data and store.edition.release != store.newest and store.newest:
        st.warning(
            f"This is release {store.edition.release} of the data. The newest is {store.newest}: "
            f"[show it]({release_link(store.newest)}), or [the data as it is]({release_link()}).",
            icon=":material/history:",
        )


def _broken(error: InvalidData | None) -> None:
    st.title("The data cannot be shown yet")
    st.error("Mend these places, and this page draws itself again.", icon=":material/build:")
    st.code(str(error), language=None, wrap_lines=True)
