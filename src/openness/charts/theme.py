"""Colors, signs and type, chosen once: told apart by people who do not see all colors, and in gray."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import altair as alt

#: Answer -> fill. Dark to light runs yes to no, so that the order survives in gray; unknown is set apart by its sign too.
ANSWER_COLORS: Final = {
    "yes": "#0b6e5f",
    "partly": "#6db8a6",
    "no": "#f0c9a6",
    "unknown": "#c9ced6",
    "a person must judge": "#d9d0e8",
    "not applicable": "#eef0f3",
}

#: Answer -> color of the sign drawn on the fill, at a contrast of at least 4.5 to 1.
SIGN_COLORS: Final = {
    "yes": "#ffffff",
    "partly": "#06251f",
    "no": "#4a2a0c",
    "unknown": "#252a33",
    "a person must judge": "#33264d",
    "not applicable": "#565d69",
}

_DISK = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z"
_RING = f"{_DISK}M-0.7,0A0.7,0.7,0,1,0,0.7,0A0.7,0.7,0,1,0,-0.7,0Z"
#: Answer -> sign as a path, so that it looks the same whatever fonts there are.
SIGNS: Final = {
    "yes": _DISK,
    "partly": f"{_RING}M0,-1A1,1,0,0,0,0,1Z",
    "no": _RING,
    "unknown": (
        "M-0.65,-0.45A0.65,0.65,0,1,1,0.16,0.16L0.16,0.4L-0.16,0.4L-0.16,-0.1A0.33,0.33,0,1,0,-0.33,-0.45Z"
        "M-0.17,0.62L0.17,0.62L0.17,0.96L-0.17,0.96Z"
    ),
    "a person must judge": "M-0.22,-0.9L0.22,-0.9L0.16,0.35L-0.16,0.35ZM-0.17,0.6L0.17,0.6L0.17,0.94L-0.17,0.94Z",
    "not applicable": "M-0.3,0A0.3,0.3,0,1,1,0.3,0A0.3,0.3,0,1,1,-0.3,0Z",
}

#: What is certain, and what may still be.
CERTAIN, POSSIBLE = "#00755a", "#9fd0c1"
#: Figures beside marks.
QUIET = "#5d6570"

#: Widths of a figure in pixels: for one column of a page set in two (8.9 cm), and across both (18.2 cm).
COLUMN, PAGE = 440, 900
#: The least size of letters, in pixels: at those widths 6.9 points.
LETTERS = 12


def printed() -> dict[str, Any]:
    """The part of a specification that sets it for paper."""
    labels = {"labelFontSize": LETTERS, "titleFontSize": LETTERS, "labelColor": "#1d2127", "titleColor": "#1d2127"}
    return {
        "font": "Liberation Sans, Arial, sans-serif",
        "axis": {**labels, "titleFontWeight": "normal", "gridColor": "#dfe2e7"},
        "legend": {**labels, "labelLimit": 240},
        "header": labels,
        "text": {"fontSize": LETTERS},
        "view": {"stroke": "#c9ced6"},
    }


def room(names: Iterable[str], most: int) -> int:
    """Pixels that labels down the side need, at most `most`; longer ones are cut."""
    return min(most, 16 + max((7 * len(name) for name in names), default=0))


def answer_scale(colors: dict[str, str], present: Iterable[str]) -> alt.Scale:
    """The scale that gives every answer that is present its color or sign."""
    names = in_order(colors, present)
    return alt.Scale(domain=names, range=[colors[name] for name in names])


#: What can be had -> color and shape, always together.
ACCESS: Final = {"download": ("#00755a", "circle"), "hosted": ("#c05a00", "triangle-up"), "not recorded": ("#7a828e", "diamond")}
#: Kind of maker -> color and shape, always together.
KINDS: Final = {
    "company": ("#0072b2", "circle"),
    "nonprofit": ("#00755a", "square"),
    "community": ("#c05a00", "triangle-up"),
    "university": ("#a8327a", "diamond"),
    "government": ("#5b5fc7", "cross"),
    "person": ("#6b6b00", "triangle-down"),
    "not recorded": ("#7a828e", "triangle-right"),
}


def told_apart(column: str, marks: dict[str, tuple[str, str]], present: Iterable[str]) -> tuple[alt.Color, alt.Shape]:
    """Color and shape by one column, with one legend for both that lists only what is present."""
    names = in_order(marks, present)
    legend = alt.Legend(orient="top", title=None, symbolSize=110, columns=4)
    colors = alt.Scale(domain=names, range=[marks[name][0] for name in names])
    shapes = alt.Scale(domain=names, range=[marks[name][1] for name in names])
    return alt.Color(f"{column}:N", scale=colors, legend=legend), alt.Shape(f"{column}:N", scale=shapes, legend=legend)


def in_order(known: Iterable[str], present: Iterable[str]) -> list[str]:
    """Those of the known names that are present."""
    here = set(present)
    return [name for name in known if name in here]
