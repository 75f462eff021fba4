"""An item as it was: each version is the present one with the acts that followed taken off, last first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gouvernail.core.changes import CONTENT, content
from gouvernail.core.permissions import Verb
from gouvernail.models import Event, Item
from gouvernail.queries.gate import remembered_items
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer

TIES = frozenset({"parent", "also_under"})
"""Places are told in the history, and moved back by acts of their own."""
COMPARED = tuple(name for name in CONTENT if name not in TIES)


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
    now = content(core_items([row], item=row.pk)[0])
    return Versions(
        _subject(viewer, row, oldest), _version(row.version, now, lines, first), _version(row.version, now, lines, last)
    )


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
    found = remembered_items(viewer).filter(uid=uid).select_related("programme")
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
