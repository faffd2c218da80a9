"""The whole site: the data as it is, every release, the feed, the sitemap and what programs are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from openness.export.change_rows import change_row
from openness.export.changes import change_text
from openness.export.citation import AUTHOR
from openness.export.html import html
from openness.export.site import entries, models
from openness.export.site.openapi import openapi
from openness.export.site.page import Frozen, Inside, Page
from openness.export.writing import canonical
from openness.scoring import LENSES, Change, compare

Files = Iterator[tuple[str, bytes]]
_DASHBOARD = Path(__file__).parents[2] / "dashboard"
_STYLES = (_DASHBOARD / "style.css", Path(__file__).parents[1] / "templates" / "site.css")


def site_files(current: Inside, released: Sequence[Inside]) -> Files:
    """Every file of the site: the data as it is at the top, each release, oldest first, in a folder of its own."""
    history = _history(released)
    newest = released[-1].edition.release if released else None
    steps = [compare(old.snapshot, new.snapshot, LENSES) for old, new in pairwise(released)]
    urls: list[tuple[str, str]] = []
    for place, each in enumerate((*released, current)):
        inside = Inside(each.snapshot, each.edition, newest, history)
        told = _told(place, released, current, steps)
        for name, content in (*_edition(inside), *_changes(inside, told)):
            if name.endswith("index.html"):
                urls.append((f"{each.edition.base}/{name.removesuffix('index.html')}", each.edition.date))
            yield name, content
    yield from _releases(Inside(current.snapshot, current.edition, newest), released)
    yield "style.css", style().encode()
    yield "icon.svg", (_DASHBOARD / "icon.svg").read_bytes()
    yield "openapi.json", canonical(openapi(current.edition))
    yield "feed.xml", _feed(current, released, steps)
    yield "sitemap.xml", html("sitemap", urls=sorted(urls)).encode()


def style() -> str:
    """The style of the dashboard, and what a page of our own needs beside it."""
    widths = "".join(f".os-lo-{n}{{--lo:{n}}}.os-hi-{n}{{--hi:{n}}}" for n in range(101))
    return "\n".join([*(path.read_text(encoding="utf-8") for path in _STYLES), widths, ""])


def _edition(inside: Inside) -> Files:
    yield from models.home(inside)
    for card in inside.cards:
        yield from models.model(inside, card)
    yield from models.comparisons(inside)
    for part in (
        entries.licenses,
        entries.frameworks,
        entries.method,
        entries.articles,
        entries.datasets,
        entries.organizations,
    ):
        yield from part(inside)


def _history(released: Sequence[Inside]) -> dict[str, tuple[Frozen, ...]]:
    found: dict[str, tuple[Frozen, ...]] = {}
    for inside in released:
        for card in inside.cards:
            scores = (card.released.marked, card.standing.marked, card.release_class)
            told = Frozen(inside.edition.release or "", inside.edition.rubric, *scores)
            found[card.model.id] = (*found.get(card.model.id, ()), told)
    return found


def _told(place: int, released: Sequence[Inside], current: Inside, steps: Sequence[Change]) -> list[tuple[str, Change]]:
    """Changes a page of changes shows: since the release before, and until the newest or today."""
    told: list[tuple[str, Change]] = []
    if 0 < place < len(released):
        told.append((f"Since release {released[place - 1].edition.release}", steps[place - 1]))
    if place < len(released) - 1:
        until = compare(released[place].snapshot, released[-1].snapshot, LENSES)
        told.append((f"From this release to {released[-1].edition.release}", until))
    if place == len(released) and released:
        told.append((f"Since release {released[-1].edition.release}", compare(released[-1].snapshot, current.snapshot, LENSES)))
    return told


def _changes(inside: Inside, told: list[tuple[str, Change]]) -> Files:
    data = [{"title": title, "change": change_row(change)} for title, change in told]
    page = Page(inside, "changes/", "Changes", "What changed, and why: facts, rubric or weights.", data)
    shown = [(title, change_text(change)) for title, change in told]
    yield from page.files("site_piece", piece="changes.html", told=shown)


def _releases(inside: Inside, released: Sequence[Inside]) -> Files:
    editions = [each.edition for each in reversed(released)]
    data = [{"release": each.release, "date": each.date, "content": each.content, "rubric": each.rubric} for each in editions]
    top = inside.edition
    page = Page(
        Inside(inside.snapshot, type(top)(None, top.date, top.content, top.rubric, top.base), inside.newest),
        "releases/",
        "Data releases",
        "",
        data,
    )
    listed = [(f"Release {each.release}", f"{each.release}/", f"{each.date}, rubric {each.rubric}") for each in editions]
    shown = listed or [("The data as it is", "../", "nothing is released yet")]
    yield from page.files("site_list", entries=shown)


def _feed(current: Inside, released: Sequence[Inside], steps: Sequence[Change]) -> bytes:
    texts = ["The first release.", *(change_text(each) for each in steps)]
    told = [
        {"name": each.edition.release, "date": each.edition.date, "text": text}
        for each, text in zip(released, texts, strict=False)
    ]
    updated = released[-1].edition.date if released else current.edition.date
    return html("feed", base=current.edition.base, updated=updated, author=AUTHOR, entries=told[::-1]).encode()
