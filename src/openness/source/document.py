"""Documents: the values of one file, and where each of them stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Step: TypeAlias = str | int
Place: TypeAlias = tuple[Step, ...]
#: Where values stand, in the shape of the values: a position, or a position and what is inside it.
Marks: TypeAlias = Any

#: A position is one number: line times this, plus column; columns further right count as the last.
COLUMNS: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one YAML file (text, lists, mappings and None), and the line and column of every place in it."""

    file: str
    values: Any
    marks: Marks

    def position(self, place: Sequence[Step], *, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of `place` or of the nearest thing around it that exists.

        With `key`, a place inside a mapping is where its key stands rather than its value.
        """
        mark = self.marks
        packed = _own(mark)
        for step in place:
            inner = mark[1] if isinstance(mark, tuple) else None
            if isinstance(inner, dict) and step in inner:
                name, mark = inner[step]
                packed = name if key or isinstance(mark, tuple) else mark
            elif isinstance(inner, list) and isinstance(step, int) and step < len(inner):
                mark = inner[step]
                packed = _own(mark)
            else:
                break
        return packed // COLUMNS + 1, packed % COLUMNS + 1

    def holds(self, place: Sequence[Step]) -> bool:
        """Whether there is something at `place`."""
        mark = self.marks
        for step in place:
            inner = mark[1] if isinstance(mark, tuple) else None
            if isinstance(inner, dict) and step in inner:
                mark = inner[step][1]
            elif isinstance(inner, list) and isinstance(step, int) and step < len(inner):
                mark = inner[step]
            else:
                return False
        return True


def _own(mark: Marks) -> int:
    packed: int = mark[0] if isinstance(mark, tuple) else mark
    return packed


def shifted(marks: Marks, by: int) -> Marks:
    """Marks of a part of a text as marks of the whole, in which the part begins at the position `by`."""
    if isinstance(marks, int):
        return marks + by
    own, inner = marks
    if isinstance(inner, dict):
        return own + by, {key: (at + by, shifted(mark, by)) for key, (at, mark) in inner.items()}
    return own + by, [shifted(mark, by) for mark in inner]
