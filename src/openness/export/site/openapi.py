"""What programs are told of the JSON beside the pages: an OpenAPI description."""

from __future__ import annotations

from typing import Any

from openness.export.address import Edition

_ONE = {
    "models": ("One release of a model: scorecard, facts, evidence, why, and how to cite it.", "Model"),
    "compare": ("One comparison.", "Comparison"),
    "licenses": ("One license, clause by clause.", "Entry"),
    "frameworks": ("One framework, with every demand.", "Entry"),
    "articles": ("One article, with every claim.", "Entry"),
    "datasets": ("One data set.", "Entry"),
    "organizations": ("One organization.", "Entry"),
}


def openapi(edition: Edition) -> dict[str, Any]:
    """An OpenAPI 3.1 description of every JSON address, for the data as it is and for each release."""
    paths: dict[str, Any] = {"/releases/index.json": _get("Every release of the data, newest first.", "Releases", ())}
    for root, more in (("", ()), ("/releases/{release}", ("release",))):
        paths[f"{root}/index.json"] = _get("Every release of a model with its scores.", "Scores", more)
        paths[f"{root}/method/index.json"] = _get("The rubric.", "Entry", more)
        paths[f"{root}/changes/index.json"] = _get("What changed, and what caused it.", "Changes", more)
        for folder, (said, schema) in _ONE.items():
            paths[f"{root}/{folder}/{{id}}/index.json"] = _get(said, schema, (*more, "id"))
            listed = ("Every release of a model.", "Scores") if folder == "models" else (f"The ids of all {folder}.", "Ids")
            paths[f"{root}/{folder}/index.json"] = _get(*listed, more)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Openness Scorecard",
            "version": edition.release or edition.date,
            "description": "Static JSON beside every page. Addresses below /releases/ never change what they hold.",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": edition.base}],
        "paths": paths,
        "components": {"schemas": _SCHEMAS},
    }


def _get(said: str, schema: str, parameters: tuple[str, ...]) -> dict[str, Any]:
    content = {"application/json": {"schema": _ref(schema)}}
    told: dict[str, Any] = {"summary": said, "responses": {"200": {"description": said, "content": content}}}
    if parameters:
        told["parameters"] = [{"name": name, "in": "path", "required": True, "schema": _TEXT} for name in parameters]
    return {"get": told}


_TEXT = {"type": "string"}
_NUMBER = {"type": "number"}
_TEXT_OR_NOT = {"type": ["string", "null"]}


def _each(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def _object(needed: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An object of which these properties are always there."""
    return {"type": "object", "required": sorted(needed), "properties": {**needed, **more}}


def _ref(schema: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{schema}"}


_POINTS = {
    **_object({"low": _NUMBER, "high": _NUMBER}),
    "type": ["object", "null"],
    "description": "Points out of 100: certain, and at most; null where no question applies.",
}
_EDITION = _object(dict.fromkeys(("date", "content", "rubric"), _TEXT) | {"release": _TEXT_OR_NOT, "newest": _TEXT_OR_NOT})
_CARD = dict.fromkeys(("id", "name", "released", "release_class"), _TEXT) | {
    "developers": _each(_TEXT),
    "release_classes": _each(_TEXT),
    "score": _ref("Points"),
    "effective": _ref("Points"),
    "applies": {**_NUMBER, "description": "Share of the rubric's weight that applies to the release, from 0 to 1."},
    "comparable": {"type": "boolean", "description": "False where less than half of it does: set no other score beside this."},
    "license": _TEXT_OR_NOT,
}
_ANSWER = dict.fromkeys(("criterion", "question", "answer"), _TEXT) | {
    "low": {"type": ["number", "null"]},
    "high": {"type": ["number", "null"]},
    "rests_on": _each(_ref("Component")),
}
_COMPONENT = {"kind": _TEXT, "status": _TEXT, "license": _TEXT_OR_NOT, "evidence": _each(_ref("Evidence"))}
_SCHEMAS: dict[str, Any] = {
    "Points": _POINTS,
    "Edition": _EDITION,
    "Evidence": _object(dict.fromkeys(("url", "shows", "seen"), _TEXT)),
    "Component": _object(_COMPONENT),
    "Answer": _object(_ANSWER),
    "Citation": {**_object(dict.fromkeys(("id", "type", "title", "URL"), _TEXT)), "description": "CSL-JSON."},
    "Scorecard": _object(_CARD),
    "Scores": _object({"edition": _ref("Edition"), "models": _each(_ref("Scorecard"))}),
    "Model": {
        "allOf": [_ref("Scorecard")],
        **_object(
            {
                "edition": _ref("Edition"),
                "why": _each(_ref("Answer")),
                "components": _each(_ref("Component")),
                "cite": _ref("Citation"),
            }
        ),
    },
    "Comparison": _object({"edition": _ref("Edition"), "models": _each(_ref("Scorecard")), "cite": _ref("Citation")}),
    "Entry": _object({"id": _TEXT}),
    "Ids": _each(_TEXT),
    "Changes": _each(_object({"title": _TEXT, "change": {"type": "object"}})),
    "Releases": _each(_object(dict.fromkeys(("release", "date", "content", "rubric"), _TEXT))),
}
