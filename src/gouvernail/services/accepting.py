"""Writing what was understood of a document: programmes and items are created or updated, never doubled.

What somebody edited since the last reading stays theirs (three-way merge, `core/changes.py`); what is no longer in the
document stays too; both are told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change, content, merge
from gouvernail.core.folding import fold
from gouvernail.core.matching import Known, match
from gouvernail.core.plan import Draft, Item, Link, Placement, Plan
from gouvernail.core.problems import NOWHERE, Problem
from gouvernail.core.soundness import faults
from gouvernail.core.splitting import Part, split
from gouvernail.core.values import encode
from gouvernail.core.vocabulary import PROGRAMME_KIND_LABELS
from gouvernail.models import Authority, Event, Principle, Programme, SourceDocument
from gouvernail.models import Item as Row
from gouvernail.models.columns import new_uid
from gouvernail.queries.imports import Accepted, ProgrammeWritten
from gouvernail.queries.plans import core_items, in_reading_order, principles_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.merging import told_kept, told_vanished
from gouvernail.services.refusals import Invalid
from gouvernail.services.registers import Register


@dataclass
class Writing:
    """One programme being written from one part of a document."""

    programme: Programme
    is_new: bool
    document: SourceDocument
    by: Viewer
    at: datetime
    names: Register
    rows: dict[str, Row] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0


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
        writing = _begin(part, authority, document, by, names, named, position)
        _write_items(writing, part.plan)
        _write_principles(writing, part.plan)
        written.append(_end(writing))
        problems += writing.problems
    return Accepted(tuple(written), tuple(problems))


# --- the programme -------------------------------------------------------------------------------------------------


def source_key(document: SourceDocument, part: Part) -> str:
    """By what a later reading of the same document knows its programme: the name of the file, and which of several."""
    return fold(f"{document.name}#{part.key}")[:300]


def _begin(
    part: Part,
    authority: Authority,
    document: SourceDocument,
    by: Viewer,
    names: Register,
    title: str | None,
    place: int,
) -> Writing:
    key = source_key(document, part)
    known = _known_programme(authority, key, part.plan)
    # A title given once at an import holds for the later ones.
    asked = title or ((known.imported or {}).get("asked_title") if known else None)
    said = _programme_said(part, document, asked)
    programme = known or Programme(authority=authority, source_key=key, position=_next_position(authority, place))
    writing = Writing(programme, known is None, document, by, timezone.now(), names)
    _update_programme(writing, said, asked)
    return writing


def _known_programme(authority: Authority, key: str, plan: Plan) -> Programme | None:
    """The programme that the same document gave before: same authority, source, kind and term, as it said them then."""
    candidates = Programme.objects.filter(authority=authority, source_key=key).order_by("id")
    says = (encode(plan.kind), encode(plan.period))
    said = ((each, each.imported or {}) for each in candidates)
    return next((each for each, base in said if (base.get("kind"), base.get("period")) == says), None)


def _programme_said(part: Part, document: SourceDocument, title: str | None) -> dict[str, Any]:
    """What the document says of the programme, in stored form."""
    plan = part.plan
    fallback = PROGRAMME_KIND_LABELS[plan.kind] if plan.kind else document.name
    return {
        "title": title or plan.title or fallback,
        "kind": encode(plan.kind),
        "period": encode(plan.period),
        "language": plan.language,
        "organisations": list(plan.organisations),
        "description": part.description,
    }


def _next_position(authority: Authority, place: int) -> int:
    return Programme.objects.filter(authority=authority).count() + place


def _programme_holds(programme: Programme) -> dict[str, Any]:
    period = (programme.period_start, programme.period_end) if programme.period_start else None
    return {
        "title": programme.title,
        "kind": programme.kind,
        "period": encode(period),
        "language": programme.language,
        "organisations": programme.organisations,
        "description": programme.description,
    }


def _update_programme(writing: Writing, said: Mapping[str, Any], asked: str | None) -> None:
    programme = writing.programme
    base = programme.imported or {}
    holds = {} if writing.is_new else _programme_holds(programme)
    for name, value in said.items():
        if holds.get(name) == value or (not writing.is_new and value == base.get(name)):
            continue
        if writing.is_new or holds.get(name) == base.get(name):
            _set_programme(programme, name, value)
            if not writing.is_new:
                change = Change(name, holds.get(name), value)
                event = history.programme_event(programme, by=writing.by, at=writing.at, verb="updated")
                event.field, event.before, event.after = change.field, change.before, change.after
                writing.events.append(event)
        else:
            writing.problems.append(told_kept(programme.title, Change(name, holds.get(name), value), NOWHERE))
    kept = {**said, "asked_title": asked}
    if programme.imported != kept:
        programme.imported = kept
        programme.save()


def _set_programme(programme: Programme, name: str, value: Any) -> None:
    if name == "period":
        programme.period_start, programme.period_end = value or (None, None)
    else:
        setattr(programme, name, value)


def _write_principles(writing: Writing, plan: Plan) -> None:
    """Principles follow the document as a whole: they are not edited one by one."""
    now = [replace(principle, programme=None) for principle in plan.principles]
    if [_without_file(each) for each in principles_of(writing.programme)] == [_without_file(each) for each in now]:
        return
    writing.programme.principles.all().delete()
    Principle.objects.bulk_create(
        Principle(
            authority=writing.programme.authority,
            programme=writing.programme,
            kind=each.kind,
            text=each.text,
            position=position,
            **storing.place_columns(each.source, writing.document),
        )
        for position, each in enumerate(now)
    )
    if not writing.is_new:
        writing.events.append(
            history.programme_event(writing.programme, by=writing.by, at=writing.at, verb="updated", note="principles")
        )


def _without_file(principle: Any) -> Any:
    return replace(principle, source=replace(principle.source, file=None))


def _end(writing: Writing) -> ProgrammeWritten:
    programme = writing.programme
    if writing.is_new:
        event = history.programme_event(
            programme, by=writing.by, at=writing.at, verb="imported", note=writing.document.name
        )
        writing.events.insert(0, event)
    history.record(writing.events)
    return ProgrammeWritten(
        programme.uid, programme.title, writing.is_new, writing.created, writing.updated, writing.unchanged
    )


# --- the items -----------------------------------------------------------------------------------------------------


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
