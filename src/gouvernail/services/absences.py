"""Somebody is away for a time, and a deputy stands in: said, ended early, taken back."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Absence, Event, Person
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, people
from gouvernail.services.refusals import Invalid, NotFound, Refused

SET, ENDED, UNDONE = "absence_set", "absence_ended", "person_undone"
LONGEST_DAYS = 3 * 366
DAY = "Écrivez une date, comme 2026-09-30."


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: days in ISO form, the deputy's uid."""

    deputy: str
    starts: str
    ends: str


@transaction.atomic
def set_absence(*, person: str, by: Viewer, typed: Typed) -> str:
    """Say that somebody is away, and who stands in; gives the act. Whoever keeps the directory keeps both.

    From the first to the last day, both included, the deputy sees and updates what names the absent person. What is
    restricted only if who manages the authority says so. Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    rows = {uid: people.hold(uid, by) for uid in sorted({person, typed.deputy}) if uid}
    away, deputy = rows[person], rows.get(typed.deputy)
    starts, ends = people.day_of(typed.starts), people.day_of(typed.ends)
    if problems := _problems(away, deputy, starts, ends):
        raise Invalid(problems)
    assert deputy is not None and starts is not None and ends is not None  # noqa: PT018, S101
    full = by.may(Verb.MANAGE_AUTHORITY, away.authority_id)
    row = Absence.objects.create(
        authority_id=away.authority_id, person=away, deputy=deputy, starts=starts, ends=ends, full=full
    )
    return history.record(_lines(row, by, SET))


def _problems(away: Person, deputy: Person | None, starts: date | None, ends: date | None) -> list[Problem]:
    today = timezone.localdate()
    wrong = [
        ("deputy", deputy is None, "Choisissez qui remplace cette personne."),
        ("starts", starts is None, DAY),
        ("ends", ends is None, DAY),
    ]
    if deputy is not None:
        same = deputy.pk == away.pk or deputy.authority_id != away.authority_id
        wrong.append(("deputy", same, "Choisissez une autre personne de la même autorité."))
        left = deputy.left_on is not None and deputy.left_on <= (ends or today)
        wrong.append(("deputy", left, f"«\u00a0{deputy.name}\u00a0» n'est plus là à la fin de l'absence."))
    if starts is not None and ends is not None:
        wrong += [
            ("ends", ends < starts, "L'absence finit avant de commencer."),
            ("ends", ends < today, "Cette absence est déjà finie."),
            ("ends", (ends - starts).days > LONGEST_DAYS, "Trois ans au plus\u00a0: au-delà, transmettez les actions."),
            ("starts", _overlaps(away, starts, ends), f"«\u00a0{away.name}\u00a0» est déjà remplacé·e ces jours-là."),
            (
                "deputy",
                deputy is not None and _overlaps(deputy, starts, ends),
                "Cette personne est elle-même absente ces jours-là.",
            ),
        ]
    return [Problem("absence", text, Source(field=field)) for field, is_wrong, text in wrong if is_wrong]


def _overlaps(person: Person, starts: date, ends: date) -> bool:
    return Absence.objects.filter(person=person, starts__lte=ends, ends__gte=starts).exists()


@transaction.atomic
def end(*, absence: str, by: Viewer) -> tuple[str, str]:
    """End an absence: one that lasts was over yesterday, one to come is off. Gives the act and the person's uid.

    Refusals: `NotFound`, `NotAllowed`.
    """
    row = Absence.objects.select_related("person", "deputy").filter(uid=absence).first()
    if row is None:
        raise NotFound
    people.hold(row.person.uid, by)
    yesterday = timezone.localdate() - timedelta(days=1)
    if row.ends <= yesterday:
        raise NotFound("Cette absence est déjà finie.")
    lines = _lines(row, by, ENDED)
    if row.starts > yesterday:
        row.delete()
    else:
        row.ends = yesterday
        row.save(update_fields=["ends"])
    return history.record(lines), row.person.uid


def _lines(row: Absence, by: Viewer, verb: str) -> list[Event]:
    """What history keeps, with the person and with the deputy: all that is needed to take it back."""
    told: dict[str, Any] = {
        "uid": row.uid,
        "person": row.person.uid,
        "deputy": row.deputy.uid,
        "name": row.deputy.name,
        "starts": row.starts.isoformat(),
        "ends": row.ends.isoformat(),
        "full": row.full,
    }
    now = timezone.now()
    first = history.person_event(row.person, by=by, at=now, verb=verb)
    first.after = told
    second = history.person_event(row.deputy, by=by, at=now, verb=f"{verb}_deputy")
    second.after = told | {"name": row.person.name}
    return [first, second]


def take_set_back(line: Event, *, by: Viewer) -> list[Event]:
    """The absence was never said."""
    person = people.hold(line.person_uid or "", by)
    told: dict[str, Any] = line.after or {}
    Absence.objects.filter(uid=told["uid"], person=person).delete()
    return [history.person_event(person, by=by, at=timezone.now(), verb=UNDONE)]


def take_end_back(line: Event, *, by: Viewer) -> list[Event]:
    """It lasts as it was said. Refusals: `Refused`, where another was said for these days since."""
    person = people.hold(line.person_uid or "", by)
    told: dict[str, Any] = line.after or {}
    deputy = people.hold(told["deputy"], by)
    starts, ends = date.fromisoformat(told["starts"]), date.fromisoformat(told["ends"])
    others = Absence.objects.filter(person=person, starts__lte=ends, ends__gte=starts).exclude(uid=told["uid"])
    if others.exists():
        raise Refused("Une autre absence a été encodée pour ces jours depuis\u00a0: rien n'est annulé.")
    full = told["full"] and by.may(Verb.MANAGE_AUTHORITY, person.authority_id)
    Absence.objects.update_or_create(
        uid=told["uid"],
        defaults={
            "authority_id": person.authority_id,
            "person": person,
            "deputy": deputy,
            "starts": starts,
            "ends": ends,
            "full": full,
        },
    )
    return [history.person_event(person, by=by, at=timezone.now(), verb=UNDONE)]
