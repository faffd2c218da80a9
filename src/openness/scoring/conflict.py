"""Conflicts: where the label of a release does not go with what reaches it, named with the clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from openness.facts import Catalog, License, LicenseKind, NotAnExpression, Term, ids, parse
from openness.scoring.terms import Reach, Role, reaching


class ConflictKind(StrEnum):
    """What does not go together."""

    SHARE_ALIKE = "share-alike base under another label"
    FLOW_DOWN = "restrictions of a base not passed on"
    NON_COMMERCIAL_BASE = "non-commercial base under a commercial label"
    OUTPUTS = "made with outputs whose terms forbid it"
    NON_COMMERCIAL_DATA = "non-commercial data under a commercial label"


class Conflict(NamedTuple):
    """One conflict: with which entry and license, by which clause, and the step that brings it."""

    kind: ConflictKind
    entry: str
    license: str
    clause: str
    url: str
    says: str


def conflicts(catalog: Catalog, name: str, day: str | None = None) -> tuple[Conflict, ...]:
    """Every conflict of a release with what reaches it; a label that names a license keeps to it."""
    reached = reaching(catalog, name, day)
    own = [each for each in reached if each.role is Role.OWN and each.component.license]
    label = own[0].component.license if own else None
    if label is None:
        return ()
    kept = _licenses(catalog, label)
    worded = catalog.worded(label) if kept else label
    found = (
        each
        for reach in reached
        if reach.role is not Role.OWN and reach.component.license and "OR" not in reach.component.license.split()
        for license in _licenses(catalog, reach.component.license)
        if license.id not in {mine.id for mine in kept}
        for each in _between(worded, kept, reach, license)
    )
    return tuple(dict.fromkeys(found))


def _licenses(catalog: Catalog, text: str) -> list[License]:
    try:
        return [catalog.licenses[name] for name in ids(parse(text)) if name in catalog.licenses]
    except NotAnExpression:
        return []


def _between(label: str, kept: list[License], reach: Reach, license: License) -> Iterator[Conflict]:
    """The conflicts of a label with one license that reaches it."""
    if reach.role is Role.OUTPUTS:
        yield from _outputs(label, kept, reach, license)
        return
    commercial = _sure(kept, "commercial-use", "yes")
    barred = license.term("commercial-use")
    if barred is not None and barred.value == "no" and commercial:
        data = reach.role is Role.DATA
        kind = ConflictKind.NON_COMMERCIAL_DATA if data else ConflictKind.NON_COMMERCIAL_BASE
        yield _conflict(kind, reach, license, barred, f"labeled {label}, which allows commercial use")
    if reach.role is not Role.BASE:
        return
    alike = license.term("share-alike")
    if alike is not None and alike.value == "yes":
        yield _conflict(ConflictKind.SHARE_ALIKE, reach, license, alike, f"labeled {label}")
    passed_on = license.term("redistribution")
    restricted = license.says("field-of-use", "any") is False or any(t.term == "threshold" and t.above for t in license.terms)
    if (
        passed_on is not None
        and passed_on.value in {"flow-down", "same-terms"}
        and restricted
        and _sure(kept, "field-of-use", "any")
    ):
        yield _conflict(ConflictKind.FLOW_DOWN, reach, license, passed_on, f"labeled {label}, which allows any use")


def _outputs(label: str, kept: list[License], reach: Reach, license: License) -> Iterator[Conflict]:
    term = license.term("outputs-train-models")
    if term is None or (term.value == "own-family" and license.family in {mine.family for mine in kept}):
        return
    service = license.kind is LicenseKind.SERVICE_TERMS and term.value == "no-competing"
    commercial = term.value == "non-commercial" and _sure(kept, "commercial-use", "yes")
    if term.value in {"no", "own-family"} or service or commercial:
        yield _conflict(ConflictKind.OUTPUTS, reach, license, term, f"labeled {label}")


def _sure(kept: Iterable[License], term: str, value: str) -> bool:
    """Whether every license of a label says so; one that says nothing of it is not taken to."""
    told = [license.says(term, value) for license in kept]
    return bool(told) and all(told)


def _conflict(kind: ConflictKind, reach: Reach, license: License, term: Term, label: str) -> Conflict:
    says = f"{reach.path}: {term.says} The release is {label}."
    return Conflict(kind, reach.entry, license.id, term.clause, term.url or license.url, says)
