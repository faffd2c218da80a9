"""A brief as tagged PDF."""

from __future__ import annotations

from dataclasses import asdict, replace

from openness.export.brief.content import Brief
from openness.export.typesetting import typeset


def pdf(brief: Brief) -> tuple[bytes, str]:
    """The PDF, and the standard it keeps: PDF/UA-1, or none where a letter has no glyph in the fonts at hand."""
    figure = brief.figure
    told = asdict(replace(brief, figure=None))
    told["figure"] = {"svg": figure.svg, "caption": figure.caption, "alternative": figure.alternative} if figure else None
    return typeset("brief", told, brief.date)
