"""Text of data in other people's formats: it reads as text there, whatever it is."""

from __future__ import annotations

from collections.abc import Iterable

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "–": "--",
}
_TABLE = str.maketrans(_LATEX)
#: What a spreadsheet takes for the start of a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


def line(value: str) -> str:
    """One line: what is not printable becomes a space."""
    return " ".join("".join(each if each.isprintable() else " " for each in value).split())


def latex(value: str) -> str:
    """Text in LaTeX and BibTeX."""
    return line(value).translate(_TABLE)


def cell(value: object) -> str:
    """A cell of CSV: numbers untouched; text that a spreadsheet would calculate starts with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if value.startswith(_FORMULA) or value.lstrip(" \u00a0\u3000").startswith(_FORMULA) else value


def cells(values: Iterable[object]) -> list[object]:
    """Cells of CSV; most start with a letter or a digit, which nothing calculates."""
    return [each if each is None or (type(each) is str and each[:1].isalnum()) else cell(each) for each in values]
