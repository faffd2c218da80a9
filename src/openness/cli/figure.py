"""`openness figure`: charts for other people's pages."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.context import Context, unknown, writing
from openness.source import near

ALL = "all"


@click.command()
@click.argument("kind")
@click.argument("entries", nargs=-1, metavar="[MODEL]...")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A new, empty or earlier folder of ours."
)
@click.option("--release", "name", metavar="NAME", help="The release to draw; the newest if not said, or `current`.")
@click.pass_obj
def figure(context: Context, kind: str, entries: tuple[str, ...], out: Path, name: str | None) -> None:
    """Draw a figure of MODELs, or of every release, as SVG, PNG and PDF, with its words and its data as CSV.

    KIND is scores, matrix, topics, ranks, size, compute, time, time-by-kind, time-by-country, time-by-access, shoulders,
    called-open, lineage, licenses, families, verdicts, indexes, coverage, questions, or all that can be drawn of what is named.
    """
    from openness.export.figures import KINDS, Of, Scene, drawn
    from openness.export.writing import write_folder

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
    with writing(out):
        write_folder(out, (file for figure in figures for file in figure.files()), {"edition": edition.name})
    click.echo(f"{out}: {', '.join(figure.name for figure in figures)} of {edition.name}")
