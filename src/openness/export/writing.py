"""Writing so that a reader finds the old or the new, never a mixture: a file, or a whole folder at once."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

#: In every folder we make: what is in it, and that it is ours to make again.
MANIFEST = "manifest.json"
_MADE_BY = "openness"
_LOCKS = find_spec("fcntl") is not None


class NotOurs(Exception):
    """A folder that holds something else, and is therefore left alone."""


def canonical(value: Any) -> bytes:
    """A value as JSON in the one way we write it: keys in order, UTF-8, LF, one space a level, no NaN."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)
    return (text + "\n").encode()


def replace(path: Path, content: bytes) -> None:
    """Write a file so that at any moment it is either the old one or the new one; raises `OSError`.

    What killed runs left beside it is swept.
    """
    with _staging(path, _new_file) as staging:
        _write(staging, content, durable=True)
        staging.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        staging.replace(path)


def write_folder(
    target: Path, files: Iterable[tuple[str, bytes]], about: dict[str, Any], *, once: bool = False
) -> dict[str, Any]:
    """Write a whole folder, or leave what was there; the manifest, which is returned, tells `about` and every file's SHA-256.

    With `once` a folder that exists is never replaced. What killed runs left beside it is swept. Raises `NotOurs`,
    `FileExistsError` or another `OSError`.
    """
    target = target.resolve()
    if target.exists() and once:
        raise FileExistsError(f"{target} exists already")
    if target.exists() and not ours(target):
        raise NotOurs(str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    with _staging(target, _new_folder) as staging:
        told = manifest(_written(staging, files, durable=once), about)
        _write(staging / MANIFEST, canonical(told), durable=once)
        if once:
            staging.rename(target)  # fails if somebody was faster
        else:
            _put(staging, target)
    return told


def manifest(files: Iterable[tuple[str, str, int]], about: dict[str, Any]) -> dict[str, Any]:
    """What a manifest says of files given as name, SHA-256 and size; `content` is the hash of them all."""
    listed = {name: {"sha256": digest, "bytes": size} for name, digest, size in sorted(files)}
    lines = "".join(f"{each['sha256']}  {name}\n" for name, each in listed.items())
    return {**about, "made_by": _MADE_BY, "content": sha256(lines.encode()).hexdigest(), "files": listed}


def ours(folder: Path) -> bool:
    """Whether a folder is empty or was written by us."""
    try:
        if not any(folder.iterdir()):
            return True
        told = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("made_by") == _MADE_BY


def _written(staging: Path, files: Iterable[tuple[str, bytes]], *, durable: bool) -> Iterator[tuple[str, str, int]]:
    made: set[Path] = {staging}
    for name, content in files:
        path = staging / name
        if path.parent not in made:
            if not path.resolve().is_relative_to(staging):
                raise NotOurs(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        _write(path, content, durable=durable)
        yield name, sha256(content).hexdigest(), len(content)


def _write(path: Path, content: bytes, *, durable: bool) -> None:
    with path.open("wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())


_SUFFIX = ".staging"


def _new_file(target: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=_SUFFIX, dir=target.parent)
    os.close(handle)
    return Path(name)


def _new_folder(target: Path) -> Path:
    return Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=_SUFFIX, dir=target.parent))


@contextmanager
def _staging(target: Path, make: Callable[[Path], Path]) -> Iterator[Path]:
    """A file or folder beside the target, locked as long as we live; those nobody holds any more are taken away."""
    for path in target.parent.glob(f".{escape(target.name)}.*{_SUFFIX}"):
        with _locked(path) as free:
            if free:
                _remove(path)
    # Whoever sweeps at this moment may take what is not locked yet; then another is made.
    for _ in range(100):
        staging = make(target)
        with _locked(staging) as held:
            if (held or not _LOCKS) and staging.exists():
                try:
                    if staging.is_dir():
                        staging.chmod(0o755)
                    yield staging
                finally:
                    _remove(staging)
                return
    raise OSError("others keep taking it away")


def _remove(path: Path) -> None:
    """Take a file or folder away if it is there and we may."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        path.unlink(missing_ok=True)


@contextmanager
def _locked(path: Path) -> Iterator[bool]:
    """Whether nobody else holds the file or folder; held until the end, by a lock that ends with the process that took it."""
    try:
        handle = os.open(path, os.O_RDONLY) if _LOCKS else None
    except OSError:
        handle = None
    if handle is None:
        yield False
        return
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(handle)


def _put(staging: Path, target: Path) -> None:
    """Put the staging folder in place of the target: in one step where the system can exchange two folders."""
    if not target.exists():
        with suppress(OSError):
            staging.rename(target)
            return
    if _exchanged(staging, target):
        return
    aside = _new_folder(target)
    target.rename(aside / "old")
    staging.rename(target)
    shutil.rmtree(aside, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    import ctypes

    here, exchange = -100, 2
    try:
        return bool(ctypes.CDLL(None).renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)
    except (AttributeError, OSError, TypeError):
        return False
