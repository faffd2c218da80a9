"""Keeping: a second start takes what the first found right, and nothing that is not exactly that."""

from __future__ import annotations

import os
import time
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openness.facts import Catalog, load, loading
from openness.source import InvalidData

#: Any day by which the real data was seen.
TODAY = date(2100, 1, 1)


def entries(catalog: Catalog) -> list[list[object]]:
    return [list(getattr(catalog, field.name).values()) for field in fields(catalog)]


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str, name: str) -> None:
        raise AssertionError(f"{name} was read again")

    monkeypatch.setattr(loading, "parse", refuse)


def kept(folder: Path) -> Path:
    (only,) = folder.glob("*.kept")
    return only


def test_a_second_start_takes_what_the_first_found(real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(real, today=TODAY, keep=tmp_path / "keep")
    forbid_reading(monkeypatch)
    again = load(real, today=TODAY, keep=tmp_path / "keep")
    assert entries(again) == entries(first)


def test_lines_are_known_of_what_was_taken_again(tiny: Path, tmp_path: Path) -> None:
    first, again = (load(tiny, keep=tmp_path / "keep") for _ in range(2))
    for field in fields(first):
        one, other = getattr(first, field.name), getattr(again, field.name)
        assert other.document == one.document
        assert [other.line(name) for name in other] == [one.line(name) for name in one]


@pytest.mark.parametrize("name", ["models.yaml", "licenses.yaml", "organizations.yaml", "components.yaml"])
def test_one_changed_byte_is_read_again(tiny: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load(tiny, keep=tmp_path / "keep")
    with (tiny / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    forbid_reading(monkeypatch)
    with pytest.raises(AssertionError, match="was read again"):
        load(tiny, keep=tmp_path / "keep")


def test_what_an_edit_says_is_read_and_not_what_was_kept(tiny: Path, tmp_path: Path) -> None:
    load(tiny, keep=tmp_path / "keep")
    path = tiny / "models.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("name: ", "name: New ", 1), encoding="utf-8")
    assert next(iter(load(tiny, keep=tmp_path / "keep").models.values())).name.startswith("New ")


def test_data_with_problems_is_never_kept(tiny: Path, tmp_path: Path) -> None:
    path = tiny / "models.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("seen: ", "sene: ", 1), encoding="utf-8")
    said = []
    for _ in range(2):
        with pytest.raises(InvalidData) as raised:
            load(tiny, keep=tmp_path / "keep")
        said.append(str(raised.value))
    assert said[0] == said[1]
    assert not list((tmp_path / "keep").glob("*")) if (tmp_path / "keep").exists() else True


def test_a_date_that_is_still_to_come_is_found_though_a_later_day_found_none(tiny: Path, tmp_path: Path) -> None:
    load(tiny, today=TODAY, keep=tmp_path / "keep")
    with pytest.raises(InvalidData, match="is in the future"):
        load(tiny, today=date(2001, 1, 1), keep=tmp_path / "keep")


def test_what_was_never_held_against_a_day_is_when_one_asks(tiny: Path, tmp_path: Path) -> None:
    load(tiny, keep=tmp_path / "keep")
    with pytest.raises(InvalidData, match="is in the future"):
        load(tiny, today=date(2001, 1, 1), keep=tmp_path / "keep")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.data())
def test_what_is_damaged_is_made_anew(
    tiny_folder: Path, tiny_catalog: Catalog, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    keep = tmp_path_factory.mktemp("keep")
    load(tiny_folder, keep=keep)
    raw = bytearray(kept(keep).read_bytes())
    if data.draw(st.booleans(), label="cut off"):
        raw = raw[: data.draw(st.integers(0, len(raw) - 1))]
    else:
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    kept(keep).write_bytes(raw)
    assert entries(load(tiny_folder, keep=keep)) == entries(tiny_catalog)


def test_where_nothing_can_be_kept_everything_is_read(tiny: Path, tiny_catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "keep").write_text("a file in the way", encoding="utf-8")
    assert entries(load(tiny, keep=tmp_path / "keep")) == entries(tiny_catalog)


def test_what_nobody_asked_for_in_a_month_is_forgotten(tiny: Path, tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    keep.mkdir()
    for name, days in (("old.kept", 31), ("old.tmp", 31), ("new.kept", 1), ("old.txt", 31)):
        (keep / name).write_bytes(b"")
        then = time.time() - days * 86400
        os.utime(keep / name, (then, then))
    load(tiny, keep=keep)
    assert {path.name for path in keep.iterdir()} > {"new.kept", "old.txt"}
    assert not {path.name for path in keep.iterdir()} & {"old.kept", "old.tmp"}
