"""What pages show, read once and shared by all sessions; the only cache."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar
from urllib.parse import quote

import streamlit as st

from openness.export.address import Edition
from openness.export.release import NAME, edition_of, releases
from openness.facts import Catalog, load
from openness.scoring import (
    Framework,
    Opinion,
    Scorecard,
    Snapshot,
    as_it_stands,
    load_frameworks,
    load_rubric,
    opinions,
    scorecards,
)
from openness.source import InvalidData, listed

T = TypeVar("T")
#: So many things made of the data are kept; a chart's specification is some 50 kB.
MOST = 500


@dataclass(frozen=True)
class Store:
    """Everything pages show; nothing in it changes."""

    catalog: Catalog
    rubric: Framework
    frameworks: dict[str, Framework]
    cards: tuple[Scorecard, ...]
    folder: Path
    by_id: dict[str, Scorecard] = field(default_factory=dict)
    _made: dict[str, Any] = field(default_factory=dict)

    def name(self, model: str) -> str:
        """The name of a release, for menus."""
        return self.catalog.models[model].name

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What `make` makes, made once for this data under that name and shared by all sessions, who must not change it.

        Readers can choose more than memory could hold, so what was made first is let go when there is too much.
        """
        found: T = self._made[name] if name in self._made else self._made.setdefault(name, make())
        while len(self._made) > MOST:
            self._made.pop(next(iter(self._made)), None)
        return found

    @property
    def models(self) -> list[str]:
        """Ids of all releases in order of name, for menus."""
        return sorted(self.catalog.models, key=lambda each: self.name(each).casefold())

    @property
    def snapshot(self) -> Snapshot:
        """All that can be scored, and what it is scored by."""
        return Snapshot(self.catalog, self.rubric, self.frameworks)

    @cached_property
    def edition(self) -> Edition:
        """How this data is cited."""
        return edition_of(self.folder, self.rubric.version, datetime.now(UTC).date().isoformat())

    @property
    def newest(self) -> str | None:
        """The name of the newest release of the data."""
        known = releases(releases_folder(self.folder))
        return known[-1].name if known else None

    @cached_property
    def opinions(self) -> dict[str, dict[str, Opinion]]:
        """What every framework says of every release as it stands: release, then framework."""
        return opinions(as_it_stands(self.catalog), self.frameworks.values(), self.catalog)


def releases_folder(data: Path) -> Path:
    """Where the releases of a data folder are kept, or those that it is one of."""
    above = data.resolve().parent
    return above.parent if NAME.fullmatch(above.name) else above / "releases"


def asked_release(data: Path) -> Path:
    """The data folder of the release that the address asks for, else `data`; kept for the session as pages are turned."""
    name = st.query_params.get("release", st.session_state.get(_RELEASE, ""))
    found = next((each for each in releases(releases_folder(data)) if each.name == name), None)
    st.session_state[_RELEASE] = found.name if found else ""
    if found and st.query_params.get("release") != found.name:
        st.query_params["release"] = found.name
    return found.data if found else data


_RELEASE = "release of the data"


def release_link(name: str = "") -> str:
    """The same page of a release of the data, or of the data as it is."""
    return f"?release={quote(name)}"


def _kept_release() -> str:
    name = st.session_state.get(_RELEASE, "")
    return f"&release={quote(name)}" if name else ""


def page_link(path: str) -> str:
    """The address of a page as it starts."""
    kept = _kept_release()
    return path + (kept if "?" in path else kept.replace("&", "?", 1))


def framework_link(framework: str, model: str = "") -> str:
    """The address of a framework's page, and there of what it says of a release."""
    return f"framework?framework={quote(framework)}" + (f"&model={quote(model)}" if model else "") + _kept_release()


def link(model: str) -> str:
    """The address of a release's page."""
    return f"model?model={quote(model)}{_kept_release()}"


def lineage_link(entry: str) -> str:
    """The address of the lineage of a release or data set."""
    return f"lineage?entry={quote(entry)}{_kept_release()}"


def license_link(license: str) -> str:
    """The address of a license in full."""
    return f"licenses?show=One+license&license={quote(license)}{_kept_release()}"


@dataclass
class _Kept:
    """The newest good store, and what is wrong with the files since."""

    lock: Lock
    stamp: tuple[tuple[str, int, int], ...] = ()
    store: Store | None = None
    error: InvalidData | None = None


@st.cache_resource(show_spinner=False)
def _kept(folder: str) -> _Kept:
    return _Kept(Lock())


def open_store(folder: Path) -> tuple[Store | None, InvalidData | None]:
    """The newest data that is right, and the problems of files changed since, if any.

    Files are read again only when one has changed.
    """
    kept = _kept(str(folder.resolve()))
    stamp = _stamp(folder)
    with kept.lock:
        if stamp != kept.stamp:
            try:
                kept.store, kept.error = _read(folder), None
            except InvalidData as error:
                kept.error = error
            kept.stamp = stamp
            # What was just made lives on: keep the collector from walking it after every run of a page.
            gc.collect()
            gc.freeze()
        return kept.store, kept.error


def _read(folder: Path) -> Store:
    catalog = load(folder)
    rubric = load_rubric(folder, catalog)
    cards = tuple(scorecards(catalog, rubric))
    return Store(catalog, rubric, load_frameworks(folder, catalog), cards, folder, {card.model.id: card for card in cards})


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    files = [path for inside in (folder, *folder.glob("*/"), folder.parent / "seeds") for path in listed(inside)]
    found = []
    for path in files:
        try:
            told = path.stat()
        except OSError:
            continue
        found.append((str(path), told.st_mtime_ns, told.st_size))
    return tuple(found)
