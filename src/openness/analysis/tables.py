"""Tidy tables: one row for each thing said."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from openness.facts import Catalog
from openness.scoring import Assessment, Scorecard


def scores(cards: Iterable[Scorecard], catalog: Catalog) -> pd.DataFrame:
    """One row for each release: names, class, and both scores as low and high (points out of 100)."""
    rows = [
        {
            "id": card.model.id,
            "model": card.model.name,
            "developer": ", ".join(catalog.organizations[name].name for name in card.model.developers),
            "released": card.model.released.date,
            "class": card.release_class,
            "low": card.released.score.low,
            "high": card.released.score.high,
            "effective low": card.standing.score.low,
            "effective high": card.standing.score.high,
            "comparable": card.comparable,
            "license": card.license,
        }
        for card in cards
    ]
    return pd.DataFrame(rows, columns=_SCORES)


_SCORES = [
    "id",
    "model",
    "developer",
    "released",
    "class",
    "low",
    "high",
    "effective low",
    "effective high",
    "comparable",
    "license",
]
_ANSWERS = ["id", "model", "topic", "criterion", "question", "answer", "low", "high", "mark", "place"]

#: A sign for each answer, so that color never stands alone.
MARKS = {"yes": "●", "partly": "◐", "no": "○", "unknown": "?", "not applicable": "·"}


def answers(assessments: Iterable[Assessment]) -> pd.DataFrame:
    """One row for each release and criterion; `low` and `high` from 0 to 1, missing where the question does not apply."""
    rows = []
    for assessment in assessments:
        names = {topic.id: topic.name for topic in assessment.framework.topics}
        for place, criterion in enumerate(assessment.framework.criteria):
            answer = assessment.answers[criterion.id]
            word = "not applicable" if answer is None else answer.word
            rows.append(
                {
                    "id": assessment.model.id,
                    "model": assessment.model.name,
                    "topic": names.get(criterion.topic or "", ""),
                    "criterion": criterion.name,
                    "question": criterion.question,
                    "answer": word,
                    "low": None if answer is None else answer.worst,
                    "high": None if answer is None else answer.best,
                    "mark": MARKS[word],
                    "place": place,
                }
            )
    return pd.DataFrame(rows, columns=_ANSWERS)


def topics(assessments: Iterable[Assessment]) -> pd.DataFrame:
    """One row for each release and topic, low and high in points out of 100; topics that do not apply are left out."""
    rows = [
        {"id": each.model.id, "model": each.model.name, "topic": topic.name, "low": told.low, "high": told.high}
        for each in assessments
        for topic in each.framework.topics
        if (told := each.topic(topic.id)) is not None
    ]
    return pd.DataFrame(rows, columns=["id", "model", "topic", "low", "high"])
