"""Opinions: what a framework says of a release, with what would settle it where that is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from openness.facts import Catalog, Status
from openness.scoring.answer import Maybe, all_of, mean_of, reaching
from openness.scoring.assess import Assessment, Range, assess
from openness.scoring.case import Case, Known
from openness.scoring.framework import Criterion, Framework, Level, Obligation
from openness.scoring.gap import Gap, GapKind, merged
from openness.scoring.license_test import ANYTHING, LicenseTest
from openness.scoring.missing import Search, together
from openness.scoring.standing import Standing
from openness.scoring.trait import Meets


class Word(StrEnum):
    """The four things a framework can say of a demand, and that it does not arise."""

    MET = "met"
    PARTLY = "partly met"
    NOT_MET = "not met"
    CANNOT_TELL = "cannot tell yet"
    JUDGE = "a person must judge"
    NOT_APPLICABLE = "not applicable"


_WORDS = {"yes": Word.MET, "partly": Word.PARTLY, "no": Word.NOT_MET, "unknown": Word.CANNOT_TELL}


def word(answer: Maybe) -> Word:
    """An answer as a verdict."""
    return Word.NOT_APPLICABLE if answer is None else _WORDS.get(answer.word, Word.JUDGE)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one framework says of one release."""

    assessment: Assessment
    catalog: Catalog

    @property
    def framework(self) -> Framework:
        """The framework, edition included."""
        return self.assessment.framework

    @property
    def search(self) -> Search:
        """Looks for what keeps the release from a yes."""
        framework = self.framework
        case = Case(self.assessment.standing, self.catalog, framework.licenses, {}, self.assessment.answers)
        return Search(framework, case)

    def of_level(self, level: Level) -> Word:
        """Whether the release is at the level or above its demands."""
        case = self.search.case
        answer = all_of(reaching(need.answer(case), 1.0) for need in self.framework.needs(level))
        return Word.MET if answer is None else word(answer)

    def of_criterion(self, criterion: Criterion) -> Word:
        """Whether one demand is met."""
        return word(self.assessment.answers[criterion.id])

    @property
    def candidates(self) -> tuple[Level, ...]:
        """The levels that what is known leaves possible, highest first; one if it is decided."""
        found: list[Level] = []
        for level in reversed(self.framework.levels):
            told = self.of_level(level)
            if told is not Word.NOT_MET:
                found.append(level)
            if told is Word.MET:
                break
        return tuple(found)

    @property
    def word(self) -> Word:
        """The verdict in a word, on the level the framework is about; of frameworks that only score, whether that is settled."""
        aim, candidates = self.framework.aim, self.candidates
        if aim is not None:
            levels = self.framework.levels
            beyond = self.decided and levels.index(candidates[0]) > levels.index(aim)
            return Word.NOT_APPLICABLE if beyond else self.of_level(aim)
        told = [answer for answer in self.assessment.answers.values() if answer is not None]
        unsettled = [answer for answer in told if not answer.settled]
        return word(all_of(unsettled) if unsettled else mean_of(told))

    @property
    def score(self) -> Range | None:
        """The score on the framework's own scale; none where it has none."""
        if not self.framework.scored:
            return None
        share = (self.framework.highest or 100.0) / 100.0
        points = self.assessment.score
        return Range(points.low * share, points.high * share)

    @property
    def decided(self) -> bool:
        """Whether nothing could change it."""
        if self.framework.levels:
            return len(self.candidates) <= 1
        return all(answer is None or answer.settled for answer in self.assessment.answers.values())

    @property
    def open_facts(self) -> tuple[Gap, ...]:
        """The facts and judgements that would settle it."""
        search = self.search
        needs = [need for level in self.candidates for need in self.framework.needs(level)]
        if not self.framework.levels:
            needs = [each.when for each in self.framework.criteria]
        return merged(gap for need in needs for gap in search.open_facts(need)) if not self.decided else ()

    def unsettled(self, criterion: Criterion) -> tuple[Gap, ...]:
        """The facts and judgements that would settle one demand."""
        return merged(self.search.open_facts(criterion.when))

    def gaps(self, criterion: Criterion) -> tuple[Gap, ...]:
        """The shortest list of changes that would meet one demand."""
        return merged(self.search.ways(criterion.when, 1.0)[0])

    @property
    def duties(self) -> tuple[tuple[Obligation, Word], ...]:
        """Duties that remain at the levels that are possible, each with whether what would show it is published."""
        owed = {name for level in self.candidates for name in level.duties}
        return tuple((duty, self._shown(duty)) for duty in self.framework.duties if duty.id in owed)

    def _shown(self, duty: Obligation) -> Word:
        if duty.shown is None:
            return Word.NOT_APPLICABLE
        status = self.assessment.standing.holding(duty.shown).component.settled
        if status in {Status.UNKNOWN, Status.NOT_APPLICABLE}:
            return Word.CANNOT_TELL
        return Word.NOT_MET if status is Status.CLOSED else Word.MET


@dataclass(frozen=True, slots=True)
class Missing:
    """The shortest list of changes that would bring a release to a level."""

    opinion: Opinion
    level: Level | None
    changes: tuple[Gap, ...]

    @property
    def reached(self) -> bool:
        """Whether nothing is missing."""
        return not self.changes

    @property
    def possible(self) -> bool:
        """Whether the list has nothing that cannot change."""
        return all(gap.kind is not GapKind.FIXED for gap in self.changes)

    @property
    def license_only(self) -> bool:
        """Whether other terms alone would do."""
        return bool(self.changes) and all(gap.kind is GapKind.LICENSE for gap in self.changes)


def missing(opinion: Opinion, level: Level | None = None) -> Missing:
    """What keeps a release from a level; from a yes to every question where a framework has no levels."""
    framework = opinion.framework
    level = level or framework.aim
    needs = list(framework.needs(level)) if level else [Meets(criterion=each.id) for each in framework.criteria]
    search = opinion.search
    return Missing(opinion, level, merged(together(search.ways(need, 1.0) for need in needs)[0]))


def opinions(
    standings: Mapping[str, Standing], frameworks: Iterable[Framework], catalog: Catalog
) -> dict[str, dict[str, Opinion]]:
    """Every release by every framework: release, then framework."""
    found: dict[str, dict[str, Opinion]] = {name: {} for name in standings}
    for framework in frameworks:
        known: Known = {}
        for name, standing in standings.items():
            found[name][framework.id] = Opinion(assess(standing, framework, catalog, known), catalog)
    return found


def forgiving(framework: Framework) -> Framework:
    """The same framework, to which every license is good enough."""
    tests = {name: LicenseTest(help=test.help, sure=(ANYTHING,)) for name, test in framework.licenses.items()}
    return replace(framework, licenses=tests)
