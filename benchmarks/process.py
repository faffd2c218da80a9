"""A whole process: what it took from its start to its end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
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


#: Starts a program and says what it took. It is small: what a process held before it became that program counts as the program's.
_STARTER = """
import json, os, sys, time
start = time.perf_counter()
nothing = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[nothing])
_, status, used = os.wait4(child, 0)
told = used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024
print(json.dumps([os.waitstatus_to_exitcode(status), *told]))
"""


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> Spent:
    starter = [sys.executable, "-I", "-S", "-c", _STARTER, *command]
    done = subprocess.run(starter, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    code, *told = json.loads(done.stdout)
    if code:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return Spent(*told)


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
