"""Two to six releases side by side, differences first."""

from __future__ import annotations

import streamlit as st

from openness import analysis
from openness.dashboard.address import choose_several
from openness.dashboard.figure import figure, numbers
from openness.dashboard.pages.citing import citing
from openness.dashboard.store import Store, license_link, link
from openness.export import html, use_views, uses, views
from openness.scoring import NOTICE

TITLE = "Compare"
PATH = "compare"
SECTION = "Scorecard"
MOST = 6


def render(store: Store) -> None:
    """Choose releases; see what separates them."""
    st.title("Compare releases")
    names = choose_several("Releases, two to six", store.models, store.name, "m", _starter(store), MOST)
    if len(names) < 2:
        st.info("Choose at least two releases.", icon=":material/compare_arrows:")
        return
    cards = [store.by_id[name] for name in names]
    catalog = store.catalog
    citing(store, cards)
    st.html(
        html(
            "compare",
            cards=cards,
            groups=views.comparison(cards, catalog, link),
            link=link,
            licenses=lambda card: views.license_names(catalog, card.licenses),
        )
    )
    st.subheader("Uses and duties")
    models = [card.model for card in cards]
    st.html(
        html(
            "uses",
            models=models,
            rows=uses.uses(catalog, names),
            duties=uses.duties(catalog, names),
            answers=use_views.ANSWERS,
            place=lambda model, told: use_views.place(catalog, model, told, license_link),
            notice=NOTICE,
        )
    )
    st.subheader("By topic, as they stand")
    table = analysis.topics(card.standing for card in cards)
    figure(store, "topics", names)
    numbers("topics", table.drop(columns="id"), "Points by topic, certain and at most")


def _starter(store: Store) -> list[str]:
    wanted = ("llama-2", "olmo", "dolly-2", "gpt-4")
    return [name for name in wanted if name in store.by_id] or store.models[:2]
