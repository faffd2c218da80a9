"""Rows of large tables: a browser asks for them once, and a table then only says which of them it shows, in what order.

They would else be sent, checked and built anew with every click on a filter. Rows come from templates that escape all text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

UNDER: Final = "/rows/"
#: So many sets of rows are kept, the newest; each has one of the table and one of the matrix for a release of the data.
_MOST: Final = 16
_kept: dict[str, str] = {}
_first: list[str] = []


@dataclass(frozen=True)
class Rows:
    """Rows that can be asked for, and the place of each by name."""

    address: str
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
    _kept[address] = whole
    while len(_kept) > _MOST:
        _kept.pop(next(iter(_kept)), None)
    if first:
        _first[:] = [address]
    return Rows(address, {name: place for place, name in enumerate(rows)})


def kept(address: str) -> str | None:
    """The rows under an address, if they are kept, one on each line."""
    return _kept.get(address)


def hint() -> str:
    """An element by which the first page says which rows it will show, once somebody has opened it."""
    return "".join(f'<meta name="os-rows" content="{each}">' for each in _first if each in _kept)


async def answer(request: Request) -> Response:
    """The rows of an address; as text, so that they are never a page of their own."""
    found = kept(request.url.path)
    if found is None:
        return PlainTextResponse("These rows are not kept any more. Load the page again.", status_code=404)
    return PlainTextResponse(found, headers={"cache-control": "public, immutable, max-age=31536000"})
