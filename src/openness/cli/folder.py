"""What commands that write a whole folder have in common."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from openness.cli.context import writing

if TYPE_CHECKING:
    from openness.export.address import Edition

folder_option = click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A new, empty or earlier folder of ours."
)
release_option = click.option(
    "--release", "name", metavar="NAME", help="The release it tells of; the newest if not said, or `current`."
)


def written(out: Path, files: Iterable[tuple[str, bytes]], edition: Edition, **about: str) -> dict[str, Any]:
    """Write the folder, all or none, and return its manifest; what keeps us from it is told in a line."""
    from openness.export.writing import write_folder

    with writing(out):
        return write_folder(out, files, {"edition": edition.name, **about})
