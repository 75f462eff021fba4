"""The choices of an authority: its words, its fields, its numbering; changed as a whole, with history."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Preferences, from_stored, problems_of, to_stored
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.clashes import weighed
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound


@transaction.atomic
def choose(*, authority: str, by: Viewer, chosen: Preferences, seen: Preferences) -> bool:
    """Make these the choices of the authority (uid); gives whether anything changed.

    `seen` are the choices that the person started from. Refusals: `NotFound`, `NotAllowed`, `Invalid` (all that does
    not hold), `Conflict` when somebody made the same choice otherwise meanwhile; what only they changed stays theirs.
    """
    row = visible_authorities(by).select_for_update(of=("self",)).filter(uid=authority).first()
    if row is None:
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, row.pk):
        raise NotAllowed
    problems = problems_of(chosen)
    if problems:
        raise Invalid(problems)
    found = weighed(to_stored(seen), to_stored(chosen), row.preferences, authority=row.pk)
    made = to_stored(from_stored(found.merged)) if found.asked else row.preferences
    told = _changes(row.preferences, made)
    if not told:
        return False
    row.preferences = made
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
