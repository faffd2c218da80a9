"""Choices kept in the address by id, so that a link means the same when names change.

Streamlit binds widgets to the address by their labels; menus of releases show names, so their ids are kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st


def choose(label: str, known: Sequence[str], name: Callable[[str], str], key: str, start: str = "") -> str:
    """A menu with one choice, kept in the address under `key`; without a known id there, `start` is chosen, or the first."""
    if st.session_state.get(key) not in known:
        asked = (st.query_params.get(key, ""), start, known[0])
        st.session_state[key] = next(each for each in asked if each in known)
    chosen: str = st.selectbox(label, known, format_func=name, key=key)
    if st.query_params.get(key) != chosen:
        st.query_params[key] = chosen
    return chosen


def choose_several(
    label: str, known: Sequence[str], name: Callable[[str], str], key: str, start: Sequence[str], most: int
) -> list[str]:
    """A menu with up to `most` choices, kept in the address under `key`; `start` is shown when the address has none."""
    if key not in st.session_state:
        asked = [each for each in dict.fromkeys(st.query_params.get_all(key)) if each in known]
        st.session_state[key] = (asked or list(start))[:most]
    chosen: list[str] = st.multiselect(label, known, format_func=name, key=key, max_selections=most)
    if st.query_params.get_all(key) != chosen:
        st.query_params[key] = chosen
    return chosen
