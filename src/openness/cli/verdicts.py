"""`openness verdicts` and `openness missing`: what other people's frameworks say, and what they still ask for."""

from __future__ import annotations

import click

from openness.cli.console import format_option, heading, print_json, print_table
from openness.cli.context import Context, unknown
from openness.scoring import Framework, Level, Opinion, as_it_stands, opinions
from openness.scoring import missing as shortest
from openness.source import near


@click.command()
@click.argument("model", required=False)
@click.option("--framework", "framework", help="One framework, for all models or for MODEL in full.")
@format_option
@click.pass_obj
def verdicts(context: Context, model: str | None, framework: str | None, form: str) -> None:
    """Say what every framework says of MODEL, or what one FRAMEWORK says of all models."""
    if model is None and framework is None:
        raise click.UsageError("Name a model, a framework with --framework, or both.")
    catalog = context.catalog
    chosen = [_framework(context, framework)] if framework else list(context.frameworks.values())
    names = [context.model(model)] if model else list(catalog.models)
    found = opinions(as_it_stands(catalog, {name: catalog.models[name] for name in names}), chosen, catalog)
    told = [opinion for by_framework in found.values() for opinion in by_framework.values()]
    if form == "json":
        from openness.export import opinion_row

        print_json([opinion_row(each, full=model is not None) for each in told])
    elif model is None:
        _print_models(told, chosen[0])
    elif framework is None:
        _print_frameworks(told)
    else:
        _print_full(told[0])


def _framework(context: Context, name: str) -> Framework:
    if name not in context.frameworks:
        raise unknown("framework", name, near(name, context.frameworks) or list(context.frameworks))
    return context.frameworks[name]


def _print_models(told: list[Opinion], framework: Framework) -> None:
    from openness.export import headline

    print_table(["Model", "Verdict", "Says"], [[each.assessment.model.name, each.word, headline(each)] for each in told])
    click.echo(f"\n{framework.edition} of {framework.date}. Why? openness verdicts MODEL --framework {framework.id}")


def _print_frameworks(told: list[Opinion]) -> None:
    from openness.export import headline

    heading(told[0].assessment.model.name)
    rows = [[each.framework.id, each.word, headline(each), each.framework.edition] for each in told]
    print_table(["Framework", "Verdict", "Says", "Edition"], rows)
    click.echo(f"\nWhy? openness verdicts {told[0].assessment.model.id} --framework FRAMEWORK")


def _print_full(opinion: Opinion) -> None:
    from openness.export import headline, sentence

    model, framework, catalog = opinion.assessment.model, opinion.framework, opinion.catalog
    heading(f"{model.name}, {framework.edition}: {headline(opinion)}")
    click.echo(f"{framework.about}\n")
    for criterion in framework.criteria:
        click.echo(f"  {opinion.of_criterion(criterion):20} {criterion.question}  [{criterion.clause}]")
        for gap in opinion.gaps(criterion):
            click.echo(f"      {sentence(gap, catalog, model.id)}")
    if opinion.open_facts:
        click.echo("\nWhat would settle it:")
    for gap in opinion.open_facts:
        click.echo(f"  {sentence(gap, catalog, model.id)}")
    if opinion.duties:
        click.echo("\nDuties that remain" + (":" if opinion.decided else ", as far as it is decided:"))
    for duty, shown in opinion.duties:
        said = {"met": "; shown", "not met": "; not shown", "cannot tell yet": "; nobody has looked"}.get(shown, "")
        click.echo(f"  {duty.clause}: {duty.owes}{said}")


@click.command()
@click.argument("model")
@click.option("--for", "goal", required=True, metavar="FRAMEWORK[:LEVEL]", help="The framework, and the level if not its aim.")
@format_option
@click.pass_obj
def missing(context: Context, model: str, goal: str, form: str) -> None:
    """The shortest list of changes that would bring MODEL to a level of a framework."""
    name, _, wanted = goal.partition(":")
    framework = _framework(context, name)
    level = _level(framework, wanted) if wanted else framework.aim
    catalog = context.catalog
    entry = context.model(model)
    opinion = opinions(as_it_stands(catalog, {entry: catalog.models[entry]}), [framework], catalog)[entry][framework.id]
    found = shortest(opinion, level)
    if form == "json":
        from openness.export import missing_row

        print_json(missing_row(found))
        return
    from openness.export import sentence

    aim = f"“{level.name}”" if level else "a yes to every question"
    heading(f"{catalog.models[entry].name}, {framework.edition}, {aim}")
    if found.reached:
        click.echo("Nothing is missing.")
    elif not found.possible:
        click.echo("It cannot be reached by changing the release:")
    elif found.license_only:
        click.echo("Other terms alone would do:")
    for gap in found.changes:
        click.echo(f"  {sentence(gap, catalog, entry)}")


def _level(framework: Framework, name: str) -> Level:
    known = {level.id: level for level in framework.levels}
    if name not in known:
        raise unknown(f"level of {framework.id}", name, near(name, known) or list(known))
    return known[name]
