"""Edits to a data file by splicing text: nothing around the edit is touched, and the result is read again and compared."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from openness.source.document import Document, Place
from openness.source.problem import InvalidData, Problem
from openness.source.reading import parse

#: A value to write: text, a list of texts, or keys with values.
Value = str | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[\w(./][\w ()./+@%~=;&$?:,#–—’“”-]*")


def replaced(text: str, name: str, place: Place, value: Value, order: Sequence[str] = ()) -> str:
    """`text` with `value` at `place`, whether or not something stands there; new keys go where `order` has them.

    Raises `InvalidData` where that cannot be done by splicing a few lines.
    """
    document = parse(text, name)
    made = _changed(text, document, place, value, order)
    wanted = _with(document.values, place, value)
    if parse(made, name).values != wanted:
        raise _by_hand(document, place, "cannot be edited without touching what stands around it")
    return made


def appended(text: str, name: str, place: Place, value: Mapping[str, Value], order: Sequence[str] = ()) -> str:
    """`text` with one more item at the end of the list at `place`, which is made if there is none."""
    document = parse(text, name)
    found = _at(document.values, place)
    if found is None:
        return replaced(text, name, place, [value], order)
    lines = text.split("\n")
    last, column = document.position((*place, len(found) - 1))
    dash = lines[last - 1].rfind("-", 0, column - 1)
    if dash < 0 or lines[last - 1][:dash].strip():
        raise _by_hand(document, place, "is written on one line")
    end = end_of(lines, last - 1, dash)
    made = "\n".join([*lines[:end], *_lines([value], dash), *lines[end:]])
    wanted = _with(document.values, (*place, len(found)), value)
    if parse(made, name).values != wanted:
        raise _by_hand(document, place, "cannot be added to without touching what stands around it")
    return made


def _changed(text: str, document: Document, place: Place, value: Value, order: Sequence[str]) -> str:
    if document.holds(place) and isinstance(_at(document.values, place), str) and isinstance(value, str):
        return _rewritten(text, document, place, value)
    depth = next(size for size in range(len(place), -1, -1) if document.holds(place[:size]) or size == 0)
    around, missing = place[:depth], place[depth:]
    siblings = _at(document.values, around)
    if not missing or not isinstance(siblings, dict) or not siblings:
        raise _by_hand(document, place, "is more than one value")
    block: Value = value
    for step in reversed(missing[1:]):
        block = {str(step): block}
    return _added(text, document, around, str(missing[0]), block, order)


def _rewritten(text: str, document: Document, place: Place, value: str) -> str:
    """One scalar in place of another."""
    line, column = document.position(place)
    events: Any = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for event in events:
        start, end = _marks(event)
        if type(event) is yaml.ScalarEvent and (start.line + 1, start.column + 1) == (line, column):
            lines = text.split("\n")
            before, after = lines[line - 1][: column - 1], lines[end.line][end.column :]
            if end.line != start.line:
                raise _by_hand(document, place, "runs over several lines")
            space = "" if before.endswith((" ", "[")) else " "
            return "\n".join([*lines[: line - 1], before + space + scalar(value) + after, *lines[end.line + 1 :]])
    raise _by_hand(document, place, "has no value to replace")


def _marks(event: Any) -> tuple[Any, Any]:
    """Where a parser event starts and ends."""
    return event.start_mark, event.end_mark


def _added(text: str, document: Document, around: Place, key: str, value: Value, order: Sequence[str]) -> str:
    """A new key in a mapping that has others, after those that `order` puts before it."""
    lines = text.split("\n")
    siblings = list(_at(document.values, around))
    rank = {each: place for place, each in enumerate(order)}
    before = [each for each in siblings if rank.get(each, len(rank)) <= rank.get(key, len(rank))]
    neighbor = before[-1] if before else siblings[0]
    line, column = document.position((*around, neighbor), key=True)
    lead = lines[line - 1][: column - 1]
    if lead.strip() not in {"", "-"}:
        raise _by_hand(document, (*around, neighbor), "is written on one line with others")
    end = end_of(lines, line - 1, column - 1)
    return "\n".join([*lines[:end], *_lines({key: value}, column - 1), *lines[end:]])


def end_of(lines: list[str], start: int, indent: int) -> int:
    """The line after the last one that belongs to what starts on line `start` at column `indent`, both from 0."""
    end = here = start + 1
    while here < len(lines):
        line = lines[here].rstrip("\r")
        depth = len(line) - len(line.lstrip(" "))
        # A list may stand at the column of its key.
        inside = depth > indent or (
            depth == indent and line.startswith("- ", depth) and lines[start][indent : indent + 2] != "- "
        )
        if line.strip() and not inside:
            break
        here += 1
        if line.strip():
            end = here
    return end


def _lines(value: Value, indent: int) -> list[str]:
    """A value as lines of YAML, as the data files have it."""
    pad = " " * indent
    if isinstance(value, Mapping):
        found = []
        for key, each in value.items():
            if isinstance(each, str):
                found.append(f"{pad}{scalar(key)}: {scalar(each)}".rstrip())
            else:
                found += [f"{pad}{scalar(key)}:", *_lines(each, indent + 2)]
        return found
    if isinstance(value, str):
        return [pad + scalar(value)]
    found = []
    for item in value:
        first, *rest = _lines(item, indent + 2)
        found += [f"{pad}- {first.lstrip()}", *rest]
    return found


def scalar(text: str) -> str:
    """Text as YAML: plain where that is safe, else in double quotes."""
    odd = ": " in text or " #" in text or text.endswith((":", " ")) or text.casefold() in _AMBIGUOUS
    plain = _PLAIN.fullmatch(text) and not odd
    return text if plain else json.dumps(text, ensure_ascii=False)


_AMBIGUOUS = {"yes", "no", "on", "off", "y", "n", "null", "~", "---", "..."}


def _at(values: Any, place: Place) -> Any:
    for step in place:
        if isinstance(values, dict):
            values = values.get(str(step))
        elif isinstance(values, list) and isinstance(step, int) and 0 <= step < len(values):
            values = values[step]
        else:
            return None
    return values


def _with(values: Any, place: Place, value: Value) -> Any:
    """The values with one more, or another, at `place`."""
    made = copy.deepcopy(values)
    here = made
    for step in place[:-1]:
        here = here.setdefault(step, {}) if isinstance(here, dict) else here[step]
    if isinstance(here, list) and place[-1] == len(here):
        here.append(_plain(value))
    else:
        here[place[-1]] = _plain(value)
    return made


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value]


def _by_hand(document: Document, place: Place, what: str) -> InvalidData:
    line, column = document.position(place)
    field = tuple(str(step) for step in place[1:])
    row = _at(document.values, place[:1])
    entry = str(row.get("id", "")) if isinstance(row, dict) else ""
    return InvalidData([Problem(document.file, line, column, entry, field, what, "edit it by hand")])
