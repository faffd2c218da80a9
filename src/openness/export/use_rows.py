"""Answers, conflicts and licenses as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable

from openness.export.rows import Row, evidence_row
from openness.facts import License, Term, fsf_libre, osi_approved
from openness.scoring import Conflict, Ruling


def ruling_row(ruling: Ruling, conflicts: Iterable[Conflict]) -> Row:
    """What may be done with one release, by which clauses, with which duties, and where its label is in conflict."""
    return {
        "model": ruling.model.id,
        "answer": str(ruling.may),
        "reasons": [
            {"from": r.entry, "license": r.license, "term": r.term, "clause": r.clause, "url": r.url, "says": r.says}
            for r in ruling.reasons
        ],
        "duties": [{"from": d.entry, "license": d.license, "clause": d.clause, "duty": d.duty} for d in ruling.duties],
        "conflicts": [conflict_row(each) for each in conflicts],
    }


def conflict_row(conflict: Conflict) -> Row:
    """One conflict between a label and what reaches the release."""
    return {
        "conflict": str(conflict.kind),
        "from": conflict.entry,
        "license": conflict.license,
        "clause": conflict.clause,
        "url": conflict.url,
        "says": conflict.says,
    }


def term_row(term: Term) -> Row:
    """One clause of a license."""
    row = {name: getattr(term, name) for name in _TERM if getattr(term, name) is not None}
    return {**row, "fields": list(term.fields), "regions": list(term.regions), "multimodal_only": term.multimodal_only}


_TERM = ("term", "value", "clause", "says", "url", "above", "unit", "measured", "then", "text")


def license_row(license: License) -> Row:
    """One license, clause by clause, with the flags of the SPDX list."""
    return {
        "id": license.id,
        "name": license.name,
        "kind": str(license.kind),
        "family": license.family,
        "steward": license.steward,
        "published": license.published,
        "url": license.url,
        "aliases": list(license.aliases),
        "supersedes": license.supersedes,
        "incorporates": list(license.incorporates),
        "osi_approved": osi_approved(license.id),
        "fsf_libre": fsf_libre(license.id),
        "read": license.read and {"seen": license.read.seen, "sha256": license.read.sha256, "words": license.read.words},
        "terms": [term_row(each) for each in license.terms],
        "evidence": [evidence_row(each) for each in license.evidence],
        "note": license.note,
    }
