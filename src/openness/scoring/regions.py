"""Regions: which countries a clause means when it names a union."""

from __future__ import annotations

from collections.abc import Iterable

#: Members of the European Union, by the year they joined.
_JOINED = {
    1958: {"BE", "DE", "FR", "IT", "LU", "NL"},
    1973: {"DK", "IE"},
    1981: {"GR"},
    1986: {"ES", "PT"},
    1995: {"AT", "FI", "SE"},
    2004: {"CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"},
    2007: {"BG", "RO"},
    2013: {"HR"},
}
UNIONS = {"EU": frozenset().union(*_JOINED.values())}
_OTHER_NAMES = {"GB": "UK", "EL": "GR"}


def canonical(region: str) -> str:
    """How licenses.yaml writes a region."""
    name = region.strip().upper()
    return _OTHER_NAMES.get(name, name)


def named(regions: Iterable[str]) -> tuple[list[str], list[str]]:
    """Regions that are countries or unions, and words that only describe some, as in `unsupported-countries`."""
    told = list(regions)
    plain = [each for each in told if len(each) == 2]
    return plain, [each for each in told if each not in plain]


def within(region: str, regions: Iterable[str]) -> bool:
    """Whether a region is one of `regions`, lies in one of them, or is a union that holds one of them."""
    wanted = canonical(region)
    told = {canonical(each) for each in regions}
    return wanted in told or any(wanted in UNIONS.get(each, ()) for each in told) or bool(UNIONS.get(wanted, frozenset()) & told)
