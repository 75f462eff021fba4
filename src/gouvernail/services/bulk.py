"""One change made to many items, of one programme or of several: seen before, done as a whole or not at all, undone as
one act. The number of SQL queries depends on the change, not on the items."""

from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Line:
    """An item before it is changed. `before` and `after` are stored forms; `why_not`: why it cannot be changed."""

    uid: str
    code: str | None
    title: str
    version: int
    before: Any
    after: Any
    why_not: str = ""
    programme: str = ""
    """The title of its programme."""

    @property
    def changes(self) -> bool:
        return not self.why_not and self.before != self.after


class Hindered(Refused):
    """409: some of the items could not be changed, so none was. `reasons` says why, by uid."""

    status = 409

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("Rien n'a été changé\u00a0: certaines fiches ne peuvent pas l'être, voyez pourquoi.")
        self.reasons = dict(reasons)


def preview(*, by: Viewer, items: Iterable[str], wanted: Wanted) -> list[Line]:
    """What would change in these items (uids), in their order; what the viewer does not see is left out. Nothing is
    written. A fixed number of SQL queries."""
    asked = list(dict.fromkeys(items))[:MOST]
    found = batches.look(asked, by)
    return [_line(found[uid], wanted) for uid in asked if uid in found]


def _line(held: Held, wanted: Wanted) -> Line:
    row, why_not, after = held.row, _why_not_at_all(held, wanted.name), held.stored
    try:
        after = replace(held.stored, **{wanted.name: wanted.of(held.stored)})
    except Unfit as unfit:
        why_not = why_not or str(unfit)
    return Line(
        row.uid, row.code, row.title, row.version,
        content(held.stored).get(wanted.name), content(after).get(wanted.name),
        why_not or _why_not(held, after, wanted.name), row.programme.title,
    )  # fmt: skip


def _why_not_at_all(held: Held, name: str) -> str:
    if held.verbs.isdisjoint(verbs_for(name)):
        return "Vos droits ne permettent pas de modifier ce champ de cette fiche."
    if name in SAID and held.waits and Verb.WRITE_ITEM not in held.verbs:
        return "Ce que vous en dites est à valider\u00a0: dites-le dans sa mise à jour."
    chosen = preferences_from(held.row.authority.preferences, held.row.programme.preferences)
    return "Ce champ n'est pas employé à ce niveau." if name in chosen.unshown(held.stored.level) else ""


def _why_not(held: Held, after: core.Item, name: str) -> str:
    chosen = preferences_from(held.row.authority.preferences, held.row.programme.preferences)
    emptied = getattr(held.stored, name) not in (None, "", ()) and getattr(after, name) in (None, "", ())
    if emptied and chosen.requires(held.stored.level, name):
        return "Ce champ est obligatoire\u00a0: il ne se vide plus."
    return " ".join(problem.message for problem in item_problems(replace(after, source=Source())))


@transaction.atomic
def change(*, by: Viewer, items: Mapping[str, int], wanted: Wanted, why: str | None = None) -> Done:
    """Change a field of these items (uid and the version that was seen): all of them or none, as one act.

    Refusals: `NotFound` (none of them is seen), `Hindered` (with the reason of each item that stands in the way).
    """
    asked = dict(list(items.items())[:MOST])
    found = batches.hold(asked, by)
    if asked and not found:
        raise NotFound
    reasons = dict.fromkeys(asked.keys() - found.keys(), NotFound.message)
    outdated = {uid: asked[uid] for uid, held in found.items() if held.row.version != asked[uid]}
    since = {} if wanted.starts_from_now else batches.events_since(outdated)
    pairs: list[tuple[Held, core.Item]] = []
    for uid, held in found.items():
        try:
            pairs.append((held, _changed(held, wanted, asked[uid], since.get(uid, []))))
        except (Refused, Unfit) as refusal:
            reasons[uid] = str(refusal) if isinstance(refusal, Unfit) else refusal.message
    if reasons:
        raise Hindered(reasons)
    owned = {uid: getattr(held.stored, wanted.name) for uid, held in found.items()}
    written = batches.save(pairs, [wanted.name], by, typed=True)
    act = batches.tell(written, by, timezone.now(), "updated", note=why)
    if wanted.name in duties.OWNING:
        owners = ((each.held.row, owned[each.held.row.uid], getattr(each.new, wanted.name)) for each in written)
        duties.told_to_all(owners, by)
    return Done(act, count=len(written))


def _changed(held: Held, wanted: Wanted, version: int, since: list[Event]) -> core.Item:
    """The item as it should be. Adding, taking away and moving start from what is there now."""
    if why_not := _why_not_at_all(held, wanted.name):
        raise Unfit(why_not)
    values = {wanted.name: wanted.of(held.stored)}
    if not wanted.starts_from_now:
        values = without_overlap(held, version, values, since)
    new = replace(held.stored, **values)
    if why_not := _why_not(held, new, wanted.name):
        raise Unfit(why_not)
    return new
