"""Everything as tables, with what each column means: releases, answers, facts and the pages that show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from openness.export.rows import Row, points
from openness.facts import Component, Dataset, Evidence, Model
from openness.scoring import Assessment, Range, Scorecard, Snapshot
from openness.source import without_cyclic_gc


class Column(NamedTuple):
    """One column: its name, the type of its cells (string, number, integer or boolean), and what it means."""

    name: str
    type: str
    help: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; a cell that is not known, or does not apply, is None."""

    name: str
    help: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Snapshot], Iterable[Row]]

    @without_cyclic_gc()
    def filled(self, snapshot: Snapshot) -> list[Row]:
        """Its rows, each with the columns in order."""
        names = [column.name for column in self.columns]
        return [{name: row[name] for name in names} for row in self.rows(snapshot)]


def _releases(snapshot: Snapshot) -> Iterator[Row]:
    for card in snapshot.cards:
        model = card.model
        yield {
            "model": model.id,
            "name": model.name,
            "developers": " ".join(model.developers),
            "released": model.released.date,
            "class": card.release_class,
            **_ends("score", card.released.score),
            **_ends("effective", card.standing.score),
            "answered": round(card.released.answered, 4),
            "applies": round(card.released.applies, 4),
            "comparable": card.comparable,
            "license": card.license,
            "rubric": snapshot.rubric.version,
        }


def _ends(name: str, told: Range) -> Row:
    found = points(told) or {}
    return {f"{name}_{end}": value for end, value in found.items()}


def _answers(snapshot: Snapshot) -> Iterator[Row]:
    for card in sorted(snapshot.cards, key=lambda each: each.model.id):
        for view, assessment in (("as released", card.released), ("as it stands", card.standing)):
            yield from _answered(card, view, assessment)


def _answered(card: Scorecard, view: str, assessment: Assessment) -> Iterator[Row]:
    for criterion in assessment.framework.criteria:
        answer = assessment.answers[criterion.id]
        yield {
            "model": card.model.id,
            "view": view,
            "topic": criterion.topic,
            "criterion": criterion.id,
            "answer": "not applicable" if answer is None else answer.word,
            "low": None if answer is None else answer.worst,
            "high": None if answer is None else answer.best,
            "worth": round(assessment.share(criterion), 4),
        }


class Fact(NamedTuple):
    """One fact: its place in its entry, its value as text, and the pages that show it."""

    kind: str
    entry: str
    name: str
    value: str
    license: str | None
    note: str | None
    unverified: bool
    evidence: Sequence[Evidence]


def facts(snapshot: Snapshot) -> Iterator[Fact]:
    """Every fact of every release and data set, in order of id."""
    catalog = snapshot.catalog
    for _, model in sorted(catalog.models.items()):
        yield from _of_model(model)
        yield from _components("model", model)
    for _, dataset in sorted(catalog.datasets.items()):
        if dataset.released:
            told = dataset.released
            yield Fact("dataset", dataset.id, "released", told.date, None, None, False, told.evidence)
        for i, maker in enumerate(dataset.generated_by):
            yield Fact("dataset", dataset.id, f"generated_by.{i}", maker.model, None, None, False, maker.evidence)
        yield from _components("dataset", dataset)


def _of_model(model: Model) -> Iterator[Fact]:
    def fact(name: str, value: str, of: Any) -> Fact:
        return Fact("model", model.id, name, value, None, getattr(of, "note", None), False, of.evidence)

    yield fact("released", model.released.date, model.released)
    if model.parameters:
        yield fact("parameters", " ".join(f"{size:g}" for size in model.parameters.sizes), model.parameters)
    if model.training_compute:
        yield fact("training_compute", f"{model.training_compute.flop:g}", model.training_compute)
    for i, base in enumerate(model.based_on):
        yield fact(f"based_on.{i}", f"{base.model} ({base.how})", base)
    for i, training in enumerate(model.trained_on):
        yield fact(f"trained_on.{i}", f"{training.dataset} ({training.stage})", training)
    for i, claim in enumerate(model.claims):
        yield fact(f"claims.{i}", str(claim.says), claim)
    for name, detail in model.details.items():
        yield fact(f"details.{name}", detail.value, detail)


def _components(kind: str, entry: Model | Dataset) -> Iterator[Fact]:
    for name, each in sorted(entry.components.items()):
        yield _component(kind, entry.id, f"components.{name}", each)
        for i, said in enumerate(each.declared):
            place = f"components.{name}.declared.{i}"
            yield Fact(kind, entry.id, place, str(said.where), said.license, None, False, said.evidence)
        for i, past in enumerate(each.history):
            place = f"components.{name}.history.{i}"
            yield Fact(kind, entry.id, place, f"{past.status} until {past.until}", past.license, past.note, False, past.evidence)


def _component(kind: str, entry: str, place: str, each: Component) -> Fact:
    return Fact(kind, entry, place, str(each.status), each.license, each.note, each.unverified, each.evidence)


def _facts(snapshot: Snapshot) -> Iterator[Row]:
    for each in facts(snapshot):
        first = each.evidence[0] if each.evidence else None
        row: Row = each._asdict()
        row["fact"] = row.pop("name")
        row["pages"] = len(row.pop("evidence"))
        yield {**row, "url": first and first.url, "shows": first and first.shows, "seen": first and first.seen}


def _evidence(snapshot: Snapshot) -> Iterator[Row]:
    for fact in facts(snapshot):
        for number, each in enumerate(fact.evidence, start=1):
            row: Row = {"kind": fact.kind, "entry": fact.entry, "fact": fact.name, "number": number}
            yield row | {name: getattr(each, name) for name in ("url", "at", "shows", "seen", "finds", "sha256")}


def _text(name: str, help: str) -> Column:
    return Column(name, "string", help)


_WHOSE = (
    _text("kind", "Whose fact it is: model or dataset."),
    _text("entry", "The id of that model or data set."),
    _text("fact", "The place of the fact in the entry, as components.weights; items of lists are numbered from 0."),
)
_PAGE = (
    _text("url", "The page."),
    _text("shows", "What the page shows, in our words."),
    _text("seen", "The day somebody read it (ISO 8601)."),
)

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "releases",
        "One row for each release of a model, best first; those whose scores are not comparable last.",
        ("model",),
        (
            _text("model", "Its id."),
            _text("name", "Its name."),
            _text("developers", "Ids of its makers, with spaces between."),
            _text("released", "The day it came out, as exactly as known (ISO 8601)."),
            _text("class", "Its class as it stands; several if facts leave it open."),
            Column("score_low", "number", "Points out of 100 as released that are certain."),
            Column("score_high", "number", "Points out of 100 as released at most."),
            Column("effective_low", "number", "Points out of 100 as it stands, with what it inherits, that are certain."),
            Column("effective_high", "number", "Points out of 100 as it stands, with what it inherits, at most."),
            Column("answered", "number", "Share of the questions that apply which known facts settle, from 0 to 1."),
            Column("applies", "number", "Share of the rubric's weight that applies to it as released, from 0 to 1."),
            Column("comparable", "boolean", "False where less than half of it does: its scores are then not comparable."),
            _text("license", "The license of the weights that we conclude (SPDX expression)."),
            _text("rubric", "The edition of the rubric."),
        ),
        _releases,
    ),
    Sheet(
        "answers",
        "One row for each release, view and question of the rubric.",
        ("model", "view", "criterion"),
        (
            _text("model", "The id of the release."),
            _text("view", "as released, or as it stands with what it inherits."),
            _text("topic", "The id of the topic."),
            _text("criterion", "The id of the question."),
            _text("answer", "yes, partly, no, unknown or not applicable."),
            Column("low", "number", "What is earned for certain, from 0 to 1."),
            Column("high", "number", "What may be earned at most, from 0 to 1."),
            Column("worth", "number", "Points out of 100 that a yes brings."),
        ),
        _answers,
    ),
    Sheet(
        "facts",
        "One row for each fact, with the first page that shows it.",
        ("kind", "entry", "fact"),
        (
            *_WHOSE,
            _text("value", "The fact: a status, a date, an id."),
            _text("license", "The license that goes with it (SPDX expression)."),
            _text("note", "Words, where the pages need them."),
            Column("unverified", "boolean", "Drafted by a machine and read by nobody yet."),
            Column("pages", "integer", "How many pages show it."),
            *_PAGE,
        ),
        _facts,
    ),
    Sheet(
        "evidence",
        "One row for each page that shows a fact.",
        ("kind", "entry", "fact", "number"),
        (
            *_WHOSE,
            Column("number", "integer", "Its place among the pages of that fact, from 1."),
            *_PAGE,
            _text("at", "Where on the page."),
            _text("finds", "A phrase that must occur on the page."),
            _text("sha256", "SHA-256 of the text of the page when it was seen."),
        ),
        _evidence,
    ),
)
