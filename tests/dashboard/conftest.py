"""The dashboard as a script, as a server, and in a browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, expect

ROOT = Path(__file__).parents[2]
#: Milliseconds: two browsers and their servers at once on a small machine take their time, and none of these tests is about it.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of the real dashboard, started as the README says, with an empty home."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(os.environ.get("TMPDIR", "/tmp")) / f"openness-home-{os.getpid()}"
    home.mkdir()
    command = [sys.executable, "-m", "uvicorn", "app:app", "--no-access-log", "--port", str(port)]
    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    # A pipe that nobody reads would fill up and hold the server; a file does not.
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT) as server,
    ):
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", server, home / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)
            shutil.rmtree(home)


def _wait(health: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(health, timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.25)
    pytest.fail(f"The dashboard did not start: {log.read_text(encoding='utf-8')}")


@dataclass
class Visit:
    """One reader's window, and everything in it that went wrong or reached for another host."""

    address: str
    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """Open a page of the dashboard and wait until it is drawn."""
        self.page.goto(f"{self.address}/{path}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the server has nothing more to draw."""
        self.page.locator(".os-footer").wait_for()
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()

    def hear(self, message: ConsoleMessage) -> None:
        """Note an error in the console."""
        if message.type == "error":
            self.faults.append(f"console: {message.text}")

    def watch(self, request: Request) -> None:
        """Note a request to anywhere else."""
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"asked {request.url}")

    def read(self, response: Response) -> None:
        """Note a refused request."""
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """A new reader with a wide, light window."""
    with chromium.new_context(viewport={"width": 1280, "height": 1000}) as context:
        yield new_visit(context, address)


def new_visit(context: BrowserContext, address: str) -> Visit:
    """A window in `context` whose faults are noted."""
    made = Visit(address, context, context.new_page())
    made.page.set_default_timeout(PATIENCE)
    made.page.on("console", made.hear)
    made.page.on("request", made.watch)
    made.page.on("response", made.read)
    made.page.on("pageerror", lambda error: made.faults.append(f"page: {error}"))
    return made
