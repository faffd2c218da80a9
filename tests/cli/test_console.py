"""Tables for people: as wide as the terminal, and never with a word broken."""

from __future__ import annotations

import pytest

from openness.cli import console

COLUMNS = ["Model", "As released", "License", "Evidence"]
URL = "https://example.org/" + "a" * 40
ROWS = [["Acorn 1", "12–34", "MIT", f"The file says so. {URL}"], ["Dune", "100", "Apache-2.0", "The card names it."]]


def _printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int | None, rows: list[list[str]] = ROWS
) -> list[str]:
    monkeypatch.setattr(console, "terminal", lambda: width)
    console.print_table(COLUMNS, rows, right=[1])
    return capsys.readouterr().out.splitlines()


def test_piped_a_row_is_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    told = _printed(monkeypatch, capsys, None)
    assert len(told) == 1 + len(ROWS)
    assert told[1] == f"Acorn 1        12–34  MIT         The file says so. {URL}"


@pytest.mark.parametrize("width", [96, 100, 120])
def test_a_table_that_fits_keeps_within_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    told = _printed(monkeypatch, capsys, width)
    assert max(map(len, told)) <= width
    assert URL in "\n".join(told)
    assert "As released: " not in "\n".join(told)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_where_it_does_not_fit_each_row_stands_by_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    told = _printed(monkeypatch, capsys, width)
    assert told[0] == "Acorn 1"
    assert "As released: 12–34" in told[1]
    assert any(URL in line for line in told), "an address stays whole, to be opened"
    assert "" in told
    assert "Dune" in told
    assert max(len(line) for line in told if URL not in line) <= width


def test_a_wide_terminal_shows_what_a_pipe_gets(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [*ROWS, ["Yi 零一", "7", "–", "The card says so.\nThe file says 许可证."], ["", "1\n2", "MIT", ""]]
    piped = _printed(monkeypatch, capsys, None, rows)
    assert _printed(monkeypatch, capsys, 300, rows) == piped
    assert len(piped) == 1 + len(rows) + 2
