"""Reads frameworks from files, and holds each to the vocabulary of the facts it asks about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from openness.facts import Catalog, Table, alone, table
from openness.scoring.condition import Condition, Several
from openness.scoring.framework import Framework
from openness.scoring.trait import Meets, Tells
from openness.source import InvalidData, Place, Problem, did_you_mean, listed, located, read

RUBRIC = "rubric.yaml"
FRAMEWORKS = "frameworks"


def load_rubric(folder: Path, catalog: Catalog) -> Framework:
    """The rubric of a data folder; raises `InvalidData`."""
    return load_framework(located(folder / RUBRIC), catalog)


def load_frameworks(folder: Path, catalog: Catalog) -> dict[str, Framework]:
    """Every framework of a data folder by id, in order of file name; raises `InvalidData` with all problems of all files."""
    found: dict[str, Framework] = {}
    problems: list[Problem] = []
    for path in listed(folder / FRAMEWORKS):
        try:
            framework = load_framework(path, catalog)
        except InvalidData as error:
            problems += error.problems
        else:
            found[framework.id] = framework
    if problems:
        raise InvalidData(problems)
    return found


def load_framework(path: Path, catalog: Catalog) -> Framework:
    """One framework from one file; raises `InvalidData`."""
    entries, problems = table(alone(read(path)), Framework)
    for framework in entries.values():
        problems += _checked(framework, entries, catalog)
    if problems:
        raise InvalidData(problems)
    return next(iter(entries.values()))


def _checked(framework: Framework, entries: Table[Framework], catalog: Catalog) -> Iterator[Problem]:
    """Every topic, component, license test, detail, criterion, level and claim it names exists."""
    topics = {topic.id for topic in framework.topics}
    criteria = [each.id for each in framework.criteria]
    claims = {claim.id for article in catalog.articles.values() for claim in article.claims}

    def unknown(place: Place, name: str, known: Iterable[str], of: str) -> Problem:
        return entries.problem(framework.id, place, f"`{name}` is not {of}", _fix(name, known))

    for i, each in enumerate(framework.criteria):
        here: Place = ("criteria", i)
        if each.id in criteria[:i]:
            yield entries.problem(framework.id, (*here, "id"), f"`{each.id}` is the id of another criterion", "rename one")
        if each.topic is not None and each.topic not in topics:
            yield unknown((*here, "topic"), each.topic, topics, "a topic of this framework")
        for j, claim in enumerate(each.claims):
            if claims and claim not in claims:
                yield unknown((*here, "claims", j), claim, claims, "a claim of an article in seeds/")
        yield from _mentioned(framework, entries, catalog, (*here, "when"), each.when, criteria[:i])
    levels = [level.id for level in framework.levels]
    duties = [duty.id for duty in framework.duties]
    if framework.target is not None and framework.target not in levels:
        yield unknown(("target",), framework.target, levels, "a level of this framework")
    for i, duty in enumerate(framework.duties):
        if duty.shown is not None and duty.shown not in catalog.kinds:
            yield unknown(("duties", i, "shown"), duty.shown, catalog.kinds, "in components.yaml")
    for i, level in enumerate(framework.levels):
        if level.after is not None and level.after not in levels[:i]:
            yield unknown(("levels", i, "after"), level.after, levels[:i], "a level listed before this one")
        for j, name in enumerate(level.duties):
            if name not in duties:
                yield unknown(("levels", i, "duties", j), name, duties, "a duty of this framework")
        for j, need in enumerate(level.needs):
            yield from _mentioned(framework, entries, catalog, ("levels", i, "needs", j), need, criteria)


def _fix(name: str, known: Iterable[str]) -> str:
    listed = list(dict.fromkeys(known))
    choices = f"choose one of: {', '.join(listed)}" if 0 < len(listed) <= 12 else "add it there first"
    return did_you_mean(name, listed) or choices


def _mentioned(
    framework: Framework, entries: Table[Framework], catalog: Catalog, place: Place, condition: Condition, criteria: list[str]
) -> Iterator[Problem]:
    def unknown(name: str, known: Iterable[str], of: str) -> Problem:
        return entries.problem(framework.id, place, f"`{name}` is not {of}", _fix(name, known))

    if isinstance(condition, Several):
        for part in condition.parts():
            yield from _mentioned(framework, entries, catalog, place, part, criteria)
        return
    if isinstance(condition, Meets):
        if condition.criterion not in criteria:
            yield unknown(condition.criterion, criteria, "a criterion listed before this place")
        return
    if isinstance(condition, Tells):
        kind = catalog.details.get(condition.detail)
        if kind is None:
            yield unknown(condition.detail, catalog.details, "in details.yaml")
            return
        for value in condition.values():
            if value not in kind.values:
                yield unknown(value, kind.values, f"a value of {kind.id}")
        return
    for name in condition.mentions():
        if name not in catalog.kinds:
            yield unknown(name, catalog.kinds, "in components.yaml")
    for test in condition.tests():
        if test not in framework.licenses:
            yield unknown(test, framework.licenses, "a license test of this framework")
