"""Taking back an act as a whole, whatever it was: fields, places, levels, shares, the bin, merging. History keeps both.

What somebody changed since, in the same field, stays: then nothing is taken back, and a sentence says why. An act that
took another back is taken back in the same way.
"""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction

from gouvernail.core.changes import Change, put_back
from gouvernail.core.permissions import Verb
from gouvernail.models import Event, FollowUp, Item, ItemLink, Placement, Programme
from gouvernail.queries.gate import remembered_items, visible_programmes
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import bin as binning
from gouvernail.services import placing, programme_settings, sharing, standing, structure, validating
from gouvernail.services.acts import Act, Done, may_in
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.taking_back_many import FIELDS_OF_CONTENT, is_of_many, take_back_many

PLAIN = frozenset({"level", "restricted"})
UNKNOWN_ACT = programme_settings.UNKNOWN_ACT


@transaction.atomic
def take_back(*, act: str, by: Viewer) -> Done:
    """Take back an act by its identifier. Refusals: `NotFound`, `NotAllowed`, `Refused` (what changed since; said)."""
    lines = list(Event.objects.filter(act=act, item_uid__isnull=False).order_by("id"))
    if not lines:
        return Done(programme_settings.take_back(act=act, by=by))
    if is_of_many(lines) and not Event.objects.filter(act=act, person_uid__isnull=False).exists():
        return take_back_many(act, lines, by, UNKNOWN_ACT)
    programme = _programme(lines, by)
    _refuse_hidden(lines, programme, by)
    if Event.objects.filter(act=act, person_uid__isnull=False).exists():
        raise Refused("Cet acte est celui d'une personne\u00a0: il s'annule depuis sa fiche du répertoire.")
    if standing.is_undone(act):
        raise Refused("Cet acte a déjà été annulé.")
    back = _Back(Act(programme, by, undoes=act), lines)
    standing.check(by, back.rows, back.by_item)
    back.restore()
    standing.check_places(back.rows.values())
    done = back.act.done()
    if done is None:
        raise Refused("Tout est déjà comme avant cet acte\u00a0: il n'y a rien à annuler.")
    # Two items that were parted again are merged anew on their page, field by field.
    return Done(done, lines[0].item_uid, len(back.rows), for_good=any(line.field == "merged" for line in lines))


def _programme(lines: Sequence[Event], by: Viewer) -> Programme:
    found = visible_programmes(by).filter(uid=lines[0].programme_uid).first() if lines else None
    if found is None:
        raise NotFound(UNKNOWN_ACT)
    return Programme.objects.select_for_update(of=("self",)).select_related("authority").get(pk=found.pk)


def _refuse_hidden(lines: Sequence[Event], programme: Programme, by: Viewer) -> None:
    """An act on what they do not see is told as one that does not exist; so is one on what is gone for good, but for
    those from whom nothing of the programme is hidden."""
    uids = {line.item_uid for line in lines}
    seen = remembered_items(by).filter(uid__in=uids, programme=programme).count()
    if seen < len(uids) and not may_in(by, programme, Verb.SEE_RESTRICTED):
        raise NotFound(UNKNOWN_ACT)


class _Back:
    """An act being taken back: its lines by item, and the rows that it changed."""

    def __init__(self, act: Act, lines: Sequence[Event]) -> None:
        self.act, self.lines = act, lines
        uids = [line.item_uid for line in lines if line.item_uid]
        held = Item.objects.select_for_update(of=("self",)).select_related("parent", "authority", "programme")
        self.rows = {row.uid: row for row in held.filter(uid__in=uids, programme=act.programme)}
        self.by_item: dict[str, list[Event]] = defaultdict(list)
        for line in lines:
            self.by_item[line.item_uid or ""].append(line)

    def restore(self) -> None:
        self._bin()
        for uid, lines in reversed(self.by_item.items()):
            row = self.rows[uid]
            row.refresh_from_db()
            self._content(row, lines)
            self._structure(row, lines)
            self._follow_ups(row, lines)
            self._merged(row, lines)

    def _bin(self) -> None:
        verbs = {uid: {line.verb for line in lines if not line.field} for uid, lines in self.by_item.items()}
        gone = [self.rows[uid] for uid, told in verbs.items() if told & {"created", "recovered"}]
        back = [self.rows[uid] for uid, told in verbs.items() if "trashed" in told]
        binning.put_in(self.act, [row for row in gone if row.trashed_at is None])
        binning.take_out(self.act, [row for row in back if row.trashed_at is not None])

    def _content(self, row: Item, lines: Sequence[Event]) -> None:
        # Where the act changed a field twice, it was what the first line says.
        was = {line.field: line.before for line in reversed(lines) if line.field in FIELDS_OF_CONTENT}
        if was and row.trashed_at is None:
            (stored,) = core_items([row], item=row.pk)
            structure.save_core(
                self.act, row, put_back(stored, {str(name): value for name, value in was.items()}), "undone"
            )

    def _structure(self, row: Item, lines: Sequence[Event]) -> None:
        fields = {line.field: line for line in lines if line.field}
        for name in PLAIN & fields.keys():
            structure.write(self.act, row, "undone", **{str(name): fields[name].before})
        if "parent" in fields or "position" in fields:
            self._place(row, fields.get("parent"), fields.get("position"))
        if "also_under" in fields:
            before = fields["also_under"].before or ()
            places = [sharing.Share(each["parent"], _decimal(each.get("share"))) for each in before]
            sharing.refuse_elsewhere(self.act, row, places)
            sharing.set_places(self.act, row, places, "undone")

    def _place(self, row: Item, moved: Event | None, ranked: Event | None) -> None:
        parent = row.parent
        if moved is not None:
            parent = (
                Item.objects.filter(uid=moved.before, programme=self.act.programme).first() if moved.before else None
            )
            if moved.before and (parent is None or parent.trashed_at is not None):
                raise Refused(f"La place d'où venait «\u00a0{row.title}\u00a0» n'existe plus.")
        placing.move(self.act, row, parent, ranked.before if ranked else None, verb="undone")

    def _follow_ups(self, row: Item, lines: Sequence[Event]) -> None:
        told = [line for line in lines if line.verb in validating.TOLD]
        for line in told:
            validating.drop_update(row, line)
        if told and all(line.field is None for line in lines):
            row.version += 1
            row.save(update_fields=["version", "updated_at"])
            self.act.tell(row, "undone")

    def _merged(self, row: Item, lines: Sequence[Event]) -> None:
        """What came along with a merged item goes back to it, but for what was moved elsewhere since."""
        for line in lines:
            if line.field == "merged" and isinstance(line.after, dict):
                other = self.rows[line.after["item"]]
                FollowUp.objects.filter(pk__in=line.after["follow_ups"], item=row).update(item=other)
                ItemLink.objects.filter(pk__in=line.after.get("links", ()), target=row).update(target=other)
                Placement.objects.filter(pk__in=line.after.get("places", ()), parent=row).update(parent=other)
                row.version += 1
                row.save(update_fields=["version", "updated_at"])
                self.act.tell(row, "undone", Change("merged", line.after, None))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
