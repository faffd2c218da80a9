"""`openness gate`: do these models pass our policy?"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import click

from openness.cli.console import print_json
from openness.cli.context import BadData, Context, today, version
from openness.export import ruling_row, sarif
from openness.scoring import NOTICE, Verdict, judge, load_policy
from openness.source import InvalidData


@click.command()
@click.argument("models", nargs=-1, required=True)
@click.option("--policy", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True, help="What you accept.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, SARIF for code hosts.",
)
@click.pass_obj
def gate(context: Context, models: tuple[str, ...], policy: Path, form: str) -> None:
    """Check MODELS against a policy: exit 0 if all pass, 1 if one does not or a file needs mending, 2 for a wrong call."""
    catalog = context.catalog
    names = list(dict.fromkeys(context.model(name) for name in models))
    try:
        accepted = load_policy(policy, catalog)
    except InvalidData as error:
        raise BadData(error) from None
    day = today().isoformat()
    verdicts = [judge(catalog, name, accepted, day) for name in names]
    if form == "sarif":
        print_json(sarif(verdicts, accepted, quote(policy.as_posix()), version()))
    elif form == "json":
        print_json([_row(each) for each in verdicts])
    else:
        for each in verdicts:
            _print(each)
        click.echo(f"\n{sum(each.passes for each in verdicts)} of {len(verdicts)} pass {accepted.id}. {NOTICE}")
    if not all(each.passes for each in verdicts):
        raise click.exceptions.Exit(1)


def _row(verdict: Verdict) -> dict[str, object]:
    exemption = verdict.exemption
    return {
        **ruling_row(verdict.ruling, verdict.conflicts),
        "passes": verdict.passes,
        "refused": list(verdict.refused),
        "exception": exemption and {"reason": exemption.reason, "until": exemption.until, "lapsed": verdict.lapsed},
    }


def _print(verdict: Verdict) -> None:
    click.echo(f"{'pass' if verdict.passes else 'FAIL'}  {verdict.ruling.model.name}: {verdict.ruling.may}")
    for why in verdict.refused:
        click.echo(f"      {why}")
    if verdict.refused:
        for reason in verdict.ruling.reasons[:3]:
            click.echo(f"        {reason.says} ({', '.join(part for part in (reason.license, reason.clause) if part)})")
        for each in verdict.conflicts:
            click.echo(f"        {each.says} ({each.license}, {each.clause})")
    if verdict.refused and verdict.exemption is not None:
        held = "lapsed on" if verdict.lapsed else "excepted until"
        click.echo(f"      {held} {verdict.exemption.until}: {verdict.exemption.reason}")
