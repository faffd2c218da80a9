"""The group: help, unknown names, exit codes, and what holds of every command."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from openness.cli.main import COMMANDS, main
from tests.cli.conftest import Run

SOURCES = str(Path(__file__).parents[2] / "src")


def _process(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": SOURCES, **env}
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, env=environment, timeout=60, check=False)


def test_help_names_every_command() -> None:
    told = CliRunner().invoke(main, ["--help"])
    assert told.exit_code == 0
    assert "How open is an AI model" in told.output
    for name in COMMANDS:
        assert f"\n  {name} " in told.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    told = CliRunner().invoke(main, [command, "--help"])
    assert told.exit_code == 0
    assert told.output.startswith(f"Usage: main {command}")
    assert len(told.output.splitlines()) > 3
    assert CliRunner().invoke(main, [command, "-h"]).output == told.output


def test_the_version_is_told() -> None:
    told = CliRunner().invoke(main, ["--version"], prog_name="openness")
    assert told.exit_code == 0
    assert told.output.startswith("openness ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["scor"], "There is no command `scor`. Did you mean score?"),
        (["show", "acorn"], None),
        (["show", "cedr-2"], "There is no model `cedr-2`. Did you mean cedar-2 or cedar-2-delta?"),
        (["score", "dune", "zzz"], "There is no model `zzz`."),
        (["compare", "dune", "acorn-2"], "There is no model `acorn-2`. Did you mean acorn-1?"),
        (["compare", "dune"], "Name two to six different models."),
        (["compare", "dune", "dune"], "Name two to six different models."),
        (["why", "dunes"], "There is no model `dunes`. Did you mean dune?"),
        (["why", "dune", "weight"], "There is no criterion `weight`. Did you mean weights?"),
        (["why"], "Missing argument 'MODEL'"),
        (["score", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["check", "--nope"], "No such option"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_is_near(args: list[str], said: str | None, run: Run) -> None:
    told = run(*args)
    assert told.exit_code == (2 if said else 0)
    assert said is None or said in told.output
    assert told.stdout == "" or said is None


def test_an_unknown_name_is_not_echoed_at_length(run: Run) -> None:
    assert len(run("show", "x" * 10_000).output) < 400


@pytest.mark.parametrize("name", ["acorn-1", "Acorn 1", "ACORN 1", "acorn"])
def test_a_model_goes_by_id_name_or_alias_in_any_case(name: str, run: Run) -> None:
    assert run("show", name).output.startswith("Acorn 1\n")


@pytest.mark.parametrize("args", [["check"], ["score"], ["show", "dune"], ["compare", "dune", "cedar-2"], ["why", "dune"]])
def test_broken_data_exits_1_with_its_problems_and_no_traceback(args: list[str], run: Run, tiny: Path) -> None:
    (tiny / "models.yaml").write_text("- id: dune\n  name: Dune\n  naem: Dune\n")
    told = run(*args)
    assert told.exit_code == 1
    assert told.stdout == ""
    assert f"{tiny}/models.yaml:3:3: dune › naem: is not a key we know" in told.stderr
    assert told.stderr.endswith("problems to mend.\n")
    assert "Traceback" not in told.output


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["--data", str(tmp_path / "none"), "check"])
    assert told.exit_code == 2
    assert f"There is no folder `{tmp_path / 'none'}`" in told.stderr
    (tmp_path / "none").mkdir()
    told = CliRunner().invoke(main, ["--data", str(tmp_path / "none"), "check"])
    assert told.exit_code == 1
    assert "models.yaml:1:1: cannot be read: no such file or directory" in told.stderr


def test_every_command_is_listed_with_its_first_sentence_whole(run: Run) -> None:
    for told in (run("--help").stdout, run("license", "--help").stdout, run("evidence", "--help").stdout):
        assert "..." not in told.replace("[ARGS]...", "")
    assert "There is no command `main license Apache-2.0`, but `main license diff`" in run("license", "Apache-2.0").stderr


def test_the_day_that_counts_as_today_can_be_settled(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    told = run("check")
    assert told.exit_code == 1
    assert "`2026-01-14` is in the future" in told.stderr


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_today_is_the_same_in_every_time_zone(zone: str, run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (tiny / "models.yaml").read_text()
    (tiny / "models.yaml").write_text(text.replace("seen: 2026-01-14", "seen: 2026-01-15", 1))
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435199")  # a second before midnight
    before = run("check").exit_code
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    after = run("check").exit_code
    monkeypatch.undo()
    time.tzset()
    assert (before, after) == (1, 0)


def test_quick_commands_load_no_heavy_library(tiny: Path) -> None:
    code = (
        "import sys\nfrom openness.cli.main import main\n"
        "for args in (['check'], ['score'], ['show', 'dune'], ['why', 'dune'], ['score', '--format', 'json']):\n"
        "    main(['--data', sys.argv[1], *args], standalone_mode=False)\n"
        "print(sorted({'pandas', 'altair', 'streamlit', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    told = _process("-c", code, str(tiny))
    assert (told.returncode, told.stderr) == (0, "[]\n")


def test_no_command_loads_the_dashboard(tiny: Path) -> None:
    code = (
        "import sys\nfrom openness.cli.main import main\n"
        "main(standalone_mode=False)\nassert 'streamlit' not in sys.modules and 'openness.dashboard' not in sys.modules"
    )
    assert _process("-c", code, "--data", str(tiny), "compare", "dune", "cedar-2").returncode == 0


def test_nothing_is_printed_in_another_encoding_or_needs_a_home(tiny: Path) -> None:
    told = _process("-m", "openness.cli.main", "--data", str(tiny), "score", LANG="C", LC_ALL="C")
    assert told.returncode == 0
    assert told.stderr == ""
    assert "Acorn 1" in told.stdout


def _shell(command: str, tiny: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": SOURCES, "LANG": "C.UTF-8"}
    command = f"'{sys.executable}' -m openness.cli.main --data '{tiny}' {command}"
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment, timeout=60, check=False)


def test_a_reader_who_stops_reading_is_no_error(tiny: Path) -> None:
    told = _shell("show acorn-1 --format json | head -1", tiny)
    assert (told.stdout, told.stderr) == ("{\n", "")


def test_a_full_disk_is_told_in_a_line(tiny: Path) -> None:
    told = _shell("score > /dev/full", tiny)
    assert (told.returncode, told.stderr) == (3, "Error: No space left on device\n")
