"""The predecessor index in our format: its projects as a data folder, and as many of them as asked for in its own format.

Nothing of it is kept here; a copy of its repository is named when the benchmarks are run.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten
from typing import Any

import yaml

from benchmarks.folders import REAL
from openness.source import taken

#: Its judgement -> the kind of component that is nearest; `license` judges no component and becomes a detail.
COMPONENTS = {
    "opencode": "training-code",
    "llmdata": "pretraining-data",
    "llmweights": "base-weights",
    "rldata": "finetuning-data",
    "rlweights": "weights",
    "code": "code-documentation",
    "architecture": "training-description",
    "preprint": "technical-report",
    "paper": "peer-reviewed-paper",
    "modelcard": "model-card",
    "datasheet": "data-card",
    "package": "package",
    "api": "api",
}
#: Its topics and what belongs to each; every judgement weighs the same.
TOPICS = {
    "availability": ("opencode", "llmdata", "llmweights", "rldata", "rlweights", "license"),
    "documentation": ("code", "architecture", "preprint", "paper", "modelcard", "datasheet"),
    "access": ("package", "api"),
}
HIGHEST = 14
#: The day of its last commit.
_DAY = "2025-03-15"
_LICENSES = {
    r"Apache (License )?2\.0( license)?": "Apache-2.0",
    r"MIT license": "MIT",
    r"CC-BY-NC-4\.0": "CC-BY-NC-4.0",
    r"GNU General Public License v3\.0": "GPL-3.0-only",
    r"GNU Affero General Public License v3\.0": "AGPL-3.0-only",
}


def repository(peer: Path, made: Path, entries: int | None = None) -> Path:
    """A copy of it that its script can be run in, with so many projects: its own over and over under other names."""
    shutil.copytree(peer / "docs", made / "docs")
    shutil.copytree(peer / "scripts", made / "scripts")
    (made / "projects").mkdir()
    own = sorted((peer / "projects").glob("*.yaml"))
    if entries is None:
        entries = len(own)
    else:  # Forms not filled in are read and left out; only the rest are worth repeating.
        own = [path for path in own if _project(path)]
    for place in range(entries):
        again, which = divmod(place, len(own))
        text = own[which].read_text(encoding="utf-8")
        if again:
            text = re.sub(r"(?m)^(    name: )([\"']?)(.*?)\2[ \t]*$", rf'\1"\3 copy {again}"', text, count=1)
        (made / "projects" / f"{own[which].stem}-{again}.yaml").write_text(text, encoding="utf-8")
    return made


def converted(repository: Path, made: Path) -> Path:
    """The projects of a copy as a data folder of ours, scored by its own rule."""
    made.mkdir()
    for name in ("components.yaml", "license-terms.yaml"):
        shutil.copy(REAL / name, made)
    known = (REAL / "licenses.yaml").read_text(encoding="utf-8")
    named = (
        taken(known, "licenses.yaml", each) for each in sorted({*_LICENSES.values(), "GPL-2.0-only"})
    )  # which one of them supersedes
    (made / "licenses.yaml").write_text("\n".join(named), encoding="utf-8")
    projects = [each for path in sorted((repository / "projects").glob("*.yaml")) if (each := _project(path))]
    makers = {_id(_name(each)): _name(each) for each in projects}
    _write(made / "organizations.yaml", [{"id": each, "name": name, "kind": "company"} for each, name in sorted(makers.items())])
    _write(made / "datasets.yaml", [])
    values = ["open", "partial", "closed"]
    _write(made / "details.yaml", [{"id": "license", "name": "License", "values": values, "help": "Its judgement of licenses."}])
    _write(made / "rubric.yaml", _rubric())
    _write(made / "models.yaml", list(_models(projects)))
    return made


def _project(path: Path) -> dict[str, Any] | None:
    told: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return told if told["project"]["name"] else None


def _name(project: dict[str, Any]) -> str:
    return str(project["org"]["name"] or "Nobody named")


def _id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _models(projects: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    taken: set[str] = set()
    for told in projects:
        name = str(told["project"]["name"])
        name_id = next(each for each in (_id(name), *(f"{_id(name)}-{n}" for n in range(2, 99))) if each not in taken)
        taken.add(name_id)
        page = _evidence(told, told["project"]["link"], told["project"]["notes"])
        components = {ours: _component(told, theirs) for theirs, ours in COMPONENTS.items()}
        license = _license(told["project"].get("license"))
        components["weights"]["note"] = "Judged apart from those of its base."
        if license and components["weights"]["status"] != "closed":
            components["weights"]["license"] = license
        yield {
            "id": name_id,
            "name": name,
            "developers": [_id(_name(told))],
            "modalities": {"input": ["text"], "output": ["text"]},
            "released": {"date": _DAY, "evidence": page},
            "components": components,
            "details": {"license": _detail(told)},
        }


def _component(project: dict[str, Any], name: str) -> dict[str, Any]:
    told = project[name]
    made: dict[str, Any] = {"status": told["class"]}
    if told["class"] == "closed" and not told["link"]:
        return made | {"note": _text(told["notes"])}
    return made | {"evidence": _evidence(project, told["link"], told["notes"])}


def _detail(project: dict[str, Any]) -> dict[str, Any]:
    told = project["license"]
    return {"value": told["class"], "evidence": _evidence(project, told["link"], told["notes"])}


def _evidence(project: dict[str, Any], link: object, notes: object) -> list[dict[str, str]]:
    """One page: the link, or else that of the project or its makers; some links are several, or have no scheme."""
    links = (str(each or "").split()[:1] for each in (link, project["project"]["link"], project["org"]["link"]))
    found = next(each[0] for each in links if each and re.fullmatch(r"(https?://)?[\w.-]+\.\w+(/\S*)?", each[0]))
    return [{"url": re.sub(r"^(http://)?(?!http)", "https://", found), "shows": _text(notes), "seen": _DAY}]


def _text(notes: object) -> str:
    return shorten(str(notes or "No notes."), 400, placeholder=" …")


def _license(said: object) -> str | None:
    return next((ours for theirs, ours in _LICENSES.items() if re.fullmatch(theirs, str(said), re.IGNORECASE)), None)


def _rubric() -> dict[str, Any]:
    def criterion(name: str, topic: str) -> dict[str, Any]:
        asked: dict[str, Any] = {"component": COMPONENTS[name]} if name in COMPONENTS else {}
        when = asked or {"detail": "license", "yes": ["open"], "partly": ["partial"]}
        return {"id": name, "name": name, "topic": topic, "weight": 1, "question": f"Is {name} open?", "when": when}

    return {
        "id": "predecessor",
        "name": "Its own rule",
        "version": _DAY,
        "date": _DAY,
        "about": "Fourteen judgements, each open (1), partial (a half) or closed (0), summed.",
        "highest": HIGHEST,
        "topics": [{"id": each, "name": each, "question": f"{each}?", "weight": len(has)} for each, has in TOPICS.items()],
        "criteria": [criterion(name, topic) for topic, has in TOPICS.items() for name in has],
    }


def _write(path: Path, value: object) -> None:
    path.write_text(yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")
