"""All releases: scores as ranges, classes, topics; a matrix of every answer."""

from __future__ import annotations

from functools import partial

import streamlit as st

from openness import analysis
from openness.dashboard.choices import one_of
from openness.dashboard.figure import offer as offer_figure
from openness.dashboard.pages import filters
from openness.dashboard.rows import Rows, offer
from openness.dashboard.store import Store, link, page_link
from openness.export import html, views
from openness.scoring import Answer, Criterion, Scorecard

TITLE = "Overview"
PATH = "overview"
SECTION = "Scorecard"
#: Where each small chart leads.
_MORE = ("called-open", "weights", "time")
#: What people ask first, and the page that answers.
_ASKS = (
    ("May I use it in a product?", "use?commercial=true"),
    ("What sets two releases apart?", "compare"),
    ("What is it built on?", "lineage"),
    ("What does this license allow?", "licenses"),
    ("How is this scored?", "method"),
    ("How do I add or correct a fact?", "contribute"),
)
TABLE, MATRIX = "Table", "Matrix"
_OF = {TABLE: "topics as released", MATRIX: "as they stand"}
WORDS = ("yes", "partly", "no", "unknown", "not applicable")


def render(store: Store) -> None:
    """Say what this is, choose releases, and draw them as a table or a matrix."""
    st.title("How open is this model, and what may I do with it?")
    st.html(store.once("head", partial(_head, store)))
    cards, said = filters.chosen(store)
    with st.container(horizontal=True, vertical_alignment="center"):
        count = f"{len(cards)} of {len(store.cards)} releases"
        view = one_of("View", [TABLE, MATRIX], "view", lambda view: " · ".join([f"{count}, {_OF[view]}", *said]))
        if cards:
            name = "answers.csv" if view == MATRIX else "releases.csv"
            st.download_button("Download as CSV", partial(_csv, store, cards, view), name, "text/csv", on_click="ignore")
            offer_figure(store, "matrix" if view == MATRIX else "scores", [card.model.id for card in cards])
    if not cards:
        st.info("No release fits. Take a filter away.", icon=":material/filter_alt_off:")
    elif view == MATRIX:
        _matrix(store, cards)
    else:
        rows = store.once("rows", partial(_rows, store))
        st.html(html("table", topics=store.rubric.topics, shown=rows.shown(card.model.id for card in cards), rows=[]))


def _head(store: Store) -> str:
    """What people ask, and what was found."""
    told = zip(analysis.findings(store.cards), analysis.glances(store.cards, store.rubric), map(page_link, _MORE), strict=True)
    return html("asks", asks=[(said, page_link(path)) for said, path in _ASKS]) + html("findings", findings=list(told))


def _rows(store: Store) -> Rows:
    """The row of each release, made once: most of the work of the page."""
    rows = {card.model.id: views.table_row(card, store.rubric.topics, store.catalog, link) for card in store.cards}
    return offer(rows, first=not page_link(""))


def _matrix(store: Store, cards: list[Scorecard]) -> None:
    rubric = store.rubric
    groups = [(topic, [each for each in rubric.criteria if each.topic == topic.id]) for topic in rubric.topics]
    asked = [criterion for _, criteria in groups for criterion in criteria]
    rows = store.once("matrix rows", lambda: offer({card.model.id: _answers(card, asked) for card in store.cards}))
    st.html(html("matrix", groups=groups, words=WORDS, shown=rows.shown(card.model.id for card in cards)))


def _answers(card: Scorecard, asked: list[Criterion]) -> str:
    told = [(each, _word(card.standing.answers[each.id])) for each in asked]
    return html("matrix_row", model=card.model, answers=told, link=link)


def _word(answer: Answer | None) -> str:
    return "not applicable" if answer is None else answer.word


def _csv(store: Store, cards: list[Scorecard], view: str) -> str:
    """What is on the screen, as a file."""
    table = analysis.answers(card.standing for card in cards) if view == MATRIX else analysis.scores(cards, store.catalog)
    return table.drop(columns=["mark", "place"], errors="ignore").to_csv(index=False)
