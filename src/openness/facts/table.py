"""Tables: the entries of one file, by id, that know their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Generic, Protocol, TypeVar, get_args, get_type_hints

from pydantic import ValidationError

from openness.facts import explain
from openness.facts.record import adapter
from openness.source import Document, InvalidData, Place, Problem, visible


class Entry(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Its stable name."""


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Table(Mapping[str, E], Generic[E]):
    """The entries of one data file by id, in the order of the file."""

    read: Callable[[], Document]
    entries: dict[str, E]
    places: dict[str, int]

    @property
    def document(self) -> Document:
        """The file they come from."""
        return self.read()

    def __getitem__(self, key: str) -> E:
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    def problem(self, key: str, field: Place, what: str, fix: str = "", *, on_key: bool = False) -> Problem:
        """A problem with one field of one entry."""
        line, column = self.document.position((self.places[key], *field), key=on_key)
        return Problem(self.document.file, line, column, key, tuple(str(step) for step in field), what, fix)

    def line(self, key: str, *field: str | int) -> int:
        """The line on which an entry, or one of its fields, starts."""
        return self.document.position((self.places[key], *field))[0]


@dataclass(frozen=True, slots=True)
class Several(Table[E]):
    """A table whose every entry has a file of its own."""

    files: tuple[str, ...]

    def problem(self, key: str, field: Place, what: str, fix: str = "", *, on_key: bool = False) -> Problem:
        """A problem with one field of one entry, in that entry's file."""
        line, column = self.document.position((self.places[key], *field), key=on_key)
        return Problem(self.files[self.places[key]], line, column, key, tuple(str(step) for step in field), what, fix)


def table(document: Document, kind: type[E]) -> tuple[Table[E], list[Problem]]:
    """The entries of `document` that are right, and what is wrong with the others."""
    file, rows = document.file, document.values
    if rows is None or rows == []:
        return Table(lambda: document, {}, {}), []
    if not isinstance(rows, list):
        line, column = document.position(())
        return Table(lambda: document, {}, {}), [
            Problem(file, line, column, "", (), "is not a list of entries", "start each entry with `- id:`")
        ]
    checker = adapter(kind)
    entries: dict[str, E] = {}
    places: dict[str, int] = {}
    found: list[Problem] = []
    for index, row in enumerate(rows):
        name = row.get("id") if isinstance(row, dict) else None
        label = visible(name) if isinstance(name, str) else f"entry {index + 1}"
        try:
            entry = checker.validate_python(row)
        except ValidationError as error:
            found += explain.problems(document, (index,), label, error, keys(kind))
            continue
        except RecursionError:  # pragma: no cover - depth is limited when reading
            raise InvalidData([Problem(file, 1, 1, label, (), "is nested too deep")]) from None
        if entry.id in places:
            first = document.position((places[entry.id],))[0]
            line, column = document.position((index, "id"))
            found.append(
                Problem(
                    file,
                    line,
                    column,
                    entry.id,
                    ("id",),
                    f"is already the id of the entry on line {first}",
                    "choose another id, or join the two entries",
                )
            )
            continue
        entries[entry.id] = entry
        places[entry.id] = index
    return Table(lambda: document, entries, places), found


def several(name: str, documents: Iterable[Document], kind: type[E]) -> tuple[Several[E], list[Problem]]:
    """The entries of several files, one entry in each, and what is wrong with the others; lines are those of its own file."""
    entries: dict[str, E] = {}
    kept: dict[str, Document] = {}
    found: list[Problem] = []
    for document in documents:
        one, wrong = table(alone(document), kind)
        found += wrong
        for key, entry in one.items():
            if key in kept:
                found.append(one.problem(key, ("id",), f"is already the id of {kept[key].file}", "choose another id"))
                continue
            entries[key] = entry
            kept[key] = document
    whole = together(name, kept.values())
    places = {key: index for index, key in enumerate(entries)}
    return Several(lambda: whole, entries, places, tuple(each.file for each in kept.values())), found


def alone(document: Document) -> Document:
    """A document that is one entry, as a list of that one."""
    return together(document.file, [document])


def together(name: str, documents: Iterable[Document]) -> Document:
    """Documents that are one entry each, as one list."""
    listed = list(documents)
    return Document(name, [each.values for each in listed], (0, [each.marks for each in listed]))


@cache
def keys(kind: type[Any]) -> dict[str, str]:
    """Every key that a record of this kind, or one inside it, may have, with its help."""
    found: dict[str, str] = {}
    waiting, seen = [kind], set()
    while waiting:
        each = waiting.pop()
        if each in seen or not is_dataclass(each):
            continue
        seen.add(each)
        hints = get_type_hints(each, include_extras=True)
        for field in fields(each):
            found.setdefault(field.name, _help(hints[field.name]))
            waiting += _inside(hints[field.name])
    return found


def _inside(hint: Any) -> list[Any]:
    hint = getattr(hint, "__value__", hint)  # what a named alias stands for
    return [hint] if isinstance(hint, type) and is_dataclass(hint) else [k for arg in get_args(hint) for k in _inside(arg)]


def _help(hint: Any) -> str:
    said = [str(each.description) for each in getattr(hint, "__metadata__", ()) if getattr(each, "description", None)]
    return said[-1].rstrip(".") if said else ""
