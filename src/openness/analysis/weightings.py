"""Weightings with a name: what the rubric weighs, what the articles speak of, and what somebody might put first."""

from __future__ import annotations

from openness.scoring import Framework

_FIRST = {"Data first": "training-data", "License first": "usage"}


def weightings(framework: Framework) -> dict[str, dict[str, int]]:
    """By name, the share of each topic in whole percent; the articles' is by how many of their claims a topic rests on."""
    topics = [topic.id for topic in framework.topics]
    found = {"Equal": dict.fromkeys(topics, round(100 / len(topics)))}
    for name, first in _FIRST.items():
        if first in topics:
            found[name] = {topic: 55 if topic == first else round(45 / (len(topics) - 1)) for topic in topics}
    claims = {topic: {claim for each in framework.criteria if each.topic == topic for claim in each.claims} for topic in topics}
    whole = sum(map(len, claims.values()))
    if whole:
        found["As the articles"] = {topic: round(100 * len(told) / whole) for topic, told in claims.items()}
    return found
