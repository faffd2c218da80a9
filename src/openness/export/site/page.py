"""One page: where it stands, what it says, and the files that come of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from openness.export.address import Edition
from openness.export.html import html
from openness.export.views import Link
from openness.export.writing import canonical
from openness.scoring import Opinion, Scorecard, Snapshot, as_it_stands, opinions

MENU = (
    ("Models", "models/"),
    ("Compare", "compare/"),
    ("Frameworks", "frameworks/"),
    ("Licenses", "licenses/"),
    ("Data sets", "datasets/"),
    ("Organizations", "organizations/"),
    ("Articles", "articles/"),
    ("Method", "method/"),
)


class Frozen(NamedTuple):
    """What one release of the data says of one release of a model."""

    release: str
    rubric: str
    released: str
    standing: str
    release_class: str


@dataclass(frozen=True)
class Inside:
    """One edition of the site: its data, how it is cited, and the releases of the data that there are."""

    snapshot: Snapshot
    edition: Edition
    newest: str | None = None
    #: Model -> what each release of the data says of it, oldest first.
    history: Mapping[str, tuple[Frozen, ...]] = field(default_factory=dict)

    @property
    def cards(self) -> list[Scorecard]:
        """Every scorecard, best first."""
        return self.snapshot.cards

    @cached_property
    def opinions(self) -> dict[str, dict[str, Opinion]]:
        """Every framework's verdict on every release, by model and framework."""
        return opinions(as_it_stands(self.snapshot.catalog), self.snapshot.frameworks.values(), self.snapshot.catalog)


@dataclass(frozen=True)
class Page:
    """A page of one edition; `path` ends in a slash, or is empty for its start."""

    inside: Inside
    path: str
    title: str
    description: str
    #: What the page says, for programs.
    data: Any = None
    #: The same in the words of schema.org.
    about: dict[str, Any] | None = None
    #: Without menu and footer, to be shown inside other pages.
    bare: bool = False

    @property
    def up(self) -> str:
        """The way from the page to the start of its edition."""
        return "../" * self.path.count("/")

    @property
    def top(self) -> str:
        """The way from the page to the start of the site."""
        return "../" * (self.path.count("/") + self.inside.edition.root.count("/") - 1)

    @property
    def url(self) -> str:
        """Its full address."""
        return self.inside.edition.url(self.path)

    @property
    def linked(self) -> Markup | None:
        """JSON-LD for the head of the page; nothing in it can end the element it stands in."""
        if self.about is None:
            return None
        return htmlsafe_json_dumps({"@context": "https://schema.org", "url": self.url, **self.about}, sort_keys=True)

    def to(self, folder: str) -> Link:
        """Links from here to the entries of a folder."""
        return lambda name: f"{self.up}{folder}/{name}/"

    def files(self, template: str, **values: Any) -> Iterator[tuple[str, bytes]]:
        """The page, and its JSON where it has any."""
        prefix = self.inside.edition.root.lstrip("/") + self.path
        inside = self.inside
        text = html(template, page=self, edition=inside.edition, newest=inside.newest, menu=MENU, **values)
        yield f"{prefix}index.html", text.encode()
        if self.data is not None:
            yield f"{prefix}index.json", canonical(self.data)
