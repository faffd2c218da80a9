"""Charts: every row is drawn, what is unknown has a lane of its own, and color never stands alone."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from openness import analysis, charts
from openness.facts import Catalog
from openness.scoring import Scorecard


@pytest.fixture
def table(tiny_cards: dict[str, Scorecard], tiny_catalog: Catalog) -> pd.DataFrame:
    return analysis.releases(tiny_cards.values(), tiny_catalog)


def _drawn(spec: dict[str, Any], part: dict[str, Any]) -> set[str]:
    parts = [part, *part["layer"]]
    return {row["model"] for each in parts if "data" in each for row in spec["datasets"][each["data"]["name"]]}


@pytest.mark.parametrize(("make", "column"), [(charts.size, "billions"), (charts.compute, "flop")])
def test_an_unknown_figure_stands_in_a_lane_never_at_zero(table: pd.DataFrame, make: Any, column: str) -> None:
    table.loc[table["id"] == "acorn-1", column] = 7.0
    spec = make(table).to_dict()
    lane, rest = spec["hconcat"]
    assert _drawn(spec, rest) == {"Acorn 1"}
    assert _drawn(spec, lane) == set(table["model"]) - {"Acorn 1"}
    assert {layer["mark"]["type"] for layer in rest["layer"]} == {"rule", "point"}
    points = rest["layer"][1]["encoding"]
    assert points["color"]["scale"]["domain"] == points["shape"]["scale"]["domain"]


def test_a_chart_of_nothing_is_still_a_chart(table: pd.DataFrame) -> None:
    assert charts.size(table.head(0)).to_dict()["hconcat"]


def test_bars_are_in_order_and_their_parts_told_apart(tiny_catalog: Catalog) -> None:
    told = analysis.shoulders(tiny_catalog).head(2)
    bars, sums = charts.bars(told, ("directly", "through others"), "releases").to_dict()["layer"]
    assert bars["encoding"]["y"]["sort"] == list(told["name"])
    assert len(set(bars["encoding"]["color"]["scale"]["range"])) == 2
    assert sums["encoding"]["text"]["field"] == "sum"


@pytest.mark.parametrize("make", [charts.size, charts.compute, charts.years])
def test_a_chart_is_made_for_a_width(table: pd.DataFrame, make: Any) -> None:
    told = analysis.by_year(table, "kind") if make is charts.years else table
    assert make(told, 440).to_dict() != make(told, 900).to_dict()


def test_circles_say_their_number(tiny_cards: dict[str, Scorecard]) -> None:
    tally = analysis.tally(analysis.called(list(tiny_cards.values())))
    spec = charts.called(tally, sorted(set(tally["class"]))).to_dict()
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["circle", "text"]


@pytest.mark.parametrize("column", [None, "kind"])
def test_every_group_has_a_panel(table: pd.DataFrame, column: str | None) -> None:
    told = analysis.by_year(table, column)
    spec = charts.years(told).to_dict()
    assert set(spec["facet"]["sort"]) == set(told["group"])
