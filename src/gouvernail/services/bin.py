"""The bin of a programme: what is put there is seen by nobody, comes out again with its branch, or is purged for good.

The history keeps all of it, whatever becomes of the items.
"""

from django.db import transaction

from gouvernail.core.permissions import Verb
from gouvernail.models import Item
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing
from gouvernail.services.acts import Act, Done, begin
from gouvernail.services.indicator_rows import hand_over
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.structure import begin_on


@transaction.atomic
def trash(*, item: str, by: Viewer, why: str | None = None) -> Done:
    """Put an item and its branch in the bin. Refusals: `NotFound`, `NotAllowed`."""
    act, row = begin_on(item, by, why=why)
    rows = placing.branch(row)
    put_in(act, rows)
    return Done(act.done(), row.uid, len(rows))


@transaction.atomic
def recover(*, programme: str, item: str, by: Viewer) -> Done:
    """Take an item out of the bin with what went in with it. Refusals: `NotFound`, `NotAllowed`, `Refused`."""
    act = begin(programme, by, Verb.WRITE_ITEM)
    row = _binned(act, item)
    if row.parent is not None and row.parent.trashed_at is not None:
        raise Refused(f"Sortez d'abord de la corbeille «\u00a0{row.parent.title}\u00a0», qui contient cette fiche.")
    rows = _went_together(row)
    take_out(act, rows)
    return Done(act.done(), row.uid, len(rows))


@transaction.atomic
def purge(*, programme: str, item: str, by: Viewer) -> Done:
    """Remove for good what is in the bin, with its branch; the history stays. For who manages the programme."""
    act = begin(programme, by, Verb.MANAGE_PROGRAMME)
    row = _binned(act, item)
    rows = placing.branch(row, trashed=True)
    for each in rows:
        act.tell(each, "purged")
    for each in hand_over(rows):
        act.tell(each, "updated", note="Indicateurs d’une fiche supprimée")
    Item.objects.filter(pk__in=[each.pk for each in rows]).delete()
    return Done(act.done(), row.uid, len(rows))


def put_in(act: Act, rows: list[Item]) -> None:
    for each in rows:
        each.trashed_at = act.at
        each.version += 1
        act.tell(each, "trashed")
    Item.objects.bulk_update(rows, ["trashed_at", "version"], batch_size=200)


def take_out(act: Act, rows: list[Item]) -> None:
    for each in rows:
        each.trashed_at = None
        each.version += 1
        act.tell(each, "recovered")
    Item.objects.bulk_update(rows, ["trashed_at", "version"], batch_size=200)
    # What was restricted meanwhile keeps what comes back under it.
    above = Item.objects.filter(pk__in={each.parent_id for each in rows if each.parent_id}, restricted=True)
    hidden = set(above.values_list("pk", flat=True))
    for each in rows:
        if each.parent_id in hidden and not each.restricted:
            placing.restrict_branch(act, each)


def _binned(act: Act, uid: str) -> Item:
    held = Item.objects.select_for_update(of=("self",)).select_related("parent")
    row = held.filter(uid=uid, programme=act.programme, trashed_at__isnull=False).first()
    if row is None:
        raise NotFound("Cette fiche n'est pas dans la corbeille de ce programme.")
    return row


def _went_together(row: Item) -> list[Item]:
    """The item and what went into the bin at the same time under it."""
    return [each for each in placing.branch(row, trashed=True) if each.trashed_at == row.trashed_at]
