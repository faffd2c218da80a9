"""The style sheets that pages carry, made once; the policy of the server lets through these and no others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HUNDRED = range(101)


@cache
def sheet() -> str:
    """The style of every page, with a class for each whole number of points."""
    return _rules("style") + "".join(f".os-{end}-{n}{{--{end}:{n}}}" for end in ("lo", "hi") for n in _HUNDRED)


@cache
def places() -> str:
    """The style of a drawing, with classes that put a box where it wants it: hundreds and units of pixels from the left and top."""
    return _rules("lineage") + "".join(
        f".os-x{n}{{--x:{n}}}.os-xu{n}{{--xu:{n}}}.os-y{n}{{--y:{n}}}.os-yu{n}{{--yu:{n}}}" for n in _HUNDRED
    )


def _rules(name: str) -> str:
    return Path(__file__).with_name(f"{name}.css").read_text(encoding="utf-8")


def tag(style: str) -> str:
    """A style sheet as an element."""
    return f"<style>{style}</style>"
