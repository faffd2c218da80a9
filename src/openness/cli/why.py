"""`openness why`: the chain from a score to its criteria, facts and evidence."""

from __future__ import annotations

from typing import Any

import click

from openness.cli.console import format_option, heading, print_json
from openness.cli.context import Context, unknown
from openness.export import assessment_row, scorecard_row
from openness.scoring import ASIDE, Assessment
from openness.source import near


@click.command()
@click.argument("model")
@click.argument("criterion", required=False)
@click.option("--as-released", is_flag=True, help="Leave out what it inherits from its bases and data sets.")
@format_option
@click.pass_obj
def why(context: Context, model: str, criterion: str | None, as_released: bool, form: str) -> None:
    """Say why MODEL scores as it does, or why one CRITERION is answered as it is, down to the pages."""
    known = [each.id for each in context.rubric.criteria]
    if criterion is not None and criterion not in known:
        raise unknown("criterion", criterion, near(criterion, known) or known)
    (card,) = context.scorecards([context.model(model)])
    assessment = card.released if as_released else card.standing
    rows = [row for row in assessment_row(assessment, context.catalog) if criterion in (None, row["criterion"])]
    if form == "json":
        print_json({**scorecard_row(card), "read": "as released" if as_released else "as it stands", "criteria": rows})
        return
    reading = "as released" if as_released else "as it stands"
    heading(f"{card.model.name}: {assessment.marked} of 100 {reading}, {card.release_class}")
    if not assessment.comparable:
        click.echo(ASIDE)
    _print(assessment, rows, full=criterion is not None)
    if criterion is None:
        click.echo(f"\nDown to the pages: openness why {card.model.id} CRITERION")


def _print(assessment: Assessment, rows: list[dict[str, Any]], *, full: bool) -> None:
    topic = None
    for row in rows:
        if row["topic"] != topic:
            topic = row["topic"]
            named = next(each for each in assessment.framework.topics if each.id == topic)
            told = assessment.topic(named.id)
            click.echo(f"\n{named.name}: {told if told is not None else 'not applicable'}")
        worth = f"{row['points']['low']:.1f}" if row["points"] else "–"
        if row["points"] and row["points"]["high"] != row["points"]["low"]:
            worth += f"–{row['points']['high']:.1f}"
        click.echo(f"  {row['answer']:15} {worth:>9} of {row['worth']:4.1f}  {row['question']}  [{row['criterion']}]")
        if full:
            _print_reasons(row)


def _print_reasons(row: dict[str, Any]) -> None:
    for fact in row["rests_on"]:
        license = f", {fact['license']}" if fact["license"] else ""
        click.echo(f"      {fact['entry']} › {fact['kind']}: {fact['status']}{license}")
        if fact["note"]:
            click.echo(f"        {fact['note']}")
        for each in fact["evidence"]:
            click.echo(f"        {each['shows']}")
            click.echo(f"          {each['url']}{' · ' + each['at'] if 'at' in each else ''} · seen {each['seen']}")
    if row["claims"]:
        click.echo(f"      asked because of {', '.join(row['claims'])} (openness articles)")
