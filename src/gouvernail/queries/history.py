"""What was done, by whom and when, to an item and in a programme. It outlives what it tells about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.models import Event, Item, Programme
from gouvernail.queries.gate import remembered_items, visible_items, visible_programmes
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an act. `verb`: `created`, `updated`, `followed_up`, `imported`, `published`, `unpublished`...;
    `field`, `before` and `after` say what changed (JSON values), `title` what it was called then."""

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
    version: int | None = None
    act: str | None = None
    undoes: str | None = None
    """The act that this one takes back."""


FIELDS = (
    "uid", "at", "actor_name", "verb", "title", "item_uid", "programme_uid", "field", "before", "after", "note",
    "actor_account", "version", "act", "undoes",
)  # fmt: skip
NAMED_IN = frozenset({"parent", "also_under", "links"})
"""Fields whose values name other items by their uid."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a history; empty is everything. Days are those of the authority's clock, both included."""

    who: str = ""
    field: str = ""
    verb: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A page of a history, newest first, and what it can be narrowed to. `names` of the items that values name."""

    entries: tuple[Entry, ...]
    total: int
    people: tuple[str, ...]
    fields: tuple[str, ...]
    verbs: tuple[str, ...]
    names: dict[str, str]


def told(viewer: Viewer, events: QuerySet[Event], wanted: Wanted, *, start: int, size: int) -> Told:
    """A page of these events, which went through the gate. A fixed number of SQL queries, however many events."""
    found = narrowed(events, wanted)
    entries = entries_of(found, start=start, size=size)
    return Told(
        entries=entries,
        total=found.count(),
        people=_distinct(events, "actor_name"),
        fields=_distinct(events.exclude(field=None), "field"),
        verbs=_distinct(events, "verb"),
        names=names_in(viewer, entries),
    )


def narrowed(events: QuerySet[Event], wanted: Wanted) -> QuerySet[Event]:
    given = {"actor_name": wanted.who, "field": wanted.field, "verb": wanted.verb}
    found = events.filter(**{name: value for name, value in given.items() if value})
    if wanted.since:
        found = found.filter(at__gte=_midnight(wanted.since))
    if wanted.until:
        found = found.filter(at__lt=_midnight(wanted.until + timedelta(days=1)))
    return found


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _distinct(events: QuerySet[Event], column: str) -> tuple[str, ...]:
    return tuple(events.order_by(column).values_list(column, flat=True).distinct())


def names_in(viewer: Viewer, entries: Iterable[Entry]) -> dict[str, str]:
    """The titles of the items that these lines name, of those that the viewer sees."""
    uids: set[str] = set()
    for entry in entries:
        if entry.field in NAMED_IN:
            for value in (entry.before, entry.after):
                uids |= uids_in(value)
    return names_of(viewer, uids)


def names_of(viewer: Viewer, uids: Iterable[str]) -> dict[str, str]:
    found = visible_items(viewer).filter(uid__in=sorted(uids)).values_list("uid", "code", "title")
    return {uid: f"{code} {title}" if code else title for uid, code, title in found}


def uids_in(value: object) -> set[str]:
    match value:
        case str():
            return {value}
        case list():
            return set().union(*(uids_in(each) for each in value))
        case dict():
            return {str(value[name]) for name in ("parent", "item") if value.get(name)}
    return set()


# ------------------------------------------------------------------------------------------------- through the gate


def events_of_item(viewer: Viewer, uid: str) -> QuerySet[Event] | None:
    """Of an item that the viewer sees or would see, were it not in the bin; `None` when there is none for them.

    Of one that is deleted for good nobody knows any more whether it was restricted: those alone who see what is
    restricted in the whole authority see its history.
    """
    events = Event.objects.filter(item_uid=uid)
    if remembered_items(viewer).filter(uid=uid).exists():
        return events
    if Item.objects.filter(uid=uid).exists():
        return None
    left = events.filter(_of_gone(viewer))
    return left if left.exists() else None


def events_of_programme(viewer: Viewer, uid: str) -> QuerySet[Event] | None:
    """Of a programme and of its items, by the same rules."""
    if not visible_programmes(viewer).filter(uid=uid).exists():
        return None
    known = remembered_items(viewer).filter(programme__uid=uid).order_by().values("uid")
    gone = _of_gone(viewer) & ~Exists(Item.objects.filter(uid=OuterRef("item_uid")))
    return Event.objects.filter(Q(item_uid__isnull=True) | Q(item_uid__in=known) | gone, programme_uid=uid)


def _of_gone(viewer: Viewer) -> Q:
    """Events of what no longer exists, in authorities where the viewer sees everything that is restricted."""
    if viewer.platform_admin:
        return Q()
    held = Programme.objects.filter(uid=OuterRef("programme_uid"))
    seen = visible_programmes(viewer).filter(uid=OuterRef("programme_uid"))
    within = Q(authority__in=viewer.reaching(Verb.SEE_RESTRICTED))
    return within & (Q(Exists(seen)) | Q(~Exists(held)))


def of_item(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of an item, newest first; empty when there is none for the viewer."""
    events = events_of_item(viewer, uid)
    return () if events is None else entries_of(events, size=limit)


SHOWN_ON_SHEET = 5
"""The last lines; the whole history is on a page of its own."""


def newest_of_item(uid: str) -> tuple[Entry, ...]:
    """The last lines of the history of an item, for those who have asked the gate already. One SQL query."""
    return tuple(Entry(*values) for values in _newest(uid))


@Prepared
def _newest(uid: Any) -> QuerySet[Event, tuple[Any, ...]]:
    return Event.objects.filter(item_uid=uid).values_list(*FIELDS)[:SHOWN_ON_SHEET]


def of_programme(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of a programme and of its items, newest first."""
    events = events_of_programme(viewer, uid)
    return () if events is None else entries_of(events, size=limit)


def entries_of(events: QuerySet[Event], *, start: int = 0, size: int) -> tuple[Entry, ...]:
    return tuple(Entry(*values) for values in events.values_list(*FIELDS)[start : start + size])
