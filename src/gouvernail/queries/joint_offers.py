"""Programmes that other authorities offer to own together: those that wait for an answer, and those that are shared."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from gouvernail.core.permissions import Verb
from gouvernail.models import JointOffer, ProgrammeOwner
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer as the authority that is asked reads it: nothing of the programme but its name."""

    uid: str
    title: str
    lead: str
    authority: str
    at: datetime
    declined_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """A programme that another authority leads and that one's own owns too."""

    programme: str
    title: str
    lead: str
    authority: str
    authority_uid: str


def answerable(viewer: Viewer) -> QuerySet[JointOffer]:
    """The offers, open and declined, to authorities whose programmes the viewer manages."""
    found = JointOffer.objects.all()
    return found if viewer.platform_admin else found.filter(authority__in=viewer.reaching(Verb.MANAGE_PROGRAMME))


def waiting(viewer: Viewer) -> tuple[Offered, ...]:
    """Those that wait for an answer, oldest first. One SQL query at most."""
    if not (viewer.platform_admin or viewer.reaching(Verb.MANAGE_PROGRAMME)):
        return ()
    return _offered(answerable(viewer).filter(declined_at=None))


def of_programme(viewer: Viewer, uid: str) -> tuple[Offered, ...]:
    """What was asked for a programme and has no yes, for who manages it. One SQL query."""
    seen = visible_programmes(viewer).filter(uid=uid)
    led = seen if viewer.platform_admin else seen.filter(authority__in=viewer.reaching(Verb.MANAGE_PROGRAMME))
    return _offered(JointOffer.objects.filter(programme__in=led.order_by().values("pk")))


def shared(viewer: Viewer) -> tuple[Shared, ...]:
    """The programmes that authorities managed by the viewer own without leading them. One SQL query."""
    found = ProgrammeOwner.objects.filter(programme__trashed_at=None)
    if not viewer.platform_admin:
        found = found.filter(authority__in=viewer.reaching(Verb.MANAGE_PROGRAMME))
    rows = found.select_related("programme", "programme__authority", "authority").order_by("programme__title", "id")
    return tuple(
        Shared(
            row.programme.uid, row.programme.title, row.programme.authority.name, row.authority.name, row.authority.uid
        )
        for row in rows
    )


def _offered(found: QuerySet[JointOffer]) -> tuple[Offered, ...]:
    rows = found.order_by("offered_at", "id")
    return tuple(Offered(row.uid, row.title, row.lead_name, row.name, row.offered_at, row.declined_at) for row in rows)
