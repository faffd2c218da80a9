"""A case: what is asked, put to one release, with everything there is to answer it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, TypeAlias

from pydantic import Field

from openness.facts import Catalog
from openness.scoring.answer import Answer, Maybe
from openness.scoring.license_test import LicenseTest
from openness.scoring.standing import Standing

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


#: Answers of license tests by test, license expression, and whether the release is multimodal.
Known: TypeAlias = dict[tuple[str, str | None, bool], Answer]


@dataclass(frozen=True, slots=True)
class Case:
    """A release, and all there is to judge it by."""

    standing: Standing
    catalog: Catalog
    tests: Mapping[str, LicenseTest]
    #: Answers of license tests already worked out; shared between cases of one framework.
    known: Known = field(default_factory=dict)
    #: Answers of the framework's criteria so far, for levels.
    answers: Mapping[str, Maybe] = field(default_factory=dict)

    def license(self, test: str, text: str | None) -> Answer:
        """The answer of one of the framework's license tests."""
        key = (test, text, self.standing.model.multimodal)
        if key not in self.known:
            self.known[key] = self.tests[test].of(text, self.catalog, multimodal=key[2])
        return self.known[key]


class Leaf:
    """What conditions about one fact have in common."""

    __slots__ = ()

    def mentions(self) -> Iterator[str]:
        """The kinds of component it rests on."""
        return iter(())

    def tests(self) -> Iterator[str]:
        """The license tests it uses."""
        return iter(())
