"""The dashboard beside a plain Streamlit page of the same table and charts, and beside the least page there can be."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser

from benchmarks.browser import chromium, clicks, ready
from benchmarks.server import ROOT, Server, at_once, opened_and_closed, served

LOADS, CLICKS, ROUNDS, SESSIONS = 41, 15, 3, 64
_PAGES = ROOT / "benchmarks" / "pages"
#: A release of the data with about a hundred models, which stays as it is.
HUNDRED = ROOT / "releases" / "2026.11.2" / "data"
_PILL = {"ours": ".os-choices a", "plain": '[data-testid="stButtonGroup"] button[data-variant="pills"]'}
_COUNT = {"ours": ".os-count", "plain": '[data-testid="stCaptionContainer"]'}
#: What must be on the screen before a page counts as ready, and how many of each; ours hides all while something is coming.
WANTED = {
    "ours": {".os-glance": 3, ".os-table tbody tr": 90, "html:not(.os-coming) .os-footer": 1},
    "plain": {'[data-testid="stVegaLiteChart"] :is(svg, canvas)': 3, '[data-testid="stDataFrame"] canvas': 1, _COUNT["plain"]: 1},
    "hello": {'[data-testid="stMarkdown"]': 1},
}


class Measured(NamedTuple):
    """What was measured, in words and against the yardstick."""

    what: str
    figure: str
    ratio: float
    goal: float | None


def dashboard(work: Path) -> list[Measured]:
    """Everything, with all three pages served at the same time in the same way."""
    tables(work)
    with contextlib.ExitStack() as stack:
        servers = {"ours": stack.enter_context(served("app:app", ROOT, {"OPENNESS_DATA": str(HUNDRED)}))}
        servers["all"] = stack.enter_context(served("app:app", ROOT, {}))
        for name in ("plain", "hello"):
            told = {"BENCHMARK_SCRIPT": str(_PAGES / f"{name}.py"), "BENCHMARK_TABLES": str(work)}
            servers[name] = stack.enter_context(served("benchmarks.pages.app:app", work, told))
        with chromium() as browser:
            lines = [*_ready(browser, servers), _click(browser, servers)]
        lines.append(_crowd(servers))
    return [*lines, _memory()]


def tables(folder: Path) -> None:
    """What the plain page reads: a row of 18 columns for each release, and what the three small charts of ours show."""
    from openness import analysis
    from openness.facts import load
    from openness.scoring import load_rubric, scorecards

    catalog = load(HUNDRED)
    cards = scorecards(catalog, load_rubric(HUNDRED, catalog))
    topics = analysis.topics(card.released for card in cards)
    wide = topics.pivot(index="id", columns="topic", values=["low", "high"])
    wide.columns = [" ".join(each) for each in wide.columns]
    releases = analysis.scores(cards, catalog).join(wide, on="id")
    releases.to_csv(folder / "releases.csv", index=False)
    releases.groupby("class").size().rename("releases").reset_index().to_csv(folder / "classes.csv", index=False)
    topics.groupby("topic", as_index=False)[["low", "high"]].mean().to_csv(folder / "topics.csv", index=False)
    years = analysis.by_year(analysis.releases(cards, catalog), None)
    years.to_csv(folder / "years.csv", index=False)


def _ready(browser: Browser, servers: dict[str, Server]) -> Iterator[Measured]:
    """New readers, page after page in turn; the first of each page warms its server and does not count."""
    told: dict[str, list[tuple[float, float]]] = {name: [] for name in servers}
    for _ in range(LOADS + 1):
        for name, server in servers.items():
            told[name].append(ready(browser, server.address, WANTED.get(name, WANTED["ours"])))
    ours, every, plain, hello = ([each for each, _ in told[name][1:]] for name in ("ours", "all", "plain", "hello"))
    size = {name: max(size for _, size in each) / 1e6 for name, each in told.items()}
    figure = f"{median(ours):.0f} ms and {size['ours']:.1f} MB, plain page {median(plain):.0f} ms and {size['plain']:.1f} MB"
    yield Measured("overview ready", figure, _pairs(ours, plain), 0.62)
    yield Measured("the same beside hello-world", f"hello-world {median(hello):.0f} ms", _pairs(ours, hello), 1.20)
    yield Measured("overview of all models of today beside hello-world", f"{median(every):.0f} ms", _pairs(every, hello), None)


def _pairs(ours: list[float], theirs: list[float]) -> float:
    """The median of ratios of measurements made one after the other."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def _click(browser: Browser, servers: dict[str, Server]) -> Measured:
    """The same filter switched on and off: the count changes, table and all are painted again."""
    told: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(ROUNDS):
        for name, found in told.items():
            found += clicks(browser, servers[name].address, WANTED[name], _PILL[name], _COUNT[name], CLICKS // ROUNDS)
    ours, plain = told.values()
    return Measured(
        "click on a filter until painted",
        f"{median(ours):.0f} ms, plain page {median(plain):.0f} ms",
        median(ours) / median(plain),
        0.65,
    )


def _crowd(servers: dict[str, Server]) -> Measured:
    """Sessions that all ask for a run in the same moment."""
    told: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(ROUNDS):
        for name, found in told.items():
            found.append(sorted(at_once(servers[name], SESSIONS))[int(0.95 * SESSIONS)])
    ours, plain = told.values()
    return Measured(
        f"{SESSIONS} sessions drawn again at once, 95th percentile",
        f"{median(ours):.2f} s, plain page {median(plain):.2f} s",
        _pairs(ours, plain),
        0.30,
    )


def _memory() -> Measured:
    """Sessions opened, drawn and closed one after the other on a server of their own."""
    with served("app:app", ROOT, {}) as server:
        opened_and_closed(server, 200)
        before = server.memory
        opened_and_closed(server, 1_800)
        after = server.memory
    return Measured(
        "MB more after 2,000 sessions opened and closed than after 200",
        f"{before:.0f} MB, then {after:.0f} MB",
        after - before,
        20,
    )
