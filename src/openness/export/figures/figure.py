"""Figures for other people's pages: a chart that says what it is wherever it is pasted, with its table beside it."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import vl_convert as vl
from markupsafe import escape

from openness.charts import theme
from openness.export.escaping import cell

#: Of a line, how many pixels a letter takes on average; text is wrapped by that.
_BOLD, _PLAIN = 7.6, 6.1
#: Points a pixel: at the widths of `theme`, 8.9 and 18.2 cm.
_POINTS = 252 / theme.COLUMN
_DOTS = 2


@dataclass(frozen=True, slots=True)
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

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The figure as SVG, PNG and PDF, its table as CSV, and its words as text."""
        svg = self.svg()
        yield f"{self.name}.svg", svg.encode()
        yield f"{self.name}.png", vl.svg_to_png(svg, scale=_DOTS)
        yield f"{self.name}.pdf", vl.svg_to_pdf(svg)
        yield f"{self.name}.csv", _csv(self.table)
        yield f"{self.name}.txt", f"{self.title}\n\n{self.caption}\n\n{self.alternative}\n".encode()


def _csv(table: pd.DataFrame) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    # Where nothing applies, a frame holds NaN, which is not itself.
    writer.writerows([cell(value if value == value else None) for value in row] for row in table.itertuples(index=False))
    return out.getvalue().encode()
