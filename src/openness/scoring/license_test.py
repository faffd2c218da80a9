"""License tests: what one framework calls an acceptable license."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from openness.facts import NO_LICENSE, Catalog, License, NotAnExpression, Text, fold, fsf_libre, osi_approved, parse, record
from openness.scoring.answer import JUDGE, NO, PARTLY, UNKNOWN, YES, Answer, joined

#: A word that every license fits, and none at all.
ANYTHING = "anything"
#: Words about a license that SPDX settles.
_FLAGS = {"osi-approved": osi_approved, "fsf-libre": fsf_libre}


@record
class LicenseTest:
    """A test on what a license says. The first list with a word that fits decides; a word may be

    an id (`Apache-2.0`), a flag of the SPDX list (`osi-approved`, `fsf-libre`), a family (`family=RAIL`), what a term says
    (`commercial-use=no`), or `anything`, which passes every text and even none. An id that is named decides before all other
    words. Where the text says nothing we know of, the answer stays open.
    """

    help: Annotated[Text, Field(description="What the test asks, for people.")]
    sure: Annotated[tuple[Text, ...], Field(description="Words that pass it, whatever else the text says.")] = ()
    refuse: Annotated[tuple[Text, ...], Field(description="Words that fail it.")] = ()
    doubt: Annotated[tuple[Text, ...], Field(description="Words that a person must judge.")] = ()
    accept: Annotated[tuple[Text, ...], Field(description="Words that pass it.")] = ()
    partly: Annotated[tuple[Text, ...], Field(description="Words that pass it half.")] = ()
    otherwise: Annotated[
        Literal["accept", "refuse", "doubt"], Field(description="When no word fits: accept, refuse or doubt.")
    ] = "refuse"

    def of(self, text: str | None, catalog: Catalog, *, multimodal: bool = True) -> Answer:
        """The answer for a license expression: AND is as good as the weakest, OR as the strongest; no license is unknown."""
        if ANYTHING in self.sure:
            return YES
        if text is None:
            return UNKNOWN
        try:
            expression = parse(text)
        except NotAnExpression:
            return UNKNOWN
        return fold(
            expression,
            lambda name: self.one(name, catalog.licenses.get(name), multimodal),
            lambda parts: joined(parts, min) or UNKNOWN,
            lambda parts: joined(parts, max) or UNKNOWN,
        )

    def one(self, name: str, license: License | None, multimodal: bool = True) -> Answer:
        """The answer for one license; where the makers state none, nothing is granted."""
        if name == NO_LICENSE:
            return YES if ANYTHING in (*self.sure, *self.accept) else NO
        lists = ((self.sure, YES), (self.refuse, NO), (self.doubt, JUDGE), (self.accept, YES), (self.partly, PARTLY))
        for words, answer in lists:
            if name in words:
                return answer
        found: list[Answer] = []
        missing = False
        for words, answer in lists:
            said = _fits(words, name, license, multimodal)
            if said is not False:
                found.append(answer)
            if said is True:
                break
            missing = missing or said is None
        else:
            found.append({"accept": YES, "refuse": NO, "doubt": JUDGE}[self.otherwise])
        worst, best = min(each.worst for each in found), max(each.best for each in found)
        return Answer(worst, best, worst != best and not missing)


def _fits(words: tuple[str, ...], name: str, license: License | None, multimodal: bool) -> bool | None:
    """Whether one of the words fits; None if it depends on something not known."""
    open_question = False
    for word in words:
        said = _says(word, name, license, multimodal)
        if said:
            return True
        open_question = open_question or said is None
    return None if open_question else False


def _says(word: str, name: str, license: License | None, multimodal: bool) -> bool | None:
    if word in _FLAGS:
        return _FLAGS[word](name)
    term, equals, value = word.partition("=")
    if not equals:
        return word == name
    if license is None:
        return None
    return license.family == value if term == "family" else license.says(term, value, multimodal=multimodal)
