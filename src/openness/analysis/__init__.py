"""Assessments in bulk, as tidy tables; the first floor that knows pandas."""

from openness.analysis.agreement import Apart, Pair, Ruler, apart, pairs, rulers
from openness.analysis.builders import builders
from openness.analysis.called import called, tally
from openness.analysis.camps import by_size, camps
from openness.analysis.coverage import Coverage, coverage
from openness.analysis.disagreements import Comparison, comparisons
from openness.analysis.families import families
from openness.analysis.findings import findings
from openness.analysis.glances import Bar, Glance, glances
from openness.analysis.places import Place, places
from openness.analysis.ranks import Ranks, always, ranked, ranks
from openness.analysis.recorded import Recorded, recorded
from openness.analysis.releases import UNKNOWN, comparable, releases
from openness.analysis.shoulders import Fall, closing, shoulders
from openness.analysis.tables import answers, scores, topics
from openness.analysis.unknowns import Unknowns, unknowns
from openness.analysis.weightings import weightings
from openness.analysis.years import GROUPS, by_year

__all__ = [
    "GROUPS",
    "UNKNOWN",
    "Apart",
    "Bar",
    "Comparison",
    "Coverage",
    "Fall",
    "Glance",
    "Pair",
    "Place",
    "Ranks",
    "Recorded",
    "Ruler",
    "Unknowns",
    "always",
    "answers",
    "apart",
    "builders",
    "by_size",
    "by_year",
    "called",
    "camps",
    "closing",
    "comparable",
    "comparisons",
    "coverage",
    "families",
    "findings",
    "glances",
    "pairs",
    "places",
    "ranked",
    "ranks",
    "recorded",
    "releases",
    "rulers",
    "scores",
    "shoulders",
    "tally",
    "topics",
    "unknowns",
    "weightings",
]
