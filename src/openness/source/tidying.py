"""Puts the entries of a file in order by moving their text; nothing is ever written anew."""

from __future__ import annotations

from openness.source.document import Document
from openness.source.problem import InvalidData, Problem
from openness.source.reading import parse


def tidy(text: str, name: str) -> str:
    """The same entries sorted by id, one empty line between them, no space at the ends of lines, LF line ends.

    Comments above an entry move with it; the comments at the top of the file stay, and so do those at its end. A file that is
    not a list of entries only has its spaces tidied. Raises `InvalidData` if the text cannot be read.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    document = parse(text, name)
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    rows = document.values
    if (
        not rows
        or not isinstance(rows, list)
        or not all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows)
    ):
        return _same("\n".join(lines) + "\n", document, name)
    starts = [document.position((index,))[0] - 1 for index in range(len(rows))]
    if any(not lines[start].startswith("- ") for start in starts) or len(set(starts)) < len(starts):
        return _same("\n".join(lines) + "\n", document, name)
    header, blocks, rest = _split(lines, starts)
    order = sorted(range(len(rows)), key=lambda index: rows[index]["id"])
    parts = ["\n".join(part) for part in ([header] if header else []) + [blocks[index] for index in order] + rest]
    return _same("\n\n".join(parts) + "\n", document, name)


def _split(lines: list[str], starts: list[int]) -> tuple[list[str], list[list[str]], list[list[str]]]:
    """The header, one block of lines for each entry, and the comments after the last."""
    heads = [_head(lines, start, starts[place - 1] if place else 0) for place, start in enumerate(starts)]
    top = lines[: starts[0]]
    blanks = [place for place, line in enumerate(top) if not line]
    heads[0] = blanks[-1] + 1 if blanks else starts[0]
    header = _trimmed(lines[: heads[0]])
    ends = [*heads[1:], len(lines)]
    blocks = [_trimmed(lines[head:end]) for head, end in zip(heads, ends, strict=True)]
    last = blocks[-1]
    cut = len(last)
    while cut and (not last[cut - 1] or last[cut - 1].startswith("#")):
        cut -= 1
    tail = _trimmed(last[cut:])
    blocks[-1] = last[:cut]
    return header, blocks, [tail] if tail else []


def _head(lines: list[str], start: int, above: int) -> int:
    """The first line of what belongs to the entry that starts at `start`: comments at the left edge above it."""
    head = start
    while head > above + 1 and (lines[head - 1].startswith("#") or not lines[head - 1]):
        head -= 1
    return head


def _trimmed(lines: list[str]) -> list[str]:
    first, last = 0, len(lines)
    while first < last and not lines[first]:
        first += 1
    while last > first and not lines[last - 1]:
        last -= 1
    return lines[first:last]


def _same(text: str, before: Document, name: str) -> str:
    """`text`, if it still holds the same entries."""
    after, held = parse(text, name).values, before.values
    same = after == held or (isinstance(held, list) and after == sorted(held, key=lambda row: str(row["id"])))
    if not same:
        line, column = before.position(())
        raise InvalidData(
            [
                Problem(
                    name,
                    line,
                    column,
                    "",
                    (),
                    "cannot be tidied without changing what it says",
                    "put texts that run over several lines on one line",
                )
            ]
        )
    return text
