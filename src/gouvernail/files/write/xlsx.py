"""A document as a spreadsheet: a sheet for each table, real dates and numbers, text that stays text."""

import math
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gouvernail.core.document import Block, Cell, Column, Document, Figure, Heading, Row, Table
from gouvernail.files.characters import writable
from gouvernail.files.sheet_names import SheetNames

_MAX_CELL = 32_767
"""Characters that a cell holds; Excel refuses the file beyond."""
_ACCENT = "#0F4C5C"
_RULE = "#C9D1D4"
_FIRST_DATE = date(1900, 3, 1)
"""Earlier days do not exist in a spreadsheet, or are off by one: they are written as text."""
_NUMBERS = {"date": "dd/mm/yyyy", "money": '#,##0.00\\ "€"', "number": "General", "percent": '0\\ "%"'}
"""As the file format writes them; a French spreadsheet shows `52 000,00 €`."""
_SHORT = 255
"""Characters of a text up to which a cell may be declared as text: some spreadsheets show longer ones as `####`."""
_WIDE = 12
"""Columns that a landscape page can hold; wider tables are printed over several pages."""
_OVERFLOW = "Textes longs"
_WIDTHS = {"date": 13.0, "money": 16.0, "number": 11.0, "percent": 11.0, "text": 24.0}
_PRINTED = 0x09
"""Paper size A4."""
_ROOM = 1000
"""Rows below the filled ones in which lists are offered too: people add theirs there."""


def write_xlsx(document: Document) -> bytes:
    """The document as XLSX. Text blocks under a heading make a sheet of lines named after it.

    Text that a cell cannot hold is cut there, says so, and stands whole on the sheet `Textes longs`.
    """
    memory = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(memory, options)
    _describe(book, document)
    _Writer(book, writable(document.title or "")).write(document.blocks)
    book.close()
    return memory.getvalue()


def _describe(book: Workbook, document: Document) -> None:
    properties: dict[str, object] = {"title": writable(document.title or ""), "author": writable(document.author or "")}
    if document.issued:
        properties["created"] = datetime.combine(document.issued, time())
    book.set_properties(properties)


class _Writer:
    """One workbook being filled: its sheets, its formats, and the texts too long for a cell."""

    def __init__(self, book: Workbook, title: str) -> None:
        self.book = book
        self.title = title
        self.names = SheetNames()
        self.long_texts: list[tuple[str, str]] = []
        self.head = self._format(bold=True, font_color="#FFFFFF", bg_color=_ACCENT, valign="vcenter", text_wrap=True)
        self.short = self._format(valign="top", text_wrap=True, num_format="@")
        self.text = self._format(valign="top", text_wrap=True)
        self.strong = self._format(valign="top", text_wrap=True, bold=True, font_color=_ACCENT)
        self.numbers = {kind: self._format(valign="top", num_format=form) for kind, form in _NUMBERS.items()}

    def _format(self, **properties: object) -> Format:
        return self.book.add_format(
            {"font_name": "Arial", "font_size": 10, "bottom": 1, "bottom_color": _RULE, **properties}
        )

    def write(self, blocks: Sequence[Block]) -> None:
        sheet: Worksheet | None = None
        line = 0
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
                sheet = None
                continue
            if sheet is None or (isinstance(block, Heading) and block.level == 1):
                sheet, line = self._lines(block.text if isinstance(block, Heading) else "Texte"), 0
            self._line(sheet, line, block)
            line += 1
        if self.long_texts:
            self._overflow()

    def _sheet(self, wanted: str) -> Worksheet:
        sheet = self.book.add_worksheet(self.names.name(wanted))
        sheet.set_landscape()
        sheet.set_paper(_PRINTED)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        title = self.title.replace("&", "&&")[:200]
        sheet.set_header(f"&L&9{_apart(title)}&R&9&A")
        sheet.set_footer("&R&9page &P / &N")
        return sheet

    def _table(self, table: Table) -> None:
        sheet = self._sheet(table.caption or "Tableau")
        wide = max((len(row.cells) for row in table.rows), default=0)
        columns = [*table.columns, *(Column() for _ in range(wide - len(table.columns)))]
        for at, column in enumerate(columns):
            # The format of a column is that of the rows that people add: a code that they type stays text.
            form = self.short if column.kind == "text" else self.numbers[column.kind]
            sheet.set_column(at, at, column.width or _WIDTHS[column.kind], form)
        for down, row in enumerate(table.rows):
            for across, cell in enumerate(row.cells):
                self._cell(sheet, down, across, cell, columns[across], head=down < table.header_rows)
            if table.role == "notice":
                self._as_notice(sheet, down, row, columns)
        self._finish(sheet, table, columns)

    def _as_notice(self, sheet: Worksheet, down: int, row: Row, columns: Sequence[Column]) -> None:
        """A label and its text: the row as high as the text asks, which not every spreadsheet works out by itself."""
        self._string(sheet, down, 0, row.cells[0].text, self.strong)
        lines = max(
            sum(
                math.ceil((len(line) or 1) / ((column.width or _WIDTHS[column.kind]) * 1.05))
                for line in cell.text.split("\n")
            )
            for cell, column in zip(row.cells, columns, strict=False)
        )
        sheet.set_row(down, min(13.5 * lines + 3, 400))

    def _finish(self, sheet: Worksheet, table: Table, columns: Sequence[Column]) -> None:
        last = len(table.rows) - 1
        if table.hidden:
            sheet.hide()
        if len(columns) > _WIDE:
            sheet.set_print_scale(60)
            sheet.repeat_columns(1, 2)
        else:
            sheet.fit_to_pages(1, 0)
        if table.header_rows:
            sheet.set_row(table.header_rows - 1, 32)
            sheet.freeze_panes(table.header_rows, _frozen(table))
            sheet.repeat_rows(0, table.header_rows - 1)
            sheet.autofilter(table.header_rows - 1, 0, max(last, table.header_rows - 1), len(columns) - 1)
        for at, column in enumerate(columns):
            if _fits(column.choices):
                sheet.data_validation(table.header_rows, at, max(last, table.header_rows) + _ROOM, at, _choices(column))

    def _cell(self, sheet: Worksheet, down: int, across: int, cell: Cell, column: Column, *, head: bool) -> None:
        value = cell.value
        if head:
            self._string(sheet, down, across, cell.text, self.head)
        elif isinstance(value, date) and value >= _FIRST_DATE:
            day = datetime.combine(value, time())
            sheet.write_datetime(down, across, day, self.numbers["date"])
        elif isinstance(value, Decimal | int) and not isinstance(value, bool) and _finite(value):
            kind = column.kind if column.kind in {"money", "percent"} else "number"
            sheet.write_number(down, across, value, self.numbers[kind])
        else:
            self._string(sheet, down, across, cell.text, self.short if len(cell.text) <= _SHORT else self.text)

    def _string(self, sheet: Worksheet, down: int, across: int, text: str, form: Format) -> None:
        text = writable(text)
        if not text:
            return
        if len(text.encode("utf-16-le")) // 2 > _MAX_CELL:
            number = len(self.long_texts) + 1
            self.long_texts.append((f"Texte {number}, feuille {sheet.get_name()}, rangée {down + 1}", text))
            text = f"{text[:15_000]}… (texte entier : feuille « {_OVERFLOW} », texte {number})"
        sheet.write_string(down, across, text, form)

    def _lines(self, name: str) -> Worksheet:
        sheet = self._sheet(name)
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, 110)
        sheet.fit_to_pages(1, 0)
        return sheet

    def _line(self, sheet: Worksheet, line: int, block: Block) -> None:
        if isinstance(block, Heading):
            self._string(sheet, line, 0, block.text, self.strong)
            return
        text = block.alt if isinstance(block, Figure) else getattr(block, "text", "")
        self._string(sheet, line, 0, getattr(block, "label", None) or "", self.strong)
        self._string(sheet, line, 1, text, self.text)

    def _overflow(self) -> None:
        """Each long text in as many cells as it takes, one under the other."""
        sheet = self._lines(_OVERFLOW)
        line = 0
        for where, text in self.long_texts:
            for start in range(0, len(text), 15_000):
                sheet.write_string(line, 0, where, self.strong)
                sheet.write_string(line, 1, text[start : start + 15_000], self.text)
                line += 1


def _apart(text: str) -> str:
    """A header that starts with a figure would be read as a size of type: a space keeps them apart."""
    return f" {text}" if text[:1].isdigit() else text


def _finite(value: Decimal | int) -> bool:
    return isinstance(value, int) or value.is_finite()


def _frozen(table: Table) -> int:
    """Columns that stay in sight: up to the title, which follows the code, on wide tables."""
    return 3 if len(table.columns) > _WIDE else 0


def _fits(choices: Sequence[str]) -> bool:
    """A list kept inside the file is short, and a comma separates its entries."""
    return bool(choices) and len(",".join(choices)) <= _SHORT and not any("," in choice for choice in choices)


def _choices(column: Column) -> dict[str, object]:
    """A list to choose from. Another word is pointed out, not refused: an authority may have its own."""
    return {
        "validate": "list",
        "source": list(column.choices),
        "error_type": "warning",
        "error_title": "Valeur hors de la liste",
        "error_message": "Cette valeur ne fait pas partie de la liste. La garder\u00a0?",
    }
