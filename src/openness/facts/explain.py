"""Schema errors in a contributor's words: the one table of wordings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from pydantic import ValidationError

from openness.source import SHOWN_AT_MOST, Document, Place, Problem, did_you_mean, visible


def problems(document: Document, place: Place, entry: str, error: ValidationError, keys: dict[str, str]) -> Iterator[Problem]:
    """What is wrong with the record at `place`; `keys` are all keys we know, with their help."""
    for number, each in enumerate(error.errors(include_url=False)):
        if each["type"] == "too_short" and each["input"]:
            continue  # only because its items are wrong, and each of them is told
        # Looking for what was meant takes time; nobody reads the hints of more problems than are shown.
        yield _problem(document, place, entry, each, keys if number < SHOWN_AT_MOST else {})


def _problem(document: Document, place: Place, entry: str, error: Any, keys: dict[str, str]) -> Problem:
    kind, loc = error["type"], list(error["loc"])
    on_key = kind == "extra_forbidden" or (bool(loc) and loc[-1] == "[key]")
    missing = str(loc.pop()) if kind in {"missing", "missing_argument"} and loc else ""
    if kind == "unexpected_keyword_argument":
        on_key = True
    here = _there(document, place, loc)
    line, column = document.position(here, key=on_key)
    what, fix = _wording(error, missing, str(here[-1]) if here else "", keys)
    field = tuple(str(step) for step in here[len(place) :])
    return Problem(document.file, line, column, entry, field, what, fix)


def _there(document: Document, place: Place, loc: list[Any]) -> list[Any]:
    """The steps of `loc` that are in the file; the others are names the schema gives to its own choices."""
    here = list(place)
    for step, after in zip_longest(loc, loc[1:]):
        beside = after is not None and document.holds([*here, after]) and not document.holds([*here, step, after])
        if document.holds([*here, step]) and not beside:
            here.append(step)
    return here


def _wording(error: Any, missing: str, last: str, keys: dict[str, str]) -> tuple[str, str]:
    kind, given, context = error["type"], error.get("input"), error.get("ctx", {})
    if kind == "wrong":
        return context["what"], context["fix"]
    if missing:
        return f"has no `{missing}`", f"add `{missing}:`"
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return "is not a key we know", did_you_mean(last, keys) or "check its spelling against CONTRIBUTING.md"
    if given is None:
        return "has no value", "write one, or delete the key"
    shown = f"`{visible(given)}`" if isinstance(given, str) else _shape(given)
    what, fix = _WORDINGS.get(kind, _otherwise)(shown, given, context)
    return what, (last in keys and not fix and f"what belongs there: {keys[last]}") or fix


def _shape(given: object) -> str:
    return "a mapping" if isinstance(given, dict) else "a list" if isinstance(given, list) else "text"


def _choice(shown: str, given: object, context: Any) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    return f"{shown} is not a choice", (isinstance(given, str) and did_you_mean(given, choices)) or (
        "choose one of: " + ", ".join(choices)
    )


def _number(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"{shown} is not a number", "write digits, as in 7 or 8.3e23"


def _bound(shown: str, given: object, context: Any) -> tuple[str, str]:
    wanted = " and ".join(f"{sign} {context[name]:g}" for name, sign in _SIGNS.items() if name in context)
    return f"{shown} is out of range", f"a number {wanted}"


_SIGNS = {"gt": "over", "ge": "of at least", "lt": "under", "le": "of at most"}


def _record(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"is {_shape(given)} where keys with values belong", "indent `key: value` lines under it"


def _listing(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"is {_shape(given)} where a list belongs", "start each item with a dash"


def _words(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"is {_shape(given)} where text belongs", "write it on one line after the key"


def _long(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"has {len(str(given).strip())} characters; the limit is {context['max_length']}", "say it shorter"


def _short(shown: str, given: object, context: Any) -> tuple[str, str]:
    return "is empty", "add at least one item"


def _wordless(shown: str, given: object, context: Any) -> tuple[str, str]:
    return "is empty", "write something, or delete the key"


def _pattern(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"{shown} is not written as expected", ""


def _truth(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"{shown} is neither true nor false", "write true or false"


def _otherwise(shown: str, given: object, context: Any) -> tuple[str, str]:
    return f"{shown} does not fit here", "compare it with another entry"


_WORDINGS: dict[str, Callable[[str, object, Any], tuple[str, str]]] = {
    "enum": _choice,
    "literal_error": _choice,
    "float_parsing": _number,
    "float_type": _number,
    "finite_number": _number,
    "int_parsing": _number,
    "int_type": _number,
    "greater_than": _bound,
    "greater_than_equal": _bound,
    "less_than": _bound,
    "less_than_equal": _bound,
    "dataclass_type": _record,
    "dict_type": _record,
    "tuple_type": _listing,
    "string_type": _words,
    "too_short": _short,
    "string_too_long": _long,
    "string_too_short": _wordless,
    "string_pattern_mismatch": _pattern,
    "bool_parsing": _truth,
    "bool_type": _truth,
}
