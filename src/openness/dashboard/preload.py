"""What a page asks for before Streamlit does.

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
_FIRST: Final = ("Html", "DownloadButton")
_OTHERS: Final = (*_FIRST, "ButtonGroup", "Selectbox")
_IMPORTED: Final = re.compile(r'(?:from|import)"\./([^"]+\.js)"')


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
