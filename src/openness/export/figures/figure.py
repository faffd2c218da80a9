"""Figures for other people's pages: a chart that says what it is wherever it is pasted, with its table beside it."""

from __future__ import annotations

import csv
import io
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import vl_convert as vl
from markupsafe import escape

from openness.charts import theme
from openness.export.escaping import cell
from openness.export.typesetting import typeset

#: Of a line, how many pixels a letter takes on average; text is wrapped by that.
_BOLD, _PLAIN = 7.6, 6.1
#: Points a pixel: at the widths of `theme`, 8.9 and 18.2 cm.
_POINTS = 252 / theme.COLUMN
_DOTS = 2.5


@dataclass(frozen=True)
class Figure:
    """One chart with the words that go with it, set for a width in pixels."""

    name: str
    specification: dict[str, Any]
    title: str
    caption: str
    #: What a reader who does not see it is told.
    alternative: str
    table: pd.DataFrame
    width: int
    #: The day of the data.
    date: str

    @cached_property
    def svg(self) -> str:
        """The chart with title, caption and text alternative inside."""
        spec = dict(self.specification)
        spec["title"] = {
            "text": textwrap.wrap(self.title, int(self.width / _BOLD)),
            "subtitle": textwrap.wrap(self.caption, int(self.width / _PLAIN), break_on_hyphens=False),
            "anchor": "start",
            "offset": 12,
            "fontSize": 14,
            "subtitleFontSize": theme.LETTERS,
            "subtitleColor": "#3c434d",
        }
        spec["background"] = "white"
        spec["config"] = {**spec.get("config", {}), **theme.printed()}
        drawn: str = vl.vegalite_to_svg(spec, allowed_base_urls=[])
        start, _, rest = drawn.partition(">")
        told = f"<title>{escape(self.title)}</title><desc>{escape(self.alternative)}</desc>"
        return f'{start} role="img" aria-label="{escape(self.title)}">{told}{rest}\n'

    def png(self) -> bytes:
        """The figure in dots: 314 an inch at the width it is set for."""
        return vl.svg_to_png(self.svg, scale=_DOTS)

    def pdf(self) -> bytes:
        """The figure as a page of its own size, with its title and text alternative."""
        width = re.search(r'width="([\d.]+)"', self.svg)
        points = _POINTS * float(width[1] if width else self.width)
        told = {"svg": self.svg, "title": self.title, "alternative": self.alternative, "width": points}
        return typeset("figure", told, self.date)[0]

    def csv(self) -> bytes:
        """Its numbers."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.table.columns)
        # Where nothing applies, a frame holds NaN, which is not itself.
        rows = self.table.itertuples(index=False)
        writer.writerows([cell(value if value == value else None) for value in row] for row in rows)
        return out.getvalue().encode()

    def text(self) -> bytes:
        """Its words."""
        return f"{self.title}\n\n{self.caption}\n\n{self.alternative}\n".encode()

    def file(self, form: str) -> bytes:
        """The figure as svg, png, pdf, csv or txt."""
        return {"svg": self.svg.encode, "png": self.png, "pdf": self.pdf, "csv": self.csv, "txt": self.text}[form]()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The figure in every form, each with the name of its file."""
        return ((f"{self.name}.{form}", self.file(form)) for form in ("svg", "png", "pdf", "csv", "txt"))
