"""How a core item lies in the tables: the one place that writes items. `queries/plans.py` is its inverse."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import models as db

from gouvernail.core import plan as core
from gouvernail.core.plan import Deadline, Item
from gouvernail.core.problems import Source
from gouvernail.core.progress import settled
from gouvernail.core.searching import search_text
from gouvernail.core.values import encode, encode_fields
from gouvernail.core.word_forms import forms
from gouvernail.models import (
    BudgetLine,
    DepartmentRole,
    Indicator,
    IndicatorTie,
    ItemDepartment,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    ItemPartner,
    ItemPerson,
    ItemSdg,
    PersonRole,
    Placement,
    SourceDocument,
)
from gouvernail.models import Item as Row
from gouvernail.services import indicator_rows
from gouvernail.services.registers import KEYWORD_FIELDS, Register

PLAIN = (
    "level", "label", "code", "code_text", "title", "track", "description", "findings", "ambition", "rationale",
    "working_group", "governance", "participation", "revised_deadline_reason", "effective_start", "effective_end",
    "recurring", "progress", "progress_from", "pending", "achieved", "remaining", "obstacles", "support", "resources",
    "staff", "fte", "weight", "priority",
)  # fmt: skip
TEXT_LISTS = ("aims", "methods", "means", "evaluation")
PEOPLE = {
    "political_leads": PersonRole.POLITICAL,
    "administrative_leads": PersonRole.ADMINISTRATIVE,
    "agents": PersonRole.AGENT,
}
DEPARTMENTS = {"departments": DepartmentRole.LEAD, "contributing_departments": DepartmentRole.CONTRIBUTING}
NAMED_FIELDS = frozenset({*PEOPLE, *DEPARTMENTS, "partners", *KEYWORD_FIELDS})
BATCH = 200


def columns(item: Item) -> dict[str, Any]:
    """The columns of an item's own row, its place in the document aside."""
    values: dict[str, Any] = {name: getattr(item, name) for name in PLAIN}
    values.update({name: list(getattr(item, name)) for name in TEXT_LISTS})
    values.update(deadline_columns(item.deadline))
    revised = item.revised_deadline
    values.update(
        planned_start=encode_fields(item.start) if item.start else None,
        revised_deadline=encode_fields(revised) if revised else None,
        revised_end=revised.end if revised else None,
        status=item.status.value if item.status else None,
        status_text=item.status.text if item.status else None,
        health=item.health.value if item.health else None,
        health_text=item.health.text if item.health else None,
        search_text=(text := search_text(item)),
        search_forms=forms(text),
    )
    return values


def deadline_columns(deadline: Deadline | None) -> dict[str, Any]:
    return {
        "deadline_text": deadline.text if deadline else None,
        "deadline_start": deadline.start if deadline else None,
        "deadline_end": deadline.end if deadline else None,
        "deadline_precision": deadline.precision if deadline else None,
        "deadline_recurring": deadline.recurring if deadline else False,
        "deadline_unknown": deadline.unknown if deadline else False,
        "deadline_parts": encode(deadline.parts) if deadline else [],
    }


def place_columns(source: Source, document: SourceDocument | None) -> dict[str, Any]:
    """Where the item stands in which document."""
    return {
        "source_document": document,
        "source_sheet": source.sheet,
        "source_page": source.page,
        "source_row": source.row,
        "source_line": source.line,
        "source_field": source.field,
    }


@dataclass
class Details:
    """Detail rows to create, by table; indicators with their targets and values, which need their keys first; then the
    ties to indicators that may be among them: which item at which place, and by what key."""

    rows: dict[type[db.Model], list[db.Model]] = field(default_factory=dict)
    measures: list[db.Model] = field(default_factory=list)
    ties: list[tuple[Row, int, str]] = field(default_factory=list)

    def add(self, rows: Iterable[db.Model]) -> None:
        for row in rows:
            self.rows.setdefault(type(row), []).append(row)

    def create(self) -> None:
        """One query per table and batch."""
        for model, rows in self.rows.items():
            model._default_manager.bulk_create(rows, batch_size=BATCH)
        by_table: dict[type[db.Model], list[db.Model]] = {}
        for measure in self.measures:
            by_table.setdefault(type(measure), []).append(measure)
        for model, rows in by_table.items():
            model._default_manager.bulk_create(rows, batch_size=BATCH)
        indicator_rows.tie(self.ties)


def collect(details: Details, row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> None:
    """Every detail row of an item that has none yet. `rows` gives the rows that ids name (links, placements)."""
    for table in TABLES:
        details.add(table.make(row, item, names, rows))
    collect_indicators(details, row, item.indicators)
    collect_ties(details, row, item)


def replace_details(
    row: Row, item: Item, changed: Iterable[str], names: Register, rows: Mapping[str, Row], details: Details
) -> None:
    """Delete the detail rows of the changed fields and collect their new ones."""
    fields = set(changed)
    for table in TABLES:
        if fields & set(table.fields):
            old = table.model._default_manager.filter(item=row)
            # A place under another programme's item is not this document's to take away.
            (old.filter(parent__programme_id=row.programme_id) if table.model is Placement else old).delete()
            details.add(table.make(row, item, names, rows))
    if "indicators" in fields:
        new = indicator_rows.rewrite(row, item.indicators)
        collect_indicators(details, row, new)
    if "shared_indicators" in fields:
        IndicatorTie.objects.filter(item=row).delete()
        collect_ties(details, row, item)


def written_with(changed: Iterable[str]) -> frozenset[str]:
    """All the fields of the tables that hold one of these: their rows are written again together."""
    fields = set(changed)
    return frozenset(name for table in TABLES if fields & set(table.fields) for name in table.fields)


def only_named(item: Item, fields: Iterable[str]) -> Item:
    """The item without the names that are in other fields."""
    others: dict[str, Any] = dict.fromkeys(NAMED_FIELDS - set(fields), ())
    return replace(item, **others)


def normalised(item: Item, names: Register, fields: Iterable[str] | None = None) -> dict[str, Any]:
    """Fields (all of them, or these) that a table holds once each (people, words): a name repeated in one field counts
    once. A progress that is computed is not kept beside what it is computed from."""
    keys = {
        **dict.fromkeys(PEOPLE, lambda name: names.person(name).pk),
        **dict.fromkeys(DEPARTMENTS, lambda name: names.department(name).pk),
        "partners": lambda name: names.partner(name).pk,
        **{name: _keyword_key(names, name) for name in KEYWORD_FIELDS},
        "sdgs": int,
    }
    wanted = keys.keys() if fields is None else keys.keys() & set(fields)
    once = {name: _once(getattr(item, name), keys[name]) for name in wanted}
    return once | {"progress": settled(item).progress}


def _keyword_key(names: Register, field_name: str) -> Any:
    kind = KEYWORD_FIELDS[field_name]
    return lambda name: names.keyword(kind, name).pk


def _once(values: Iterable[Any], key: Any) -> tuple[Any, ...]:
    found: dict[Any, Any] = {}
    for value in values:
        found.setdefault(key(value), value)
    return tuple(found.values())


def _written(name: str, kept: str) -> str | None:
    """The document's spelling, where it differs from the one that the register keeps."""
    return None if name == kept else name


def _people(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for name, role in PEOPLE.items():
        for position, written in enumerate(getattr(item, name)):
            person = names.person(written)
            yield ItemPerson(
                authority_id=row.authority_id, item=row, person=person, role=role, position=position,
                written=_written(written, person.name),
            )  # fmt: skip


def _departments(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for name, role in DEPARTMENTS.items():
        for position, written in enumerate(getattr(item, name)):
            department = names.department(written)
            yield ItemDepartment(
                authority_id=row.authority_id, item=row, department=department, role=role, position=position,
                written=_written(written, department.name),
            )  # fmt: skip


def _partners(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, written in enumerate(item.partners):
        partner = names.partner(written)
        yield ItemPartner(
            authority_id=row.authority_id, item=row, partner=partner, position=position,
            written=_written(written, partner.name),
        )  # fmt: skip


def _keywords(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for name, kind in KEYWORD_FIELDS.items():
        for position, written in enumerate(getattr(item, name)):
            keyword = names.keyword(kind, written)
            yield ItemKeyword(
                authority_id=row.authority_id, item=row, keyword=keyword, position=position,
                written=_written(written, keyword.name),
            )  # fmt: skip


def _sdgs(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, sdg in enumerate(item.sdgs):
        yield ItemSdg(authority_id=row.authority_id, item=row, sdg=sdg, position=position)


def _budget(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, line in enumerate(item.budget):
        yield BudgetLine(
            authority_id=row.authority_id, item=row, position=position, kind=line.kind, amount=line.amount,
            article=line.article, year=line.year, funder=line.funder, funding_status=line.funding_status,
            stage=line.stage, text=line.text,
        )  # fmt: skip


def _links(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, link in enumerate(item.links):
        target = rows.get(link.item) if link.item else None
        yield ItemLink(
            authority_id=row.authority_id, item=row, position=position, kind=link.kind, code=link.code, target=target,
            text=link.text,
        )  # fmt: skip


def _placements(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, placement in enumerate(item.also_under):
        yield Placement(
            authority_id=row.authority_id, item=row, parent=rows[placement.parent], share=placement.share,
            position=position,
        )  # fmt: skip


def _documents(row: Row, item: Item, names: Register, rows: Mapping[str, Row]) -> Iterator[db.Model]:
    for position, document in enumerate(item.documents):
        yield ItemDocument(
            authority_id=row.authority_id, item=row, position=position, title=document.title, url=document.url
        )


def collect_indicators(details: Details, row: Row, indicators: Iterable[core.Indicator | None]) -> None:
    """A row for each at its place; `None` stands for one that has its row already."""
    for position, given in enumerate(indicators):
        if given is not None:
            made = Indicator(authority_id=row.authority_id, item=row, **indicator_rows.columns(given, position))
            details.add([made])
            details.measures += indicator_rows.measures(made, given)


def collect_ties(details: Details, row: Row, item: Item) -> None:
    details.ties += [(row, position, each.key) for position, each in enumerate(item.shared_indicators)]


@dataclass(frozen=True, slots=True)
class Table:
    """Which fields of the core item a table holds, and what makes its rows."""

    model: type[db.Model]
    fields: tuple[str, ...]
    make: Callable[[Row, Item, Register, Mapping[str, Row]], Iterator[db.Model]]


TABLES = (
    Table(ItemPerson, tuple(PEOPLE), _people),
    Table(ItemDepartment, tuple(DEPARTMENTS), _departments),
    Table(ItemPartner, ("partners",), _partners),
    Table(ItemKeyword, tuple(KEYWORD_FIELDS), _keywords),
    Table(ItemSdg, ("sdgs",), _sdgs),
    Table(BudgetLine, ("budget",), _budget),
    Table(ItemLink, ("links",), _links),
    Table(ItemDocument, ("documents",), _documents),
    Table(Placement, ("also_under",), _placements),
)
