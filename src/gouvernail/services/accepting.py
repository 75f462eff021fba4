"""Writing what was understood of a document: programmes and items are created or updated, never doubled.

What somebody edited since the last reading stays theirs (three-way merge, `core/changes.py`); what is no longer in the
document stays too; both are told.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from django.db import transaction

from gouvernail.core.changes import Merged, content, merge
from gouvernail.core.comparison import NO_CHOICES, Choices, field_subject, left_out, sound_moves
from gouvernail.core.plan import Draft, Item, Plan
from gouvernail.core.problems import Problem
from gouvernail.core.soundness import faults
from gouvernail.core.splitting import split
from gouvernail.models import Authority, Programme, SourceDocument
from gouvernail.models import Item as Row
from gouvernail.models.columns import new_uid
from gouvernail.queries.imports import Accepted, ProgrammeWritten
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.merging import told_kept, told_vanished
from gouvernail.services.pairing import Paired, pair, renamed
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
    return write(draft, by=by, authority=authority, document=document, title=title).accepted


@dataclass(frozen=True)
class Written:
    """What an import wrote: its report, the uid of each item of the draft, and what takes it back (JSON)."""

    accepted: Accepted
    ids: dict[str, str]
    record: dict[str, Any]


@transaction.atomic
def write(
    draft: Draft,
    *,
    by: Viewer,
    authority: Authority,
    document: SourceDocument,
    title: str | None = None,
    target: Programme | None = None,
    known: Mapping[str, str] | None = None,
    choices: Choices = NO_CHOICES,
) -> Written:
    """As `accept`, with what a person chose: the programme to update, which items are known to be which (draft id →
    uid), and which differences are taken."""
    found = faults(draft.plan)
    if found:
        raise Invalid(found)
    # Two readings for one authority wait for each other: each finds what the other wrote.
    Authority.objects.select_for_update().get(pk=authority.pk)
    parts = split(draft.plan)
    names = Register(authority)
    written: list[ProgrammeWritten] = []
    problems: list[Problem] = []
    records: list[dict[str, Any]] = []
    ids: dict[str, str] = {}
    for position, part in enumerate(parts):
        alone = len(parts) == 1
        writing = begin(
            part,
            authority,
            document,
            by,
            names,
            title if alone else None,
            position,
            target if alone else None,
            draft.exported if alone else None,
        )
        writing.origin = draft.origin
        ids |= _write_items(writing, part.plan, known or {}, choices)
        write_principles(writing, part.plan)
        written.append(end(writing))
        problems += writing.problems
        records.append(writing.record)
    return Written(Accepted(tuple(written), tuple(problems)), ids, {"programmes": records, "made": names.made})


def _write_items(writing: Writing, plan: Plan, known: Mapping[str, str], choices: Choices) -> dict[str, str]:
    """Gives the uid of each item of the plan that is written."""
    paired = pair(writing.programme, plan, known, writing.exported)
    out = left_out(paired.items, paired.rows, choices)
    uids = {item.id: item.id if item.id in paired.rows else new_uid() for item in paired.items if item.id not in out}
    items = [renamed(_kept_in_place(item, paired, out), uids, paired.rows) for item in paired.items if item.id in uids]
    items = _without_circles(items, paired)
    writing.names.prepare(items)
    items = [replace(item, **storing.normalised(item, writing.names)) for item in items]
    writing.rows = paired.rows
    if writing.origin:
        own = set(writing.origin.given)
        writing.given = {uids[found]: name for name, found in paired.ids.items() if found in uids and name in own}
    writing.record |= {"created": [], "changed": [], "trashed": []}
    new = [item for item in items if item.id not in paired.rows]
    places = _positions(items)
    if writing.exported:
        places |= _kept_positions(items, paired)
    details = storing.Details()
    _create(writing, new, places, details)
    for item in items:
        if item.id in paired.stored:
            _update(writing, item, paired, places[item.id], details, choices)
    details.create()
    seen = {item.id for item in paired.items}
    gone = [paired.stored[uid] for uid, row in paired.rows.items() if _vanished(row, seen, paired)]
    _trash(writing, [item for item in gone if choices.of(f"-{item.id}", False)])
    writing.problems += told_vanished([item for item in gone if not choices.of(f"-{item.id}", False)])
    return {name: uids[found] for name, found in paired.ids.items() if found in uids}


def _vanished(row: Row, seen: Container[str], paired: Paired) -> bool:
    return row.uid not in seen and row.uid in paired.stored and bool(paired.bases[row.uid]) and not row.trashed_at


def _kept_in_place(item: Item, paired: Paired, out: Container[str]) -> Item:
    """A stored item whose new parent is left out stays where it is."""
    if item.parent in out:
        item = replace(item, parent=paired.stored[item.id].parent)
    return replace(item, also_under=tuple(each for each in item.also_under if each.parent not in out))


def _without_circles(items: list[Item], paired: Paired) -> list[Item]:
    """Moves that would close a circle with places that somebody chose are left, silently: nothing else can be done."""
    moved = {item.id: item.parent for item in items if item.id in paired.stored}
    moved = {uid: parent for uid, parent in moved.items() if parent != paired.stored[uid].parent}
    if not moved:
        return items
    now = {uid: item.parent for uid, item in paired.stored.items()}
    now |= {item.id: item.parent for item in items if item.id not in paired.stored}
    sound = sound_moves(now, moved)
    return [
        replace(item, parent=paired.stored[item.id].parent) if item.id in moved and item.id not in sound else item
        for item in items
    ]


def _trash(writing: Writing, items: list[Item]) -> None:
    """Items that left the document, when somebody said so; what still lies under them stays, and they with it."""
    wanted = {item.id for item in items}
    rows = [writing.rows[uid] for uid in wanted]
    alive = [row for row in writing.rows.values() if row.uid not in wanted and not row.trashed_at]
    parents = {row.pk: row.parent_id for row in writing.rows.values()}
    held: set[int] = set()
    for row in alive:
        above = row.parent_id
        while above is not None and above not in held:
            held.add(above)
            above = parents.get(above)
    for row in rows:
        if row.pk in held:
            continue
        row.trashed_at = writing.at
        row.version += 1
        row.save(update_fields=["trashed_at", "version"])
        writing.record["trashed"].append(row.uid)
        writing.events.append(
            history.item_event(
                row, writing.programme, by=writing.by, at=writing.at, verb="trashed", note=writing.document.name
            )
        )


def _positions(items: list[Item]) -> dict[str, int]:
    """The place of each item among its siblings."""
    counted: dict[str | None, int] = {}
    found: dict[str, int] = {}
    for item in items:
        found[item.id] = counted[item.parent] = counted.get(item.parent, -1) + 1
    return found


def _kept_positions(items: list[Item], paired: Paired) -> dict[str, int]:
    """The places of siblings that stand in a workbook as they do when it was exported: all of them stored, in order."""
    siblings: dict[str | None, list[Item]] = {}
    for item in items:
        siblings.setdefault(item.parent, []).append(item)
    found: dict[str, int] = {}
    ranks = {uid: rank for rank, uid in enumerate(paired.rows)}
    for parent, group in siblings.items():
        stay = all(item.id in paired.stored and paired.stored[item.id].parent == parent for item in group)
        if stay and all(ranks[one.id] < ranks[following.id] for one, following in pairwise(group)):
            found |= {item.id: paired.rows[item.id].position for item in group}
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
    writing.record["created"] = [item.id for item in items]


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
        # What somebody adds in our own workbook is theirs: no other document is to be compared with it.
        imported=None if writing.exported else _said(writing, item, position),
        confidence=_confidence(item),
        **storing.columns(item),
        **storing.place_columns(item.source, writing.document),
    )


def _confidence(item: Item) -> Any:
    return None if item.confidence is None else round(item.confidence, 3)


def _update(
    writing: Writing, item: Item, paired: Paired, position: int, details: storing.Details, choices: Choices
) -> None:
    """Bring a stored item to what the document says now, where nobody edited it or somebody chose so."""
    row, stored, base = writing.rows[item.id], paired.stored[item.id], paired.bases[item.id]
    before = _before(row)
    merged = _chosen(merge(base, content(stored), content(item)), item.id, choices)
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
    if _follow(writing, row, item, position) or names:
        row.save()
        changes = [{"field": each.field, "before": each.before, "after": each.after} for each in merged.changes]
        writing.record["changed"].append({"uid": row.uid, "changes": changes, "row": before})
    writing.updated += bool(names)
    writing.unchanged += not names


def _chosen(merged: Merged, uid: str, choices: Choices) -> Merged:
    """What is to be changed once a person has chosen; what they saw and left is not told again."""
    changes = [each for each in merged.changes if choices.of(field_subject(uid, each.field), True)]
    changes += [each for each in merged.kept if choices.of(field_subject(uid, each.field), False)]
    decided = choices.taken
    return Merged(tuple(changes), tuple(each for each in merged.kept if field_subject(uid, each.field) not in decided))


def _before(row: Row) -> dict[str, Any]:
    """The columns of a row that follow the document whatever its content: how it was read before."""
    confidence = None if row.confidence is None else str(row.confidence)
    columns = ("position", "source_document_id", "source_sheet", "source_page", "source_row", "source_line")
    return {
        **{name: getattr(row, name) for name in (*columns, "source_field")},
        "confidence": confidence,
        "imported": row.imported,
    }


def _apply(writing: Writing, row: Row, now: Item, names: list[str], details: storing.Details) -> None:
    for column, value in storing.columns(now).items():
        setattr(row, column, value)
    if "parent" in names:
        row.parent = writing.rows[now.parent] if now.parent is not None else None
        row.restricted = row.restricted or (row.parent is not None and row.parent.restricted)
    row.version += 1
    storing.replace_details(row, now, names, writing.names, writing.rows, details)


def _follow(writing: Writing, row: Row, item: Item, position: int) -> bool:
    """Keep what the document says and where; of our own workbook only the order: it is an edit and no new source."""
    if writing.exported:
        moved, row.position = row.position != position, position
        return moved
    base = row.imported or {}
    moved = _replace_place(writing, row, item, position, base)
    row.imported = _said(writing, item, position)
    return moved or base != row.imported


def _said(writing: Writing, item: Item, position: int) -> dict[str, Any]:
    """What the document says of an item, with the id that the system it comes from knows it by, if there is one."""
    given = {"id": writing.given[item.id]} if item.id in writing.given else {}
    return {**content(item), "position": position, **given}


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
