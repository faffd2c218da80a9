"""What other people's programs and screens read; heavy libraries are imported only where they are used."""

from openness.export import field, opinions, use_views, uses, views
from openness.export.cyclonedx import cyclonedx
from openness.export.html import html, power
from openness.export.model_row import model_row
from openness.export.opinion_rows import missing_row, opinion_row
from openness.export.opinions import headline, sentence
from openness.export.rows import (
    answer_row,
    assessment_row,
    component_row,
    evidence_row,
    points,
    reasons,
    scorecard_row,
)
from openness.export.sarif import sarif
from openness.export.spdx import spdx
from openness.export.timeline import Event, timeline
from openness.export.use_rows import conflict_row, license_row, ruling_row, term_row

__all__ = [
    "Event",
    "answer_row",
    "assessment_row",
    "component_row",
    "conflict_row",
    "cyclonedx",
    "evidence_row",
    "field",
    "headline",
    "html",
    "license_row",
    "missing_row",
    "model_row",
    "opinion_row",
    "opinions",
    "points",
    "power",
    "reasons",
    "ruling_row",
    "sarif",
    "scorecard_row",
    "sentence",
    "spdx",
    "term_row",
    "timeline",
    "use_views",
    "uses",
    "views",
]
