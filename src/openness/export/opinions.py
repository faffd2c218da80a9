"""What frameworks say, in words and as views for pages: verdict, reasons, what would settle it, what is owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openness.export.views import Fact, Link, facts_of
from openness.facts import Catalog, Model
from openness.scoring import Criterion, Framework, Gap, GapKind, Level, Obligation, Opinion, Word

#: A sign for each word, so that color never stands alone.
SIGNS = {
    Word.MET: "●",
    Word.PARTLY: "◐",
    Word.NOT_MET: "○",
    Word.CANNOT_TELL: "?",
    Word.JUDGE: "§",
    Word.NOT_APPLICABLE: "·",
}


def headline(opinion: Opinion) -> str:
    """The verdict as people read it: the levels that are possible, lowest first, or the score on the framework's own scale."""
    if opinion.framework.levels:
        names = [level.name for level in reversed(opinion.candidates)]
        return " or ".join(names) if len(names) < 3 else f"Anything from {names[0]} to {names[-1]}"
    return score(opinion)


def score(opinion: Opinion) -> str:
    """The score on the framework's own scale, as a range where something is not known."""
    told, top = opinion.score, opinion.framework.highest or 100.0
    if told is None:
        return ""
    digits = 0 if top >= 100 else 1 if top > 1 else 2
    low, high = f"{told.low + 1e-9:.{digits}f}", f"{told.high + 1e-9:.{digits}f}"
    return f"{low if low == high else f'{low}–{high}'} of {top:g}"


def sentence(gap: Gap, catalog: Catalog, subject: str) -> str:
    """A gap in words, seen from the page of `subject`."""
    whose = "" if gap.entry == subject else f" of {_name(gap.entry, catalog)}"
    part = f"{_part(gap.part, catalog)}{whose}"
    if gap.kind is GapKind.FACT and gap.now == "license not recorded":
        return f"Record the license: {part} (it must pass: {gap.wanted})"
    told = {
        GapKind.FACT: f"Find out: {part} (now {gap.now}; wanted {gap.wanted})",
        GapKind.JUDGE: f"A person must judge: {part or 'the description of the data'}, {gap.now} ({gap.wanted})",
        GapKind.LICENSE: f"License: {part}, now {gap.now} ({gap.wanted})",
        GapKind.RELEASE: f"Release: {part}, now {gap.now} (wanted {gap.wanted})",
        GapKind.TELL: f"Disclose: {part}, now {gap.now} (wanted {gap.wanted})",
        GapKind.FIXED: f"Cannot change: {part}, {gap.now} (wanted {gap.wanted})",
    }
    return told[gap.kind]


def _part(name: str, catalog: Catalog) -> str:
    known = catalog.kinds.get(name) or catalog.details.get(name)
    return known.name if known else name.replace("-", " ").capitalize()


def _name(entry: str, catalog: Catalog) -> str:
    known = catalog.models.get(entry) or catalog.datasets.get(entry)
    return known.name if known else entry


@dataclass(frozen=True, slots=True)
class Demand:
    """One question of a framework, answered for one release, with what it rests on and what is missing."""

    criterion: Criterion
    word: Word
    missing: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one framework says of one release, ready to be drawn; in short, the demands that are not met."""

    opinion: Opinion
    framework: Framework
    word: Word
    says: str
    short: tuple[str, ...] = ()
    settle: tuple[str, ...] = ()
    duties: tuple[tuple[Obligation, Word], ...] = ()


def cell(opinion: Opinion) -> Cell:
    """A verdict, and in short why it is not better."""
    words = [(each.name, opinion.of_criterion(each)) for each in opinion.framework.criteria]
    short = tuple(f"{name}: {word.value}" for name, word in words if word not in {Word.MET, Word.NOT_APPLICABLE})
    return Cell(opinion, opinion.framework, opinion.word, headline(opinion), short)


def full_cell(opinion: Opinion) -> Cell:
    """A verdict with what would settle it and what is owed."""
    subject = opinion.assessment.model.id
    settle = tuple(sentence(gap, opinion.catalog, subject) for gap in opinion.open_facts)
    return Cell(opinion, opinion.framework, opinion.word, headline(opinion), (), settle, opinion.duties)


def demand(opinion: Opinion, criterion: Criterion, link: Link) -> Demand:
    """One question with its answer, the facts it rests on, and the shortest way to a yes."""
    subject, catalog = opinion.assessment.model.id, opinion.catalog
    gaps = tuple(sentence(gap, catalog, subject) for gap in opinion.gaps(criterion))
    facts = facts_of(opinion.assessment, criterion, catalog, link)
    return Demand(criterion, opinion.of_criterion(criterion), gaps, facts)


def asked(criterion: Criterion) -> Demand:
    """One question by itself, put to nobody."""
    return Demand(criterion, Word.NOT_APPLICABLE, (), ())


def grouped(framework: Framework, demands: Iterable[Demand]) -> list[tuple[str, str, list[Demand]]]:
    """Demands by topic, each with what the topic asks."""
    told = list(demands)
    if not framework.topics:
        return [("", "", told)]
    return [(t.name, t.question, [each for each in told if each.criterion.topic == t.id]) for t in framework.topics]


def met(told: Iterable[Opinion]) -> list[tuple[Level, list[Model], list[Model]]]:
    """For each level, highest first, the releases that are at it for certain, and those that may be."""
    every = list(told)
    levels = every[0].framework.levels if every else ()
    return [
        (
            level,
            [each.assessment.model for each in every if each.candidates == (level,)],
            [each.assessment.model for each in every if level in each.candidates and not each.decided],
        )
        for level in reversed(levels)
    ]


def scores(told: Iterable[Opinion], catalog: Catalog) -> list[tuple[Model, str, str]]:
    """Every release with its score by our facts, best first, and the figure that the index itself published."""
    every = sorted(told, key=lambda each: each.score or (0.0, 0.0), reverse=True)
    index = catalog.indexes.get(every[0].framework.published or "") if every else None
    own = {each.model: f"{each.score:g}" for each in index.judgements if each.score is not None} if index else {}
    top = f" of {index.highest:g}" if index and index.highest else ""
    models = [each.assessment.model for each in every]
    return [
        (model, score(each), own[model.id] + top if model.id in own else "") for model, each in zip(models, every, strict=True)
    ]
