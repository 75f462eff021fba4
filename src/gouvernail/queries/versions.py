"""An item as it was: each version is the present one with the acts that followed taken off, last first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from gouvernail.core.changes import CONTENT, content
from gouvernail.core.permissions import Verb
from gouvernail.core.values import plain_decimal
from gouvernail.models import Event, Item, Placement
from gouvernail.queries.gate import remembered_items
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer

PLACE = ("level", "parent", "position", "also_under")
"""Where an item stands: under what, as which of those beside it, and where else with which share."""
COMPARED = (*(name for name in CONTENT if name not in PLACE), *PLACE)


@dataclass(frozen=True, slots=True)
class Version:
    """What an item said at a version. `at` and `by` are of the act that made it, where that is known."""

    number: int
    values: dict[str, Any]
    at: datetime | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """The item whose versions are compared. `oldest` is the first version that the history can still make."""

    uid: str
    title: str
    code: str | None
    version: int
    programme_uid: str
    programme_title: str
    binned: bool
    oldest: int
    verbs: frozenset[Verb]


@dataclass(frozen=True, slots=True)
class Versions:
    subject: Subject
    before: Version
    after: Version


def subject(viewer: Viewer, uid: str) -> Subject | None:
    """The item alone; `None` when there is none for the viewer, or when it is deleted for good."""
    row = _row(viewer, uid)
    return _subject(viewer, row, row.version) if row else None


def compared(viewer: Viewer, uid: str, before: int, after: int | None = None) -> Versions | None:
    """Two versions of an item that the viewer sees, were it in the bin (the last is the present one, unless said).

    Numbers beyond what is known are brought back to the nearest. A fixed number of SQL queries.
    """
    row = _row(viewer, uid)
    if row is None:
        return None
    lines = list(
        Event.objects.filter(item_uid=uid, version__lte=row.version)
        .order_by("-id")
        .values_list("version", "field", "before", "at", "actor_name")
    )
    oldest = _oldest(row.version, {number for number, *_ in lines})
    last = min(max(after if after is not None else row.version, oldest), row.version)
    first = min(max(before, oldest), last)
    now = present(row)
    return Versions(
        _subject(viewer, row, oldest), _version(row.version, now, lines, first), _version(row.version, now, lines, last)
    )


def present(row: Item) -> dict[str, Any]:
    """What an item says now, and where it stands, in stored form. A fixed number of SQL queries."""
    beside = Item.objects.filter(programme_id=row.programme_id, parent_id=row.parent_id, trashed_at__isnull=True)
    earlier = Q(position__lt=row.position) | Q(position=row.position, id__lt=row.pk)
    further = Placement.objects.filter(item=row).order_by("position", "id").values_list("parent__uid", "share")
    places = [{"parent": uid} | ({} if share is None else {"share": plain_decimal(share)}) for uid, share in further]
    values = content(core_items([row], item=row.pk)[0]) | {"position": beside.filter(earlier).count() + 1}
    stands = {"parent": row.parent.uid if row.parent else None, "also_under": places or None}
    return values | {name: value for name, value in stands.items() if value is not None}


def values_at(row: Item, now: dict[str, Any], number: int) -> dict[str, Any] | None:
    """What an item that is held said at a version, `None` when the history does not say it. One SQL query."""
    lines = list(
        Event.objects.filter(item_uid=row.uid, version__lte=row.version)
        .order_by("-id")
        .values_list("version", "field", "before", "at", "actor_name")
    )
    if not _oldest(row.version, {each for each, *_ in lines}) <= number <= row.version:
        return None
    return _version(row.version, now, lines, number).values


def _row(viewer: Viewer, uid: str) -> Item | None:
    found = remembered_items(viewer).filter(uid=uid).select_related("programme", "parent")
    return found.defer("imported", "search_text", "search_forms").first()


def _subject(viewer: Viewer, row: Item, oldest: int) -> Subject:
    return Subject(
        uid=row.uid,
        title=row.title,
        code=row.code,
        version=row.version,
        programme_uid=row.programme.uid,
        programme_title=row.programme.title,
        binned=row.trashed_at is not None,
        oldest=oldest,
        verbs=verbs_on_item(viewer, row),
    )


def _oldest(version: int, told: set[int | None]) -> int:
    """Back from the present one as long as each act is told."""
    at = version
    while at > 1 and at in told:
        at -= 1
    return at


Line = tuple[int | None, str | None, Any, datetime, str]


def _version(present: int, now: dict[str, Any], lines: list[Line], number: int) -> Version:
    values = {name: value for name, value in now.items() if name in COMPARED}
    made: tuple[datetime, str] | None = None
    for version, name, before, at, who in lines:
        if version is None:
            continue
        if version > number and name in COMPARED:
            values.pop(name, None)
            if before is not None:
                values[name] = before
        if version == number and made is None:
            made = (at, who)
    return Version(number, values, *(made or (None, None)))
