"""The choices of an authority: its words, its fields, its numbering; changed as a whole, with history."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Preferences, from_stored, problems_of, to_stored
from gouvernail.models import Authority
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound


@transaction.atomic
def choose(*, authority: str, by: Viewer, chosen: Preferences, seen: Preferences) -> bool:
    """Make these the choices of the authority (uid); gives whether anything changed.

    `seen` are the choices that the person started from. Refusals: `NotFound`, `NotAllowed`, `Invalid` (all that does
    not hold), `Conflict` when somebody changed the same part meanwhile; what only they changed stays theirs.
    """
    row = visible_authorities(by).select_for_update(of=("self",)).filter(uid=authority).first()
    if row is None:
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, row.pk):
        raise NotAllowed
    problems = problems_of(chosen)
    if problems:
        raise Invalid(problems)
    changes = _changes(to_stored(seen), to_stored(chosen))
    _refuse_conflict(row, changes)
    told = [change for change in changes if row.preferences.get(change.field) != change.after]
    if not told:
        return False
    stored = {**row.preferences, **{change.field: change.after for change in told}}
    row.preferences = to_stored(from_stored({name: value for name, value in stored.items() if value}))
    row.save(update_fields=["preferences"])
    now = timezone.now()
    history.record(history.authority_event(row, by=by, at=now, verb="settings_changed", change=each) for each in told)
    return True


def _changes(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    return [
        Change(name, before.get(name), after.get(name))
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]


def _refuse_conflict(row: Authority, changes: list[Change]) -> None:
    """What somebody else changed since, differently from what is asked, is shown before it is replaced."""
    clash = [change for change in changes if row.preferences.get(change.field) not in (change.before, change.after)]
    if clash:
        raise Conflict(
            version=0,
            current={change.field: row.preferences.get(change.field) for change in clash},
            yours={change.field: change.after for change in clash},
            message=(
                "Quelqu'un a changé ces réglages entre-temps\u00a0: relisez-les, puis enregistrez à nouveau les vôtres."
            ),
        )
