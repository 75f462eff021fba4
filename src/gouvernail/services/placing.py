"""Where items stand: order among siblings, parents, branches. The one place that writes positions and parents."""

from collections import defaultdict

from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item
from gouvernail.services.acts import Act, changed, level_name, uid_of
from gouvernail.services.refusals import Invalid


def siblings(programme: int, parent: Item | None) -> list[Item]:
    """The living items under a parent, in order."""
    found = Item.objects.filter(programme_id=programme, parent=parent, trashed_at__isnull=True)
    return list(found.order_by("position", "id"))


def branch(row: Item, *, trashed: bool = False) -> list[Item]:
    """An item and everything under it at home, parents first; living items only, or those in the bin too."""
    below: dict[int | None, list[Item]] = defaultdict(list)
    rows = Item.objects.filter(programme_id=row.programme_id).order_by("position", "id")
    for each in rows if trashed else rows.filter(trashed_at__isnull=True):
        below[each.parent_id].append(each)
    found, waiting = [row], [row.pk]
    while waiting:
        children = below[waiting.pop(0)]
        found += children
        waiting += [child.pk for child in children]
    return found


def rank_of(row: Item) -> int:
    """Its place among its siblings, from 1."""
    keys = [each.pk for each in siblings(row.programme_id, row.parent)]
    return keys.index(row.pk) + 1 if row.pk in keys else len(keys) + 1


def put(row: Item, parent: Item | None, rank: int | None) -> None:
    """Place an item under a parent, at that rank from 1 (last when `None`). The row is saved by the caller."""
    others = [each for each in siblings(row.programme_id, parent) if each.pk != row.pk]
    at = len(others) if rank is None else min(max(rank - 1, 0), len(others))
    ordered = [*others[:at], row, *others[at:]]
    free = sorted({each.position for each in others})
    if len(free) < len(others):
        free = list(range(len(others)))
    free.append((free[-1] if free else 0) + 1)
    row.parent = parent
    moved = []
    for position, each in zip(free, ordered, strict=True):
        if each.position != position:
            each.position = position
            if each is not row:
                moved.append(each)
    Item.objects.bulk_update(moved, ["position"], batch_size=200)


def move(act: Act, row: Item, parent: Item | None, rank: int | None, *, verb: str = "moved") -> bool:
    """Move an item with its branch and tell it; whether anything changed. Refusals: `Invalid`."""
    refuse_place(row, parent)
    before, parent_before = rank_of(row), row.parent
    restricted = parent is not None and parent.restricted and not row.restricted
    put(row, parent, rank)
    changes = [
        *changed("parent", uid_of(parent_before), uid_of(parent)),
        *changed("position", before, rank_of_saved(row)),
    ]
    if not changes:
        return False
    row.version += 1
    row.save()
    act.tell_all(row, verb, changes)
    if restricted:
        restrict_branch(act, row)
    return True


def rank_of_saved(row: Item) -> int:
    """Its rank once it is placed, before or after it was saved."""
    others = [each for each in siblings(row.programme_id, row.parent) if each.pk != row.pk]
    return sum((each.position, each.pk) < (row.position, row.pk) for each in others) + 1


def restrict_branch(act: Act, row: Item) -> None:
    """What comes under a restricted item is restricted with its branch."""
    for each in branch(row):
        if not each.restricted:
            each.restricted = True
            each.version += 1
            each.save(update_fields=["restricted", "version", "updated_at"])
            act.tell_all(each, "updated", changed("restricted", False, True))


def refuse_place(row: Item, parent: Item | None) -> None:
    """An item stands under a wider one of its programme, and never under its own branch."""
    if parent is None:
        return
    if parent.programme_id != row.programme_id:
        raise _wrong("Choisissez un élément du même programme\u00a0; pour un autre programme, partagez la fiche.")
    if parent.pk in {each.pk for each in branch(row)}:
        raise _wrong("Un élément ne se place pas sous lui-même ni sous ce qu'il contient.")
    if Level(parent.level).rank >= Level(row.level).rank:
        said = (
            f"Un élément de niveau «\u00a0{level_name(row.level)}\u00a0» ne se place pas "
            f"sous «\u00a0{level_name(parent.level)}\u00a0»."
        )
        raise _wrong(said)


def _wrong(message: str) -> Invalid:
    return Invalid([Problem("place-wrong", message, Source(field="parent"))])
