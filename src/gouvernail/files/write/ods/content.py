"""The part `content.xml`: styles of cells and columns, lists to choose from, the sheets, their filters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from gouvernail.core.document import Cell, Column, Row, Table
from gouvernail.files.characters import writable
from gouvernail.files.write.ods.package import NAMESPACES, PAGE

ROOM = 1000
"""Rows below the filled ones in which lists are offered too: people add theirs there."""
_ACCENT, _RULE = "#0f4c5c", "#c9d1d4"
_WIDTHS = {"date": 13.0, "money": 16.0, "number": 11.0, "percent": 11.0, "text": 24.0}
_CENTIMETRES = 0.2
"""Width of a character."""
_SPACES = re.compile(r"^ | {2,}| $|\t")
_VALUE_TYPES = {"money": ("currency", ' office:currency="EUR"'), "percent": ("float", ""), "number": ("float", "")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under a name that no other sheet has."""

    name: str
    table: Table

    @property
    def columns(self) -> list[Column]:
        wide = max((len(row.cells) for row in self.table.rows), default=0)
        return [*self.table.columns, *(Column() for _ in range(wide - len(self.table.columns)))]

    @property
    def lists(self) -> dict[int, tuple[str, ...]]:
        """The choices of each column that has some."""
        return {at: column.choices for at, column in enumerate(self.columns) if column.choices}


def content(sheets: Sequence[Sheet]) -> str:
    return "".join(_content(sheets))


def _content(sheets: Sequence[Sheet]) -> Iterator[str]:
    lists = _named_lists(sheets)
    widths = sorted({_width(column) for sheet in sheets for column in sheet.columns})
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMESPACES} office:version="1.3">'
    yield "<office:automatic-styles>"
    yield from (_column_style(width) for width in widths)
    yield _CELL_STYLES
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    yield from _validations(lists)
    for sheet in sheets:
        yield from _sheet(sheet, lists)
    yield from _filters(sheets)
    yield "</office:spreadsheet></office:body></office:document-content>"


# -------------------------------------------------------------------------------------------------------------- styles


def _width(column: Column) -> float:
    return column.width or _WIDTHS[column.kind]


def _column_style(width: float) -> str:
    return (
        f'<style:style style:name="co{width:g}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{width * _CENTIMETRES:.2f}cm"/></style:style>'
    )


def _cell_style(name: str, data: str | None, text: str = "", more: str = "") -> str:
    number = f' style:data-style-name="{data}"' if data else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{number}>'
        f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" '
        f'fo:border-bottom="0.5pt solid {_RULE}"{more}/>'
        f"<style:text-properties {text}/></style:style>"
    )


_CELL_STYLES = (
    '<style:style style:name="ta" style:family="table" style:master-page-name="' + PAGE + '">'
    '<style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="hidden" style:family="table" style:master-page-name="' + PAGE + '">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="ro" style:family="table-row"><style:table-row-properties '
    'style:use-optimal-row-height="true"/></style:style>'
    '<number:date-style style:name="Ndate" number:automatic-order="false"><number:day number:style="long"/>'
    '<number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>'
    '<number:year number:style="long"/></number:date-style>'
    '<number:currency-style style:name="Nmoney"><number:number number:decimal-places="2" '
    'number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>'
    "<number:text>\u00a0</number:text>"
    '<number:currency-symbol number:language="fr" number:country="BE">€</number:currency-symbol>'
    "</number:currency-style>"
    '<number:number-style style:name="Nnumber"><number:number number:min-integer-digits="1"/></number:number-style>'
    '<number:number-style style:name="Npercent"><number:number number:decimal-places="0" '
    'number:min-integer-digits="1"/>'
    "<number:text>\u00a0%</number:text></number:number-style>"
    '<number:text-style style:name="Ntext"><number:text-content/></number:text-style>'
    + _cell_style("date", "Ndate")
    + _cell_style("money", "Nmoney")
    + _cell_style("number", "Nnumber")
    + _cell_style("percent", "Npercent")
    + _cell_style("text", "Ntext")
    + _cell_style("strong", None, f'fo:font-weight="bold" fo:color="{_ACCENT}"')
    + _cell_style("head", None, 'fo:font-weight="bold" fo:color="#ffffff"', f' fo:background-color="{_ACCENT}"')
)


# --------------------------------------------------------------------------------------------------------------- lists


def _named_lists(sheets: Sequence[Sheet]) -> dict[tuple[str, tuple[str, ...]], str]:
    """A name for each list of each sheet (its first cell is part of it)."""
    pairs = [(sheet.name, choices) for sheet in sheets for choices in sheet.lists.values()]
    return {pair: f"liste{number}" for number, pair in enumerate(dict.fromkeys(pairs), start=1)}


def _validations(lists: dict[tuple[str, tuple[str, ...]], str]) -> Iterator[str]:
    """Another word is pointed out, not refused: an authority may have its own."""
    if not lists:
        return
    yield "<table:content-validations>"
    for (sheet, choices), name in lists.items():
        quoted = ";".join('"' + writable(choice).replace('"', '""') + '"' for choice in choices)
        condition = quoteattr(f"of:cell-content-is-in-list({quoted})")
        yield (
            f'<table:content-validation table:name="{name}" table:condition={condition} table:allow-empty-cell="true" '
            f'table:display-list="unsorted" table:base-cell-address={quoteattr(_address(sheet, 0, 1))}>'
            '<table:error-message table:title="Valeur hors de la liste" table:display="true" '
            'table:message-type="warning"><text:p>Cette valeur ne fait pas partie de la liste. '
            "La garder\u00a0?</text:p>"
            "</table:error-message></table:content-validation>"
        )
    yield "</table:content-validations>"


def _filters(sheets: Sequence[Sheet]) -> Iterator[str]:
    """LibreOffice knows the filter of a sheet by this name, which holds the number of the sheet."""
    filtered = [(at, sheet) for at, sheet in enumerate(sheets) if sheet.table.header_rows and sheet.columns]
    if not filtered:
        return
    yield "<table:database-ranges>"
    for number, sheet in filtered:
        first = sheet.table.header_rows - 1
        last = max(len(sheet.table.rows) - 1, first)
        start, end = _address(sheet.name, 0, first), _address(sheet.name, len(sheet.columns) - 1, last)
        yield (
            f'<table:database-range table:name="__Anonymous_Sheet_DB__{number}" '
            f'table:target-range-address={quoteattr(f"{start}:{end}")} table:display-filter-buttons="true"/>'
        )
    yield "</table:database-ranges>"


def _address(sheet: str, column: int, row: int) -> str:
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'.{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """0 → `A`, 26 → `AA`."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


# -------------------------------------------------------------------------------------------------------------- sheets


def _sheet(sheet: Sheet, lists: dict[tuple[str, tuple[str, ...]], str]) -> Iterator[str]:
    table, columns = sheet.table, sheet.columns
    own = {at: lists[sheet.name, choices] for at, choices in sheet.lists.items()}
    style = "hidden" if table.hidden else "ta"
    yield f'<table:table table:name={quoteattr(sheet.name)} table:style-name="{style}">'
    for column in columns or [Column()]:
        width = f"co{_width(column):g}"
        yield f'<table:table-column table:style-name="{width}" table:default-cell-style-name="{column.kind}"/>'
    head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    if head:
        yield "<table:table-header-rows>"
        yield from (_row(row, columns, {}, head=True) for row in head)
        yield "</table:table-header-rows>"
    strong = table.role == "notice"
    yield from (_row(row, columns, own, strong=strong) for row in body)
    if own or not table.rows:
        yield f'<table:table-row table:style-name="ro" table:number-rows-repeated="{ROOM if own else 1}">'
        yield from _blanks([own.get(at) for at in range(len(columns) or 1)])
        yield "</table:table-row>"
    yield "</table:table>"


def _row(
    row: Row, columns: Sequence[Column], lists: dict[int, str], *, head: bool = False, strong: bool = False
) -> str:
    parts = ['<table:table-row table:style-name="ro">']
    waiting: list[str | None] = []
    for at, cell in enumerate(row.cells):
        text = writable(cell.text)
        if not text:
            waiting.append(lists.get(at))
            continue
        parts += _blanks(waiting)
        waiting = []
        style = "head" if head else "strong" if strong and at == 0 else None
        parts.append(_cell(cell, text, columns[at], lists.get(at), style))
    parts += _blanks([*waiting, *(lists.get(at) for at in range(len(row.cells), len(columns)))] if lists else waiting)
    parts.append("<table:table-cell/></table:table-row>" if len(parts) == 1 else "</table:table-row>")
    return "".join(parts)


def _blanks(lists: Sequence[str | None]) -> list[str]:
    """Empty cells, neighbours alike together."""
    return [f"<table:table-cell{_choosing(name)}{_repeated(len(list(run)))}/>" for name, run in groupby(lists)]


def _repeated(times: int) -> str:
    return f' table:number-columns-repeated="{times}"' if times > 1 else ""


def _choosing(name: str | None) -> str:
    return f' table:content-validation-name="{name}"' if name else ""


def _cell(cell: Cell, text: str, column: Column, choosing: str | None, style: str | None) -> str:
    look, value = _value(cell, column)
    return (
        f'<table:table-cell table:style-name="{style or look}"{_choosing(choosing)}{value}>'
        f"{paragraphs(text)}</table:table-cell>"
    )


def _value(cell: Cell, column: Column) -> tuple[str, str]:
    """The style of a cell and the attributes of its value."""
    value = cell.value
    if isinstance(value, date):
        return "date", f' office:value-type="date" office:date-value="{value.isoformat()}"'
    if isinstance(value, bool):
        return "text", f' office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    if isinstance(value, int) or (isinstance(value, Decimal) and value.is_finite()):
        kind = column.kind if column.kind in _VALUE_TYPES else "number"
        name, more = _VALUE_TYPES[kind]
        return kind, f' office:value-type="{name}"{more} office:value="{Decimal(value):f}"'
    return "text", ' office:value-type="string"'


def paragraphs(text: str) -> str:
    """Text as paragraphs, one for each of its lines; spaces that XML would lose are written as elements."""
    return "".join(f"<text:p>{_SPACES.sub(_space, escape(line))}</text:p>" for line in text.split("\n"))


def _space(found: re.Match[str]) -> str:
    if found[0] == "\t":
        return "<text:tab/>"
    return f'<text:s text:c="{len(found[0])}"/>'
