"""Answers: what is earned for certain and what may still be, from 0 to 1; unknown is a range and stays one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple


class Answer(NamedTuple):
    """What a release earns for certain (`worst`), and what it may turn out to earn (`best`), each from 0 to 1."""

    worst: float
    best: float
    #: Every fact is in, and what keeps it open is a judgement that no rule makes.
    judge: bool = False

    @property
    def settled(self) -> bool:
        """Whether nothing that is still unknown could change it."""
        return self.worst == self.best

    @property
    def word(self) -> str:
        """yes, partly, no, unknown or a person must judge, for people."""
        if not self.settled:
            return "a person must judge" if self.judge else "unknown"
        return "yes" if self.worst == 1 else "no" if self.worst == 0 else "partly"


NO, PARTLY, YES = Answer(0.0, 0.0), Answer(0.5, 0.5), Answer(1.0, 1.0)
UNKNOWN = Answer(0.0, 1.0)
#: Nothing is missing, yet only a person can say.
JUDGE = Answer(0.0, 1.0, True)

_SETTLED: Final = {each.worst: each for each in (NO, PARTLY, YES)}

#: None stands for a question that does not apply.
Maybe = Answer | None


def joined(answers: Iterable[Maybe], end: Callable[[list[float]], float]) -> Maybe:
    """Both ends worked out from those of the answers that apply; None if none does.

    What stays open is for a person to judge only where no fact is missing from any of them.
    """
    told = [answer for answer in answers if answer is not None]
    if len(told) < 2:
        return told[0] if told else None
    worst, best = end([a[0] for a in told]), end([a[1] for a in told])
    if worst == best:
        return _SETTLED.get(worst) or Answer(worst, best)
    return Answer(worst, best, _only_judgement(told))


def _only_judgement(answers: Sequence[Answer]) -> bool:
    return all(answer.judge for answer in answers if not answer.settled)


def all_of(answers: Iterable[Maybe]) -> Maybe:
    """As good as the weakest that applies; None if none does."""
    return joined(answers, min)


def any_of(answers: Iterable[Maybe]) -> Maybe:
    """As good as the strongest that applies; None if none does."""
    return joined(answers, max)


def mean_of(answers: Iterable[Maybe]) -> Maybe:
    """The mean of those that apply; None if none does."""
    return joined(answers, lambda values: sum(values) / len(values))


def pooled(answers: Iterable[Maybe]) -> Maybe:
    """Yes if all are yes, no if all are no, partly in between; None if none applies."""
    return joined(answers, lambda values: 1.0 if min(values) == 1 else 0.5 if max(values) > 0 else 0.0)


def scaled(answer: Maybe, most: float) -> Maybe:
    """The answer, worth at most `most`."""
    return None if answer is None else Answer(answer.worst * most, answer.best * most, answer.judge)


def reaching(answer: Maybe, least: float) -> Maybe:
    """Yes or no at either end: whether it is at least `least`."""
    if answer is None:
        return None
    if answer.worst >= least:
        return YES
    if answer.best < least:
        return NO
    return JUDGE if answer.judge else UNKNOWN
