"""Made-up releases written in a line or two, for tests of scoring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from openness.facts import (
    Article,
    Catalog,
    Dataset,
    Index,
    License,
    Model,
    Organization,
    Table,
    adapter,
)
from openness.source import Document

Entry = dict[str, Any]
EVIDENCE = [{"url": "https://example.org/a", "shows": "It.", "seen": "2026-01-14"}]


def component(status: str, license: str | None = None, **others: Any) -> Entry:
    """A component with whatever its status asks for."""
    found: dict[str, Any] = {"status": status, **others}
    if status in {"open", "gated", "partial", "closed"}:
        found["evidence"] = EVIDENCE
    if status == "not-applicable":
        found["note"] = "It has none."
    elif license is not None and status != "unknown":
        found["license"] = license
    return found


def model(id: str, components: Mapping[str, Any], **others: Any) -> Entry:
    """A release; `bases` are pairs of model and how, `data` pairs of data set and stage, `developers` default to its id."""
    bases, data = others.pop("bases", ()), others.pop("data", ())
    return {
        "id": id,
        "name": id,
        "developers": [id],
        "modalities": {"input": ["text"], "output": ["text"]},
        "released": {"date": "2024", "evidence": EVIDENCE},
        "based_on": [{"model": name, "how": how, "evidence": EVIDENCE} for name, how in bases],
        "trained_on": [{"dataset": name, "stage": stage, "evidence": EVIDENCE} for name, stage in data],
        "components": dict(components),
        **others,
    }


def dataset(id: str, status: str, license: str | None = None) -> Entry:
    """A data set of one component."""
    return {"id": id, "name": id, "components": {"dataset": component(status, license)}}


def license_(id: str, terms: Mapping[str, str]) -> Entry:
    """A license that says these things and nothing else."""
    return {
        "id": id,
        "name": id,
        "kind": "license",
        "url": "https://example.org/license",
        "read": {"seen": "2026-01-14"},
        "terms": [{"term": term, "value": value, "clause": "1", "says": "So.", "above": 1} for term, value in terms.items()],
    }


def catalog(
    models: Sequence[Entry], vocabulary: Catalog, datasets: Sequence[Entry] = (), licenses: Sequence[Entry] = ()
) -> Catalog:
    """A catalog of these entries, with the vocabularies of another."""
    makers = dict.fromkeys(name for each in models for name in each["developers"])
    return Catalog(
        models=_table(models, Model),
        datasets=_table(datasets, Dataset),
        organizations=_table([{"id": name, "name": name} for name in makers], Organization),
        licenses=_table(licenses, License),
        kinds=vocabulary.kinds,
        details=vocabulary.details,
        terms=vocabulary.terms,
        indexes=_table([], Index),
        articles=_table([], Article),
    )


def _table(rows: Any, kind: type[Any]) -> Table[Any]:
    entries = [adapter(kind).validate_python(row) for row in rows]
    return Table(
        lambda: Document("", None, 0), {each.id: each for each in entries}, {each.id: n for n, each in enumerate(entries)}
    )
