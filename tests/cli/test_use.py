"""`can`, `find`, `gate`, `license` and `bom`: for people, for programs, and when asked for what is not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from openness.cli.main import main
from openness.facts import digest
from openness.scoring import NOTICE
from tests.conftest import REAL

POLICY = """
id: ours
use: {commercial: true, region: US}
accept: [allowed, allowed-if]
exceptions:
  - {model: cedar-2-delta, reason: Agreed., until: 2199-01-01}
"""
QUESTIONS = ["--commercial", "--monthly-users", "2000000", "--host", "--fine-tune", "--redistribute", "--train-on-outputs"]


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), *args])


def policy(folder: Path, text: str = POLICY) -> str:
    path = folder / "policy.yaml"
    path.write_text(text)
    return str(path)


def test_an_answer_in_json_has_exactly_the_keys_that_were_promised(tiny_folder: Path) -> None:
    told = run(tiny_folder, "can", "cedar-2", *QUESTIONS, "--format", "json")
    row = json.loads(told.stdout)
    assert told.exit_code == 0
    assert list(row) == ["model", "answer", "reasons", "duties", "conflicts"]
    assert row["answer"] == "forbidden"
    assert {tuple(each) for each in row["reasons"]} == {("from", "license", "term", "clause", "url", "says")}
    row = json.loads(run(tiny_folder, "can", "cedar-2", "--redistribute", "--format", "json").stdout)
    assert {tuple(each) for each in row["duties"]} == {("from", "license", "clause", "duty")}


@pytest.mark.parametrize("name", ["acorn-1", "cedar-2", "cedar-2-delta", "dune"])
def test_every_answer_leaves_with_zero_and_says_that_it_is_no_legal_advice(tiny_folder: Path, name: str) -> None:
    for args in ([], QUESTIONS):
        told = run(tiny_folder, "can", name, *args)
        assert told.exit_code == 0
        assert NOTICE in told.stdout


def test_find_lists_the_freest_first_and_keeps_to_the_answers_asked_for() -> None:
    rows = json.loads(run(REAL, "find", "--commercial", "--format", "json").stdout)
    order = ["allowed", "allowed-if", "unclear", "forbidden"]
    assert [order.index(row["answer"]) for row in rows] == sorted(order.index(row["answer"]) for row in rows)
    rows = json.loads(run(REAL, "find", "--commercial", "--answer", "forbidden", "--format", "json").stdout)
    assert {row["answer"] for row in rows} == {"forbidden"}
    assert NOTICE in run(REAL, "find").stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--field", "medical"], "Did you mean medical-advice"),
        (["--region", "Germany"], "a country code of two letters"),
        (["--on", "2025-13-01"], "a day as 2025-03-31"),
        (["--revenue", "nan"], "a number"),
        (["--monthly-users", "-1"], "not in the range"),
    ],
)
def test_questions_that_mean_nothing_are_refused_in_words(args: list[str], said: str) -> None:
    told = run(REAL, "can", "llama-2", *args)
    assert told.exit_code == 2
    assert said in told.stderr


def test_a_gate_opens_and_closes_by_exit_code(tiny_folder: Path, tmp_path: Path) -> None:
    accepted = policy(tmp_path)
    assert run(tiny_folder, "gate", "cedar-2", "--policy", accepted).exit_code == 0
    refused = run(tiny_folder, "gate", "cedar-2", "acorn-1", "--policy", accepted)
    assert refused.exit_code == 1
    assert "FAIL  Acorn 1: unclear" in refused.stdout
    assert run(tiny_folder, "gate", "zebra", "--policy", accepted).exit_code == 2


def test_an_exception_lets_pass_until_its_day_and_not_after(tiny_folder: Path, tmp_path: Path) -> None:
    assert run(tiny_folder, "gate", "cedar-2-delta", "--policy", policy(tmp_path)).exit_code == 0
    lapsed = run(tiny_folder, "gate", "cedar-2-delta", "--policy", policy(tmp_path, POLICY.replace("2199", "2020")))
    assert lapsed.exit_code == 1
    assert "lapsed on 2020-01-01: Agreed." in lapsed.stdout


def test_sarif_names_each_refusal_and_suppresses_what_is_excepted(tiny_folder: Path, tmp_path: Path) -> None:
    told = run(tiny_folder, "gate", "acorn-1", "cedar-2-delta", "--policy", policy(tmp_path), "--format", "sarif")
    document = json.loads(told.stdout)
    (made,) = document["runs"]
    assert document["version"] == "2.1.0"
    assert {each["ruleId"] for each in made["results"]} <= {rule["id"] for rule in made["tool"]["driver"]["rules"]}
    by_level = {each["level"]: each for each in made["results"]}
    assert "suppressions" in by_level["note"]
    assert "suppressions" not in by_level["error"]
    assert all("/" in each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in made["results"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("cedar-2-delta", "cedar-3"), "`cedar-3` is not in models.yaml"),
        (("region: US", "region: Oz-land"), "region"),
        (("accept", "acept"), "did you mean `accept`"),
        (("allowed-if]", "alowed-if]"), "did you mean `allowed-if`"),
        (("region: US", "fields: [knitting]"), "`knitting` is not banned by any license"),
        (("id: ours", "id: ours\nrefuse_licenses: [GPL]"), "`GPL` is not in licenses.yaml"),
    ],
)
def test_a_policy_is_read_strictly(tiny_folder: Path, tmp_path: Path, change: tuple[str, str], said: str) -> None:
    told = run(tiny_folder, "gate", "cedar-2", "--policy", policy(tmp_path, POLICY.replace(*change)))
    assert told.exit_code == 1
    assert said in told.stderr


def test_a_refused_license_never_passes_even_from_a_base(tmp_path: Path) -> None:
    text = "id: ours\naccept: [allowed, allowed-if, unclear, forbidden]\nrefuse_conflicts: false\nrefuse_licenses: [Apache-2.0]\n"
    told = run(REAL, "gate", "dolly-2", "--policy", policy(tmp_path, text))
    assert told.exit_code == 1
    assert "Apache-2.0 is refused by the policy" in told.stdout


def test_licenses_are_listed_shown_and_compared_by_a_short_name() -> None:
    assert len(json.loads(run(REAL, "license", "list", "--format", "json").stdout)) >= 60
    assert "700,000,000" in run(REAL, "license", "show", "llama-2").stdout
    told = run(REAL, "license", "diff", "LLAMA-2", "LLAMA-3.1").stdout
    assert "Outputs for training" in told
    assert "Built with Llama" in told
    changes = json.loads(run(REAL, "license", "diff", "LLAMA-2", "LLAMA-3.1", "--format", "json").stdout)["changes"]
    assert {"outputs-train-models", "naming", "branding"} <= {each["term"] for each in changes if each["change"] == "changed"}
    unknown = run(REAL, "license", "show", "llama-7")
    assert unknown.exit_code == 2
    assert "Did you mean" in unknown.stderr


def test_every_license_can_be_shown(tiny_folder: Path) -> None:
    for row in json.loads(run(tiny_folder, "license", "list", "--format", "json").stdout):
        told = run(tiny_folder, "license", "show", row["id"])
        assert told.exit_code == 0
        assert NOTICE in told.stdout


def test_a_text_is_identified_word_for_word_or_not_at_all(tiny: Path, tmp_path: Path) -> None:
    text = tmp_path / "LICENSE"
    text.write_text("MIT License\n\nDo as you please.\n")
    licenses = tiny / "licenses.yaml"
    read = f"  read: {{seen: 2026-01-14, sha256: {digest(text.read_text())}}}\n"
    licenses.write_text(
        licenses.read_text().replace("  url: https://example.org/mit\n", f"  url: https://example.org/mit\n{read}")
    )
    assert run(tiny, "license", "identify", str(text)).stdout.startswith("MIT: word for word")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "mit.txt").write_text(text.read_text())
    text.write_text("MIT License\n\nDo as you please, but not on Sundays.\n")
    told = run(tiny, "license", "identify", str(text), "--texts", str(texts)).stdout
    assert told.startswith("No known license has exactly these words")
    assert "It calls itself MIT License" in told
    assert "+ please, but not on sundays." in told
    row = json.loads(run(tiny, "license", "identify", str(text), "--format", "json").stdout)
    assert (row["exact"], row["calls_itself"], row["nearest"]) == ([], ["MIT"], None)


def test_what_is_no_text_is_refused(tiny_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "LICENSE"
    path.write_bytes(b"\xff\xfe\x00")
    told = run(tiny_folder, "license", "identify", str(path))
    assert told.exit_code == 2
    assert "cannot be read as UTF-8" in told.stderr


@pytest.mark.parametrize(("form", "key"), [("spdx", "@graph"), ("cyclonedx", "components")])
def test_a_bill_of_materials_repeats_when_the_moment_is_fixed(
    tiny_folder: Path, form: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    one, other = (run(tiny_folder, "bom", "cedar-2-delta", "--format", form).stdout for _ in range(2))
    assert one == other
    assert "2026-05-28T20:26:40Z" in one
    assert json.loads(one)[key]
    assert "Cedar 2" in one
