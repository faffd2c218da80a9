"""Worked answers on the real data, each with the clause it rests on, as read in the license texts."""

from __future__ import annotations

import pytest

from openness.facts import Catalog
from openness.scoring import May, Use, conflicts, licenses_of, may_use

LLAMA_2 = "LicenseRef-scancode-llama-2-license-2023"
LLAMA_31 = "LicenseRef-scancode-llama-3.1-license-2024"
LLAMA_1 = "LicenseRef-scancode-llama-license-2023"
RAIL = "LicenseRef-scancode-bigscience-rail-1.0"
STABLE = "LicenseRef-scancode-stable-diffusion-2022-08-22"
DEEPSEEK = "LicenseRef-scancode-deepseek-la-1.0"
STABILITY = "LicenseRef-scancode-stability-ai-community-2024"
EVERYTHING = Use(
    commercial=True, host=True, fine_tune=True, redistribute=True, train_on_outputs=True, monthly_users=1e9, revenue=1e9
)

ANSWERS = [
    ("llama-2", Use(commercial=True, monthly_users=50e6), May.ALLOWED_IF, (LLAMA_2, "field-of-use", "1(b)(iv)")),
    ("llama-2", Use(commercial=True, monthly_users=800e6), May.FORBIDDEN, (LLAMA_2, "threshold", "2")),
    ("llama-2", Use(train_on_outputs=True), May.FORBIDDEN, (LLAMA_2, "outputs-train-models", "1(b)(v)")),
    ("llama-3.1", Use(train_on_outputs=True), May.ALLOWED_IF, (LLAMA_31, "outputs-train-models", "1(b)(i)")),
    ("stable-diffusion-1", Use(commercial=True), May.ALLOWED_IF, (STABLE, "field-of-use", "5, Attachment A")),
    ("llama", Use(commercial=True), May.FORBIDDEN, (LLAMA_1, "commercial-use", "1(a), 2(a)")),
    ("alpaca", Use(commercial=True), May.FORBIDDEN, ("CC-BY-NC-4.0", "commercial-use", "1 (NonCommercial), 2(a)(1)")),
    ("alpaca", Use(commercial=True), May.FORBIDDEN, (LLAMA_1, "commercial-use", "1(a), 2(a)")),
    ("dolly-2", EVERYTHING, May.ALLOWED, ("MIT", "commercial-use", "grant")),
    ("dolly-2", EVERYTHING, May.ALLOWED, ("Apache-2.0", "redistribution", "4")),
    (
        "gemma",
        Use(redistribute=True, on="2025-06-01"),
        May.ALLOWED_IF,
        ("LicenseRef-scancode-gemma-tou-2025-03-24", "redistribution", "3.1"),
    ),
    ("qwen2.5", Use(commercial=True), May.ALLOWED, ("Apache-2.0", "commercial-use", "2, 3")),
    ("qwen2.5-3b", Use(commercial=True), May.FORBIDDEN, ("LicenseRef-qwen-research", "commercial-use", "1(i), 2")),
    (
        "qwen2.5-72b",
        Use(commercial=True, monthly_users=200e6),
        May.FORBIDDEN,
        ("LicenseRef-scancode-qwen-2024", "threshold", "4"),
    ),
    ("deepseek-v3", Use(commercial=True, fields=("military",)), May.FORBIDDEN, (DEEPSEEK, "field-of-use", "5, Attachment A")),
    ("deepseek-v3", Use(commercial=True), May.ALLOWED_IF, (DEEPSEEK, "field-of-use", "5, Attachment A")),
    ("deepseek-r1", EVERYTHING, May.ALLOWED, ("MIT", "outputs-train-models", "whole text")),
    ("deepseek-r1-distill-llama", Use(train_on_outputs=True), May.ALLOWED_IF, (LLAMA_31, "outputs-train-models", "1(b)(i)")),
    ("stable-diffusion-3.5", Use(commercial=True, revenue=2e6), May.FORBIDDEN, (STABILITY, "threshold", "III")),
    ("stable-diffusion-3.5", Use(commercial=True, revenue=5e5), May.ALLOWED_IF, (STABILITY, "registration", "III")),
    ("bloom", Use(fields=("medical-advice",)), May.FORBIDDEN, (RAIL, "field-of-use", "5, Attachment A")),
    ("bloom", Use(commercial=True), May.ALLOWED_IF, (RAIL, "field-of-use", "5, Attachment A")),
    ("falcon-180b", Use(host=True), May.ALLOWED_IF, ("LicenseRef-falcon-180b", "hosting", "9.1-9.4")),
]


@pytest.mark.parametrize(("name", "use", "may", "clause"), ANSWERS, ids=lambda each: getattr(each, "value", None))
def test_worked_answers_rest_on_the_clause_that_was_read(
    real_catalog: Catalog, name: str, use: Use, may: May, clause: tuple[str, str, str]
) -> None:
    ruling = may_use(real_catalog, name, use)
    assert ruling.may is may
    assert clause in [(each.license, each.term, each.clause) for each in ruling.reasons]


def test_alpaca_inherits_the_ban_of_llama_and_says_by_which_step(real_catalog: Catalog) -> None:
    reasons = may_use(real_catalog, "alpaca", Use(commercial=True)).reasons
    assert any(each.entry == "llama" and "Stanford Alpaca ← LLaMA" in each.says for each in reasons)


def test_a_distillation_of_r1_is_bound_by_llama_too(real_catalog: Catalog) -> None:
    assert {"MIT", LLAMA_31} <= set(licenses_of(real_catalog, "deepseek-r1-distill-llama"))


def test_gemma_is_redistributed_with_its_restrictions_and_notices_as_duties(real_catalog: Catalog) -> None:
    duties = may_use(real_catalog, "gemma", Use(redistribute=True, fine_tune=True, on="2025-06-01")).duties
    assert {"3.1"} <= {each.clause[:3] for each in duties}


def test_vicuna_was_made_with_outputs_whose_terms_forbid_it(real_catalog: Catalog) -> None:
    assert [each.entry for each in conflicts(real_catalog, "vicuna")] == ["chatgpt"]


@pytest.mark.parametrize(
    ("name", "teacher"), [("olmo-3", "gpt-4.1"), ("olmo-2-instruct", "gpt-4o"), ("smollm3", "gpt-4o"), ("apertus", "gpt-4o")]
)
def test_data_made_with_outputs_of_a_service_leaves_training_on_outputs_unclear(
    real_catalog: Catalog, name: str, teacher: str
) -> None:
    assert may_use(real_catalog, name, Use(train_on_outputs=True)).may is May.UNCLEAR
    assert [each.entry for each in conflicts(real_catalog, name)] == [teacher]


def test_every_reason_and_duty_of_the_real_data_leads_to_a_clause_or_says_what_is_missing(real_catalog: Catalog) -> None:
    for name in real_catalog.models:
        ruling = may_use(real_catalog, name, EVERYTHING)
        for reason in ruling.reasons:
            assert reason.says
            assert reason.clause or reason.may in {May.UNCLEAR, May.FORBIDDEN}
        assert all(each.clause and each.duty for each in ruling.duties)
