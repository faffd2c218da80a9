"""Streamlit's own files come from memory, as Streamlit would send them, and packed where the way is long."""

from __future__ import annotations

import gzip

import pytest

from openness.dashboard.parts import FOLDER
from tests.dashboard.test_server import ask

SCRIPT = next(path for path in sorted((FOLDER / "js").glob("index.*.js")))
NAME = f"js/{SCRIPT.name}"
HOST = "scores.example.org"


def test_a_script_is_sent_whole_to_be_kept_for_a_year_and_with_the_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask(monkeypatch, f"/static/{NAME}", accept_encoding="gzip")
    assert answer.status == 200
    assert answer.body == SCRIPT.read_bytes()
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "public, immutable, max-age=31536000"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_what_a_browser_has_is_not_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tag = ask(monkeypatch, f"/static/{NAME}").headers["etag"]
    again = ask(monkeypatch, f"/static/{NAME}", if_none_match=tag)
    assert (again.status, again.body) == (304, b"")


def test_scripts_are_packed_for_others_and_fonts_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = ask(monkeypatch, f"/static/{NAME}", HOST, host=HOST, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.body) == SCRIPT.read_bytes()
    plain = ask(monkeypatch, f"/static/{NAME}", HOST, host=HOST)
    assert "content-encoding" not in plain.headers
    font = next(path for path in sorted((FOLDER / "media").glob("*.woff2")))
    sent = ask(monkeypatch, f"/static/media/{font.name}", HOST, host=HOST, accept_encoding="gzip")
    assert "content-encoding" not in sent.headers
    assert sent.headers["content-type"] == "font/woff2"


@pytest.mark.parametrize("path", ["/static/js/../../index.html", "/static/js/nothing.js", "/static/", "/static"])
def test_nothing_else_is_read(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    assert ask(monkeypatch, path).status == 404
