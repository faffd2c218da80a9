"""Reading: text stays text, and every place knows its line and column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openness.source import Document, InvalidData, Problem, parse, read


@pytest.mark.parametrize(
    "text", ["1.10", "no", "012", "1:30", "2024-02-30", "1e999", ".nan", "~", "null", "0x1F", "yes", "2_000"]
)
def test_text_stays_text(text: str) -> None:
    assert parse(f"a: {text}\n", "f").values == {"a": text}


def test_an_empty_value_is_none_and_an_empty_text_is_text() -> None:
    assert parse("a:\nb: ''\nc:\n  -\n", "f").values == {"a": None, "b": "", "c": [None]}
    assert parse("", "f").values is None
    assert parse("# only a comment\n", "f").values is None


def test_a_place_that_is_not_there_is_the_nearest_around_it() -> None:
    document = parse("- id: x\n  components:\n    weights:\n      status: open\n", "f")
    assert document.position((0, "components", "weights", "license", 3)) == (3, 5)
    assert document.position((0, "components", "weights"), key=True) == (3, 5)
    assert document.position((7,)) == (1, 1)
    assert document.holds((0, "components", "weights", "status"))
    assert not document.holds((0, "components", "weights", "license"))


_WORDS = st.text(
    st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co")), max_size=12
).filter(
    lambda text: (
        not set(text) & set("\u034f\u115f\u1160\u3164\uffa0") and not any("\U000e0100" <= c <= "\U000e01ef" for c in text)
    )
)
_VALUES = st.recursive(
    _WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=4), max_leaves=12
)
_STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
        "default_flow_style": st.sampled_from([True, False, None]),
        "indent": st.integers(2, 6),
        "width": st.sampled_from([20, 80, 1000]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
    }
)


@given(_VALUES, _STYLES)
def test_values_and_positions_are_those_of_the_reference_reader(values: Any, styles: dict[str, Any]) -> None:
    text = yaml.dump(values, Dumper=yaml.SafeDumper, sort_keys=False, **styles)
    if "!!" in text:  # PyYAML tags plain texts it was told not to quote
        return
    document = parse(text, "f")
    assert _plain(document.values) == yaml.load(text, Loader=yaml.BaseLoader)
    for place, node, is_key in _nodes(yaml.compose(text, Loader=yaml.BaseLoader), ()):
        expected = (node.start_mark.line + 1, node.start_mark.column + 1)
        assert document.position(place, key=is_key) == expected, (place, text)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else "" if value is None else value


def _nodes(node: Any, place: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any, bool]]:
    """Every scalar, and every key, with its place."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*place, key.value), key, True
            yield from _nodes(value, (*place, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _nodes(value, (*place, index))
    else:
        yield place, node, False


def test_every_text_of_a_whole_file_stands_where_it_is_said_to(tiny_folder: Path) -> None:
    for path in sorted(tiny_folder.glob("*.yaml")):
        document, lines = read(path), path.read_text().split("\n")
        for place, value in _texts(document.values, ()):
            line, column = document.position(place)
            assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(value[:20]), (path.name, place)


def _texts(value: Any, place: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*place, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*place, index))
    elif value is not None:
        yield place, value


def _reads_or_refuses(path: Path) -> None:
    read_or_refused: Document | InvalidData
    try:
        read_or_refused = read(path)
    except InvalidData as error:
        read_or_refused = error
    assert isinstance(read_or_refused, Document) or str(read_or_refused)


@given(st.binary(max_size=200))
def test_random_bytes_are_read_or_refused_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzz.yaml"
    path.write_bytes(raw)
    _reads_or_refuses(path)


_PIECES = st.sampled_from(
    [
        b"\t",
        b"\r",
        b"\0",
        b"&a ",
        b"*a ",
        b"!!",
        b"---\n",
        b"%",
        b"[",
        b"{",
        b"'",
        b'"',
        b": ",
        b"- ",
        b"\n",
        b"#",
        b"|",
        b">",
        b"\xff",
        b"<<: ",
        b"? ",
        b"\xe2\x80\xae",
        b"\\x",
        b"@",
    ]
)


@given(st.data())
def test_mutations_of_a_valid_file_are_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    raw = (Path(__file__).parents[1] / "tiny" / "licenses.yaml").read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), start + data.draw(st.sampled_from([0, 0, 1, 2, 30])))
        raw = raw[:start] + data.draw(_PIECES | st.binary(max_size=3)) + raw[end:]
    path = tmp_path_factory.getbasetemp() / "mutation.yaml"
    path.write_bytes(raw)
    _reads_or_refuses(path)


@given(st.text(max_size=80))
def test_random_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        parse(text, "f")
    except InvalidData as error:
        problems = error.problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
