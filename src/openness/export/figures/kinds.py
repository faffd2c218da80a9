"""The figures there are. Add a line here and a figure is on the command line, on the screen and in the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import NamedTuple

from openness.charts import theme
from openness.export.figures import of_coverage, of_questions, of_rules, of_scores, of_verdicts
from openness.export.figures.figure import Figure
from openness.export.figures.scene import Plate, Scene


class Of(Enum):
    """What a figure can be of, and how many must be named for it at least and at most."""

    RELEASES = ("any models, or of all if none is named", 0, 10_000)
    COMPARED = ("two to six models", 2, 6)
    ENTRY = ("one model or data set", 1, 1)
    WHOLE = ("everything; no model is named", 0, 0)

    def takes(self, many: int) -> bool:
        """Whether it can be drawn of so many."""
        _, least, most = self.value
        return least <= many <= most

    def __str__(self) -> str:
        return self.value[0]


class Kind(NamedTuple):
    """One figure: what it is of, what makes it, and the width in pixels it is set for on paper."""

    of: Of
    plates: Callable[[Scene], Iterator[Plate]]
    width: int


_ANY, _COLUMN, _PAGE = Of.RELEASES, theme.COLUMN, theme.PAGE

KINDS = {
    "scores": Kind(_ANY, of_scores.scores, _COLUMN),
    "matrix": Kind(_ANY, of_scores.matrix, _PAGE),
    "topics": Kind(Of.COMPARED, of_scores.topics, _COLUMN),
    "ranks": Kind(_ANY, of_scores.ranks, _COLUMN),
    "size": Kind(_ANY, of_questions.size, _COLUMN),
    "compute": Kind(_ANY, of_questions.compute, _COLUMN),
    "time": Kind(_ANY, partial(of_questions.time, group="All"), _COLUMN),
    "time-by-kind": Kind(_ANY, partial(of_questions.time, group="Kind of maker"), _COLUMN),
    "time-by-country": Kind(_ANY, partial(of_questions.time, group="Country"), _COLUMN),
    "time-by-access": Kind(_ANY, partial(of_questions.time, group="Access"), _COLUMN),
    "shoulders": Kind(Of.WHOLE, of_questions.shoulders, _COLUMN),
    "called-open": Kind(_ANY, of_questions.called, _PAGE),
    "lineage": Kind(Of.ENTRY, of_rules.lineage, _PAGE),
    "licenses": Kind(Of.WHOLE, of_rules.licenses, _PAGE),
    "families": Kind(_ANY, of_rules.families, _COLUMN),
    "verdicts": Kind(_ANY, of_verdicts.verdicts, _PAGE),
    "indexes": Kind(_ANY, of_verdicts.indexes, _PAGE),
    "coverage": Kind(_ANY, of_coverage.coverage, _COLUMN),
    "questions": Kind(_ANY, of_coverage.asked, _COLUMN),
}


def drawn(name: str, scene: Scene) -> Iterator[Figure]:
    """The figure of that name; in parts where it has more rows than can be read on a page, and none where nothing is recorded."""
    edition, kind = scene.edition, KINDS[name]
    release = edition.name.capitalize()
    for plate in kind.plates(scene):
        if plate.table.empty:
            continue
        source = f"n = {plate.n}. {release}, rubric {edition.rubric}. Source: Openness Scorecard, {edition.url(scene.path)}"
        yield Figure(
            name + plate.part,
            plate.chart(kind.width).to_dict(),
            plate.title,
            f"{plate.reading} {source}",
            plate.alternative,
            plate.table,
            kind.width,
            edition.date,
        )


def bundle(name: str, scene: Scene) -> bytes:
    """Every file of that figure and of its parts, zipped; the same for the same data."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for figure in drawn(name, scene):
            for path, content in figure.files():
                archive.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
