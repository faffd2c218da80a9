"""Files for other people's programs hold to those programs' own schemas."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator

from openness.export.address import Edition
from openness.export.table_forms import table_files
from openness.facts import Catalog
from openness.scoring import Framework, Snapshot
from tests.export.test_citation import EDITION

ROOT = Path(__file__).parents[2]
_TEXT = {"type": "string", "minLength": 1}
#: What Zenodo documents of a deposit, as far as a data set has it; anything else it refuses.
DEPOSIT = {
    "type": "object",
    "required": ["title", "upload_type", "description", "creators", "access_right", "license"],
    "additionalProperties": False,
    "properties": {
        "title": _TEXT,
        "description": _TEXT,
        "version": _TEXT,
        "notes": _TEXT,
        "upload_type": {"const": "dataset"},
        "access_right": {"enum": ["open", "embargoed", "restricted", "closed"]},
        # Ids of licenses are in small letters there.
        "license": {"type": "string", "pattern": "^[a-z0-9.+-]+$"},
        "language": {"type": "string", "pattern": "^[a-z]{3}$"},
        "publication_date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "keywords": {"type": "array", "items": _TEXT, "uniqueItems": True},
        "creators": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": False,
                "properties": {
                    "name": _TEXT,
                    "affiliation": _TEXT,
                    "gnd": _TEXT,
                    "orcid": {"pattern": r"^(\d{4}-){3}\d{3}[\dX]$"},
                },
            },
        },
        "related_identifiers": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["identifier", "relation"],
                "additionalProperties": False,
                "properties": {"identifier": _TEXT, "relation": _TEXT, "scheme": _TEXT, "resource_type": _TEXT},
            },
        },
    },
}


def test_zenodo_can_read_how_we_are_deposited() -> None:
    told = json.loads((ROOT / ".zenodo.json").read_text())
    assert [each.message for each in Draft202012Validator(DEPOSIT).iter_errors(told)] == []


@pytest.mark.parametrize("edition", [EDITION, Edition(None, "2026-11-22", "f" * 64, "1.0", "https://example.org")])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_frictionless_finds_the_data_package_valid_and_every_cell_of_its_type(
    real_catalog: Catalog, real_rubric: Framework, tmp_path: Path, edition: Edition, form: str
) -> None:
    for name, content in table_files(Snapshot(real_catalog, real_rubric, {}), edition, (form,)):
        (tmp_path / name).write_bytes(content)
    found = Package(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["type", "title", "note"])[:20]
    assert found.stats["tasks"] == 4


def test_frictionless_finds_a_cell_of_the_wrong_type(tiny_catalog: Catalog, tiny_rubric: Framework, tmp_path: Path) -> None:
    for name, content in table_files(Snapshot(tiny_catalog, tiny_rubric, {}), EDITION, ("csv",)):
        (tmp_path / name).write_bytes(content)
    releases = tmp_path / "releases.csv"
    releases.write_text(re.sub(r",\d+\.\d+,", ",many,", releases.read_text(), count=1))
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid
