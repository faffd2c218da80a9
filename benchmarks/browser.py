"""What a reader waits for, measured in Chromium: until a page is ready, and from a click until it is painted again."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

#: The same switches as the browser tests: nothing of the browser's own is fetched.
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
_STILL = """const still = () => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning';
const frame = () => new Promise(requestAnimationFrame);"""
_READY = f"""async ([count, wanted]) => {{ {_STILL}
  while (!(still() && Object.entries(wanted).every(([each, least]) => document.querySelectorAll(each).length >= least))) await frame();
  await frame(); await frame();
  return [performance.now(), performance.getEntriesByType('resource').reduce((sum, each) => sum + each.encodedBodySize, 0)];
}}"""
_CLICK = f"""async ([button, told]) => {{ {_STILL}
  const text = () => document.querySelector(told)?.textContent;
  const before = text(), start = performance.now();
  document.querySelector(button).click();
  while (text() === before || !still()) await frame();
  await frame();
  return performance.now() - start;
}}"""


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if found is None:
        raise SystemExit("There is no Chromium, so the dashboard cannot be measured.\n    fix: install the package `chromium`")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(_QUIET))
        yield started
        started.close()


def ready(browser: Browser, address: str, wanted: dict[str, int]) -> tuple[float, float]:
    """Milliseconds until a new reader sees at least so many of everything wanted, and the bytes that took."""
    with browser.new_context(viewport={"width": 1280, "height": 1000}) as context:
        page = context.new_page()
        page.goto(address, wait_until="commit")
        milliseconds, size = page.evaluate(_READY, [0, wanted])
    return milliseconds, size


def clicks(browser: Browser, address: str, wanted: dict[str, int], button: str, told: str, times: int) -> list[float]:
    """Milliseconds of each of some clicks on `button` until the text of `told` has changed and all is painted."""
    with browser.new_context(viewport={"width": 1280, "height": 1000}) as context:
        page = context.new_page()
        page.goto(address, wait_until="commit")
        page.evaluate(_READY, [0, wanted])
        page.wait_for_timeout(500)
        found = []
        for _ in range(times):
            found.append(page.evaluate(_CLICK, [button, told]))
            page.wait_for_timeout(200)
    return found
