"""Tables, one file per aggregate: fields, constraints, nothing else. Read by queries, written by services."""

from gouvernail.models.absences import Absence
from gouvernail.models.accounts import Account, ApiToken, FailedSignIn, Membership
from gouvernail.models.attachments import Attachment, AttachmentVersion
from gouvernail.models.authorities import Alias, Authority, Department, Keyword, KeywordKind, Partner, Person, Register
from gouvernail.models.campaigns import Ask, Campaign
from gouvernail.models.credentials import (
    CodeApp,
    EmailedLink,
    LinkPurpose,
    OpenSession,
    OutsideIdentity,
    Passkey,
    RecoveryCode,
)
from gouvernail.models.details import (
    BudgetLine,
    DepartmentRole,
    FollowUp,
    Indicator,
    IndicatorTarget,
    IndicatorTie,
    IndicatorValue,
    ItemDepartment,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    ItemPartner,
    ItemPerson,
    ItemSdg,
    PersonRole,
    Ruling,
)
from gouvernail.models.events import Event
from gouvernail.models.imports import ImportJob, JobState, SourceContent, SourceDocument
from gouvernail.models.invitations import Invitation
from gouvernail.models.items import Item, Placement
from gouvernail.models.letters import Letter, LetterKind, LetterState, MailRefusal
from gouvernail.models.personal import Access, AccessEntry, Erasure
from gouvernail.models.programmes import JointOffer, Principle, Programme, ProgrammeOwner, Publication
from gouvernail.models.proposals import Proposal, ProposalState
from gouvernail.models.reviews import ReadingHabit, Review
from gouvernail.models.stamps import Stamp
from gouvernail.models.talk import Comment, Decision
from gouvernail.models.views import ListKind, Often, SavedView, Subscription

__all__ = [
    "Absence",
    "Access",
    "AccessEntry",
    "Account",
    "Alias",
    "ApiToken",
    "Ask",
    "Attachment",
    "AttachmentVersion",
    "Authority",
    "BudgetLine",
    "Campaign",
    "CodeApp",
    "Comment",
    "Decision",
    "Department",
    "DepartmentRole",
    "EmailedLink",
    "Erasure",
    "Event",
    "FailedSignIn",
    "FollowUp",
    "ImportJob",
    "Indicator",
    "IndicatorTarget",
    "IndicatorTie",
    "IndicatorValue",
    "Invitation",
    "Item",
    "ItemDepartment",
    "ItemDocument",
    "ItemKeyword",
    "ItemLink",
    "ItemPartner",
    "ItemPerson",
    "ItemSdg",
    "JobState",
    "JointOffer",
    "Keyword",
    "KeywordKind",
    "Letter",
    "LetterKind",
    "LetterState",
    "LinkPurpose",
    "ListKind",
    "MailRefusal",
    "Membership",
    "Often",
    "OpenSession",
    "OutsideIdentity",
    "Partner",
    "Passkey",
    "Person",
    "PersonRole",
    "Placement",
    "Principle",
    "Programme",
    "ProgrammeOwner",
    "Proposal",
    "ProposalState",
    "Publication",
    "ReadingHabit",
    "RecoveryCode",
    "Register",
    "Review",
    "Ruling",
    "SavedView",
    "SourceContent",
    "SourceDocument",
    "Stamp",
    "Subscription",
]
