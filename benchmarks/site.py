"""The static site: how heavy each kind of page is, and what the whole costs with a thousand models."""

from __future__ import annotations

from pathlib import Path

from benchmarks.browser import chromium
from benchmarks.folders import REAL, RECORDED, folder
from benchmarks.process import Spent, spent
from benchmarks.report import Line, grid
from benchmarks.static import hosted, opened

#: Kind of page -> its place; of the places that a pattern fits, the page of middling size.
KINDS = {
    "start, with every model": "",
    "model": "models/*/",
    "card to embed": "models/*/card/",
    "comparison": "compare/*/",
    "license": "licenses/*/",
    "framework": "frameworks/*/",
    "method": "method/",
    "article": "articles/*/",
    "data set": "datasets/*/",
    "organization": "organizations/*/",
    "list of licenses": "licenses/",
    "changes": "changes/",
}


def built(data: Path, out: Path) -> Spent:
    """Build the site of a data folder, as `openness site` does."""
    return spent("-m", "openness.cli.main", "--data", str(data), "site", "--out", str(out))


def growing(work: Path) -> list[Line]:
    """The whole site of a thousand models, beside that of the real ones."""
    lines, told = [], []
    for entries in (RECORDED, 1_000):
        out = work / f"site-{entries}"
        took = built(folder(work / f"data-{entries}", entries), out)
        files = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
        told.append((took.cpu, took.peak, sum(files)))
        figure = f"{took.cpu:.1f} s, {took.peak:.0f} MB of memory, {len(files):,} files, {sum(files) / 1e6:.0f} MB"
        lines.append(Line(f"site of {entries:,} models", figure))
    (small, _, light), (large, _, heavy) = told
    times = 1_000 / RECORDED
    return [
        *lines,
        Line(f"site, time for each of 1,000 models over each of {RECORDED}", "", large / small / times, 1.5),
        Line(f"site, bytes for each of 1,000 models over each of {RECORDED}", "", heavy / light / times, 1.5),
    ]


def weights(work: Path) -> str:
    """What somebody new downloads for one page of each kind, as a table."""
    out = work / "site"
    built(REAL, out)
    rows = []
    with chromium() as browser, hosted(out) as host:
        for kind, pattern in KINDS.items():
            found = sorted(out.glob(f"{pattern}index.html"), key=lambda path: (path.stat().st_size, path))
            path = found[len(found) // 2].relative_to(out).parent
            place = "/" if path == Path() else f"/{path.as_posix()}/"
            told = opened(browser, host, place)
            plain, small = host.files[place]
            sizes = [f"{size / 1000:.1f}" for size in (len(plain), len(small), told.plain, told.compressed)]
            rows.append((kind, *sizes, str(told.requests)))
    head = ("page", "kB", "compressed", "with all it asks for", "compressed", "requests")
    return grid(head, rows)
