"""Assessment: a framework's questions put to a release's facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from openness.facts import Catalog, Model
from openness.scoring.answer import NO, Maybe
from openness.scoring.case import Case, Known
from openness.scoring.framework import Criterion, Framework, Level
from openness.scoring.standing import Standing

#: A score is comparable with others where at least this share of the framework's weight applies.
COMPARABLE = 0.5
#: Said below scores that carry the mark.
ASIDE = "* Not comparable with other scores: fewer than half of the rubric's weight applies."


class Range(NamedTuple):
    """Points from 0 to 100: earned for certain, and at most."""

    low: float
    high: float

    @property
    def settled(self) -> bool:
        """Whether both ends read the same when rounded."""
        return round_half_up(self.low) == round_half_up(self.high)

    def __str__(self) -> str:
        low, high = round_half_up(self.low), round_half_up(self.high)
        return f"{low}" if low == high else f"{low}–{high}"


def round_half_up(points: float) -> int:
    """The whole number that people expect: 62.5 is 63."""
    return int(points + 0.5 + 1e-9)


@dataclass(frozen=True)
class Assessment:
    """How one release does by one framework: an answer for each criterion; None where the question does not apply."""

    standing: Standing
    framework: Framework
    answers: Mapping[str, Maybe]
    #: Levels reached at either end of what is known, as places in `framework.levels`; -1 is none of them.
    reached: tuple[int, int]

    @property
    def model(self) -> Model:
        """The release."""
        return self.standing.model

    def share(self, criterion: Criterion) -> float:
        """Points out of 100 that the criterion is worth here; questions that do not apply leave theirs to the rest."""
        return self._shares.get(criterion.id, 0.0)

    @cached_property
    def _shares(self) -> dict[str, float]:
        groups: dict[str | None, list[Criterion]] = {}
        for each in self.framework.criteria:
            if each.weight is not None and self.answers[each.id] is not None:
                groups.setdefault(each.topic, []).append(each)
        weights = {topic.id: topic.weight for topic in self.framework.topics}
        whole = sum(weights.get(name or "", 1.0) for name in groups)
        found: dict[str, float] = {}
        for name, criteria in groups.items():
            total = sum(each.weight or 0.0 for each in criteria)
            for each in criteria:
                found[each.id] = 100 * weights.get(name or "", 1.0) / whole * (each.weight or 0.0) / total
        return found

    @cached_property
    def applies(self) -> float:
        """The share of the framework's weight that lies on questions which apply here, from 0 to 1."""
        weights = {topic.id: topic.weight for topic in self.framework.topics}
        asked: dict[str | None, list[Criterion]] = {}
        for each in self.framework.criteria:
            if each.weight is not None:
                asked.setdefault(each.topic, []).append(each)
        found = whole = 0.0
        for name, criteria in asked.items():
            weight = weights.get(name or "", 1.0)
            whole += weight
            told = sum(each.weight or 0.0 for each in criteria if self.answers[each.id] is not None)
            found += weight * told / sum(each.weight or 0.0 for each in criteria)
        return found / whole if whole else 1.0

    @property
    def comparable(self) -> bool:
        """Whether its score can be put beside others; one over a few questions is a score of something else."""
        return self.applies >= COMPARABLE - 1e-9

    @property
    def marked(self) -> str:
        """The score for people, with a mark where it is not comparable; `ASIDE` says what the mark means."""
        return f"{self.score}" if self.comparable else f"{self.score}*"

    @cached_property
    def score(self) -> Range:
        """Points out of 100 over all topics."""
        told = [(share, answer) for name, share in self._shares.items() if (answer := self.answers[name]) is not None]
        low = sum(share * answer.worst for share, answer in told)
        high = sum(share * answer.best for share, answer in told)
        return Range(min(low, 100.0), min(high, 100.0))

    def topic(self, name: str) -> Range | None:
        """Points out of 100 within one topic; None if none of its questions applies."""
        told = [
            (each.weight or 0.0, answer)
            for each in self.framework.criteria
            if each.topic == name and (answer := self.answers[each.id]) is not None
        ]
        total = sum(weight for weight, _ in told)
        if not total:
            return None
        return Range(
            100 * sum(weight * answer.worst for weight, answer in told) / total,
            100 * sum(weight * answer.best for weight, answer in told) / total,
        )

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels the release may be at, from the one it holds for certain to the one it may turn out to hold."""
        low, high = self.reached
        return self.framework.levels[max(low, 0) : high + 1]

    @property
    def answered(self) -> float:
        """The share of the questions that apply which known facts settle."""
        told = [answer for answer in self.answers.values() if answer is not None]
        return sum(answer.settled for answer in told) / len(told) if told else 1.0


def assess(
    standing: Standing,
    framework: Framework,
    catalog: Catalog,
    known: Known | None = None,
) -> Assessment:
    """Answer every criterion of `framework`; `known` keeps license answers between calls for the same framework."""
    answers: dict[str, Maybe] = {}
    case = Case(standing, catalog, framework.licenses, known if known is not None else {}, answers)
    for criterion in framework.criteria:
        answer = criterion.when.answer(case)
        answers[criterion.id] = NO if answer is None and criterion.inapplicable == "no" else answer
    return Assessment(standing, framework, answers, _reached(framework, case))


def _reached(framework: Framework, case: Case) -> tuple[int, int]:
    """The highest level whose needs are met for certain, and the highest whose needs may be met."""
    highest = -1
    for place in reversed(range(len(framework.levels))):
        told = [answer for need in framework.needs(framework.levels[place]) if (answer := need.answer(case)) is not None]
        if highest < 0 and all(answer.best == 1 for answer in told):
            highest = place
        if all(answer.worst == 1 for answer in told):
            return place, highest
    return -1, highest


def assess_all(standings: Iterable[Standing], framework: Framework, catalog: Catalog) -> list[Assessment]:
    """Answer every criterion for every release."""
    known: Known = {}
    return [assess(each, framework, catalog, known) for each in standings]
