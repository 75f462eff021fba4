"""A whole programme as sheets to work on: one row an item with typed values, then what an item has several of.

Each sheet is tied to the items by their identifier. Dates, numbers and amounts are values, never text; what people
wrote stands beside what was understood of it. What the sheets say is read back by `reading`, without any difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gouvernail.core.document import Cell, Column, Document, Row, Table
from gouvernail.core.plan import Plan
from gouvernail.core.report.labels import LevelLabels
from gouvernail.core.report.words import programme_owner, programme_title
from gouvernail.core.values import encode
from gouvernail.core.workbook import exact, marks, notice
from gouvernail.core.workbook.exact import Place
from gouvernail.core.workbook.item_columns import ItemColumn, item_columns
from gouvernail.core.workbook.kinds import EMPTY, Kind
from gouvernail.core.workbook.records import RECORDS, RecordColumn, RecordSheet, numbered

ITEMS = "Programme"


@dataclass
class Sheets:
    """The sheets being made, and the texts that do not fit their cells."""

    exact: list[tuple[str, ...]] = field(default_factory=list)

    def cell(
        self, column: ItemColumn | RecordColumn, value: Any, sheet: str, name: str, number: int | None = None
    ) -> Cell:
        """The cell of a value. What it would alter is kept apart too, if it is to be read back."""
        if value is None or value == ():
            return EMPTY
        if isinstance(value, str | tuple) and _is_text(value) and not exact.fits(value):
            if not column.key.startswith("?"):
                place = Place(sheet, name, "" if number is None else str(number), column.name)
                self.exact += exact.rows(place, encode(value))
            return column.kind.cell(exact.written(value))
        return column.kind.cell(value)

    def items(self, plan: Plan, labels: LevelLabels | None) -> Table:
        columns, by_id = item_columns(labels), plan.by_id()
        rows = (
            [self.cell(column, column.take(item, by_id), ITEMS, item.id) for column in columns] for item in plan.items
        )
        return table(ITEMS, [(column.name, column.kind.column) for column in columns], rows)

    def records(self, sheet: RecordSheet, plan: Plan) -> Table:
        def row(name: str, values: Any) -> list[Cell]:
            number = values["number"]
            return [self.cell(column, values.get(column.key), sheet.name, name, number) for column in sheet.columns]

        rows = (row(item.id if item else "", values) for item, values in numbered(sheet, plan))
        return table(sheet.name, [(column.name, column.kind.column) for column in sheet.columns], rows)

    def notice(self, lines: Iterable[notice.Line]) -> Table:
        """Lines without anything to say are left out, but for those that somebody may want to fill."""
        rows = [Row((Cell.of(label), self._said(label, value, kind))) for label, value, kind in lines if value or kind]
        return Table(tuple(rows), caption=notice.SHEET, columns=notice.COLUMNS, role="notice")

    def _said(self, label: str, value: Any, kind: Kind | None) -> Cell:
        return self.cell(RecordColumn(label, label, kind), value, notice.SHEET, "") if kind else Cell.of(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) or all(isinstance(one, str) for one in value)


def table(caption: str, head: Sequence[tuple[str, Column]], rows: Iterable[Sequence[Cell]]) -> Table:
    """A sheet with one row of headers."""
    header = Row(tuple(Cell.of(name) for name, _ in head))
    body = (Row(tuple(cells)) for cells in rows)
    return Table((header, *body), header_rows=1, caption=caption, columns=tuple(column for _, column in head))


def programme_table(
    plan: Plan,
    *,
    today: date,
    title: str | None = None,
    organisation: str | None = None,
    version_note: str | None = None,
    level_labels: LevelLabels | None = None,
    programme: str | None = None,
) -> Document:
    """The complete programme as sheets, then a notice in words. Parameters as those of `programme_report`.

    `programme` is the stable identifier by which the workbook is known again when it comes back.
    """
    title, owner = title or programme_title(plan), organisation or programme_owner(plan)
    sheets = Sheets()
    tables = [sheets.items(plan, level_labels), *(sheets.records(sheet, plan) for sheet in RECORDS)]
    tables.append(sheets.notice(_notice(plan, level_labels, programme, owner, version_note, today)))
    tables += _technical(sheets, plan)
    return Document(tuple(tables), title=title, language=plan.language or "fr", author=owner, issued=today)


def _notice(
    plan: Plan,
    labels: LevelLabels | None,
    programme: str | None,
    owner: str | None,
    version_note: str | None,
    today: date,
) -> Iterator[notice.Line]:
    yield from notice.opening(programme)
    yield from notice.facts(plan, labels)
    yield from notice.figures(plan, organisation=owner, version_note=version_note, today=today)
    yield from notice.how_to_read()


def _technical(sheets: Sheets, plan: Plan) -> Iterator[Table]:
    """The sheets that only serve to read the workbook back."""
    if sheets.exact:
        head = [(name, Column(width=width)) for name, width in exact.HEAD]
        yield table(exact.SHEET, head, ([Cell.of(text) for text in row] for row in sheets.exact))
    head = [(name, Column(width=width)) for name, width in marks.HEAD]
    yield table(marks.SHEET, head, ([Cell.of(name), Cell.of(line)] for name, line in marks.marks(plan)))
