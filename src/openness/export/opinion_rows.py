"""What frameworks say, as plain values for JSON: verdict, reasons, what would settle it, what is owed."""

from __future__ import annotations

from openness.export.opinions import headline, sentence
from openness.export.rows import Row
from openness.facts import Catalog
from openness.scoring import Criterion, Gap, Missing, Opinion


def gap_row(gap: Gap, catalog: Catalog, subject: str) -> Row:
    """One gap."""
    told = {"change": gap.kind.value, "entry": gap.entry, "part": gap.part, "now": gap.now, "wanted": gap.wanted}
    return {**told, "says": sentence(gap, catalog, subject)}


def opinion_row(opinion: Opinion, *, full: bool) -> Row:
    """What one framework says of one release; in full with every demand, its clause and what is missing."""
    framework, model, catalog = opinion.framework, opinion.assessment.model, opinion.catalog
    told = opinion.score
    row: Row = {
        "model": model.id,
        "framework": framework.id,
        "edition": framework.version,
        "date": framework.date,
        "verdict": opinion.word.value,
        "level": [level.id for level in opinion.candidates],
        "says": headline(opinion),
        "decided": opinion.decided,
        "score": None if told is None else {"low": round(told.low, 4), "high": round(told.high, 4), "of": framework.highest},
        "settled_by": [gap_row(gap, catalog, model.id) for gap in opinion.open_facts],
        "duties": [
            {"id": duty.id, "owes": duty.owes, "clause": duty.clause, "url": duty.url, "shown": shown.value}
            for duty, shown in opinion.duties
        ],
    }
    if full:
        row["criteria"] = [_criterion_row(opinion, each) for each in framework.criteria]
    return row


def _criterion_row(opinion: Opinion, criterion: Criterion) -> Row:
    model, catalog = opinion.assessment.model, opinion.catalog
    answer = opinion.assessment.answers[criterion.id]
    return {
        "criterion": criterion.id,
        "question": criterion.question,
        "verdict": opinion.of_criterion(criterion).value,
        "low": None if answer is None else answer.worst,
        "high": None if answer is None else answer.best,
        "clause": criterion.clause,
        "url": criterion.url,
        "missing": [gap_row(gap, catalog, model.id) for gap in opinion.gaps(criterion)],
        "settled_by": [gap_row(gap, catalog, model.id) for gap in opinion.unsettled(criterion)],
    }


def missing_row(missing: Missing) -> Row:
    """The shortest list of changes that would bring a release to a level."""
    opinion = missing.opinion
    model, level = opinion.assessment.model, missing.level
    return {
        "model": model.id,
        "framework": opinion.framework.id,
        "edition": opinion.framework.version,
        "level": level.id if level else None,
        "reached": missing.reached,
        "possible": missing.possible,
        "license_only": missing.license_only,
        "changes": [gap_row(gap, opinion.catalog, model.id) for gap in missing.changes],
    }
