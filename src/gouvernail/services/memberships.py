"""Roles in an authority: taken away, and what a sign-in with one requires."""

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Membership
from gouvernail.queries.invitations import managed
from gouvernail.queries.viewer import Viewer
from gouvernail.services.history import authority_event, record
from gouvernail.services.refusals import NotAllowed, NotFound, Refused

LAST = "C'est la seule personne qui administre cette autorité\u00a0: donnez d'abord ce rôle à quelqu'un d'autre."


@transaction.atomic
def give(*, by: Viewer, authority: Authority, account: Account, role: Role) -> Membership:
    """Give an account a role in the whole authority, once. Refusals: `NotAllowed`."""
    if not managed(by).filter(pk=authority.pk).exists():
        raise NotAllowed
    row, is_new = Membership.objects.get_or_create(
        account=account, authority=authority, role=role, programme=None, department=None
    )
    if is_new:
        now = timezone.now()
        record([authority_event(authority, by=by, at=now, verb="joined", title=account.name, after=role)])
    return row


@transaction.atomic
def remove(*, by: Viewer, membership: int) -> None:
    """Take a role away. The last administrator of an authority keeps theirs, whoever asks (a group of a directory, or
    who administers the platform, too). Refusals: `NotFound`, `Refused`."""
    mine = Membership.objects.filter(authority__in=managed(by).order_by())
    row = mine.select_related("authority", "account").filter(pk=membership).first()
    if row is None:
        raise NotFound
    # Two administrators who remove each other at once wait for one another here.
    Authority.objects.select_for_update().get(pk=row.authority_id)
    if row.role == Role.ADMINISTRATOR and row.programme_id is None and not _others(row):
        raise Refused(LAST)
    row.delete()
    now = timezone.now()
    record([authority_event(row.authority, by=by, at=now, verb="left", title=row.account.name, after=row.role)])


def _others(row: Membership) -> bool:
    same = Membership.objects.filter(authority=row.authority_id, role=Role.ADMINISTRATOR, programme=None)
    return same.filter(account__is_active=True).exclude(account=row.account_id).exists()


@transaction.atomic
def require_second_factor(*, by: Viewer, authority: str, required: bool) -> None:
    """Whether administrators of an authority need a second factor to sign in. Refusals: `NotAllowed`."""
    owner = managed(by).filter(slug=authority).first()
    if owner is None:
        raise NotAllowed
    if owner.second_factor_required == required:
        return
    Authority.objects.filter(pk=owner.pk).update(second_factor_required=required)
    now = timezone.now()
    record([authority_event(owner, by=by, at=now, verb="second_factor_rule", title=owner.name, after=required)])
