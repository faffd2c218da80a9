"""Charts: what they say, told twice: by color and by a sign."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pandas as pd
import pytest

from openness.analysis import answers, topics
from openness.charts import POINTS, matrix, spans, theme
from openness.scoring import Scorecard


@pytest.fixture(scope="module")
def drawn(tiny_cards: dict[str, Scorecard]) -> dict[str, Any]:
    spec: dict[str, Any] = matrix(answers(card.standing for card in tiny_cards.values())).to_dict()
    return spec


def test_a_matrix_has_a_cell_and_a_sign_for_every_answer(drawn: dict[str, Any], tiny_cards: dict[str, Scorecard]) -> None:
    cells, signs = drawn["layer"]
    assert (cells["mark"]["type"], signs["mark"]["type"]) == ("rect", "point")
    assert cells["encoding"]["color"]["field"] == signs["encoding"]["shape"]["field"] == "answer"
    (rows,) = drawn["datasets"].values()
    assert {row["model"] for row in rows} == {card.model.name for card in tiny_cards.values()}
    assert cells["encoding"]["y"]["sort"] == [card.model.name for card in tiny_cards.values()]
    scale = signs["encoding"]["shape"]["scale"]
    assert scale["domain"] == [word for word in theme.ANSWER_COLORS if word in {row["answer"] for row in rows}]
    assert len(set(scale["range"])) == len(scale["range"])


def test_every_answer_has_its_own_color_and_sign() -> None:
    assert theme.ANSWER_COLORS.keys() == theme.SIGN_COLORS.keys() == theme.SIGNS.keys()
    assert len(set(theme.ANSWER_COLORS.values())) == len(set(theme.SIGNS.values())) == len(theme.SIGNS)


def test_spans_draw_a_bar_and_a_mark_for_every_topic_and_model(tiny_cards: dict[str, Scorecard]) -> None:
    drawn = spans(_topics(tiny_cards.values()), POINTS).to_dict()
    bars, marks = drawn["spec"]["layer"]
    assert (bars["encoding"]["x"]["field"], bars["encoding"]["x2"]["field"]) == ("low", "high")
    assert (marks["mark"]["type"], marks["encoding"]["x"]["field"]) == ("tick", "low")
    assert bars["encoding"]["x"]["scale"]["domain"] == [0, 100]
    assert drawn["facet"]["field"] == "panel"
    (rows,) = drawn["datasets"].values()
    assert {row["name"] for row in rows} == {card.model.name for card in tiny_cards.values()}


def test_spans_draw_a_line_where_more_is_possible(tiny_cards: dict[str, Scorecard]) -> None:
    table = _topics(tiny_cards.values()).assign(least=0.0, most=100.0)
    line, *_ = spans(table, POINTS).to_dict()["spec"]["layer"]
    assert (line["mark"]["type"], line["encoding"]["x"]["field"], line["encoding"]["x2"]["field"]) == ("rule", "least", "most")


def _topics(cards: Iterable[Scorecard]) -> pd.DataFrame:
    return topics(card.standing for card in cards).rename(columns={"model": "name", "topic": "panel"})


def test_charts_of_nothing_can_be_drawn() -> None:
    assert matrix(answers([])).to_dict()["layer"]
    assert spans(_topics([]), POINTS).to_dict()["spec"]


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("answer", theme.ANSWER_COLORS)
def test_signs_can_be_read_on_their_fill(answer: str) -> None:
    assert _contrast(theme.ANSWER_COLORS[answer], theme.SIGN_COLORS[answer]) >= 4.5


def test_yes_partly_and_no_are_told_apart_in_gray() -> None:
    fills = [theme.ANSWER_COLORS[answer] for answer in ("yes", "partly", "no")]
    assert [_luminance(fill) for fill in fills] == sorted(_luminance(fill) for fill in fills)
    assert all(_contrast(one, other) >= 1.3 for one, other in combinations(fills, 2))
