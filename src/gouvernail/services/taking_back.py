"""Taking back an act as a whole, whatever it was: fields, places, levels, shares, the bin, merging. History keeps both.

What somebody changed since, in the same field, stays: then nothing is taken back, and a sentence says why. An act that
took another back is taken back in the same way.
"""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction

from gouvernail.core.changes import CONTENT, Change, put_back
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Verb
from gouvernail.models import Event, FollowUp, Item, ItemLink, Placement, Programme
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import bin as binning
from gouvernail.services import placing, sharing, structure
from gouvernail.services.acts import Act, Done
from gouvernail.services.items import STRUCTURE
from gouvernail.services.refusals import NotAllowed, NotFound, Refused

PLAIN = frozenset({"level", "restricted"})
FIELDS_OF_CONTENT = frozenset(CONTENT) - STRUCTURE


@transaction.atomic
def take_back(*, act: str, by: Viewer) -> Done:
    """Take back an act by its identifier. Refusals: `NotFound`, `NotAllowed`, `Refused` (what changed since; said)."""
    lines = list(Event.objects.filter(act=act, item_uid__isnull=False).order_by("id"))
    programme = _programme(lines, by)
    if Event.objects.filter(undoes=act).exists():
        raise Refused("Cet acte a déjà été annulé.")
    back = _Back(Act(programme, by, undoes=act), lines)
    back.check()
    back.restore()
    done = back.act.done()
    return Done(done, lines[0].item_uid, len(back.rows))


def _programme(lines: Sequence[Event], by: Viewer) -> Programme:
    found = visible_programmes(by).filter(uid=lines[0].programme_uid).first() if lines else None
    if found is None:
        raise NotFound("Cet acte n'existe pas, ou plus, pour vous.")
    return Programme.objects.select_for_update(of=("self",)).select_related("authority").get(pk=found.pk)


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

    # --- What stands in the way

    def check(self) -> None:
        for uid, lines in self.by_item.items():
            row = self.rows.get(uid)
            if row is None:
                raise Refused(f"« {lines[0].title} » a été supprimé pour de bon : cet acte ne s'annule plus.")
            self._refuse_right(row, lines)
            for line in lines:
                self._refuse_changed(row, line)

    def _refuse_right(self, row: Item, lines: Sequence[Event]) -> None:
        verbs = verbs_on_item(self.act.by, row)
        for line in lines:
            known = FIELDS.get(line.field or "")
            follow_up = line.verb in {"followed_up", "undone"} and line.field is None
            asked = known.verbs if known else frozenset({Verb.WRITE_ITEM, *({Verb.FOLLOW_UP} if follow_up else ())})
            if verbs.isdisjoint(asked):
                raise NotAllowed

    def _refuse_changed(self, row: Item, line: Event) -> None:
        later = Event.objects.filter(item_uid=row.uid, id__gt=line.pk).exclude(act=line.act)
        if line.field:
            if line.field == "merged" or line.field == "position":
                return
            last = later.filter(field=line.field).order_by("-id").first()
            if last is not None and last.after != line.after:
                raise Refused(_changed_since(row, line, last))
        elif line.verb == "created":
            children = [each.title for each in placing.siblings(row.programme_id, row) if each.uid not in self.by_item]
            if children:
                raise Refused(f"« {row.title} » contient maintenant « {children[0]} » : sortez-le d'abord.")
        elif line.verb == "trashed" and row.trashed_at is None:
            raise Refused(f"« {row.title} » est déjà sortie de la corbeille.")

    # --- Putting back

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
        was = {line.field: line.before for line in lines if line.field in FIELDS_OF_CONTENT}
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
            places = [
                sharing.Share(each["parent"], _decimal(each.get("share"))) for each in fields["also_under"].before or ()
            ]
            sharing.set_places(self.act, row, places, "undone")

    def _place(self, row: Item, moved: Event | None, ranked: Event | None) -> None:
        parent = row.parent
        if moved is not None:
            parent = (
                Item.objects.filter(uid=moved.before, programme=self.act.programme).first() if moved.before else None
            )
            if moved.before and (parent is None or parent.trashed_at is not None):
                raise Refused(f"La place d'où venait « {row.title} » n'existe plus.")
        placing.move(self.act, row, parent, ranked.before if ranked else None, verb="undone")

    def _follow_ups(self, row: Item, lines: Sequence[Event]) -> None:
        for line in lines:
            if line.verb == "followed_up":
                FollowUp.objects.filter(item=row, author=line.actor_account, at=line.at).delete()
        if all(line.field is None for line in lines) and any(line.verb == "followed_up" for line in lines):
            row.version += 1
            row.save(update_fields=["version", "updated_at"])
            self.act.tell(row, "undone")

    def _merged(self, row: Item, lines: Sequence[Event]) -> None:
        for line in lines:
            if line.field == "merged" and isinstance(line.after, dict):
                other = Item.objects.filter(uid=line.after["item"]).first()
                if other is not None:
                    FollowUp.objects.filter(pk__in=line.after["follow_ups"]).update(item=other)
                    ItemLink.objects.filter(pk__in=line.after.get("links", ())).update(target=other)
                    Placement.objects.filter(pk__in=line.after.get("places", ())).update(parent=other)
                    row.version += 1
                    row.save(update_fields=["version", "updated_at"])
                    self.act.tell(row, "undone", Change("merged", line.after, None))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _changed_since(row: Item, line: Event, last: Event) -> str:
    return (
        f"« {row.title} » : {last.actor_name} a changé le même champ depuis. Rien n'est annulé ; "
        "comparez les versions dans l'historique."
    )
