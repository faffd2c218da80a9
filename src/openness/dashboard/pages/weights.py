"""Your weights: what follows from what the reader finds important, and what follows whatever anybody does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.address import choose
from openness.dashboard.figure import offer
from openness.dashboard.store import Store, link
from openness.export import html, views
from openness.scoring import Scorecard

TITLE = "Your weights"
PATH = "weights"
SECTION = "Questions"
START = 25
ENDS = {"As released": "released", "As it stands": "standing"}


def render(store: Store) -> None:
    """Weigh the topics; read every place as a range, and who beats whom whatever the weights are."""
    st.title("Your weights")
    st.markdown("What matters most to you? Nobody gets one place here: what is unknown and what others find important move it.")
    weights = _weights(store)
    end = st.segmented_control(
        "Facts", list(ENDS), default="As released", key="facts", bind="query-params", label_visibility="collapsed", required=True
    )
    cards = [card for card in store.cards if card.comparable]
    told, drawn = store.once(f"ranks {end}", partial(_drawn, cards, ENDS[end or "As released"]))
    _duel(store, told, drawn)
    st.subheader("Every release")
    st.caption(
        "At these weights a place has bounds: whatever the unknown facts are, it lies between them. Over all weightings it is drawn "
        f"{len(drawn.places):,} times, every weighting as likely as any other, every unknown answer anywhere within its range: the "
        "range holds nine draws in ten, the extremes all."
    )
    offer(store, "ranks")
    rows = analysis.places(cards, told, drawn, weights)
    st.html(html("places", rows=rows, link=link, makers=partial(views.makers, store.catalog)))
    if aside := [card.model.name for card in store.cards if not card.comparable]:
        st.caption(f"Left out, because fewer than half of the rubric's weight applies: {', '.join(aside)}.")


def _drawn(cards: Sequence[Scorecard], end: str) -> tuple[analysis.Unknowns, analysis.Ranks]:
    told = analysis.unknowns([getattr(card, end) for card in cards])
    return told, analysis.ranks(told)


def _weights(store: Store) -> dict[str, float]:
    topics = store.rubric.topics
    columns = st.columns(len(topics))
    weights = {
        topic.id: float(
            column.slider(topic.name, 0, 100, START, 5, key=f"w-{topic.id}", bind="query-params", help=topic.question)
        )
        for column, topic in zip(columns, topics, strict=True)
    }
    named = analysis.weightings(store.rubric)
    for column, (name, shares) in zip(st.columns(len(named)), named.items(), strict=True):
        column.button(name, on_click=_set, args=(shares,), width="stretch")
    if not any(weights.values()):
        st.info("With no weight anywhere, all topics weigh the same.", icon=":material/balance:")
        return dict.fromkeys(weights, 1.0)
    return weights


def _set(shares: dict[str, int]) -> None:
    for topic, share in shares.items():
        st.session_state[f"w-{topic}"] = 5 * round(share / 5)


def _duel(store: Store, told: analysis.Unknowns, drawn: analysis.Ranks) -> None:
    st.subheader("Who comes first?")
    left, right = st.columns(2)
    with left:
        one = choose("This release", list(told.names), store.name, "a")
    with right:
        other = choose("or that one", [name for name in told.names if name != one], store.name, "b")
    share = drawn.beats(one, other)
    ahead = analysis.always(told)
    first, second = told.names.index(one), told.names.index(other)
    said = f"**{store.name(one)}** comes before **{store.name(other)}** in **{_percent(share)}**. "
    if ahead[first, second] or ahead[second, first]:
        winner = one if ahead[first, second] else other
        said += f"{store.name(winner)} is ahead under every weighting, whatever the unknown facts turn out to be."
    else:
        said += "Neither is ahead under every weighting and all that may still come to light."
    st.markdown(said)


def _percent(share: float) -> str:
    return "every draw" if share == 1 else "no draw" if share == 0 else f"{min(99.9, max(0.1, 100 * share)):.1f}% of all draws"
