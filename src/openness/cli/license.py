"""`openness license`: every license clause by clause, two compared, and a text identified."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from openness.cli.console import Group, format_option, heading, print_json, print_table
from openness.cli.context import Context, unknown
from openness.export import license_row, term_row
from openness.facts import Change, License, Term, TermChange, called, differences, digest, exactly, nearest
from openness.scoring import NOTICE
from openness.source import near

_MOST = 2_000_000


@click.group(cls=Group)
def license() -> None:
    """List, show and compare licenses, and find out which license a text is."""


@license.command("list")
@format_option
@click.pass_obj
def list_(context: Context, form: str) -> None:
    """List every license, with what decides most uses; an empty cell means that nobody has read it."""
    licenses = sorted(context.catalog.licenses.values(), key=lambda each: ((each.family or "").casefold(), each.id.casefold()))
    if form == "json":
        print_json([license_row(each) for each in licenses])
        return
    shown = ("commercial-use", "field-of-use", "outputs-train-models", "hosting", "redistribution", "derivatives")
    rows = [[each.id, *(_value(each, term) for term in shown), _limits(each)] for each in licenses]
    names = [context.catalog.terms[term].name if term in context.catalog.terms else term for term in shown]
    print_table(["License", *names, "Thresholds"], rows)
    click.echo(f"\n{len(rows)} licenses. {NOTICE}")


def _value(license: License, term: str) -> str:
    found = license.term(term)
    return found.value if found else ""


def _limits(license: License) -> str:
    return ", ".join(f"{each.above:,.0f} {each.unit}" for each in license.terms if each.term == "threshold" and each.above)


@license.command()
@click.argument("id")
@format_option
@click.pass_obj
def show(context: Context, id: str, form: str) -> None:
    """Show one license in full, clause by clause."""
    found = _named(context, id)
    if form == "json":
        print_json(license_row(found))
        return
    heading(f"{found.name} ({found.id})")
    click.echo(found.url)
    click.echo(f"Read {found.read.seen}." if found.read else "Nobody has read the text yet.")
    if found.note:
        click.echo(found.note)
    rows = [[_name(context, term.term), _said(term), term.clause, term.says] for term in found.terms]
    if rows:
        click.echo()
        print_table(["Matter", "Says", "Clause", "In our words"], rows)
    for name in found.incorporates:
        click.echo(f"\nIncorporates {name}: openness license show {name}")
    click.echo(f"\n{NOTICE}")


@license.command()
@click.argument("one")
@click.argument("other")
@format_option
@click.pass_obj
def diff(context: Context, one: str, other: str, form: str) -> None:
    """Say which terms were added, dropped or changed from license ONE to OTHER."""
    before, after = _named(context, one), _named(context, other)
    changes = [each for each in differences(before, after) if each.change is not Change.SAME]
    if form == "json":
        print_json({"from": before.id, "to": after.id, "changes": [_row(each) for each in changes]})
        return
    heading(f"{before.name} → {after.name}")
    for change in (Change.ADDED, Change.DROPPED, Change.CHANGED):
        told = [each for each in changes if each.change is change]
        if told:
            click.echo(f"\n{str(change).capitalize()}")
        for each in told:
            click.echo(f"  {_name(context, each.term)}")
            for sign, term in (("-", each.before), ("+", each.after)):
                if term is not None:
                    click.echo(f"    {sign} {_said(term)} ({term.clause}): {term.says}")
    if not changes:
        click.echo("\nNo recorded term differs; the words may.")
    click.echo(f"\nA term that one license lacks may only not have been recorded. {NOTICE}")


def _row(change: TermChange) -> dict[str, object]:
    return {
        "term": change.term,
        "change": str(change.change),
        "before": change.before and term_row(change.before),
        "after": change.after and term_row(change.after),
    }


@license.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--texts", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of license texts to compare with."
)
@format_option
@click.pass_obj
def identify(context: Context, file: Path, texts: Path | None, form: str) -> None:
    """Say which known license FILE is, word for word; else what it calls itself, and how the nearest of --texts differs."""
    text = _text(file)
    catalog = context.catalog
    exact = exactly(text, catalog.licenses)
    named = [] if exact else called(text, catalog.licenses)
    closest = None if exact or texts is None else nearest(text, dict(_texts(texts, file)))
    if form == "json":
        like = closest and {
            "name": closest.name,
            "alike": round(closest.alike, 4),
            "differences": [{"known": each.known, "given": each.given} for each in closest.differences],
        }
        ids = [each.id for each in exact]
        print_json({"sha256": digest(text), "exact": ids, "calls_itself": [each.id for each in named], "nearest": like})
        return
    if exact:
        click.echo(f"{' or '.join(each.id for each in exact)}: word for word {exact[0].name}.")
        return
    click.echo("No known license has exactly these words, so it is none of them until somebody has read it.")
    for each in named:
        click.echo(f"It calls itself {each.name}, but its words are not those read as {each.id}.")
    if closest is not None:
        click.echo(f"\nNearest of {texts}: {closest.name}, which differs in {len(closest.differences)} places:")
        for change in closest.differences:
            click.echo(f"  - {change.known or '(nothing)'}\n  + {change.given or '(nothing)'}")


def _texts(folder: Path, but: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.resolve() != but.resolve():
            yield path.name, _text(path)


def _text(path: Path) -> str:
    """The text of a file; raises a usage error for what is no text of ordinary length."""
    if path.stat().st_size > _MOST:
        raise click.UsageError(f"{path} is too large to be a license.")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise click.UsageError(f"{path} cannot be read as UTF-8 text.") from None


def _named(context: Context, name: str) -> License:
    """The license of that id, name or alias, in any case; a part of one id only is enough."""
    licenses = context.catalog.licenses
    known: dict[str, str] = {}
    for each in licenses.values():
        for spelling in (each.id, each.name, *each.aliases):
            known.setdefault(spelling.casefold(), each.id)
    wanted = name.casefold()
    if wanted in known:
        return licenses[known[wanted]]
    whole = [each for each in licenses if f"-{wanted}-" in f"-{each.casefold()}-" and licenses[each].kind.value != "use-policy"]
    if len(whole) == 1:
        return licenses[whole[0]]
    raise unknown("license", name, whole[:6] or dict.fromkeys(known[each] for each in near(wanted, known)))


def _name(context: Context, term: str) -> str:
    kind = context.catalog.terms.get(term)
    return kind.name if kind else term


def _said(term: Term) -> str:
    limit = f" above {term.above:,.0f} {term.unit or ''}".rstrip() if term.above is not None else ""
    then = f" → {term.then}" if term.then else ""
    words = [*term.fields, *term.regions, *((f"“{term.text}”",) if term.text else ())]
    when = f" [{term.measured}]" if term.measured else ""
    return f"{term.value}{limit}{then}{': ' + ', '.join(words) if words else ''}{when}"
