"""One release in full: its scorecard, why, every component, where that was read, and how all of it came about."""

from __future__ import annotations

import re

import streamlit as st

from openness import scoring
from openness.dashboard.address import choose
from openness.dashboard.field import field
from openness.dashboard.pages.citing import citing
from openness.dashboard.store import Store, framework_link, license_link, lineage_link, link, page_link
from openness.export import html, opinions, timeline, views
from openness.facts import Catalog
from openness.scoring import Scorecard, as_of, scorecards

TITLE = "Model"
PATH = "model"
SECTION = "Scorecard"


def render(store: Store) -> None:
    """Choose a release, and a day if it is not today's; read everything recorded about it."""
    left, right = st.columns([4, 1])
    with left:
        name = choose("Release", store.models, store.name, "model")
    with right:
        day = field("As of", "on", "today, or 2023-12-31", longest=10)
    st.title(store.name(name))
    told = _then(store, name, day)
    if told is None:
        return
    catalog, card = told
    model = card.model
    st.html(
        html(
            "scorecard",
            card=card,
            topics=store.rubric.topics,
            rubric=store.rubric,
            barriers=views.barriers(card.standing),
            licenses=views.license_names(catalog, [each for each in card.licenses if each in catalog.licenses]),
            license_link=license_link,
            reasons="#",
            correct=page_link(f"contribute?model={name}"),
        )
    )
    if not day:
        citing(store, [card])
    why, parts, verdicts, history, about = st.tabs(
        ["Why this score", "Components and evidence", "Verdicts", "History", "About the release"]
    )
    with why:
        st.html(html("why", topics=store.rubric.topics, rows=views.whys(card.standing, catalog, link)))
    with parts:
        listed = [(catalog.kinds[kind], each) for kind, each in model.components.items()]
        st.html(html("components", components=listed, missing=views.missing(catalog, model)))
    with verdicts:
        said = scoring.opinions({name: card.standing.standing}, store.frameworks.values(), catalog) if day else store.opinions
        cells = [opinions.cell(each) for each in said[name].values()]
        st.html(html("verdicts", model=name, cells=cells, signs=opinions.SIGNS, framework_link=framework_link))
    with history:
        events = timeline(store.catalog, store.catalog.models[name])
        st.html(html("timeline", events=events, then=lambda date: f"{link(name)}&on={date}"))
    with about:
        _about(catalog, card)


def _about(catalog: Catalog, card: Scorecard) -> None:
    model = card.model
    st.html(
        html(
            "facts",
            model=model,
            card=card,
            lineage=lineage_link(model.id),
            makers=views.makers(catalog, model),
            sizes=views.sizes(model),
            bases=views.bases(catalog, model, link),
            data=views.data(catalog, model),
            above=views.above(catalog, model, link),
        )
    )


def _then(store: Store, name: str, day: str) -> tuple[Catalog, Scorecard] | None:
    """The catalog and scorecard of a day, today's if none is given; None if there is nothing to show, which is said."""
    if not day:
        return store.catalog, store.by_id[name]
    if not re.fullmatch(r"[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", day):
        st.error("Write the day as 2023-12-31, or only its year or month.", icon=":material/event_busy:")
        return None
    catalog = as_of(store.catalog, day)
    if name not in catalog.models:
        first = store.catalog.models[name].released.date
        st.info(f"It was not out then; it was released on {first}.", icon=":material/event_upcoming:")
        return None
    st.caption(f"As it stood on {day}, by what is recorded of its history.")
    return catalog, scorecards(catalog, store.rubric, [name])[0]
