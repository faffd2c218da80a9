"""What a page asks for before Streamlit does, and what it keeps from being seen or drawn twice.

Else a browser learns of each of Streamlit's parts only when it is to be drawn, then of what that part stands on, and shows a gray box
of another height until all is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from openness.dashboard.parts import FOLDER

_SCRIPTS: Final = FOLDER / "js"
_PAGE: Final = FOLDER.parent / "index.html"
#: By the names of Streamlit's own parts: those of the first page, and those of most others.
_FIRST: Final = ("Html", "TextInput", "ButtonGroup", "DownloadButton")
_OTHERS: Final = (*_FIRST, "Selectbox")
_IMPORTED: Final = re.compile(r'(?:from|import)"\./([^"]+\.js)"')

#: Streamlit's widgets put this style before all others when the first of them is drawn, and then all of the page is laid out
#: again; they do not where it stands already.
PRESSABLE: Final = """@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}"""

#: Below the title nothing shows before all of a page is there, or ten seconds have gone: what comes later would push down
#: what people have begun to read. Until the next frame, the last part may take its room unseen.
WAIT: Final = """<script>(() => {
const root = document.documentElement, is = what => document.querySelector(what);
let late;
const look = new MutationObserver(() => {
if (!late && is('[data-testid=stElementContainer]')) late = setTimeout(show, 10000);
if (is('.os-footer') && !is('[data-testid=stSkeleton], .stSkeleton')) requestAnimationFrame(show);
});
const show = () => { look.disconnect(); root.classList.remove('os-coming'); };
root.classList.add('os-coming');
look.observe(root, {childList: true, subtree: true});
})()</script>"""


def start() -> str:
    """Elements for the start of a page: a script after a link to a style would wait for that style."""
    return f'<style id="react-aria-pressable-style">{PRESSABLE}</style>{WAIT}'


@cache
def parts(first: bool) -> str:
    """A script that has the parts of a page ready before they are to be drawn; none of those that a later Streamlit calls otherwise.

    They are asked for once Streamlit itself runs, while the browser waits for the server: earlier, they would hold it up.
    """
    names = [path.name for part in (_FIRST if first else _OTHERS) for path in _SCRIPTS.glob(f"{part}.*.js")]
    known = set(re.findall(r'"\./static/js/([^"]+)"', _PAGE.read_text(encoding="utf-8")))
    return f"""<script>addEventListener('DOMContentLoaded', () => {{
for (const name of {json.dumps(_needed(names, known))}) import('./static/js/' + name);
}})</script>"""


def _needed(parts: Iterable[str], known: set[str]) -> list[str]:
    """Scripts and all that they import, besides what is known."""
    found = list(parts)
    for name in found:
        imported = _IMPORTED.findall((_SCRIPTS / name).read_text(encoding="utf-8"))
        found += (each for each in dict.fromkeys(imported) if each not in known and each not in found)
    return found
