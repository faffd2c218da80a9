"""The site works from files alone: every link leads somewhere, nothing runs, nothing is fetched from elsewhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import html5lib

from openness.export.release import verify
from tests.export.site.conftest import ENV, HOSTILE


def pages(site: Path) -> Iterator[tuple[str, ET.Element]]:
    for path in sorted(site.rglob("*.html")):
        tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        yield path.relative_to(site).as_posix(), tree


def targets(tree: ET.Element) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        for name in ("href", "src"):
            if name in element.attrib and isinstance(element.tag, str):
                yield element.tag, element.attrib[name]


def test_every_internal_link_resolves_and_every_page_is_reached_from_the_start(site: Path) -> None:
    links: dict[str, set[str]] = {}
    for name, tree in pages(site):
        links[name] = set()
        for _, target in targets(tree):
            parts = urlsplit(target)
            if parts.scheme or not parts.path:
                continue
            found = normpath(join(dirname(name), unquote(parts.path)))
            if (site / found).is_dir():
                found = normpath(f"{found}/index.html")
            assert (site / found).is_file(), f"{name} links to {target}"
            links[name].add(found)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for each in links.get(waiting.pop(), ()):
            if each not in reached:
                reached.add(each)
                waiting.append(each)
    assert set(links) <= reached


def test_html_is_valid_for_a_strict_parser(site: Path) -> None:
    for path in site.rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))


def test_ids_are_not_repeated_and_headings_start_with_one_first(site: Path) -> None:
    for name, tree in pages(site):
        ids = [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]
        assert len(ids) == len(set(ids)), name
        assert len(list(tree.iter("h1"))) == (0 if name.endswith("card/index.html") else 1), name


def test_nothing_runs_and_nothing_comes_from_elsewhere(site: Path) -> None:
    for name, tree in pages(site):
        policy = next(each for each in tree.iter("meta") if each.get("http-equiv") == "Content-Security-Policy")
        assert policy.attrib["content"].startswith("default-src 'none';"), name
        assert all(each.get("type") == "application/ld+json" for each in tree.iter("script")), name
        assert not [each for tag in ("img", "iframe", "object", "style", "form") for each in tree.iter(tag)], name
        for element in tree.iter():
            assert not [key for key in element.attrib if key.startswith("on") or key == "style"], name
            target = element.attrib.get("href", "")
            assert not target or urlsplit(target).scheme in {"", "https"}, name
        for link in tree.iter("link"):
            assert link.get("rel") == "canonical" or not urlsplit(link.attrib["href"]).scheme, name


def test_a_hostile_name_is_text_on_pages_badges_feeds_and_linked_data(site: Path) -> None:
    for place in ("", "releases/2026.11.1/"):
        tree = html5lib.parse((site / place / "models/acorn-1/index.html").read_text(), namespaceHTMLElements=False)
        assert next(tree.iter("h1")).text == HOSTILE
        linked = next(tree.iter("script")).text
        assert json.loads(linked or "")["itemReviewed"]["name"] == HOSTILE
        badge = ET.parse(site / place / "models/acorn-1/badge.svg").getroot()
        assert {each.tag.rpartition("}")[2] for each in badge.iter()} == {"svg", "title", "rect", "path", "g", "text"}
        assert badge.attrib["aria-label"].startswith(HOSTILE)
    feed = ET.parse(site / "feed.xml").getroot()
    assert {each.tag.rpartition("}")[2] for each in feed.iter()} == {
        "feed", "title", "id", "link", "updated", "author", "name", "entry", "content"
    }  # fmt: skip


def test_a_release_keeps_its_pages_and_says_that_it_is_not_the_newest(site: Path) -> None:
    old = (site / "releases/2026.11/models/acorn-1/index.html").read_text()
    new = (site / "releases/2026.11.1/models/acorn-1/index.html").read_text()
    assert "<h1>Acorn 1</h1>" in old
    assert "This is release 2026.11. The newest is" in old
    assert "The newest is" not in new
    changed = (site / "releases/2026.11/changes/index.html").read_text()
    assert "checkpoints › status: open → partial" in changed


def test_there_is_json_beside_every_page_and_the_description_covers_it(site: Path) -> None:
    told = json.loads((site / "openapi.json").read_text())
    known = [re.sub(r"\{\w+\}", "[^/]+", re.escape(path).replace(r"\{", "{").replace(r"\}", "}")) for path in told["paths"]]
    for path in site.rglob("index.html"):
        if path.parent.name != "card":
            assert path.with_suffix(".json").is_file(), path
    for path in site.rglob("index.json"):
        json.loads(path.read_text())
        name = f"/{path.relative_to(site).as_posix()}"
        assert any(re.fullmatch(each, name) for each in known), name


def test_the_sitemap_lists_every_page_by_its_full_address(site: Path) -> None:
    listed = [each.text or "" for each in ET.parse(site / "sitemap.xml").getroot().iter() if each.tag.endswith("}loc")]
    assert all(each.startswith("https://example.org/scorecard/") for each in listed)
    there = {path.relative_to(site).parent.as_posix() for path in site.rglob("index.html")} - {"releases"}
    assert {normpath(each.removeprefix("https://example.org/scorecard/") or ".") for each in listed} == there


def test_the_same_data_gives_the_same_bytes_in_any_time_zone(site: Path, tmp_path: Path) -> None:
    for zone, seed in (("Pacific/Kiritimati", "1"), ("Etc/GMT+12", "4711")):
        env = {**ENV, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "LANG": "C"}
        words = ["--data", str(site.parent / "data"), "site", "--out", str(tmp_path / seed)]
        subprocess.run([sys.executable, "-m", "openness.cli.main", *words], env=env, check=True, capture_output=True)
        assert (tmp_path / seed / "manifest.json").read_bytes() == (site / "manifest.json").read_bytes()
    assert verify(site) == []
