"""What every record read from a file has in common, and the small field types they share."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Any, Final, TypeVar, dataclass_transform
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, with_config
from pydantic_core import PydanticCustomError

from openness.source import visible

#: Unknown keys are errors; text is taken as it stands, without space around it.
RECORD: Final = ConfigDict(extra="forbid", str_strip_whitespace=True, regex_engine="python-re")

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(kind: type[T]) -> type[T]:
    """A kind of record read from files: frozen, slotted, keyword-only; pydantic checks it where it is read, not where it is made.

    Its validators are built when a file is first read, so that a start which reads none does not wait for them.
    """
    return with_config(RECORD)(dataclass(frozen=True, slots=True, kw_only=True)(kind))


@cache
def adapter(kind: type[T]) -> TypeAdapter[T]:
    """What checks records of a kind and makes them; built once.

    No plug-in that happens to be installed has a say in it, and the machine is not searched for one.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    return TypeAdapter(kind)


def wrong(what: str, fix: str = "") -> PydanticCustomError:
    """The error to raise in a validator: what is wrong, and what to do about it."""
    return PydanticCustomError("wrong", "{what}", {"what": what, "fix": fix})


def _spelled(text: str) -> str:
    """The text where only ASCII belongs, with letters that only look like it spelled out."""
    return visible(text.encode("ascii", "backslashreplace").decode())


_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


# The same few ids, pages and days stand in every entry: each is judged once.
@lru_cache(maxsize=65_536)
def _id(text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > 80 or text in _RESERVED:
        raise wrong(f"`{_spelled(text)}` is not an id", "use lower-case letters, digits, hyphens and dots, as in `llama-3.1`")
    return text


_LICENSE_ID = re.compile(r"[A-Za-z0-9]+(?:[.+-][A-Za-z0-9]+)*\+?")


@lru_cache(maxsize=65_536)
def _license_id(text: str) -> str:
    if not _LICENSE_ID.fullmatch(text) or len(text) > 100:
        raise wrong(f"`{_spelled(text)}` is not a license id", "use the SPDX id, or `LicenseRef-` and a name")
    return text


_NO_URL = re.compile(r"[\s<>\"'`{}|\\^]")
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def _url(text: str) -> str:
    if not text.startswith("https://"):
        fix = "start it with https://" if ":" not in text[:12] or text.startswith("http:") else "cite a page on the web"
        raise wrong(f"`{_spelled(text)}` is not a full web address", fix)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise wrong(f"`{_spelled(text)}` is not a web address", "copy it again from the browser") from None
    if not _HOST.fullmatch(host) or parts.username is not None or port is not None:
        raise wrong(f"`{_spelled(text)}` does not name a public host", "use the page's ordinary address")
    if len(text) > 500:
        raise wrong(f"`{_spelled(text)}` has over 500 characters", "cite a shorter address of the same page")
    if _NO_URL.search(text):
        raise wrong(f"`{_spelled(text)}` has characters a web address cannot have", "copy it again from the browser")
    return text


_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@lru_cache(maxsize=65_536)
def _date(text: str) -> str:
    match = _DAY.fullmatch(text)
    year, month, day = ((int(part) if part else None) for part in match.groups()) if match else (None, None, None)
    leap = year is not None and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if (
        year is None
        or not 1950 <= year <= 2200
        or (month is not None and not 1 <= month <= 12)
        or (month is not None and day is not None and not 1 <= day <= _LENGTHS[month - 1])
        or (month == 2 and day == 29 and not leap)
    ):
        raise wrong(f"`{visible(text)}` is not a date", "write it as 2025-03-31, or as 2025-03 if the day is not known")
    return text


@lru_cache(maxsize=65_536)
def _day(text: str) -> str:
    if len(_date(text)) != 10:
        raise wrong(f"`{visible(text)}` is not a full date", "write the day too, as in 2025-03-31")
    return text


@dataclass(frozen=True)
class _Written:
    """What an editor is told about how a field is written; the validator beside it has the last word."""

    pattern: str = ""
    #: A number without quotes is text to our reader, and an editor must not complain of it.
    bare_numbers: bool = False

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        told = handler(core)
        if self.bare_numbers:
            told["type"] = ["string", "number"]
        return {**told, "pattern": f"^{self.pattern}$"} if self.pattern else told


#: Words of ours; never empty.
Text = Annotated[str, Field(min_length=1), _Written(bare_numbers=True)]
#: A stable name for an entry: kebab-case, dots allowed between digits and letters.
Id = Annotated[str, AfterValidator(_id), _Written(_ID.pattern, bare_numbers=True)]
#: An SPDX license id, or `LicenseRef-` and a name.
LicenseId = Annotated[str, AfterValidator(_license_id), _Written(_LICENSE_ID.pattern)]
#: A public https address.
Url = Annotated[str, AfterValidator(_url), _Written(r"https://[^\s/@:]+\.[a-zA-Z]{2,}([/?#]\S*)?")]
#: A date known to the day, month or year (ISO 8601, as far as known); sorts as text.
Date = Annotated[str, AfterValidator(_date), _Written(_DAY.pattern, bare_numbers=True)]
#: A date known to the day (ISO 8601).
Day = Annotated[str, AfterValidator(_day), _Written(r"\d{4}-\d{2}-\d{2}")]
