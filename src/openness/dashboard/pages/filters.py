"""Filters of the overview: each is in the address."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.choices import one_of, some_of
from openness.dashboard.field import search
from openness.dashboard.pages.traits import LABELS, traits, words
from openness.dashboard.store import Store
from openness.scoring import Scorecard

SORTS = ("As released", "As it stands", "Newest", "Name")
REST = tuple(key for key in LABELS if key != "class")


def chosen(store: Store) -> tuple[list[Scorecard], list[str]]:
    """The releases that pass every filter, in the order asked for; and the filters in force besides the search, in words."""
    sorts = [*SORTS, *(topic.name for topic in store.rubric.topics)]
    with st.container(horizontal=True):
        wanted = search("q", "Name, alias or maker")
        classes = some_of(LABELS["class"], words(store, "class"), "class")
    order = one_of("Sort by", sorts, "sort")
    picked, least = _more(store)
    picked["class"] = classes
    told = traits(store)
    fitting = (
        card
        for card in store.cards
        if wanted in _words(store, card)
        and all(not some or told[card.model.id][key].intersection(some) for key, some in picked.items())
    )
    return _sorted([card for card in fitting if _earns(card, least)], order, store), _said(store, picked, least)


def _said(store: Store, picked: dict[str, list[str]], least: dict[str, int]) -> list[str]:
    return [
        *(f"{label}: {', '.join(some)}" for key, label in LABELS.items() if (some := picked.get(key))),
        *(f"{topic.name} at least {points}" for topic in store.rubric.topics if (points := least.get(topic.id))),
    ]


def _more(store: Store) -> tuple[dict[str, list[str]], dict[str, int]]:
    """The filters that are folded away: words by key, and points that a topic must earn for certain.

    They are sent to the browser only when they are unfolded or one is in force, so that the page is there sooner.
    """
    keys = [*REST, *(f"least-{topic.id}" for topic in store.rubric.topics)]
    asked = any(key in st.query_params or st.session_state.get(key) for key in keys)
    more = st.expander("More filters", expanded=asked, key="more filters", on_change="rerun")
    if not (more.open or asked):
        return {}, {}
    with more:
        with st.container(horizontal=True):
            picked = {
                key: st.multiselect(LABELS[key], words(store, key), key=key, bind="query-params", placeholder="Any", width=230)
                for key in REST
            }
        st.caption("Earns for certain, as released, out of 100 at least")
        topics = store.rubric.topics
        least = {
            topic.id: column.slider(topic.name, 0, 100, 0, 5, key=f"least-{topic.id}", bind="query-params")
            for column, topic in zip(st.columns(len(topics)), topics, strict=True)
        }
    return picked, least


def _earns(card: Scorecard, least: dict[str, int]) -> bool:
    return all((told := card.released.topic(topic)) is None or told.low >= points for topic, points in least.items() if points)


def _words(store: Store, card: Scorecard) -> str:
    model = card.model
    bodies = [store.catalog.organizations[name] for name in model.developers]
    words = [model.id, model.name, *model.aliases, model.family or ""]
    return "\n".join([*words, *(name for body in bodies for name in (body.name, *body.aliases))]).casefold()


def _sorted(cards: list[Scorecard], order: str, store: Store) -> list[Scorecard]:
    if order == "As released":
        return cards
    if order == "Name":
        return sorted(cards, key=lambda card: card.model.name.casefold())
    if order == "Newest":
        return sorted(cards, key=lambda card: card.model.released.date, reverse=True)
    if order == "As it stands":
        return sorted(cards, key=lambda card: (not card.comparable, -card.standing.score.low, -card.standing.score.high))
    topic = next(each.id for each in store.rubric.topics if each.name == order)
    told = {card.model.id: card.released.topic(topic) or (-1.0, -1.0) for card in cards}
    return sorted(cards, key=lambda card: (not card.comparable, -told[card.model.id][0], -told[card.model.id][1]))
