"""Whether an act still stands so that it can be taken back: what was done since, in the history and in the tree.

An act that was taken back and its taking back cancel each other: they stand in nobody's way.
"""

from collections.abc import Iterable, Mapping, Sequence

from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import Level
from gouvernail.models import Event, Item
from gouvernail.queries import validating
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing
from gouvernail.services.refusals import NotAllowed, Refused

ELSEWHERE = "Comparez les versions dans l'historique."
BINNED = frozenset({"trashed", "recovered", "created"})
"""Acts that put something in the bin or take it out."""
UPDATES = frozenset({"followed_up", "submitted", "undone"})
RULED = frozenset({"validated", "amended", "returned"})
"""What history calls updates, and what becomes of those that wait for a word."""


def is_undone(act: str) -> bool:
    """Whether an act was taken back, by an act that itself still stands."""
    undoing = Event.objects.filter(undoes=act).order_by().values_list("act", flat=True).distinct()
    return any(each is not None and not is_undone(each) for each in undoing)


def check(by: Viewer, rows: Mapping[str, Item], by_item: Mapping[str, Sequence[Event]]) -> None:
    """What stands in the way of taking these lines back, by item. Refusals: `NotAllowed`, `Refused`."""
    for uid, lines in by_item.items():
        row = rows.get(uid)
        later = Event.objects.filter(item_uid=uid, id__gt=lines[-1].pk).order_by("id")
        check_told(row, lines, later_than(lines, later), verbs_of(by, row) if row else frozenset(), rows)
        if row is not None and any(line.verb in {"created", "recovered"} and not line.field for line in lines):
            _refuse_holding(row, by_item)


def verbs_of(by: Viewer, row: Item) -> frozenset[Verb]:
    """All that they may do to it, exactly so where updates are validated."""
    return validating.exact(by, [row], {row.uid: verbs_on_item(by, row)})[row.uid]


def check_told(
    row: Item | None, lines: Sequence[Event], later: Sequence[Event], verbs: frozenset[Verb], rows: Mapping[str, Item]
) -> None:
    """The same, as far as the history and the items themselves tell, for the lines of one item: nothing is looked up.

    `later`: what was done to it since; `verbs`: what they may do to it; `rows`: the other items of the act.
    """
    if row is None:
        raise Refused(f"«\u00a0{lines[0].title}\u00a0» a été supprimé pour de bon\u00a0: cet acte ne s'annule plus.")
    _refuse_right(row, verbs, lines)
    _refuse_binned(row, lines)
    for line in lines:
        if line.field in {"position", "parent"}:
            _refuse_moved(row, lines, later)
        elif line.field == "merged":
            _refuse_unmerged(row, line, rows)
        elif line.field:
            _refuse_changed(row, line, later)
        elif line.verb in {"created", "recovered"}:
            _refuse_worked_on(row, later)
        elif line.verb == "trashed":
            _refuse_out(row, rows)


def check_places(rows: Iterable[Item]) -> None:
    """Once all is put back, everything still stands under a wider item, and under none that is hidden."""
    for row in rows:
        row.refresh_from_db()
        if row.trashed_at is not None:
            continue
        below = placing.siblings(row.programme_id, row)
        wrong = next((each for each in below if Level(each.level).rank <= Level(row.level).rank), None)
        if wrong is not None:
            raise Refused(
                f"«\u00a0{row.title}\u00a0» contient maintenant «\u00a0{wrong.title}\u00a0»\u00a0: sortez-le d'abord."
            )
        parent = row.parent
        if parent is None:
            continue
        if parent.trashed_at is not None:
            raise Refused(
                f"La place d'où venait «\u00a0{row.title}\u00a0» est à la corbeille\u00a0: sortez-la d'abord."
            )
        if Level(parent.level).rank >= Level(row.level).rank:
            raise Refused(
                f"«\u00a0{row.title}\u00a0» est maintenant sous "
                f"«\u00a0{parent.title}\u00a0»\u00a0: déplacez-la d'abord."
            )
        if parent.restricted and not row.restricted:
            raise Refused(
                f"«\u00a0{parent.title}\u00a0», au-dessus de «\u00a0{row.title}\u00a0», est "
                "restreint\u00a0: levez sa restriction."
            )


def later_than(lines: Sequence[Event], since: Iterable[Event]) -> list[Event]:
    """Of what was done to an item since, oldest first, what is not of the same act; an act and its taking back, both
    later, left out."""
    later = [line for line in since if line.act != lines[0].act and line.pk > lines[-1].pk]
    undone = {line.undoes: line.act for line in later if line.undoes}
    acts = {line.act for line in later}
    gone: set[str | None] = set()
    # The newest taking back first: one that was itself taken back cancels nothing.
    for what, undoing in reversed(undone.items()):
        if what in acts and undoing not in gone and what not in gone:
            gone |= {what, undoing}
    return [line for line in later if line.act not in gone]


def _refuse_right(row: Item, verbs: frozenset[Verb], lines: Sequence[Event]) -> None:
    waits = validating.waits(row, verbs)
    for line in lines:
        known = FIELDS.get(line.field or "")
        asked = known.verbs if known else frozenset({Verb.WRITE_ITEM})
        if line.field is None and line.verb in RULED:
            asked = frozenset({Verb.VALIDATE_UPDATE})
        elif line.field is None and line.verb in UPDATES:
            asked |= {Verb.FOLLOW_UP}
        elif waits:  # Taking back is no way around the word of who answers for the department.
            asked -= {Verb.FOLLOW_UP}
        if verbs.isdisjoint(asked):
            raise NotAllowed


def _refuse_binned(row: Item, lines: Sequence[Event]) -> None:
    """What is in the bin comes out before anything else of it is put back."""
    if row.trashed_at is not None and not any(line.verb == "trashed" and not line.field for line in lines):
        raise Refused(
            f"«\u00a0{row.title}\u00a0» est à la corbeille\u00a0: sortez cette fiche de la corbeille d'abord."
        )


def _refuse_moved(row: Item, lines: Sequence[Event], later: Sequence[Event]) -> None:
    """The place that the act gave is still the place; moves among the siblings of others do not count."""
    moves = [line for line in later if line.field in {"parent", "position"}]
    if not moves:
        return
    given = {line.field: line.after for line in lines if line.field in {"parent", "position"}}
    parents = [line for line in moves if line.field == "parent"]
    before = given.get("parent", parents[0].before if parents else None)
    now = row.parent.uid if row.parent else None
    ranks = [line for line in moves if line.field == "position"]
    elsewhere = bool(parents or "parent" in given) and now != before
    if elsewhere or (ranks and "position" in given and ranks[-1].after != given["position"]):
        raise Refused(
            f"«\u00a0{row.title}\u00a0»\u00a0: {moves[-1].actor_name} l'a déplacé depuis. "
            f"Rien n'est annulé. {ELSEWHERE}"
        )


def _refuse_changed(row: Item, line: Event, later: Sequence[Event]) -> None:
    since = [each for each in later if each.field == line.field]
    if since and since[-1].after != line.after:
        who = since[-1].actor_name
        raise Refused(
            f"«\u00a0{row.title}\u00a0»\u00a0: {who} a changé le même champ depuis. Rien n'est annulé. {ELSEWHERE}"
        )


def _refuse_worked_on(row: Item, later: Sequence[Event]) -> None:
    """Nobody worked since on what was created; the bin is the way then."""
    if later:
        who = later[-1].actor_name
        raise Refused(
            f"«\u00a0{row.title}\u00a0»\u00a0: {who} y a travaillé depuis. Mettez plutôt cette fiche à la corbeille."
        )


def _refuse_holding(row: Item, by_item: Mapping[str, Sequence[Event]]) -> None:
    """What was created holds nothing else."""
    children = [each for each in placing.siblings(row.programme_id, row) if each.uid not in by_item]
    if children:
        raise Refused(
            f"«\u00a0{row.title}\u00a0» contient maintenant «\u00a0{children[0].title}\u00a0»\u00a0: sortez-le d'abord."
        )
    guest = row.placed.select_related("item").filter(item__trashed_at__isnull=True).first()
    if guest is not None:
        raise Refused(
            f"«\u00a0{guest.item.title}\u00a0» est maintenant partagée sous "
            f"«\u00a0{row.title}\u00a0»\u00a0: retirez ce partage d'abord."
        )


def _refuse_out(row: Item, rows: Mapping[str, Item]) -> None:
    """What went into the bin is still there, and what it stood under is not, or comes out with it."""
    if row.trashed_at is None:
        raise Refused(f"«\u00a0{row.title}\u00a0» est déjà sortie de la corbeille.")
    if row.parent is not None and row.parent.trashed_at is not None and row.parent.uid not in rows:
        raise Refused(f"Sortez d'abord de la corbeille «\u00a0{row.parent.title}\u00a0», qui contient cette fiche.")


def _refuse_unmerged(row: Item, line: Event, rows: Mapping[str, Item]) -> None:
    """The other item is in the bin still: it takes back what came along."""
    if line.after is None:
        raise Refused("Une fusion annulée ne se refait pas d'ici\u00a0: fusionnez à nouveau les deux fiches.")
    other = rows.get(line.after["item"]) if isinstance(line.after, dict) else None
    if other is None:
        raise Refused(
            f"La fiche fusionnée avec «\u00a0{row.title}\u00a0» n'existe plus\u00a0: cet acte ne s'annule plus."
        )
