"""The predecessor's projects come into our format with the scores that its own rule gives them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from benchmarks.building import build
from benchmarks.predecessor import COMPONENTS, HIGHEST, TOPICS, converted, repository
from benchmarks.report import Line, kept

from openness.facts import load

JUDGEMENTS = [*COMPONENTS, "license"]
CLASSES = {"Reed": "open", "Rush: 7B": "partial", "Sedge": "closed"}


def project(name: str, maker: str, told: str, link: str) -> str:
    judged = "".join(f"{each}:\n    class: {told}\n    link: {link}\n    notes: \n" for each in JUDGEMENTS)
    head = f"project:\n    name: {name}\n    link: https://example.org/{maker}\n    notes: A note\n    license: Apache 2.0\n"
    return f"---\n{head}\norg:\n    name: {maker}\n    link: example.org\n    notes:\n\n{judged}"


@pytest.fixture
def peer(tmp_path: Path) -> Path:
    for name in ("docs", "scripts", "projects"):
        (tmp_path / "peer" / name).mkdir(parents=True)
    for place, (name, told) in enumerate({**CLASSES, "": "closed"}.items()):
        text = project(f'"{name}"' if name else "", f"maker {place % 2}", told, "example.org/page" if place else "")
        (tmp_path / "peer" / "projects" / f"{place}.yaml").write_text(text)
    return tmp_path / "peer"


def scores(folder: Path) -> dict[str, float]:
    with (folder / "releases.csv").open(newline="") as file:
        return {row["name"]: float(row["score_low"]) / 100 * HIGHEST for row in csv.DictReader(file)}


def test_every_judgement_counts_as_it_does_there(peer: Path, tmp_path: Path) -> None:
    assert sorted(name for has in TOPICS.values() for name in has) == sorted(JUDGEMENTS)
    data = converted(repository(peer, tmp_path / "copy"), tmp_path / "data")
    build(data, tmp_path / "out")
    assert scores(tmp_path / "out") == {"Reed": 14.0, "Rush: 7B": 7.0, "Sedge": 0.0}
    assert "Reed" in (tmp_path / "out" / "index.html").read_text()
    assert load(data).models["reed"].component("weights").license == "Apache-2.0"


def test_more_projects_are_the_same_under_other_names(peer: Path, tmp_path: Path) -> None:
    copy = repository(peer, tmp_path / "copy", 7)
    build(converted(copy, tmp_path / "data"), tmp_path / "out")
    assert scores(tmp_path / "out") == {
        "Reed": 14.0,
        "Reed copy 1": 14.0,
        "Reed copy 2": 14.0,
        "Rush: 7B": 7.0,
        "Rush: 7B copy 1": 7.0,
        "Sedge": 0.0,
        "Sedge copy 1": 0.0,
    }


def test_a_goal_is_met_or_missed_only_where_there_is_one() -> None:
    assert [Line("", "", ratio, goal).verdict for ratio, goal in ((0.5, 0.5), (0.51, 0.5), (0.5, None))] == [
        "met",
        "**missed**",
        "",
    ]


def test_the_section_that_is_not_measured_again_is_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A\n\n| a |\n\n## B\n\nOne.\n\n| b |\n\n## C\n\nTwo.\n")
    monkeypatch.setattr("benchmarks.report.PAGE", page)
    assert [kept("B"), kept("C"), kept("D")] == ["One.\n\n| b |", "Two.", ""]
