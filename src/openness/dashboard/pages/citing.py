"""Cite, download and print what is shown, always of the release of the data that is shown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from functools import lru_cache

import streamlit as st

from openness.dashboard.store import Store, release_link
from openness.export import answer_row, model_row
from openness.export.brief import brief, docx, pdf
from openness.export.citation import cite
from openness.export.citation_forms import FORMS
from openness.export.citation_text import STYLES, formatted
from openness.export.escaping import cell
from openness.export.figures import KINDS, Scene, drawn
from openness.scoring import Scorecard

_NAMES = {
    "apa": "APA",
    "chicago": "Chicago",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl": "CSL-JSON",
    "cff": "CFF",
    "markdown": "Footnote",
}


def citing(store: Store, cards: Sequence[Scorecard]) -> None:
    """Draw the three menus for one scorecard, or for several compared."""
    name = "-".join(["openness", store.edition.release or store.edition.date, *(card.model.id for card in cards)])
    with st.container(horizontal=True):
        with st.popover("Cite", icon=":material/format_quote:"):
            _cite(store, cards)
        with st.popover("Download", icon=":material/download:"):
            _download(store, cards, name)
        st.download_button(
            "Print",
            lambda: pdf(brief(cards, store.snapshot, store.edition))[0],
            f"{name}.pdf",
            "application/pdf",
            key="print",
            help="A brief as PDF, set for paper.",
            icon=":material/print:",
            on_click="ignore",
        )


def _cite(store: Store, cards: Sequence[Scorecard]) -> None:
    edition = store.edition
    if edition.release is None and store.newest:
        st.markdown(
            f"The facts have changed since release {store.newest}, and no release keeps them as they are. "
            f"[Show release {store.newest}]({release_link(store.newest)}) to cite that."
        )
    elif edition.release is None:
        st.markdown("No release of the data keeps these facts yet, so they may change after you cite them.")
    style = st.radio("Style", list(_NAMES), format_func=lambda each: _NAMES[each], horizontal=True, key="style")
    told = json.dumps(cite(cards, store.catalog, edition), sort_keys=True)
    st.code(_written(told, style), language=None, wrap_lines=True)


@lru_cache(maxsize=256)
def _written(item: str, style: str) -> str:
    told = json.loads(item)
    return formatted(told, style) if style in STYLES else FORMS[style](told)


def _download(store: Store, cards: Sequence[Scorecard], name: str) -> None:
    def offer(label: str, made: Callable[[], str | bytes], ending: str, mime: str) -> None:
        st.download_button(label, made, f"{name}.{ending}", mime, key=f"download-{ending}", on_click="ignore", type="tertiary")

    offer("Everything recorded, as JSON", lambda: _json(store, cards), "json", "application/json")
    offer("Answers, as CSV", lambda: _csv(cards), "csv", "text/csv")
    offer("Brief, as Word document", lambda: docx(brief(cards, store.snapshot, store.edition)), "docx", _WORD)
    offer("Figure, as SVG", lambda: _figure(store, cards), "svg", "image/svg+xml")


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _figure(store: Store, cards: Sequence[Scorecard]) -> str:
    kind = "topics" if KINDS["topics"].of.takes(len(cards)) else "matrix"
    return next(drawn(kind, Scene(store.snapshot, store.edition, store.cards, cards))).svg


def _json(store: Store, cards: Sequence[Scorecard]) -> str:
    edition = store.edition
    told = {"release": edition.release, "date": edition.date, "content": edition.content, "rubric": edition.rubric}
    rows = [model_row(card, store.catalog) for card in cards]
    return json.dumps({"edition": told, "models": rows}, ensure_ascii=False, indent=2, allow_nan=False)


def _csv(cards: Sequence[Scorecard]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["model", "criterion", "question", "answer", "low", "high"])
    for card in cards:
        for each in card.standing.framework.criteria:
            answer = answer_row(card.standing.answers[each.id])
            writer.writerow([cell(value) for value in (card.model.id, each.id, each.question, *answer.values())])
    return out.getvalue()
