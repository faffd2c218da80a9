"""`openness score`: every release by the rubric, best first."""

from __future__ import annotations

import click

from openness.cli.console import format_option, print_json, print_table
from openness.cli.context import Context
from openness.export import scorecard_row, views
from openness.scoring import ASIDE, scorecards


@click.command()
@click.argument("models", nargs=-1)
@click.option("--release", "facts", default="current", metavar="NAME", help="The facts of a release, or `latest`.")
@click.option(
    "--rubric", default="", metavar="NAME", help="The rubric of a release, or `current`; if not said, that of the facts."
)
@format_option
@click.pass_obj
def score(context: Context, models: tuple[str, ...], facts: str, rubric: str, form: str) -> None:
    """Score all models, or the MODELS named, best first; a range means that something is not known.

    Releases whose scores are not comparable come last.
    """
    asked = context.at(rubric or facts).rubric
    context = context.at(facts)
    cards = scorecards(context.catalog, asked, [context.model(name) for name in models] if models else None)
    if form == "json":
        print_json([scorecard_row(card) for card in cards])
        return
    topics = asked.topics
    rows = [
        [
            card.model.name,
            card.released.marked,
            card.standing.marked,
            card.release_class,
            *(_topic(card.released.topic(topic.id)) for topic in topics),
            views.licensed(context.catalog, card.model.component("weights")) or "–",
        ]
        for card in cards
    ]
    columns = ["Model", "As released", "As it stands", "Class", *(topic.name for topic in topics), "License of the weights"]
    print_table(columns, rows, right=[1, 2, *range(4, 4 + len(topics))])
    if not all(card.comparable for card in cards):
        click.echo(f"\n{ASIDE}")
    click.echo(f"\n{asked.edition} of {asked.date}; points out of 100, topics as released. Why? openness why MODEL")


def _topic(told: object) -> str:
    return "–" if told is None else str(told)
