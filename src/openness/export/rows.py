"""Scorecards, answers and evidence as plain values for JSON; every program reads the same ones."""

from __future__ import annotations

from typing import Any

from openness.facts import Catalog, Component, Evidence
from openness.scoring import Assessment, Criterion, Holding, Maybe, Range, Scorecard, bearing

Row = dict[str, Any]


def scorecard_row(card: Scorecard) -> Row:
    """One release: who, when, class, score as released (`score`) and as it stands (`effective`), by topic.

    `applies` is the share of the rubric's weight that applies to it as released; below a half its scores are not `comparable`.
    """
    model = card.model
    framework = card.released.framework
    return {
        "id": model.id,
        "name": model.name,
        "developer": model.developers[0],
        "developers": list(model.developers),
        "released": model.released.date,
        "release_class": card.release_class,
        "release_classes": [level.id for level in card.standing.levels],
        "score": points(card.released.score),
        "effective": points(card.standing.score),
        "topics": {_key(topic.id): points(card.released.topic(topic.id)) for topic in framework.topics},
        "effective_topics": {_key(topic.id): points(card.standing.topic(topic.id)) for topic in framework.topics},
        "answered": round(card.released.answered, 4),
        "applies": round(card.released.applies, 4),
        "comparable": card.comparable,
        "license": card.license,
        "rubric": {"id": framework.id, "version": framework.version},
    }


def _key(name: str) -> str:
    return name.replace("-", "_")


def points(range_: Range | None) -> Row | None:
    """A range of points from 0 to 100, to two decimals."""
    return None if range_ is None else {"low": round(range_.low, 2), "high": round(range_.high, 2)}


def answer_row(answer: Maybe) -> Row:
    """An answer in words and as a range from 0 to 1; a question that does not apply has none."""
    if answer is None:
        return {"answer": "not applicable", "low": None, "high": None}
    return {"answer": answer.word, "low": answer.worst, "high": answer.best}


def evidence_row(evidence: Evidence) -> Row:
    """One evidence item, without what it does not have."""
    told = {name: getattr(evidence, name) for name in ("url", "at", "shows", "seen", "finds", "sha256")}
    return {name: value for name, value in told.items() if value is not None}


def component_row(kind: str, entry: str, component: Component) -> Row:
    """One component of one entry, with its evidence."""
    return {
        "kind": kind,
        "entry": entry,
        "status": str(component.status),
        "license": component.license,
        "gate": [str(each) for each in component.gate],
        "declared": [
            {"where": str(each.where), "license": each.license, "evidence": [evidence_row(e) for e in each.evidence]}
            for each in component.declared
        ],
        "evidence": [evidence_row(each) for each in component.evidence],
        "history": [
            {
                "status": str(past.status),
                "license": past.license,
                "until": past.until,
                "note": past.note,
                "evidence": [evidence_row(e) for e in past.evidence],
            }
            for past in component.history
        ],
        "note": component.note,
        "unverified": component.unverified,
    }


def reasons(assessment: Assessment, criterion: Criterion, catalog: Catalog) -> list[Row]:
    """The components an answer rests on: each kind the condition names, as it counts, with all that bears on it."""
    found: list[Row] = []
    for kind in dict.fromkeys(criterion.when.mentions()):
        held: Holding = assessment.standing.holding(kind)
        for place, each in enumerate(bearing(held)):
            name = kind if place == 0 or each.entry in catalog.models else "dataset"
            row = component_row(name, each.entry, each.component)
            row["part"] = "own" if each.entry == assessment.model.id else "inherited"
            found.append(row)
    return found


def assessment_row(assessment: Assessment, catalog: Catalog) -> list[Row]:
    """Every criterion of an assessment: its answer, what it is worth, and the components it rests on."""
    rows: list[Row] = []
    for criterion in assessment.framework.criteria:
        answer = assessment.answers[criterion.id]
        share = assessment.share(criterion)
        rows.append(
            {
                "criterion": criterion.id,
                "topic": criterion.topic,
                "question": criterion.question,
                **answer_row(answer),
                "worth": round(share, 2),
                "points": None
                if answer is None
                else {"low": round(share * answer.worst, 2), "high": round(share * answer.best, 2)},
                "claims": list(criterion.claims),
                "rests_on": reasons(assessment, criterion, catalog),
            }
        )
    return rows
