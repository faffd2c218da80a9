"""The scripts that pages carry before all of Streamlit's, made once; the policy of the server lets through these and no others."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

from openness.dashboard.pages import PAGES
from openness.dashboard.theme import DARK, LIGHT

#: The address of the server, and who may speak to the page (itself alone): else Streamlit asks before it opens its connection, and
#: looks for its server below the address of the page first, so that every deep link starts with two 404s. And its colors.
_TOLD: Final = """window.__streamlit = {
  BACKEND_BASE_URL: location.origin + '/', MAIN_PAGE_BASE_URL: location.origin + '/',
  HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false},
  LIGHT_THEME: %s, DARK_THEME: %s,
}"""


@cache
def scripts() -> str:
    """They, as elements for the start of a page: a script after a link to a style would wait for that style."""
    paths = ["/", *(f"/{page.PATH}" for page in PAGES[1:])]
    told = _TOLD % (json.dumps(LIGHT), json.dumps(DARK))
    read = [_source(name) for name in ("connecting", "waiting", "rows", "turning")]
    return "".join(f"<script>{each.replace('(PAGES)', f'({json.dumps(paths)})')}</script>" for each in (told, *read))


def _source(name: str) -> str:
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8").strip()
