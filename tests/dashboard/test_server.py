"""The server answers known hosts only, and lets a browser run nothing but its own files."""

from __future__ import annotations

import asyncio
import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import Message

from openness.dashboard import middleware, style
from openness.dashboard import routes as ours
from openness.dashboard.parts import FOLDER
from openness.dashboard.server import HOSTS, policy

PAGE = "<html><head><script>window.a=1</script></head><body></body></html>"


@dataclass
class Answer:
    status: int
    headers: Headers
    body: bytes


def ask(monkeypatch: pytest.MonkeyPatch, path: str, hosts: str | None = None, query: str = "", **headers: str) -> Answer:
    """One request to a small app behind the middleware, as a server would pass it on."""
    monkeypatch.delenv(HOSTS, raising=False)
    if hosts is not None:
        monkeypatch.setenv(HOSTS, hosts)
    routes = [
        Route("/", lambda request: HTMLResponse(PAGE)),
        Route("/big.js", lambda request: PlainTextResponse("x" * 5000, media_type="text/javascript")),
    ]
    app = Starlette(routes=[*routes, *ours()], middleware=middleware())
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    told = {"host": "127.0.0.1", "accept": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "root_path": "",
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
        "headers": [(name.encode(), value.encode()) for name, value in told.items()],
    }
    # In a thread of its own: a browser that other tests drive has a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    body = b"".join(each.get("body", b"") for each in sent[1:])
    return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)


@pytest.mark.parametrize("path", ["/", "/big.js", "/nowhere"])
def test_every_answer_carries_a_policy_without_unsafe_words(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    headers = ask(monkeypatch, path).headers
    told = headers["content-security-policy"]
    assert "'unsafe-inline'" not in told
    assert "'unsafe-eval'" not in told
    assert "default-src 'none'" in told
    assert "frame-ancestors 'none'" in told
    assert headers["x-content-type-options"] == "nosniff"


def test_every_inline_script_of_a_page_has_its_hash_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask(monkeypatch, "/")
    scripts = re.findall(rb"<script>(.*?)</script>", answer.body, re.DOTALL)
    assert len(scripts) == 7, "the page's own, the five that all pages start with, and what has parts ready"
    allowed = re.search(r"script-src ([^;]*)", answer.headers["content-security-policy"])
    assert allowed is not None
    assert allowed[1].count("'sha256-") == 7
    assert policy() != policy(answer.body)


def test_our_styles_are_let_through_by_hash() -> None:
    assert len(re.findall(r"'sha256-", policy())) == 4
    assert style.tag(style.sheet()).startswith("<style>")


def test_every_page_carries_the_style_and_the_parts_it_is_drawn_with(monkeypatch: pytest.MonkeyPatch) -> None:
    page = ask(monkeypatch, "/").body.decode()
    assert page.index("</head>") < page.index(style.tag(style.sheet())) < page.index("</body>")
    asked = re.search(r"for \(const name of (\[.*?\])\) import", page)
    assert asked is not None
    parts = [name.split(".")[0] for name in json.loads(asked[1])]
    assert parts[:2] == ["Html", "DownloadButton"]
    assert "purify" in parts, "and what they import"
    assert len(set(json.loads(asked[1]))) == len(parts)


def test_a_page_starts_with_what_must_not_wait_for_its_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    page = ask(monkeypatch, "/").body.decode()
    assert page.startswith(
        f'<html><head><style id="react-aria-pressable-style">{style.PRESSABLE}</style><script>window.__streamlit = '
    )
    assert page.index("classList.add('os-coming')") < page.index("window.a=1")


def test_streamlits_widgets_still_carry_the_style_that_pages_start_with() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in (FOLDER / "js").glob("styled-components.*.js"))
    assert "react-aria-pressable-style" in scripts
    rules = style.PRESSABLE.removesuffix("}").split("{", 2)[2].strip()
    assert rules.split("}")[0].strip() in scripts


@pytest.mark.parametrize(("host", "status"), [("evil.example", 400), ("localhost:8501", 200), ("scores.example.org", 400)])
def test_only_this_machine_is_answered_for_unless_told(monkeypatch: pytest.MonkeyPatch, host: str, status: int) -> None:
    assert ask(monkeypatch, "/", host=host).status == status


def test_a_name_that_was_told_is_answered_for_and_answers_are_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask(monkeypatch, "/big.js", "scores.example.org", host="scores.example.org", accept="*/*", accept_encoding="gzip")
    assert answer.status == 200
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.body) < 500
    assert ask(monkeypatch, "/", "scores.example.org", host="evil.example").status == 400
