"""`openness release`: freeze the data as it is, list what was frozen, and prove that it is as it was."""

from __future__ import annotations

from typing import Any

import click

from openness.cli.console import Group, format_option, print_json, print_table
from openness.cli.context import Context, today, writing


@click.group(cls=Group, invoke_without_command=True)
@click.pass_context
def release(ctx: click.Context) -> None:
    """Freeze facts, rubric, frameworks, scores and verdicts as they are, as the release of this month."""
    if ctx.invoked_subcommand is None:
        _freeze(ctx.obj)


def _freeze(context: Context) -> None:
    from openness.export import release as made
    from openness.export.writing import write_folder

    known, day, snapshot = context.releases, today().isoformat(), context.snapshot
    if known and known[-1].content == made.content_hash(context.folder, snapshot):
        click.echo(f"Nothing has changed since {known[-1].name}.")
        return
    name = made.next_name(known, day)
    target = context.releases_folder / name
    with writing(target):
        told = write_folder(target, made.release_files(context.folder, snapshot), made.about(name, day, snapshot), once=True)
    click.echo(f"{target}: {len(told['files'])} files, content {told['content']}")


@release.command(name="list")
@format_option
@click.pass_obj
def list_(context: Context, form: str) -> None:
    """List the releases, oldest first."""
    rows: list[dict[str, Any]] = [{"release": r.name, "date": r.date, "content": r.content} for r in context.releases]
    if form == "json":
        print_json(rows)
    elif rows:
        print_table(["Release", "Date", "Content"], [[each["release"], each["date"], each["content"]] for each in rows])
    else:
        click.echo("No release yet: openness release")


@release.command()
@click.argument("names", nargs=-1)
@click.pass_obj
def verify(context: Context, names: tuple[str, ...]) -> None:
    """Prove that releases, or those NAMED, are as they were written, and that they still read without a problem."""
    from openness.export import release as made

    wrong = 0
    for each in [context.released(name) for name in names] if names else context.releases:
        found = made.verify(each.folder)
        for told in found:
            click.echo(f"{each.folder}: {told}", err=True)
        if not found:
            inside = Context(each.data)
            click.echo(f"{each.name}: whole, {len(inside.catalog.models)} models under rubric {inside.rubric.version}")
        wrong += bool(found)
    if wrong:
        click.echo("\nfix: restore the release from version control; a release is never rewritten", err=True)
        raise click.exceptions.Exit(1)
