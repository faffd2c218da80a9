"""`openness export`: everything as tables for other people's programs."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.context import Context
from openness.cli.folder import folder_option, written

_FORMS = ("json", "csv", "parquet")


@click.command()
@folder_option
@click.option("--format", "forms", type=click.Choice(_FORMS), multiple=True, help="Several can be asked for; all if not said.")
@click.option(
    "--release", "name", metavar="NAME", default="current", show_default=True, help="The release to export, or `latest`."
)
@click.pass_obj
def export(context: Context, out: Path, forms: tuple[str, ...], name: str) -> None:
    """Write releases, answers, facts and evidence as tables, all or none, with a data dictionary and SHA-256 of each."""
    from openness.export.table_forms import table_files

    shown, edition = context.edition(None if name == "latest" else name)
    files = table_files(shown.snapshot, edition, tuple(dict.fromkeys(forms)) or _FORMS)
    told = written(out, files, edition, rubric=edition.rubric)
    click.echo(f"{out}: {len(told['files'])} files of {edition.name}")
