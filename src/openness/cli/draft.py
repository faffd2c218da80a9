"""`openness draft`: entries from what others publish, which cannot score until somebody has read the pages."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.console import Group
from openness.cli.context import BadData, Context
from openness.source import InvalidData


@click.group(cls=Group)
def draft() -> None:
    """Draft an entry from what others publish; unverified, it cannot score."""


@draft.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--id", "entry", help="The id of the entry; from the folder's name if not said.")
@click.pass_obj
def hub(context: Context, file: Path, entry: str | None) -> None:
    """Print an entry drafted from the front matter of a model card FILE as hubs have it."""
    from openness.facts import draft as drafted

    name = entry or _id(file.resolve().parent.name)
    try:
        raw = file.read_bytes()[: 1 << 20].decode("utf-8-sig", "replace")
        click.echo(drafted(raw, str(file), name, context.catalog), nl=False)
    except InvalidData as error:
        raise BadData(error) from None


def _id(name: str) -> str:
    import re

    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "new-entry"
