"""Filters of the overview: each narrows, all are in the address, and what is unknown can be asked for."""

from __future__ import annotations

import re

import pytest

from openness.facts import Catalog
from tests.dashboard.test_pages import page, said


def listed(**address: str | list[str]) -> set[str]:
    """The releases that the table lists, by id."""
    test = page("overview", **address)
    assert not test.exception
    return set(re.findall(r'href="model\?model=([^"]+)"', said(test)))


def test_a_size_that_nobody_published_can_be_asked_for(real_catalog: Catalog) -> None:
    shown = listed(size="not recorded")
    assert shown == {model.id for model in real_catalog.models.values() if model.parameters is None}
    assert "gpt-4" in shown


def test_several_words_of_one_filter_add_up_and_two_filters_narrow(real_catalog: Catalog) -> None:
    years = {model.id: model.released.date[:4] for model in real_catalog.models.values()}
    assert listed(year=["2022", "2023"]) == {name for name, year in years.items() if year in {"2022", "2023"}}
    assert listed(year=["2022", "2023"], modality="image") < listed(year=["2022", "2023"])


@pytest.mark.parametrize("may", ["Allowed", "Allowed if …", "Unclear", "Forbidden"])
def test_commercial_use_is_asked_of_every_release(real_catalog: Catalog, may: str) -> None:
    from openness.export import use_views
    from openness.scoring import Use, may_use

    wanted = {
        name for name in real_catalog.models if use_views.ANSWERS[may_use(real_catalog, name, Use(commercial=True)).may] == may
    }
    assert listed(**{"commercial-use": may}) == wanted


def test_a_license_family_finds_what_is_bound_by_it() -> None:
    assert {"llama-2", "alpaca"} & listed(family="Llama")
    assert "gpt-4" not in listed(family="Llama")


def test_a_topic_can_be_asked_to_earn_points_for_certain() -> None:
    assert listed(**{"least-training-data": "100"}) < listed(**{"least-training-data": "50"}) < listed()


def test_filters_in_force_are_said_beside_the_count() -> None:
    told = said(page("overview", year="2022", size="not recorded"))
    assert re.search(r'role="status">\d+ of \d+ releases, topics as released[^<]*Size: not recorded[^<]*Released: 2022<', told)


def test_what_is_on_the_screen_can_be_taken_along() -> None:
    assert [each.proto.label for each in page("overview").get("download_button")] == [
        "Download as CSV",
        "Figure for print",
    ]


def test_a_release_can_be_seen_as_it_stood() -> None:
    now, then = said(page("model", model="vicuna")), said(page("model", model="vicuna", on="2023-04-01"))
    assert "Restricted weights" in now
    assert "Closed or hosted only" in then


@pytest.mark.parametrize(("day", "says"), [("2020-01-01", "was not out then"), ("yesterday", "Write the day")])
def test_a_day_without_an_answer_says_why(day: str, says: str) -> None:
    test = page("model", model="vicuna", on=day)
    assert not test.exception
    assert says in "".join(each.value for each in (*test.info, *test.error))
