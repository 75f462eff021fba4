"""Writes sheets as XLSX: merged cells, real dates and amounts, formulas with their values, notes, hidden rows."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from tests.cases.blocks import Box, Grid, placed


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    grid: Grid
    hidden: bool = False


_FORMS = {"money": '#,##0.00 "€"', "percent": "0%", "date": "dd/mm/yyyy", "month": "mmm-yy", "number": "General"}


def write_sheets(sheets: list[Sheet], path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2025, 1, 2), "author": "Secrétariat"})
    formats: dict[tuple[str | None, str | None, bool], object] = {}

    def form(box: Box) -> object:
        key = (box.fill, box.form, box.bold)
        if key not in formats:
            made = {"text_wrap": True, "valign": "top", "border": 1, "bold": box.bold}
            made |= {"num_format": _FORMS[box.form]} if box.form else {}
            formats[key] = book.add_format(made | ({"bg_color": f"#{box.fill}"} if box.fill else {}))
        return formats[key]

    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.set_column(0, 20, 18)
        for r, line in enumerate(placed(sheet.grid)):
            if r in sheet.grid.hidden:
                page.set_row(r, None, None, {"hidden": True})
            for c, box in enumerate(line):
                if box is not None:
                    _write(page, r, c, box, form(box))
        if sheet.hidden:
            page.hide()
    book.close()


def _write(page, r: int, c: int, box: Box, form: object) -> None:
    if box.span > 1 or box.down > 1:
        page.merge_range(r, c, r + box.down - 1, c + box.span - 1, box.text, form)
    elif box.formula:
        page.write_formula(
            r, c, box.formula, form, float(box.value) if isinstance(box.value, Decimal | int) else box.text
        )
    elif isinstance(box.value, datetime.date):
        page.write_datetime(r, c, datetime.datetime.combine(box.value, datetime.time()), form)
    elif isinstance(box.value, Decimal | int):
        page.write_number(r, c, float(box.value) / (100 if box.form == "percent" else 1), form)
    elif box.text:
        page.write_string(r, c, box.text, form)
    elif box.fill:
        page.write_blank(r, c, None, form)
    if box.note:
        page.write_comment(r, c, box.note)
