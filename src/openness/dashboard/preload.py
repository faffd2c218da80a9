"""Scripts of Streamlit's that the first page needs, named in it: else a browser learns of each only from the one before."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit

_STATIC: Final = Path(streamlit.__file__).parent / "static"
#: What the overview is drawn with, by the names of Streamlit's own parts.
_PARTS: Final = ("Html", "TextInput", "ButtonGroup", "DownloadButton")
_IMPORT: Final = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


@cache
def links() -> bytes:
    """Elements for the head of a page; none for parts that a later Streamlit calls otherwise."""
    scripts = _STATIC / "static" / "js"
    page = (_STATIC / "index.html").read_text(encoding="utf-8")
    waiting = [path.name for part in _PARTS for path in scripts.glob(f"{part}.*.js")]
    found: dict[str, None] = {}
    while waiting:
        name = waiting.pop()
        if name in found or name in page or not (scripts / name).is_file():
            continue
        found[name] = None
        waiting += _IMPORT.findall((scripts / name).read_text(encoding="utf-8"))
    return "".join(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in found).encode()
