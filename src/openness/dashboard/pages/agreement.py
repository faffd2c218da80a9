"""Whether frameworks and published indexes put releases in the same order; a section of the page on where indexes differ."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import streamlit as st

from openness import analysis
from openness.dashboard.store import Store, link
from openness.export import html
from openness.export import opinions as told
from openness.facts import Model
from openness.scoring import Word

MOST = 10
SHOWN = 4


class Side(NamedTuple):
    """One release that two rulers place far apart."""

    model: Model
    one: str
    one_says: str
    other: str
    other_says: str
    sides: list[tuple[str, list[told.Demand]]]


def section(store: Store) -> None:
    """The agreement of every two rulers, and the largest disagreements with the facts behind them."""
    st.header("Do frameworks agree?")
    st.markdown(
        "For every two rulers, the releases both judge, and how often they put two of them in the same order; only pairs whose "
        "order is certain by both count. Tau is 1 where they always agree and -1 where they never do."
    )
    st.html(store.once("agreement", partial(_agreement, store)))


def _agreement(store: Store) -> str:
    rulers = analysis.rulers(store.opinions, store.catalog)
    names = {ruler.id: ruler.name for ruler in rulers}
    gaps = [_side(store, each, names) for each in analysis.apart(rulers, MOST)]
    return html("agreement", pairs=analysis.pairs(rulers), gaps=gaps)


def _side(store: Store, apart: analysis.Apart, names: dict[str, str]) -> Side:
    model = store.catalog.models[apart.model]
    ids = (apart.one, apart.other)
    says = [_says(store, name, model.id) for name in ids]
    sides = [(f"{names[name]}: what is not met", _unmet(store, name, model.id)) for name in ids]
    return Side(model, names[ids[0]], says[0], names[ids[1]], says[1], sides)


def _says(store: Store, ruler: str, model: str) -> str:
    if ruler in store.frameworks:
        return told.headline(store.opinions[model][ruler])
    index = store.catalog.indexes[ruler]
    score = next(each.score for each in index.judgements if each.model == model)
    return f"{score:g}" + (f" of {index.highest:g}" if index.highest else "")


def _unmet(store: Store, ruler: str, model: str) -> list[told.Demand]:
    if ruler not in store.frameworks:
        return []
    opinion = store.opinions[model][ruler]
    demands = (told.demand(opinion, each, link) for each in opinion.framework.criteria)
    return [each for each in demands if each.word not in {Word.MET, Word.NOT_APPLICABLE}][:SHOWN]
