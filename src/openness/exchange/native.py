"""A file of another project: its values, and the line of whatever is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openness.source import Document, InvalidData, Place, Problem, read

#: How YAML writes that there is nothing.
_NOTHING = {"~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Native:
    """One file as its own project wrote it."""

    document: Document

    @classmethod
    def read(cls, path: Path) -> Native:
        """Read one file; raises `InvalidData`."""
        return cls(read(path))

    @property
    def file(self) -> str:
        """Its path, as it was given."""
        return self.document.file

    def wrong(self, place: Place, what: str, fix: str = "") -> InvalidData:
        """The error that something at `place` is wrong."""
        line, column = self.document.position(place)
        return InvalidData([Problem(self.file, line, column, "", tuple(str(step) for step in place), what, fix)])

    def value(self, *place: str | int) -> Any:
        """What stands at `place`; None if nothing does."""
        found = self.document.values
        for step in place:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return None if isinstance(found, str) and found in _NOTHING else found

    def mapping(self, *place: str | int) -> dict[str, Any]:
        """The keys and values at `place`; empty if nothing stands there; raises `InvalidData` if something else does."""
        found = self.value(*place)
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise self.wrong(place, "is not keys with values", "indent `key: value` lines under it")
        return found

    def listing(self, *place: str | int) -> list[Any]:
        """The list at `place`; raises `InvalidData` if there is none."""
        found = self.value(*place)
        if not isinstance(found, list):
            raise self.wrong(place, "is missing" if found is None else "is not a list", "start each item with a dash")
        return found

    def text(self, *place: str | int) -> str | None:
        """The text at `place`; None if nothing stands there; raises `InvalidData` if something else does."""
        found = self.value(*place)
        if found is not None and not isinstance(found, str):
            raise self.wrong(place, "is not text", "write it on one line after the key")
        return found

    def needed(self, *place: str | int) -> str:
        """The text at `place`; raises `InvalidData` if there is none."""
        found = self.text(*place)
        if not found:
            raise self.wrong(place, f"has no `{place[-1]}`", f"add `{place[-1]}:`")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record of another project says of its subject first; empty where it says nothing."""

    file: str
    name: str
    maker: str = ""
    date: str = ""
    type: str = ""


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those of every folder named in order of name; files a project sets apart with `_` or `.` are not read."""
    for path in paths:
        if path.is_dir():
            found = (each for each in path.iterdir() if each.suffix in {".yml", ".yaml"} and each.name[0] not in "._")
            yield from sorted(found)
        else:
            yield path
