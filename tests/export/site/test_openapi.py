"""The description of the JSON is valid, and every file is as it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator


def schema_of(description: dict[str, Any], name: str) -> dict[str, Any]:
    """The one schema that the description has for a file of that name."""
    found = [
        told["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        for path, told in description["paths"].items()
        if re.fullmatch("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))), f"/{name}")
    ]
    assert len(found) == 1, (name, found)
    schema: dict[str, Any] = found[0]
    return schema


@pytest.mark.parametrize("which", ["site", "real_site"])
def test_every_answer_of_the_site_is_as_its_description_says(which: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(which)
    description = json.loads((folder / "openapi.json").read_text())
    OpenAPIV31SpecValidator(description).validate()
    checkers: dict[str, OAS31Validator] = {}
    for path in sorted(folder.rglob("index.json")):
        schema = schema_of(description, path.relative_to(folder).as_posix())
        checker = checkers.setdefault(str(schema), OAS31Validator({**schema, "components": description["components"]}))
        found = [f"{each.json_path}: {each.message[:200]}" for each in checker.iter_errors(json.loads(path.read_text()))]
        assert found == [], path
    described = {each for each in description["components"]["schemas"] if f"/{each}'" in "".join(checkers)}
    assert described >= {"Scores", "Model", "Entry", "Ids", "Changes", "Releases"}


def test_a_model_without_its_score_is_not_as_described(site: Path) -> None:
    description = json.loads((site / "openapi.json").read_text())
    told = json.loads((site / "models/acorn-1/index.json").read_text())
    schema = {**schema_of(description, "models/acorn-1/index.json"), "components": description["components"]}
    for name in ("score", "why", "cite"):
        assert not OAS31Validator(schema).is_valid({key: value for key, value in told.items() if key != name})
