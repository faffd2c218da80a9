"""`openness brief`: a few pages about chosen models, to print or to send."""

from __future__ import annotations

from pathlib import Path

import click

from openness.cli.context import Context
from openness.cli.folder import folder_option, release_option, written

_MOST = 12


@click.command()
@click.argument("models", nargs=-1, required=True)
@folder_option
@release_option
@click.pass_obj
def brief(context: Context, models: tuple[str, ...], out: Path, name: str | None) -> None:
    """Write a brief about MODELS as accessible PDF and as DOCX, and its tables as LaTeX and Markdown."""
    from openness.export import brief as made

    shown, edition = context.edition(name)
    names = list(dict.fromkeys(shown.model(each) for each in models))
    if len(names) > _MOST:
        raise click.UsageError(f"Name at most {_MOST} models; nobody reads a longer brief.")
    by_id = {card.model.id: card for card in shown.scorecards(names)}
    told = made.brief([by_id[each] for each in names], shown.snapshot, edition)
    document, standard = made.pdf(told)
    files = [
        ("brief.pdf", document),
        ("brief.docx", made.docx(told)),
        ("scores.tex", made.latex_table(told.scores, told.citation).encode()),
        ("scores.md", made.markdown_table(told.scores, told.citation).encode()),
    ]
    written(out, files, edition)
    click.echo(f"{out}: brief.pdf ({standard}), brief.docx, scores.tex, scores.md of {edition.name}")
