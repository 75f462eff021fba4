"""Writing what was understood of a document: programmes and items are created or updated, never doubled.

What somebody edited since the last reading stays theirs (three-way merge, `core/changes.py`); what is no longer in the
document stays too; both are told.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from gouvernail.core.changes import content, merge
from gouvernail.core.matching import Known, match
from gouvernail.core.plan import Draft, Item, Link, Placement, Plan
from gouvernail.core.problems import Problem
from gouvernail.core.soundness import faults
from gouvernail.core.splitting import split
from gouvernail.models import Authority, SourceDocument
from gouvernail.models import Item as Row
from gouvernail.models.columns import new_uid
from gouvernail.queries.imports import Accepted, ProgrammeWritten
from gouvernail.queries.plans import core_items, in_reading_order
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.merging import told_kept, told_vanished
from gouvernail.services.refusals import Invalid
from gouvernail.services.registers import Register
from gouvernail.services.writing import Writing, begin, end, write_principles


@transaction.atomic
def accept(
    draft: Draft, *, by: Viewer, authority: Authority, document: SourceDocument, title: str | None = None
) -> Accepted:
    """Write what was understood: create or update, never duplicate, never overwrite what was edited since.

    Refusal: `Invalid` with every fault, and nothing written.
    """
    found = faults(draft.plan)
    if found:
        raise Invalid(found)
    # Two readings for one authority wait for each other: each finds what the other wrote.
    Authority.objects.select_for_update().get(pk=authority.pk)
    parts = split(draft.plan)
    names = Register(authority)
    written: list[ProgrammeWritten] = []
    problems: list[Problem] = []
    for position, part in enumerate(parts):
        named = title if len(parts) == 1 else None
        writing = begin(part, authority, document, by, names, named, position)
        _write_items(writing, part.plan)
        write_principles(writing, part.plan)
        written.append(end(writing))
        problems += writing.problems
    return Accepted(tuple(written), tuple(problems))


def _write_items(writing: Writing, plan: Plan) -> None:
    stored_rows = list(Row.objects.filter(programme=writing.programme).select_related("source_document"))
    ordered = in_reading_order(stored_rows)
    stored = (
        dict(zip([row.uid for row in ordered], core_items(ordered, programme=writing.programme.pk), strict=True))
        if ordered
        else {}
    )
    rows = {row.uid: row for row in ordered}
    pairs = match([_known(row, stored[row.uid]) for row in ordered], [_seen(item) for item in plan.items])
    items = _renamed(plan, pairs)
    writing.names.prepare(items)
    items = [replace(item, **storing.normalised(item, writing.names)) for item in items]
    writing.rows = rows
    new = [item for item in items if item.id not in rows]
    places = _positions(items)
    details = storing.Details()
    _create(writing, new, places, details)
    for item in items:
        if item.id in stored:
            _update(writing, item, stored[item.id], places[item.id], details)
    details.create()
    seen = set(pairs.values())
    writing.problems += told_vanished(
        [stored[row.uid] for row in ordered if row.uid not in seen and row.imported and not row.trashed_at]
    )


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


def _renamed(plan: Plan, pairs: Mapping[str, str]) -> list[Item]:
    """The items with the uids under which they are, or will be, stored."""
    uids = {item.id: pairs.get(item.id) or new_uid() for item in plan.items}

    def link(each: Link) -> Link:
        return replace(each, item=uids.get(each.item)) if each.item else each

    return [
        replace(
            item,
            id=uids[item.id],
            parent=uids[item.parent] if item.parent is not None else None,
            also_under=tuple(Placement(uids[each.parent], each.share) for each in item.also_under),
            links=tuple(link(each) for each in item.links if each.item != item.id),
        )
        for item in plan.items
    ]


def _positions(items: list[Item]) -> dict[str, int]:
    """The place of each item among its siblings."""
    counted: dict[str | None, int] = {}
    found: dict[str, int] = {}
    for item in items:
        found[item.id] = counted[item.parent] = counted.get(item.parent, -1) + 1
    return found


def _create(writing: Writing, items: list[Item], places: Mapping[str, int], details: storing.Details) -> None:
    """New rows, one level of the tree after the other, because a child needs its parent's key."""
    waiting = items
    while waiting:
        ready = [item for item in waiting if item.parent is None or item.parent in writing.rows]
        for item in ready:
            writing.rows[item.id] = _new_row(writing, item, places[item.id])
        Row.objects.bulk_create([writing.rows[item.id] for item in ready], batch_size=50)
        waiting = [item for item in waiting if item.id not in writing.rows]
    for item in items:
        row = writing.rows[item.id]
        storing.collect(details, row, item, writing.names, writing.rows)
        writing.events.append(
            history.item_event(
                row, writing.programme, by=writing.by, at=writing.at, verb="imported", note=writing.document.name
            )
        )
    writing.created += len(items)


def _new_row(writing: Writing, item: Item, position: int) -> Row:
    parent = writing.rows[item.parent] if item.parent is not None else None
    return Row(
        uid=item.id,
        authority=writing.programme.authority,
        programme=writing.programme,
        parent=parent,
        position=position,
        # What lies under a restricted item is restricted.
        restricted=parent.restricted if parent else False,
        imported={**content(item), "position": position},
        confidence=_confidence(item),
        **storing.columns(item),
        **storing.place_columns(item.source, writing.document),
    )


def _confidence(item: Item) -> Any:
    return None if item.confidence is None else round(item.confidence, 3)


def _update(writing: Writing, item: Item, stored: Item, position: int, details: storing.Details) -> None:
    """Bring a stored item to what the document says now, where nobody edited it."""
    row = writing.rows[item.id]
    base = row.imported or {}
    merged = merge(base, content(stored), content(item))
    names = [change.field for change in merged.changes]
    writing.problems += [told_kept(stored.title, change, item.source) for change in merged.kept]
    if names:
        now = replace(stored, **{name: getattr(item, name) for name in names})
        _apply(writing, row, now, names, details)
        writing.events += [
            history.item_event(
                row,
                writing.programme,
                by=writing.by,
                at=writing.at,
                verb="updated",
                change=change,
                note=writing.document.name,
            )
            for change in merged.changes
        ]
    moved = _replace_place(writing, row, item, position, base)
    said = {**content(item), "position": position}
    if names or moved or base != said:
        row.imported = said
        row.save()
    writing.updated += bool(names)
    writing.unchanged += not names


def _apply(writing: Writing, row: Row, now: Item, names: list[str], details: storing.Details) -> None:
    for column, value in storing.columns(now).items():
        setattr(row, column, value)
    if "parent" in names:
        row.parent = writing.rows[now.parent] if now.parent is not None else None
        row.restricted = row.restricted or (row.parent is not None and row.parent.restricted)
    row.version += 1
    storing.replace_details(row, now, names, writing.names, writing.rows, details)


def _replace_place(writing: Writing, row: Row, item: Item, position: int, base: Mapping[str, Any]) -> bool:
    """Follow the document's order and places, quietly; an order that somebody chose stays."""
    before = (row.position, row.source_document_id, row.source_line, row.source_row, row.source_page, row.confidence)
    if row.position == base.get("position", row.position):
        row.position = position
    for column, value in storing.place_columns(item.source, writing.document).items():
        setattr(row, column, value)
    row.confidence = _confidence(item)
    after = (row.position, row.source_document_id, row.source_line, row.source_row, row.source_page, row.confidence)
    return before != after
