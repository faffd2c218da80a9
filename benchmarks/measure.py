"""One measurement in a process of its own: `python -m benchmarks.measure NAME PATH` prints seconds and megabytes as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROUNDS = 3
TODAY = date(2200, 1, 1)


def reading(path: Path) -> dict[str, float]:
    """Our reader and PyYAML's fastest, turn by turn on the same file."""
    import yaml

    from openness.source import read

    text = path.read_text(encoding="utf-8")
    ours = [_seconds(lambda: read(path, largest=1 << 30)) for _ in range(ROUNDS)]
    theirs = [_seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader)) for _ in range(ROUNDS)]
    return {"ours": min(ours), "theirs": min(theirs)}


def checking(folder: Path) -> dict[str, float]:
    """Everything `check` does with one file that has faults."""
    from openness.facts import load
    from openness.source import InvalidData

    start = time.process_time()
    try:
        load(folder, today=TODAY, largest=1 << 30)
    except InvalidData as error:
        return {"seconds": time.process_time() - start, "found": len(error.problems)}
    return {"seconds": time.process_time() - start, "found": 0}


def checking_plainly(folder: Path) -> dict[str, float]:
    """The same file through yaml.safe_load, with dates left as text, and the same pydantic models: faults without lines."""
    import yaml
    from pydantic import TypeAdapter, ValidationError

    from openness.facts import Model

    text_loader = type("TextLoader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
    start = time.process_time()
    adapter = TypeAdapter(Model)
    found = 0
    for row in yaml.load((folder / "models.yaml").read_text(encoding="utf-8"), Loader=text_loader):
        try:
            adapter.validate_python(row)
        except ValidationError as error:
            found += error.error_count()
    return {"seconds": time.process_time() - start, "found": found}


def keeping(folder: Path) -> dict[str, float]:
    """Read and check a folder, and keep what was found right."""
    from openness.facts import load

    return {"seconds": _seconds(lambda: load(folder, today=TODAY, largest=1 << 30, keep=folder.parent / "keep"))}


def again(folder: Path) -> dict[str, float]:
    """The same as `growing`, when nothing has changed since `keeping`."""
    return growing(folder, folder.parent / "keep")


def growing(folder: Path, keep: Path | None = None) -> dict[str, float]:
    """Read, check and score a whole folder; and the most memory that it held."""
    from openness.facts import load
    from openness.scoring import load_rubric, scorecards
    from openness.source import without_cyclic_gc

    start = time.process_time()
    with without_cyclic_gc(lasting=True):  # as commands do
        catalog = load(folder, today=TODAY, largest=1 << 30, keep=keep)
    loaded = time.process_time()
    scorecards(catalog, load_rubric(folder, catalog))
    return {
        "load": loaded - start,
        "score": time.process_time() - loaded,
        "seconds": time.process_time() - start,
        "peak": _peak(),
    }


def _peak() -> float:
    """The most memory that the process held (MB), without what it held before it became this program; Linux says so."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    kept = work()
    spent = time.process_time() - start
    del kept
    return spent


def ranking(folder: Path) -> dict[str, float]:
    """Places of a thousand releases over ten thousand weightings."""
    from itertools import cycle, islice

    from openness.analysis import ranks, unknowns
    from openness.facts import load
    from openness.scoring import load_rubric, scorecards

    catalog = load(folder)
    cards = scorecards(catalog, load_rubric(folder, catalog))
    told = unknowns([card.released for card in islice(cycle(cards), 1000)])
    return {"seconds": min(_seconds(lambda: ranks(told)) for _ in range(ROUNDS))}


def inheriting(folder: Path) -> dict[str, float]:
    """What a release at the end of a long lineage may be used for, and the whole lineage drawn."""
    from openness.charts import lineage
    from openness.facts import load
    from openness.scoring import Use, around, may_use

    catalog = load(folder)
    last = max(catalog.models, key=lambda name: int(name.rsplit("-", 1)[1]))
    return {
        "fold": _seconds(lambda: may_use(catalog, last, Use(commercial=True))),
        "draw": _seconds(lambda: lineage([(each.below, each.above) for each in around(catalog, "link-0")], "link-0")),
    }


if __name__ == "__main__":
    known: dict[str, Callable[[Path], dict[str, float]]] = {
        each.__name__: each for each in (reading, checking, checking_plainly, keeping, again, growing, ranking, inheriting)
    }
    print(json.dumps(known[sys.argv[1]](Path(sys.argv[2]))))
