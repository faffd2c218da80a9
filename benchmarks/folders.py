"""Larger data folders, made of the real one."""

from __future__ import annotations

import re
import shutil
from itertools import islice
from pathlib import Path

REAL = Path(__file__).parents[1] / "data"
#: How many models are recorded; fewer would leave out what others stand on.
RECORDED = len(re.findall(r"(?m)^- id: ", (REAL / "models.yaml").read_text(encoding="utf-8")))


def folder(made: Path, entries: int, *, broken: bool = False) -> Path:
    """A data folder of `entries` models: the real ones over and over under other ids and names.

    With `broken`, every hundredth has a key spelled wrong.
    """
    made.mkdir()
    for path in REAL.glob("*.yaml"):
        shutil.copy(path, made)
    shutil.copytree(REAL / "frameworks", made / "frameworks")
    head, *blocks = re.split(r"(?m)^(?=- id: )", (REAL / "models.yaml").read_text(encoding="utf-8"))
    with (made / "models.yaml").open("w", encoding="utf-8") as file:
        file.write(head)
        for place in range(entries):
            again, which = divmod(place, len(blocks))
            block = _renamed(blocks[which], again) if again else blocks[which]
            file.write(block.replace("seen: ", "sene: ", 1) if broken and place % 100 == 99 else block)
    return made


def sized(path: Path, size: int) -> Path:
    """A models file of about `size` bytes."""
    head, *blocks = re.split(r"(?m)^(?=- id: )", (REAL / "models.yaml").read_text(encoding="utf-8"))
    endless = (_renamed(block, again) for again in range(10_000) for block in blocks)
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        for block in islice(endless, 100_000):
            file.write(block)
            if file.tell() >= size:
                break
    return path


def descended(made: Path, deep: int = 500) -> Path:
    """A data folder of a chain `deep` releases long, each with one more that stands on it beside the chain."""
    made.mkdir()
    for path in REAL.glob("*.yaml"):
        shutil.copy(path, made)
    page = "[{url: https://example.org/a, shows: The page says so., seen: 2026-01-14}]"
    with (made / "models.yaml").open("w", encoding="utf-8") as file:
        for place in range(deep):
            below = f"link-{place - 1}" if place else ""
            for name, base in ((f"link-{place}", below), (f"leaf-{place}", f"link-{place}")):
                file.write(
                    f"- id: {name}\n  name: {name}\n  developers: [meta]\n  modalities: {{input: [text], output: [text]}}\n"
                    f"  released: {{date: 2024-01-01, evidence: {page}}}\n"
                    + (f"  based_on: [{{model: {base}, how: finetune, evidence: {page}}}]\n" if base else "")
                    + f"  components:\n    weights: {{status: open, license: Apache-2.0, evidence: {page}}}\n"
                )
    (made / "datasets.yaml").write_text("[]\n", encoding="utf-8")
    return made


def _renamed(block: str, again: int) -> str:
    block = re.sub(r"\A- id: (\S+)", rf"- id: \1-copy{again}", block)
    block = re.sub(r"(?m)^  name: ([\"']?)(.*?)\1$", rf'  name: "\2 copy {again}"', block, count=1)
    return re.sub(r"(?m)^  aliases:.*\n(?:    .*\n)*", "", block, count=1)
