"""Run in a mount namespace of its own: what becomes of old output when a disk is full, and when it can only be read.

Writes one line of JSON for each thing tried: what was tried, the error or exit code, and whether all is as it was.
"""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from openness.cli.main import main
from openness.export.release import verify
from openness.export.writing import replace, write_folder


def state(disk: Path) -> dict[str, bytes]:
    """Every file there is."""
    return {str(path): path.read_bytes() for path in disk.rglob("*") if path.is_file()}


def tried(disk: Path, what: str, write: Callable[[], object]) -> None:
    """Try it and tell."""
    before, said = state(disk), ""
    try:
        write()
    except OSError as error:
        said = errno.errorcode.get(error.errno or 0, str(error))
    except SystemExit as left:
        said = f"exit {left.code}"
    whole = state(disk) == before and verify(disk / "out") == []
    sys.stdout.write(json.dumps({"tried": what, "error": said, "whole": whole}) + "\n")


def command(*arguments: str) -> Callable[[], object]:
    """A command of ours, which leaves with its exit code."""
    return lambda: main.main(["--data", data, *arguments], prog_name="openness")


if __name__ == "__main__":
    disk, data = Path(sys.argv[1]), sys.argv[2]
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "none", disk], check=True)
    write_folder(disk / "out", [("a.txt", b"old"), ("inside/b.txt", b"old")], {})
    replace(disk / "notes.yaml", b"old")
    for place in ("full", "read-only"):
        if place == "read-only":
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        tried(
            disk, f"a folder, {place}", lambda: write_folder(disk / "out", [(f"{n}.txt", b"new" * 20_000) for n in range(4)], {})
        )
        tried(disk, f"a file, {place}", lambda: replace(disk / "notes.yaml", b"new" * 100_000))
        tried(disk, f"a command, {place}", command("export", "--out", str(disk / "out")))
