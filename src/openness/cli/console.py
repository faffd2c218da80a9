"""How commands print: tables for people, JSON for programs; color only where somebody looks."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Group(click.Group):
    """A command with commands below it, each listed with the whole of its first sentence."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Every command in one list."""
        list_commands(self, ctx, formatter, {"Commands": self.list_commands(ctx)})

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, and what there is where there is none of that name."""
        known = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in known:
            path = ctx.command_path
            raise click.UsageError(
                f"There is no command `{path} {args[0][:60]}`, but {', '.join(f'`{path} {each}`' for each in known)}.", ctx
            )
        return super().resolve_command(ctx, args)


def list_commands(
    group: click.Group, ctx: click.Context, formatter: click.HelpFormatter, sections: Mapping[str, Iterable[str]]
) -> None:
    """Commands below their titles, in columns that stand below each other."""
    told = {title: [(name, group.get_command(ctx, name)) for name in names] for title, names in sections.items()}
    widest = max(len(name) for names in told.values() for name, _ in names)
    for title, names in told.items():
        with formatter.section(title):
            formatter.write_dl([(name.ljust(widest), each.get_short_help_str(200)) for name, each in names if each])


def format_option(command: F) -> F:
    """`--format text|json`."""
    option: Callable[[F], F] = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Text for people, JSON for programs.",
    )
    return option(command)


def print_json(value: Any) -> None:
    """Print a value as JSON; numbers that JSON has no word for are refused."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


#: A column is made no narrower than this to fit a table into a terminal, or than its longest word.
_NARROW = 16


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Print a table as wide as the terminal; where that would break words, one block for each row.

    Piped, a table is as wide as it needs to be, and has no color.
    """
    within = terminal()
    widths = _widths(columns, rows, within)
    if within is None:
        _print_plain([columns, *rows], widths, right)
    elif not widths:
        _print_blocks(columns, rows, within)
    else:
        _print_grid(columns, rows, widths, right)


def _print_plain(rows: Sequence[Sequence[str]], widths: list[int], right: Sequence[int]) -> None:
    """Where every cell is as wide as it needs to be, nothing is wrapped and nothing colored."""
    from rich.cells import cell_len

    def padded(place: int, text: str) -> str:
        space = " " * (widths[place] - cell_len(text))
        return space + text if place in right else text + space

    for row in rows:
        for line in zip_longest(*(cell.split("\n") for cell in row), fillvalue=""):
            click.echo((" " * _GAP).join(padded(place, text) for place, text in enumerate(line)).rstrip())


def _print_grid(columns: Sequence[str], rows: Sequence[Sequence[str]], widths: list[int], right: Sequence[int]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for place, (name, width) in enumerate(zip(columns, widths, strict=True)):
        grid.add_column(name, justify="right" if place in right else "left", overflow="fold", width=width)
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    console = Console(file=sys.stdout, width=sum(widths) + _GAP * len(widths), highlight=False, soft_wrap=False)
    with console.capture() as captured:
        console.print(grid)
    text = captured.get()
    click.echo("\n".join(line.rstrip() for line in text.splitlines()))


_GAP = 2


def terminal() -> int | None:
    """How many letters fit on a line of the terminal; None if nobody looks."""
    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], within: int | None) -> list[int]:
    """How wide each column is; nothing if the table does not fit without breaking a word."""
    from rich.cells import cell_len

    def longest(texts: Iterable[str]) -> int:
        return max(map(cell_len, texts), default=0)

    cells = [[line for cell in (row[place] for row in rows) for line in cell.split("\n")] for place in range(len(columns))]
    wanted = [longest([name, *lines]) for name, lines in zip(columns, cells, strict=True)]
    if within is None:
        return wanted
    # What names a row stands on one line; a heading may be broken between words to be as narrow as what is below it.
    widths = [
        max(longest(" ".join([name, *lines]).split()), min(longest(lines), _NARROW))
        for name, lines in zip(columns, cells, strict=True)
    ]
    widths[0] = wanted[0]
    left = within - _GAP * (len(columns) - 1) - sum(widths)
    if left < 0:
        return []
    while left and (narrow := [place for place, width in enumerate(widths) if width < wanted[place]]):
        for place in narrow[:left]:
            widths[place] += 1
        left -= len(narrow[:left])
    return widths


def _print_blocks(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> None:
    """Each row by itself: what it is about, then each cell with its heading, as many on a line as fit."""
    for place, (name, *cells) in enumerate(rows):
        if place:
            click.echo()
        heading(name)
        line = ""
        for said in [f"{column}: {cell}" for column, cell in zip(columns[1:], cells, strict=True) if cell]:
            if line and len(line) + len(said) + 3 > width - 2:
                _print_wrapped(line, width)
                line = ""
            line = f"{line} · {said}" if line else said
        _print_wrapped(line, width)


def _print_wrapped(text: str, width: int) -> None:
    """Text below a heading; what is too long for a line goes on further in, and an address is never broken."""
    import textwrap

    for part in text.split("\n"):
        for line in textwrap.wrap(
            part, width, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
        ):
            click.echo(line)


def heading(text: str) -> None:
    """Print a heading."""
    click.echo(click.style(text, bold=True))


def rounded(points: float) -> float:
    """Points as JSON carries them: two decimals."""
    return round(points, 2)
