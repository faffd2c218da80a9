"""Reads and checks a data folder; what was found right once may be kept, and then only a change is read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from openness.facts import kept
from openness.facts.article import Article
from openness.facts.catalog import ARTICLES, FILES, JUDGEMENTS, Catalog
from openness.facts.judgement import Index
from openness.facts.table import Several, Table, several, table, together
from openness.source import LARGEST_FILE, Document, InvalidData, Problem, listed, located, parse, text_of, without_cyclic_gc


@without_cyclic_gc()
def load(
    folder: Path,
    *,
    today: date | None = None,
    largest: int = LARGEST_FILE,
    texts: Mapping[str, str] | None = None,
    keep: Path | None = None,
) -> Catalog:
    """Read and check all of `folder`; articles are read from the `seeds` folder beside it.

    `texts` stand in for files of those names, as if they had been edited. Raises `InvalidData` with every problem of every
    file. With `today`, dates after it are problems too. In the folder `keep` a catalog without problems is left for the next
    time: it is taken from there while every byte of the data, and this program, is what it was.
    """
    found: list[Problem] = []
    parts = [_one(located(folder / name), kind, largest, (texts or {}).get(name), found) for name, (_, kind) in FILES.items()]
    parts += [_all(folder / JUDGEMENTS, Index, found), _all(folder.parent / ARTICLES, Article, found)]
    if keep is None or found:
        return _checked(parts, found, today)
    place = kept.Place(keep, folder, ((name, text) for part in parts for name, text in part.texts.items()))
    if rows := place.recall([part.kind for part in parts], today):
        return Catalog(*(_again(part, entries) for part, entries in zip(parts, rows, strict=True)))
    catalog = _checked(parts, found, today)
    place.remember([tuple(getattr(catalog, field.name).values()) for field in fields(Catalog)], today)
    return catalog


class _Part(NamedTuple):
    """The files that fill one field of the catalog: one with all entries, or a folder of files with one entry each."""

    kind: type[Any]
    texts: dict[str, str]
    folder: Path | None = None


def _one(path: Path, kind: type[Any], largest: int, text: str | None, found: list[Problem]) -> _Part:
    return _Part(kind, {str(path): text} if text is not None else _texts([path], largest, found))


def _all(folder: Path, kind: type[Any], found: list[Problem]) -> _Part:
    return _Part(kind, _texts(listed(folder), LARGEST_FILE, found), folder)


def _texts(paths: Iterable[Path], largest: int, found: list[Problem]) -> dict[str, str]:
    """The texts of the files that can be read at all."""
    told: dict[str, str] = {}
    for path in paths:
        try:
            told[str(path)] = text_of(path, largest=largest)
        except InvalidData as error:
            found += error.problems
    return told


def _checked(parts: Iterable[_Part], found: list[Problem], today: date | None) -> Catalog:
    """The catalog, read from its texts; raises `InvalidData` for `found` and all that is wrong with it."""
    catalog = Catalog(*(_read(part, found) for part in parts))
    if not found:
        from openness.facts.checks import problems

        found += problems(catalog, today)
    if found:
        raise InvalidData(found)
    return catalog


def _read(part: _Part, found: list[Problem]) -> Table[Any]:
    documents: list[Document] = []
    for name, text in part.texts.items():
        try:
            documents.append(parse(text, name))
        except InvalidData as error:
            found += error.problems
    entries: tuple[Table[Any], list[Problem]]
    if part.folder is not None:
        entries = several(str(part.folder), documents, part.kind)
    else:
        entries = table(documents[0] if documents else Document("", None, 0), part.kind)
    found += entries[1]
    return entries[0]


def _again(part: _Part, rows: Iterable[Any]) -> Table[Any]:
    """A table of entries that were found right before; its files are read only if somebody asks where something stands."""
    entries = {row.id: row for row in rows}
    places = {name: index for index, name in enumerate(entries)}
    documents = [cache(partial(parse, text, name)) for name, text in part.texts.items()]
    if part.folder is None:
        return Table(documents[0], entries, places)
    joined = cache(lambda: together(str(part.folder), [each() for each in documents]))
    return Several(joined, entries, places, tuple(part.texts))
