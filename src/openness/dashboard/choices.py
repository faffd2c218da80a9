"""Choices of which all are in sight: links that change one thing in the address and leave the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

import streamlit as st

from openness.export import html


def one_of(label: str, known: Sequence[str], key: str, said: Callable[[str], str] | None = None) -> str:
    """The choice that the address has under `key`, else the first.

    What is to be `said` of the choice stands beside it, and the label then is for those who hear the page.
    """
    asked = st.query_params.get(key, "")
    chosen = asked if asked in known else known[0]
    _draw(label, known, key, [chosen], lambda each: [] if each == known[0] else [each], said and said(chosen))
    return chosen


def some_of(label: str, known: Sequence[str], key: str) -> list[str]:
    """The choices that the address has under `key`, in the order of `known`; each can be added or taken away."""
    asked = st.query_params.get_all(key)
    chosen = [each for each in known if each in asked]
    _draw(label, known, key, chosen, lambda turned: [each for each in known if (each in chosen) != (each == turned)])
    return chosen


def _draw(
    label: str, known: Sequence[str], key: str, chosen: Sequence[str], then: Callable[[str], list[str]], said: str | None = None
) -> None:
    """Links, each to what would be chosen `then`."""
    choices = [(each, f"os-{key}-{place}", _address(key, then(each)), each in chosen) for place, each in enumerate(known)]
    st.html(html("choices", label=label, choices=choices, said=said))


def _address(key: str, values: list[str]) -> str:
    """This page with these values under `key`."""
    told = {name: st.query_params.get_all(name) for name in st.query_params} | {key: values}
    return f"?{urlencode(told, doseq=True)}"
