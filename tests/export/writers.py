"""Writers to be killed: they do nothing but write, as fast as they can, and load nothing but what they write with."""

from __future__ import annotations

from multiprocessing.synchronize import Event
from pathlib import Path

from openness.export.writing import replace, write_folder


def folders(target: Path, word: str, turns: int, started: Event) -> None:
    """Write a whole folder of that word, many times."""
    for _ in range(turns):
        write_folder(target, ((f"{part}/{n}.txt", (word * 400).encode()) for part in "abc" for n in range(8)), {})
        started.set()


def files(target: Path, word: str, turns: int, started: Event) -> None:
    """Write a file of that word, many times."""
    for _ in range(turns):
        replace(target, (word * 4000).encode())
        started.set()
