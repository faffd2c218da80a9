"""Messages: every broken example earns exactly what stands beside it, and every rule and wording has one."""

from __future__ import annotations

import ast
import inspect
import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openness.facts import explain, load
from openness.facts.checks import CHECKS
from openness.facts.dates import dates_are_not_in_the_future
from openness.scoring import load_frameworks, load_policy, load_rubric
from openness.source import InvalidData
from tests.conftest import REAL, VOCABULARIES, copy_tiny

BROKEN = Path(__file__).parent / "broken"
TODAY = date(2026, 6, 1)

#: File -> files that name its entries, and are empty while it is broken.
RESTING_ON = {
    "organizations.yaml": ("models.yaml", "datasets.yaml"),
    "licenses.yaml": ("models.yaml", "datasets.yaml"),
    "details.yaml": ("models.yaml",),
    "components.yaml": ("models.yaml", "datasets.yaml"),
    "license-terms.yaml": ("models.yaml", "datasets.yaml", "licenses.yaml"),
    "datasets.yaml": ("models.yaml",),
}


def told(example: Path, folder: Path) -> str:
    """The problems of a copy of the small data folder with one file broken, as somebody in the project's folder reads them."""
    data = copy_tiny(folder / "data")
    (folder / "seeds").mkdir()
    for name, text in _files(example.read_text()):
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_text(text)
        for other in RESTING_ON.get(name, ()):
            (data / other).write_text("")
    before = Path.cwd()
    os.chdir(folder)
    try:
        catalog = load(Path("data"), today=TODAY)
        load_rubric(Path("data"), catalog)
        load_frameworks(Path("data"), catalog)
        for policy in sorted(Path("data/policies").glob("*.yaml")):
            load_policy(policy, catalog)
    except InvalidData as error:
        return f"{error}\n"
    finally:
        os.chdir(before)
    return ""


def _files(text: str) -> Iterator[tuple[str, str]]:
    """Name and text of each file of an example: models.yaml, or those named by lines `# file: NAME`."""
    parts = re.split(r"^(?=# file: )", text, flags=re.MULTILINE)
    for part in filter(None, parts):
        named = re.match(r"# file: (\S+)\n", part)
        yield (named[1] if named else "models.yaml"), part


@pytest.mark.parametrize("example", sorted(BROKEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_broken_example_earns_exactly_its_message(example: Path, tmp_path: Path) -> None:
    assert told(example, tmp_path) == example.with_suffix(".txt").read_text()


def test_every_message_has_its_example() -> None:
    assert {path.stem for path in BROKEN.glob("*.txt")} == {path.stem for path in BROKEN.glob("*.yaml")}


def test_every_rule_has_a_broken_example() -> None:
    examples = {path.stem for path in BROKEN.glob("*.yaml")}
    assert {*CHECKS, dates_are_not_in_the_future.__name__} <= examples


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Types of schema errors that were put into words."""
    kinds: set[str] = set()
    original = explain._wording

    def record(error: Any, *others: Any) -> tuple[str, str]:
        kinds.add(error["type"])
        return original(error, *others)

    monkeypatch.setattr(explain, "_wording", record)
    return kinds


def test_every_wording_is_shown_by_a_broken_example(reached: set[str], tmp_path: Path) -> None:
    for example in BROKEN.glob("*.yaml"):
        told(example, tmp_path / example.stem)
    assert set(explain._WORDINGS) - reached == set()
    assert reached - set(explain._WORDINGS) == {"missing", "unexpected_keyword_argument", "wrong", "int_parsing_size"}


def test_every_complaint_of_a_validator_is_shown_by_a_broken_example() -> None:
    shown = "\n".join(path.read_text() for path in BROKEN.glob("*.txt"))
    missing = [words for words in _complaints() if not re.search(words, shown)]
    assert missing == []


def _complaints() -> Iterator[str]:
    """A pattern for each text that a call of `wrong` or of `problem` in facts and scoring can write."""
    for name, module in list(sys.modules.items()):
        if not name.startswith(("openness.facts.", "openness.scoring.")):
            continue
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "wrong":
                yield _pattern(node.args[0])
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "problem" and len(node.args) > 2:
                yield _pattern(node.args[2])


def _pattern(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[^\n]+" for part in node.values)
    return ""


@pytest.mark.parametrize("text", [path.read_text() for path in sorted(BROKEN.glob("*.txt"))])
def test_messages_are_for_people(text: str) -> None:
    assert text, "a broken example must be refused"
    assert not re.search(r"[Vv]alidation|Traceback|pydantic|NoneType|<class|/tmp/", text)
    for line in text.splitlines():
        assert re.match(r"(data|data/\.\.|seeds)/[\w./-]+:\d+:\d+: \S|    fix: \S|… and", line), line


def test_the_vocabularies_used_here_are_the_real_ones() -> None:
    assert all((REAL / name).exists() for name in VOCABULARIES)


def write_all(folder: Path) -> None:
    """Write every message anew, to be read before it is committed."""
    for example in sorted(BROKEN.glob("*.yaml")):
        example.with_suffix(".txt").write_text(told(example, folder / example.stem))


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        write_all(Path(folder))
