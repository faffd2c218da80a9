"""Beside the predecessor index: its own script on its own projects, and its own page, in a copy of its repository."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from benchmarks.browser import chromium
from benchmarks.predecessor import HIGHEST, converted, repository
from benchmarks.process import Spent, middle, spent
from benchmarks.report import Line
from benchmarks.site import built
from benchmarks.static import hosted, opened

#: Projects -> pairs of runs, and the goals for the ratios of processor time and of memory.
BUILDS = {48: (9, 0.08, 0.20), 1_000: (3, 0.04, None)}
LOADS = 21


def beside(peer: Path, work: Path) -> list[Line]:
    """Everything that is measured beside it."""
    lines = []
    for entries, (pairs, goal, memory) in BUILDS.items():
        theirs = repository(peer, work / f"theirs-{entries}", None if entries == 48 else entries)
        lines += _building(theirs, converted(theirs, work / f"ours-{entries}"), pairs, goal, memory)
    with chromium() as browser:
        for entries, (parsed, painted, size) in {48: (1.0, 1.0, 0.5), 1_000: (0.15, None, None)}.items():
            built(work / f"ours-{entries}", work / f"page-{entries}")
            lines += _opening(browser, work / f"theirs-{entries}" / "docs", work / f"page-{entries}", (parsed, painted, size))
    return lines


def _building(theirs: Path, ours: Path, pairs: int, goal: float, memory: float | None) -> list[Line]:
    """Whole processes in turn: check, score, page and tables, and what its script does instead."""
    files = len(list((theirs / "projects").glob("*.yaml")))
    told: dict[str, list[Spent]] = {"first": [], "again": [], "its": []}
    keep = ours.with_name(f"{ours.name}-kept")
    _build(ours, keep)
    for _ in range(pairs):
        told["first"].append(_build(ours))
        told["its"].append(spent("-W", "ignore", "scripts/consolidate_csv.py", folder=theirs, alone=True))
        told["again"].append(_build(ours, keep))
    _agree(_out(ours) / "releases.csv", theirs / "docs" / "df.csv")
    cpu = {name: [each.cpu for each in found] for name, found in told.items()}
    peak = {name: [each.peak for each in found] for name, found in told.items()}
    first, again, its = (f"{median(cpu[name]):.2f} s" for name in told)
    held, _, its_held = (f"{median(peak[name]):.0f} MB" for name in told)
    return [
        Line(f"build of {files:,} projects, time", f"{first}, its script {its}", middle(cpu["first"], cpu["its"]), goal),
        Line(f"build of {files:,} projects again, unchanged", f"{again}, its script {its}", middle(cpu["again"], cpu["its"])),
        Line(
            f"build of {files:,} projects, memory", f"{held}, its script {its_held}", middle(peak["first"], peak["its"]), memory
        ),
    ]


def _out(ours: Path) -> Path:
    return ours.with_name(f"{ours.name}-out")


def _build(ours: Path, *keep: Path) -> Spent:
    shutil.rmtree(_out(ours), ignore_errors=True)
    return spent("-m", "benchmarks.building", *map(str, (ours, _out(ours), *keep)))


def _agree(ours: Path, theirs: Path) -> None:
    """Both must have come to the same scores, or nothing was compared."""
    with ours.open(encoding="utf-8", newline="") as mine, theirs.open(encoding="utf-8", newline="") as its:
        found = sorted(float(row["score_low"]) for row in csv.DictReader(mine))
        wanted = sorted(float(row["openness"]) * 100 / HIGHEST for row in csv.DictReader(its))
    if len(found) != len(wanted) or any(abs(one - other) > 0.01 for one, other in zip(found, wanted, strict=True)):
        raise SystemExit(f"{ours} and {theirs} do not tell the same scores")


def _opening(browser: Browser, theirs: Path, ours: Path, goals: tuple[float | None, ...]) -> list[Line]:
    """The page that lists every project, new readers in turn."""
    with hosted(ours) as mine, hosted(theirs) as its:
        told = [(opened(browser, mine), opened(browser, its)) for _ in range(LOADS + 1)][1:]
    one, other = told[0]
    listed = sum(1 for path in (ours / "models").glob("*/index.html"))
    names = ("parsed", "painted")
    lines = []
    for place, (name, goal) in enumerate(zip(names, goals, strict=False)):
        mine_ms, its_ms = ([each[who][place] for each in told] for who in (0, 1))
        figure = f"{median(mine_ms):.0f} ms, its page {median(its_ms):.0f} ms"
        lines.append(Line(f"page of {listed:,} projects until {name}", figure, middle(mine_ms, its_ms), goal))
    for name, size, its_size, goal in (
        ("bytes", one.plain, other.plain, goals[2]),
        ("bytes compressed", one.compressed, other.compressed, None),
    ):
        figure = f"{size / 1000:.0f} kB in {one.requests} requests, its page {its_size / 1000:.0f} kB in {other.requests}"
        lines.append(Line(f"page of {listed:,} projects, {name}", figure, size / its_size, goal))
    return lines
