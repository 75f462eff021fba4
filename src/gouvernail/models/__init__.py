"""Tables, one file per aggregate: fields, constraints, nothing else. Read by queries, written by services."""

from gouvernail.models.accounts import Account, ApiToken, FailedSignIn, Membership
from gouvernail.models.authorities import Authority, Department, Keyword, KeywordKind, Partner, Person
from gouvernail.models.details import (
    BudgetLine,
    DepartmentRole,
    FollowUp,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    ItemDepartment,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    ItemPartner,
    ItemPerson,
    ItemSdg,
    PersonRole,
)
from gouvernail.models.events import Event
from gouvernail.models.imports import ImportJob, JobState, SourceContent, SourceDocument
from gouvernail.models.items import Item, Placement
from gouvernail.models.programmes import Principle, Programme, ProgrammeOwner, Publication
from gouvernail.models.reviews import ReadingHabit, Review

__all__ = [
    "Account",
    "ApiToken",
    "Authority",
    "BudgetLine",
    "Department",
    "DepartmentRole",
    "Event",
    "FailedSignIn",
    "FollowUp",
    "ImportJob",
    "Indicator",
    "IndicatorTarget",
    "IndicatorValue",
    "Item",
    "ItemDepartment",
    "ItemDocument",
    "ItemKeyword",
    "ItemLink",
    "ItemPartner",
    "ItemPerson",
    "ItemSdg",
    "JobState",
    "Keyword",
    "KeywordKind",
    "Membership",
    "Partner",
    "Person",
    "PersonRole",
    "Placement",
    "Principle",
    "Programme",
    "ProgrammeOwner",
    "Publication",
    "ReadingHabit",
    "Review",
    "SourceContent",
    "SourceDocument",
]
