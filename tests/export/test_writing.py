"""Files and folders are written whole or not at all, whatever happens on the way."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from types import ModuleType

import pytest

from openness.export.release import verify
from openness.export.writing import NotOurs, replace, write_folder
from tests.export import writers

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.export.writers"])


@pytest.fixture(autouse=True)
def plain_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages tested in this process leave a script behind as its main module; a new process would run it again."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


def files(text: str = "x") -> Iterator[tuple[str, bytes]]:
    for n in range(5):
        yield f"inside/{n}.txt", text.encode()


def writer(write: Callable[[Path, str, int, Event], None], target: Path, word: str, turns: int) -> tuple[BaseProcess, Event]:
    started = FORKS.Event()
    process = FORKS.Process(target=write, args=(target, word, turns, started))
    process.start()
    return process, started


def whole(target: Path) -> bool:
    words = {path.read_bytes() for path in target.rglob("*.txt")}
    return verify(target) == [] and len(words) == 1


def killed(write: Callable[[Path, str, int, Event], None], target: Path, rounds: int) -> Iterator[str]:
    """Kills writers at work at random moments, and yields what each was writing."""
    chance = random.Random(7)
    for turn in range(rounds):
        process, started = writer(write, target, f"word {turn} ", 100_000)
        assert started.wait(60)
        time.sleep(chance.random() * 0.02)
        process.kill()
        process.join()
        assert process.exitcode == -9
        yield f"word {turn} "


def test_a_writer_killed_at_any_of_200_moments_leaves_a_whole_folder_and_no_orphans_after_the_next(tmp_path: Path) -> None:
    target = tmp_path / "out"
    for word in killed(writers.folders, target, 200):
        assert whole(target), f"a mixture after the kill of {word}"
    write_folder(target, files(), {})
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_writer_of_a_file_killed_at_any_moment_leaves_it_whole_and_no_orphans_after_the_next(tmp_path: Path) -> None:
    target = tmp_path / "notes [1].yaml"
    for word in killed(writers.files, target, 40):
        assert target.read_text() == word * 4000
    replace(target, b"x")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_eight_writers_at_once_leave_the_whole_result_of_one(tmp_path: Path) -> None:
    target = tmp_path / "out"
    running = [writer(writers.folders, target, f"writer {n} ", 25) for n in range(8)]
    for process, _ in running:
        process.join()
    assert [process.exitcode for process, _ in running] == [0] * 8
    assert whole(target)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def mounting() -> list[str]:
    """What runs a program where it may mount a disk that nobody else sees; where nothing does, CI fails and others skip."""
    for way in (["unshare"], ["unshare", "--map-root-user"], ["sudo", "-n", "-E", "unshare"]):
        with suppress(OSError):
            command = [*way, "--mount"]
            if (
                subprocess.run([*command, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False).returncode
                == 0
            ):
                return command
    if os.environ.get("CI") != "true":
        pytest.skip("no disk can be mounted here")
    pytest.fail("no disk can be mounted here")


def test_a_full_disk_and_one_that_can_only_be_read_leave_what_was_there(tmp_path: Path, tiny: Path) -> None:
    """A real disk of 128 kilobytes, full and then mounted read-only, seen by nobody else."""
    (tmp_path / "disk").mkdir()
    program = [*mounting(), sys.executable, "-m", "tests.export.mounted", str(tmp_path / "disk"), str(tiny)]
    done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(each["tried"], each["error"]) for each in told] == [
        ("a folder, full", "ENOSPC"),
        ("a file, full", "ENOSPC"),
        ("a command, full", "exit 3"),
        ("a folder, read-only", "EROFS"),
        ("a file, read-only", "EROFS"),
        ("a command, read-only", "exit 3"),
    ], done.stderr
    assert all(each["whole"] for each in told)
    assert "cannot be written: no space left on device." in done.stderr
    assert "cannot be written: read-only file system." in done.stderr
    assert [path.name for path in (tmp_path / "disk").iterdir()] == []


def test_a_folder_with_other_peoples_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.tex").write_text("mine")
    with pytest.raises(NotOurs):
        write_folder(tmp_path / "out", files(), {})
    assert (tmp_path / "out" / "thesis.tex").read_text() == "mine"


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotOurs):
        write_folder(tmp_path / "out", [("../elsewhere/a.txt", b"x")], {})
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_once_is_never_replaced(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", files("old"), {}, once=True)
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "out", files("new"), {}, once=True)
    assert whole(tmp_path / "out")


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]
