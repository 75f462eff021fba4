"""Excel files of before 2007 and binary ones (XLS, XLSB) → `Document`, where LibreOffice is not there to convert them.

calamine gives values without their formats: dates are right, amounts are bare numbers, colours and notes are lost.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from gouvernail.core.cells import Merge, SheetRow, cell_blocks, merged_rows
from gouvernail.core.document import Block, Cell, Document, Table
from gouvernail.core.number_formats import plain_number, shown_date, shown_time
from gouvernail.core.problems import Problem, Source
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import damaged, protected, too_big

_MOST_GRID = 3_000_000
_PASSWORD = re.compile(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
"""The record FilePass right after the beginning of an XLS workbook ([MS-XLS] 2.1.7.20.3): calamine, given bytes instead
of a path, says only that it does not know the format."""
Value = date | Decimal | int | bool | None
Raw = int | float | str | bool | time | date | datetime | timedelta


def document_from_old_sheets(data: bytes, name: str, limits: Limits) -> Document:
    """One table a sheet. Raises `UnreadableFile` where the workbook is broken, protected or beyond the limits."""
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        return _read(workbook, name, limits)
    except PasswordError as error:
        raise protected() from error
    except (CalamineError, OSError, ValueError) as error:
        raise (protected() if _PASSWORD.search(data) else damaged()) from error
    except BaseException as error:
        # A fault of the library's Rust code comes as an exception that is no `Exception`.
        if type(error).__name__ == "PanicException":
            raise damaged() from error
        raise


def _read(workbook: CalamineWorkbook, name: str, limits: Limits) -> Document:
    blocks: list[Block] = []
    problems = [
        Problem("formats-lost", "Les couleurs, les formats et les notes de cet ancien classeur ne sont pas lus.")
    ]
    if len(workbook.sheets_metadata) > limits.max_sheets:
        raise too_big(f"il contient plus de {limits.max_sheets} feuilles")
    left = limits.max_cells
    for number, about in enumerate(workbook.sheets_metadata):
        sheet = workbook.get_sheet_by_index(number)
        if sheet.height * sheet.width > _MOST_GRID:
            raise too_big("une de ses feuilles déclare un nombre démesuré de cellules")
        rows = list(_rows(sheet, about.name))
        left -= sum(len(row.cells) for row in rows)
        if left < 0:
            raise too_big(f"il contient plus de {limits.max_cells} cellules remplies")
        made = merged_rows(rows, _merges(sheet), about.name, most=4 * limits.max_cells)
        hidden = about.visible != SheetVisibleEnum.Visible
        where = Source(sheet=about.name)
        if made:
            blocks.append(Table(made, where, hidden=hidden))
        if made and hidden:
            message = f"La feuille « {about.name} » est masquée dans le classeur : elle a été lue."
            problems.append(Problem("hidden-sheet", message, where))
    return Document(tuple(blocks), name=name, problems=tuple(problems))


def _rows(sheet: CalamineSheet, name: str) -> Iterable[SheetRow]:
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        where = Source(sheet=name, row=number)
        cells = {}
        for column, raw in enumerate(values, start=1):
            text, value = _content(raw)
            if blocks := cell_blocks(text, where):
                cells[column] = Cell(blocks, value, where=where)
        if cells:
            yield SheetRow(number, cells)


def _merges(sheet: CalamineSheet) -> list[Merge]:
    return [
        (top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in (sheet.merged_cell_ranges or [])[:50_000]
    ]


def _content(raw: Raw) -> tuple[str, Value]:
    match raw:
        case bool():
            return ("VRAI" if raw else "FAUX"), raw
        case int() | float():
            exact = Decimal(format(raw, ".15g"))
            if not exact.is_finite():
                return "", None
            whole = exact == exact.to_integral_value() and abs(exact) < 10**15
            return plain_number(exact), int(exact) if whole else exact
        case datetime():
            return shown_date(raw, "dd/mm/yyyy" if raw.time() == time() else "dd/mm/yyyy hh:mm"), raw.date()
        case date():
            return shown_date(datetime.combine(raw, time()), "dd/mm/yyyy"), raw
        case time():
            return shown_time(raw), None
        case timedelta():
            return str(raw), None
        case _:
            return raw, None
