"""Many items changed at once: held, written and told like one alone (`services/saving.py`), in a number of SQL queries
that depends on the tables that change and on the size of a batch, not on each item."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.changes import Change, content, differences
from gouvernail.models import Event, IndicatorTie, Item
from gouvernail.queries import validating
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import verbs_on_items
from gouvernail.queries.plans import Scope, core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, indicator_rows, storing
from gouvernail.services.registers import Register
from gouvernail.services.saving import Held

BATCH = 100


@dataclass(frozen=True, slots=True)
class Written:
    """An item that was changed, and what changed in it."""

    held: Held
    new: core.Item
    changes: tuple[Change, ...]


def look(uids: Collection[str], by: Viewer) -> dict[str, Held]:
    """These items as far as the person sees them, by uid, each with what they may do to it. Nothing is held."""
    return _with_content(
        list(visible_items(by).filter(uid__in=list(uids)).select_related("programme", "authority")), by
    )


def hold(uids: Collection[str], by: Viewer) -> dict[str, Held]:
    """The same, held until the end of the transaction, always in the same order: savers come one after another."""
    rows = visible_items(by).filter(uid__in=list(uids)).select_for_update(of=("self",)).order_by("pk")
    return _with_content(list(rows.select_related("programme", "authority")), by)


def hold_rows(uids: Collection[str], programmes: Collection[int], by: Viewer) -> dict[str, Held]:
    """Items of these programmes (keys), the bin included: for what takes an act back, which has asked the gate."""
    rows = Item.objects.filter(uid__in=list(uids), programme__in=list(programmes)).select_for_update(of=("self",))
    return _with_content(list(rows.select_related("programme", "authority", "parent").order_by("pk")), by)


def _with_content(rows: list[Item], by: Viewer) -> dict[str, Held]:
    verbs = verbs_on_items(by, rows)
    if any(validating.validated(row) for row in rows):
        verbs = validating.exact(by, rows, verbs)
    stored = core_items(rows, scope=Scope(items=tuple(row.pk for row in rows)))
    return {row.uid: Held(row, item, verbs[row.uid]) for row, item in zip(rows, stored, strict=True)}


def events_since(versions: Mapping[str, int]) -> dict[str, list[Event]]:
    """What was done to items (uids) after the versions that were seen, oldest first. One SQL query, none for none."""
    found: dict[str, list[Event]] = defaultdict(list)
    if versions:
        since = Event.objects.filter(item_uid__in=list(versions), version__gt=min(versions.values())).order_by("id")
        for event in since:
            uid = event.item_uid or ""
            if (event.version or 0) > versions[uid]:
                found[uid].append(event)
    return found


def save(
    pairs: Iterable[tuple[Held, core.Item]], changed: Collection[str], by: Viewer, *, typed: bool = False
) -> list[Written]:
    """Write what differs in these fields, each item as it should be; gives those that changed. `typed`: the person
    wrote the names themselves, not the history."""
    listed = list(pairs)
    fields = storing.written_with(changed)
    registers: dict[int, Register] = {}
    for held, _ in listed:
        if held.row.authority_id not in registers:
            said = [each.stored for each, _ in listed if typed and each.row.authority_id == held.row.authority_id]
            registers[held.row.authority_id] = Register(held.row.authority, by=by if typed else None, said=said)
    for authority, register in registers.items():
        register.prepare(storing.only_named(new, fields) for held, new in listed if held.row.authority_id == authority)
    written = []
    for held, asked in listed:
        new = replace(asked, **storing.normalised(asked, registers[held.row.authority_id], fields))
        if changes := differences(content(held.stored), content(new)):
            written.append(Written(held, new, changes))
    _write(written, registers, _targets(written, by))
    return written


def _targets(written: Iterable[Written], by: Viewer) -> dict[str, Item]:
    """The rows that the ties name. What was tied before stays tied, seen or not."""
    new = {link.item for each in written for link in each.new.links if link.item}
    old = {link.item for each in written for link in each.held.stored.links if link.item}
    if not new:
        return {}
    kept = Item.objects.filter(uid__in=new & old)
    return {row.uid: row for row in (*visible_items(by).filter(uid__in=new - old), *kept)}


def _write(written: list[Written], registers: Mapping[int, Register], targets: Mapping[str, Item]) -> None:
    now, columns, details = timezone.now(), {"version", "updated_at"}, storing.Details()
    for each in written:
        row = each.held.row
        for column, value in storing.columns(each.new).items():
            if getattr(row, column) != value:
                columns.add(column)
                setattr(row, column, value)
        row.version += 1
        row.updated_at = now
    for table in storing.TABLES:
        touched = [each for each in written if any(change.field in table.fields for change in each.changes)]
        if touched:
            table.model._default_manager.filter(item__in=[each.held.row.pk for each in touched]).delete()
        for each in touched:
            row = each.held.row
            details.add(table.make(row, each.new, registers[row.authority_id], targets))
    measured = [each for each in written if any(change.field == "indicators" for change in each.changes)]
    if measured:
        rewritten = indicator_rows.rewrite_all([(each.held.row, each.new.indicators) for each in measured])
        for row, indicators in rewritten:
            storing.collect_indicators(details, row, indicators)
    sharing = [each for each in written if any(change.field == "shared_indicators" for change in each.changes)]
    if sharing:
        IndicatorTie.objects.filter(item__in=[each.held.row.pk for each in sharing]).delete()
        for each in sharing:
            storing.collect_ties(details, each.held.row, each.new)
    details.create()
    Item.objects.bulk_update([each.held.row for each in written], sorted(columns), batch_size=BATCH)


def tell(
    written: Iterable[Written], by: Viewer, at: datetime, verb: str, *, note: str | None = None,
    undoes: str | None = None,
) -> str | None:  # fmt: skip
    """One line of history for each field of each item; gives the act, `None` when nothing changed."""
    lines = [
        history.item_event(each.held.row, each.held.row.programme, by=by, at=at, verb=verb, change=change, note=note)
        for each in written
        for change in each.changes
    ]
    for line in lines:
        line.undoes = undoes
    return history.record(lines) if lines else None
