"""What was chosen for one programme, and the programmes that are in the bin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from gouvernail.core.preferences import Preferences, to_stored
from gouvernail.models import Event, Programme
from gouvernail.queries.gate import binned_programmes, visible_programmes
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Settled:
    """The settings of a programme in stored form, by field; `own` are its words and numbering as a value."""

    stored: dict[str, Any]
    own: Preferences
    around: Preferences
    """Those of its authority, which hold where the programme says nothing."""


@dataclass(frozen=True, slots=True)
class Binned:
    """A programme in the bin: who put it there, when, and how much it holds."""

    uid: str
    title: str
    authority: str
    at: datetime
    who: str | None
    items: int


def settled(viewer: Viewer, uid: str) -> Settled | None:
    row = visible_programmes(viewer).filter(uid=uid).select_related("authority").first()
    if row is None:
        return None
    return Settled(stored_of(row), preferences_from(row.preferences), preferences_from(row.authority.preferences))


def stored_of(row: Programme) -> dict[str, Any]:
    """JSON values by field: what a change of settings is compared with, and told as in the history."""
    start, end = row.period_start, row.period_end
    return {
        "title": row.title,
        "kind": row.kind,
        "description": row.description,
        "period": [start.isoformat(), end.isoformat()] if start and end else None,
        "organisations": [name for name in row.organisations if name != row.authority.name],
        "preferences": to_stored(preferences_from(row.preferences)),
    }


def binned(viewer: Viewer) -> tuple[Binned, ...]:
    """Newest first. Three SQL queries."""
    rows = list(binned_programmes(viewer).select_related("authority").order_by("-trashed_at"))
    told: Mapping[str | None, str] = dict(
        Event.objects.filter(programme_uid__in=[row.uid for row in rows], verb="programme_trashed")
        .order_by("id")
        .values_list("programme_uid", "actor_name")
    )
    counts = dict(
        Programme.objects.filter(pk__in=[row.pk for row in rows])
        .order_by()
        .annotate(size=Count("items", filter=Q(items__trashed_at__isnull=True)))
        .values_list("pk", "size")
    )
    return tuple(
        Binned(row.uid, row.title, row.authority.name, row.trashed_at, told.get(row.uid), counts[row.pk])
        for row in rows
        if row.trashed_at
    )
