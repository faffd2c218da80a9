"""Findings: what the data says, computed, never typed."""

from __future__ import annotations

from collections.abc import Sequence

from openness.scoring import Scorecard


def findings(cards: Sequence[Scorecard]) -> list[tuple[str, str]]:
    """Three figures, each with what it says."""
    downloadable = [card for card in cards if _lowest(card) in {"restricted-weights", "open-weights", "open-source"}]
    restricted = [card for card in downloadable if _only(card, "restricted-weights")]
    open_source = [card for card in cards if _only(card, "open-source")]
    asked = [answer for card in cards for answer in card.standing.answers.values() if answer is not None]
    unknown = sum(not answer.settled for answer in asked) / len(asked) if asked else 0.0
    return [
        (f"{len(restricted)} of {len(downloadable)}", "downloadable releases restrict use or users"),
        (f"{len(open_source)} of {len(cards)}", "reach our strictest class, open source AI"),
        (f"{unknown:.0%}", "of all answers are still unknown, and stay ranges"),
    ]


def _lowest(card: Scorecard) -> str:
    return card.standing.levels[0].id


def _only(card: Scorecard, level: str) -> bool:
    return [each.id for each in card.standing.levels] == [level]
