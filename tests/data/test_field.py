"""The field: how many entries, every name of the articles, and how much is answered; these floors only ever rise."""

from __future__ import annotations

from datetime import date

import pytest

from openness.analysis import Coverage, coverage
from openness.facts import Catalog, Status
from openness.scoring import Framework, scorecards

#: Every system, data set and organization the articles name, slips included, and what it is here.
NAMES = {
    "GPT-3": "gpt-3",
    "GPT-4": "gpt-4",
    "ChatGPT": "chatgpt",
    "Bard": "bard",
    "LaMDA": "lamda",
    "Claude": "claude",
    "BERT": "bert",
    "RoBERTa": "roberta",
    "DistilBERT": "distilbert",
    "MobileBERT": "mobilebert",
    "TinyBERT": "tinybert",
    "EfficientNet": "efficientnet",
    "SqueezeNet": "squeezenet",
    "FastText": "fasttext",
    "Mobile Detectron2": "d2go",
    "Databrick's LLaMA": "llama",
    "Dolly 2": "dolly-2",
    "LLaMA": "llama",
    "Llama 2": "llama-2",
    "Stable Diffusion": "stable-diffusion-1",
    "Neo-GPT": "gpt-neo",
    "StableLM": "stablelm-alpha",
    "StableVicuna": "stablevicuna",
    "Open Assistant": "open-assistant-llama",
    "HuggingChat": "huggingchat",
    "Pile": "pile",
    "OpenAI": "openai",
    "Anthropic": "anthropic",
    "Microsoft": "microsoft",
    "Google": "google",
    "Databricks": "databricks",
    "Stability AI": "stability-ai",
    "Meta": "meta",
    "EleutherAI": "eleutherai",
    "Hugging Face": "hugging-face",
    "Cohere": "cohere",
    "Covariant": "covariant",
    "Hebbia": "hebbia",
    "You.com": "you-com",
    "Twelve Labs": "twelve-labs",
}


@pytest.fixture(scope="module")
def told(real_catalog: Catalog, real_rubric: Framework) -> Coverage:
    return coverage(scorecards(real_catalog, real_rubric), real_catalog, date(2026, 11, 22))


def test_every_name_of_the_articles_is_found_by_name_or_alias(real_catalog: Catalog) -> None:
    known: dict[str, str] = {}
    for table in (real_catalog.models, real_catalog.datasets, real_catalog.organizations):
        for each in table.values():
            for name in (each.name, *each.aliases):
                known.setdefault(name.casefold(), each.id)
    assert {name: known.get(name.casefold()) for name in NAMES} == NAMES


def test_the_field_is_broad(real_catalog: Catalog) -> None:
    assert len(real_catalog.models) >= 96
    assert len(real_catalog.datasets) >= 44
    assert len(real_catalog.organizations) >= 50
    years = {model.released.date[:4] for model in real_catalog.models.values()}
    assert {str(year) for year in range(2018, 2026)} <= years


def test_organizations_that_make_nothing_here_say_what_they_are(real_catalog: Catalog) -> None:
    makers = {
        name for table in (real_catalog.models, real_catalog.datasets) for each in table.values() for name in each.developers
    }
    silent = [each.id for each in real_catalog.organizations.values() if each.id not in makers and not each.note]
    assert silent == []


def test_most_questions_are_answered(told: Coverage) -> None:
    assert told.answered >= 0.84
    assert all(each.share >= 0.55 for each in told.criteria)


def test_released_models_have_three_quarters_of_their_questions_answered(told: Coverage) -> None:
    out = {Status.OPEN, Status.GATED, Status.PARTIAL}
    released = [each for each in told.models if each.model.component("weights").status in out]
    assert len(released) >= 83
    assert [each.model.id for each in released if each.answered < 0.75] == []


def test_every_closed_part_of_a_hosted_model_rests_on_a_page(real_catalog: Catalog) -> None:
    bare = [
        (model.id, kind)
        for model in real_catalog.models.values()
        if model.component("weights").status is Status.CLOSED
        for kind, component in model.components.items()
        if component.status is Status.CLOSED and not component.evidence
    ]
    assert bare == []


def test_facts_rest_on_many_pages(told: Coverage) -> None:
    assert told.facts >= 2_200
    assert told.pages >= 850


def test_five_articles_have_every_kind_of_finding(real_catalog: Catalog) -> None:
    claims = [claim for article in real_catalog.articles.values() for claim in article.claims]
    assert len(real_catalog.articles) == 5
    assert len(claims) >= 174
    assert {str(claim.finding) for claim in claims} == {"supported", "imprecise", "contradicted", "not-checkable"}


def test_a_checked_claim_has_evidence_and_a_wrong_one_the_correct_fact(real_catalog: Catalog) -> None:
    for article in real_catalog.articles.values():
        for claim in article.claims:
            if claim.finding != "not-checkable":
                assert claim.evidence, claim.id
            if claim.finding in ("imprecise", "contradicted"):
                assert claim.correct, claim.id


def test_what_five_indexes_published_is_recorded(real_catalog: Catalog) -> None:
    names = {index.name for index in real_catalog.indexes.values()}
    assert names == {
        "Ecosystem Graphs",
        "European Open Source AI Index",
        "Foundation Model Transparency Index",
        "Model Openness Tool",
        "Opening Up ChatGPT",
    }
    assert sum(len(index.judgements) for index in real_catalog.indexes.values()) >= 214
