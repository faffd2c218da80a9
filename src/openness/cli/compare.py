"""`openness compare`: two to six releases side by side, differences first."""

from __future__ import annotations

import click

from openness.cli.console import format_option, print_json, print_table
from openness.cli.context import Context
from openness.export import answer_row, scorecard_row, views
from openness.scoring import ASIDE, Scorecard


@click.command()
@click.argument("models", nargs=-1, required=True)
@format_option
@click.pass_obj
def compare(context: Context, models: tuple[str, ...], form: str) -> None:
    """Compare two to six MODELS, criterion by criterion, as they stand; what separates them comes first."""
    names = list(dict.fromkeys(context.model(name) for name in models))
    if not 2 <= len(names) <= 6:
        raise click.UsageError("Name two to six different models.")
    by_id = {card.model.id: card for card in context.scorecards(names)}
    cards = [by_id[name] for name in names]
    criteria = sorted(context.rubric.criteria, key=lambda each: not _differs(cards, each.id))
    if form == "json":
        print_json(
            {
                "models": [scorecard_row(card) for card in cards],
                "criteria": [
                    {
                        "criterion": each.id,
                        "topic": each.topic,
                        "differs": _differs(cards, each.id),
                        "answers": {card.model.id: answer_row(card.standing.answers[each.id]) for card in cards},
                        "points": {card.model.id: _points(card, each.id) for card in cards},
                    }
                    for each in criteria
                ],
            }
        )
        return
    rows = [["Class", *(card.release_class for card in cards)]]
    rows.append(["Score as released", *(card.released.marked for card in cards)])
    rows.append(["Score as it stands", *(card.standing.marked for card in cards)])
    rows.append(
        [
            "Licenses that bind",
            *(" + ".join(name for _, name in views.license_names(context.catalog, card.licenses)) or "–" for card in cards),
        ]
    )
    for differ, title in ((True, "— Where they differ —"), (False, "— Where they are alike —")):
        told = [each for each in criteria if _differs(cards, each.id) is differ]
        if told:
            rows.append([title, *("" for _ in cards)])
            rows += [[each.name, *(_word(card, each.id) for card in cards)] for each in told]
    print_table(["", *(card.model.name for card in cards)], rows)
    if not all(card.comparable for card in cards):
        click.echo(f"\n{ASIDE}")


def _differs(cards: list[Scorecard], criterion: str) -> bool:
    return len({card.standing.answers[criterion] for card in cards}) > 1


def _word(card: Scorecard, criterion: str) -> str:
    answer = card.standing.answers[criterion]
    return "not applicable" if answer is None else answer.word


def _points(card: Scorecard, criterion: str) -> dict[str, float] | None:
    answer = card.standing.answers[criterion]
    if answer is None:
        return None
    share = card.standing.share(card.standing.framework.criterion(criterion))
    return {"low": round(share * answer.worst, 2), "high": round(share * answer.best, 2)}
