"""What a brief says: the same in every form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openness.export.address import Edition
from openness.export.citation import cite
from openness.export.figures import KINDS, Figure, Scene, drawn
from openness.export.views import makers, whys
from openness.scoring import ASIDE, Scorecard, Snapshot

Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One scorecard: what it amounts to, and every answer with the numbers of its references."""

    name: str
    says: str
    #: Rows of question, answer, points and references.
    answers: Table


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, in order; the first row of each table names its columns."""

    title: str
    date: str
    summary: tuple[str, ...]
    scores: Table
    figure: Figure | None
    cards: tuple[Card, ...]
    method: tuple[str, ...]
    #: What each page shows, and its address, numbered from 1.
    references: tuple[tuple[str, str], ...]
    citation: str


def brief(cards: Sequence[Scorecard], snapshot: Snapshot, edition: Edition) -> Brief:
    """The brief about these releases."""
    item = cite(cards, snapshot.catalog, edition)
    found: dict[tuple[str, str], int] = {}
    told = tuple(_card(card, snapshot, found) for card in cards)
    scene = Scene(snapshot, edition, cards, cards)
    compared = next(drawn("topics", scene)) if KINDS["topics"].of.takes(len(cards)) else None
    return Brief(
        title=f"How open {'is' if len(cards) == 1 else 'are'} {_listed([card.model.name for card in cards])}?",
        date=edition.date,
        summary=tuple(_summary(card) for card in cards),
        scores=_scores(cards, snapshot),
        figure=compared,
        cards=told,
        method=_method(snapshot, edition),
        references=tuple(found),
        citation=f"{item['author'][0]['literal']}, {item['title']}, {edition.date}, {item['URL']}",
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _summary(card: Scorecard) -> str:
    weak = [each for each in card.standing.framework.criteria if (a := card.standing.answers[each.id]) is not None and a.best < 1]
    weak.sort(key=lambda each: -card.standing.share(each))
    missing = f" What costs it most: {'; '.join(each.name.lower() for each in weak[:3])}." if weak else ""
    standing, released = card.standing.marked, card.released.marked
    aside = "" if card.comparable else f" {ASIDE}"
    return (
        f"{card.model.name}: {card.release_class}. {released} of 100 points as released, {standing} as it stands.{missing}{aside}"
    )


def _scores(cards: Sequence[Scorecard], snapshot: Snapshot) -> Table:
    topics = snapshot.rubric.topics
    head = ("Release", "Makers", "Class", "As released", "As it stands", *(topic.name for topic in topics))
    rows = [
        (
            card.model.name,
            makers(snapshot.catalog, card.model),
            card.release_class,
            card.released.marked,
            card.standing.marked,
            *(str(card.standing.topic(topic.id) or "–") for topic in topics),
        )
        for card in cards
    ]
    return (head, *rows)


def _card(card: Scorecard, snapshot: Snapshot, found: dict[tuple[str, str], int]) -> Card:
    rows: list[tuple[str, ...]] = [("Question", "Answer", "Points", "References")]
    for why in whys(card.standing, snapshot.catalog, lambda name: name):
        pages = [(page.shows, page.url) for fact in why.facts for page in fact.component.evidence]
        numbers = sorted({found.setdefault(page, len(found) + 1) for page in pages})
        shown = [str(number) for number in numbers[:6]] + (["…"] if len(numbers) > 6 else [])
        rows.append((why.criterion.question, why.word, why.points or "–", ", ".join(shown) or "–"))
    return Card(card.model.name, _summary(card), tuple(rows))


def _method(snapshot: Snapshot, edition: Edition) -> tuple[str, ...]:
    rubric = snapshot.rubric
    topics = " ".join(f"{topic.name}: {topic.question}" for topic in rubric.topics)
    return (
        rubric.about,
        f"The {rubric.name.lower()} {rubric.version} of {rubric.date} asks {len(rubric.criteria)} questions. {topics}",
        (
            "As released counts what the makers did; as it stands adds what a release inherits from the models and data it "
            "stands on. What is not known is a range, never a no. Each answer follows from recorded facts, each with a page that "
            "shows it. Nothing here is legal advice."
        ),
        f"The figures are those of {edition.name}, content {edition.content[:16]}, and can be had again at {edition.url()}",
    )
