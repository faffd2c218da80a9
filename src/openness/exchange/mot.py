"""Records of the Model Openness Tool, evaluated as that tool evaluates them: exact license ids, inheritance, gating."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from openness.exchange.native import Native, Record
from openness.facts import Catalog, ComponentKind
from openness.scoring import Criterion, Framework
from openness.source import did_you_mean

#: Classes in the order in which the tool goes through them.
CLASSES = (3, 2, 1)
#: What the tool takes for no license at all; neither falls through to a license of the whole record.
_UNLICENSED = {"", "unlicensed"}


class Standing(StrEnum):
    """What became of a component that the record includes."""

    OK = "ok"
    UNLICENSED = "unlicensed"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class MofRecord(Record):
    """One record: its components by kind with the license each resolves to, None where there is none."""

    licenses: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class MofResult:
    """What the tool says: the class (0 is unclassified) and the progress toward each class in percent."""

    level: int
    progress: Mapping[int, float]
    standings: Mapping[str, Standing]
    #: Kinds whose license is open, but not one that the tool lists for code, data or documents; only a warning.
    unsuited: tuple[str, ...]


def mot_record(native: Native, framework: Framework, catalog: Catalog) -> MofRecord:
    """The record in a file; raises `InvalidData` if it is not one."""
    kinds = _kinds(framework, catalog)
    native.mapping()
    native.mapping("release")
    name = native.needed("release", "name")
    shared = {each: native.text("release", "license", each, "name") for each in _shared(native)}
    licenses: dict[str, str | None] = {}
    for place, _ in enumerate(native.listing("release", "components")):
        native.mapping("release", "components", place)
        called = native.needed("release", "components", place, "name")
        if called not in kinds:
            fix = did_you_mean(called, kinds) or "use one of the components of the framework"
            raise native.wrong(("release", "components", place, "name"), f"`{called[:60]}` is not a component", fix)
        kind = kinds[called]
        licenses[kind.id] = _resolved(native.text("release", "components", place, "license"), shared, kind.medium.value)
    maker, date, type = (native.text("release", each) or "" for each in ("producer", "date", "type"))
    return MofRecord(file=native.file, name=name, maker=maker, date=date, type=type, licenses=licenses)


def _shared(native: Native) -> list[str]:
    return [str(each) for each in native.mapping("release", "license") if native.mapping("release", "license", each)]


def _kinds(framework: Framework, catalog: Catalog) -> dict[str, ComponentKind]:
    """Every name of a component in the tool's files -> our kind of component."""
    asked = [catalog.kinds[_kind(criterion)] for criterion in framework.criteria]
    return {name: kind for kind in asked for name in (kind.name, *kind.aliases)}


def _kind(criterion: Criterion) -> str:
    """The kind a criterion is about: the first it mentions; others may stand in for it or go with it."""
    return next(criterion.when.mentions())


def _resolved(own: str | None, shared: Mapping[str, str | None], medium: str) -> str | None:
    if own is not None:
        return None if own in _UNLICENSED else own
    return shared.get(medium) or shared.get("distribution") or None


def evaluate(record: MofRecord, framework: Framework, catalog: Catalog) -> MofResult:
    """Class and progress of a record, by the tests, components and classes that the framework's file lists."""
    standings = {kind: _standing(license, framework) for kind, license in record.licenses.items()}
    sound = {kind for kind, standing in standings.items() if standing is Standing.OK}
    stand_in = sound >= {_PAPER} and _REPORT not in sound
    progress: dict[int, float] = {}
    complete = True
    wanted: set[str] = set()
    for level in CLASSES:
        wanted |= _required(level, framework)
        have = len(wanted & sound) + (stand_in and level > 1)
        total = len(wanted) - (stand_in and level == 1)
        progress[level] = min(100.0, have / total * 100) if complete else 0.0
        complete = complete and have >= total
    reached = min((level for level in CLASSES if progress[level] == 100), default=0)
    return MofResult(reached, progress, standings, _unsuited(record, sound, framework, catalog))


#: A paper counts once in place of a report that is missing or not open; a report never counts for a paper.
_REPORT, _PAPER = "technical-report", "peer-reviewed-paper"


def _required(level: int, framework: Framework) -> set[str]:
    """The kinds that a class adds."""
    needs = next(each for each in framework.levels if each.id == f"class-{level}").needs
    return {_kind(framework.criterion(need.criterion)) for need in needs if hasattr(need, "criterion")}


def _standing(license: str | None, framework: Framework) -> Standing:
    if license is None:
        return Standing.UNLICENSED
    return Standing.OK if _passes("open", license, framework) else Standing.INVALID


def _passes(test: str, license: str, framework: Framework) -> bool:
    """Whether exactly this text passes; the tool reads no expressions and forgives no spelling."""
    return framework.licenses[test].one(license, None).worst == 1


def _unsuited(record: MofRecord, sound: set[str], framework: Framework, catalog: Catalog) -> tuple[str, ...]:
    return tuple(
        kind
        for kind, license in record.licenses.items()
        if kind in sound and license and not _passes(f"suits-{catalog.kinds[kind].medium.value}", license, framework)
    )
