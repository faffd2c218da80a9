"""`openness figure`: charts for other people's pages."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.context import Context, unknown
from openness.cli.folder import folder_option, release_option, written
from openness.source import near

ALL = "all"


@click.command()
@click.argument("kind")
@click.argument("entries", nargs=-1, metavar="[MODEL]...")
@folder_option
@release_option
@click.pass_obj
def figure(context: Context, kind: str, entries: tuple[str, ...], out: Path, name: str | None) -> None:
    """Draw a figure of MODELs, or of every release, as SVG, PNG and PDF, with its words and its data as CSV.

    KIND is scores, matrix, topics, ranks, size, compute, time, time-by-kind, time-by-country, time-by-access, shoulders,
    called-open, lineage, licenses, families, verdicts, indexes, coverage, questions, or all that can be drawn of what is named.
    """
    from openness.export.figures import KINDS, Of, Scene, drawn

    if kind not in (*KINDS, ALL):
        raise unknown("figure", kind, near(kind, [*KINDS, ALL]))
    many = len(set(entries))
    wanted = [each for each in KINDS if KINDS[each].of.takes(many)] if kind == ALL else [kind]
    if not KINDS[wanted[0]].of.takes(many):
        raise click.UsageError(f"`{kind}` is drawn of {KINDS[kind].of}; {many or 'none'} named.")
    shown, edition = context.edition(name)
    known = shown.entry if KINDS[wanted[0]].of is Of.ENTRY else shown.model
    scene = Scene.of(shown.snapshot, edition, shown.scorecards(), list(dict.fromkeys(known(each) for each in entries)))
    figures = [figure for each in wanted for figure in drawn(each, scene)]
    if not figures:
        raise click.UsageError("There is nothing to draw: nothing of the kind is recorded.")
    written(out, (file for figure in figures for file in figure.files()), edition)
    click.echo(f"{out}: {', '.join(figure.name for figure in figures)} of {edition.name}")
