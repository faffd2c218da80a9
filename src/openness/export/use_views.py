"""What the pages on use need beside the records: answers in groups, licenses in a matrix, a lineage with its drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from openness.export.html import amount, html, plain
from openness.export.views import Link, license_names, licensed
from openness.facts import Catalog, Component, License, Term
from openness.scoring import (
    Conflict,
    Duty,
    Fallen,
    May,
    Reach,
    Reason,
    Role,
    Ruling,
    Scorecard,
    around,
    conflicts,
    falls,
    reaching,
    terms_of,
)

if TYPE_CHECKING:
    from openness.charts import Drawing

#: The four answers as people read them.
ANSWERS = {
    May.ALLOWED: "Allowed",
    May.ALLOWED_IF: "Allowed if …",
    May.UNCLEAR: "Unclear",
    May.FORBIDDEN: "Forbidden",
}
#: The matters a matrix of licenses shows, most asked first.
MATTERS = (
    "commercial-use",
    "threshold",
    "field-of-use",
    "outputs-train-models",
    "hosting",
    "redistribution",
    "derivatives",
    "share-alike",
    "branding",
    "revocation",
    "territory",
)
_FREE = {
    "commercial-use": {"yes"},
    "field-of-use": {"any"},
    "derivatives": {"yes"},
    "redistribution": {"yes"},
    "hosting": {"yes"},
    "outputs-train-models": {"yes"},
    "share-alike": {"no"},
    "threshold": {"none"},
    "branding": {"none"},
    "revocation": {"irrevocable"},
    "territory": {"none"},
}


def by_answer(rulings: list[Ruling]) -> list[tuple[May, str, list[Ruling]]]:
    """Releases under the four answers, each in order of name."""
    ordered = sorted(rulings, key=lambda each: each.model.name.casefold())
    return [(may, title, [each for each in ordered if each.may is may]) for may, title in ANSWERS.items()]


def place(catalog: Catalog, model: str, told: Reason | Duty, link: Link) -> list[tuple[str, str]]:
    """Where an answer or a duty comes from, as words with the address of each: whose, if not the model's own; license; section."""
    found = [(named(catalog, told.entry), "")] if told.entry and told.entry != model else []
    found += [(name, link(id) if id in catalog.licenses else "") for id, name in license_names(catalog, [told.license or None])]
    if told.clause:
        found.append((f"section {told.clause}" if told.clause[0].isdigit() else told.clause, ""))
    return found


@dataclass(frozen=True, slots=True)
class Cell:
    """What a license says about one matter, and whether that is free (yes), not (no), in between (partly) or not known."""

    word: str
    mark: str
    hint: str


def cells(license: License) -> list[Cell]:
    """One row of the matrix of licenses."""
    return [_cell(matter, [term for term in license.terms if term.term == matter]) for matter in MATTERS]


def _cell(matter: str, terms: list[Term]) -> Cell:
    if not terms:
        return Cell("not known", "unknown", "Not recorded.")
    words = ", ".join(f"{amount(term.above)} {term.unit or ''}".strip() if term.above else plain(term.value) for term in terms)
    hint = " ".join(f"{term.says} ({term.clause})" for term in terms)
    if all(term.value in _FREE[matter] for term in terms):
        return Cell(words, "yes", hint)
    return Cell(words, "no" if all(term.value in {"no", "research-only"} for term in terms) else "partly", hint)


@dataclass(frozen=True, slots=True)
class Box:
    """An entry as drawn: where it stands, what it is, and what is known of it."""

    id: str
    x: int
    y: int
    name: str
    kind: str
    link: str
    license: str
    #: Its license as people read it.
    terms: str
    note: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Family:
    """A lineage: its drawing, its steps in words, what reaches the entry, its conflicts, and what falls with it."""

    drawing: Drawing
    boxes: tuple[Box, ...]
    steps: tuple[tuple[str, str, str], ...]
    reaches: tuple[Reach, ...]
    conflicts: tuple[Conflict, ...]
    fallen: tuple[Fallen, ...]


def family(catalog: Catalog, entry: str, cards: dict[str, Scorecard], link: Link) -> Family:
    """The lineage around a model or data set."""
    from openness.charts import lineage

    steps = around(catalog, entry)
    drawing = lineage([(each.below, each.above) for each in steps], entry)
    model = entry in catalog.models
    return Family(
        drawing,
        tuple(_box(catalog, place.id, place.x, place.y, entry, cards, link) for place in drawing.places),
        tuple((each.below, each.how, each.above) for each in steps),
        tuple(each for each in reaching(catalog, entry) if each.role is not Role.OWN) if model else (),
        conflicts(catalog, entry) if model else (),
        tuple(falls(catalog, entry)),
    )


def _box(catalog: Catalog, id: str, x: int, y: int, chosen: str, cards: dict[str, Scorecard], link: Link) -> Box:
    if id in catalog.models:
        model = catalog.models[id]
        component = terms_of(model)[1]
        card = cards.get(id)
        note = f"{card.standing.marked} as it stands" if card else ""
        return Box(
            id, x, y, model.name, "model", link(id), component.license or "", _terms(catalog, component), note, id == chosen
        )
    dataset = catalog.datasets[id]
    component = dataset.component("dataset")
    note = str(component.status)
    return Box(id, x, y, dataset.name, "data", link(id), component.license or "", _terms(catalog, component), note, id == chosen)


def _terms(catalog: Catalog, component: Component) -> str:
    return licensed(catalog, component) or "license not known"


#: How one entry came from another -> the words between their names, the later one first.
_STEPS = {
    "finetune": "fine-tune of",
    "continued-pretraining": "continued pretraining of",
    "delta": "difference to",
    "adapter": "adapter for",
    "merge": "merge of",
    "quantization": "quantized from",
    "distillation": "distilled from",
    "pretraining": "pretrained on",
    "finetuning": "fine-tuned on",
    "preference": "tuned to preferences in",
    "contains it": "contains",
    "made with its outputs": "made with outputs of",
}


def step(how: str) -> str:
    """The words between the names of an entry and of what it came from."""
    return _STEPS.get(how, how)


def named(catalog: Catalog, entry: str) -> str:
    """The name of a model or data set."""
    found = catalog.models.get(entry) or catalog.datasets.get(entry)
    return found.name if found else entry


def lines(drawing: Drawing) -> str:
    """The lines of a drawing as an image in an address; pages keep no drawing of their own but images."""
    return "data:image/svg+xml," + quote(html("lines", drawing=drawing))
