"""Plain lines: the keys, dashes and short texts that data files are mostly made of, read fast; all else is left to the full reader.

What is read here is what the full reader would read, to the last position; tests hold the two to it. In doubt nothing is guessed:
a value, an entry, or the whole text goes to the full reader, and whatever is refused is refused there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import yaml

from openness.source.document import COLUMNS, Marks, shifted
from openness.source.problem import InvalidData

#: Reads any text that we accept: its values and its marks.
Full: TypeAlias = Callable[[str], tuple[Any, Marks]]

#: Every line is one: indent, dashes, a key, and the rest.
_LINE: Final = re.compile(
    r"""([ ]*+)((?:-[ ])*+)
    (?:(\w[\w.+()/-]*+(?:[ ][\w.+()/-]++)*+|'[\w.+()/ -]++'|"[\w.+()/ -]++"):(?:[ ]|(?=\n)))?+
    ([^\n]*+)\n""",
    re.VERBOSE,
)
#: Keys longer than this are left to the full reader, which has a limit of its own.
_LONGEST_KEY: Final = 100
#: What no plain text begins with, or not always.
_SPECIAL: Final = frozenset(" -?:,[]{}#&*!|>'\"%@`")
#: What the values begin with that are read by themselves, and what they come to.
_SHAPES: Final[dict[str, type[Any]]] = {"[": list, "{": dict, '"': str, "'": str}
#: Text in quotes that means itself, letter by letter.
_QUOTED: Final = re.compile(r"\"[^\"'\\]*\"|'[^\"'\\]*'")
#: Where more values than these few, and than one line in so many, are not plain, the full reader is faster on the whole.
_FEW, _SHARE = 1_000, 4
#: What begins or ends a document, or says something about all of it.
_MARKER: Final = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)


def plain(text: str, full: Full, deepest: int, longest: int) -> tuple[Any, Marks] | None:
    """Values and marks of a text of at most `deepest` levels, no text in it of more than `longest` characters.

    None where `full` has to read it as a whole.
    """
    text = text.replace("\r\n", "\n")
    if "\t" in text:
        return None
    if added := not text.endswith("\n"):
        text += "\n"
    shared: dict[str, str] = {}
    root: tuple[Any, Any, int] | None = None  # all there is: its values, its marks, and where it begins
    offset, line = 0, -COLUMNS
    asked = 0  # how often the full reader was asked for a value
    # The newest entry, if all there is is a list of them: where it begins, on which line, and how many are above it.
    start = start_line = above = 0
    while True:
        # The collection being filled: values, marks, column, whether it has keys, and the key whose value may follow below.
        values: Any = root[0] if root else None
        marks: Any = root[1] if root else None
        column, keyed = 0 if root else -1, False
        waiting: str | None = None
        folding: Any = None  # where a text stands that may go on below
        around: list[tuple[Any, Any, int, bool]] = []
        for match in _LINE.finditer(text, offset):
            line += COLUMNS
            indent, dashes, key, rest = match.groups()
            here = len(indent)
            if dashes and not here and root and isinstance(root[0], list):
                start, start_line, above = match.start(), line, len(root[0])
            told: Any = None
            first = rest[:1]
            by_itself = False
            if first and (first not in _SPECIAL or (first == "-" and rest[1:2] not in {"", " "})):
                if ": " in rest or " #" in rest or rest[-1] == ":" or len(rest) > longest:
                    break
                if rest[-1] == " ":
                    rest = rest.rstrip(" ")
                if key is None and not dashes:  # the text of the line above may go on
                    if folding is None or here <= column or len(values[folding]) + len(rest) >= longest:
                        break
                    values[folding] += f" {rest}"
                    continue
                told = shared.setdefault(rest, rest)
            elif first in _SHAPES and (key is not None or dashes):
                by_itself = True
            elif first and first != "#" and rest.strip(" "):
                break
            elif key is None:  # a comment or nothing, unless a value is to follow the dash
                if dashes:
                    break
                folding = None
                continue
            while column > here:
                values, marks, column, keyed = around.pop()
                waiting = None
            if dashes or column != here or not keyed:
                if not dashes and column == here and around:  # a list may stand right below the key that it is the value of
                    values, marks, column, keyed = around.pop()
                end = here + len(dashes)
                fits = True
                for wanted in (*range(here, end, 2), *((end,) if key is not None else ())):
                    mapping = wanted == end
                    if column == wanted and keyed is mapping:
                        continue
                    inner: Any = {} if mapping else []
                    inner_marks: Any = {} if mapping else []
                    if root is None:
                        if fits := not wanted:
                            root = (inner, inner_marks, line)
                    elif len(around) + 2 > deepest:
                        fits = False
                    elif keyed:
                        if fits := waiting is not None:
                            values[waiting] = inner
                            marks[waiting] = (marks[waiting][0], (line + wanted, inner_marks))
                    elif fits := wanted > here:
                        values.append(inner)
                        marks.append((line + wanted, inner_marks))
                    if not fits:
                        break
                    if values is not None:
                        around.append((values, marks, column, keyed))
                    values, marks, column, keyed, waiting = inner, inner_marks, wanted, mapping, None
                if not fits:
                    break
                here = end
            place = line + here
            mark: Marks = place
            if key is not None:
                mark = place + len(key) + (2 if first and first != "#" and first != " " else 1)
                if key[0] == "'" or key[0] == '"':
                    key = key[1:-1]
                if key in values or len(key) > _LONGEST_KEY:
                    break
            if by_itself:
                if _QUOTED.fullmatch(rest) and len(rest) <= longest:
                    told = rest[1:-1]
                else:
                    asked += 1
                    if asked > _FEW and asked * _SHARE * COLUMNS > line:
                        return None
                    read = _alone(rest, full, deepest - len(around) - 1)
                    if read is None:
                        break
                    told, mark = read[0], shifted(read[1], mark)
            if key is None:
                values.append(told)
                marks.append(mark)
                folding = None if by_itself else -1
            else:
                values[key] = told
                marks[key] = (place, mark)
                waiting = key if told is None else None
                folding = None if by_itself or told is None else key
        else:
            return (root[0], (root[2], root[1])) if root else None
        # The entry that is not plain is read in full, and reading goes on below it.
        if root is None or not isinstance(root[0], list):
            return None
        end = text.find("\n- ", start) + 1 or len(text)
        block = text[start : end - 1 if added and end == len(text) else end]
        entry = None if _MARKER.search(block) else _asked(full, block)
        if entry is None or not isinstance(entry[0], list) or len(entry[0]) != 1:
            return None
        root[0][above:] = entry[0]
        root[1][above:] = shifted(entry[1], start_line)[1]
        above += 1
        offset, line = end, start_line + (text.count("\n", start, end) - 1) * COLUMNS
        start, start_line = offset, line + COLUMNS


def _alone(text: str, full: Full, levels: int) -> tuple[Any, Marks] | None:
    """A value in quotes, brackets or braces, read from its own line; None in doubt."""
    if text.count("[") + text.count("{") > levels:
        return None
    read = _asked(full, text)
    return read if read is not None and type(read[0]) is _SHAPES[text[0]] else None


def _asked(full: Full, text: str) -> tuple[Any, Marks] | None:
    """What the full reader makes of a part of the text; None if it refuses it, since it must be heard on the whole."""
    try:
        return full(text)
    except (InvalidData, yaml.YAMLError):
        return None
