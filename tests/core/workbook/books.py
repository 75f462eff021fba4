"""Workbooks as they come back from people: written, changed with another library, read."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from gouvernail.core.document import Document
from gouvernail.core.plan import Draft, Item, Plan
from gouvernail.core.recognise import recognise
from gouvernail.core.workbook import programme_table
from gouvernail.files.read import read
from gouvernail.files.write.ods import write_ods
from gouvernail.files.write.xlsx import write_xlsx
from tests.core.report.plans import TODAY

WRITERS: dict[str, Callable[[Document], bytes]] = {"xlsx": write_xlsx, "ods": write_ods}
Edit = Callable[[openpyxl.Workbook], None]


def exported(plan: Plan, form: str = "xlsx") -> bytes:
    return WRITERS[form](programme_table(plan, today=TODAY, programme="programme-1"))


def back(plan: Plan, form: str = "xlsx") -> Draft:
    """What a workbook gives that nobody touched."""
    return recognise(read(exported(plan, form), f"programme.{form}"))


def edited_file(data: bytes, edit: Edit) -> bytes:
    book = openpyxl.load_workbook(BytesIO(data))
    edit(book)
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()


def edited(plan: Plan, edit: Edit) -> Draft:
    """What a workbook gives that somebody changed."""
    return recognise(read(edited_file(exported(plan), edit), "programme.xlsx"))


def column(sheet: Worksheet, header: str) -> int:
    """The number of a column, from 1."""
    return [cell.value for cell in sheet[1]].index(header) + 1


def put(sheet: str, row: int, **values: object) -> Edit:
    """Writes into cells of a row, by header; `_` stands for a space in the headers of the arguments."""

    def edit(book: openpyxl.Workbook) -> None:
        for header, value in values.items():
            book[sheet].cell(row, column(book[sheet], header.replace("_", " "))).value = value

    return edit


def at(sheet: str, row: int, header: str, value: object) -> Edit:
    """Writes into one cell."""

    def edit(book: openpyxl.Workbook) -> None:
        book[sheet].cell(row, column(book[sheet], header)).value = value

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(book: openpyxl.Workbook) -> None:
        for one in edits:
            one(book)

    return edit


def item(draft: Draft, name: str) -> Item:
    return draft.plan.by_id()[name]


def told(draft: Draft) -> list[tuple[str, str | None, int | None, str | None]]:
    """Code and place of each problem."""
    return [(one.code, one.source.sheet, one.source.row, one.source.field) for one in draft.problems]
