"""Refusals: whatever is not ours is refused by name, on its line, with what helps."""

from __future__ import annotations

import pytest

from openness.source import InvalidData, parse
from openness.source.reading import DEEPEST, LONGEST_TEXT

#: What is written -> line, column, what is wrong and what to do; one for each thing refused.
REFUSED = {
    "repeated key": ("a: 1\nb: 2\na: 3\n", (3, 1), "repeats the key `a`", "keep one of them"),
    "repeated quoted key": ('{a: 1, "a": 2}\n', (1, 8), "repeats the key `a`", "keep one of them"),
    "anchor": ("a: &x 1\n", (1, 4), "sets the anchor `&x`", "delete it; every entry stands alone"),
    "anchor on a key": ("- 1\n- &k b: 1\n", (2, 3), "sets the anchor `&k`", "delete it; every entry stands alone"),
    "anchor on a list": ("a: &x [1]\n", (1, 4), "sets the anchor `&x`", "delete it; every entry stands alone"),
    "alias": ("a: *x\n", (1, 4), "uses the alias `*x`", "write the value out, or quote the text"),
    "merge of an alias": ("a:\n  <<: *x\n", (2, 7), "uses the alias `*x`", "write the value out, or quote the text"),
    "tag": ("a: !!int 1\n", (1, 4), "has the tag `tag:yaml.org,2002:int`", "delete it, or quote the text"),
    "bare tag": ("a: ! 1\n", (1, 4), "has the tag `!`", "delete it, or quote the text"),
    "code": (
        "a: 1\nb: !!python/object/apply:os.system [ls]\n",
        (2, 4),
        "has the tag `tag:yaml.org,2002:python/object/apply:os.system`",
        "delete it, or quote the text",
    ),
    "second document": ("a: 1\n---\nb: 2\n", (2, 1), "starts a second document", "keep one document in a file"),
    "text after the end": (
        "a: 1\n...\nb: 2\n",
        (3, 1),
        "goes on after the end of the document",
        "delete the line of three dots above",
    ),
    "version directive": ("%YAML 1.1\n---\na: 1\n", (1, 1), "has a YAML directive", "delete it"),
    "tag directive": ("%TAG ! tag:x.org,2000:\n---\na: 1\n", (1, 1), "has a YAML directive", "delete it"),
    "bidi override": (
        "a: 1\nb: x\u202ey\n",
        (2, 5),
        r"has an invisible or control character, \u202e",
        "delete it; line ends are LF or CRLF",
    ),
    "bidi isolate in a comment": (
        "# \u2066\na: 1\n",
        (1, 3),
        r"has an invisible or control character, \u2066",
        "delete it; line ends are LF or CRLF",
    ),
    "zero-width space": (
        "a: b\u200bc\n",
        (1, 5),
        r"has an invisible or control character, \u200b",
        "delete it; line ends are LF or CRLF",
    ),
    "tag character": (
        "a: \U000e0041\n",
        (1, 4),
        r"has an invisible or control character, \ue0041",
        "delete it; line ends are LF or CRLF",
    ),
    "byte order mark inside": (
        "a: \ufeffb\n",
        (1, 4),
        r"has an invisible or control character, \ufeff",
        "delete it; line ends are LF or CRLF",
    ),
    "NUL": ("a: b\0\n", (1, 5), r"has an invisible or control character, \u0000", "delete it; line ends are LF or CRLF"),
    "terminal escape": (
        "a: \x1b[31m\n",
        (1, 4),
        r"has an invisible or control character, \u001b",
        "delete it; line ends are LF or CRLF",
    ),
    "terminal escape, written as one": (
        'a: 1\nb: "red \\x1b[31m"\n',
        (2, 4),
        r"has an invisible or control character, \u001b",
        "delete it; line ends are LF or CRLF",
    ),
    "bidi override, written as one": (
        'a: "\\u202E"\n',
        (1, 4),
        r"has an invisible or control character, \u202e",
        "delete it; line ends are LF or CRLF",
    ),
    "bare carriage return": (
        "a: 1\rb: 2\n",
        (1, 5),
        r"has an invisible or control character, \u000d",
        "delete it; line ends are LF or CRLF",
    ),
    "next line": ("a: b\x85c\n", (1, 5), r"has an invisible or control character, \u0085", "delete it; line ends are LF or CRLF"),
    "line separator": (
        "a: b\u2028c\n",
        (1, 5),
        r"has an invisible or control character, \u2028",
        "delete it; line ends are LF or CRLF",
    ),
    "noncharacter": (
        "a: \ufffe\n",
        (1, 4),
        r"has an invisible or control character, \ufffe",
        "delete it; line ends are LF or CRLF",
    ),
    "surrogate": (
        'a: "\\ud800"\n',
        (1, 7),
        "has a backslash that means nothing in double quotes",
        "write it twice, or use single quotes",
    ),
    "unknown escape": (
        'a: "\\z"\n',
        (1, 5),
        "has a backslash that means nothing in double quotes",
        "write it twice, or use single quotes",
    ),
    "merge conflict": (
        "b: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n",
        (2, 1),
        "has a merge conflict left in it",
        "keep one side and delete the marker lines",
    ),
    "web page": ("\n<!DOCTYPE html>\n<html lang=en>\n", (1, 1), "is a web page, not data", "download the file itself"),
    "deep lists": ("- " * 100_000, (1, 2 * DEEPEST + 1), f"is nested over {DEEPEST} levels deep", ""),
    "deep brackets": ("[" * 100_000, (1, DEEPEST + 1), f"is nested over {DEEPEST} levels deep", ""),
    "deep braces": ("{a: " * 100_000, (1, 4 * DEEPEST + 1), f"is nested over {DEEPEST} levels deep", ""),
    "long text": (
        f"a: {'x' * (LONGEST_TEXT + 1)}\n",
        (1, 4),
        f"is a text of {LONGEST_TEXT + 1} characters",
        f"keep it under {LONGEST_TEXT}",
    ),
    "list as a key": (
        "? [a]\n: b\n",
        (1, 3),
        "has a key that is not text",
        "quote the text if it starts with a bracket or brace",
    ),
    "mapping as a key": (
        "{a: 1}: 2\n",
        (1, 1),
        "has a key that is not text",
        "quote the text if it starts with a bracket or brace",
    ),
    "tab under a key": ("a:\n\tb: 1\n", (2, 1), "is indented with a tab", "use spaces"),
    "tab at the start": ("\ta: 1\n", (1, 1), "is indented with a tab", "use spaces"),
    "tab after spaces": ("- a: 1\n  \tb: 2\n", (2, 3), "is indented with a tab", "use spaces"),
    "tab before a dash": ("a:\n  - x\n\t- y\n", (3, 1), "is indented with a tab", "use spaces"),
    "tab in a block text": ("a: >\n\tx\n", (2, 1), "is indented with a tab", "use spaces"),
    "colon in plain text": ("a: x: y\n", (1, 5), "has a colon in plain text", "put the text in double quotes"),
    "indented too far": ("- a: 1\n   b: 2\n", (2, 4), "is indented unlike the key above it", "line the two up"),
    "indented too little": (
        "- a: 1\n b: 2\n",
        (2, 2),
        "is indented unlike the list it stands in",
        "line it up with the dash or the key above it",
    ),
    "dash after a key": ("a: - b\n", (1, 4), "has a dash where a value belongs", "start the list on the next line"),
    "key without a colon": ("a: 1\nb\nc: 1\n", (3, 1), "has a key without a colon", "write it as `key: value`"),
    "open double quote": ('a: "b\n', (1, 4), "has a quote that is never closed", "close it"),
    "open single quote": ("a: 'b\n", (1, 4), "has a quote that is never closed", "close it"),
    "quote open at a document end": ("a: 'b\n---\n", (2, 1), "has a quote that is never closed", "close it"),
    "quote inside quotes": (
        "a: 'it's'\n",
        (1, 8),
        "is indented unlike its neighbors, or has a quote out of place",
        "line it up with the entry above",
    ),
    "open bracket": (
        "a: [b\n",
        (2, 1),
        "has a bracket that is never closed, or lacks a comma",
        "close it, or put commas between the items",
    ),
    "open brace": (
        "a: {b: 1\n",
        (2, 1),
        "has a bracket that is never closed, or lacks a comma",
        "close it, or put commas between the items",
    ),
    "at sign": ("a: @b\n", (1, 4), "starts with a character YAML keeps for itself", "put the text in double quotes"),
    "lone asterisk": ("a: * b\n", (1, 5), "starts with a character YAML keeps for itself", "put the text in double quotes"),
    "anything else": (
        "a: |9x\n  b\n",
        (1, 6),
        "is not YAML: did not find expected comment or line break",
        "compare it with the entries around it",
    ),
}


@pytest.mark.parametrize(("text", "position", "what", "fix"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_ours_is_refused_by_name_on_its_line(text: str, position: tuple[int, int], what: str, fix: str) -> None:
    with pytest.raises(InvalidData) as caught:
        parse(text, "models.yaml")
    line, column = position
    assert str(caught.value) == f"models.yaml:{line}:{column}: {what}" + (f"\n    fix: {fix}" if fix else "")
