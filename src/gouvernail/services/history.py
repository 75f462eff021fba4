"""Writing history: every service that changes something says here what it did. Rows are added, never changed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from gouvernail.core.changes import Change
from gouvernail.models import Event, Item, Programme
from gouvernail.queries.viewer import Viewer


def programme_event(
    programme: Programme, *, by: Viewer, at: datetime, verb: str, note: str | None = None, after: Any = None
) -> Event:
    """An act on a programme, not yet stored."""
    return Event(
        authority_id=programme.authority_id,
        programme_uid=programme.uid,
        title=programme.title,
        at=at,
        actor_name=by.name,
        actor_account=by.account_id,
        verb=verb,
        note=note,
        after=after,
    )


def item_event(
    item: Item,
    programme: Programme,
    *,
    by: Viewer,
    at: datetime,
    verb: str,
    change: Change | None = None,
    note: str | None = None,
) -> Event:
    """An act on an item, not yet stored; with the field that changed and both its values."""
    event = programme_event(programme, by=by, at=at, verb=verb, note=note)
    event.item_uid, event.title = item.uid, item.title
    if change is not None:
        event.field, event.before, event.after = change.field, change.before, change.after
    return event


def record(events: Iterable[Event]) -> None:
    """Store these acts."""
    Event.objects.bulk_create(events, batch_size=200)
