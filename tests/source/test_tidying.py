"""Tidying: entries in order of id, everything else as it was."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.source import InvalidData, parse, tidy

UNTIDY = """\
# yaml-language-server: $schema=x
# What this file is.

# About b, which
# needs two lines.
- id: b
  note: "kept  as: it is"   # and its comment


# About a.
- id: a\x20\x20\x20
  parts:
    # inside
    - one\t

# The end.
"""

TIDY = """\
# yaml-language-server: $schema=x
# What this file is.

# About a.
- id: a
  parts:
    # inside
    - one

# About b, which
# needs two lines.
- id: b
  note: "kept  as: it is"   # and its comment

# The end.
"""


def test_entries_move_with_their_comments() -> None:
    assert tidy(UNTIDY, "f") == TIDY


def test_windows_line_ends_and_byte_order_marks_go() -> None:
    assert tidy("\ufeff" + UNTIDY.replace("\n", "\r\n"), "f") == TIDY


def test_what_is_not_a_list_of_entries_keeps_its_order() -> None:
    assert tidy("b: 1  \na: 2\n\n\n", "f") == "b: 1\na: 2\n"
    assert tidy("- b\n- a", "f") == "- b\n- a\n"
    assert tidy("", "f") == "\n"


def test_space_that_belongs_to_a_text_is_not_taken_away() -> None:
    with pytest.raises(InvalidData) as caught:
        tidy("- id: a\n  note: |\n    two  \n    lines\n", "models.yaml")
    assert str(caught.value) == (
        "models.yaml:1:1: cannot be tidied without changing what it says\n"
        "    fix: put texts that run over several lines on one line"
    )


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InvalidData, match="repeats the key"):
        tidy("- id: a\n  id: b\n", "models.yaml")


_COMMENTS = st.lists(st.text("xyz ", max_size=5).map(lambda text: f"# {text}".rstrip()), max_size=2)
_GAPS = st.sampled_from(["", "\n", "\n\n", "  \n"])
_ENTRIES = st.lists(
    st.tuples(st.text("abc", min_size=1, max_size=3), st.integers(), _COMMENTS, _COMMENTS, _GAPS), unique_by=lambda each: each[0]
)


@given(_COMMENTS, _ENTRIES, _COMMENTS)
def test_tidying_twice_changes_nothing_and_nothing_is_lost(
    top: list[str], entries: list[tuple[str, int, list[str], list[str], str]], end: list[str]
) -> None:
    text = "".join(f"{comment}\n" for comment in top) + ("\n" if top else "")
    for name, number, above, inside, gap in entries:
        text += "".join(f"{comment}\n" for comment in above) + f"- id: {name}  \n"
        text += "".join(f"  {comment}\n" for comment in inside) + f"  number: {number}\n{gap}"
    text += "".join(f"{comment}\n" for comment in end)
    tidied = tidy(text, "f")
    assert tidy(tidied, "f") == tidied
    assert _comments(tidied) == _comments(text)
    before, after = parse(text, "f").values, parse(tidied, "f").values
    assert after == (sorted(before, key=lambda row: row["id"]) if before else before)


def _comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.strip().startswith("#"))
