"""What stands around an item in its programme: what is above it, its neighbours of the same level, its branch.

Only these are read, never the whole programme, but for an item at the edge of its family: the previous of the first
and the next of the last may be anywhere.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.models import Item, Placement
from gouvernail.queries.arranged import in_order
from gouvernail.queries.gate import Seen, Sight, parents_shown
from gouvernail.queries.guests import visiting, with_guests
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.rows import COLUMNS, Ref, Row, fetch
from gouvernail.queries.summing import summarise

NAMES = ("uid", "level", "title", "label", "code")
Place = tuple[int, int | None, bool, str]
"""Key, key of the parent, whether it is restricted, level."""
PLACE = ("pk", "parent_id", "restricted", "level")


class Surroundings:
    """`here` is `None` for what is not reached from the top as the viewer sees it.

    Six SQL queries, two more at the edge of a family, some where other programmes' items stand under this one.
    """

    def __init__(self, seen: Sight, row: Item, today: date) -> None:
        self.row, self.seen = row, seen
        self.ancestors: tuple[Ref, ...] = ()
        self.previous: Ref | None = None
        self.following: Ref | None = None
        self.here: Row | None = None
        self.children: tuple[Row, ...] = ()
        above = self._above()
        if above is not None:
            self.ancestors = tuple(self._ref(names) for _, *names in above)
            self.previous, self.following = self._beside([pk for pk, *_ in above])
            self._branch(today)

    def _above(self) -> list[tuple[Any, ...]] | None:
        """The items above it, from the root down; `None` when one of them is not seen.

        What is restricted and stands under something unseen is at the top (`gate.parents_shown`).
        """
        known = {pk: (parent, restricted, names) for pk, parent, restricted, *names in _above(self.seen, self.row.pk)}
        found: list[tuple[Any, ...]] = []
        parent, restricted = self.row.parent_id, self.row.restricted
        while parent is not None and parent in known:
            pk, (parent, restricted, names) = parent, known[parent]
            found.insert(0, (pk, *names))
        return found if parent is None or restricted else None

    def _ref(self, names: Iterable[Any]) -> Ref:
        uid, level, title, label, code = names
        return Ref(uid, level, title, label, code, self.seen.programmes[self.row.programme_id])

    def _beside(self, above: list[int]) -> tuple[Ref | None, Ref | None]:
        """The previous and the next of its level in reading order."""
        # What lies deeper than the level never stands between two items of it.
        levels = [level.value for level in LEVEL_ORDER[: Level(self.row.level).rank + 1]]
        family = list(_family(self.seen, above[-1], above[-2], levels)) if len(above) > 1 else []
        if family:
            names = {pk: given for pk, _, _, _, *given in family}
            places = [(pk, parent, level) for pk, parent, _, level, *_ in family]
            deep = {pk for pk, parent, _ in places if parent != above[-2]}
            complete = all(level == self.row.level for pk, _, level in places if pk in deep)
            before, after = self._neighbours(places, above[-2])
            if complete and before is not None and after is not None:
                return self._ref(names[before]), self._ref(names[after])
        shown: list[Place] = _places(self.seen, levels)
        parents = parents_shown((pk, parent, restricted) for pk, parent, restricted, _ in shown)
        levels_by_key = {pk: level for pk, *_, level in shown}
        places = [(pk, parent, levels_by_key[pk]) for pk, parent in parents.items()]
        beside = self._neighbours(places, None)
        refs = {pk: self._ref(names) for pk, *names in _named([0, *(pk for pk in beside if pk is not None)])}
        before, after = beside
        return refs.get(before or 0), refs.get(after or 0)

    def _neighbours(self, places: list[tuple[int, int | None, str]], top: int | None) -> tuple[int | None, int | None]:
        """The keys before and after it among those of its level, depth first from the top."""
        below: dict[int | None, list[int]] = defaultdict(list)
        same = set()
        for pk, parent, level in places:
            below[parent].append(pk)
            if level == self.row.level:
                same.add(pk)
        waiting, found = below[top][::-1], []
        while waiting:
            one = waiting.pop()
            if one in same:
                found.append(one)
            waiting += below[one][::-1]
        at = found.index(self.row.pk)
        return found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None

    def _branch(self, today: date) -> None:
        """The row of the item and those of its children, guests included, with what they draw from their branch."""
        places = _guests(self.row.pk)
        rows = fetch(self.seen, _below(self.seen, self.row.pk), today=today)
        visitors = visiting(self.seen, {item for item, *_ in places}, today)
        here = self.here = next(row for row in rows if row.id == self.row.pk)
        ordered = in_order([here], rows)
        summarise(ordered)
        placed = [(visitors[item], host) for item, host, *_ in places if item in visitors]
        here.parent_uid = self.ancestors[-1].uid if self.ancestors else None
        self.children = tuple(row for row in with_guests(ordered, placed) if row.parent_id == self.row.pk)


@Seen
def _above(items: QuerySet[Item], item: Any) -> QuerySet[Item, tuple[Any, ...]]:
    found = items.filter(pk__in=RawSQL(_climb(), [item])).order_by()  # noqa: S611
    return found.values_list("pk", "parent_id", "restricted", *NAMES)


@Seen
def _below(items: QuerySet[Item], item: Any) -> QuerySet[Item, tuple[Any, ...]]:
    found = items.filter(pk__in=RawSQL(_descend(), [item])).order_by("position", "id")  # noqa: S611
    return found.values_list(*COLUMNS)


@cache
def _climb() -> str:
    """The keys of an item and of all that is above it."""
    table = Item._meta.db_table
    return (
        f"WITH RECURSIVE above(id, parent_id) AS (SELECT id, parent_id FROM {table} WHERE id = %s"  # noqa: S608
        f" UNION SELECT i.id, i.parent_id FROM {table} i JOIN above a ON i.id = a.parent_id) SELECT id FROM above"
    )


@cache
def _descend() -> str:
    """The keys of an item and of all that is below it."""
    table = Item._meta.db_table
    return (
        f"WITH RECURSIVE below(id) AS (SELECT id FROM {table} WHERE id = %s"  # noqa: S608
        f" UNION SELECT i.id FROM {table} i JOIN below b ON i.parent_id = b.id) SELECT id FROM below"
    )


@Seen
def _family(items: QuerySet[Item], parent: Any, above: Any, levels: Any) -> QuerySet[Item, tuple[Any, ...]]:
    """The children of an item, those of the one above it, and their children."""
    beside = Item.objects.filter(parent=above).order_by().values("pk")
    found = items.filter(Q(parent=above) | Q(parent=parent) | Q(parent__in=beside), level__in=levels)
    return found.order_by("position", "id").values_list(*PLACE, *NAMES)


@Seen
def _places(items: QuerySet[Item], levels: Any) -> QuerySet[Item, Place]:
    return items.filter(level__in=levels).order_by("position", "id").values_list(*PLACE)


@Prepared
def _named(keys: Any) -> QuerySet[Item, tuple[Any, ...]]:
    return Item.objects.filter(pk__in=keys).values_list("pk", *NAMES)


@Prepared
def _guests(parent: Any) -> QuerySet[Placement, tuple[int, int, int]]:
    placed = Placement.objects.filter(parent=parent).order_by("position", "id")
    return placed.values_list("item_id", "parent_id", "item__programme_id")
