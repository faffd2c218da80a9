"""Lenses: ways to look at a state of the data beside our own score, so that a change of it can tell what flips."""

from __future__ import annotations

from collections.abc import Mapping

from openness.scoring.assess import assess_all
from openness.scoring.change import Lens, Snapshot
from openness.scoring.ruling import may_use
from openness.scoring.standing import as_it_stands
from openness.scoring.use import Use

#: What people most often want to do with a model.
USES: Mapping[str, Use] = {
    "use it in a product": Use(commercial=True),
    "offer it as a service": Use(commercial=True, host=True),
    "fine-tune it and pass it on": Use(fine_tune=True, redistribute=True),
    "train another model on its outputs": Use(train_on_outputs=True),
}


def verdicts(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    """Everyone else's frameworks: the levels each release reaches as it stands, or its score where there are none."""
    standings = as_it_stands(snapshot.catalog).values()
    found: dict[str, dict[str, str]] = {name: {} for name in snapshot.catalog.models}
    for framework in snapshot.frameworks.values():
        for each in assess_all(standings, framework, snapshot.catalog):
            levels = " or ".join(level.name for level in each.levels)
            told = (levels or "none") if framework.levels else str(each.score)
            found[each.model.id][framework.edition] = told
    return found


def uses(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    """May I use it? The answer for what people most often want to do."""
    return {
        name: {f"may I {question}?": may_use(snapshot.catalog, name, use).may for question, use in USES.items()}
        for name in snapshot.catalog.models
    }


#: Every lens, by name.
LENSES: Mapping[str, Lens] = {"Frameworks": verdicts, "May I use it?": uses}
