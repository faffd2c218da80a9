"""Pages as tagged PDF, set by Typst; all text reaches it as data, so none of it is markup."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_TEMPLATES = Path(__file__).parent / "templates"


def typeset(template: str, told: dict[str, Any], date: str) -> tuple[bytes, str]:
    """The PDF, and the standard it keeps: PDF/UA-1, or none where a letter has no glyph in the fonts at hand.

    Its moment is that of the data (`date`, ISO 8601), so that the same data gives the same bytes.
    """
    import typst

    page = str(_TEMPLATES / f"{template}.typ")
    inputs = {"told": json.dumps(told)}
    when = int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    try:
        return typst.compile(page, format="pdf", sys_inputs=inputs, timestamp=when, pdf_standards=["ua-1"]), "PDF/UA-1"
    except typst.TypstError:
        return typst.compile(page, format="pdf", sys_inputs=inputs, timestamp=when), "tagged PDF"
