"""Pieces of pages as HTML: facts drawn the same way on every screen and site; all text is escaped."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from openness.scoring import Range, round_half_up
from openness.source import without_cyclic_gc


@without_cyclic_gc()
def html(template: str, **values: Any) -> str:
    """The template of that name filled in with values."""
    return _environment().get_template(f"{template}.html").render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("openness.export"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(low=_low, high=_high, marks=MARKS)
    environment.filters.update(sentence=_sentence, plain=plain, power=power)
    return environment


#: A sign for each answer and status, so that color never stands alone.
MARKS = {
    "yes": "●",
    "partly": "◐",
    "no": "○",
    "unknown": "?",
    "not applicable": "·",
    "open": "●",
    "gated": "◐",
    "partial": "◐",
    "closed": "○",
    "not-applicable": "·",
}


def _low(told: Range) -> int:
    return round_half_up(told.low)


def _high(told: Range) -> int:
    return round_half_up(told.high)


def plain(id: str) -> str:
    """An id as words."""
    return id.replace("-", " ")


def amount(number: float) -> str:
    """A count that people can take in at a glance: round millions and billions in words."""
    for unit, name in ((1e9, "billion"), (1e6, "million")):
        if number >= unit and number % (unit / 10) == 0:
            return f"{number / unit:g} {name}"
    return f"{number:,.0f}"


def power(number: float) -> str:
    """A very large number as people write it: 6.8 × 10²¹."""
    digits, exponent = f"{number:.1e}".split("e+")
    return f"{digits} × 10{exponent.translate(str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'))}"


def _sentence(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]
