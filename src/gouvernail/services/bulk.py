"""Changes made to many items, of one programme or of several: seen before, done as a whole or not at all, undone as
one act. Several fields may be changed at once. The number of SQL queries depends on the fields, not on the items."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.bulk_changes import Unfit, Wanted
from gouvernail.core.changes import content
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Source
from gouvernail.core.soundness import item_problems
from gouvernail.models import Event
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer
from gouvernail.services import batches, duties
from gouvernail.services.acts import Done
from gouvernail.services.items import verbs_for
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.reporting import SAID
from gouvernail.services.saving import Held, without_overlap

MOST = 1000
"""Items that one act changes."""
NOTHING: Mapping[str, Collection[str]] = {}


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of an item before it is changed. `before` and `after` are stored forms; `why_not`: why it cannot be."""

    name: str
    before: Any
    after: Any
    why_not: str = ""

    @property
    def changes(self) -> bool:
        return not self.why_not and self.before != self.after


@dataclass(frozen=True, slots=True)
class Line:
    """An item before it is changed: a cell for each field, in the order in which they were asked for. `programme` is
    the title of its programme."""

    uid: str
    code: str | None
    title: str
    version: int
    cells: tuple[Cell, ...]
    programme: str = ""

    @property
    def changes(self) -> bool:
        return any(cell.changes for cell in self.cells)

    @property
    def unfit(self) -> tuple[str, ...]:
        """The fields that cannot be changed here: the others may be."""
        return tuple(cell.name for cell in self.cells if cell.why_not)


class Hindered(Refused):
    """409: some of the items could not be changed, so none was. `reasons` says why, by uid."""

    status = 409

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("Rien n'a été changé\u00a0: certaines fiches ne peuvent pas l'être, voyez pourquoi.")
        self.reasons = dict(reasons)


def preview(*, by: Viewer, items: Iterable[str], wanted: Sequence[Wanted]) -> list[Line]:
    """What would change in these items (uids), in their order; what the viewer does not see is left out. Nothing is
    written. A fixed number of SQL queries."""
    asked = list(dict.fromkeys(items))[:MOST]
    found = batches.look(asked, by)
    return [_line(found[uid], wanted) for uid in asked if uid in found]


def _line(held: Held, wanted: Sequence[Wanted]) -> Line:
    row = held.row
    values, reasons = _values(held, wanted)
    after = replace(held.stored, **values)
    if values and (unsound := _unsound(after)):
        # What is wrong with them together is wrong with each: none is made alone that was seen with the others.
        reasons |= dict.fromkeys(values, unsound)
        after = held.stored
    was, would_be = content(held.stored), content(after)
    cells = tuple(Cell(each.name, was.get(each.name), would_be.get(each.name), reasons.get(each.name, ""))
                  for each in wanted)  # fmt: skip
    return Line(row.uid, row.code, row.title, row.version, cells, row.programme.title)


def _values(held: Held, wanted: Iterable[Wanted]) -> tuple[dict[str, Any], dict[str, str]]:
    """What the fields would hold that can be changed there, and why the others cannot."""
    values, reasons = {}, {}
    for each in wanted:
        why_not = _why_not_at_all(held, each.name)
        try:
            value = each.of(held.stored)
        except Unfit as unfit:
            reasons[each.name] = why_not or str(unfit)
            continue
        if why_not := why_not or _why_not_empty(held, each.name, value):
            reasons[each.name] = why_not
        else:
            values[each.name] = value
    return values, reasons


def _why_not_at_all(held: Held, name: str) -> str:
    if held.verbs.isdisjoint(verbs_for(name)):
        return "Vos droits ne permettent pas de modifier ce champ de cette fiche."
    if name in SAID and held.waits and Verb.WRITE_ITEM not in held.verbs:
        return "Ce que vous en dites est à valider\u00a0: dites-le dans sa mise à jour."
    chosen = preferences_from(held.row.authority.preferences, held.row.programme.preferences)
    return "Ce champ n'est pas employé à ce niveau." if name in chosen.unshown(held.stored.level) else ""


def _why_not_empty(held: Held, name: str, value: Any) -> str:
    chosen = preferences_from(held.row.authority.preferences, held.row.programme.preferences)
    emptied = getattr(held.stored, name) not in (None, "", ()) and value in (None, "", ())
    if emptied and chosen.requires(held.stored.level, name):
        return "Ce champ est obligatoire\u00a0: il ne se vide plus."
    return ""


def _unsound(after: core.Item) -> str:
    return " ".join(problem.message for problem in item_problems(replace(after, source=Source())))


@transaction.atomic
def change(
    *, by: Viewer, items: Mapping[str, int], wanted: Sequence[Wanted], left: Mapping[str, Collection[str]] = NOTHING,
    why: str | None = None,
) -> Done:  # fmt: skip
    """Change these fields of these items (uid and the version that was seen): all of them or none, as one act.

    `left`: by uid, the fields that were seen to stay as they are there. Refusals: `NotFound` (none of the items is
    seen), `Hindered` (with the reason of each that stands in the way).
    """
    asked = dict(list(items.items())[:MOST])
    found = batches.hold(asked, by)
    if asked and not found:
        raise NotFound
    reasons = dict.fromkeys(asked.keys() - found.keys(), NotFound.message)
    outdated = {uid: asked[uid] for uid, held in found.items() if held.row.version != asked[uid]}
    replaces = any(not each.starts_from_now for each in wanted)
    since = batches.events_since(outdated) if replaces else {}
    pairs: list[tuple[Held, core.Item]] = []
    for uid, held in found.items():
        meant = [each for each in wanted if each.name not in left.get(uid, ())]
        try:
            pairs.append((held, _changed(held, meant, asked[uid], since.get(uid, []))))
        except (Refused, Unfit) as refusal:
            reasons[uid] = str(refusal) if isinstance(refusal, Unfit) else refusal.message
    if reasons:
        raise Hindered(reasons)
    owning = [each.name for each in wanted if each.name in duties.OWNING]
    owned = {(uid, name): getattr(held.stored, name) for uid, held in found.items() for name in owning}
    written = batches.save(pairs, [each.name for each in wanted], by, typed=True)
    act = batches.tell(written, by, timezone.now(), "updated", note=why)
    if owning:
        rows = [(each.held.row, each.new) for each in written]
        duties.told_to_all(
            ((row, owned[row.uid, name], getattr(new, name)) for row, new in rows for name in owning), by
        )
    return Done(act, count=len(written))


def _changed(held: Held, wanted: Iterable[Wanted], version: int, since: list[Event]) -> core.Item:
    """The item as it should be. Adding, taking away and moving start from what is there now."""
    listed = list(wanted)
    values, reasons = _values(held, listed)
    if reasons:
        raise Unfit(" ".join(dict.fromkeys(reasons.values())))
    from_now = {each.name for each in listed if each.starts_from_now}
    replaced = {name: value for name, value in values.items() if name not in from_now}
    if replaced:
        kept = without_overlap(held, version, replaced, since)
        values = {name: value for name, value in values.items() if name in from_now or name in kept}
    new = replace(held.stored, **values)
    if why_not := _unsound(new):
        raise Unfit(why_not)
    return new
