"""The command group: `openness`."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click

from openness.cli.console import list_commands
from openness.cli.context import Context, default_folder

#: What people want -> command -> module and function; imported only when asked for, so that each starts quickly.
GROUPS = {
    "Look": {
        "score": ("score", "score"),
        "show": ("show", "show"),
        "compare": ("compare", "compare"),
        "why": ("why", "why"),
        "verdicts": ("verdicts", "verdicts"),
        "missing": ("verdicts", "missing"),
        "disagreements": ("disagreements", "disagreements"),
        "coverage": ("coverage", "coverage"),
        "articles": ("articles", "articles"),
    },
    "Use a model": {
        "can": ("use", "can"),
        "find": ("use", "find"),
        "gate": ("gate", "gate"),
        "license": ("license", "license"),
        "bom": ("bom", "bom"),
    },
    "Record facts": {
        "new": ("edit", "new"),
        "set": ("edit", "set_"),
        "draft": ("draft", "draft"),
        "import": ("importing", "import_"),
        "check": ("check", "check"),
        "tidy": ("check", "tidy"),
        "evidence": ("evidence", "evidence"),
        "schema": ("schema", "schema"),
    },
    "See what changes": {
        "diff": ("diff", "diff"),
        "whatif": ("diff", "whatif"),
    },
    "Cite and pass on": {
        "cite": ("cite", "cite"),
        "export": ("export", "export"),
        "brief": ("brief", "brief"),
        "figure": ("figure", "figure"),
        "site": ("site", "site"),
        "release": ("release", "release"),
    },
}
COMMANDS = {name: found for group in GROUPS.values() for name, found in group.items()}


class _Lazy(click.Group):
    """A group that imports a command's module only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        found: click.Command = getattr(importlib.import_module(f"openness.cli.{module}"), name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Commands by what people want, each with the whole of its first sentence."""
        list_commands(self, ctx, formatter, GROUPS)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, and the nearest command where there is none of that name."""
        from openness.source import near

        if args and not args[0].startswith("-") and args[0] not in COMMANDS and (found := near(args[0], COMMANDS)):
            raise click.UsageError(f"There is no command `{args[0][:60]}`. Did you mean {' or '.join(found)}?", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=default_folder,
    show_default="data",
    help="The folder of data files.",
)
@click.version_option(package_name="openness-scorecard", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context, data: Path) -> None:
    """How open is an AI model, and what may you do with it? Facts with evidence, and the questions rubrics ask of them."""
    ctx.obj = Context(data)


def run(args: list[str] | None = None) -> Any:
    """Run the command line; a reader who stops reading is no error, and a disk that is full is told in a line (exit 3)."""
    try:
        try:
            return main.main(args=args, prog_name="openness")
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        raise SystemExit(141) from None
    except OSError as error:
        _silence()
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"Error: {where}{error.strerror}", err=True)
        raise SystemExit(3) from None


def _silence() -> None:
    """Send what is still to be printed nowhere, so that leaving does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    run()
