"""Rules about facts that contradict each other; a `note` (or what places `declared`) explains what is right but unusual."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openness.facts.catalog import Catalog
from openness.facts.component import Component, Status
from openness.facts.expression import NotAnExpression, fold, ids, parse
from openness.facts.license import LicenseKind
from openness.facts.model import How, Model, Says
from openness.facts.spdx import listed, osi_approved
from openness.source import Problem, did_you_mean

WEIGHTS = "weights"
_GIVEN_OUT = {Status.OPEN, Status.GATED, Status.PARTIAL}
_CODE = ("inference-code", "training-code", "architecture")
#: Terms by which a derived release may not be freer than its base: what is free, and what is not.
_FREEDOMS = {"commercial-use": ("yes", ("no",)), "field-of-use": ("any", ("research-only", "listed-bans"))}


def open_ratings_fit_the_license(catalog: Catalog) -> Iterator[Problem]:
    """No license that forbids commerce or some field of use is one that is rated open: OSI approved, or called permissive."""
    for license in catalog.licenses.values():
        rated = "is OSI approved" if osi_approved(license.id) else f"is filed under `{license.family}`"
        if not osi_approved(license.id) and license.family != "permissive software":
            continue
        for i, term in enumerate(license.terms):
            if term.term in _FREEDOMS and term.value in _FREEDOMS[term.term][1]:
                yield catalog.licenses.problem(
                    license.id,
                    ("terms", i, "value"),
                    f"{rated}, yet {term.term} is `{term.value}`",
                    "read the clause again, or file it under another family",
                )


def hosted_models_list_no_weights(catalog: Catalog) -> Iterator[Problem]:
    """Weights that are given out are not under terms of a service, and closed weights come with no checkpoints."""
    for model in catalog.models.values():
        weights = model.component(WEIGHTS)
        if weights.status in _GIVEN_OUT and _kinds(catalog, weights.license) & {LicenseKind.SERVICE_TERMS}:
            yield catalog.models.problem(
                model.id,
                ("components", WEIGHTS, "license"),
                f"{weights.license} are terms of a service, yet the weights are {weights.status}",
                "move the terms to `api`, or name the license of the weights",
            )
        for kind in ("base-weights", "checkpoints"):
            status = model.component(kind).status
            if weights.status is Status.CLOSED and status in _GIVEN_OUT and not _explained(model, weights):
                yield catalog.models.problem(
                    model.id,
                    ("components", kind, "status"),
                    f"is {status}, but the weights of the release are closed",
                    "correct one of them, or add a `note` to the weights",
                )


def derived_releases_are_no_freer(catalog: Catalog) -> Iterator[Problem]:
    """Weights made from others' weights are not under a freer license without a word of explanation."""
    for model in catalog.models.values():
        weights = model.component(WEIGHTS)
        if weights.note or weights.declared or not weights.license:
            continue
        for i, based in enumerate(model.based_on):
            base = catalog.models.get(based.model)
            if base is None or based.how is How.DISTILLATION or based.note or set(base.developers) <= set(model.developers):
                continue
            for term, (free, bound) in _FREEDOMS.items():
                theirs = base.component(WEIGHTS).license
                if _says(catalog, weights.license, term, (free,)) and _says(catalog, theirs, term, bound):
                    yield catalog.models.problem(
                        model.id,
                        ("based_on", i, "model"),
                        f"stands on {base.id} under {theirs}, yet its own {weights.license} is freer ({term})",
                        "correct the license, or say in a `note` of the weights how it came about",
                    )
                    break


#: What SPDX writes where there is no license at all; it is not on the list.
_NO_LICENSE = "NONE"
_SPELLING = re.compile(r"[^a-z0-9]")


def license_ids_are_told_apart(catalog: Catalog) -> Iterator[Problem]:
    """No license id is another with other punctuation, an SPDX id in disguise, or a slip of one."""
    licenses = catalog.licenses
    met: dict[str, str] = {}
    for license in licenses.values():
        plain = _SPELLING.sub("", license.id.removeprefix("LicenseRef-").removeprefix("scancode-").casefold())
        first = met.setdefault(plain, license.id)
        if first != license.id:
            yield licenses.problem(
                license.id, ("id",), f"is written almost as `{first}`", "keep one, or tell them apart by version"
            )
        elif license.id != _NO_LICENSE and not license.id.startswith("LicenseRef-") and not listed(license.id):
            fix = did_you_mean(license.id, (name for name in licenses if name != license.id))
            yield licenses.problem(license.id, ("id",), "is not on the SPDX list", fix or "start it with `LicenseRef-`")
        elif license.id.startswith("LicenseRef-") and listed(license.id.removeprefix("LicenseRef-")):
            yield licenses.problem(license.id, ("id",), "is on the SPDX list", "use the SPDX id as it stands")


def weights_do_not_take_the_license_of_code(catalog: Catalog) -> Iterator[Problem]:
    """Where a place declares another license for the weights, the license of the code is not simply concluded."""
    for model in catalog.models.values():
        weights = model.component(WEIGHTS)
        others = [each for each in weights.declared if each.license != weights.license]
        code = {model.component(kind).license for kind in _CODE}
        if weights.license and weights.license in code and others and not weights.note:
            yield catalog.models.problem(
                model.id,
                ("components", WEIGHTS, "license"),
                f"is that of the code, but the {others[0].where} declares {others[0].license} for the weights",
                "conclude what the source says of the weights, or say in a `note` why not",
            )


def what_is_called_open_has_a_license(catalog: Catalog) -> Iterator[Problem]:
    """Weights that makers call open source, so that they may be passed on, have a license or a note that says why not."""
    for model in catalog.models.values():
        weights = model.component(WEIGHTS)
        claimed = any(claim.says in {Says.OPEN_SOURCE, Says.OPEN} for claim in model.claims)
        if claimed and weights.status in _GIVEN_OUT and weights.license is None and not weights.note:
            yield catalog.models.problem(
                model.id,
                ("components", WEIGHTS),
                "is called open by its makers and given out, yet has no license",
                "add the `license`, or a `note` that none is stated",
                on_key=True,
            )


def _explained(model: Model, component: Component) -> bool:
    return bool(component.note or component.declared or model.note)


def _says(catalog: Catalog, text: str | None, term: str, values: tuple[str, ...]) -> bool:
    """Whether a license expression is known to say so: every part of an AND may, every part of an OR must."""
    if text is None:
        return False

    def one(name: str) -> bool:
        license = catalog.licenses.get(name)
        return license is not None and license.says(term, *values) is True

    free = values == (_FREEDOMS[term][0],)
    try:
        return fold(parse(text), one, all if free else any, any if free else all)
    except NotAnExpression:
        return False


def _kinds(catalog: Catalog, text: str | None) -> set[LicenseKind]:
    try:
        names = ids(parse(text)) if text else ()
    except NotAnExpression:
        return set()
    return {catalog.licenses[name].kind for name in names if name in catalog.licenses}
