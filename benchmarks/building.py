"""What the predecessor's script makes, made by us: `python -m benchmarks.building DATA OUT [KEEP]` checks, scores, and writes a page and tables."""

from __future__ import annotations

import sys
from pathlib import Path

from openness.export.address import Edition
from openness.export.site.models import home
from openness.export.site.page import Inside
from openness.export.table_forms import to_csv
from openness.export.tables import SHEETS
from openness.facts import load
from openness.scoring import Snapshot, load_rubric

#: The tables that together say what its one table says: scores; and every class with license, link and notes.
TABLES = ("releases", "facts")


def build(data: Path, out: Path, keep: Path | None = None) -> None:
    """Read and check a data folder, score every release, and write the page that lists them and the tables.

    With `keep`, what was found right is kept there for the next time, as commands do.
    """
    catalog = load(data, largest=1 << 30, keep=keep)
    snapshot = Snapshot(catalog, load_rubric(data, catalog), {})
    edition = Edition(None, "2025-03-15", "0" * 64, snapshot.rubric.version, "https://example.org")
    out.mkdir()
    # The first file of `home` is the page itself.
    name, content = next(iter(home(Inside(snapshot, edition))))
    (out / name).write_bytes(content)
    for sheet in SHEETS:
        if sheet.name in TABLES:
            (out / f"{sheet.name}.csv").write_bytes(to_csv(sheet, sheet.filled(snapshot)))


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:]))
