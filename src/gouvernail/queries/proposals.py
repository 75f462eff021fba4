"""Proposals: one's own, and those that one may answer."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from gouvernail.core.permissions import Reach, Verb
from gouvernail.models import Item, Proposal, ProposalState
from gouvernail.queries.gate import visible_items, visible_programmes
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as its reader sees it. `under` is empty where they do not see what it would stand under."""

    uid: str
    title: str
    text: str
    by: str
    at: datetime
    state: str
    reason: str
    answered_by: str
    answered_at: datetime | None
    programme: str
    programme_uid: str
    under: str
    under_uid: str
    item_uid: str
    mine: bool
    may_answer: bool


def answerable(viewer: Viewer) -> QuerySet[Proposal]:
    """Those of programmes in which the viewer writes everything, and of people of the departments that they head."""
    found = Proposal.objects.filter(programme__in=visible_programmes(viewer).values("pk"))
    if viewer.platform_admin:
        return found
    writing = viewer.reaching(Verb.WRITE_ITEM)
    together = {pk for authority in writing for pk in viewer.shared.get(authority, ())}
    here = Q(programme__authority__in=writing) | Q(programme__in=together | viewer.reaching_in(Verb.WRITE_ITEM))
    heading = viewer.reaching(Verb.VALIDATE_UPDATE, Reach.OWN)
    if viewer.departments and heading:
        here |= Q(person__department__in=viewer.departments, programme__authority__in=heading) & ~Q(
            by=viewer.account_id
        )
    return found.filter(here)


def known(viewer: Viewer) -> QuerySet[Proposal]:
    """Those that one may answer, and one's own."""
    own = Q(by=viewer.account_id) if viewer.account_id is not None else Q(pk__in=[])
    mine = Proposal.objects.filter(own, programme__in=visible_programmes(viewer).values("pk"))
    return Proposal.objects.filter(Q(pk__in=answerable(viewer).values("pk")) | Q(pk__in=mine.values("pk")))


def listing(viewer: Viewer, *, limit: int = 200) -> tuple[Proposed, ...]:
    """Those that wait first, then the newest. A fixed number of SQL queries."""
    rows = list(known(viewer).select_related("programme", "under", "item")[:limit])
    return _shown(viewer, rows)


def one(viewer: Viewer, uid: str) -> Proposed | None:
    found = _shown(viewer, list(known(viewer).select_related("programme", "under", "item").filter(uid=uid)))
    return found[0] if found else None


def waiting(viewer: Viewer) -> int:
    """How many wait for the viewer's answer. One SQL query."""
    return answerable(viewer).filter(state=ProposalState.WAITING).count()


def _shown(viewer: Viewer, rows: list[Proposal]) -> tuple[Proposed, ...]:
    items = {row.under_id for row in rows if row.under_id} | {row.item_id for row in rows if row.item_id}
    seen = set(visible_items(viewer).filter(pk__in=items).values_list("pk", flat=True)) if items else set()
    may = set(answerable(viewer).filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
    found = [_one(viewer, row, seen, row.pk in may) for row in rows]
    return tuple(sorted(found, key=lambda each: each.state != ProposalState.WAITING))


def _one(viewer: Viewer, row: Proposal, seen: set[int], may: bool) -> Proposed:
    under: Item | None = row.under if row.under_id in seen else None
    item: Item | None = row.item if row.item_id in seen else None
    is_waiting = row.state == ProposalState.WAITING
    return Proposed(
        uid=row.uid,
        title=row.title,
        text=row.text,
        by=row.by_name,
        at=row.at,
        state=row.state,
        reason=row.reason,
        answered_by=row.answered_by_name or "",
        answered_at=row.answered_at,
        programme=row.programme.title,
        programme_uid=row.programme.uid,
        under=f"{under.code} {under.title}" if under and under.code else under.title if under else "",
        under_uid=under.uid if under else "",
        item_uid=item.uid if item else "",
        mine=row.by_id is not None and row.by_id == viewer.account_id,
        may_answer=may and is_waiting,
    )
