"""Every page is valid HTML; one of each kind is for everybody, light and dark, wide and narrow."""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.conftest import serious
from tests.node import MODULES, NODE, needs_node

RULES = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:a11y"],
    # A page is called what the article or license it tells of is called, however long that is.
    "rules": {"long-title": "off"},
}
WINDOWS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1280, "light"), (360, "dark"))
#: Kind of page -> its place on the site; a pattern where there are many of them.
KINDS = {
    "start": "index.html",
    "model": "models/*/index.html",
    "card": "models/*/card/index.html",
    "comparison": "compare/*/index.html",
    "list": "licenses/index.html",
    "license": "licenses/*/index.html",
    "framework": "frameworks/*/index.html",
    "method": "method/index.html",
    "article": "articles/*/index.html",
    "data set": "datasets/*/index.html",
    "organization": "organizations/*/index.html",
    "releases": "releases/index.html",
    "changes": "changes/index.html",
}


@needs_node
def test_every_page_is_valid_html(site: Path, real_site: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(RULES))
    program = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    command = [str(NODE), str(program), "--config", str(rules), "--formatter", "json", "--ext", "html", str(site), str(real_site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = {
        f"{each['filePath']}:{message['line']}:{message['column']}": f"{message['ruleId']}: {message['message']}"
        for each in json.loads(done.stdout)
        for message in each["messages"]
    }
    assert not found, json.dumps(found, indent=1)[:4000]
    assert done.returncode == 0, done.stderr


@needs_node
def test_a_page_that_is_not_valid_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "rules.json").write_text(json.dumps(RULES))
    (tmp_path / "page.html").write_text("<!DOCTYPE html><html lang=en><title>x</title><p><div>no</p></html>")
    program = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    done = subprocess.run(
        [str(NODE), str(program), "--config", str(tmp_path / "rules.json"), str(tmp_path / "page.html")],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with served(real_site) as address:
        yield address


def faults(browser: Browser, address: str) -> list[object]:
    """What a reader would stumble over on a page in a wide, light window and in a narrow, dark one."""
    with browser.new_context() as context:
        page = context.new_page()
        found: list[object] = []
        page.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        page.goto(address)
        # Axe looks at what can be seen: let all be seen.
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        for width, scheme in WINDOWS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{width} wide: scrolls sideways by {wide}"] if wide > 0 else []
            found += [f"{width} wide, {scheme}: {each}" for each in serious(page)]
    return found


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_is_for_everybody(chromium: Browser, real_site: Path, address: str, kind: str) -> None:
    by_size = sorted(real_site.glob(KINDS[kind]), key=lambda path: (path.stat().st_size, path))
    place = by_size[len(by_size) // 2].relative_to(real_site).parent.as_posix()
    found = faults(chromium, f"{address}/{place}/")
    assert found == [], json.dumps(found, indent=1)


@pytest.mark.browser
def test_a_page_of_an_old_release_is_for_everybody(chromium: Browser, site: Path) -> None:
    with served(site) as address:
        found = faults(chromium, f"{address}/releases/2026.11/models/acorn-1/")
    assert found == [], json.dumps(found, indent=1)


@pytest.mark.browser
def test_the_fullest_page_of_each_kind_does_not_scroll_sideways(chromium: Browser, real_site: Path, address: str) -> None:
    with chromium.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        for pattern in KINDS.values():
            fullest = max(real_site.glob(pattern), key=lambda path: (path.stat().st_size, path))
            page.goto(f"{address}/{fullest.relative_to(real_site).parent.as_posix()}/")
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, fullest
