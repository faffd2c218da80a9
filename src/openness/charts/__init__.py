"""Tables in, Altair charts out; the same chart goes to the screen and to the page of a brief."""

from openness.charts.bars import bars
from openness.charts.called import called
from openness.charts.family import family
from openness.charts.lanes import compute, size
from openness.charts.lineage import HIGH, WIDE, Drawing, lineage
from openness.charts.matrix import ANSWERS, Sides, matrix
from openness.charts.spans import POINTS, Scale, spans
from openness.charts.years import years

__all__ = [
    "ANSWERS",
    "HIGH",
    "POINTS",
    "WIDE",
    "Drawing",
    "Scale",
    "Sides",
    "bars",
    "called",
    "compute",
    "family",
    "lineage",
    "matrix",
    "size",
    "spans",
    "years",
]
