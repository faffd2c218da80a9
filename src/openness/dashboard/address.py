"""Choices kept in the address by id, so that a link means the same when names change.

Streamlit binds widgets to the address by their labels; menus of releases show names, so their ids are kept here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import streamlit as st

from openness.source import near


def choose(label: str, known: Sequence[str], name: Callable[[str], str], key: str, start: str = "") -> str:
    """A menu with one choice, kept in the address under `key`; without a known id there, `start` is chosen, or the first."""
    if _turned(key) or st.session_state.get(key) not in known:
        asked = st.query_params.get(key, "")
        st.session_state[key] = next(each for each in (asked, start, known[0]) if each in known)
        if asked and asked not in known:
            _refuse(asked, known, name)
    chosen: str = st.selectbox(label, known, format_func=name, key=key)
    _keep(key, [chosen])
    return chosen


def choose_several(
    label: str, known: Sequence[str], name: Callable[[str], str], key: str, start: Sequence[str], most: int
) -> list[str]:
    """A menu with up to `most` choices, kept in the address under `key`; `start` is shown when the address has none."""
    if _turned(key) or key not in st.session_state:
        every = list(dict.fromkeys(st.query_params.get_all(key)))
        asked = [each for each in every if each in known]
        st.session_state[key] = (asked or list(start))[:most]
        for wrong in [each for each in every if each not in known][:most]:
            _refuse(wrong, known, name)
    chosen: list[str] = st.multiselect(label, known, format_func=name, key=key, max_selections=most)
    _keep(key, chosen)
    return chosen


def _turned(key: str) -> bool:
    """Whether a link or the browser's buttons led to another choice since one was kept in the address."""
    return st.session_state.get(_kept(key)) not in (None, st.query_params.get_all(key))


def _keep(key: str, chosen: list[str]) -> None:
    if st.query_params.get_all(key) != chosen:
        st.query_params[key] = chosen
    st.session_state[_kept(key)] = chosen


def _kept(key: str) -> str:
    return f"{key} in the address"


def _refuse(asked: str, known: Sequence[str], name: Callable[[str], str]) -> None:
    """Say that what a link asks for is not here, so that nobody takes what is shown instead for it."""
    # What an address says is nobody's text: it is repeated only if it looks like an id.
    told = f"`{asked}`" if re.fullmatch(r"[\w.+-]{1,80}", asked) else "something"
    called = {each: name(each) for each in known}
    called |= {each: each for each in called.values()}
    found = dict.fromkeys(called[each] for each in near(asked, called))
    meant = f" Did you mean {' or '.join(found)}?" if found else ""
    st.warning(f"The link asks for {told}, which is not recorded here.{meant}", icon=":material/link_off:")
