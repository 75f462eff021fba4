"""People who sign in at an identity provider: which account is theirs, and the roles that their groups give."""

import logging
from collections.abc import Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from gouvernail.core.claims import Grant, Outsider
from gouvernail.models import Account, Authority, Invitation, Membership, OutsideIdentity
from gouvernail.queries import reach
from gouvernail.queries.viewer import operator
from gouvernail.services import invitations, memberships
from gouvernail.services.refusals import NotAllowed, Refused

log = logging.getLogger(__name__)
UNKNOWN = (
    "Vous êtes reconnu, mais aucun compte ne vous attend ici. "
    "Demandez une invitation à la personne qui administre Gouvernail chez vous."
)


@reach.everything()
@transaction.atomic
def let_in(who: Outsider, *, rules: Sequence[Grant], everybody: bool) -> Account:
    """The account of somebody whom a provider knows, with the roles that their groups give today.

    It is the one that signed in so before, the one of their verified address, or a new one for who was invited; with
    `everybody`, also for who has a group that gives a role. Refusals: `NotAllowed`.
    """
    account = _known(who) or _invited(who) or (_newcomer(who, rules) if everybody else None)
    if account is None or not account.is_active:
        raise NotAllowed(UNKNOWN)
    OutsideIdentity.objects.get_or_create(issuer=who.issuer, subject=who.subject, defaults={"account": account})
    _take_invitations(account, who)
    _follow_groups(account, who, rules)
    return account


def _known(who: Outsider) -> Account | None:
    same = OutsideIdentity.objects.select_related("account").filter(issuer=who.issuer, subject=who.subject).first()
    if same is not None:
        return same.account
    return Account.objects.filter(email=who.email).first() if who.email else None


def _invited(who: Outsider) -> Account | None:
    return _new(who) if who.email and _waiting(who.email).exists() else None


def _newcomer(who: Outsider, rules: Sequence[Grant]) -> Account | None:
    return _new(who) if who.email and any(rule.group in who.groups for rule in rules) else None


def _new(who: Outsider) -> Account:
    return Account.objects.create_user(who.email, name=who.name or who.email)


def _waiting(email: str) -> "QuerySet[Invitation]":
    return Invitation.objects.filter(email=email, accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


def _take_invitations(account: Account, who: Outsider) -> None:
    """Whoever proved the address accepts what waits for it; only for the address of the account."""
    if account.email == who.email:
        for row in _waiting(account.email).select_related("authority", "person"):
            invitations.join(row, account)


def _follow_groups(account: Account, who: Outsider, rules: Sequence[Grant]) -> None:
    """Give the roles of their groups, take away those of groups that they left. Other roles are not touched."""
    authorities = {each.slug: each for each in Authority.objects.filter(slug__in={rule.authority for rule in rules})}
    known = {(rule.role, rule.authority) for rule in rules if rule.authority in authorities}
    due = {(rule.role, rule.authority) for rule in rules if rule.group in who.groups} & known
    for role, slug in sorted(due):
        memberships.give(by=operator("Annuaire"), authority=authorities[slug], account=account, role=role)
    for role, slug in sorted(known - due):
        held = Membership.objects.filter(
            account=account, authority=authorities[slug], role=role, programme=None, department=None
        )
        for row in held:
            _take_away(row)


def _take_away(row: Membership) -> None:
    """The last administrator stays, whatever the groups say: an authority is not left to nobody."""
    try:
        memberships.remove(by=operator("Annuaire"), membership=row.pk)
    except Refused as refusal:
        log.warning("Rôle gardé malgré les groupes de l'annuaire (%s)\u00a0: %s", row.authority, refusal.message)
