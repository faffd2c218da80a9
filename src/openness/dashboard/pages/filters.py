"""Filters of the overview: each is in the address."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.pages.traits import LABELS, traits, words
from openness.dashboard.store import Store
from openness.scoring import Scorecard

SORTS = ("As released", "As it stands", "Newest", "Name")
REST = tuple(key for key in LABELS if key != "class")


def chosen(store: Store) -> list[Scorecard]:
    """The releases that pass every filter, in the order asked for."""
    sorts = [*SORTS, *(topic.name for topic in store.rubric.topics)]
    with st.container(horizontal=True):
        search = st.text_input("Search", key="q", bind="query-params", placeholder="Name, alias or maker", width=420)
        kinds = st.pills(LABELS["class"], words(store, "class"), selection_mode="multi", key="class", bind="query-params")
    wanted = search.casefold().strip()
    order = st.pills("Sort by", sorts, default=SORTS[0], required=True, key="sort", bind="query-params")
    picked, least = _more(store)
    picked["class"] = set(kinds)
    told = traits(store)
    fitting = (
        card
        for card in store.cards
        if wanted in _words(store, card) and all(not some or some & told[card.model.id][key] for key, some in picked.items())
    )
    return _sorted([card for card in fitting if _earns(card, least)], order, store)


def active(store: Store) -> list[str]:
    """The filters in force besides the search, in words."""
    picked = {label: st.session_state.get(key) for key, label in LABELS.items()}
    least = {topic.name: st.session_state.get(f"least-{topic.id}") for topic in store.rubric.topics}
    return [
        *(f"{label}: {', '.join(some)}" for label, some in picked.items() if some),
        *(f"{name} at least {points}" for name, points in least.items() if points),
    ]


def _more(store: Store) -> tuple[dict[str, set[str]], dict[str, int]]:
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
                key: set(
                    st.multiselect(LABELS[key], words(store, key), key=key, bind="query-params", placeholder="Any", width=230)
                )
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
