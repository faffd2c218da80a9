"""Reads YAML as text that remembers its line: a strict subset, nothing retyped, nothing silently dropped."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import yaml

from openness.source.document import COLUMNS, Document, Marks
from openness.source.file import LARGEST_FILE, text_of
from openness.source.plain import plain
from openness.source.problem import visible
from openness.source.refusal import hidden, line_and_column, refusal, refused, unreadable

LONGEST_TEXT: Final = 20_000
DEEPEST: Final = 24

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\U000e0100-\U000e01ef\u034f\u115f\u1160\u3164\uffa0\x85]|\r(?!\n)"
)
#: What stands in text that nobody could hide anything in, as bytes.
_ORDINARY = bytes([9, 10, *range(32, 127)])
_CONFLICT = re.compile(r"^(<<<<<<< |=======$|>>>>>>> )", re.MULTILINE)
_SIDES = ("<<<<<<< ", "=======", ">>>>>>> ")


def read(path: Path, *, name: str | None = None, largest: int = LARGEST_FILE) -> Document:
    """Read one YAML file, or say on which line it stops being one we accept.

    Every scalar stays text; an empty one is None. Repeated keys, anchors, aliases, tags, directives, a second document,
    invisible or control characters, bytes that are not UTF-8, files over `largest` bytes, texts over `LONGEST_TEXT`
    characters and nesting over `DEEPEST` levels raise `InvalidData`.
    """
    name = name or str(path)
    return parse(text_of(path, name, largest), name)


def parse(text: str, name: str) -> Document:
    """Read YAML from text that came from the file `name`."""
    if _suspect(text) and (found := _HIDDEN.search(text)):
        raise hidden(name, *line_and_column(text, found.start()), found[0])
    if text.lstrip()[:9].lower().startswith(("<!doctype", "<html")):
        raise refusal(name, 0, 0, "is a web page, not data", "download the file itself")
    if any(mark in text for mark in _SIDES) and (conflict := _CONFLICT.search(text)):
        line, column = line_and_column(text, conflict.start())
        raise refusal(name, line, column, "has a merge conflict left in it", "keep one side and delete the marker lines")
    try:
        with without_cyclic_gc():
            values, marks = plain(text, partial(full, name=name), DEEPEST, LONGEST_TEXT) or full(text, name)
    except yaml.MarkedYAMLError as error:
        raise unreadable(name, error, text) from None
    except yaml.YAMLError as error:
        raise refusal(name, 0, 0, f"is not YAML: {visible(str(error))}") from None
    return Document(name, values, marks)


def _suspect(text: str) -> bool:
    """Whether there may be an invisible or control character: looks closely only at what is not ordinary, which is little."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ORDINARY)
    return bool(rest) and (b"\r" in rest or _HIDDEN.search(rest.decode("utf-8", "surrogatepass")) is not None)


def full(text: str, name: str) -> tuple[Any, Marks]:
    """Values and marks of any text that we accept."""
    return _build(_events(text), name)


def _events(text: str) -> Iterator[Any]:
    """What the parser meets, one thing after another; its C loader is asked without the generator between."""
    loader = _Loader(text)
    return iter(loader.get_event, None)


def _build(events: Iterator[Any], name: str) -> tuple[Any, Marks]:
    """Values and marks from parser events, in one pass without recursion."""
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
    shared: dict[str, str] = {}
    stack: list[tuple[Any, Any, bool, str | None, int]] = []
    root: list[Any] = []
    root_marks: list[Any] = []
    # The collection being filled: its values, its marks, whether it is a mapping, and the key waiting for a value.
    values: Any = root
    marks: Any = root_marks
    keyed = False
    key: str | None = None
    key_mark = 0
    for event in events:
        kind = type(event)
        if kind is scalar:
            start = event.start_mark
            packed = start.line * COLUMNS + (start.column if start.column < COLUMNS else COLUMNS - 1)
            text = event.value
            if event.anchor is not None or event.tag is not None:
                raise refused(name, event)
            if len(text) > LONGEST_TEXT:
                raise refusal(
                    name,
                    start.line,
                    start.column,
                    f"is a text of {len(text)} characters",
                    f"keep it under {LONGEST_TEXT}",
                )
            if event.style == '"' and not text.isprintable() and (found := _HIDDEN.search(text)):
                raise hidden(name, start.line, start.column, found[0])
            text = shared.setdefault(text, text)
            if keyed:
                if key is None:
                    if text in values:
                        raise refusal(name, start.line, start.column, f"repeats the key `{visible(text)}`", "keep one of them")
                    key, key_mark = text, packed
                    values[key] = None
                    continue
                values[key] = text if text or event.style else None
                marks[key] = (key_mark, packed)
                key = None
            else:
                values.append(text if text or event.style else None)
                marks.append(packed)
        elif kind is mapping or kind is sequence:
            start = event.start_mark
            if event.anchor is not None or event.tag is not None:
                raise refused(name, event)
            if keyed and key is None:
                raise refusal(
                    name,
                    start.line,
                    start.column,
                    "has a key that is not text",
                    "quote the text if it starts with a bracket or brace",
                )
            if len(stack) >= DEEPEST:
                raise refusal(name, start.line, start.column, f"is nested over {DEEPEST} levels deep")
            packed = start.line * COLUMNS + (start.column if start.column < COLUMNS else COLUMNS - 1)
            inner: Any = {} if kind is mapping else []
            inner_marks: Any = {} if kind is mapping else []
            if keyed:
                values[key] = inner
                marks[key] = (key_mark, (packed, inner_marks))
            else:
                values.append(inner)
                marks.append((packed, inner_marks))
            stack.append((values, marks, keyed, None, 0))
            values, marks, keyed, key = inner, inner_marks, kind is mapping, None
        elif kind is mapping_end or kind is sequence_end:
            values, marks, keyed, key, key_mark = stack.pop()
        elif kind is yaml.AliasEvent:
            raise refused(name, event)
        elif kind is yaml.DocumentStartEvent:
            start = event.start_mark
            if root:
                raise refusal(name, start.line, start.column, "starts a second document", "keep one document in a file")
            if event.version or event.tags:
                raise refusal(name, start.line, start.column, "has a YAML directive", "delete it")
    return (root[0], root_marks[0]) if root else (None, 0)


@contextmanager
def without_cyclic_gc(*, lasting: bool = False) -> Iterator[None]:
    """Pause the cyclic collector while many objects are made and no cycles: its passes would triple the time.

    With `lasting`, what is there at the end lives as long as the program, and the collector never walks it.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if lasting:
            gc.freeze()
        if paused:
            gc.enable()
