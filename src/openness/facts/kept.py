"""Entries found right, kept between runs; taken again only while no byte of the data, nor of this program, has changed."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec
import pydantic
import yaml

from openness import source

#: A folder whose data nobody asked for in this many days is forgotten.
DAYS: Final = 30


class Place:
    """Where the entries of one data folder are kept, and the state of its files that they must belong to."""

    def __init__(self, keep: Path, folder: Path, texts: Iterable[tuple[str, str]]) -> None:
        digest = _program().copy()
        for name, text in texts:
            digest.update(f"\0{len(name)} {len(text)} {name}".encode("utf-8", "surrogateescape"))
            digest.update(text.encode("utf-8"))
        self._key = digest.digest()
        self._path = keep / f"{sha256(str(folder.resolve()).encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.kept"

    def recall(self, kinds: Sequence[type[Any]], today: date | None) -> list[list[Any]] | None:
        """The entries, a list for each kind; None if they are not there, damaged, of other bytes, or of a day after `today`."""
        try:
            told = self._path.read_bytes()
        except OSError:
            return None
        body = memoryview(told)[64:]
        if told[:32] != self._key or told[32:64] != sha256(body).digest():
            return None
        shape: Any = tuple.__class_getitem__((str, *(list.__class_getitem__(kind) for kind in kinds)))
        day, *rows = msgspec.json.decode(body, type=shape, strict=False)
        # What was right on one day has no date after it, so it is right on later days too.
        return rows if today is None or "" < day <= today.isoformat() else None

    def remember(self, rows: Iterable[Sequence[Any]], today: date | None) -> None:
        """Keep the entries, written beside and renamed so that they are never half there; where it cannot, nothing is kept."""
        body = msgspec.json.encode((today.isoformat() if today else "", *rows))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._forget()
            with tempfile.NamedTemporaryFile(dir=self._path.parent, suffix=".tmp", delete=False) as file:
                file.write(self._key + sha256(body).digest() + body)
            Path(file.name).replace(self._path)
        except OSError:
            return

    def _forget(self) -> None:
        for path in self._path.parent.glob("*.*"):
            if path.suffix in {".kept", ".tmp"} and time.time() - path.stat().st_mtime > DAYS * 86400:
                path.unlink(missing_ok=True)


@cache
def _program() -> Any:
    """What decides how text becomes entries: this program's readers, and the libraries under them."""
    versions = (sys.version, pydantic.VERSION, msgspec.__version__, yaml.__version__)
    digest = sha256(repr(versions).encode())
    for folder in (Path(source.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.glob("*.py")):
            digest.update(path.read_bytes())
    return digest
