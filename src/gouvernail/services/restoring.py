"""A version of an item, or some of its fields, put back by a new act like any other: history is never rewritten."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import content, put_back
from gouvernail.queries.versions import values_at
from gouvernail.queries.viewer import Viewer
from gouvernail.services import saving
from gouvernail.services.items import EDITABLE, targets_of, verbs_for
from gouvernail.services.refusals import NotAllowed, Refused
from gouvernail.services.saving import Saved


@transaction.atomic
def restore(
    *, item: str, by: Viewer, version: int, to: int, fields: Iterable[str] | None = None, why: str | None = None
) -> Saved:
    """Give an item (uid) the values that it had at the version `to`; all that differ, or these fields only.

    `version` is the present one as the person saw it. Refusals: `NotFound`, `NotAllowed` (a field that is not theirs),
    `Refused` (it changed since; a version that the history does not say), `Invalid`.
    """
    asked = EDITABLE if fields is None else frozenset(fields) & EDITABLE
    if not asked:
        raise Refused("Choisissez au moins un champ à rétablir.")
    held = saving.hold(item, by, *frozenset().union(*(verbs_for(name) for name in asked)))
    if held.row.version != version:
        raise Refused("La fiche a changé pendant que vous compariez. Comparez à nouveau, puis rétablissez.")
    now = content(held.stored)
    was = values_at(held.row, now, to)
    if was is None:
        raise Refused(f"L'historique ne dit plus ce que la fiche contenait à la version {to}.")
    wanted = {name: was.get(name) for name in sorted(asked) if was.get(name) != now.get(name)}
    if not all(held.verbs & verbs_for(name) for name in wanted):
        raise NotAllowed
    new = put_back(held.stored, wanted)
    new, names = saving.named(held.row, new, wanted)
    saving.refuse_unsound(new)
    changes = saving.save(held, new, names, targets_of(new, by))
    if not changes:
        return Saved(held.row.version)
    note = why or f"Version {to}"
    return Saved(held.row.version, saving.tell(held.row, by, timezone.now(), changes, "restored", note=note))
