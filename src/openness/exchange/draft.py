"""Drafts: other projects' records as entries of ours, every fact of which still waits for evidence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import ValidationError

from openness.exchange.mot import MofRecord
from openness.exchange.native import Record
from openness.exchange.osai import IndexRecord
from openness.facts import Catalog, Date, adapter
from openness.scoring import Framework
from openness.source import scalar

_NOTE = "Drafted from a record of another index; nobody has read the makers' own pages yet."
#: Words for the kind of model in their files -> what goes in and what comes out.
_MODALITIES = {
    "language": ("text", "text"),
    "text": ("text", "text"),
    "code": ("text", "code"),
    "image": ("text", "image"),
    "video": ("text", "video"),
    "audio": ("audio", "audio"),
    "vision": ("image", "text"),
}
_STATUS = {"open": "open", "partial": "partial", "closed": "closed"}


#: Component kinds, each with a status and what the record says of the license.
Parts = dict[str, tuple[str, str | None]]


def drafted(record: MofRecord | IndexRecord, framework: Framework, catalog: Catalog) -> str:
    """An entry for models.yaml, with every component `unverified: true` and no evidence, so that nothing in it can score."""
    if isinstance(record, MofRecord):
        parts: Parts = {kind: ("open", license) for kind, license in record.licenses.items()}
    else:
        parts = _parts(record, framework)
    return "\n".join(_lines(record, parts, catalog)) + "\n"


def _parts(record: IndexRecord, framework: Framework) -> Parts:
    """The kinds that a parameter is about as a whole; those about several or about terms stay out."""
    found: Parts = {}
    for criterion in framework.criteria:
        kinds = set(criterion.when.mentions())
        told = record.classes.get(criterion.id.replace("-", "_"))
        if len(kinds) == 1 and told in _STATUS:
            found.setdefault(kinds.pop(), (_STATUS[told], None))
    return found


def _lines(told: Record, parts: Parts, catalog: Catalog) -> Iterator[str]:
    incoming, outgoing = _MODALITIES.get(told.type.split(",")[0].strip(), ("text", "text"))
    yield f"- id: {_id(told.name, catalog)}"
    yield f"  name: {scalar(told.name[:120])}"
    yield f"  developers: [{_developer(told.maker, catalog)}]"
    yield f"  modalities: {{input: [{incoming}], output: [{outgoing}]}}"
    yield f"  released: {{date: {_date(told.date)}, unverified: true}}"
    yield f"  note: {scalar(_NOTE)}"
    yield "  components:" if parts else "  components: {}"
    for kind, (status, license) in sorted(parts.items()):
        yield f"    {kind}:"
        yield f"      status: {status}"
        if license and license in catalog.licenses:
            yield f"      license: {license}"
        elif license:
            yield f"      note: {scalar(f'The record says of the license: {license[:100]}')}"
        yield "      unverified: true"


def _id(name: str, catalog: Catalog) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-") or "unnamed"
    return f"{slug}-draft" if slug in catalog.models else slug


def _developer(maker: str, catalog: Catalog) -> str:
    wanted = maker.casefold()
    for body in catalog.organizations.values():
        if wanted in {each.casefold() for each in (body.id, body.name, *body.aliases)}:
            return body.id
    return re.sub(r"[^a-z0-9]+", "-", wanted).strip("-")[:60].strip("-") or "unknown-maker"


def _date(text: str) -> str:
    """The date as far as the record tells one; else the year in which such records began, which somebody has to mend."""
    found = re.match(r"\d{4}(-\d{2}(-\d{2})?)?", text.strip())
    try:
        return adapter(Date).validate_python(found[0]) if found else "2023"
    except ValidationError:
        return "2023"
