"""For people with a fact and without git: say it, see what it changes, take it to the repository. Nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import streamlit as st

from openness.dashboard.address import choose
from openness.dashboard.repository import VARIABLE, editor, issue, repository
from openness.dashboard.store import Store
from openness.export import contribution, html
from openness.export.changes import change_text
from openness.export.contribution import FILE, LONGEST, Proposal
from openness.facts import Status
from openness.scoring import Snapshot
from openness.source import InvalidData

TITLE = "Contribute"
PATH = "contribute"
SECTION = "About"


def render(store: Store) -> None:
    """Choose a release; fill a form or paste an entry; leave with a patch."""
    st.title("Contribute")
    st.caption("Nothing you type is kept here. You leave with a patch, or on the repository's own page.")
    name = choose("Release", store.models, store.name, "model")
    _unknown(store, name)
    fact, entry, reply = st.tabs(["One fact", "A whole entry", "A reply by its makers"])
    with fact:
        _fact(store, name)
    with entry:
        _entry(store, name)
    with reply:
        _reply(store, name)


def _unknown(store: Store, name: str) -> None:
    found = contribution.unknowns(store.by_id[name])
    if not found:
        st.markdown("Every question about this release is answered; you may still correct an answer.")
        return
    known = store.catalog.kinds
    parts = (", ".join(known[kind].name if kind in known else kind for kind in each.kinds) for each in found)
    rows = [
        {"Question": each.question, "Points": round(each.points, 1), "Look up": told}
        for each, told in zip(found, parts, strict=True)
    ]
    st.subheader("What nobody has looked up yet")
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt="Open questions, with the points that hang on each")


def _fact(store: Store, name: str) -> None:
    kinds = sorted(store.catalog.kinds, key=lambda each: store.catalog.kinds[each].name)
    first = next(
        (kinds.index(each) for told in contribution.unknowns(store.by_id[name]) for each in told.kinds if each in kinds), 0
    )
    kind = st.selectbox("Part of the release", kinds, first, format_func=lambda each: store.catalog.kinds[each].name)
    st.caption(store.catalog.kinds[kind].help)
    st.html(html("recorded", component=store.catalog.models[name].components.get(kind)))
    with st.form("fact", border=False):
        status = st.selectbox("What the makers did with it", [each.value for each in Status if each is not Status.UNKNOWN])
        licenses = ["", *sorted(store.catalog.licenses)]
        license = st.selectbox("License, if it has one of its own", licenses)
        note = st.text_input("Note, if no page shows it", max_chars=400)
        page = {
            "url": st.text_input("Page that shows it", placeholder="https://", max_chars=500),
            "at": st.text_input("Where on the page", max_chars=160),
            "shows": st.text_input("What the page shows, in your own words", max_chars=400),
            "seen": _today(),
            "finds": st.text_input("A short phrase that occurs on the page", max_chars=80),
        }
        sent = st.form_submit_button("See what it changes")
    if sent:
        values = {"entry": name, "fact": f"components.{kind}: {status} {license}", "page": page["url"], "shows": page["shows"]}
        said = {"status": status, "license": license, "note": note}
        _outcome(store, lambda: contribution.one_fact(_folder(store), name, kind, said, page), ("fact.yml", values))


def _entry(store: Store, name: str) -> None:
    with st.form("entry", border=False):
        start = contribution.entry_text(_folder(store), name)
        pasted = st.text_area("The entry as it should be; give it a new id to add one", start, height=400, max_chars=LONGEST)
        sent = st.form_submit_button("See what it changes")
    if sent:
        values = {"entry": name, "text": pasted}
        _outcome(store, lambda: contribution.whole_entry(_folder(store), pasted), ("entry.yml", values))


def _reply(store: Store, name: str) -> None:
    st.caption("Shown beside the rating; it does not change it. To correct a fact, use the first tab.")
    with st.form("reply", border=False):
        said = {
            "by": st.text_input("Who replies", max_chars=120),
            "on": _today(),
            "says": st.text_area("The reply, in short", max_chars=1000),
            "url": st.text_input("Where it can be read in full", placeholder="https://", max_chars=500),
        }
        sent = st.form_submit_button("See what it changes")
    if sent:
        values = {"entry": name, "by": said["by"], "says": said["says"], "page": said["url"]}
        _outcome(store, lambda: contribution.reply(_folder(store), name, said), ("reply.yml", values))


def _outcome(store: Store, make: Callable[[], Proposal], form: tuple[str, Mapping[str, str]]) -> None:
    """What is wrong with it, or what it changes and how to hand it in."""
    before = Snapshot(store.catalog, store.rubric, store.frameworks)
    try:
        proposal = make()
        change = contribution.meaning(_folder(store), proposal, before, datetime.now(UTC).date())
    except InvalidData as error:
        st.error("Mend this first, then look again.", icon=":material/build:")
        st.code(str(error), language=None, wrap_lines=True)
        return
    st.subheader("What it changes")
    st.code(change_text(change), language=None, wrap_lines=True)
    if change.empty:
        return
    st.subheader("How to hand it in")
    st.download_button("Download the patch", proposal.patch, "openness.patch", "text/x-diff", on_click="ignore")
    address = repository()
    if address:
        st.link_button("Edit that line of the repository", editor(address, FILE, proposal.line))
        st.link_button("Open an issue, filled in", issue(address, *form))
    else:
        st.markdown(
            "Send the patch to whoever runs this dashboard; `git apply openness.patch` puts it into a clone. "
            f"With the address of a repository in `{VARIABLE}`, this page links to its editor and issue forms."
        )
    with st.expander("The patch"):
        st.code(proposal.patch, language="diff")


def _folder(store: Store) -> Path:
    return Path(store.catalog.models.document.file).parent


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
