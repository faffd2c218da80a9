"""Terms along the lineage: who is bound by what, by which step, which labels do not go with it, and what falls."""

from __future__ import annotations

from typing import Any

import pytest

from openness.charts import lineage
from openness.facts import Catalog, load
from openness.scoring import ConflictKind, May, Role, Use, around, conflicts, falls, may_use, reaching
from tests.conftest import REAL
from tests.scoring import releases
from tests.scoring.releases import component, dataset, license_, model
from tests.scoring.test_use import FREE

VOCABULARY = load(REAL)
LICENSES = {
    "Free": FREE,
    "Noncommercial": {**FREE, "commercial-use": "no"},
    "Alike": {**FREE, "share-alike": "yes"},
    "Flow": {**FREE, "field-of-use": "listed-bans", "redistribution": "flow-down", "commercial-use": "yes"},
    "Jealous": {**FREE, "outputs-train-models": "no"},
    "Charity": {**FREE, "outputs-train-models": "non-commercial"},
}


def world(*models: Any, data: Any = ()) -> Catalog:
    return releases.catalog(models, VOCABULARY, data, [license_(name, said) for name, said in LICENSES.items()])


def weights(text: str | None) -> dict[str, Any]:
    return {"weights": component("open", text)}


def kinds(catalog: Catalog) -> set[ConflictKind]:
    return {each.kind for each in conflicts(catalog, "a")}


def test_terms_come_from_bases_of_others_however_far_and_name_the_step() -> None:
    catalog = world(
        model("root", weights("Noncommercial")),
        model("middle", weights("Free"), bases=[("root", "finetune")]),
        model("a", weights("Free"), bases=[("middle", "merge")]),
    )
    assert [(each.role, each.entry) for each in reaching(catalog, "a")] == [
        (Role.OWN, "a"),
        (Role.BASE, "middle"),
        (Role.BASE, "root"),
    ]
    assert reaching(catalog, "a")[-1].path == "a ← middle ← root (finetune)"
    ruling = may_use(catalog, "a", Use(commercial=True))
    assert ruling.may is May.FORBIDDEN
    assert ruling.reasons[0].entry == "root"
    assert "a ← middle ← root (finetune)" in ruling.reasons[0].says


def test_makers_may_license_their_own_work_anew_but_not_what_it_stands_on() -> None:
    catalog = world(
        model("root", weights("Noncommercial")),
        model("middle", weights("Alike"), bases=[("root", "finetune")], developers=["us"]),
        model("a", weights("Free"), bases=[("middle", "finetune")], developers=["us"]),
    )
    assert [each.entry for each in reaching(catalog, "a")] == ["a", "root"]


def test_data_that_forbids_the_use_makes_it_unclear_and_unknown_data_decides_nothing() -> None:
    for text, may in (("Noncommercial", May.UNCLEAR), ("Alike", May.ALLOWED), (None, May.ALLOWED)):
        catalog = world(model("a", weights("Free"), data=[("d", "pretraining")]), data=[dataset("d", "open", text)])
        assert may_use(catalog, "a", Use(commercial=True, redistribute=True, fine_tune=True)).may is may


def test_share_alike_of_data_is_passed_on_as_a_duty() -> None:
    catalog = world(model("a", weights("Free"), data=[("d", "pretraining")]), data=[dataset("d", "open", "Alike")])
    assert [each.entry for each in may_use(catalog, "a", Use(redistribute=True, fine_tune=True)).duties] == ["d"]


def test_terms_of_a_model_whose_outputs_made_the_data_reach_the_release() -> None:
    made = {**dataset("d", "open", "Free"), "generated_by": [{"model": "teacher", "evidence": releases.EVIDENCE}]}
    catalog = world(model("teacher", weights("Jealous")), model("a", weights("Free"), data=[("d", "finetuning")]), data=[made])
    assert may_use(catalog, "a", Use(train_on_outputs=True)).may is May.UNCLEAR
    assert kinds(catalog) == {ConflictKind.OUTPUTS}
    distilled = world(model("teacher", weights("Jealous")), model("a", weights("Free"), bases=[("teacher", "distillation")]))
    assert kinds(distilled) == {ConflictKind.OUTPUTS}


def test_terms_of_outputs_bind_whoever_agreed_and_leave_other_uses_as_they_are() -> None:
    for teacher in (weights("Jealous"), weights(None)):
        catalog = world(model("teacher", teacher), model("a", weights("Free"), bases=[("teacher", "distillation")]))
        assert may_use(catalog, "a", Use(commercial=True, host=True, fine_tune=True, redistribute=True)).may is May.ALLOWED
        assert may_use(catalog, "a", Use(train_on_outputs=True)).may is May.UNCLEAR


def test_outputs_for_non_commercial_purposes_only_do_not_go_with_commercial_use() -> None:
    for label, found, may in (("Free", {ConflictKind.OUTPUTS}, May.ALLOWED), ("Noncommercial", set(), May.ALLOWED_IF)):
        catalog = world(model("teacher", weights("Charity")), model("a", weights(label), bases=[("teacher", "distillation")]))
        assert kinds(catalog) == found
        assert may_use(catalog, "a", Use()).may is may
        assert may_use(catalog, "a", Use(train_on_outputs=True)).may is May.ALLOWED_IF
    catalog = world(model("teacher", weights("Charity")), model("a", weights("Free"), bases=[("teacher", "distillation")]))
    assert may_use(catalog, "a", Use(commercial=True)).may is May.UNCLEAR


@pytest.mark.parametrize(
    ("base", "label", "found"),
    [
        ("Alike", "Free", {ConflictKind.SHARE_ALIKE}),
        ("Alike", "Alike", set()),
        ("Alike", "Free AND Alike", set()),
        ("Flow", "Free", {ConflictKind.FLOW_DOWN}),
        ("Noncommercial", "Free", {ConflictKind.NON_COMMERCIAL_BASE}),
        ("Noncommercial", "Noncommercial", set()),
        ("Free", "Noncommercial", set()),
    ],
)
def test_a_label_that_does_not_go_with_its_base_is_named(base: str, label: str, found: set[ConflictKind]) -> None:
    assert kinds(world(model("b", weights(base)), model("a", weights(label), bases=[("b", "finetune")]))) == found


def test_noncommercial_data_under_a_commercial_label_is_named() -> None:
    catalog = world(model("a", weights("Free"), data=[("d", "pretraining")]), data=[dataset("d", "open", "Noncommercial")])
    assert kinds(catalog) == {ConflictKind.NON_COMMERCIAL_DATA}


def test_rings_and_missing_names_end() -> None:
    catalog = world(
        model("a", weights("Free"), bases=[("b", "finetune"), ("gone", "finetune")]),
        model("b", weights("Alike"), bases=[("a", "finetune")]),
    )
    assert {each.entry for each in reaching(catalog, "a")} == {"a", "b"}
    assert [each.entry for each in falls(catalog, "a")] == ["b"]


def test_a_delta_falls_with_its_base_and_others_remain() -> None:
    catalog = world(
        model("root", weights("Free")),
        model("a", weights("Free"), bases=[("root", "finetune"), ("root", "delta")]),
        model("b", weights("Free"), bases=[("a", "adapter")]),
        model("c", weights("Free"), bases=[("root", "finetune")]),
    )
    assert {each.entry: each.unusable for each in falls(catalog, "root")} == {"a": True, "b": True, "c": False}


def test_a_thousand_releases_in_a_chain_of_five_hundred_are_folded_and_drawn() -> None:
    chain = [model(f"n{n}", weights("Free"), bases=[(f"n{n - 1}", "finetune")] if n else []) for n in range(500)]
    leaves = [model(f"leaf{n}", weights("Alike"), bases=[(f"n{n}", "finetune")]) for n in range(500)]
    catalog = world(*chain, *leaves)
    rulings = {name: may_use(catalog, name, Use(commercial=True)).may for name in ("n499", "leaf499", "leaf0")}
    assert set(rulings.values()) == {May.ALLOWED}
    assert len(conflicts(catalog, "n499")) == 0
    assert len(reaching(catalog, "leaf499")) == 501
    assert len(falls(catalog, "n0")) == 999
    steps = around(catalog, "n0")
    drawing = lineage([(each.below, each.above) for each in steps], "n0")
    assert len(drawing.places) == 1000
    assert len({(each.x, each.y) for each in drawing.places}) == 1000
