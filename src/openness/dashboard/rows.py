"""Rows of large tables: a browser asks for them once, and a table then only says which of them it shows, in what order.

They would else be sent, checked and built anew with every click on a filter. Rows come from templates that escape all text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

UNDER: Final = "/rows/"
#: Whoever shows rows holds them; here they are only found again, as long as somebody does.
_held: WeakValueDictionary[str, Rows] = WeakValueDictionary()
_first: list[str] = []


@dataclass(frozen=True)
class Rows:
    """Rows that can be asked for as long as this is held: where, what they say, one on each line, and the place of each by name."""

    address: str
    whole: str
    places: dict[str, int]

    def shown(self, names: Iterable[str]) -> Markup:
        """The attributes of a `tbody` that shows the rows of these names."""
        return Markup(' data-from="{}" data-rows="{}"').format(self.address, " ".join(str(self.places[each]) for each in names))


def offer(rows: Mapping[str, str], *, first: bool = False) -> Rows:
    """Have rows (`tr` elements by name) ready under an address that is theirs as long as they say the same.

    Those that the `first` page shows are asked for as that page is opened.
    """
    whole = "\n".join(each.replace("\n", " ") for each in rows.values())
    address = UNDER + hashlib.sha256(whole.encode()).hexdigest()[:32]
    held = _held.setdefault(address, Rows(address, whole, {name: place for place, name in enumerate(rows)}))
    if first:
        _first[:] = [address]
    return held


def kept(address: str) -> str | None:
    """The rows under an address, if somebody holds them, one on each line."""
    held = _held.get(address)
    return held.whole if held else None


def hint() -> str:
    """An element by which the first page says which rows it will show, once somebody has opened it."""
    return "".join(f'<meta name="os-rows" content="{each}">' for each in _first if each in _held)


async def answer(request: Request) -> Response:
    """The rows of an address; as text, so that they are never a page of their own."""
    found = kept(request.url.path)
    if found is None:
        return PlainTextResponse("These rows are not kept any more. Load the page again.", status_code=404)
    return PlainTextResponse(found, headers={"cache-control": "public, immutable, max-age=31536000"})
