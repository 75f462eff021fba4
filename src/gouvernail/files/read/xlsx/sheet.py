"""One sheet of a workbook, read row by row: values with their formats, merged ranges, what is hidden."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from gouvernail.core.cells import Merge, SheetRow, cell_blocks
from gouvernail.core.document import Aside, AsideKind, Cell
from gouvernail.core.number_formats import day_of, from_serial, is_date_format, plain_number, shown_date, shown_number
from gouvernail.core.problems import Source
from gouvernail.files.archive import Archive
from gouvernail.files.limits import Limits
from gouvernail.files.read.xlsx.strings import text_of, unescaped
from gouvernail.files.read.xlsx.styles import Style, Styles
from gouvernail.files.refusal import too_big
from gouvernail.files.safe_xml import Element, child, children, local, stream, whole

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})$")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
_LAST_COLUMN = 16_384
_MOST_BLANK_ROWS = 5_000
_MOST_MERGES = 50_000
_PAGE_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|[LCRPNDTFAZGBIUESXYOH]|\d+|&)')
Value = date | Decimal | int | bool | None


@dataclass(slots=True)
class Budget:
    """What may still be read of the whole workbook."""

    limits: Limits
    cells: int = 0
    characters: int = 0

    def spend(self, characters: int) -> None:
        self.cells += 1
        self.characters += characters
        if self.cells > self.limits.max_cells:
            raise too_big(f"il contient plus de {self.limits.max_cells} cellules remplies")
        if self.characters > self.limits.max_characters:
            raise too_big("ses textes dépassent ce qu'un programme contient")


@dataclass(slots=True)
class Sheet:
    """What was read of a sheet. `without_result` is the first row with a formula that was never computed."""

    rows: list[SheetRow] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    hidden_columns: bool = False
    without_result: int | None = None
    stopped_at: int | None = None


@dataclass(slots=True)
class _Reading:
    """What is needed to make cells."""

    name: str
    styles: Styles
    strings: Sequence[str]
    notes: dict[str, str]
    since_1904: bool
    budget: Budget
    sheet: Sheet


def read_sheet(
    archive: Archive,
    part: str,
    name: str,
    styles: Styles,
    strings: Sequence[str],
    notes: Mapping[str, str],
    since_1904: bool,
    budget: Budget,
) -> Sheet:
    """The rows that hold something. Raises `UnreadableFile` for broken parts and beyond the limits."""
    reading = _Reading(name, styles, strings, dict(notes), since_1904, budget, Sheet())
    blank, number = 0, 0
    with archive.open(part) as source:
        for element in stream(source, ("row", "mergeCell", "col", "oddHeader", "oddFooter")):
            if local(element) != "row":
                _other(reading, element)
                continue
            number = whole(element.get("r")) or number + 1
            cells = _cells(reading, element, number)
            blank = 0 if cells else blank + 1
            if cells:
                reading.sheet.rows.append(SheetRow(number, cells, element.get("hidden") in ("1", "true")))
            if blank > _MOST_BLANK_ROWS:
                reading.sheet.stopped_at = number
                break
    if reading.sheet.stopped_at:
        reading.sheet.merges += _merges_of_the_tail(archive, part)
    _notes_of_empty_cells(reading)
    return reading.sheet


def _other(reading: _Reading, element: Element) -> None:
    sheet, kind = reading.sheet, local(element)
    if kind == "mergeCell":
        if len(sheet.merges) < _MOST_MERGES and (merge := _merge(element.get("ref") or "")):
            sheet.merges.append(merge)
    elif kind == "col":
        sheet.hidden_columns |= element.get("hidden") in ("1", "true")
    else:
        text = " ".join(_PAGE_CODES.sub(" ", element.text or "").split())
        if text:
            page = AsideKind.PAGE_HEADER if kind == "oddHeader" else AsideKind.PAGE_FOOTER
            sheet.asides.append(Aside(page, text, Source(sheet=reading.name)))


def _merges_of_the_tail(archive: Archive, part: str) -> Iterator[Merge]:
    """Merged ranges come after all rows: where rows were given up, they are looked for in the raw text."""
    with archive.open(part, again=True) as source:
        before, found = b"", 0
        while (piece := source.read(1 << 20)) and found < _MOST_MERGES:
            text = before + piece
            last = 0
            for match in _MERGED.finditer(text):
                found, last = found + 1, match.end()
                if merge := _merge(match[1].decode()):
                    yield merge
            before = text[max(last, len(text) - 200) :]


def _merge(reference: str) -> Merge | None:
    first, _, last = reference.partition(":")
    start, end = _address(first), _address(last or first)
    if start is None or end is None or start[0] > end[0] or start[1] > end[1]:
        return None
    return (*start, *end)


def _address(text: str) -> tuple[int, int] | None:
    """`B7` → (7, 2)."""
    found = _ADDRESS.match(text.replace("$", ""))
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return (int(found[2]), column) if column <= _LAST_COLUMN and int(found[2]) else None


def _cells(reading: _Reading, row: Element, number: int) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    column = 0
    for element in children(row, "c"):
        address = _address(element.get("r") or "")
        column = address[1] if address is not None else column + 1
        if column > _LAST_COLUMN:
            break
        cell = _cell(reading, element, number, column)
        if cell is not None:
            found[column] = cell
    if not any(cell.blocks or cell.note for cell in found.values()):
        return {}
    for cell in found.values():
        reading.budget.spend(len(cell.text))
    return found


def _cell(reading: _Reading, element: Element, row: int, column: int) -> Cell | None:
    style = reading.styles[whole(element.get("s"))]
    note = reading.notes.pop(f"{letters(column)}{row}", None) if reading.notes else None
    if not len(element):
        if style.fill is None and note is None:
            return None
        return Cell((), None, fill=style.fill, where=Source(sheet=reading.name, row=row), note=note)
    text, value = _content(reading, element, style, row)
    where = Source(sheet=reading.name, row=row)
    if not text and style.fill is None and note is None:
        return None
    return Cell(cell_blocks(text, where, bold=style.bold), value, fill=style.fill, where=where, note=note)


def _content(reading: _Reading, element: Element, style: Style, row: int) -> tuple[str, Value]:
    """What the cell shows, and the typed value behind it."""
    kind = element.get("t") or "n"
    if kind == "inlineStr":
        inline = child(element, "is")
        return ("" if inline is None else text_of(inline)), None
    node = child(element, "v")
    raw = (node.text or "") if node is not None else ""
    if not raw:
        if child(element, "f") is not None and reading.sheet.without_result is None and kind != "str":
            reading.sheet.without_result = row
        return "", None
    if kind == "s":
        place = whole(raw)
        return (reading.strings[place] if place is not None and 0 <= place < len(reading.strings) else ""), None
    if kind == "b":
        return ("VRAI", True) if raw.strip() in ("1", "true") else ("FAUX", False)
    if kind == "d":
        return _iso(raw, style)
    if kind in ("str", "e"):
        return unescaped(raw), None
    return _number(reading, raw, style)


def _iso(raw: str, style: Style) -> tuple[str, Value]:
    try:
        moment = datetime.fromisoformat(raw.strip().removesuffix("Z")).replace(tzinfo=None)
    except ValueError:
        return raw, None
    return shown_date(moment, style.format if is_date_format(style.format) else "dd/mm/yyyy"), moment.date()


def _number(reading: _Reading, raw: str, style: Style) -> tuple[str, Value]:
    try:
        number = float(raw)
    except ValueError:
        return raw, None
    if not math.isfinite(number):
        return raw, None
    if is_date_format(style.format):
        moment = from_serial(number, since_1904=reading.since_1904)
        if moment is not None:
            return shown_date(moment, style.format), day_of(moment)
    # Fifteen digits are what a spreadsheet shows and keeps; more are noise of binary fractions.
    exact = Decimal(format(number, ".15g"))
    value: Value = int(exact) if exact == exact.to_integral_value() and abs(exact) < 10**15 else exact
    text = plain_number(exact) if style.format == "General" else shown_number(exact, style.format)
    return text, value


def _notes_of_empty_cells(reading: _Reading) -> None:
    """A note may be pinned to a cell that the file does not even mention."""
    for address, note in reading.notes.items():
        where = Source(sheet=reading.name, row=place[0] if (place := _address(address)) else None)
        reading.sheet.asides.append(Aside(AsideKind.COMMENT, note, where))


def letters(column: int) -> str:
    """1 → `A`, 27 → `AA`."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
