"""Figures say what they are wherever they are pasted, and can be read there."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle, pairwise

import pytest
from PIL import Image
from pypdf import PdfReader

from openness.charts import theme
from openness.export.figures import KINDS, Figure, Scene, bundle, drawn
from openness.scoring import Snapshot, scorecards
from tests.export.figures.conftest import of
from tests.export.test_citation import HOSTILE

#: Points in a pixel at the widths that figures are set for: a column of 8.9 cm, or a page of 18.2 cm.
POINTS = 252 / theme.COLUMN


@pytest.fixture(params=list(KINDS))
def figure(request: pytest.FixtureRequest, figures: Mapping[str, Figure]) -> Figure:
    return figures[request.param]


def test_every_figure_says_what_it_is_and_is_told_in_words(figure: Figure) -> None:
    root = ET.fromstring(figure.svg)
    texts = " ".join(text.strip() for text in root.itertext() if text.strip())
    for wanted in ("n = ", "Release 2026.11", "rubric 1.0", "Openness Scorecard", "https://example.org/releases/2026.11/"):
        assert wanted in texts
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == figure.title
    assert next(root.iter("{http://www.w3.org/2000/svg}desc")).text == figure.alternative
    assert len(figure.alternative) > 15


def test_every_figure_comes_as_svg_png_pdf_with_its_table_and_words(figure: Figure) -> None:
    files = {name.rpartition(".")[2]: content for name, content in figure.files()}
    assert files.keys() == {"svg", "png", "pdf", "csv", "txt"}
    assert len(list(csv.reader(io.StringIO(files["csv"].decode())))) == len(figure.table) + 1
    assert figure.alternative in files["txt"].decode()
    assert Image.open(io.BytesIO(files["png"])).width >= 300 / 72 * POINTS * _width(figure.svg) * 0.999
    pdf = PdfReader(io.BytesIO(files["pdf"]))
    (page,) = pdf.pages
    assert float(page.mediabox.width) == pytest.approx(POINTS * _width(figure.svg), abs=0.5)
    assert pdf.metadata is not None
    assert pdf.metadata.title == figure.title
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"], "tagged, so that its alternative is read aloud"


def _width(svg: str) -> float:
    return float(ET.fromstring(svg).attrib["width"])


def test_every_figure_can_be_read_at_the_width_of_a_column(figure: Figure) -> None:
    assert _width(figure.svg) <= figure.width
    smallest = min(float(each) for each in re.findall(r'font-size="([\d.]+)px"', figure.svg))
    assert smallest * POINTS >= 6.8, "points"


def test_every_figure_fits_a_page_with_the_real_data(real_scene: Scene) -> None:
    assert len(real_scene.cards) > 40
    for kind in ("scores", "ranks", "matrix", "licenses"):
        parts = list(drawn(kind, real_scene))
        assert len(parts) > 1
        assert len({part.name for part in parts}) == len(parts)
        for part in (parts[0], parts[-1]):
            assert _width(part.svg) <= part.width
            assert float(ET.fromstring(part.svg).attrib["height"]) * POINTS <= 680, "points; a page of A4 with margins"


@pytest.mark.parametrize("kind", ["size", "compute"])
def test_a_score_that_cannot_be_set_beside_others_is_left_out_and_named(real_scene: Scene, kind: str) -> None:
    plate = next(KINDS[kind].plates(real_scene))
    aside = [card.model.name for card in real_scene.every if not card.comparable]
    assert aside
    assert all(name in plate.reading for name in aside)
    assert not set(aside) & set(plate.table["model"])
    assert len(plate.table) == len(real_scene.every) - len(aside)


def test_parts_show_every_release_once(real_scene: Scene) -> None:
    shown = [name for part in drawn("scores", real_scene) for name in part.table["id"]]
    assert shown == [card.model.id for card in real_scene.cards]


def test_nothing_in_a_figure_runs_or_is_fetched(figure: Figure) -> None:
    for element in ET.fromstring(figure.svg).iter():
        assert element.tag.rpartition("}")[2] not in {"script", "foreignObject", "image", "a"}
        assert not [name for name in element.attrib if name.startswith("on") or name.endswith("href")]


def test_a_figure_in_gray_still_shows_its_answers_apart(figures: Mapping[str, Figure]) -> None:
    """What the color of a cell says, its sign says too."""
    fills = [theme.ANSWER_COLORS[word] for word in ("yes", "partly", "no")]
    grays = [0.299 * red + 0.587 * green + 0.114 * blue for red, green, blue in (bytes.fromhex(each[1:]) for each in fills)]
    assert all(lighter - darker > 25 for darker, lighter in pairwise(grays))
    texts = set(ET.fromstring(figures["matrix"].svg).itertext())
    assert set(figures["matrix"].table["answer"]) <= texts, "a legend of the signs"


def test_the_same_data_gives_the_same_bytes(scene: Scene) -> None:
    for kind in ("matrix", "size", "lineage"):
        one, other = (bundle(kind, of(kind, scene)) for _ in range(2))
        assert one == other
        assert set(zipfile.ZipFile(io.BytesIO(one)).namelist()) == {
            f"{kind}.{form}" for form in ("svg", "png", "pdf", "csv", "txt")
        }


@pytest.fixture(scope="module")
def hostile(scene: Scene) -> Scene:
    """The small data folder, every model and data set of which has a name that wants to be more than a name."""
    old = scene.snapshot.catalog
    names = cycle(HOSTILE)
    models = {name: replace(each, name=f"{next(names)} {name}") for name, each in old.models.entries.items()}
    datasets = {name: replace(each, name=f"{next(names)} {name}") for name, each in old.datasets.entries.items()}
    catalog = replace(old, models=replace(old.models, entries=models), datasets=replace(old.datasets, entries=datasets))
    snapshot = Snapshot(catalog, scene.snapshot.rubric, scene.snapshot.frameworks)
    return Scene.of(snapshot, scene.edition, scorecards(catalog, snapshot.rubric), [])


@pytest.mark.parametrize("kind", list(KINDS))
def test_names_with_markup_in_them_come_out_as_names(hostile: Scene, kind: str) -> None:
    figure = next(drawn(kind, of(kind, hostile)))
    root = ET.fromstring(figure.svg)
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= {
        "svg",
        "g",
        "path",
        "text",
        "tspan",
        "rect",
        "title",
        "desc",
        "defs",
        "clipPath",
        "line",
    }
    assert next(root.iter("{http://www.w3.org/2000/svg}title")).text == figure.title
    assert not any(
        row.startswith(("=", "+", "-", "@", "\t")) for line in csv.reader(io.StringIO(figure.csv().decode())) for row in line
    )
    (page,) = PdfReader(io.BytesIO(figure.pdf())).pages
    assert "/Annots" not in page
