"""What is missing: the facts that would settle a question, and the shortest list of changes that would reach a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from openness.scoring.case import Case
from openness.scoring.condition import All, AnyOf, AtLeast, Condition, First, Judged, Ladder, OfBase, Several, Steps
from openness.scoring.framework import Framework
from openness.scoring.gap import Gap, GapKind, gaps, merged
from openness.scoring.trait import Meets

#: Changes that together would do.
Way = frozenset[Gap]
#: Of many ways only the shortest are followed further.
_KEPT = 24


@dataclass(frozen=True, slots=True)
class Search:
    """Looks through the conditions of a framework for what keeps a release from a yes."""

    framework: Framework
    case: Case

    def open_facts(self, condition: Condition) -> Iterator[Gap]:
        """The facts, and the judgements of a person, that would settle an answer; none if it is settled."""
        answer = condition.answer(self.case)
        if answer is None or answer.settled:
            return
        if isinstance(condition, Meets):
            yield from self.open_facts(self.framework.criterion(condition.criterion).when)
            return
        if isinstance(condition, Several):
            if isinstance(condition, Judged) and answer.judge:
                yield _judgement(self.case)
            for search in self._cases(condition):
                for part in condition.parts():
                    yield from search.open_facts(part)
            return
        yield from (gap for gap in gaps(condition, self.case, 1.0) if gap.kind in {GapKind.FACT, GapKind.JUDGE})

    def _cases(self, condition: Several) -> list[Search]:
        cases = condition.cases(self.case) if isinstance(condition, OfBase) else [self.case]
        return [Search(self.framework, case) for case in cases]

    def ways(self, condition: Condition, least: float) -> list[Way]:
        """Alternative lists of changes, shortest first, each of which would earn at least `least` for certain."""
        answer = condition.answer(self.case)
        if answer is None or answer.worst >= least:
            return [frozenset()]
        if isinstance(condition, Meets):
            return self.ways(self.framework.criterion(condition.criterion).when, condition.reach)
        if isinstance(condition, Several):
            return _shortest(self._several(condition, least))
        return [frozenset(gaps(condition, self.case, least))]

    def _several(self, condition: Several, least: float) -> Iterator[Way]:
        parts = condition.parts()
        if isinstance(condition, AnyOf):
            yield from (way for part in parts for way in self.ways(part, least))
        elif isinstance(condition, Steps):
            yield from self.ways(condition.yes, least)
            if least <= 0.5:
                yield from self.ways(condition.partly, 2 * least)
        elif isinstance(condition, Ladder):
            rungs = [((place + 1) / len(parts), part) for place, part in enumerate(parts)]
            yield from (way for worth, part in rungs if worth >= least for way in self.ways(part, least / worth))
        elif isinstance(condition, AtLeast):
            for chosen in combinations(parts, min(condition.least, len(parts))):
                yield from together(self.ways(part, least) for part in chosen if part.answer(self.case) is not None)
        elif isinstance(condition, First):
            yield from self.ways(next(part for part in parts if part.answer(self.case) is not None), least)
        elif isinstance(condition, OfBase):
            yield from together(search.ways(condition.base, least) for search in self._cases(condition))
        else:
            found = together(self.ways(part, least if isinstance(condition, All | Judged) else 1.0) for part in parts)
            judgement = frozenset({_judgement(self.case)}) if isinstance(condition, Judged) else frozenset()
            yield from (way | judgement for way in found)


def _judgement(case: Case) -> Gap:
    return Gap(GapKind.JUDGE, case.standing.model.id, "", "for a person", "whether what is told is enough")


def together(needs: Iterable[list[Way]]) -> list[Way]:
    """Ways that satisfy several needs at once: one of each, joined; what two needs share counts once."""
    found: list[Way] = [frozenset()]
    for ways in needs:
        found = _shortest(one | other for one, other in product(found, ways))
    return found


def _shortest(ways: Iterable[Way]) -> list[Way]:
    """The shortest few; a way that cannot be gone comes after all that can."""
    distinct = sorted(set(ways), key=_effort)
    kept: list[Way] = []
    for way in distinct:
        if not any(other <= way for other in kept):
            kept.append(way)
        if len(kept) == _KEPT:
            break
    return kept


def _effort(way: Way) -> tuple[bool, int, int, list[Gap]]:
    fixed = any(gap.kind is GapKind.FIXED for gap in way)
    return (fixed, len(merged(way)), sum(gap.kind is not GapKind.LICENSE for gap in way), sorted(way))
