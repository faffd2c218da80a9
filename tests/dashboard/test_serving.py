"""`make serve` as a machine on the internet runs it: it starts, answers, packs, guards and stops; the container runs the same."""

from __future__ import annotations

import gzip
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.dashboard.conftest import ROOT

CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")


def command(port: int) -> list[str]:
    """What the recipe runs, with the Python of these tests in the place of the one it would install."""
    told = subprocess.run(
        ["make", "--dry-run", "--assume-old=.venv/.run", "serve", f"PORT={port}", "HOST=127.0.0.1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    words = shlex.split(next(line for line in told.splitlines() if "uvicorn" in line).removeprefix("exec "))
    return [sys.executable, *words[1:]]


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = {**os.environ, "OPENNESS_HOSTS": "scores.example.org", "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command(port), cwd=ROOT, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(240):
            try:
                answered = ask(port, "/_stcore/health")[0] == 200
            except OSError:
                answered = False
            if answered:
                break
            assert server.poll() is None, "it stopped by itself"
            time.sleep(0.25)
        yield port, server
        if server.poll() is None:
            server.kill()


def ask(port: int, path: str, host: str = "scores.example.org") -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Host": host, "Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, {key.lower(): value for key, value in answer.headers.items()}, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, {}, b""


def test_health_is_answered_and_only_to_known_names(served: tuple[int, subprocess.Popen[bytes]]) -> None:
    assert ask(served[0], "/_stcore/health")[::2] == (200, b"ok")
    assert ask(served[0], "/", host="evil.example")[0] == 400


def test_a_page_is_guarded_and_packed_and_says_nothing_of_its_server(served: tuple[int, subprocess.Popen[bytes]]) -> None:
    status, headers, body = ask(served[0], "/")
    page = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    assert status == 200
    assert "'unsafe-" not in headers["content-security-policy"].replace("'wasm-unsafe-eval'", "")
    assert headers["x-frame-options"] == "DENY"
    assert "server" not in headers
    script = re.search(rb'src="\./(static/js/index[^"]+)"', page)
    assert script is not None
    assert ask(served[0], f"/{script[1].decode()}")[1]["content-encoding"] == "gzip"


def test_it_stops_when_asked(served: tuple[int, subprocess.Popen[bytes]]) -> None:
    _, server = served
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=20) in {0, -signal.SIGTERM}


def test_the_container_runs_what_make_serve_runs_as_nobody_in_particular() -> None:
    run = re.search(r"^CMD (\[.*\])$", CONTAINERFILE, re.MULTILINE)
    assert run is not None
    words = [word.strip().strip('"') for word in run[1].strip("[]").split(",")]
    assert sorted(words[1:]) == sorted(each.replace("127.0.0.1", "0.0.0.0") for each in command(8501)[1:])
    assert re.search(r"^USER [1-9]\d*$", CONTAINERFILE, re.MULTILINE)
    assert CONTAINERFILE.index("USER ") < CONTAINERFILE.index("\nCMD ")


def test_the_health_check_of_the_container_is_a_program_that_runs() -> None:
    check = re.search(r'"-c", "(import [^"]+)"\]', CONTAINERFILE)
    assert check is not None
    compile(check[1], "Containerfile", "exec")


def test_the_container_takes_in_what_it_needs_and_nothing_else() -> None:
    told = (ROOT / ".containerignore").read_text(encoding="utf-8").split()
    taken = {each[1:] for each in told if each.startswith("!")}
    assert told[0] == "*", "what is not named stays outside"
    assert all((ROOT / each).exists() for each in taken)
    assert {
        "app.py",
        "src",
        "data",
        "releases",
        ".streamlit",
        *re.findall(r"^COPY (requirements\S+) ", CONTAINERFILE, re.MULTILINE),
    } <= taken
