"""Who is away and who stands in, as people are told: on a person's page, on sheets, where the directory is kept."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gouvernail.core.permissions import Reach, Verb, roles_with
from gouvernail.models import Absence, Membership
from gouvernail.queries import manageable
from gouvernail.queries.deputies import Away, current
from gouvernail.queries.manageable import Kept
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Planned:
    """An absence as those who keep the directory see it. `when`: `past`, `now` or `later`.

    `warning` says why the deputy could not act, as things are: `account` (none), `role` (none that updates).
    """

    uid: str
    starts: date
    ends: date
    deputy: str
    deputy_uid: str
    full: bool
    when: str
    warning: str


@dataclass(frozen=True, slots=True)
class StoodInFor:
    """Somebody whom the viewer stands in for now."""

    uid: str
    name: str
    until: date


def away(viewer: Viewer, *, today: date) -> dict[str, Away]:
    """Who is away on that day (by uid) in the viewer's own authorities, and who stands in. One SQL query."""
    rows = _everybody(today) if viewer.platform_admin else _away(today, viewer.authorities)
    return {uid: Away(name, deputy, ends) for uid, name, deputy, ends in rows}


@Prepared
def _away(today: Any, authorities: Any) -> QuerySet[Absence, tuple[str, str, str, date]]:
    return _told(current(today).filter(authority__id__in=authorities))


@Prepared
def _everybody(today: Any) -> QuerySet[Absence, tuple[str, str, str, date]]:
    return _told(current(today))


def _told(found: QuerySet[Absence]) -> QuerySet[Absence, tuple[str, str, str, date]]:
    return found.values_list("person__uid", "deputy__name", "deputy__uid", "ends")


def stood_in_for(viewer: Viewer, *, today: date) -> tuple[StoodInFor, ...]:
    """Whom the viewer stands in for. One SQL query, none for most."""
    if not viewer.people:
        return ()
    mine = Q(deputy__account=viewer.account_id) | Q(deputy__memberships__account=viewer.account_id)
    found = current(today).filter(mine, person__in=viewer.people).distinct()
    rows = found.order_by("ends", "person__name").values_list("person__uid", "person__name", "ends")
    return tuple(StoodInFor(*row) for row in rows)


def of_person(viewer: Viewer, kept: Kept, *, today: date) -> tuple[Planned, ...]:
    """The absences of somebody whom the viewer keeps, the last first. One SQL query."""
    acting = roles_with(Verb.FOLLOW_UP) | roles_with(Verb.FOLLOW_UP, Reach.OWN)
    here = Membership.objects.filter(authority=OuterRef("authority"))
    held = here.filter(Q(account__people=OuterRef("deputy")) | Q(person=OuterRef("deputy")))
    rows = (
        Absence.objects.filter(person=kept.pk, person__in=manageable.people(viewer))
        .annotate(has_account=Exists(held), acts=Exists(held.filter(role__in=acting)))
        .select_related("deputy")
    )
    return tuple(
        Planned(
            uid=row.uid,
            starts=row.starts,
            ends=row.ends,
            deputy=row.deputy.name,
            deputy_uid=row.deputy.uid,
            full=row.full,
            when="past" if row.ends < today else "later" if row.starts > today else "now",
            warning="" if row.acts else "role" if row.has_account else "account",
        )
        for row in rows.order_by("-starts", "-id")
    )
