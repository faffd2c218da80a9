"""A brief as a Word document."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from openness.export.brief.content import Brief, Table
from openness.export.escaping import line


def docx(brief: Brief) -> bytes:
    """The document; its moment is that of the data, so that the same data gives the same bytes."""
    from docx import Document

    document = Document()
    core = document.core_properties
    core.title, core.author, core.language = line(brief.title), "Openness Scorecard contributors", "en-US"
    core.created = core.modified = datetime.fromisoformat(brief.date).replace(tzinfo=UTC)
    document.add_heading(line(brief.title), 0)
    document.add_paragraph(brief.date)
    document.add_heading("Summary", 1)
    for each in brief.summary:
        document.add_paragraph(line(each), style="List Bullet")
    _table(document, brief.scores)
    _figure(document, brief)
    document.add_heading("Scorecards", 1)
    for card in brief.cards:
        document.add_heading(line(card.name), 2)
        document.add_paragraph(line(card.says))
        _table(document, card.answers)
    for title, paragraphs in (("Method", brief.method), ("How to cite", (brief.citation,))):
        document.add_heading(title, 1)
        for each in paragraphs:
            document.add_paragraph(line(each))
    document.add_heading("References", 1)
    for shows, url in brief.references:
        document.add_paragraph(f"{line(shows)} {url}", style="List Number")
    return _plain(document)


def _table(document: Any, rows: Table) -> None:
    made = document.add_table(rows=0, cols=len(rows[0]), style="Light Grid Accent 1")
    for row in rows:
        for place, text in zip(made.add_row().cells, row, strict=True):
            place.text = line(text)
    head = made.rows[0]._tr.get_or_add_trPr()
    head.append(head.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader", {}))


def _figure(document: Any, brief: Brief) -> None:
    if brief.figure is None:
        return
    from docx.shared import Cm

    picture = document.add_picture(io.BytesIO(brief.figure.png()), width=Cm(13))
    picture._inline.docPr.set("descr", line(brief.figure.alternative))
    document.add_paragraph(line(brief.figure.caption), style="Caption")


def _plain(document: Any) -> bytes:
    """The file with the moment of 1980 on every part, as archives without one have."""
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name), before.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
