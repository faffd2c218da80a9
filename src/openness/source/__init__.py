"""Text before any meaning: line numbers and problems; knows nothing of models."""

from openness.source.document import Document, Marks, Place, Step
from openness.source.file import LARGEST_FILE, listed, located, text_of
from openness.source.placing import inserted, put, taken
from openness.source.problem import SHOWN_AT_MOST, InvalidData, Problem, visible
from openness.source.reading import parse, read, without_cyclic_gc
from openness.source.spelling import did_you_mean, near
from openness.source.splicing import Value, appended, replaced, scalar
from openness.source.tidying import tidy

__all__ = [
    "LARGEST_FILE",
    "SHOWN_AT_MOST",
    "Document",
    "InvalidData",
    "Marks",
    "Place",
    "Problem",
    "Step",
    "Value",
    "appended",
    "did_you_mean",
    "inserted",
    "listed",
    "located",
    "near",
    "parse",
    "put",
    "read",
    "replaced",
    "scalar",
    "taken",
    "text_of",
    "tidy",
    "visible",
    "without_cyclic_gc",
]
