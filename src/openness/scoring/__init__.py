"""What facts amount to, by each framework; pure: facts in, assessments out."""

from openness.scoring.answer import JUDGE, NO, PARTLY, UNKNOWN, YES, Answer, Maybe, pooled
from openness.scoring.as_of import as_of
from openness.scoring.assess import ASIDE, Assessment, Range, assess, assess_all, round_half_up
from openness.scoring.case import Case
from openness.scoring.cause import Causes, Shift
from openness.scoring.change import Change, Flip, Lens, Move, Snapshot, State, compare
from openness.scoring.clauses import fields_of_use
from openness.scoring.condition import Condition
from openness.scoring.conflict import Conflict, ConflictKind, conflicts
from openness.scoring.difference import FactChange, Page, differences
from openness.scoring.framework import Counts, Criterion, Framework, Level, Obligation, Topic
from openness.scoring.gap import Gap, GapKind
from openness.scoring.leaf import Has
from openness.scoring.lenses import LENSES
from openness.scoring.library import FRAMEWORKS, RUBRIC, load_framework, load_frameworks, load_rubric
from openness.scoring.license_test import LicenseTest
from openness.scoring.opinion import Missing, Opinion, Word, forgiving, missing, opinions
from openness.scoring.policy import Exemption, Policy, Verdict, judge, load_policy
from openness.scoring.ruling import Ruling, licenses_of, may_use
from openness.scoring.scorecard import Scorecard, bearing, scorecards
from openness.scoring.standing import Holding, Standing, as_it_stands, as_released
from openness.scoring.terms import Reach, Role, reaching, terms_of
from openness.scoring.trait import Meets
from openness.scoring.use import NOTICE, Duty, May, Reason, Use, use_of
from openness.scoring.withdrawal import Fallen, around, falls

__all__ = [
    "ASIDE",
    "FRAMEWORKS",
    "JUDGE",
    "LENSES",
    "NO",
    "NOTICE",
    "PARTLY",
    "RUBRIC",
    "UNKNOWN",
    "YES",
    "Answer",
    "Assessment",
    "Case",
    "Causes",
    "Change",
    "Condition",
    "Conflict",
    "ConflictKind",
    "Counts",
    "Criterion",
    "Duty",
    "Exemption",
    "FactChange",
    "Fallen",
    "Flip",
    "Framework",
    "Gap",
    "GapKind",
    "Has",
    "Holding",
    "Lens",
    "Level",
    "LicenseTest",
    "May",
    "Maybe",
    "Meets",
    "Missing",
    "Move",
    "Obligation",
    "Opinion",
    "Page",
    "Policy",
    "Range",
    "Reach",
    "Reason",
    "Role",
    "Ruling",
    "Scorecard",
    "Shift",
    "Snapshot",
    "Standing",
    "State",
    "Topic",
    "Use",
    "Verdict",
    "Word",
    "around",
    "as_it_stands",
    "as_of",
    "as_released",
    "assess",
    "assess_all",
    "bearing",
    "compare",
    "conflicts",
    "differences",
    "falls",
    "fields_of_use",
    "forgiving",
    "judge",
    "licenses_of",
    "load_framework",
    "load_frameworks",
    "load_policy",
    "load_rubric",
    "may_use",
    "missing",
    "opinions",
    "pooled",
    "reaching",
    "round_half_up",
    "scorecards",
    "terms_of",
    "use_of",
]
