"""Plain lines: what is read fast is what the full reader reads, to the last position; the rest is left to it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openness.source import InvalidData, Marks
from openness.source.plain import plain
from openness.source.reading import DEEPEST, LONGEST_TEXT, full

ROOT = Path(__file__).parents[2]


def _full(text: str) -> tuple[Any, Marks]:
    return full(text, "f")


def _plain(text: str) -> tuple[Any, Marks] | None:
    return plain(text, _full, DEEPEST, LONGEST_TEXT)


#: Lines that must be read without the full reader, or they are not worth their room here.
PLAIN = """\
# A comment
- id: one
  url: https://example.org/a?b=c#d
  'on': 2024-01-02
  "quoted key": "a: b, # c"
  single: 'a: b'
  empty:
  dashed: --flag
  words of a key: (text), [not a list]
  folded: a text that
    goes on here
    and here
  list:
    - a
    - b c
  below:
  - same column
  - url: x
    more: y
  deep:
    - - 1
      - 2
    - a:
        b: c

  # another
  last: é – “quoted”
- id: two
"""


def test_plain_lines_are_read_without_the_full_reader() -> None:
    def nobody(text: str) -> tuple[Any, Marks]:
        raise AssertionError(text)

    assert plain(PLAIN, nobody, DEEPEST, LONGEST_TEXT) == _full(PLAIN)


def test_a_value_or_an_entry_that_is_not_plain_is_left_to_the_full_reader_alone() -> None:
    asked: list[str] = []

    def counting(text: str) -> tuple[Any, Marks]:
        asked.append(text)
        return _full(text)

    text = '- a: [1, {b: 2}]\n- b: "x\\ty"\n- c: |\n    two\n    lines\n- d: 1 # why\n  e: 2\n- f: 3'
    assert plain(text, counting, DEEPEST, LONGEST_TEXT) == _full(text)
    assert asked == ["[1, {b: 2}]", '"x\\ty"', "- c: |\n    two\n    lines\n", "- d: 1 # why\n  e: 2\n"]


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("data/**/*.yaml")) + sorted(ROOT.glob("seeds/*.yaml")), ids=lambda path: path.stem
)
def test_real_files_are_read_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert _plain(text) in (_full(text), None)


def test_a_text_that_is_hardly_plain_is_given_up_before_each_of_its_values_is_read_by_itself() -> None:
    asked: list[str] = []

    def counting(text: str) -> tuple[Any, Marks]:
        asked.append(text)
        return _full(text)

    assert plain("- {a: 1}\n" * 20_000, counting, DEEPEST, LONGEST_TEXT) is None
    assert len(asked) <= 1_001
    few = "- a: 1\n- b: 2\n- c: 3\n- d: 4\n- {e: 5}\n" * 2_000
    assert plain(few, counting, DEEPEST, LONGEST_TEXT) == _full(few)


def test_the_largest_file_is_plain() -> None:
    assert _plain((ROOT / "data" / "models.yaml").read_text(encoding="utf-8")) is not None


#: What makes text read otherwise than it looks.
PARTS = [
    "- ",
    "-",
    "  ",
    " ",
    "\n",
    "\n\n",
    ": ",
    ":",
    "#",
    " # c",
    "\n# x\n",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    ">\n  x\n",
    ">-\n  x\n",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "? ",
    "@",
    "`",
    "~",
    "\\",
    "\t",
    "\r\n",
    "a: b",
    "a:",
    "- a",
    "é",
    "\xa0",
    "\u3000",
    '"a b"',
    "'a'",
    "'it''s'",
    "[a, b]",
    "{a: 1}",
    'k: "x\n  y"',
    "null",
    "-x",
    "--",
    "- - a",
    "<<: *x",
    "a b: c",
    '"q": 1',
    "'q': 1",
    "\n- ",
    "\n- id: x\n",
    "x: |-\n    a\n   b\n",
    "-\n",
    "- -\n",
    "1:2",
    "a : b",
    "a  : b",
    "a:  b",
    "\n  ",
    "\n    ",
    "\n   - ",
    '"a": [',
    "x\n y",
    "x\n  y",
    "x\n\n  y",
    "x\n# c\n  y",
    "a",
    "b",
]
_LINES = [line for name in ("models", "licenses", "rubric") for line in (ROOT / "data" / f"{name}.yaml").read_text().split("\n")]


def _alike(text: str) -> None:
    """Nothing is read that the full reader refuses, or reads otherwise."""
    try:
        wanted = _full(text)
    except (InvalidData, yaml.YAMLError):
        wanted = None
    assert _plain(text) in (wanted, None)


@given(st.lists(st.sampled_from([*PARTS, "\n", "\n", "  ", "- ", ": "]), max_size=14))
def test_small_texts_are_read_alike_or_not_at_all(parts: list[str]) -> None:
    _alike("".join(parts))


@given(st.data())
def test_mutations_of_real_lines_are_read_alike_or_not_at_all(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(_LINES) - 1))
    text = dedent("\n".join(_LINES[start : start + data.draw(st.integers(1, 30))]))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.sampled_from(PARTS)) + text[place + data.draw(st.sampled_from([0, 0, 1, 5])) :]
    _alike(text)
