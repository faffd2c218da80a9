"""Releases of the data: facts, rubric, frameworks, scores and verdicts frozen as JSON, never written again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from openness.export.address import Edition, base
from openness.export.rows import answer_row, scorecard_row
from openness.export.writing import MANIFEST, canonical, manifest
from openness.facts import FILES
from openness.scoring import LENSES, RUBRIC, Snapshot
from openness.source import listed, located, read

#: Year, month, and a number where a month has several.
NAME = re.compile(r"(\d{4})\.(0[1-9]|1[0-2])(?:\.([1-9]\d{0,3}))?")
_SEVERAL = ("judgements", "frameworks")


@dataclass(frozen=True, slots=True)
class Release:
    """One release that was written: its name, its day (ISO 8601), its content hash, and the folder it is in."""

    name: str
    date: str
    content: str
    folder: Path

    @property
    def data(self) -> Path:
        """The data folder inside, which reads as any other."""
        return self.folder / "data"


def releases(folder: Path) -> list[Release]:
    """Every release in a folder of them, oldest first; what has no manifest is none."""
    found = [each for path in (folder.iterdir() if folder.is_dir() else ()) if (each := _release(path))]
    return sorted(found, key=lambda each: _order(each.name))


def _release(path: Path) -> Release | None:
    if not NAME.fullmatch(path.name):
        return None
    try:
        told = json.loads((path / MANIFEST).read_bytes())
        return Release(path.name, str(told["date"]), str(told["content"]), path)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _order(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("."))


def next_name(known: list[Release], day: str) -> str:
    """The name of a release made on a day (ISO 8601): the month, and a number where the month has one already."""
    month = day[:7].replace("-", ".")
    taken = [_order(each.name) for each in known if each.name[:7] == month]
    return month if not taken else f"{month}.{max((*each, 0)[2] for each in taken) + 1}"


def release_files(folder: Path, snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """Every file of a release of the data in `folder`, which `snapshot` has read."""
    yield from data_files(folder)
    yield "scores.json", canonical(_scores(snapshot))
    yield "verdicts.json", canonical({name: lens(snapshot) for name, lens in LENSES.items()})


def data_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The data files as JSON that our reader reads to the same values; comments and order of keys are not kept."""
    for name in (*FILES, RUBRIC):
        if (path := located(folder / name)).exists():
            yield f"data/{Path(name).stem}.json", canonical(_filled(read(path).values))
    for name, inside in (*((name, folder / name) for name in _SEVERAL), ("", folder.parent / "seeds")):
        for path in listed(inside):
            yield f"{f'data/{name}' if name else 'seeds'}/{path.stem}.json", canonical(_filled(read(path).values))


def _filled(value: Any) -> Any:
    """Without keys that were left empty, which JSON would tell from absent ones."""
    if isinstance(value, dict):
        return {key: _filled(each) for key, each in value.items() if each is not None}
    return [_filled(each) for each in value] if isinstance(value, list) else value


def edition_of(data: Path, rubric: str, day: str) -> Edition:
    """How a data folder is cited: as the release it belongs to, or holds the facts of, else as unreleased data of a day."""
    own = _release(data.resolve().parent)
    if own is None and (known := releases(data.resolve().parent / "releases")) and _same(data, known[-1]):
        own = known[-1]
    if own is not None:
        return Edition(own.name, own.date, own.content, rubric, base())
    return unreleased(data, rubric, day)


def unreleased(data: Path, rubric: str, day: str) -> Edition:
    """The data as it is on a day (ISO 8601), whatever was released."""
    files = ((name, sha256(content).hexdigest(), len(content)) for name, content in data_files(data))
    return Edition(None, day, str(manifest(files, {})["content"]), rubric, base())


def _same(data: Path, release: Release) -> bool:
    try:
        told = json.loads((release.folder / MANIFEST).read_bytes())["files"]
        frozen = {name: each["sha256"] for name, each in told.items() if name.startswith(("data/", "seeds/"))}
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return frozen == {name: sha256(content).hexdigest() for name, content in data_files(data)}


def content_hash(folder: Path, snapshot: Snapshot) -> str:
    """The content hash that a release of this data would have."""
    files = ((name, sha256(content).hexdigest(), len(content)) for name, content in release_files(folder, snapshot))
    return str(manifest(files, {})["content"])


def about(name: str, day: str, snapshot: Snapshot) -> dict[str, Any]:
    """What the manifest of a release tells of it."""
    catalog, rubric = snapshot.catalog, snapshot.rubric
    return {
        "release": name,
        "date": day,
        "rubric": {"id": rubric.id, "version": rubric.version, "date": rubric.date},
        "frameworks": sorted(snapshot.frameworks),
        "counts": {name: len(getattr(catalog, name)) for name in ("models", "datasets", "organizations", "licenses", "articles")},
        "license": "CC-BY-4.0",
    }


def _scores(snapshot: Snapshot) -> list[dict[str, Any]]:
    return [
        {
            **scorecard_row(card),
            "answers": {name: answer_row(answer) for name, answer in card.released.answers.items()},
            "effective_answers": {name: answer_row(answer) for name, answer in card.standing.answers.items()},
        }
        for card in snapshot.cards
    ]


def verify(folder: Path) -> list[str]:
    """What is wrong with a folder we wrote: files that are missing, added or changed; nothing if it is whole."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        listed = {str(name): str(each["sha256"]) for name, each in told["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return [f"{MANIFEST} cannot be read"]
    there = {str(path.relative_to(folder).as_posix()): path for path in folder.rglob("*") if not path.is_dir()}
    there.pop(MANIFEST, None)
    found = [f"{name} is missing" for name in sorted(listed.keys() - there.keys())]
    found += [f"{name} was added" for name in sorted(there.keys() - listed.keys())]
    seen = []
    for name in sorted(listed.keys() & there.keys()):
        content = there[name].read_bytes()
        seen.append((name, sha256(content).hexdigest(), len(content)))
        if seen[-1][1] != listed[name]:
            found.append(f"{name} was changed")
    if not found and manifest(seen, {})["content"] != told.get("content"):
        found.append("the content hash is not that of the files")
    return found


def drifted(folder: Path, snapshot: Snapshot) -> list[str]:
    """Models that this program scores otherwise than the release says it did; nothing if a reader finds what was cited.

    What programs tell of a score since then is not in the release, and no drift.
    """
    frozen = {str(each["id"]): each for each in json.loads((folder / "scores.json").read_bytes())}
    again = {str(each["id"]): each for each in json.loads(canonical(_scores(snapshot)))}
    told = {name: {key: each[key] for key in frozen.get(name, each) if key in each} for name, each in again.items()}
    return sorted(name for name in frozen.keys() | again.keys() if frozen.get(name) != told.get(name))
