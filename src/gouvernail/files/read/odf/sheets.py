"""OpenDocument spreadsheets, read row by row: repeats that would fill millions of rows cost nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import IO

from gouvernail.core.cells import Merge, SheetRow, cell_blocks
from gouvernail.core.document import Cell
from gouvernail.core.number_formats import plain_number
from gouvernail.core.problems import Source
from gouvernail.files.limits import Limits
from gouvernail.files.read.odf.inline import inline_of
from gouvernail.files.read.odf.styles import Styles
from gouvernail.files.refusal import too_big
from gouvernail.files.safe_xml import Element, children, local, stream, whole

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CELL, _STYLE, _TYPE = _TABLE + "table-cell", _TABLE + "style-name", _OFFICE + "value-type"
_TEXT_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
_REPEATED = _TABLE + "number-columns-repeated"
_SPANNED_DOWN, _SPANNED_ACROSS = _TABLE + "number-rows-spanned", _TABLE + "number-columns-spanned"
_LAST_COLUMN = 16_384
_MOST_MERGES = 50_000
_MOST_NOTE = 5_000
Value = date | Decimal | int | bool | None


@dataclass(slots=True)
class Sheet:
    """What was read of a sheet."""

    name: str
    hidden: bool = False
    hidden_columns: bool = False
    rows: list[SheetRow] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    number: int = 0


@dataclass(slots=True)
class Reader:
    """Reads the sheets of one file, within its limits."""

    limits: Limits
    styles: Styles
    sheets: list[Sheet] = field(default_factory=list)
    _cells: int = 0
    _characters: int = 0
    _open: Element | None = None

    def read(self, source: IO[bytes]) -> list[Sheet]:
        """All sheets. Raises `UnreadableFile` for broken parts and beyond the limits."""
        wanted = ("style", "table-row", "table-column", "shapes", "table")
        for element in stream(source, wanted):
            name = local(element)
            if name == "style":
                self.styles.learn_copy(element)
            elif name == "table":
                self._sheet(element)
                self._open = None
            elif (table := _table_of(element)) is not None:
                self._part(name, element, self._sheet(table))
        return self.sheets

    def _sheet(self, table: Element) -> Sheet:
        """The sheet that is open, begun with its first row or column."""
        if self._open is not table:
            self._open = table
            if len(self.sheets) >= self.limits.max_sheets:
                raise too_big(f"il contient plus de {self.limits.max_sheets} feuilles")
            name = table.get(_TABLE + "name") or f"Feuille {len(self.sheets) + 1}"
            shown = self.styles.of("table", table.get(_TABLE + "style-name")).shown
            self.sheets.append(Sheet(name, hidden=not shown))
        return self.sheets[-1]

    def _part(self, name: str, element: Element, sheet: Sheet) -> None:
        if name == "table-row":
            self._row(element, sheet)
        elif name == "table-column":
            sheet.hidden_columns |= element.get(_TABLE + "visibility") in ("collapse", "filter")
        else:
            texts = (inline_of(paragraph, self.styles).text for paragraph in element.iter("{*}p"))
            sheet.boxes += [clean for text in texts if (clean := " ".join(text.split()))]

    def _row(self, row: Element, sheet: Sheet) -> None:
        times = max(1, whole(row.get(_TABLE + "number-rows-repeated")) or 1)
        first = sheet.number + 1
        sheet.number += times
        hidden = row.get(_TABLE + "visibility") in ("collapse", "filter")
        if not any(len(cell) or cell.get(_OFFICE + "value-type") for cell in row):
            return
        for number in range(first, first + times):
            cells = dict(self._row_cells(row, number, sheet))
            if not any(cell.blocks or cell.note for cell in cells.values()):
                return
            # What is repeated is known before it is made a million times.
            if self._cells + (first + times - number) * len(cells) > self.limits.max_cells:
                raise too_big(f"il contient plus de {self.limits.max_cells} cellules remplies")
            self._spend(cells)
            sheet.rows.append(SheetRow(number, cells, hidden))

    def _spend(self, cells: dict[int, Cell]) -> None:
        self._cells += len(cells)
        self._characters += sum(len(cell.text) for cell in cells.values())
        if self._characters > self.limits.max_characters:
            raise too_big("ses textes dépassent ce qu'un programme contient")

    def _row_cells(self, row: Element, number: int, sheet: Sheet) -> Iterator[tuple[int, Cell]]:
        column = 1
        where = Source(sheet=sheet.name, row=number)
        for element in row:
            repeated = element.get(_REPEATED)
            times = 1 if repeated is None else max(1, whole(repeated) or 1)
            cell = self._cell(element, where) if element.tag == _CELL else None
            if cell is not None:
                if element.get(_SPANNED_DOWN) or element.get(_SPANNED_ACROSS):
                    self._merge(element, number, column, sheet)
                # A colour without text that goes on to the edge of the sheet says nothing there.
                shown = times if cell.blocks or times < 100 else 1
                for place in range(column, min(column + shown, _LAST_COLUMN + 1)):
                    yield place, cell
            column += times
            if column > _LAST_COLUMN:
                return

    def _merge(self, element: Element, row: int, column: int, sheet: Sheet) -> None:
        down = whole(element.get(_SPANNED_DOWN)) or 1
        across = whole(element.get(_SPANNED_ACROSS)) or 1
        if (down > 1 or across > 1) and len(sheet.merges) < _MOST_MERGES:
            sheet.merges.append((row, column, row + max(down, 1) - 1, column + max(across, 1) - 1))

    def _cell(self, element: Element, where: Source) -> Cell | None:
        style = self.styles.of("table-cell", element.get(_STYLE))
        if not len(element) and element.get(_TYPE) is None:
            # Most cells of a wide sheet are empty.
            return None if style.fill is None else Cell(fill=style.fill, where=where)
        text, value = self._text(element, bold=style.bold), _value(element)
        if value is not None and not text.strip():
            text = str(value) if isinstance(value, date) else plain_number(Decimal(value))
        note = self._note(element)
        if not text.strip() and style.fill is None and note is None:
            return None
        return Cell(cell_blocks(text, where, bold=style.bold), value, fill=style.fill, where=where, note=note)

    def _text(self, element: Element, *, bold: bool) -> str:
        """The paragraphs of a cell, one a line. Those without anything inside but words are taken as they are."""
        texts = []
        for node in children(element, "p"):
            words = node.text or ""
            plain = not len(node) and node.get(_TEXT_STYLE) is None and "  " not in words and words.isprintable()
            texts.append(words if plain else inline_of(node, self.styles, bold=bold).text)
        return "\n".join(texts)

    def _note(self, element: Element) -> str | None:
        annotation = next(element.iterchildren("{*}annotation"), None)
        if annotation is None:
            return None
        texts = (inline_of(paragraph, self.styles).text for paragraph in annotation.iter("{*}p"))
        return "\n".join(" ".join(text.split()) for text in texts)[:_MOST_NOTE].strip() or None


def _table_of(element: Element) -> Element | None:
    above = element.getparent()
    while above is not None and above.tag != _TABLE + "table":
        above = above.getparent()
    return above


def _value(element: Element) -> Value:
    match element.get(_OFFICE + "value-type"):
        case "date":
            try:
                return date.fromisoformat((element.get(_OFFICE + "date-value") or "")[:10])
            except ValueError:
                return None
        case "float" | "percentage" | "currency":
            return _number(element.get(_OFFICE + "value") or "")
        case "boolean":
            return element.get(_OFFICE + "boolean-value") == "true"
        case _:
            return None


def _number(raw: str) -> Decimal | int | None:
    try:
        exact = Decimal(format(float(raw), ".15g"))
    except (ValueError, InvalidOperation):
        return None
    if not exact.is_finite():
        return None
    return int(exact) if exact == exact.to_integral_value() and abs(exact) < 10**15 else exact
