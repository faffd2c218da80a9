"""Policies: what somebody accepts for a use of theirs, with exceptions that have a reason and an end."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass as plain
from dataclasses import field
from pathlib import Path
from typing import Annotated

from pydantic import Field

from openness.facts import Catalog, Day, Id, LicenseId, Table, Text, alone, incorporated, record, table
from openness.scoring.clauses import fields_of_use
from openness.scoring.conflict import Conflict, conflicts
from openness.scoring.ruling import Ruling, licenses_of, may_use
from openness.scoring.use import May, Use
from openness.source import InvalidData, Place, Problem, did_you_mean, read


@record
class Exemption:
    """A model that is accepted although the policy would refuse it."""

    model: Annotated[Id, Field(description="The model's id.")]
    reason: Annotated[Text, Field(description="Why it is accepted, and who said so.", max_length=400)]
    until: Annotated[Day, Field(description="The last day on which it is.")]


@record
class Policy:
    """What somebody accepts: for which use, which answers, and which licenses never."""

    id: Annotated[Id, Field(description="How it is named in reports.")]
    use: Annotated[Use, Field(description="What the models are to be used for.")] = field(default_factory=Use)
    accept: Annotated[tuple[May, ...], Field(min_length=1, description="Answers that pass.")] = (May.ALLOWED,)
    refuse_licenses: Annotated[tuple[LicenseId, ...], Field(description="Licenses that never pass, own or inherited.")] = ()
    refuse_conflicts: Annotated[bool, Field(description="Whether a conflict between label and lineage fails.")] = True
    exceptions: Annotated[tuple[Exemption, ...], Field(description="Models accepted nevertheless, for a while.")] = ()


@plain(frozen=True, slots=True)
class Verdict:
    """Whether a model passes a policy, why not, and the exception that lets it through."""

    ruling: Ruling
    conflicts: tuple[Conflict, ...]
    refused: tuple[str, ...]
    exemption: Exemption | None
    lapsed: bool

    @property
    def passes(self) -> bool:
        """Whether it passes, by itself or by an exception that still holds."""
        return not self.refused or (self.exemption is not None and not self.lapsed)


def load_policy(path: Path, catalog: Catalog) -> Policy:
    """The policy in one file; raises `InvalidData` if a key, model, license or field of use means nothing."""
    entries, problems = table(alone(read(path)), Policy)
    for policy in entries.values():
        problems += _unknown(policy, entries, catalog)
    if problems:
        raise InvalidData(problems)
    return next(iter(entries.values()))


def _unknown(policy: Policy, entries: Table[Policy], catalog: Catalog) -> Iterator[Problem]:
    named: list[tuple[Place, str, Collection[str], str]] = [
        *((("exceptions", i, "model"), each.model, catalog.models, "in models.yaml") for i, each in enumerate(policy.exceptions)),
        *((("refuse_licenses", i), name, catalog.licenses, "in licenses.yaml") for i, name in enumerate(policy.refuse_licenses)),
        *(
            (("use", "fields", i), name, fields_of_use(catalog), "banned by any license")
            for i, name in enumerate(policy.use.fields)
        ),
    ]
    for place, name, known, where in named:
        if name not in known:
            yield entries.problem(policy.id, place, f"`{name}` is not {where}", did_you_mean(name, known))


def judge(catalog: Catalog, name: str, policy: Policy, day: str) -> Verdict:
    """Whether a model passes a policy on a day (ISO 8601)."""
    ruling = may_use(catalog, name, policy.use)
    found = conflicts(catalog, name, policy.use.on)
    refused = []
    if ruling.may not in policy.accept:
        refused.append(f"its use is {ruling.may}")
    bound = {text for each in licenses_of(catalog, name, policy.use.on) for text in (each, *_policies(catalog, each))}
    refused += [f"{license} is refused by the policy" for license in policy.refuse_licenses if license in bound]
    if policy.refuse_conflicts:
        refused += list(dict.fromkeys(f"conflict: {each.kind}" for each in found))
    exemption = next((each for each in policy.exceptions if each.model == name), None)
    lapsed = exemption is not None and exemption.until < day
    return Verdict(ruling, found, tuple(refused), exemption, lapsed)


def _policies(catalog: Catalog, license: str) -> Iterator[str]:
    known = catalog.licenses.get(license)
    if known is not None:
        yield from (each.id for each in incorporated(catalog, known))
