"""Writing history: every service that changes something says here what it did. Rows are added, never changed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from gouvernail.core.changes import Change
from gouvernail.models import Authority, Event, Item, Person, Programme
from gouvernail.models.columns import new_uid
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
    event.item_uid, event.title, event.version = item.uid, item.title, item.version
    if change is not None:
        event.field, event.before, event.after = change.field, change.before, change.after
    return event


def person_event(
    person: Person,
    *,
    by: Viewer,
    at: datetime,
    verb: str,
    change: Change | None = None,
    note: str | None = None,
) -> Event:
    """An act on a person, not yet stored."""
    event = Event(
        authority_id=person.authority_id,
        person_uid=person.uid,
        title=person.name,
        at=at,
        actor_name=by.name,
        actor_account=by.account_id,
        verb=verb,
        note=note,
    )
    if change is not None:
        event.field, event.before, event.after = change.field, change.before, change.after
    return event


def authority_event(
    authority: Authority,
    *,
    by: Viewer,
    at: datetime,
    verb: str,
    title: str | None = None,
    change: Change | None = None,
    note: str | None = None,
    after: Any = None,
) -> Event:
    """An act on an authority itself (its settings, its people's roles), not yet stored.

    `title` is what the act was on, where that is not the authority: the name of who was invited.
    """
    event = Event(
        authority=authority,
        title=title or authority.name,
        at=at,
        actor_name=by.name,
        actor_account=by.account_id,
        verb=verb,
        note=note,
        after=after,
    )
    if change is not None:
        event.field, event.before, event.after = change.field, change.before, change.after
    return event


def record(events: Iterable[Event], *, act: str | None = None) -> str:
    """Store these lines as one act; gives its identifier. `act` continues an act that was begun."""
    act = act or new_uid()
    listed = list(events)
    for event in listed:
        event.act = event.act or act
    Event.objects.bulk_create(listed, batch_size=200)
    return act
