"""Files served as a file host serves them, compressed, and a browser that opens them."""

from __future__ import annotations

import contextlib
import gzip
import mimetypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

_PAINTED = """async () => {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!paint()) await new Promise(requestAnimationFrame);
  return [performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, paint().startTime];
}"""


@dataclass
class Host:
    """A folder that is served, and what was asked of it: for each file its bytes, plain and compressed."""

    folder: Path
    address: str = ""
    asked: list[tuple[int, int]] = field(default_factory=list)
    files: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)

    def file(self, name: str) -> tuple[bytes, bytes] | None:
        """A file, plain and compressed."""
        path = self.folder / name.lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if name not in self.files and path.is_file():
            content = path.read_bytes()
            self.files[name] = content, gzip.compress(content, 6)
        return self.files.get(name)


class Opened(NamedTuple):
    """Milliseconds until the page was parsed and until something was painted; requests; bytes, plain and compressed."""

    parsed: float
    painted: float
    requests: int
    plain: int
    compressed: int


@contextlib.contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a folder on this machine until the caller is done."""
    host = Host(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = host.file(self.path)
            plain, small = found or (b"", b"")
            host.asked.append((len(plain), len(small)))
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", mimetypes.guess_type(self.path)[0] or "text/html; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(small)))
            self.end_headers()
            self.wfile.write(small)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.address = f"http://127.0.0.1:{server.server_address[1]}"
        yield host
        server.shutdown()


def opened(browser: Browser, host: Host, path: str = "/") -> Opened:
    """Open a page as somebody who was never there."""
    host.asked.clear()
    with browser.new_context(viewport={"width": 1280, "height": 1000}) as context:
        page = context.new_page()
        page.goto(host.address + path, wait_until="load")
        parsed, painted = page.evaluate(_PAINTED)
        page.wait_for_timeout(100)  # the icon is asked for last
    asked = list(host.asked)
    return Opened(parsed, painted, len(asked), sum(plain for plain, _ in asked), sum(small for _, small in asked))
