"""A whole programme as a core plan: what exports, the API, publications and re-imports start from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet

from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    DeadlinePart,
    DocumentLink,
    Health,
    Item,
    Link,
    Placement,
    Plan,
    Principle,
    SharedIndicator,
    Status,
)
from gouvernail.core.problems import Source
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import (
    BudgetKind,
    BudgetStage,
    HealthValue,
    Level,
    LinkKind,
    Precision,
    PrincipleKind,
    ProgrammeKind,
    ProgressFrom,
    StatusValue,
    Track,
)
from gouvernail.models import (
    Attachment,
    Comment,
    Decision,
    DepartmentRole,
    FollowUp,
    ItemDepartment,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    ItemPartner,
    ItemPerson,
    ItemSdg,
    KeywordKind,
    PersonRole,
    Programme,
    SourceDocument,
)
from gouvernail.models import BudgetLine as BudgetRow
from gouvernail.models import Indicator as IndicatorRow
from gouvernail.models import IndicatorTarget as TargetRow
from gouvernail.models import IndicatorTie as TieRow
from gouvernail.models import IndicatorValue as ValueRow
from gouvernail.models import Item as Row
from gouvernail.models import Placement as PlacementRow
from gouvernail.models import Principle as PrincipleRow
from gouvernail.queries.gate import parents_shown, sight, visible_programmes
from gouvernail.queries.measured import INDICATORS, MEASURES, TARGETS, indicators_by_key, with_measures
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.viewer import Viewer

Given = dict[str, Any]
"""Fields of the core item, by name."""

COPIED = (
    "label", "code", "code_text", "title", "description", "findings", "ambition", "rationale", "working_group",
    "governance", "participation", "revised_deadline_reason", "effective_start", "effective_end", "recurring",
    "progress", "pending", "achieved", "remaining", "obstacles", "support", "resources", "staff", "fte", "weight",
    "priority", "confidence",
)  # fmt: skip
PEOPLE_FIELDS = {
    PersonRole.POLITICAL: "political_leads",
    PersonRole.ADMINISTRATIVE: "administrative_leads",
    PersonRole.AGENT: "agents",
}
DEPARTMENT_FIELDS = {DepartmentRole.LEAD: "departments", DepartmentRole.CONTRIBUTING: "contributing_departments"}
KEYWORD_FIELDS = {KeywordKind.SECTOR_PLAN: "plans", KeywordKind.DOMAIN: "domains", KeywordKind.TAG: "tags"}


def load(viewer: Viewer, programme_uid: str) -> Plan | None:
    """The complete plan of what the viewer sees of a programme; item ids are uids. `None` when there is none for them.

    Reads back equal: accepting this plan changes nothing. Further placements under another programme's items are left
    out (the tree shows them).
    """
    programme = visible_programmes(viewer).filter(uid=programme_uid).select_related("authority").first()
    if programme is None:
        return None
    rows = list(sight(viewer, programme_uid).items().defer("imported", "search_text", "search_forms"))
    return plan_of(programme, in_reading_order(rows))


def plan_of(programme: Programme, rows: Iterable[Row]) -> Plan:
    """The plan of a programme made of these rows, parents first."""
    return Plan(
        items=tuple(core_items(list(rows), programme=programme.pk)),
        title=programme.title,
        kind=ProgrammeKind(programme.kind) if programme.kind else None,
        organisations=tuple(programme.organisations),
        period=_period(programme),
        language=programme.language,
        principles=principles_of(programme),
    )


def principles_of(programme: Programme) -> tuple[Principle, ...]:
    """What a programme states beside its items. One SQL query."""
    found = PrincipleRow.objects.filter(programme=programme).select_related("source_document")
    return tuple(Principle(PrincipleKind(row.kind), row.text, _source(row, row.source_document)) for row in found)


def in_reading_order(rows: Iterable[Row]) -> list[Row]:
    """Depth first, siblings by position; a row whose parent is not among them is left out with its branch, unless it
    rises to the top (`gate.parents_shown`)."""
    by_id = {row.pk: row for row in sorted(rows, key=lambda row: (row.position, row.pk))}
    children: dict[int | None, list[Row]] = defaultdict(list)
    for pk, parent in parents_shown((row.pk, row.parent_id, row.restricted) for row in by_id.values()).items():
        children[parent].append(by_id[pk])
    found: list[Row] = []
    waiting = children[None][::-1]
    while waiting:
        row = waiting.pop()
        found.append(row)
        waiting += children[row.pk][::-1]
    return found


def core_items(
    rows: list[Row], *, programme: int | None = None, item: int | None = None, scope: "Scope | None" = None
) -> list[Item]:
    """The core items of these rows, in their order: rows of one programme (its key), or one item (its key, or the scope
    of it that is known already)."""
    if scope is None:
        scope = Scope(programme=programme) if item is None else scope_of_item(item)
    details = _details(scope, {row.pk: row.uid for row in rows})
    documents = _documents(rows)
    uids = {row.pk: row.uid for row in rows}
    return [
        Item(
            **_columns(row),
            **details[row.pk],
            id=row.uid,
            parent=uids.get(row.parent_id) if row.parent_id is not None else None,
            source=_source(row, documents.get(row.source_document_id or 0)),
        )
        for row in rows
    ]


def _documents(rows: Iterable[Row]) -> dict[int, SourceDocument]:
    """The documents that the rows come from; those that came with their row are not asked again."""
    found: dict[int, SourceDocument] = {}
    missing: set[int] = set()
    for row in rows:
        document = row.source_document if Row.source_document.is_cached(row) else None
        if document is not None:
            found[document.pk] = document
        elif row.source_document_id:
            missing.add(row.source_document_id)
    return found | SourceDocument.objects.in_bulk(missing - found.keys())


def deadline_of(row: Row) -> Deadline | None:
    """The deadline that the columns of an item hold."""
    if row.deadline_text is None:
        return None
    return Deadline(
        text=row.deadline_text,
        start=row.deadline_start,
        end=row.deadline_end,
        precision=Precision(row.deadline_precision) if row.deadline_precision else None,
        recurring=row.deadline_recurring,
        unknown=row.deadline_unknown,
        parts=decode(tuple[DeadlinePart, ...], row.deadline_parts),
    )


def _columns(row: Row) -> Given:
    values: Given = {name: getattr(row, name) for name in COPIED}
    values.update({name: tuple(getattr(row, name)) for name in ("aims", "methods", "means", "evaluation")})
    values.update(
        level=Level(row.level),
        track=Track(row.track) if row.track else None,
        progress_from=ProgressFrom(row.progress_from) if row.progress_from else None,
        start=decode(Deadline, row.planned_start) if row.planned_start else None,
        deadline=deadline_of(row),
        revised_deadline=decode(Deadline, row.revised_deadline) if row.revised_deadline else None,
        status=_status(row),
        health=Health(HealthValue(row.health), row.health_text) if row.health else None,
    )
    return values


def _status(row: Row) -> Status | None:
    if row.status is None and row.status_text is None:
        return None
    return Status(StatusValue(row.status) if row.status else None, row.status_text)


def _period(programme: Programme) -> tuple[date, date] | None:
    if programme.period_start is None or programme.period_end is None:
        return None
    return programme.period_start, programme.period_end


def _source(row: Row | PrincipleRow, document: SourceDocument | None) -> Source:
    return Source(
        file=document.name if document else None,
        sheet=row.source_sheet,
        page=row.source_page,
        row=row.source_row,
        line=row.source_line,
        field=row.source_field,
    )


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows of detail tables that belong to some items: of a `programme`, of one `item`, of `items` (keys). `held`
    names the only tables worth asking."""

    programme: int | None = None
    item: int | None = None
    items: tuple[int, ...] | None = None
    held: frozenset[type[Model]] | None = None

    def holds(self, table: type[Model]) -> bool:
        """Whether there may be rows in a table."""
        return self.held is None or table in self.held

    def of(self, table: type[Model], *columns: str, path: str = "") -> Iterable[tuple[Any, ...]]:
        """Some columns of its rows, in their order; `path` leads from it to the one that knows the item
        (`indicator__`)."""
        if not self.holds(table):
            return ()
        if self.item is not None:
            return _of_item(table, columns, path)(self.item)
        if self.items is not None:
            return _ordered(table, columns).filter(**{f"{path}item__in": self.items}) if self.items else ()
        return _ordered(table, columns).filter(**{f"{path}item__programme_id": self.programme})


def _ordered(table: type[Model], columns: tuple[str, ...]) -> QuerySet[Any, tuple[Any, ...]]:
    return table._default_manager.order_by("position", "id").values_list(*columns)


@cache
def _of_item(table: type[Model], columns: tuple[str, ...], path: str) -> Prepared[tuple[Any, ...]]:
    return Prepared(lambda item: _ordered(table, columns).filter(**{f"{path}item": item}))


DETAILS: tuple[type[Model], ...] = (
    ItemPerson, ItemDepartment, ItemPartner, ItemKeyword, ItemSdg, ItemLink, PlacementRow, ItemDocument, BudgetRow,
    IndicatorRow, TieRow,
)  # fmt: skip
BESIDE: tuple[type[Model], ...] = (FollowUp, Attachment, Comment, Decision)
"""Asked about with them, for the sheet."""
OF_INDICATORS: tuple[type[Model], ...] = (TargetRow, ValueRow)


def scope_of_item(item: int) -> Scope:
    """The details of one item: most items have few, so one SQL query asks first which tables hold any."""
    asked = DETAILS + BESIDE
    with connection.cursor() as cursor:
        cursor.execute(_which_hold(asked), [item] * len(asked))
        found = cursor.fetchone()
    held = {table for table, holds in zip(asked, found, strict=True) if holds}
    return Scope(item=item, held=frozenset(held.union(OF_INDICATORS) if IndicatorRow in held else held))


@cache
def _which_hold(tables: tuple[type[Model], ...]) -> str:
    """One question for all these tables. Written once: Django would compose its dozen parts anew for each sheet."""
    name = connection.ops.quote_name
    parts = (f"EXISTS(SELECT 1 FROM {name(table._meta.db_table)} WHERE item_id = %s)" for table in tables)  # noqa: S608
    return f"SELECT {', '.join(parts)}"


def _details(scope: Scope, uids: Mapping[int, str]) -> dict[int, Given]:
    """What the detail tables hold, as fields of each item. Twelve SQL queries at most, however many items."""
    lists: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for item, role, written, name in scope.of(ItemPerson, "item_id", "role", "written", "person__name"):
        lists[item][PEOPLE_FIELDS[PersonRole(role)]].append(written or name)
    for item, role, written, name in scope.of(ItemDepartment, "item_id", "role", "written", "department__name"):
        lists[item][DEPARTMENT_FIELDS[DepartmentRole(role)]].append(written or name)
    for item, written, name in scope.of(ItemPartner, "item_id", "written", "partner__name"):
        lists[item]["partners"].append(written or name)
    for item, kind, written, name in scope.of(ItemKeyword, "item_id", "keyword__kind", "written", "keyword__name"):
        lists[item][KEYWORD_FIELDS[KeywordKind(kind)]].append(written or name)
    for item, sdg in scope.of(ItemSdg, "item_id", "sdg"):
        lists[item]["sdgs"].append(sdg)
    _add_ties(lists, scope, uids)
    _add_money(lists, scope)
    _add_indicators(lists, scope)
    return defaultdict(dict, {pk: {name: tuple(values) for name, values in held.items()} for pk, held in lists.items()})


def _add_ties(lists: Mapping[int, dict[str, list[Any]]], scope: Scope, uids: Mapping[int, str]) -> None:
    for item, kind, code, target, text in scope.of(ItemLink, "item_id", "kind", "code", "target__uid", "text"):
        lists[item]["links"].append(Link(LinkKind(kind), code, target, text))
    for item, parent, share in scope.of(PlacementRow, "item_id", "parent_id", "share"):
        if parent in uids:
            lists[item]["also_under"].append(Placement(uids[parent], share))
    for item, title, url in scope.of(ItemDocument, "item_id", "title", "url"):
        lists[item]["documents"].append(DocumentLink(title, url))


MONEY = ("item_id", "kind", "amount", "article", "year", "funder", "funding_status", "stage", "text")


def _add_money(lists: Mapping[int, dict[str, list[Any]]], scope: Scope) -> None:
    for item, kind, amount, article, year, funder, funding_status, stage, text in scope.of(BudgetRow, *MONEY):
        lists[item]["budget"].append(
            BudgetLine(
                kind=BudgetKind(kind) if kind else None,
                amount=amount,
                article=article,
                year=year,
                funder=funder,
                funding_status=funding_status,
                stage=BudgetStage(stage),
                text=text,
            )
        )


def _add_indicators(lists: Mapping[int, dict[str, list[Any]]], scope: Scope) -> None:
    known = with_measures(
        scope.of(IndicatorRow, *INDICATORS),
        scope.of(TargetRow, *TARGETS, path="indicator__"),
        scope.of(ValueRow, *MEASURES, path="indicator__"),
    )
    for item, indicator in known.values():
        lists[item]["indicators"].append(indicator)
    ties = list(scope.of(TieRow, "item_id", "indicator_id"))
    if ties:
        others = {indicator for _, indicator in ties} - known.keys()
        known |= indicators_by_key(others)
        for item, pk in ties:
            indicator = known[pk][1]
            lists[item]["shared_indicators"].append(SharedIndicator(indicator.key or "", indicator.text, indicator))
