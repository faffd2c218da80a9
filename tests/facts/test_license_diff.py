"""Differences of licenses: what was added, dropped, changed or kept, term by term."""

from __future__ import annotations

from typing import Any

from openness.facts import Catalog, Change, License, adapter, differences


def license_(*terms: dict[str, Any]) -> License:
    told = [{"clause": "1", "says": "So.", **term} for term in terms]
    row = {
        "id": "MIT",
        "name": "x",
        "kind": "license",
        "url": "https://example.org/l",
        "read": {"seen": "2026-01-14"},
        "terms": told,
    }
    return adapter(License).validate_python(row)


def test_terms_are_added_dropped_changed_and_kept() -> None:
    one = license_({"term": "naming", "value": "none"}, {"term": "hosting", "value": "yes"}, {"term": "notices", "value": "none"})
    other = license_(
        {"term": "naming", "value": "required"}, {"term": "hosting", "value": "yes"}, {"term": "branding", "value": "none"}
    )
    assert {each.term: each.change for each in differences(one, other)} == {
        "naming": Change.CHANGED,
        "hosting": Change.SAME,
        "notices": Change.DROPPED,
        "branding": Change.ADDED,
    }


def test_another_number_or_another_banned_field_is_a_change() -> None:
    one = license_(
        {"term": "threshold", "value": "monthly-users", "above": 1}, {"term": "field-of-use", "value": "x", "fields": ["a"]}
    )
    other = license_(
        {"term": "threshold", "value": "monthly-users", "above": 2}, {"term": "field-of-use", "value": "x", "fields": ["b"]}
    )
    assert [each.change for each in differences(one, other)] == [Change.CHANGED, Change.CHANGED]


def test_a_license_differs_in_nothing_from_itself(real_catalog: Catalog) -> None:
    for each in real_catalog.licenses.values():
        assert {change.change for change in differences(each, each)} <= {Change.SAME}


def test_two_thresholds_are_compared_each_with_its_like() -> None:
    users, money = ({"term": "threshold", "value": value, "above": 1} for value in ("monthly-users", "annual-revenue"))
    changes = differences(license_(users, money), license_(users, {**money, "above": 3}))
    assert [each.change for each in changes] == [Change.SAME, Change.CHANGED]
