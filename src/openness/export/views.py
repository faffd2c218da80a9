"""What templates need beside the records themselves: names, links and answers looked up beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openness.export.html import html
from openness.facts import Catalog, Component, Evidence, Model, Status, descendants, ids, parse
from openness.scoring import Assessment, Criterion, Holding, Level, Meets, Scorecard, Topic, bearing

#: From the id of a model to its address.
Link = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A component that an answer rests on, and whose it is."""

    name: str
    component: Component
    entry: str
    inherited: bool
    link: str


@dataclass(frozen=True, slots=True)
class Why:
    """One criterion answered, with the points it brings and the facts it rests on."""

    criterion: Criterion
    word: str
    points: str
    facts: tuple[Fact, ...]


def table_row(card: Scorecard, topics: Sequence[Topic], catalog: Catalog, link: Link) -> str:
    """The row of a release in the table of releases."""
    return html(
        "table_row",
        card=card,
        topics=topics,
        link=link,
        makers=lambda model: makers(catalog, model),
        licensed=licensed(catalog, card.model.component("weights")),
    )


def makers(catalog: Catalog, model: Model) -> str:
    """The names of a release's makers."""
    return ", ".join(catalog.organizations[name].name for name in model.developers)


def whys(assessment: Assessment, catalog: Catalog, link: Link) -> list[Why]:
    """Every criterion of an assessment, answered."""
    return [why(assessment, criterion, catalog, link) for criterion in assessment.framework.criteria]


def why(assessment: Assessment, criterion: Criterion, catalog: Catalog, link: Link) -> Why:
    """One criterion of an assessment, answered."""
    answer = assessment.answers[criterion.id]
    share = assessment.share(criterion)
    if answer is None:
        return Why(criterion, "not applicable", "", facts_of(assessment, criterion, catalog, link))
    low, high = share * answer.worst, share * answer.best
    told = f"{low:.1f}" if answer.settled else f"{low:.1f} to {high:.1f}"
    return Why(criterion, answer.word, f"{told} of {share:.1f}", facts_of(assessment, criterion, catalog, link))


def facts_of(assessment: Assessment, criterion: Criterion, catalog: Catalog, link: Link) -> tuple[Fact, ...]:
    """The components an answer rests on, each once, with what bears on them."""
    held = ((kind, assessment.standing.holding(kind)) for kind in dict.fromkeys(criterion.when.mentions()))
    return facts(assessment.model.id, held, catalog, link)


def facts(model: str, held: Iterable[tuple[str, Holding]], catalog: Catalog, link: Link) -> tuple[Fact, ...]:
    """Components of a release by kind, as they count, with all that bears on them."""
    found: list[Fact] = []
    for kind, holding in held:
        for each in bearing(holding):
            inherited = each.entry != model
            named = catalog.kinds[kind].name
            if each.entry in catalog.models:
                fact = Fact(named, each.component, catalog.models[each.entry].name, inherited, link(each.entry))
            else:
                fact = Fact(named, each.component, catalog.datasets[each.entry].name, True, "")
            if fact not in found:
                found.append(fact)
    return tuple(found)


def barriers(assessment: Assessment) -> list[tuple[Level, list[Criterion]]]:
    """For each level that is out of reach, the lowest first, the questions that bar it and none below it."""
    framework, told = assessment.framework, set[str]()
    found = []
    for level in framework.levels[assessment.reached[1] + 1 :]:
        asked = {need.criterion: need for need in framework.needs(level) if isinstance(need, Meets)}
        barring = [
            framework.criterion(name)
            for name, need in asked.items()
            if name not in told and (answer := assessment.answers[name]) is not None and answer.best < need.reach
        ]
        told |= {each.id for each in barring}
        if barring:
            found.append((level, barring))
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """Something a release is tied to: a base, a data set, a release that stands on it."""

    name: str
    link: str
    how: str = ""
    stage: str = ""
    status: str = ""
    evidence: tuple[Evidence, ...] = ()


def bases(catalog: Catalog, model: Model, link: Link) -> list[Named]:
    """The models it stands on directly."""
    return [
        Named(catalog.models[base.model].name, link(base.model), how=base.how.value, evidence=base.evidence)
        for base in model.based_on
    ]


def data(catalog: Catalog, model: Model) -> list[Named]:
    """The data sets it was trained on, and how available each is today."""
    found = []
    for training in model.trained_on:
        dataset = catalog.datasets[training.dataset]
        status = dataset.component("dataset").status
        told = "" if status is Status.UNKNOWN else status.value
        found.append(Named(dataset.name, "", stage=training.stage.value, status=told, evidence=training.evidence))
    return found


def above(catalog: Catalog, model: Model, link: Link) -> list[Named]:
    """Every release that stands on it."""
    return [Named(catalog.models[name].name, link(name)) for name in descendants(catalog, model.id)]


def license_names(catalog: Catalog, texts: Iterable[str | None]) -> list[tuple[str, str]]:
    """The licenses that expressions name, each once, as id and title."""
    named = dict.fromkeys(name for text in texts if text for name in ids(parse(text)))
    return [(name, catalog.title(name)) for name in named]


def licensed(catalog: Catalog, component: Component) -> str:
    """The licenses of a component by title, joined as its expression joins them; nothing if none is known."""
    return catalog.worded(component.license) if component.license else ""


def sizes(model: Model) -> str:
    """The sizes of a release in words, in billions."""
    return ", ".join(f"{size:g}" for size in model.parameters.sizes) if model.parameters else ""


def missing(catalog: Catalog, model: Model) -> list[str]:
    """Kinds of component nobody has looked up for this release."""
    return [kind.name for kind in catalog.kinds.values() if kind.id not in model.components and kind.id != "dataset"]


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One criterion across releases."""

    criterion: Criterion
    cells: tuple[Why, ...]

    @property
    def differs(self) -> bool:
        """Whether the releases are answered differently."""
        return len({cell.word for cell in self.cells}) > 1 or len({cell.points for cell in self.cells}) > 1


def comparison(cards: list[Scorecard], catalog: Catalog, link: Link) -> list[tuple[str, list[CompareRow]]]:
    """Every criterion for every release as it stands: those that differ first, the widest gap first of all."""
    rows = [
        CompareRow(criterion, tuple(why(card.standing, criterion, catalog, link) for card in cards))
        for criterion in cards[0].standing.framework.criteria
    ]
    gaps = {row.criterion.id: _gap(cards, row.criterion) for row in rows}
    apart = sorted((row for row in rows if row.differs), key=lambda row: -gaps[row.criterion.id])
    return [("Where they differ", apart), ("Where they are alike", [row for row in rows if not row.differs])]


def _gap(cards: list[Scorecard], criterion: Criterion) -> float:
    told = [(card.standing.share(criterion), card.standing.answers[criterion.id]) for card in cards]
    middles = [share * (answer.worst + answer.best) / 2 for share, answer in told if answer is not None]
    return max(middles) - min(middles) if middles else 0.0
