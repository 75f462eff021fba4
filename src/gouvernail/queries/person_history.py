"""What was done to a person's entry in the directory, act by act; what can be taken back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef

from gouvernail.models import Event
from gouvernail.queries import manageable
from gouvernail.queries.viewer import Viewer

BACK = frozenset(
    {
        "person_created",
        "person_changed",
        "person_linked",
        "person_absorbed",
        "person_parted",
        "person_handed_over",
        "person_took_over",
        "absence_set",
        "absence_set_deputy",
        "absence_ended",
        "absence_ended_deputy",
    }
)
"""Verbs of acts that are taken back whole (`services/people_undoing.py`)."""
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Told:
    """One line. `may_undo`: it opens an act that stands; `text` says what a verb is about where no field does."""

    act: str
    at: datetime
    actor: str
    verb: str
    field: str | None
    before: object
    after: object
    text: str
    note: str | None
    may_undo: bool


def of_person(viewer: Viewer, uid: str) -> tuple[Told, ...]:
    """The last lines, newest first, for those who keep the person. Two SQL queries."""
    if not manageable.people(viewer).filter(uid=uid).exists():
        return ()
    undone = Event.objects.filter(undoes=OuterRef("act"))
    rows = Event.objects.filter(person_uid=uid).annotate(undone=Exists(undone))
    seen: set[str | None] = set()
    found = []
    for row in rows[:SHOWN]:
        first = row.act not in seen
        seen.add(row.act)
        told = row.field is not None
        found.append(
            Told(
                act=row.act or "",
                at=row.at,
                actor=row.actor_name,
                verb=row.verb,
                field=row.field,
                before=row.before if told else None,
                after=row.after if told else None,
                text=_text(row),
                note=row.note,
                may_undo=first and bool(row.act) and row.verb in BACK and not row.undone and _is_whole(row),
            )
        )
    return tuple(found)


def _is_whole(row: Event) -> bool:
    """Whether the line holds what taking its act back takes: of two who were parted, that of the one who had stayed."""
    return row.verb != "person_parted" or (isinstance(row.after, dict) and "gone" in row.after)


def _text(row: Event) -> str:
    if row.field:
        return ""
    if row.verb == "person_absorbed":
        return f"« {row.before} »"
    if isinstance(row.after, dict) and "name" in row.after:
        days = f", {_day(row.after['starts'])} – {_day(row.after['ends'])}" if "starts" in row.after else ""
        return f"« {row.after['name']} »{days}"
    return f"« {row.title} »"


def _day(text: str) -> str:
    return date.fromisoformat(text).strftime("%d/%m/%Y")
