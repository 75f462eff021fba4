"""Which items of a programme are those of a plan that was read: what accepting and comparing both start from."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gouvernail.core.changes import content
from gouvernail.core.comparison import StoredItem
from gouvernail.core.matching import Known, match
from gouvernail.core.plan import Exported, Item, Link, Placement, Plan
from gouvernail.core.workbook.marks import Marks
from gouvernail.models import Item as Row
from gouvernail.models import Programme
from gouvernail.queries.plans import core_items, in_reading_order


@dataclass
class Paired:
    """`rows` and `stored` are the programme's, by uid, in reading order. `items` are the plan's, under the uid of the
    stored item that each is, or under an id that no row has; `ids` gives that id for each id of the plan."""

    rows: dict[str, Row] = field(default_factory=dict)
    stored: dict[str, Item] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    bases: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """What the document said of each stored item last time, or what our own workbook was exported with."""

    def stored_items(self) -> dict[str, StoredItem]:
        """The programme's side for `core/comparison.py`."""
        return {
            uid: StoredItem(self.stored[uid], self.bases[uid], trashed=row.trashed_at is not None)
            for uid, row in self.rows.items()
        }


def pair(
    programme: Programme | None,
    plan: Plan,
    known: Mapping[str, str] | None = None,
    exported: Exported | None = None,
) -> Paired:
    """Compare a plan with a programme (`None`, or one that is not stored yet: everything is new).

    `known` are uids that items of the plan are known to be, by id, from an earlier reading. `exported` is set where the
    plan is a workbook that was exported from this programme.
    """
    ordered: list[Row] = []
    stored: list[Item] = []
    if programme is not None and programme.pk is not None:
        ordered = in_reading_order(Row.objects.filter(programme=programme).select_related("source_document"))
        stored = core_items(ordered, programme=programme.pk) if ordered else []
    by_uid = {row.uid: row for row in ordered}
    known = {**_given_ids(ordered, plan), **(known or {})}
    plan = _known_ids(plan, {name: uid for name, uid in known.items() if uid in by_uid})
    sure = {name for name, _ in exported.marks} if exported else set()
    seen = [_seen(item) for item in plan.items]
    pairs = match([_known(row, item) for row, item in zip(ordered, stored, strict=True)], seen, sure)
    ids = {item.id: pairs.get(item.id) or _new(item.id, by_uid) for item in plan.items}
    back = {uid: name for name, uid in known.items()}
    paired = Paired(
        rows=by_uid,
        stored=dict(zip(by_uid, stored, strict=True)),
        items=[renamed(item, ids, by_uid) for item in plan.items],
        ids={back.get(name, name): uid for name, uid in ids.items()},
    )
    paired.bases = _exported_bases(paired, exported) if exported else _imported_bases(paired)
    return paired


def _imported_bases(paired: Paired) -> dict[str, Mapping[str, Any]]:
    return {uid: row.imported or {} for uid, row in paired.rows.items()}


def _exported_bases(paired: Paired, exported: Exported) -> dict[str, Mapping[str, Any]]:
    """What the workbook was exported with; nothing for an item that it did not hold."""
    marks = Marks(exported)
    said = {item.id: item for item in paired.items}
    found: dict[str, Mapping[str, Any]] = {}
    for uid, item in paired.stored.items():
        if not marks.knows(uid):
            found[uid] = {}
        else:
            found[uid] = marks.base(item, said[uid]) if uid in said else content(item)
    return found


def renamed(item: Item, ids: Mapping[str, str], stored: Container[str] = ()) -> Item:
    """The item with other ids wherever it names one. A link to an item without a new id keeps its words only.

    But a link to an item of the programme (`stored`) that the plan does not hold stays: somebody threw that item away,
    or who exported the plan may not see it.
    """

    def link(each: Link) -> Link:
        if not each.item or (each.item in stored and each.item not in ids):
            return each
        return replace(each, item=ids.get(each.item))

    return replace(
        item,
        id=ids[item.id],
        parent=ids[item.parent] if item.parent is not None else None,
        also_under=tuple(Placement(ids[each.parent], each.share) for each in item.also_under if each.parent in ids),
        links=tuple(link(each) for each in item.links if each.item != item.id),
    )


def _known_ids(plan: Plan, known: Mapping[str, str]) -> Plan:
    if not known:
        return plan
    ids = {item.id: known.get(item.id, item.id) for item in plan.items}
    return replace(plan, items=tuple(renamed(item, ids) for item in plan.items))


def _given_ids(rows: Iterable[Row], plan: Plan) -> dict[str, str]:
    """The uids of the items that an exchange with another system named by the same ids before."""
    here = {item.id for item in plan.items}
    return {row.imported["id"]: row.uid for row in rows if row.imported and row.imported.get("id") in here}


def _new(name: str, taken: Mapping[str, object]) -> str:
    return f"new-{name}" if name in taken else name


def _known(row: Row, item: Item) -> Known:
    """A stored item as the document gave it last time."""
    base = row.imported or {}
    said = base.get("title") is not None
    return Known(
        id=row.uid,
        parent=base.get("parent") if said else item.parent,
        level=base.get("level", item.level.value) if said else item.level.value,
        code=base.get("code") if said else item.code,
        title=base.get("title") or item.title,
        line=row.source_line,
    )


def _seen(item: Item) -> Known:
    return Known(item.id, item.parent, item.level.value, item.code, item.title, item.source.line)
