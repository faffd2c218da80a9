"""What is said of text that is not the YAML we accept, and what helps."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from openness.source.problem import InvalidData, Problem, visible


def refused(name: str, event: Any) -> InvalidData:
    """An alias, an anchor or a tag."""
    start = event.start_mark
    if isinstance(event, yaml.AliasEvent):
        what, fix = f"uses the alias `*{visible(str(event.anchor))}`", "write the value out, or quote the text"
    elif event.anchor is not None:
        what, fix = f"sets the anchor `&{visible(event.anchor)}`", "delete it; every entry stands alone"
    else:
        what, fix = f"has the tag `{visible(str(event.tag))}`", "delete it, or quote the text"
    return refusal(name, start.line, start.column, what, fix)


#: What the parser says -> what we say, and what helps.
_REWORDED: Final = (
    ("mapping values are not allowed", "has a colon in plain text", "put the text in double quotes"),
    ("cannot start any token", "starts with a character YAML keeps for itself", "put the text in double quotes"),
    (
        "expected alphabetic or numeric character",
        "starts with a character YAML keeps for itself",
        "put the text in double quotes",
    ),
    ("found a tab character", "is indented with a tab", "use spaces"),
    (
        "did not find expected key",
        "is indented unlike its neighbors, or has a quote out of place",
        "line it up with the entry above",
    ),
    (
        "did not find expected '-' indicator",
        "is indented unlike the list it stands in",
        "line it up with the dash or the key above it",
    ),
    ("block sequence entries are not allowed", "has a dash where a value belongs", "start the list on the next line"),
    ("could not find expected ':'", "has a key without a colon", "write it as `key: value`"),
    ("expected ',' or", "has a bracket that is never closed, or lacks a comma", "close it, or put commas between the items"),
    ("found unexpected end of stream", "has a quote that is never closed", "close it"),
    (
        "did not find expected node content",
        "has a bracket that is never closed, or a value that starts oddly",
        "close the bracket, or put the text in double quotes",
    ),
    ("found unexpected document indicator", "has a quote that is never closed", "close it"),
    ("escape", "has a backslash that means nothing in double quotes", "write it twice, or use single quotes"),
    ("expected <document start>", "goes on after the end of the document", "delete the line of three dots above"),
)
_INDENT = re.compile(r" *\t[ \t]*")
_KEY_ALONE = re.compile(r" *[\w.-]+ *")


def unreadable(name: str, error: yaml.MarkedYAMLError, text: str) -> InvalidData:
    """What the parser could not read, in words that help."""
    said = error.problem or error.context or "unreadable"
    mark = error.context_mark if "end of stream" in said and error.context_mark else error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    written = text.split("\n", line + 1)[line] if line <= text.count("\n") else ""
    if tabbed := _INDENT.match(written):
        return refusal(name, line, tabbed[0].index("\t"), "is indented with a tab", "use spaces")
    if "mapping values" in said and _KEY_ALONE.fullmatch(written[:column]):
        column = len(written) - len(written.lstrip(" "))
        return refusal(name, line, column, "is indented unlike the key above it", "line the two up")
    for phrase, what, fix in _REWORDED:
        if phrase in said:
            return refusal(name, line, column, what, fix)
    return refusal(name, line, column, f"is not YAML: {visible(said)}", "compare it with the entries around it")


def hidden(name: str, line: int, column: int, found: str) -> InvalidData:
    """A character that people cannot see."""
    what = f"has an invisible or control character, {visible(found)}"
    return refusal(name, line, column, what, "delete it; line ends are LF or CRLF")


def refusal(name: str, line: int, column: int, what: str, fix: str = "") -> InvalidData:
    """Something wrong at a line and column counted from 0."""
    return InvalidData([Problem(name, line + 1, column + 1, "", (), what, fix)])


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Where an offset into a text is, counted from 0."""
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)
