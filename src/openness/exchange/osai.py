"""Records of the European Open Source AI Index and of its predecessor, scored by the editions' own rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openness.exchange.native import Native, Record
from openness.scoring import Framework

#: Editions of the index, newest first, by the id of the framework that holds each one's parameters.
EDITIONS = {"2026": "osai-2026", "2025": "osai-2025"}
PREDECESSOR = "opening-up-chatgpt"

#: What each class earns; anything else, and what is missing, earns nothing and still counts.
_WORTH = {"open": 1.0, "partial": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRecord(Record):
    """One system: the class it was given for each parameter, None where it has none."""

    predecessor: bool
    classes: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class IndexResult:
    """The score on the edition's own scale, and each category as a mean from 0 to 1."""

    score: float
    availability: float
    documentation: float
    access: float


def index_record(native: Native) -> IndexRecord | None:
    """The system in a file; None for a form not filled in, which the index leaves out too; raises `InvalidData` if neither."""
    values = native.mapping()
    head = next((each for each in ("system", "project") if each in values), None)
    if head is None:
        raise native.wrong((), "has neither `system:` nor `project:`", "start it as the index's template does")
    filled = native.mapping(head)
    if not any(filled.values()) or (head == "project" and not filled.get("name")):
        return None
    name = native.needed(head, "name")
    classes = {str(key): native.text(key, "class") for key in values if key != "org" and _has_class(native, key)}
    maker, date, type = (native.text(*place) or "" for place in (("org", "name"), (head, "releasedate"), (head, "type")))
    told = {"file": native.file, "name": name, "maker": maker, "date": date, "type": type}
    return IndexRecord(**told, predecessor=head == "project", classes=classes)


def _has_class(native: Native, key: str) -> bool:
    return key not in {"system", "project"} and "class" in native.mapping(key)


def rate(record: IndexRecord, framework: Framework) -> IndexResult:
    """Its figures by one edition: the mean of all parameters, or on the predecessor's scale their sum."""
    worths = {each.id: _WORTH.get(record.classes.get(each.id.replace("-", "_")) or "", 0.0) for each in framework.criteria}

    def mean(topic: str | None) -> float:
        told = [worths[each.id] for each in framework.criteria if topic in (None, each.topic)]
        return sum(told) / len(told)

    score = mean(None) * (framework.highest or 1.0)
    return IndexResult(score, mean("availability"), mean("documentation"), mean("access"))
