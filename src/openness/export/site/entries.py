"""Pages of licenses, frameworks, articles, data sets and organizations, and of the method."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openness.export import field, opinions, views
from openness.export.rows import component_row
from openness.export.site.page import Inside, Page
from openness.export.use_rows import license_row
from openness.facts import Article, Dataset, Organization, adapter, fsf_libre, osi_approved
from openness.scoring import NOTICE, Framework, licenses_of

Files = Iterator[tuple[str, bytes]]


def licenses(inside: Inside) -> Files:
    """Every license, clause by clause."""
    catalog = inside.snapshot.catalog
    used: dict[str, list[tuple[str, str]]] = {}
    for model in catalog.models.values():
        for name in licenses_of(catalog, model.id):
            used.setdefault(name, []).append((model.id, model.name))
    for each in catalog.licenses.values():
        page = Page(inside, f"licenses/{each.id}/", each.name, f"{each.name}, clause by clause.", license_row(each))
        yield from page.files(
            "site_piece",
            piece="license.html",
            license=each,
            name=lambda term: catalog.terms[term].name if term in catalog.terms else term,
            titled=lambda each: catalog.licenses[each].name,
            osi=osi_approved(each.id),
            fsf=fsf_libre(each.id),
            models=used.get(each.id, []),
            model=page.to("models"),
            link=page.to("licenses"),
            notice=NOTICE,
        )
    listed = sorted(catalog.licenses.values(), key=lambda each: each.name.casefold())
    yield from _list(inside, "licenses/", "Licenses", [(each.name, each.id, each.id) for each in listed])


def frameworks(inside: Inside) -> Files:
    """Every framework: its demands, and who meets them."""
    told = inside.snapshot.frameworks
    for each in told.values():
        page = Page(inside, f"frameworks/{each.id}/", each.edition, f"Who meets the {each.name}?", _dump(each))
        verdicts = [by_framework[each.id] for by_framework in inside.opinions.values()]
        yield from page.files(
            "site_piece",
            piece="framework.html",
            framework=each,
            cell=None,
            groups=opinions.grouped(each, [opinions.asked(criterion) for criterion in each.criteria]),
            met=opinions.met(verdicts),
            scores=[] if each.levels else opinions.scores(verdicts, inside.snapshot.catalog),
            signs=opinions.SIGNS,
            framework_link=lambda _, model="", page=page: f"{page.up}models/{model}/",
        )
    yield from _list(inside, "frameworks/", "Frameworks", [(each.edition, each.id, "") for each in told.values()])


def method(inside: Inside) -> Files:
    """The rubric."""
    catalog, rubric = inside.snapshot.catalog, inside.snapshot.rubric
    page = Page(inside, "method/", "Method", "Every question, what counts as which answer, and why it is asked.", _dump(rubric))
    claims = {claim.id: claim for article in catalog.articles.values() for claim in article.claims}
    articles = {claim.id: article for article in catalog.articles.values() for claim in article.claims}
    yield from page.files("site_piece", piece="method.html", framework=rubric, claims=claims, articles=articles)


def articles(inside: Inside) -> Files:
    """Every article: what it claims, and what primary sources say."""
    catalog = inside.snapshot.catalog
    for each in catalog.articles.values():
        data = adapter(Article).dump_python(each, mode="json", exclude_none=True)
        page = Page(inside, f"articles/{each.id}/", each.title, f"The claims of {each.title}, checked.", data)
        yield from page.files(
            "site_piece",
            piece="articles.html",
            article=each,
            tally=field.tally(each),
            entries=field.entries(each, catalog, page.to("models")),
            wanted=[],
        )
    listed = sorted(catalog.articles.values(), key=lambda each: each.letter)
    yield from _list(inside, "articles/", "Articles", [(f"{each.letter}. {each.title}", each.id, "") for each in listed])


def datasets(inside: Inside) -> Files:
    """Every data set, and the models trained on it."""
    catalog = inside.snapshot.catalog
    for each in catalog.datasets.values():
        data = _dataset(each)
        page = Page(inside, f"datasets/{each.id}/", each.name, f"{each.name}: availability, license and evidence.", data)
        trained = [m for m in catalog.models.values() if any(t.dataset == each.id for t in m.trained_on)]
        yield from page.files(
            "site_piece",
            piece="dataset.html",
            dataset=each,
            makers=", ".join(catalog.organizations[name].name for name in each.developers),
            components=[(catalog.kinds[kind], told) for kind, told in each.components.items()],
            trained=[views.Named(model.name, page.to("models")(model.id)) for model in trained],
        )
    listed = sorted(catalog.datasets.values(), key=lambda each: each.name.casefold())
    yield from _list(inside, "datasets/", "Data sets", [(each.name, each.id, "") for each in listed])


def organizations(inside: Inside) -> Files:
    """Every organization, and what it makes."""
    page = Page(inside, "organizations/x/", "", "")
    bodies = field.bodies(inside.snapshot.catalog, page.to("models"))
    for body in bodies:
        each = body.organization
        data = adapter(Organization).dump_python(each, mode="json", exclude_none=True)
        page = Page(inside, f"organizations/{each.id}/", each.name, f"What {each.name} makes.", data)
        yield from page.files("site_piece", piece="organization.html", body=body)
    entries = [(body.organization.name, body.organization.id, "") for body in bodies]
    yield from _list(inside, "organizations/", "Organizations", entries)


def _list(inside: Inside, path: str, title: str, entries: list[tuple[str, str, str]]) -> Files:
    page = Page(inside, path, title, f"{len(entries)} recorded.", [name for _, name, _ in entries])
    yield from page.files("site_list", entries=[(said, f"{name}/", more) for said, name, more in entries])


def _dump(framework: Framework) -> Any:
    return adapter(Framework).dump_python(framework, mode="json", exclude_defaults=True)


def _dataset(each: Dataset) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        "developers": list(each.developers),
        "released": each.released and each.released.date,
        "components": [component_row(kind, each.id, told) for kind, told in each.components.items()],
        "note": each.note,
    }
