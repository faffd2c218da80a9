"""May I use it? Questions on the left, releases under four answers, each openable to its clauses and duties."""

from __future__ import annotations

from typing import Any

import streamlit as st
from pydantic import ValidationError

from openness.dashboard.field import field, search
from openness.dashboard.store import Store, license_link, lineage_link, link
from openness.export import html, use_views, views
from openness.scoring import NOTICE, Use, conflicts, fields_of_use, may_use, use_of

TITLE = "May I use it?"
PATH = "use"
SECTION = "Use"


def render(store: Store) -> None:
    """Ask what somebody wants to do; answer for every release."""
    st.title("May I use it?")
    questions, answers = st.columns([1, 4], gap="large")
    with questions:
        use = _asked(store)
        wanted = search("name", "Name or family")
    if use is None:
        return
    catalog = store.catalog
    chosen = [each for each in catalog.models.values() if wanted in f"{each.name}\n{each.family or ''}\n{each.id}".casefold()]
    rulings = [may_use(catalog, each.id, use) for each in chosen]
    with answers:
        st.html(
            html(
                "use",
                groups=use_views.by_answer(rulings),
                notice=NOTICE,
                answers=use_views.ANSWERS,
                licensed=lambda model: views.licensed(catalog, model.component("weights")),
                place=lambda model, told: use_views.place(catalog, model, told, license_link),
                found=lambda name: conflicts(catalog, name, use.on),
                link=link,
                family=lineage_link,
            )
        )


def _asked(store: Store) -> Use | None:
    st.subheader("What for?")
    told: dict[str, Any] = {
        "commercial": st.checkbox("In a product or business", key="commercial", bind="query-params"),
        "host": st.checkbox("Offer it as a service", key="host", bind="query-params"),
        "fine_tune": st.checkbox("Change the weights", key="tune", bind="query-params"),
        "redistribute": st.checkbox("Pass on copies", key="share", bind="query-params"),
        "train_on_outputs": st.checkbox("Train a model on its outputs", key="outputs", bind="query-params"),
        "monthly_users": _number("People who use it in a month", "users"),
        "revenue": _number("Revenue a year, in USD", "revenue"),
        "fields": tuple(
            st.multiselect(
                "In which field", fields_of_use(store.catalog), key="field", bind="query-params", placeholder="Any field"
            )
        ),
        "region": field("Where", "region", "DE, EU, US …", longest=2) or None,
        "on": field("On the day", "day", "today, or 2025-03-31", longest=10) or None,
    }
    try:
        return use_of(told)
    except ValidationError as error:
        for problem in error.errors():
            names = {"region": "Where: write a country code of two letters, or EU.", "on": "On the day: write it as 2025-03-31."}
            st.error(names.get(str(problem["loc"][0]), problem["msg"]))
        return None


def _number(label: str, key: str) -> float | None:
    return st.number_input(label, min_value=0, step=1_000_000, value=None, key=key, bind="query-params", placeholder="Not said")
