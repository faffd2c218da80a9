"""`openness show`: everything recorded of one release."""

from __future__ import annotations

import click

from openness.cli.console import format_option, heading, print_json, print_table
from openness.cli.context import Context
from openness.facts import Catalog, Component, Model, descendants
from openness.scoring import ASIDE, Scorecard


@click.command()
@click.argument("model")
@format_option
@click.pass_obj
def show(context: Context, model: str, form: str) -> None:
    """Show everything recorded of one MODEL: its components, licenses, evidence and lineage."""
    name = context.model(model)
    (card,) = context.scorecards([name])
    if form == "json":
        from openness.export import model_row

        print_json(model_row(card, context.catalog))
        return
    _print(card, context.catalog)


def _print(card: Scorecard, catalog: Catalog) -> None:
    model = card.model
    heading(model.name)
    makers = ", ".join(catalog.organizations[name].name for name in model.developers)
    click.echo(f"{makers} · released {model.released.date} · {card.release_class}")
    click.echo(
        f"Score as released {card.released.marked}, as it stands {card.standing.marked} ({card.released.framework.edition})"
    )
    if not card.comparable:
        click.echo(ASIDE)
    for line in _lineage(model, catalog):
        click.echo(line)
    if model.note:
        click.echo(model.note)
    click.echo()
    listed = [(catalog.kinds[kind].name, each) for kind, each in model.components.items()]
    print_table(
        ["Component", "Status", "License", "Evidence"],
        [[name, str(each.status), each.license or "–", _shown(each)] for name, each in listed],
    )
    missing = [kind.name for kind in catalog.kinds.values() if kind.id not in model.components and kind.id != "dataset"]
    if missing:
        click.echo(f"\nNot looked up yet: {', '.join(missing)}.")
    click.echo(f"\nWhy this score? openness why {model.id}")


def _shown(component: Component) -> str:
    told = [f"{each.shows} {each.url} ({each.seen})" for each in component.evidence]
    return "\n".join(told) or component.note or "–"


def _lineage(model: Model, catalog: Catalog) -> list[str]:
    lines = [f"Stands on {catalog.models[base.model].name} ({base.how})" for base in model.based_on]
    lines += [f"Trained on {catalog.datasets[t.dataset].name} ({t.stage})" for t in model.trained_on]
    standing = [catalog.models[name].name for name in descendants(catalog, model.id)]
    return lines + ([f"Stood on by {', '.join(standing)}"] if standing else [])
