"""`openness site`: everything as plain pages that any file host can carry."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.context import Context
from openness.cli.folder import folder_option, written


@click.command()
@folder_option
@click.pass_obj
def site(context: Context, out: Path) -> None:
    """Write the data as it is and every release as pages without scripts, with JSON beside each, all or none."""
    from openness.export.address import PLACEHOLDER, VARIABLE
    from openness.export.release import drifted
    from openness.export.site import Inside, site_files

    released = []
    for each in context.releases:
        inside, edition = context.edition(each.name)
        if moved := drifted(each.folder, inside.snapshot):
            raise click.ClickException(
                f"This program no longer scores release {each.name} as it was frozen: {', '.join(moved[:5])}."
            )
        released.append(Inside(inside.snapshot, edition))
    current, edition = context.edition("current")
    told = written(out, site_files(Inside(current.snapshot, edition), released), edition)
    click.echo(f"{out}: {len(told['files'])} files, content {told['content']}")
    if edition.base == PLACEHOLDER:
        click.echo(f"Full addresses in it are placeholders: set {VARIABLE} to where it is published.", err=True)
