"""A whole process: what it took from its start to its end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Spent(NamedTuple):
    """Seconds of processor time and by the clock, and the most memory held (MB)."""

    cpu: float
    wall: float
    peak: float


def spent(*arguments: str, folder: Path = ROOT, alone: bool = False) -> Spent:
    """Run Python with these arguments in a folder; with `alone`, without any network where the system lets us.

    Programs are compiled, as when they are installed; nothing is kept from a run before.
    """
    command = [*(_apart() if alone else ()), sys.executable, *arguments]
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as cache:
        return _run(command, folder, {**told, "XDG_CACHE_HOME": cache})


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> Spent:
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    return Spent(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


@cache
def _apart() -> tuple[str, ...]:
    """What starts a program where there is no network."""
    command = ("unshare", "--net", "--map-root-user")
    if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
        return command
    return ()


def middle(ours: list[float], theirs: list[float]) -> float:
    """The median of ratios of measurements made one after the other."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))
