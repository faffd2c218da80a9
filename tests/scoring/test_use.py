"""Use: truth tables of answers, how licenses fold, and the laws that no asking or inheriting makes freer."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.facts import How, load
from openness.scoring import May, Ruling, Use, may_use
from openness.scoring.clauses import OUTPUT_CONDITIONS, PERMISSIONS
from tests.conftest import REAL
from tests.scoring import releases
from tests.scoring.releases import Entry, component, license_, model

VOCABULARY = load(REAL)
FREE = {
    "commercial-use": "yes",
    "field-of-use": "any",
    "threshold": "none",
    "hosting": "yes",
    "derivatives": "yes",
    "redistribution": "yes",
    "outputs-train-models": "yes",
    "territory": "none",
}
ALL = Use(commercial=True, host=True, fine_tune=True, redistribute=True, train_on_outputs=True, region="DE")


def answered(text: str | None, terms: dict[str, dict[str, Any]], use: Use, **others: Any) -> Ruling:
    """What a single release under an expression answers."""
    made = [license_(name, {**said, "threshold": said.get("threshold", "none")}) for name, said in terms.items()]
    return may_use(releases.catalog([model("a", {"weights": component("open", text, **others)})], VOCABULARY, (), made), "a", use)


@pytest.mark.parametrize(
    ("term", "value", "use", "may"),
    [
        ("commercial-use", "no", Use(commercial=True), May.FORBIDDEN),
        ("commercial-use", "no", Use(), May.ALLOWED_IF),
        ("commercial-use", "conditional", Use(commercial=True), May.ALLOWED_IF),
        ("field-of-use", "listed-bans", Use(), May.ALLOWED_IF),
        ("field-of-use", "research-only", Use(), May.ALLOWED_IF),
        ("field-of-use", "research-only", Use(commercial=True), May.FORBIDDEN),
        ("hosting", "no", Use(host=True), May.FORBIDDEN),
        ("hosting", "no", Use(), May.ALLOWED),
        ("hosting", "conditional", Use(host=True), May.ALLOWED_IF),
        ("derivatives", "no", Use(fine_tune=True), May.FORBIDDEN),
        ("derivatives", "not-shared", Use(fine_tune=True), May.ALLOWED_IF),
        ("derivatives", "not-shared", Use(fine_tune=True, redistribute=True), May.FORBIDDEN),
        ("derivatives", "research-only", Use(fine_tune=True, commercial=True), May.FORBIDDEN),
        ("redistribution", "no", Use(redistribute=True), May.FORBIDDEN),
        ("redistribution", "flow-down", Use(redistribute=True), May.ALLOWED_IF),
        ("outputs-train-models", "no", Use(train_on_outputs=True), May.FORBIDDEN),
        ("outputs-train-models", "own-family", Use(train_on_outputs=True), May.FORBIDDEN),
        ("outputs-train-models", "naming-required", Use(train_on_outputs=True), May.ALLOWED_IF),
        ("outputs-train-models", "credit-required", Use(train_on_outputs=True), May.ALLOWED_IF),
        ("outputs-train-models", "as-derivative", Use(train_on_outputs=True), May.ALLOWED_IF),
        ("outputs-train-models", "policy-bound", Use(train_on_outputs=True), May.ALLOWED_IF),
        ("outputs-train-models", "no-competing", Use(train_on_outputs=True, commercial=True), May.ALLOWED_IF),
        ("outputs-train-models", "non-commercial", Use(train_on_outputs=True), May.ALLOWED_IF),
        ("outputs-train-models", "non-commercial", Use(train_on_outputs=True, commercial=True), May.FORBIDDEN),
        ("registration", "required", Use(), May.ALLOWED_IF),
        ("share-alike", "yes", Use(redistribute=True), May.ALLOWED),
        ("share-alike", "yes", Use(redistribute=True, fine_tune=True), May.ALLOWED_IF),
    ],
)
def test_each_value_of_a_term_has_its_answer(term: str, value: str, use: Use, may: May) -> None:
    assert answered("L", {"L": {**FREE, term: value}}, use).may is may


def test_every_condition_on_outputs_is_a_value_of_the_vocabulary_and_a_duty() -> None:
    values = {value.id for value in VOCABULARY.terms["outputs-train-models"].values}
    assert values == OUTPUT_CONDITIONS | {"yes", "no", "own-family"}
    for value in OUTPUT_CONDITIONS:
        assert len(answered("L", {"L": {**FREE, "outputs-train-models": value}}, Use(train_on_outputs=True)).duties) == 1


def test_a_free_license_allows_everything() -> None:
    assert answered("L", {"L": FREE}, ALL).may is May.ALLOWED


@pytest.mark.parametrize("term", [term for term in FREE if term not in {"threshold", "hosting", "outputs-train-models"}])
def test_a_term_nobody_read_is_unclear_where_it_is_asked(term: str) -> None:
    said = {name: value for name, value in FREE.items() if name != term}
    assert answered("L", {"L": said}, ALL).may is May.UNCLEAR


def test_a_text_that_allows_any_use_and_is_silent_on_hosting_allows_hosting() -> None:
    said = {name: value for name, value in FREE.items() if name not in {"hosting", "outputs-train-models"}}
    assert answered("L", {"L": said}, ALL).may is May.ALLOWED
    assert answered("L", {"L": {**said, "field-of-use": "listed-bans"}}, ALL).may is May.UNCLEAR


def test_a_license_nobody_read_and_a_missing_license_are_unclear() -> None:
    assert answered("Unlisted", {}, Use()).may is May.UNCLEAR
    assert answered(None, {}, Use()).may is May.UNCLEAR


def limited(above: float, then: str, unit: str = "users", value: str = "monthly-users") -> Entry:
    found = license_("L", FREE)
    found["terms"] = [each for each in found["terms"] if each["term"] != "threshold"]
    found["terms"].append(
        {"term": "threshold", "value": value, "clause": "2", "says": "Ask.", "above": above, "unit": unit, "then": then}
    )
    return found


def with_limit(use: Use, *told: Any) -> May:
    world = releases.catalog([model("a", {"weights": component("open", "L")})], VOCABULARY, (), [limited(*told)])
    return may_use(world, "a", use).may


def test_above_a_threshold_what_follows_is_the_answer() -> None:
    assert with_limit(Use(monthly_users=100), 100, "separate-license") is May.ALLOWED
    assert with_limit(Use(monthly_users=101), 100, "separate-license") is May.FORBIDDEN
    assert with_limit(Use(monthly_users=101), 100, "branding") is May.ALLOWED_IF
    assert with_limit(Use(monthly_users=101), 100, "something else") is May.UNCLEAR
    assert with_limit(Use(commercial=True), 100, "terminated") is May.ALLOWED_IF


def test_revenue_of_a_year_is_held_against_limits_of_a_month_and_of_other_money_with_care() -> None:
    month = ("separate-license", "USD", "monthly-revenue")
    assert with_limit(Use(revenue=100), 100, *month) is May.ALLOWED
    assert with_limit(Use(revenue=1200), 100, *month) is May.ALLOWED_IF
    assert with_limit(Use(revenue=1201), 100, *month) is May.FORBIDDEN
    assert with_limit(Use(revenue=9e9), 100, "separate-license", "CNY", "annual-revenue") is May.ALLOWED_IF


def banned(fields: list[str], regions: list[str], **others: Any) -> Entry:
    found = license_("L", FREE)
    found["terms"] = [each for each in found["terms"] if each["term"] not in {"field-of-use", "territory", "threshold"}]
    found["terms"] += [
        {"term": "field-of-use", "value": "listed-bans", "clause": "3", "says": "Bans.", "fields": fields},
        {"term": "territory", "value": "excluded", "clause": "4", "says": "Not there.", "regions": regions, **others},
    ]
    return found


@pytest.mark.parametrize(
    ("use", "may"),
    [
        (Use(fields=("medical-advice",), region="US"), May.FORBIDDEN),
        (Use(fields=("spam",), region="US"), May.ALLOWED_IF),
        (Use(fields=("medical-practice",), region="US"), May.ALLOWED_IF),
        (Use(region="DE"), May.FORBIDDEN),
        (Use(region="EU"), May.FORBIDDEN),
        (Use(region="GB"), May.FORBIDDEN),
        (Use(region="CH"), May.ALLOWED_IF),
    ],
)
def test_fields_and_regions_are_held_against_their_lists(use: Use, may: May) -> None:
    world = releases.catalog(
        [model("a", {"weights": component("open", "L")})], VOCABULARY, (), [banned(["medical-advice"], ["EU", "UK"])]
    )
    assert may_use(world, "a", use).may is may


def test_an_exclusion_of_multimodal_models_leaves_a_text_model_free_of_it() -> None:
    license = banned([], ["EU"], multimodal_only=True)
    text = model("a", {"weights": component("open", "L")})
    image = model("b", {"weights": component("open", "L")}, modalities={"input": ["text", "image"], "output": ["text"]})
    world = releases.catalog([text, image], VOCABULARY, (), [license])
    assert may_use(world, "a", Use(region="FR")).may is May.ALLOWED_IF
    assert may_use(world, "b", Use(region="FR")).may is May.FORBIDDEN


def test_or_gives_the_choice_and_and_binds_to_both() -> None:
    terms = {"Free": FREE, "Closed": {**FREE, "commercial-use": "no"}}
    assert answered("Free OR Closed", terms, ALL).may is May.ALLOWED
    assert answered("Free AND Closed", terms, ALL).may is May.FORBIDDEN
    assert {each.license for each in answered("Free AND Closed", terms, ALL).reasons} == {"Closed"}


def test_duties_go_with_the_use_that_brings_them_and_not_with_a_forbidden_one() -> None:
    said = {**FREE, "notices": "required", "state-changes": "required", "naming": "required", "use-policy": "fixed"}
    assert [each.clause for each in answered("L", {"L": said}, Use()).duties] == ["1"]
    assert len(answered("L", {"L": said}, Use(redistribute=True, fine_tune=True)).duties) >= 1
    assert answered("L", {"L": {**said, "commercial-use": "no"}}, ALL).duties == ()


def test_an_earlier_license_answers_for_its_day_and_nothing_was_allowed_before_release() -> None:
    old = {"status": "open", "license": "Closed", "until": "2024-06-01", "evidence": releases.EVIDENCE}
    terms = {"Free": FREE, "Closed": {**FREE, "commercial-use": "no"}}
    assert answered("Free", terms, Use(commercial=True, on="2024-05-31"), history=[old]).may is May.FORBIDDEN
    assert answered("Free", terms, Use(commercial=True, on="2024-06-01"), history=[old]).may is May.ALLOWED
    assert answered("Free", terms, Use(on="2023-12-31")).may is May.FORBIDDEN


def test_weights_that_are_not_given_out_cannot_be_hosted_changed_or_passed_on() -> None:
    closed = model("a", {"weights": component("closed"), "api": component("open", "L")})
    world = releases.catalog([closed], VOCABULARY, (), [license_("L", FREE)])
    assert may_use(world, "a", Use(commercial=True)).may is May.ALLOWED
    for use in (Use(host=True), Use(fine_tune=True), Use(redistribute=True)):
        assert may_use(world, "a", use).may is May.FORBIDDEN


VALUES = {name: [value.id for value in VOCABULARY.terms[name].values] for name in FREE}
said = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in VALUES.items()})
expressions = st.sampled_from(["L0", "L1", "L2", "L0 AND L1", "L1 OR L2", "L0 OR (L1 AND L2)"])
uses = st.builds(
    Use,
    commercial=st.booleans(),
    host=st.booleans(),
    fine_tune=st.booleans(),
    redistribute=st.booleans(),
    train_on_outputs=st.booleans(),
    monthly_users=st.none() | st.floats(0, 1e9),
    region=st.sampled_from([None, "DE", "US"]),
)


@given(st.lists(said, min_size=3, max_size=3), uses)
def test_a_choice_is_as_free_as_its_freest_part_and_a_sum_as_its_least(terms: list[dict[str, str]], use: Use) -> None:
    named = {f"L{n}": each for n, each in enumerate(terms)}
    one, other = answered("L0", named, use).may.rank, answered("L1", named, use).may.rank
    assert answered("L0 OR L1", named, use).may.rank == min(one, other)
    assert answered("L0 AND L1", named, use).may.rank == max(one, other)


@given(st.lists(said, min_size=3, max_size=3), expressions, expressions, st.sampled_from(list(How)), uses)
def test_an_ancestor_never_makes_an_answer_freer(terms: list[dict[str, str]], text: str, theirs: str, how: How, use: Use) -> None:
    made = [license_(f"L{n}", each) for n, each in enumerate(terms)]
    base = model("base", {"weights": component("open", theirs)})
    data = {**releases.dataset("d", "open", theirs), "developers": ["base"]}
    weights = {"weights": component("open", text)}
    alone = releases.catalog([base, model("a", weights)], VOCABULARY, [data], made)
    bound = releases.catalog(
        [base, model("a", weights, bases=[("base", how)], data=[("d", "pretraining")])], VOCABULARY, [data], made
    )
    assert may_use(bound, "a", use).may.rank >= may_use(alone, "a", use).may.rank


@given(st.floats(0, 1e10), st.floats(0, 1e10), st.sampled_from(["separate-license", "terminated", "branding", "other"]))
def test_more_users_or_revenue_never_free(one: float, other: float, then: str) -> None:
    low, high = sorted((one, other))
    for value, unit, name in (("monthly-users", "users", "monthly_users"), ("monthly-revenue", "USD", "revenue")):
        few, many = (with_limit(Use(**{name: each}), 1e9, then, unit, value) for each in (low, high))
        assert many.rank >= few.rank


@given(
    st.lists(said, min_size=3, max_size=3),
    expressions,
    uses,
    st.sampled_from(["commercial", "host", "fine_tune", "redistribute"]),
)
def test_asking_for_more_never_frees(terms: list[dict[str, str]], text: str, use: Use, more: str) -> None:
    named = {f"L{n}": each for n, each in enumerate(terms)}
    asked = dataclasses.replace(use, **{more: True})
    assert answered(text, named, asked).may.rank >= answered(text, named, use).may.rank


def test_every_value_of_a_permission_has_an_answer() -> None:
    for each in PERMISSIONS:
        values = {value.id for value in VOCABULARY.terms[each.term].values}
        assert values == set(each.answers(ALL)) == set(each.answers(Use()))
