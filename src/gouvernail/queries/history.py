"""What was done, by whom and when."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Q

from gouvernail.models import Event
from gouvernail.queries.gate import visible_items, visible_programmes
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One act. `verb`: `created`, `updated`, `followed_up`, `imported`, `published`, `unpublished`...; `field`,
    `before` and `after` say what changed (JSON values), `title` what it was called then."""

    uid: str
    at: datetime
    actor: str
    verb: str
    title: str
    item_uid: str | None = None
    programme_uid: str | None = None
    field: str | None = None
    before: object = None
    after: object = None
    note: str | None = None
    account: int | None = None
    """The account of the actor, if it was one."""


FIELDS = (
    "uid", "at", "actor_name", "verb", "title", "item_uid", "programme_uid", "field", "before", "after", "note",
    "actor_account",
)  # fmt: skip


def of_item(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of an item that the viewer sees, newest first; empty when they do not see it."""
    seen = visible_items(viewer).filter(uid=uid).exists()
    return entries_of_item(uid, limit=limit) if seen else ()


def entries_of_item(uid: str, *, limit: int) -> tuple[Entry, ...]:
    """The same, for those who have asked the gate already. One SQL query."""
    events = Event.objects.filter(item_uid=uid)
    return tuple(Entry(*values) for values in events.values_list(*FIELDS)[:limit])


def of_programme(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of a programme and of its items that the viewer sees, newest first."""
    programme = visible_programmes(viewer).filter(uid=uid)
    items = visible_items(viewer).filter(programme__uid=uid).order_by().values("uid")
    seen = Q(item_uid__isnull=True) | Q(item_uid__in=items)
    events = Event.objects.filter(seen, Exists(programme), programme_uid=uid)
    return tuple(Entry(*values) for values in events.values_list(*FIELDS)[:limit])
