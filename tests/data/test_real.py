"""The real data: it loads, its scores are those that were reviewed, and what was promised of it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from openness.facts import FILES, Catalog
from openness.scoring import Framework, Scorecard, load_frameworks, scorecards
from openness.source import tidy
from tests.data.scores import GOLDEN, table

RELEASED = ["dolly-2", "llama", "llama-2", "olmo", "pythia-12b", "stable-diffusion-1", "stablelm-alpha"]


@pytest.fixture(scope="module")
def cards(real_catalog: Catalog, real_rubric: Framework) -> dict[str, Scorecard]:
    return {card.model.id: card for card in scorecards(real_catalog, real_rubric)}


def test_every_framework_loads(real: Path, real_catalog: Catalog) -> None:
    load_frameworks(real, real_catalog)


def test_scores_are_those_that_were_reviewed() -> None:
    assert table() == GOLDEN.read_text(encoding="utf-8"), "look at the difference, then run: python -m tests.data.scores"


@pytest.mark.parametrize("name", RELEASED)
def test_a_first_entry_has_four_fifths_of_the_criteria_answered(name: str, cards: dict[str, Scorecard]) -> None:
    assert cards[name].released.answered >= 0.8


def test_what_openai_never_disclosed_is_closed_or_unknown(real_catalog: Catalog) -> None:
    model = real_catalog.models["gpt-4"]
    for kind in ("weights", "pretraining-data", "training-code"):
        assert model.component(kind).status in {"closed", "unknown"}


def test_the_classes_that_the_articles_argue_about(cards: dict[str, Scorecard]) -> None:
    assert cards["olmo"].release_class == "open source AI"
    assert cards["llama"].release_class == "restricted weights"
    assert cards["llama-2"].release_class == "restricted weights"
    assert "weights" not in cards["gpt-4"].release_class


def test_terms_with_a_threshold_allow_commercial_use_only_in_part(cards: dict[str, Scorecard]) -> None:
    for name in ("llama-2", "llama-3", "llama-4", "dbrx", "qwen2.5-72b", "hunyuan-large", "kimi-k2"):
        assert (told := cards[name].standing.answers["commercial-use"]) is not None
        assert told.word == "partly", name


def test_terms_that_let_the_maker_restrict_use_from_afar_are_lasting_only_in_part(cards: dict[str, Scorecard]) -> None:
    for name in ("bloom", "bloomz", "deepseek-v3", "stable-diffusion-1", "sdxl", "starcoder", "starcoder2"):
        assert (told := cards[name].standing.answers["lasting"]) is not None
        assert told.word == "partly", name


def test_a_score_over_a_few_questions_is_listed_last_and_marked(cards: dict[str, Scorecard]) -> None:
    assert [name for name, card in cards.items() if not card.comparable] == ["huggingchat"]
    assert list(cards)[-1] == "huggingchat"
    assert cards["huggingchat"].released.marked == "75*"
    assert cards["llama-2"].released.marked == str(cards["llama-2"].released.score)


def test_terms_that_only_instruct_models_carry_leave_their_base_models_free(cards: dict[str, Scorecard]) -> None:
    assert cards["olmo-2"].release_class == "open weights"
    assert cards["olmo-2-instruct"].release_class == "restricted weights"


def test_every_component_that_is_told_is_shown(real_catalog: Catalog) -> None:
    for table_, entry, kind, component in real_catalog.components():
        if component.status in {"open", "gated", "partial"}:
            assert component.evidence, (table_.document.file, entry, kind)


@pytest.mark.parametrize("name", FILES)
def test_files_are_in_order(name: str, real: Path) -> None:
    text = (real / name).read_text(encoding="utf-8")
    assert tidy(text, name) == text, "run: openness tidy"
