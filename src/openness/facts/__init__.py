"""What is true, with evidence; no opinion of it."""

from openness.facts.article import Article, ArticleClaim, FindingKind
from openness.facts.blank import BLANKS, FieldHelp, blank, fields_of, order_of
from openness.facts.catalog import FILES, Catalog
from openness.facts.component import (
    UNKNOWN,
    Component,
    ComponentKind,
    Declared,
    Earlier,
    Gate,
    Medium,
    Stage,
    Status,
    Where,
)
from openness.facts.dataset import Dataset
from openness.facts.draft import draft
from openness.facts.evidence import Evidence, Released
from openness.facts.expression import Expression, NotAnExpression, fold, ids, parse
from openness.facts.identify import Difference, Nearest, called, digest, exactly, nearest
from openness.facts.judgement import Compares, Index, Judgement, Part
from openness.facts.license import NO_LICENSE, License, LicenseKind, Reading, Term, TermKind
from openness.facts.license_diff import Change, TermChange, differences
from openness.facts.lineage import ancestors, bases_first, descendants, incorporated, model_bases
from openness.facts.loading import load
from openness.facts.model import Basis, Claim, DetailKind, How, Modality, Model, Reply
from openness.facts.organization import Organization, OrganizationKind
from openness.facts.record import Date, Day, Id, LicenseId, Text, Url, adapter, record, wrong
from openness.facts.spdx import fsf_libre, osi_approved
from openness.facts.table import Table, alone, table

__all__ = [
    "BLANKS",
    "FILES",
    "NO_LICENSE",
    "UNKNOWN",
    "Article",
    "ArticleClaim",
    "Basis",
    "Catalog",
    "Change",
    "Claim",
    "Compares",
    "Component",
    "ComponentKind",
    "Dataset",
    "Date",
    "Day",
    "Declared",
    "DetailKind",
    "Difference",
    "Earlier",
    "Evidence",
    "Expression",
    "FieldHelp",
    "FindingKind",
    "Gate",
    "How",
    "Id",
    "Index",
    "Judgement",
    "License",
    "LicenseId",
    "LicenseKind",
    "Medium",
    "Modality",
    "Model",
    "Nearest",
    "NotAnExpression",
    "Organization",
    "OrganizationKind",
    "Part",
    "Reading",
    "Released",
    "Reply",
    "Stage",
    "Status",
    "Table",
    "Term",
    "TermChange",
    "TermKind",
    "Text",
    "Url",
    "Where",
    "adapter",
    "alone",
    "ancestors",
    "bases_first",
    "blank",
    "called",
    "descendants",
    "differences",
    "digest",
    "draft",
    "exactly",
    "fields_of",
    "fold",
    "fsf_libre",
    "ids",
    "incorporated",
    "load",
    "model_bases",
    "nearest",
    "order_of",
    "osi_approved",
    "parse",
    "record",
    "table",
    "wrong",
]
