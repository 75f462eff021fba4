"""Taking back an act that changed fields of many items, were they of several programmes: as one, in a number of SQL
queries that does not grow with the items. What stands in the way is told as for any other act (`standing.py`)."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from django.utils import timezone

from gouvernail.core.changes import CONTENT, put_back
from gouvernail.core.permissions import Verb
from gouvernail.models import Event, Item, Programme
from gouvernail.queries.gate import remembered_items, visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.services import batches, saving, standing
from gouvernail.services.acts import Done, may_in
from gouvernail.services.items import STRUCTURE
from gouvernail.services.refusals import NotFound, Refused

FIELDS_OF_CONTENT = frozenset(CONTENT) - STRUCTURE


def is_of_many(lines: Sequence[Event]) -> bool:
    """Whether an act only changed fields, of several items."""
    plain = all(line.field in FIELDS_OF_CONTENT and line.verb in {"updated", "undone"} for line in lines)
    return plain and len({line.item_uid for line in lines}) > 1


def take_back_many(act: str, lines: Sequence[Event], by: Viewer, unknown: str) -> Done:
    """Take it back. Refusals: `NotFound` (with what `unknown` says), `NotAllowed`, `Refused`."""
    by_item: dict[str, list[Event]] = defaultdict(list)
    for line in lines:
        by_item[line.item_uid or ""].append(line)
    programmes = _programmes(lines, by, unknown)
    _refuse_hidden(by_item.keys(), programmes, by, unknown)
    if standing.is_undone(act):
        raise Refused("Cet acte a déjà été annulé.")
    found = batches.hold_rows(by_item.keys(), [each.pk for each in programmes], by)
    rows = {uid: held.row for uid, held in found.items()}
    newer: dict[str, list[Event]] = defaultdict(list)
    for line in Event.objects.filter(item_uid__in=list(by_item), id__gt=lines[0].pk).order_by("id"):
        newer[line.item_uid or ""].append(line)
    pairs = []
    for uid, own in by_item.items():
        held = found.get(uid)
        later = standing.later_than(own, newer[uid])
        standing.check_told(held.row if held else None, own, later, held.verbs if held else frozenset(), rows)
        if held is not None:
            new = put_back(held.stored, {str(line.field): line.before for line in own})
            saving.refuse_unsound(new)
            pairs.append((held, new))
    written = batches.save(pairs, {str(line.field) for line in lines}, by)
    done = batches.tell(written, by, timezone.now(), "undone", undoes=act)
    if done is None:
        raise Refused("Tout est déjà comme avant cet acte\u00a0: il n'y a rien à annuler.")
    return Done(done, lines[0].item_uid, len(pairs))


def _programmes(lines: Sequence[Event], by: Viewer, unknown: str) -> list[Programme]:
    """The programmes of the act, held in the same order by everybody; each is seen."""
    uids = {line.programme_uid for line in lines}
    seen = list(visible_programmes(by).filter(uid__in=uids).values_list("pk", flat=True))
    if len(seen) < len(uids):
        raise NotFound(unknown)
    held = Programme.objects.filter(pk__in=seen).select_for_update(of=("self",)).order_by("pk")
    return list(held)


def _refuse_hidden(uids: Collection[str], programmes: Sequence[Programme], by: Viewer, unknown: str) -> None:
    """An act on what they do not see is told as one that does not exist; so is one on what is gone for good, but for
    those from whom nothing of the programmes is hidden."""
    listed = list(uids)
    seen = set(remembered_items(by).filter(uid__in=listed).values_list("uid", flat=True))
    if len(seen) == len(listed):
        return
    hidden = Item.objects.filter(uid__in=set(listed) - seen).values_list("programme_id", flat=True)
    if set(hidden) or not all(may_in(by, each, Verb.SEE_RESTRICTED) for each in programmes):
        raise NotFound(unknown)
