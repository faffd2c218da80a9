"""`openness can` and `openness find`: may it be used for this, and which may?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
from pydantic import ValidationError

from openness.cli.console import format_option, heading, print_json, print_table
from openness.cli.context import Context, unknown
from openness.export import conflict_row, ruling_row
from openness.scoring import NOTICE, Conflict, May, Ruling, Use, conflicts, fields_of_use, may_use, use_of
from openness.source import near

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--commercial", is_flag=True, help="In a product, service or business."),
    click.option("--monthly-users", type=click.FloatRange(min=0), metavar="N", help="People who use it in a month."),
    click.option("--revenue", type=click.FloatRange(min=0), metavar="N", help="Revenue of a year, in USD."),
    click.option("--host", is_flag=True, help="Offer it to others as a service."),
    click.option("--fine-tune", is_flag=True, help="Change the weights."),
    click.option("--redistribute", is_flag=True, help="Pass on copies, changed or not."),
    click.option("--train-on-outputs", is_flag=True, help="Train another model on its outputs."),
    click.option("--field", "fields", multiple=True, metavar="FIELD", help="A field of use, as in medical-advice; repeatable."),
    click.option("--region", metavar="CODE", help="Where: a country code of two letters, or EU."),
    click.option("--on", metavar="DATE", help="The day the answer is for, as in 2025-03-31."),
)

#: How options are written whose text has a form.
_WRITTEN = {
    "region": "a country code of two letters, or EU",
    "on": "a day as 2025-03-31",
    "monthly_users": "a number",
    "revenue": "a number",
}


def use_options(command: F) -> F:
    """The questions, the same wherever they are asked."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def asked(context: Context, told: dict[str, Any]) -> Use:
    """The use that options describe; fields and days that mean nothing are refused."""
    known = fields_of_use(context.catalog)
    for name in told["fields"]:
        if name not in known:
            raise unknown("field of use", name, near(name, known) or known)
    try:
        return use_of(told)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise click.UsageError(f"--{name.replace('_', '-')} `{str(told[name])[:40]}`: write {_WRITTEN[name]}.") from None


@click.command()
@click.argument("model")
@use_options
@format_option
@click.pass_obj
def can(context: Context, /, model: str, form: str, **told: Any) -> None:
    """May MODEL be used for this? Answers allowed, allowed-if, forbidden or unclear, with the clauses and the duties."""
    use = asked(context, told)
    ruling = may_use(context.catalog, context.model(model), use)
    if form == "json":
        print_json(_row(context, ruling))
        return
    _print(ruling, conflicts(context.catalog, ruling.model.id, use.on))


@click.command()
@use_options
@click.option(
    "--answer",
    "answers",
    type=click.Choice([each.value for each in May]),
    multiple=True,
    help="Only models with this answer; repeatable.",
)
@format_option
@click.pass_obj
def find(context: Context, /, answers: tuple[str, ...], form: str, **told: Any) -> None:
    """Which models may be used for this? The freest answers come first."""
    use = asked(context, told)
    rulings = [may_use(context.catalog, name, use) for name in context.catalog.models]
    chosen = [each for each in rulings if not answers or each.may in answers]
    chosen.sort(key=lambda each: (each.may.rank, each.model.name.casefold()))
    if form == "json":
        print_json([_row(context, each) for each in chosen])
        return
    odd = {each.model.id for each in chosen if conflicts(context.catalog, each.model.id, use.on)}
    print_table(
        ["Model", "Answer", "License", "Clause", "Says"],
        [[each.model.name, f"{each.may}{' !' if each.model.id in odd else ''}", *_first(each)] for each in chosen],
    )
    click.echo(f"\n{len(chosen)} of {len(rulings)} models. Why, and with which duties? openness can MODEL")
    if odd:
        click.echo("! Its label does not go with something that reaches it; openness can MODEL says what.")
    click.echo(NOTICE)


def _row(context: Context, ruling: Ruling) -> dict[str, Any]:
    return ruling_row(ruling, conflicts(context.catalog, ruling.model.id, ruling.use.on))


def _first(ruling: Ruling) -> list[str]:
    reason = ruling.reasons[0] if ruling.reasons else None
    return [reason.license or "–", reason.clause or "–", reason.says] if reason else ["–", "–", "–"]


_TITLES = {
    May.FORBIDDEN: "Forbidden",
    May.UNCLEAR: "Unclear",
    May.ALLOWED_IF: "Conditions",
    May.ALLOWED: "Permissions",
}


def _print(ruling: Ruling, found: tuple[Conflict, ...]) -> None:
    heading(f"{ruling.model.name}: {ruling.may}")
    for may, title in _TITLES.items():
        told = [each for each in ruling.reasons if each.may is may]
        if told:
            click.echo(f"\n{title}")
        for each in told:
            _clause(each.entry, each.license, each.clause, each.says, each.url)
    if ruling.duties:
        click.echo("\nDuties that go with it")
    for duty in ruling.duties:
        _clause(duty.entry, duty.license, duty.clause, duty.duty, "")
    if found:
        click.echo("\nConflicts between its label and what reaches it")
    for row in map(conflict_row, found):
        click.echo(f"  - {row['conflict']}")
        _clause(row["from"], row["license"], row["clause"], row["says"], row["url"])
    click.echo(f"\n{NOTICE}")


def _clause(entry: str, license: str, clause: str, says: str, url: str) -> None:
    click.echo(f"  - {says}")
    place = ", ".join(part for part in (entry, license, clause) if part)
    click.echo(f"      {place}{'  ' + url if url else ''}")
