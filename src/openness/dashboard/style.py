"""The style sheets that pages carry, made once; the policy of the server lets through these and no others."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_HUNDRED = range(101)
#: Streamlit's widgets put this style before all others when the first of them is drawn, and then all of the page is laid out
#: again; they do not where it stands already.
PRESSABLE: Final = """@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}"""


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


def first() -> str:
    """The style that Streamlit's widgets look for, as an element for the start of a page."""
    return f'<style id="react-aria-pressable-style">{PRESSABLE}</style>'
