"""`openness import`: what other projects' own files say, by those projects' own rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from openness.cli.console import Group, format_option, print_json, print_table
from openness.cli.context import BadData, Context
from openness.exchange import (
    EDITIONS,
    PREDECESSOR,
    IndexRecord,
    MofRecord,
    Native,
    drafted,
    evaluate,
    files,
    index_record,
    mot_record,
    rate,
)
from openness.scoring import Framework
from openness.source import InvalidData, Problem

R = TypeVar("R")
_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
_DRAFT = click.option("--draft", "draft", is_flag=True, help="Print entries for models.yaml; all in them waits for evidence.")


@click.group(cls=Group, name="import")
def import_() -> None:
    """Read other projects' own files and say what those projects say of them."""


@import_.command()
@_PATHS
@_DRAFT
@format_option
@click.pass_obj
def mot(context: Context, paths: tuple[Path, ...], draft: bool, form: str) -> None:
    """Class and progress of Model Openness Tool records in PATHS, files or folders."""
    framework = _framework(context, "mof")
    records, problems = _read(paths, lambda native: mot_record(native, framework, context.catalog))
    if draft:
        _print_drafts((record, framework) for record in records)
    elif form == "json":
        print_json([_mot_row(context, framework, record) for record in records])
    else:
        _print_mot(context, framework, records)
    _end(problems)


def _mot_row(context: Context, framework: Framework, record: MofRecord) -> dict[str, Any]:
    result = evaluate(record, framework, context.catalog)
    progress = {str(level): result.progress[level] for level in sorted(result.progress)}
    return {"file": record.file, "name": record.name, "class": result.level, "progress": progress}


def _print_mot(context: Context, framework: Framework, records: list[MofRecord]) -> None:
    rows = []
    for record in records:
        result = evaluate(record, framework, context.catalog)
        names = ", ".join(context.catalog.kinds[kind].name for kind in result.unsuited)
        figures = [f"{result.progress[level]:.1f}" for level in (3, 2, 1)]
        rows.append([record.name, "I" * result.level or "–", *figures, names or "–"])
    print_table(["Record", "Class", "III %", "II %", "I %", "Open, but not made for its kind"], rows, right=[2, 3, 4])
    click.echo(f"\n{framework.edition} ({framework.tool}); licenses match by exact id, as there.")


@import_.command()
@_PATHS
@click.option(
    "--edition", type=click.Choice(list(EDITIONS)), default=next(iter(EDITIONS)), show_default=True, help="Edition of the index."
)
@_DRAFT
@format_option
@click.pass_obj
def osai(context: Context, paths: tuple[Path, ...], edition: str, draft: bool, form: str) -> None:
    """Figures of European Open Source AI Index records in PATHS, files or folders.

    The score is the mean of an edition's parameters, from 0 to 1; of files of its predecessor, Opening Up ChatGPT, it is
    their sum, from 0 to 14. Availability, documentation and access are means from 0 to 1.
    """
    of = {False: _framework(context, EDITIONS[edition]), True: _framework(context, PREDECESSOR)}
    found, problems = _read(paths, index_record)
    records = [record for record in found if record is not None]
    if draft:
        _print_drafts((record, of[record.predecessor]) for record in records)
    elif form == "json":
        print_json([_index_row(record, of[record.predecessor]) for record in records])
    else:
        rows = [[str(each) if i < 1 else f"{each:.4g}" for i, each in enumerate(_told(record, of))] for record in records]
        print_table(["System", "Score", "Availability", "Documentation", "Access"], rows, right=[1, 2, 3, 4])
        for told in {record.predecessor: of[record.predecessor] for record in records}.values():
            click.echo(f"\n{told.edition}, {len(told.criteria)} parameters ({told.tool}).")
    _end(problems)


def _index_row(record: IndexRecord, framework: Framework) -> dict[str, Any]:
    result = rate(record, framework)
    figures = {name: getattr(result, name) for name in ("score", "availability", "documentation", "access")}
    return {"file": record.file, "name": record.name, **figures}


def _told(record: IndexRecord, of: dict[bool, Framework]) -> list[Any]:
    return list(_index_row(record, of[record.predecessor]).values())[1:]


def _framework(context: Context, name: str) -> Framework:
    try:
        return context.frameworks[name]
    except KeyError:
        raise click.ClickException(f"The data folder has no frameworks/{name}.yaml.") from None


def _read(paths: Iterable[Path], take: Callable[[Native], R]) -> tuple[list[R], list[Problem]]:
    """Every record that can be read, and what is wrong with the other files."""
    records: list[R] = []
    problems: list[Problem] = []
    for path in files(paths):
        try:
            records.append(take(Native.read(path)))
        except InvalidData as error:
            problems += error.problems
    return records, problems


def _print_drafts(records: Iterable[tuple[MofRecord | IndexRecord, Framework]]) -> None:
    catalog = click.get_current_context().obj.catalog
    click.echo("\n".join(drafted(record, framework, catalog) for record, framework in records), nl=False)


def _end(problems: list[Problem]) -> None:
    if problems:
        raise BadData(InvalidData(problems))
