"""May it be used for this? The question, and how answers add up; whoever asks more is never answered more freely."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, Field

from openness.facts import Date, Id, adapter, record, wrong
from openness.scoring.regions import canonical
from openness.source import visible

#: Said on every page and printout.
NOTICE = "This is information drawn from recorded clauses, not legal advice."


class May(StrEnum):
    """An answer, from the freest to the least free."""

    ALLOWED = "allowed"
    ALLOWED_IF = "allowed-if"
    UNCLEAR = "unclear"
    FORBIDDEN = "forbidden"

    @property
    def rank(self) -> int:
        """0 for the freest."""
        return _ORDER.index(self)


_ORDER = tuple(May)


def _region(text: str) -> str:
    if len(text) != 2 or not text.isalpha() or not text.isascii():
        raise wrong(f"`{visible(text)}` is not a region", "write the country's code of two letters, or EU")
    return canonical(text)


@record
class Use:
    """What somebody wants to do with a model; what is not said is not asked."""

    commercial: Annotated[bool, Field(description="In a product, service or business.")] = False
    monthly_users: Annotated[float | None, Field(description="People who use it in a month.", ge=0, allow_inf_nan=False)] = None
    revenue: Annotated[float | None, Field(description="Revenue of a year, in USD.", ge=0, allow_inf_nan=False)] = None
    host: Annotated[bool, Field(description="Offer it to others as a service.")] = False
    fine_tune: Annotated[bool, Field(description="Change the weights.")] = False
    redistribute: Annotated[bool, Field(description="Pass on copies, changed or not.")] = False
    train_on_outputs: Annotated[bool, Field(description="Train another model on its outputs.")] = False
    fields: Annotated[tuple[Id, ...], Field(description="Fields of use, named as licenses.yaml names them.")] = ()
    region: Annotated[
        Annotated[str, AfterValidator(_region)] | None, Field(description="Where: a country code of two letters, or EU.")
    ] = None
    on: Annotated[Date | None, Field(description="The day the answer is for; today if not said.")] = None


def use_of(told: Mapping[str, Any]) -> Use:
    """The use that somebody's own words describe; raises pydantic's `ValidationError`."""
    use: Use = adapter(Use).validate_python(told)
    return use


class Reason(NamedTuple):
    """One clause an answer rests on, whose it is, and what it alone would answer."""

    may: May
    entry: str
    license: str
    term: str
    clause: str
    url: str
    says: str


class Duty(NamedTuple):
    """Something to do if the model is used so."""

    entry: str
    license: str
    clause: str
    duty: str


class Told(NamedTuple):
    """What one license, or several together, answer."""

    reasons: tuple[Reason, ...] = ()
    duties: tuple[Duty, ...] = ()

    @property
    def may(self) -> May:
        """As free as the least free reason; without any, allowed."""
        return max((each.may for each in self.reasons), key=lambda may: may.rank, default=May.ALLOWED)


def together(parts: list[Told]) -> Told:
    """All bind (`AND`, and everything along a lineage): every reason and every duty of each, once."""
    reasons = dict.fromkeys(reason for part in parts for reason in part.reasons)
    duties = dict.fromkeys(duty for part in parts for duty in part.duties)
    return Told(tuple(reasons), tuple(duties))


def freest(parts: list[Told]) -> Told:
    """The user chooses (`OR`): the freest, and of equals the one with the fewest duties."""
    return min(parts, key=lambda part: (part.may.rank, len(part.duties)))
