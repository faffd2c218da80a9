"""Streamlit's own scripts, styles and fonts, answered from memory: a first visit asks for some eighty of them."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import streamlit
from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER: Final = Path(streamlit.__file__).parent / "static" / "static"
_UNDER: Final = "/static/"
_KINDS: Final = {".js": b"text/javascript; charset=utf-8", ".css": b"text/css; charset=utf-8", ".woff2": b"font/woff2"}
#: Fonts are packed already; of less than this many bytes, little is saved.
_PACKABLE: Final = frozenset({".js", ".css"})
_LEAST: Final = 1024


class Parts:
    """Answers for files whose names change with what is in them; passes every other request on."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str], packed: bool) -> None:
        self.app = app
        self.headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        self.packed = packed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer if it is such a file, else pass on."""
        path: str = scope["path"] if scope["type"] == "http" and scope["method"] == "GET" else ""
        name = path.removeprefix(_UNDER) if path.startswith(_UNDER) else ""
        if name not in _names():
            await self.app(scope, receive, send)
            return
        asked = dict(scope["headers"])
        tag = f'"{name}"'.encode()
        told = [*self.headers, (b"etag", tag), (b"cache-control", b"public, immutable, max-age=31536000")]
        if asked.get(b"if-none-match") == tag:
            await send({"type": "http.response.start", "status": 304, "headers": told})
            await send({"type": "http.response.body", "body": b""})
            return
        body = _bytes(name)
        if self.packed and len(body) >= _LEAST and Path(name).suffix in _PACKABLE:
            told.append((b"vary", b"Accept-Encoding"))
            if b"gzip" in asked.get(b"accept-encoding", b""):
                body = _packed(name)
                told.append((b"content-encoding", b"gzip"))
        told += [(b"content-type", _KINDS[Path(name).suffix]), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": told})
        await send({"type": "http.response.body", "body": body})


@cache
def _names() -> frozenset[str]:
    return frozenset(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.suffix in _KINDS)


@cache
def _bytes(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


@cache
def _packed(name: str) -> bytes:
    return gzip.compress(_bytes(name), compresslevel=5)
