"""Moving items as in an outline: beside another one, one level in, one level out; hiding a branch. Acts, taken back."""

from enum import StrEnum

from django.db import transaction

from gouvernail.core.changes import Change
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.models import Item
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing
from gouvernail.services.acts import Done
from gouvernail.services.refusals import Invalid
from gouvernail.services.structure import begin_on, item_in, set_level


class Beside(StrEnum):
    """Where something goes, as told by another item."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"


@transaction.atomic
def move_beside(*, item: str, by: Viewer, anchor: str, where: Beside) -> Done:
    """Move an item and its branch just before or after another, or last inside it.

    Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    act, row = begin_on(item, by)
    other = item_in(act, anchor)
    if other.pk == row.pk:
        return Done(None, row.uid)
    if where is Beside.INSIDE:
        placing.move(act, row, other, None)
    else:
        keys = [each.pk for each in placing.siblings(row.programme_id, other.parent) if each.pk != row.pk]
        placing.move(act, row, other.parent, keys.index(other.pk) + (1 if where is Beside.BEFORE else 2))
    return Done(act.done(), row.uid, 1)


@transaction.atomic
def indent(*, item: str, by: Viewer) -> Done:
    """Put an item last inside the one just above it; it takes the next level where it must, and its branch follows.

    Refusals: `Invalid` when nothing stands above it, or when no level is left.
    """
    act, row = begin_on(item, by)
    beside = placing.siblings(row.programme_id, row.parent)
    at = [each.pk for each in beside].index(row.pk)
    if at == 0:
        raise _wrong("Rien ne précède cet élément à ce niveau\u00a0: il n'y a rien où le rentrer.")
    above = beside[at - 1]
    if Level(row.level).rank <= Level(above.level).rank:
        if Level(above.level).rank + 1 >= len(LEVEL_ORDER):
            raise _wrong(f"«\u00a0{above.title}\u00a0» est une étape\u00a0: une étape ne contient rien.")
        set_level(act, row, LEVEL_ORDER[Level(above.level).rank + 1])
    placing.move(act, row, above, None)
    return Done(act.done(), row.uid, 1)


@transaction.atomic
def outdent(*, item: str, by: Viewer) -> Done:
    """Put an item just after the one that contains it. A step that leaves its action becomes an action.

    Refusals: `Invalid` when it stands at the top already.
    """
    act, row = begin_on(item, by)
    inside = row.parent
    if inside is None:
        raise _wrong("Cet élément est déjà au premier rang du programme.")
    # `row.parent` was read without what stands above it.
    inside = item_in(act, inside.uid)
    placing.move(act, row, inside.parent, placing.rank_of(inside) + 1)
    if row.level == Level.STEP:
        set_level(act, row, Level.ACTION)
    return Done(act.done(), row.uid, 1)


@transaction.atomic
def restrict(*, item: str, by: Viewer, restricted: bool = True) -> Done:
    """Hide an item and its branch from those who do not handle it, or show it again.

    Nothing under a restricted item can be shown on its own. Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    act, row = begin_on(item, by)
    if not restricted and row.parent is not None and row.parent.restricted:
        message = "L'élément du dessus est restreint\u00a0: levez d'abord sa restriction."
        raise Invalid([Problem("parent-restricted", message, Source(field="restricted"))])
    rows = [each for each in placing.branch(row) if each.restricted is not restricted]
    for each in rows:
        each.restricted = restricted
        each.version += 1
        act.tell(each, "updated", Change("restricted", not restricted, restricted))
    Item.objects.bulk_update(rows, ["restricted", "version"], batch_size=200)
    return Done(act.done(), row.uid, len(rows))


def _wrong(message: str) -> Invalid:
    return Invalid([Problem("place-wrong", message, Source(field="parent"))])
