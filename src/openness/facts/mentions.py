"""Rules that what licenses, indexes and articles name is listed."""

from __future__ import annotations

from collections.abc import Iterator

from openness.facts.catalog import Catalog
from openness.facts.links import unknown
from openness.source import Problem, did_you_mean, visible


def license_terms_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every term of a license, and every value of one, is described in license-terms.yaml; each is said once."""
    licenses = catalog.licenses
    for each in licenses.values():
        met: set[str] = set()
        for i, term in enumerate(each.terms):
            kind = catalog.terms.get(term.term)
            if kind is None:
                yield unknown(licenses, each.id, ("terms", i, "term"), term.term, catalog.terms, "license-terms.yaml")
                continue
            values = [value.id for value in kind.values]
            if values and term.value not in values:
                yield licenses.problem(
                    each.id,
                    ("terms", i, "value"),
                    f"`{visible(term.value)}` is not a value of {kind.id}",
                    did_you_mean(term.value, values) or f"choose one of: {', '.join(values)}",
                )
            if kind.id in met and not kind.repeats:
                yield licenses.problem(each.id, ("terms", i, "term"), f"says `{kind.id}` twice", "keep one of them")
            met.add(kind.id)


def licenses_refer_to_listed_ones(catalog: Catalog) -> Iterator[Problem]:
    """What a license supersedes or incorporates is described in licenses.yaml too."""
    licenses = catalog.licenses
    for each in licenses.values():
        for i, name in enumerate(each.incorporates):
            if name not in licenses:
                yield unknown(licenses, each.id, ("incorporates", i), name, licenses, "licenses.yaml")
        if each.supersedes is not None and each.supersedes not in licenses:
            yield unknown(licenses, each.id, ("supersedes",), each.supersedes, licenses, "licenses.yaml")


def judgements_are_about_our_entries(catalog: Catalog) -> Iterator[Problem]:
    """Every judgement of another index is about an entry of ours."""
    for index in catalog.indexes.values():
        for i, each in enumerate(index.judgements):
            if each.model not in catalog.models:
                yield unknown(catalog.indexes, index.id, ("judgements", i, "model"), each.model, catalog.models, "models.yaml")


def parts_of_indexes_are_listed(catalog: Catalog) -> Iterator[Problem]:
    """Every answer of an index is for one of its parts, and every part names kinds of component and licenses of ours."""
    for index in catalog.indexes.values():
        parts = [part.id for part in index.parts]
        words = [(("words",), index.words), *((("parts", i, "words"), part.words) for i, part in enumerate(index.parts))]
        known = {"open", "partial", "closed", *catalog.licenses}
        for i, part in enumerate(index.parts):
            for j, kind in enumerate(part.components):
                if kind not in catalog.kinds:
                    yield unknown(
                        catalog.indexes, index.id, ("parts", i, "components", j), kind, catalog.kinds, "components.yaml"
                    )
        for place, told in words:
            for word, ours in told.items():
                for j, name in enumerate(ours):
                    if name not in known:
                        yield unknown(catalog.indexes, index.id, (*place, word, j), name, known, "licenses.yaml, nor a status")
        for i, each in enumerate(index.judgements):
            for name in each.answers:
                if name not in parts:
                    yield unknown(catalog.indexes, index.id, ("judgements", i, "answers", name), name, parts, "its parts")


def claims_are_about_our_entries(catalog: Catalog) -> Iterator[Problem]:
    """Every claim of an article carries the article's letter, is numbered once, and names entries of ours."""
    known = {*catalog.models, *catalog.datasets, *catalog.organizations}
    for article in catalog.articles.values():
        met: set[str] = set()
        for i, claim in enumerate(article.claims):
            if claim.id in met or not claim.id.startswith(article.letter):
                yield catalog.articles.problem(
                    article.id,
                    ("claims", i, "id"),
                    f"`{claim.id}` is taken, or not of this article",
                    f"number the claims {article.letter}1, {article.letter}2, …",
                )
            met.add(claim.id)
            for j, name in enumerate(claim.entries):
                if name not in known:
                    yield unknown(catalog.articles, article.id, ("claims", i, "entries", j), name, known, "the data")
