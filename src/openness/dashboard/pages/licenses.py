"""Licenses: a matrix by matter, one in full, two compared."""

from __future__ import annotations

import streamlit as st

from openness.dashboard.address import choose
from openness.dashboard.field import search
from openness.dashboard.figure import offer
from openness.dashboard.store import Store, license_link, link
from openness.export import html, use_views
from openness.facts import Change, differences, fsf_libre, osi_approved
from openness.scoring import NOTICE, licenses_of

TITLE = "Licenses"
PATH = "licenses"
SECTION = "Use"
VIEWS = ("Matrix", "One license", "Compare two")


def render(store: Store) -> None:
    """Choose between the matrix, one license clause by clause, and the differences of two."""
    st.title("Licenses, clause by clause")
    view = st.segmented_control("View", VIEWS, default=VIEWS[0], key="show", bind="query-params", label_visibility="collapsed")
    if view == VIEWS[1]:
        _one(store)
    elif view == VIEWS[2]:
        _two(store)
    else:
        _matrix(store)


def _ids(store: Store) -> list[str]:
    return sorted(store.catalog.licenses, key=lambda each: store.catalog.licenses[each].name.casefold())


def _named(store: Store, id: str) -> str:
    return f"{store.catalog.licenses[id].name} · {id}"


def _matter(store: Store, term: str) -> str:
    kind = store.catalog.terms.get(term)
    return kind.name if kind else term


def _matrix(store: Store) -> None:
    catalog = store.catalog
    left, right = st.columns(2)
    with left:
        wanted = search("license-name", "Name or id")
    families = sorted({each.family for each in catalog.licenses.values() if each.family}, key=str.casefold)
    picked = right.multiselect("Family", families, key="license-family", bind="query-params", placeholder="Any")
    found = [
        catalog.licenses[id]
        for id in _ids(store)
        if wanted in _named(store, id).casefold() and (not picked or catalog.licenses[id].family in picked)
    ]
    st.caption(f"{len(found)} of {len(catalog.licenses)} licenses")
    with st.container(horizontal=True):
        offer(store, "licenses")
        offer(store, "families", label="Figure of license families")
    names = [_matter(store, term) for term in use_views.MATTERS]
    st.html(html("licenses", licenses=found, cells=use_views.cells, names=names, link=license_link, notice=NOTICE))


def _one(store: Store) -> None:
    catalog = store.catalog
    license = catalog.licenses[choose("License", _ids(store), lambda each: _named(store, each), "license")]
    st.subheader(license.name)
    models = [(each.id, each.name) for each in catalog.models.values() if license.id in licenses_of(catalog, each.id)]
    st.html(
        html(
            "license",
            license=license,
            name=lambda term: _matter(store, term),
            titled=lambda each: catalog.licenses[each].name,
            osi=osi_approved(license.id),
            fsf=fsf_libre(license.id),
            models=models,
            model=link,
            link=license_link,
            notice=NOTICE,
        )
    )


def _two(store: Store) -> None:
    catalog = store.catalog
    before, after = st.columns(2)
    with before:
        one = catalog.licenses[choose("From", _ids(store), lambda each: _named(store, each), "from")]
    with after:
        other = catalog.licenses[choose("To", _ids(store), lambda each: _named(store, each), "to")]
    changes = [each for each in differences(one, other) if each.change is not Change.SAME]
    st.html(html("license_diff", one=one, other=other, changes=changes, name=lambda term: _matter(store, term), notice=NOTICE))
