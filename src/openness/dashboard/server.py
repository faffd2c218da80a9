"""What stands between a browser and Streamlit: known hosts, one policy for every answer, compression, the name of the first page."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from openness.dashboard import preload, rows, style
from openness.dashboard.pages import PAGES
from openness.dashboard.parts import Parts
from openness.dashboard.script import scripts

#: Names under which the dashboard may be asked for besides this machine's own, with commas between them, in this variable.
HOSTS: Final = "OPENNESS_HOSTS"
_LOCAL: Final = "localhost,127.0.0.1"
HEADERS: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
#: Style elements that Streamlit makes itself are empty, and then filled by rule; but for one of its widget library's.
_STREAMLITS: Final = ("", style.PRESSABLE)
#: Headers that tell of the file a page was made from, not of the page.
_OF_THE_FILE: Final = ("etag", "last-modified", "accept-ranges")


@lru_cache(maxsize=8)
def policy(page: bytes = b"") -> str:
    """The content security policy: this host alone, no script or style but files of its own and those with a known hash.

    Inline scripts of `page`, which is Streamlit's and ours and holds nothing of the data, are let through by their hashes.
    """
    known = (_hash(each) for each in re.findall(rb"<script>(.*?)</script>", page, re.DOTALL))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' {_quoted(known)}".rstrip(),
            f"style-src 'self' {_quoted(_styles())}",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            *("base-uri 'self'", "form-action 'none'", "frame-ancestors 'none'", "frame-src 'none'", "object-src 'none'"),
        ]
    )


@cache
def _styles() -> tuple[str, ...]:
    return tuple(_hash(each.encode()) for each in (*_STREAMLITS, style.sheet(), style.places()))


def _hash(text: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}"


def _quoted(hashes: Iterable[str]) -> str:
    return " ".join(f"'{each}'" for each in hashes)


def _headers(policy: str) -> dict[str, str]:
    return {**HEADERS, "Content-Security-Policy": policy}


class Guard:
    """Adds the headers to every answer, and to every page the address of its server."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # A page must come unpacked to be given its address; it is small.
        if any(name == b"accept" and b"text/html" in value for name, value in scope["headers"]):
            scope = {**scope, "headers": [each for each in scope["headers"] if each[0] != b"accept-encoding"]}
        await self.app(scope, receive, _Answer(send, first=scope["path"] == "/", bare=not scope["query_string"]).send)


class _Answer:
    """One answer on its way to the browser; pages are held back until they are whole."""

    def __init__(self, onward: Send, *, first: bool, bare: bool) -> None:
        self.onward = onward
        self.first = first
        self.hint = rows.hint() if first and bare else ""
        self.start: Message | None = None
        self.page = b""

    async def send(self, message: Message) -> None:
        """Pass on one part of the answer."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(_headers(policy()))
            if headers.get("content-type", "").startswith("text/html") and "content-encoding" not in headers:
                self.start = message
                return
        elif self.start is not None:
            self.page += message.get("body", b"")
            if not message.get("more_body"):
                await self._send_page(self.start)
            return
        await self.onward(message)

    async def _send_page(self, start: Message) -> None:
        headers = MutableHeaders(scope=start)
        for name in _OF_THE_FILE:
            del headers[name]
        if self.page:
            self.page = self.page.replace(b"<head>", f"<head>{style.first()}{scripts()}".encode(), 1)
            self.page = self.page.replace(b"</head>", f"{self.hint}{preload.parts(self.first)}</head>".encode(), 1)
            # Last, so that it comes after what Streamlit adds to the head.
            self.page = self.page.replace(b"</body>", style.tag(style.sheet()).encode() + b"</body>", 1)
            headers["content-length"] = str(len(self.page))
            headers["Content-Security-Policy"] = policy(self.page)
        await self.onward(start)
        await self.onward({"type": "http.response.body", "body": self.page})


def middleware() -> list[Middleware]:
    """Outermost first: who may be asked for, compression where the way is long, headers."""
    told = os.environ.get(HOSTS, "")
    hosts = [name.strip() for name in f"{told},{_LOCAL}".split(",") if name.strip()]
    packed = [Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)] if told else []
    return [
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
        Middleware(Parts, headers=_headers(policy()), packed=bool(told)),
        *packed,
        Middleware(Guard),
    ]


def routes() -> list[Route]:
    """Addresses beside Streamlit's: rows of tables; and the first page answers to its name too, though it lives at the root."""
    return [Route(f"/{PAGES[0].PATH}", _first), Route(f"{rows.UNDER}{{name}}", rows.answer)]


async def _first(request: Request) -> RedirectResponse:
    return RedirectResponse(f"/?{request.url.query}" if request.url.query else "/")
