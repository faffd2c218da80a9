"""Parts of Streamlit's that pages are drawn with, run by the page itself.

Else a browser learns of each part only when it is to be drawn, asks for it, and shows a gray box of another height until it is there.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import streamlit

_SCRIPTS: Final = Path(streamlit.__file__).parent / "static" / "static" / "js"
#: By the names of Streamlit's own parts: those of the first page, and those of most others.
_FIRST: Final = ("Html", "TextInput", "ButtonGroup", "DownloadButton")
_OTHERS: Final = (*_FIRST, "Selectbox")

#: Below the title nothing shows before all of a page is there, or ten seconds have gone: what comes later would push down
#: what people have begun to read. Two frames more let the last part take its room unseen.
WAIT: Final = b"""<script>(() => {
const root = document.documentElement, is = what => document.querySelector(what);
let late;
const look = new MutationObserver(() => {
if (!late && is('[data-testid=stElementContainer]')) late = setTimeout(show, 10000);
if (is('.os-footer') && !is('[data-testid=stSkeleton], .stSkeleton')) requestAnimationFrame(() => requestAnimationFrame(show));
});
const show = () => { look.disconnect(); root.classList.remove('os-coming'); };
root.classList.add('os-coming');
look.observe(root, {childList: true, subtree: true});
})()</script>"""


@cache
def scripts(first: bool) -> bytes:
    """Elements for a page; none for parts that a later Streamlit calls otherwise."""
    names = (path.name for part in (_FIRST if first else _OTHERS) for path in _SCRIPTS.glob(f"{part}.*.js"))
    return "".join(f'<script type="module" crossorigin src="./static/js/{name}"></script>' for name in names).encode()
