"""Files of a data folder: which there are, and the text of one if it is a plain, honest text file."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from openness.source.refusal import refusal

LARGEST_FILE: Final = 32 * 1024 * 1024


def located(path: Path) -> Path:
    """The file, or its namesake in JSON, which is YAML too, where only that is there: releases are frozen as JSON."""
    frozen = path.with_suffix(".json")
    return frozen if not path.exists() and frozen.exists() else path


def listed(folder: Path) -> list[Path]:
    """Every data file of a folder, in order of name; none if there is no such folder."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".json"}) if folder.is_dir() else []


def text_of(path: Path, name: str | None = None, largest: int = LARGEST_FILE) -> str:
    """The text of a file; raises `InvalidData` for links, devices, files over `largest` bytes and what is not UTF-8."""
    name = name or str(path)
    try:
        found = path.stat()
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise refusal(name, 0, 0, "is a link to a file elsewhere", "put the file itself there")
        if not stat.S_ISREG(found.st_mode):
            raise refusal(name, 0, 0, "is not an ordinary file", "put a YAML file there")
        if found.st_size > largest:
            size, limit = found.st_size / 2**20, largest / 2**20
            raise refusal(name, 0, 0, f"has {size:.1f} MiB; the limit is {limit:g} MiB", "split it")
        raw = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "unreadable").lower()
        raise refusal(name, 0, 0, f"cannot be read: {why}") from None
    if raw.startswith(b"version https://git-lfs"):
        raise refusal(name, 0, 0, "is a Git LFS pointer, not the file", "run `git lfs pull`")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start)
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1)
        raise refusal(name, line, column, "is not UTF-8 text", "save the file as UTF-8") from None
