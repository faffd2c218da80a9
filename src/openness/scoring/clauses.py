"""What the clauses of one license answer to a use; a term that nobody has read is unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from openness.facts import Catalog, License, LicenseKind, Term, incorporated
from openness.scoring.regions import named, within
from openness.scoring.thresholds import threshold
from openness.scoring.use import Duty, May, Reason, Told, Use

Answers = Mapping[str, May]
A, IF, NO = May.ALLOWED, May.ALLOWED_IF, May.FORBIDDEN


class Permission(NamedTuple):
    """A term that a use needs: when it is asked, and what each value answers."""

    term: str
    asked: Callable[[Use], bool]
    answers: Callable[[Use], Answers]


def _commercial(use: Use) -> Answers:
    return {"yes": A, "conditional": IF, "no": NO} if use.commercial else {"yes": A, "conditional": A, "no": IF}


def _field(use: Use) -> Answers:
    return {"any": A, "listed-bans": IF, "research-only": NO if use.commercial else IF}


def _derivatives(use: Use) -> Answers:
    return {"yes": A, "no": NO, "research-only": NO if use.commercial else IF, "not-shared": NO if use.redistribute else IF}


#: What a license can ask of a model that its outputs trained; each is a duty.
OUTPUT_CONDITIONS = frozenset(
    {"no-competing", "non-commercial", "as-derivative", "policy-bound", "naming-required", "credit-required"}
)


def _outputs(use: Use) -> Answers:
    conditions = dict.fromkeys(OUTPUT_CONDITIONS, IF)
    return {"yes": A, **conditions, "own-family": NO, "no": NO} | ({"non-commercial": NO} if use.commercial else {})


#: The permissions that uses need. Commercial use is looked at even where it is not asked: "non-commercial only" is a condition.
PERMISSIONS = (
    Permission("commercial-use", lambda use: use.commercial, _commercial),
    Permission("field-of-use", lambda _: True, _field),
    Permission("hosting", lambda use: use.host, lambda _: {"yes": A, "conditional": IF, "no": NO}),
    Permission("derivatives", lambda use: use.fine_tune, _derivatives),
    Permission(
        "redistribution",
        lambda use: use.redistribute,
        lambda _: {"yes": A, "same-terms": IF, "flow-down": IF, "no": NO},
    ),
    Permission("outputs-train-models", lambda use: use.train_on_outputs, _outputs),
)
#: Where a text grants any use and says nothing of these, they are uses like any other.
_USES_LIKE_ANY = frozenset({"hosting", "outputs-train-models"})
#: Conditions to meet whatever the use.
_CONDITIONS = ("registration", "access-conditions")


def _shares(use: Use) -> bool:
    return use.redistribute or use.host


#: Term and value -> the uses that bring its duty. Values other than these bring none.
DUTIES: Mapping[str, tuple[frozenset[str], Callable[[Use], bool]]] = {
    "notices": (frozenset({"required"}), lambda use: use.redistribute),
    "state-changes": (frozenset({"required"}), lambda use: use.redistribute and use.fine_tune),
    "share-alike": (frozenset({"yes"}), lambda use: use.redistribute and use.fine_tune),
    "redistribution": (frozenset({"same-terms", "flow-down"}), _shares),
    "naming": (frozenset({"required"}), lambda use: use.redistribute or use.fine_tune or use.train_on_outputs),
    "branding": (frozenset({"required"}), lambda use: _shares(use) or use.commercial or use.train_on_outputs),
    "outputs-train-models": (OUTPUT_CONDITIONS, lambda use: use.train_on_outputs),
    "use-policy": (frozenset({"fixed", "updatable-implicit", "updatable-explicit"}), lambda _: True),
    "remote-restriction": (frozenset({"yes"}), lambda _: True),
    "registration": (frozenset({"required"}), lambda _: True),
    "access-conditions": (frozenset({"required"}), lambda _: True),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A license as it is asked about: whose it is, by what step it comes, and whether the release is multimodal."""

    license: License
    entry: str
    step: str
    multimodal: bool

    def reason(self, may: May, term: Term, says: str = "") -> Reason:
        """One clause as a reason."""
        told = says or term.says
        url = term.url or self.license.url
        return Reason(may, self.entry, self.license.id, term.term, term.clause, url, self.step + told)

    def missing(self, term: str, says: str) -> Reason:
        """That a clause is not known."""
        return Reason(May.UNCLEAR, self.entry, self.license.id, term, "", self.license.url, self.step + says)


def told(asked: Asked, use: Use, catalog: Catalog) -> Told:
    """What one license answers to a use, with the duties that go with it."""
    if not asked.license.terms:
        why = asked.license.note or "nobody has read this text clause by clause yet."
        return Told((asked.missing("read", why),))
    reasons = [
        *_permissions(asked, use, catalog),
        *_thresholds(asked, use),
        *_fields(asked, use, catalog),
        *_territory(asked, use),
        *_conditions(asked, use),
    ]
    return Told(tuple(reasons), tuple(_duties(asked, use)))


def _permissions(asked: Asked, use: Use, catalog: Catalog) -> Iterator[Reason]:
    license = asked.license
    for each in PERMISSIONS:
        term = license.term(each.term)
        if each.asked(use) and term is None:
            yield _silent(asked, each.term, catalog)
        elif term is not None and (each.asked(use) or each.term == "commercial-use"):
            may = each.answers(use).get(term.value, May.UNCLEAR)
            if each.asked(use) or may is not A:
                yield asked.reason(may, term)


def _silent(asked: Asked, term: str, catalog: Catalog) -> Reason:
    any_use = asked.license.term("field-of-use")
    name = catalog.terms[term].name.lower() if term in catalog.terms else term
    if term in _USES_LIKE_ANY and any_use is not None and any_use.value == "any":
        return asked.reason(A, any_use, f"says nothing of {name}; any use is allowed: {any_use.says}")
    return asked.missing(term, f"what the text says of {name} is not recorded.")


def _thresholds(asked: Asked, use: Use) -> Iterator[Reason]:
    terms = [term for term in asked.license.terms if term.term == "threshold"]
    if not terms and (use.commercial or use.monthly_users is not None or use.revenue is not None):
        yield asked.missing("threshold", "whether anything changes above a number of users or a revenue is not recorded.")
    for term in terms:
        if term.value != "none":
            may, says = threshold(term, use)
            yield asked.reason(may, term, says)


def _fields(asked: Asked, use: Use, catalog: Catalog) -> Iterator[Reason]:
    """Fields that were asked about, held against every ban of the text and of the policies it takes in."""
    if not use.fields or asked.license.says("field-of-use", "any"):
        return
    texts = [asked.license, *incorporated(catalog, asked.license)]
    bans = [(text, term) for text in texts for term in text.terms if term.fields]
    for name in use.fields:
        for text, term in bans:
            here = Asked(text, asked.entry, asked.step, asked.multimodal)
            if name in term.fields:
                yield here.reason(NO, term, f"bans {name}: {term.says}")
            elif near := [each for each in term.fields if _akin(name, each)]:
                yield here.reason(IF, term, f"bans {', '.join(near)}, which {name} must not be: {term.says}")
    if not bans or any(not text.terms for text in texts):
        yield asked.missing("field-of-use", "not every list of banned uses it points to has been read.")


def _akin(one: str, other: str) -> bool:
    return any(len(word) > 5 for word in set(one.split("-")) & set(other.split("-")))


def _territory(asked: Asked, use: Use) -> Iterator[Reason]:
    term = asked.license.term("territory")
    if term is None:
        if use.region is not None:
            yield asked.missing("territory", "whether regions are left out is not recorded.")
        return
    if term.value != "excluded" or (term.multimodal_only and not asked.multimodal):
        return
    plain, words = named(term.regions)
    if use.region is None or words:
        yield asked.reason(IF, term, f"leaves out {', '.join(term.regions)}: {term.says}")
    if use.region is not None and within(use.region, plain):
        yield asked.reason(NO, term, f"leaves out {', '.join(plain)}: {term.says}")


def _conditions(asked: Asked, use: Use) -> Iterator[Reason]:
    for name in _CONDITIONS:
        term = asked.license.term(name)
        if term is not None and term.value == "required":
            yield asked.reason(IF, term)
    alike = asked.license.term("share-alike")
    if alike is not None and alike.value == "yes" and use.redistribute and use.fine_tune:
        yield asked.reason(IF, alike)


def _duties(asked: Asked, use: Use) -> Iterator[Duty]:
    if asked.license.kind is LicenseKind.USE_POLICY:
        return
    for term in asked.license.terms:
        values, when = DUTIES.get(term.term, (frozenset(), bool))
        if term.value in values and when(use):
            words = f" Words: “{term.text}”." if term.text else ""
            yield Duty(asked.entry, asked.license.id, term.clause, term.says + words)
        elif term.term == "threshold" and term.then == "branding":
            yield Duty(asked.entry, asked.license.id, term.clause, f"Above {term.above:,.0f} {term.unit}: {term.says}")


def fields_of_use(catalog: Catalog) -> list[str]:
    """Every field of use that some license bans or singles out, in order."""
    return sorted({name for license in catalog.licenses.values() for term in license.terms for name in term.fields})
