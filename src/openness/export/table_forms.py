"""Tables as JSON, CSV and Parquet, with a data dictionary that is a data package."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from openness.export.address import Edition
from openness.export.citation import AUTHOR, TITLE
from openness.export.escaping import cells
from openness.export.rows import Row
from openness.export.tables import SHEETS, Sheet
from openness.export.writing import canonical
from openness.scoring import Snapshot
from openness.source import without_cyclic_gc


def table_files(snapshot: Snapshot, edition: Edition, forms: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Every table in every form, then the dictionary."""
    for sheet in SHEETS:
        rows = sheet.filled(snapshot)
        for form in forms:
            yield f"{sheet.name}.{form}", TABLE_FORMS[form](sheet, rows)
    yield "datapackage.json", canonical(package(edition, forms))


@without_cyclic_gc()
def to_csv(sheet: Sheet, rows: list[Row]) -> bytes:
    """CSV (RFC 4180, UTF-8) in which no cell is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows(cells(row.values()) for row in rows)
    return out.getvalue().encode()


def to_json(sheet: Sheet, rows: list[Row]) -> bytes:
    """A JSON list of rows."""
    return canonical(rows)


def to_parquet(sheet: Sheet, rows: list[Row]) -> bytes:
    """Parquet, with the meaning of each column in its metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"string": pa.string(), "number": pa.float64(), "integer": pa.int64(), "boolean": pa.bool_()}
    fields = [pa.field(each.name, types[each.type], metadata={"description": each.help}) for each in sheet.columns]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=pa.schema(fields)), out, compression="zstd")
    return out.getvalue()


#: Ending of the file -> writer.
TABLE_FORMS: Mapping[str, Callable[[Sheet, list[Row]], bytes]] = {"json": to_json, "csv": to_csv, "parquet": to_parquet}


def package(edition: Edition, forms: tuple[str, ...]) -> dict[str, Any]:
    """A data package (version 1 of that standard): every file, and what every column means."""
    return {
        "name": "openness-scorecard",
        "title": TITLE,
        "description": "How open AI models are: facts with evidence, and the answers of a rubric.",
        "version": edition.release or f"{edition.date}+{edition.content[:12]}",
        "created": f"{edition.date}T00:00:00Z",
        "homepage": edition.url(),
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0 International"}],
        "contributors": [{"title": AUTHOR, "role": "author"}],
        "profile": "data-package",
        "resources": [_resource(sheet, form) for sheet in SHEETS for form in forms],
    }


def _resource(sheet: Sheet, form: str) -> dict[str, Any]:
    several = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
    return {
        "name": f"{sheet.name}-{form}",
        "path": f"{sheet.name}.{form}",
        "description": sheet.help,
        "format": form,
        "mediatype": several[form],
        **({"encoding": "utf-8"} if form != "parquet" else {}),
        "schema": {
            "fields": [{"name": each.name, "type": each.type, "description": each.help} for each in sheet.columns],
            "primaryKey": list(sheet.key),
            "missingValues": [""],
        },
    }
