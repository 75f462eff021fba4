"""A version of an item, or some of its fields, put back by a new act like any other: history is never rewritten."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from gouvernail.core.changes import put_back
from gouvernail.models import Item
from gouvernail.queries.versions import PLACE, present, values_at
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing, saving, sharing, standing, structure
from gouvernail.services.acts import Act
from gouvernail.services.items import EDITABLE, targets_of, verbs_for
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from gouvernail.services.saving import Held, Saved


@transaction.atomic
def restore(
    *, item: str, by: Viewer, version: int, to: int, fields: Iterable[str] | None = None, why: str | None = None
) -> Saved:
    """Give an item (uid) the values that it had at the version `to`; all that it says, or these fields only, its place
    (`PLACE`) among them.

    `version` is the present one as the person saw it. Refusals: `NotFound`, `NotAllowed` (a field that is not theirs),
    `Refused` (it changed since; a version that the history does not say; a place that is no more), `Invalid`.
    """
    asked = EDITABLE if fields is None else frozenset(fields) & {*EDITABLE, *PLACE}
    if not asked:
        raise Refused("Choisissez au moins un champ à rétablir.")
    if asked & {*PLACE}:
        # Acts on the structure of a programme come one after the other: it is held before the item.
        structure.begin_on(item, by, *frozenset().union(*(verbs_for(name) for name in asked)))
    held = saving.hold(item, by, *frozenset().union(*(verbs_for(name) for name in asked)))
    if held.row.version != version:
        raise Refused("La fiche a changé pendant que vous compariez. Comparez à nouveau, puis rétablissez.")
    now = present(held.row)
    was = values_at(held.row, now, to)
    if was is None:
        raise Refused(f"L'historique ne dit plus ce que la fiche contenait à la version {to}.")
    wanted = {name: was.get(name) for name in sorted(asked) if was.get(name) != now.get(name)}
    if not all(held.verbs & verbs_for(name) for name in wanted):
        raise NotAllowed
    act = Act(held.row.programme, by, why=why or f"Version {to}")
    _restore_content(act, held, {name: value for name, value in wanted.items() if name in EDITABLE})
    _restore_place(act, held.row, {name: value for name, value in wanted.items() if name in PLACE})
    return Saved(held.row.version, act.done())


def _restore_content(act: Act, held: Held, wanted: Mapping[str, Any]) -> None:
    if wanted:
        new, names = saving.named(held.row, put_back(held.stored, wanted), wanted)
        saving.refuse_unsound(new)
        changes = saving.save(held, new, names, targets_of(new, act.by))
        act.tell_all(held.row, "restored", changes)


def _restore_place(act: Act, row: Item, wanted: Mapping[str, Any]) -> None:
    if "level" in wanted:
        structure.write(act, row, "restored", level=wanted["level"])
    if "parent" in wanted or "position" in wanted:
        parent = _parent(act, wanted["parent"]) if "parent" in wanted else row.parent
        placing.move(act, row, parent, wanted.get("position"), verb="restored")
    if "also_under" in wanted:
        places = [sharing.Share(each["parent"], _share(each)) for each in wanted["also_under"] or ()]
        sharing.refuse_elsewhere(act, row, places)
        sharing.set_places(act, row, places, "restored")
    if wanted:
        standing.check_places([row])


def _parent(act: Act, uid: str | None) -> Item | None:
    try:
        return structure.item_in(act, uid) if uid else None
    except NotFound:
        raise Refused("La place d'alors n'existe plus, ou elle est à la corbeille.") from None


def _share(place: Mapping[str, Any]) -> Decimal | None:
    return None if place.get("share") is None else Decimal(place["share"])
