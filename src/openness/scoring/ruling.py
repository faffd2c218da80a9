"""Rulings: what a release may be used for, by its own license and by everything that reaches it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openness.facts import Catalog, License, LicenseKind, Model, NotAnExpression, Status, fold, ids, parse
from openness.scoring.clauses import Asked, told
from openness.scoring.standing import WEIGHTS
from openness.scoring.terms import Reach, Role, reaching
from openness.scoring.use import Duty, May, Reason, Told, Use, freest, together

#: Data is asked only for what its license says of the use; what it says of copies of the data is no matter of the weights.
_OF_DATA = frozenset({"commercial-use", "field-of-use"})
_DISPUTED = "Whether terms of data bind weights trained on it is disputed; a person must judge."
_SERVICE = "It binds whoever agreed to it; whether it reaches this release, a person must judge."
_COPYING = (("host", "hosting"), ("fine_tune", "derivatives"), ("redistribute", "redistribution"))


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer for one release and one use: the reasons, least free first, and the duties that go with it."""

    model: Model
    use: Use
    may: May
    reasons: tuple[Reason, ...]
    duties: tuple[Duty, ...]


def may_use(catalog: Catalog, name: str, use: Use) -> Ruling:
    """Whether a release may be used so; every clause counts, and the least free answer is the answer.

    Reasons that only permit are told where nothing forbids or stays unclear. A forbidden use has no duties.
    """
    model = catalog.models[name]
    reached = reaching(catalog, name, use.on)
    families = frozenset(_families(catalog, reached))
    found = together([*_own(model, reached, use), *(_reach(catalog, each, use, model, families) for each in reached)])
    shown = [each for each in found.reasons if each.may is not May.ALLOWED or found.may.rank <= May.ALLOWED_IF.rank]
    shown.sort(key=lambda each: -each.may.rank)
    return Ruling(model, use, found.may, tuple(shown), () if found.may is May.FORBIDDEN else found.duties)


def _families(catalog: Catalog, reached: tuple[Reach, ...]) -> Iterator[str]:
    """The families of the licenses under which the release itself stands."""
    for each in reached:
        if each.role is Role.OWN and each.component.license:
            for name in _names(each.component.license):
                if name in catalog.licenses and catalog.licenses[name].family:
                    yield str(catalog.licenses[name].family)


def licenses_of(catalog: Catalog, name: str, day: str | None = None) -> tuple[str, ...]:
    """The ids of every license that reaches a release, its own first."""
    texts = (each.component.license for each in reaching(catalog, name, day))
    return tuple(dict.fromkeys(license for text in texts if text for license in _names(text)))


def _names(text: str) -> tuple[str, ...]:
    try:
        return ids(parse(text))
    except NotAnExpression:
        return ()


def _own(model: Model, reached: tuple[Reach, ...], use: Use) -> Iterator[Told]:
    """What follows from the state of the release itself: nothing can be done with weights that nobody gives out."""
    first = model.released.evidence[0].url
    if use.on is not None and use.on < model.released.date[: len(use.on)]:
        says = f"was first available on {model.released.date}, after the day asked about."
        yield Told((Reason(May.FORBIDDEN, model.id, "", "released", "", first, says),))
    own = next((each for each in reached if each.role is Role.OWN), None)
    if own is None or own.kind == WEIGHTS:
        return
    weights = model.component(WEIGHTS)
    page = weights.evidence[0].url if weights.evidence else first
    for asked, term in _COPYING:
        if getattr(use, asked):
            yield Told((Reason(May.FORBIDDEN, model.id, "", term, "", page, "Its weights are not given out."),))


def _reach(catalog: Catalog, reach: Reach, use: Use, model: Model, families: frozenset[str]) -> Told:
    """What one license, or expression of several, answers in the way in which it reaches the release."""
    text = reach.component.license
    if text is None:
        return Told(tuple(_without(reach, use)))
    try:
        expression = parse(text)
    except NotAnExpression:
        return Told((_unread(reach, text, f"`{text[:60]}` is not a license expression."),))

    def one(name: str) -> Told:
        license = catalog.licenses.get(name)
        if license is None:
            return Told((_unread(reach, name, "is not in licenses.yaml."),))
        return _one(catalog, reach, license, use, model, families)

    return fold(expression, one, together, freest)


def _step(reach: Reach) -> str:
    names = {Role.OWN: "", Role.BASE: "By its base", Role.OUTPUTS: "By outputs it learned from", Role.DATA: "By its data"}
    return f"{names[reach.role]}, {reach.path}: " if reach.role is not Role.OWN else ""


def _unread(reach: Reach, license: str, says: str) -> Reason:
    return Reason(May.UNCLEAR, reach.entry, license, "license", "", "", _step(reach) + says)


def _without(reach: Reach, use: Use) -> Iterator[Reason]:
    """An entry without a license: unclear, but for data, whose licenses are mostly unknown, and for outputs where they are not asked for."""
    if reach.role is Role.DATA or (reach.role is Role.OUTPUTS and not use.train_on_outputs):
        return
    page = reach.component.evidence[0].url if reach.component.evidence else ""
    what = "weights" if reach.kind == WEIGHTS else "service"
    status = "" if reach.component.status is Status.UNKNOWN else f" ({reach.component.status})"
    says = f"{_step(reach)}no license or terms are recorded for its {what}{status}."
    yield Reason(May.UNCLEAR, reach.entry, "", "license", "", page, says)


def _one(catalog: Catalog, reach: Reach, license: License, use: Use, model: Model, families: frozenset[str]) -> Told:
    asked = Asked(license, reach.entry, _step(reach), model.multimodal)
    if reach.role is Role.OUTPUTS:
        return _of_outputs(catalog, asked, use, families)
    answered = told(asked, use, catalog)
    if reach.role is not Role.DATA:
        return answered
    reasons = [
        each._replace(may=May.UNCLEAR, says=f"{each.says} {_DISPUTED}")
        for each in answered.reasons
        if each.may is May.FORBIDDEN and each.term in _OF_DATA
    ]
    return Told(tuple(reasons), tuple(each for each in answered.duties if _goes_with_weights(license, each)))


def _goes_with_weights(license: License, duty: Duty) -> bool:
    """Credit and share-alike of data are passed on as duties; nothing else is."""
    return any(
        term.clause == duty.clause and term.term in {"notices", "share-alike"} and duty.duty.startswith(term.says)
        for term in license.terms
    )


def _of_outputs(catalog: Catalog, asked: Asked, use: Use, families: frozenset[str]) -> Told:
    """What the terms of outputs that it learned from answer: for training on its outputs in turn, and where they serve no business."""
    answered = told(asked, Use(train_on_outputs=True, commercial=use.commercial), catalog)
    term = asked.license.term("outputs-train-models")
    wanted = use.train_on_outputs or (use.commercial and term is not None and term.value == "non-commercial")
    own_family = asked.license.says("outputs-train-models", "own-family") and asked.license.family in families
    service = asked.license.kind is LicenseKind.SERVICE_TERMS
    reasons = []
    for each in answered.reasons if wanted else ():
        if each.term not in {"outputs-train-models", "read"} or each.may is May.ALLOWED or own_family:
            continue
        judged = each.may is May.FORBIDDEN or service
        reasons.append(each._replace(may=May.UNCLEAR, says=f"{each.says} {_SERVICE}") if judged else each)
    kept = tuple(each for each in answered.duties if term is not None and each.clause == term.clause and not service)
    return Told(tuple(reasons), kept)
