"""Taking back an act on people: entered, corrected, tied, merged, handed over. The history keeps both.

What somebody changed since stays: then nothing is taken back, and a sentence says what stands in the way.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.models import Erasure, Event, Person
from gouvernail.queries import manageable
from gouvernail.queries.viewer import Viewer
from gouvernail.services import (
    absences,
    aliases,
    departments_undoing,
    history,
    people,
    people_handover,
    people_importing,
    people_merging,
)
from gouvernail.services.refusals import NotAllowed, NotFound, Refused

UNDONE = "person_undone"


@transaction.atomic
def take_back(*, act: str, by: Viewer) -> str:
    """Take back an act by its identifier; gives the act that does. Refusals: `NotFound`, `NotAllowed`, `Refused`."""
    lines = list(Event.objects.filter(act=act).order_by("id"))
    own = [line for line in lines if line.person_uid and line.verb in BACK]
    summary = next((line for line in lines if line.verb == people_importing.VERB), None)
    if not _is_known(own, summary, by):
        raise NotFound("Cet acte n'existe pas, ou plus, pour vous.")
    if Event.objects.filter(undoes=act).exists():
        raise Refused("Cet acte a déjà été annulé.")
    if Erasure.objects.filter(person_uid__in=[line.person_uid for line in own]).exists():
        raise Refused("Une des personnes de cet acte a été effacée depuis\u00a0: rien n'est annulé.")
    told: list[Event] = []
    for verb in dict.fromkeys(line.verb for line in own):
        told += BACK[verb]([line for line in own if line.verb == verb], lines, by)
    for line in lines:
        if line.verb == people_importing.VERB:
            people_importing.revoke_invitations(line, by=by)
        elif line.verb == "department_created":
            told += departments_undoing.created(line, by)
    if summary is not None:
        told.append(history.authority_event(summary.authority, by=by, at=timezone.now(), verb="people_import_undone"))
    for line in told:
        line.undoes = act
    return history.record(told)


def _is_known(own: Sequence[Event], summary: Event | None, by: Viewer) -> bool:
    """Whether an act is told to who asks: they keep all those of whom it is. To others it does not exist."""
    if summary is not None:
        return by.may(Verb.MANAGE_AUTHORITY, summary.authority_id)
    uids = {line.person_uid for line in own}
    if all(by.may(Verb.MANAGE_PEOPLE, line.authority_id) for line in own):
        return bool(own)
    return manageable.people(by).filter(uid__in=uids).count() == len(uids)


def _created(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    told = []
    for line in lines:
        row = people.hold(line.person_uid or "", by)
        if row.named.exists() or row.account_id or row.memberships.exists():
            raise Refused(
                f"«\u00a0{row.name}\u00a0» est maintenant nommée dans une fiche ou liée à un "
                "compte\u00a0: gardez sa fiche."
            )
        told.append(history.person_event(row, by=by, at=timezone.now(), verb=UNDONE))
        aliases.of(row).delete()
        row.delete()
    return told


def _changed(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    told: list[Event] = []
    for uid in dict.fromkeys(line.person_uid for line in lines):
        row = people.hold(uid or "", by)
        entry = people.entry_of(row)
        for line in [each for each in lines if each.person_uid == uid]:
            name = line.field or ""
            if people.told(getattr(row, name)) != line.after:
                raise Refused(f"«\u00a0{row.name}\u00a0»\u00a0: ce champ a changé depuis. Rien n'est annulé.")
            entry = replace(entry, **{name: _value(row, name, line.before)})
        people.refuse_taken(row, entry.name)
        told += people.write_lines(row, entry, by=by, verb=UNDONE)
    return told


def _value(row: Person, name: str, before: Any) -> Any:
    if name == "department":
        return row.authority.departments.filter(key=fold(str(before))[:300]).first() if before else None
    return people.day_of(before) if name == "left_on" and before else before


def _linked(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    told = []
    for line in lines:
        row = people.hold(line.person_uid or "", by)
        if not by.may(Verb.MANAGE_AUTHORITY, row.authority_id):
            raise NotAllowed
        now, before = people.account_told(row.account), line.before
        if (now or {}).get("account") != (line.after or {}).get("account"):
            raise Refused(f"«\u00a0{row.name}\u00a0» a été liée à un autre compte depuis. Rien n'est annulé.")
        account = people.member(row, before["account"]) if before else None
        row.account = account
        row.save(update_fields=["account"])
        change = Change("account", now, before)
        told.append(history.person_event(row, by=by, at=timezone.now(), verb=UNDONE, change=change))
    return told


def _merged(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    told: list[Event] = []
    for line in lines:
        people.hold(line.person_uid or "", by)
        told += people_merging.part(line, by=by)
    return told


def _parted(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    """Two who were parted are one again, as long as both are there and nothing new stands between them."""
    told: list[Event] = []
    for line in lines:
        if isinstance(line.after, dict) and "gone" in line.after:
            told += people_merging.merged(line.after["gone"], line.person_uid or "", by)
    if not told:
        raise Refused("Cette séparation ne dit plus de qui elle est\u00a0: fusionnez à nouveau les deux fiches.")
    return told


def _handed_over(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    return [told for line in lines for told in people_handover.give_back(line, by=by)]


def _absence_set(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    return [told for line in lines for told in absences.take_set_back(line, by=by)]


def _absence_ended(lines: Sequence[Event], _all: Sequence[Event], by: Viewer) -> list[Event]:
    return [told for line in lines for told in absences.take_end_back(line, by=by)]


BACK: dict[str, Callable[[Sequence[Event], Sequence[Event], Viewer], list[Event]]] = {
    "person_created": _created,
    "person_changed": _changed,
    "person_linked": _linked,
    "person_absorbed": _merged,
    "person_parted": _parted,
    "person_handed_over": _handed_over,
    absences.SET: _absence_set,
    absences.ENDED: _absence_ended,
}
"""By the verb of the lines that tell of a person: how that is taken back."""
