"""Other projects' own files, read as those projects read them, and what they become here."""

from openness.exchange.draft import drafted
from openness.exchange.mot import MofRecord, MofResult, evaluate, mot_record
from openness.exchange.native import Native, files
from openness.exchange.osai import EDITIONS, PREDECESSOR, IndexRecord, IndexResult, index_record, rate

__all__ = [
    "EDITIONS",
    "PREDECESSOR",
    "IndexRecord",
    "IndexResult",
    "MofRecord",
    "MofResult",
    "Native",
    "drafted",
    "evaluate",
    "files",
    "index_record",
    "mot_record",
    "rate",
]
