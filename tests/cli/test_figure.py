"""`figure`: any chart there is, of any releases, and plain words where that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from openness.export.figures import KINDS
from tests.cli.conftest import Run


def test_all_that_can_be_drawn_of_two_models_is_drawn(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = run("figure", "all", "acorn-1", "Cedar 2", "--out", str(out))
    assert told.exit_code == 0, told.output
    drawn = {path.stem for path in out.glob("*.svg")}
    assert drawn == KINDS.keys() - {"shoulders", "licenses", "lineage", "verdicts", "indexes"}
    assert all((out / f"{name}.{form}").stat().st_size for name in drawn for form in ("svg", "png", "pdf", "csv", "txt"))
    assert "Acorn 1" in (out / "scores.csv").read_text()
    assert "Dune" not in (out / "scores.csv").read_text()


def test_a_lineage_is_of_a_release_or_a_data_set(run: Run, tiny: Path, tmp_path: Path) -> None:
    for name in ("acorn-1", "birch-chats"):
        told = run("figure", "lineage", name, "--out", str(tmp_path / name))
        assert told.exit_code == 0, told.output
        assert (tmp_path / name / "lineage.svg").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("scors",), "There is no figure `scors`. Did you mean scores?"),
        (("scores", "acorn-9"), "There is no model `acorn-9`. Did you mean acorn-1"),
        (("topics", "acorn-1"), "`topics` is drawn of two to six models; 1 named."),
        (("lineage",), "`lineage` is drawn of one model or data set; none named."),
        (("lineage", "dune"), "There is nothing to draw"),
        (("licenses", "acorn-1"), "`licenses` is drawn of everything; no model is named; 1 named."),
    ],
)
def test_what_cannot_be_drawn_is_told(run: Run, tmp_path: Path, asked: tuple[str, ...], said: str) -> None:
    told = run("figure", *asked, "--out", str(tmp_path / "out"))
    assert told.exit_code == 2
    assert said in told.output
    assert not (tmp_path / "out").exists()


def test_every_figure_is_named_in_the_help(run: Run) -> None:
    told = " ".join(run("figure", "--help").output.split()).replace("- ", "-")
    assert all(f"{name}," in told for name in KINDS)


def test_the_same_data_draws_the_same_bytes_in_any_process_and_time_zone(tiny: Path, tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        out = tmp_path / seed
        command = [sys.executable, "-m", "openness.cli.main", "--data", str(tiny), "figure", "all", "acorn-1", "--out", str(out)]
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1793620000"}
        subprocess.run(command, env=env, check=True, capture_output=True)
        made.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert len(made[0]) > 50
    assert made[0] == made[1]
