"""Files: only plain, honest text files of a stated size are opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from openness.source import LARGEST_FILE, InvalidData, read


def _refusal(path: Path, **options: Any) -> str:
    with pytest.raises(InvalidData) as caught:
        read(path, name="models.yaml", **options)
    return str(caught.value)


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "models.yaml"
    told = "is not UTF-8 text\n    fix: save the file as UTF-8"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    assert _refusal(path) == f"models.yaml:2:7: {told}"
    path.write_bytes("a: 1\n".encode("utf-16"))
    assert _refusal(path) == f"models.yaml:1:1: {told}"
    path.write_bytes(b"a: \xc0\xaf\n")  # an overlong slash
    assert _refusal(path) == f"models.yaml:1:4: {told}"


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "models.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert _refusal(path) == "models.yaml:1:1: has 32.0 MiB; the limit is 32 MiB\n    fix: split it"
    path.write_text("a: 1\n")
    assert "the limit is" in _refusal(path, largest=4)
    assert read(path, largest=5).values == {"a": "1"}


def test_a_pointer_to_a_large_file_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "models.yaml"
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    assert _refusal(path) == "models.yaml:1:1: is a Git LFS pointer, not the file\n    fix: run `git lfs pull`"


def test_what_is_not_an_ordinary_file_is_refused_at_once(tmp_path: Path) -> None:
    told = "models.yaml:1:1: is not an ordinary file\n    fix: put a YAML file there"
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    assert _refusal(fifo) == told
    assert _refusal(tmp_path) == told
    assert _refusal(Path("/dev/zero")) == told
    assert _refusal(tmp_path / "none") == "models.yaml:1:1: cannot be read: no such file or directory"


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("password\n")
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "out.yaml").symlink_to(secret)
    assert _refusal(folder / "out.yaml") == "models.yaml:1:1: is a link to a file elsewhere\n    fix: put the file itself there"
    (folder / "round.yaml").symlink_to("round.yaml")
    assert "cannot be read: too many levels of symbolic links" in _refusal(folder / "round.yaml")
    (folder / "real.yaml").write_text("a: 1\n")
    (folder / "inside.yaml").symlink_to("real.yaml")
    assert read(folder / "inside.yaml").values == {"a": "1"}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "models.yaml"
    path.write_bytes("\ufeffa: 1\r\nb:\r\n  - two\r\n".encode())
    document = read(path)
    assert document.values == {"a": "1", "b": ["two"]}
    assert document.position(("a",)) == (1, 4)
    assert document.position(("b", 0)) == (3, 5)
