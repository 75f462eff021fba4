"""Invitations: those of an authority, and the one behind a link that was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from django.db.models import Q, QuerySet

from gouvernail.core.permissions import ROLE_LABELS, Role, Verb
from gouvernail.models import Account, Authority, Invitation, Membership
from gouvernail.queries import reach
from gouvernail.queries.gate import visible_authorities, visible_programmes
from gouvernail.queries.viewer import Viewer


class InvitationState(StrEnum):
    """Where an invitation stands."""

    WAITING = "waiting"
    SENT = "sent"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """An invitation as a list shows it; `limits` says in words what the role is limited to."""

    uid: str
    name: str
    email: str
    role: str
    limits: str
    invited_by: str
    created_at: datetime
    expires_at: datetime
    state: InvitationState

    @property
    def is_open(self) -> bool:
        return self.state in {InvitationState.WAITING, InvitationState.SENT, InvitationState.EXPIRED}


@dataclass(frozen=True, slots=True)
class Offer:
    """What the person who was invited reads. `has_account`: they sign in to accept, others choose a password."""

    uid: str
    name: str
    email: str
    role: str
    authority: str
    inviter: str
    has_account: bool


@dataclass(frozen=True, slots=True)
class MemberCard:
    """A role that somebody holds in an authority."""

    id: int
    name: str
    email: str
    role: str
    limits: str
    is_active: bool
    second_factor: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """What a role can be limited to, and who the account can be: pairs of uid and name."""

    departments: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    programmes: tuple[tuple[str, str], ...]


def choices(viewer: Viewer, authority: Authority, *, on: date) -> Choices:
    """For the form that invites; people who have no account yet and have not left by that day. Three SQL queries."""
    programmes = visible_programmes(viewer).filter(Q(authority=authority) | Q(programme_owners__authority=authority))
    people = authority.people.filter(account__isnull=True).exclude(left_on__lte=on)
    return Choices(
        departments=tuple(authority.departments.filter(closed_on=None).order_by("name").values_list("uid", "name")),
        people=tuple(people.order_by("name").values_list("uid", "name")),
        programmes=tuple(programmes.distinct().order_by("title").values_list("uid", "title")),
    )


def token_digest(token: str) -> str:
    """What is kept of the token of a link. It is long and random: a plain hash is enough."""
    return sha256(token.encode()).hexdigest()


def managed(viewer: Viewer) -> QuerySet[Authority]:
    """The authorities whose accounts the viewer manages, by name."""
    found = visible_authorities(viewer)
    if not viewer.platform_admin:
        found = found.filter(id__in=viewer.reaching(Verb.MANAGE_AUTHORITY))
    return found.order_by("name", "id")


def listing(viewer: Viewer, authority: Authority, *, at: datetime) -> tuple[InvitationCard, ...]:
    """The invitations of an authority that the viewer manages, newest first. Two SQL queries."""
    if not managed(viewer).filter(pk=authority.pk).exists():
        return ()
    found = Invitation.objects.filter(authority=authority).select_related("department", "programme")
    return tuple(_card(each, at) for each in found.order_by("-created_at", "-id")[:200])


def _card(row: Invitation, at: datetime) -> InvitationCard:
    return InvitationCard(
        uid=row.uid,
        name=row.name,
        email=row.email,
        role=ROLE_LABELS[Role(row.role)],
        limits=_limits(row),
        invited_by=row.invited_by_name,
        created_at=row.created_at,
        expires_at=row.expires_at,
        state=state_of(row, at),
    )


def _limits(row: Invitation | Membership) -> str:
    return ", ".join(
        part for part in (row.department and row.department.name, row.programme and row.programme.title) if part
    )


def state_of(row: Invitation, at: datetime) -> InvitationState:
    if row.accepted_at:
        return InvitationState.ACCEPTED
    if row.revoked_at:
        return InvitationState.REVOKED
    if row.expires_at <= at:
        return InvitationState.EXPIRED
    return InvitationState.SENT if row.sent_at else InvitationState.WAITING


def open_by_token(token: str, *, at: datetime) -> QuerySet[Invitation]:
    """The invitation that this token opens: sent, not accepted, not revoked, not expired."""
    return Invitation.objects.filter(
        digest=token_digest(token), accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=at
    )


@reach.everything()
def offer(token: str, *, at: datetime) -> Offer | None:
    """What is offered to the holder of a token; `None` when it opens nothing (any more)."""
    row = open_by_token(token, at=at).select_related("authority").first()
    if row is None:
        return None
    return Offer(
        uid=row.uid,
        name=row.name,
        email=row.email,
        role=ROLE_LABELS[Role(row.role)],
        authority=row.authority.name,
        inviter=row.invited_by_name,
        has_account=Account.objects.filter(email=row.email).exists(),
    )


def members(viewer: Viewer, authority: Authority) -> tuple[MemberCard, ...]:
    """Who holds a role in an authority that the viewer manages, by name. Two SQL queries."""
    if not managed(viewer).filter(pk=authority.pk).exists():
        return ()
    found = Membership.objects.filter(authority=authority).select_related("account", "department", "programme")
    protected = Account.objects.filter(memberships__authority=authority)
    with_factor = set(protected.filter(code_app__confirmed_at__isnull=False).values_list("pk", flat=True)) | set(
        protected.filter(passkeys__isnull=False).values_list("pk", flat=True)
    )
    return tuple(
        MemberCard(
            id=row.pk,
            name=row.account.name,
            email=row.account.email,
            role=ROLE_LABELS[Role(row.role)],
            limits=_limits(row),
            is_active=row.account.is_active,
            second_factor=row.account_id in with_factor,
        )
        for row in found.order_by("account__name", "id")
    )
