"""Lineages: every entry has a box of its own, every step a line that ends at its boxes, the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations

import pandas as pd

from openness.charts import HIGH, WIDE, family, lineage

STEPS = [("pile", "pythia"), ("pythia", "dolly"), ("dolly", "dollier"), ("pile", "dollier"), ("pile", "neox")]


def test_lines_run_from_the_right_of_one_box_to_the_left_of_another() -> None:
    drawing = lineage(STEPS, "pile")
    where = {place.id: place for place in drawing.places}
    assert where.keys() == {name for step in STEPS for name in step}
    for line in drawing.lines:
        below, above = where[line.below], where[line.above]
        assert line.points[0] == (below.x + WIDE, below.y + HIGH // 2)
        assert line.points[-1] == (above.x, above.y + HIGH // 2)
        assert [x for x, _ in line.points] == sorted(x for x, _ in line.points)
        assert line.path.startswith(f"M{below.x + WIDE},")
    assert any(len(line.points) > 2 for line in drawing.lines), "a step over a layer bends past what is in it"


def test_a_lineage_is_laid_out_the_same_in_every_process() -> None:
    code = f"from openness.charts import lineage; print(lineage({STEPS}, 'pile'))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_boxes_on_paper_keep_apart_however_narrow() -> None:
    drawing = lineage(STEPS, "pile")
    names = [place.id for place in drawing.places]
    boxes = pd.DataFrame({"id": names, "name": names, "says": "MIT", "dashed": False, "chosen": False})
    spec = family(boxes, drawing, 500).to_dict()
    assert spec["layer"][1]["encoding"]["x"]["scale"]["domain"][1] <= 500
    rows = next(rows for rows in spec["datasets"].values() if "name" in rows[0])
    for one, other in combinations(rows, 2):
        beside = one["right"] < other["left"] or other["right"] < one["left"]
        assert beside or one["foot"] < other["top"] or other["foot"] < one["top"]
