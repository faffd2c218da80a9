"""What is told of measurements: lines of a table, and the page they are kept in."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


class Line(NamedTuple):
    """One measurement, beside its goal where it has one."""

    what: str
    figure: str
    ratio: float | None = None
    goal: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the goal is met; nothing where there is none."""
        return "" if self.goal is None or self.ratio is None else "met" if self.ratio <= self.goal else "**missed**"

    @property
    def cells(self) -> tuple[str, ...]:
        """Its cells."""
        told = "" if self.ratio is None else f"{self.ratio:.2f}"
        goal = "" if self.goal is None else f"≤ {self.goal:g}"
        return (self.what, self.figure, told, goal, self.verdict)


def table(lines: Iterable[Line]) -> str:
    """Lines as a table in Markdown."""
    return grid(("what", "figures", "ratio", "goal", ""), (line.cells for line in lines))


def grid(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Any table in Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(each)} |" for each in lines)


def machine() -> str:
    """The machine, as far as it matters to compare figures."""
    return f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def kept(heading: str) -> str:
    """The section of that heading as it stands on the page; empty if there is none."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0].strip()
