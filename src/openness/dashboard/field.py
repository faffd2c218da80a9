"""Fields of text, kept in the address: HTML, since Streamlit's own field is a tenth of the time that the first page takes."""

from __future__ import annotations

import streamlit as st

from openness.export import html


def search(key: str, hint: str) -> str:
    """What the address has under `key`, in lower case; the page follows as it is typed."""
    return field("Search", key, hint, live=True).casefold()


def field(label: str, key: str, hint: str, *, longest: int = 80, live: bool = False) -> str:
    """What the address has under `key`, at most so many characters; `turning.js` shows it in the field, and puts there what is written."""
    st.html(html("field", label=label, key=key, hint=hint, longest=longest, live=live))
    return st.query_params.get(key, "").strip()[:longest]
