"""`openness evidence`: the pages that facts rest on, and whether they still show them."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from openness.cli.console import Group, format_option, print_json
from openness.cli.context import Context, cache_folder
from openness.source import visible
from openness.web import Cited, Fetcher, Finding, Kept, Limits, Outcome, citations, inspected


@click.group(cls=Group)
def evidence() -> None:
    """List the pages that facts rest on, and check that they still show them."""


@evidence.command("list")
@click.argument("models", nargs=-1)
@format_option
@click.pass_obj
def list_(context: Context, models: tuple[str, ...], form: str) -> None:
    """List every page cited, or those cited for MODELS, with the fact that rests on it."""
    found = _cited(context, models)
    if form == "json":
        print_json([{"fact": each.where, "url": each.url, "seen": each.seen, "finds": each.finds} for each in found])
        return
    for each in found:
        click.echo(f"{each.file}:{each.line}: {each.where}: {each.url} · seen {each.seen}")


@evidence.command("check")
@click.argument("models", nargs=-1)
@click.option("--offline", is_flag=True, help="Fetch nothing; look only at pages kept from earlier checks.")
@click.option("--allow-private", is_flag=True, help="Also fetch from private and local addresses, and without https.")
@click.option("--cache", type=click.Path(path_type=Path, file_okay=False), help="Folder for pages already fetched.")
@click.option("--days", type=float, default=7.0, show_default=True, help="Fetch again what is older than this.")
@click.option("--pause", type=float, default=2.0, show_default=True, help="Seconds between two pages of one host.")
@click.option("--timeout", type=float, default=15.0, show_default=True, help="Seconds a host may be silent.")
@format_option
@click.pass_obj
def check(context: Context, /, models: tuple[str, ...], form: str, **options: object) -> None:
    """Fetch every page cited, or those cited for MODELS, and say which no longer show what they were cited for.

    Exits 1 if a fact is in doubt: its page is gone, or no longer has the phrase it was cited for.
    """
    cited = _cited(context, models)
    limits = Limits(silence=float(str(options["timeout"])), pause=float(str(options["pause"])))
    fetcher = None if options["offline"] else Fetcher(limits, allow_private=bool(options["allow_private"]))
    kept = Kept(Path(str(options["cache"] or cache_folder() / "pages")), float(str(options["days"])))
    found = []
    for number, each in enumerate(inspected(cited, fetcher, kept), start=1):
        found.append(each)
        if sys.stderr.isatty():
            click.echo(f"\r{number} of {len(cited)}", nl=False, err=True)
    found.sort(key=lambda each: (each.cited.file, each.cited.line))
    if form == "json":
        print_json([_row(each) for each in found])
    else:
        _print(found)
    if any(each.doubt for each in found):
        raise click.exceptions.Exit(1)


def _cited(context: Context, models: tuple[str, ...]) -> list[Cited]:
    names = {context.model(name) for name in models}
    return [each for each in citations(context.catalog) if not names or each.entry in names]


def _print(found: list[Finding]) -> None:
    for each in found:
        if each.outcome is not Outcome.SHOWN and each.outcome is not Outcome.SKIPPED:
            doubt = " (in doubt)" if each.doubt else ""
            click.echo(f"{each.cited.file}:{each.cited.line}: {each.cited.where}{doubt}: {each.outcome}")
            click.echo(f"    {each.cited.url} {_visible(each.said)}")
    counts = Counter(each.outcome for each in found)
    click.echo(", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome if counts[outcome]) or "Nothing is cited.")


def _visible(text: str) -> str:
    return " ".join(visible(part) for part in text.split())


def _row(each: Finding) -> dict[str, object]:
    return {
        "file": each.cited.file,
        "line": each.cited.line,
        "fact": each.cited.where,
        "url": each.cited.url,
        "outcome": str(each.outcome),
        "in_doubt": each.doubt,
        "said": each.said,
    }
