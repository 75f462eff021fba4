"""One plan kept as a table in many ordinary ways: whatever the way, the same tree must be read.

`written(way, folder)` makes the file and the tree that is in it.
"""

import random
from pathlib import Path
from typing import Any

from tests.cases.blocks import Block, Box, Grid, Para, placed
from tests.cases.books import around
from tests.cases.books.columns import columns_of
from tests.cases.books.growing import Item, grown, parent_of
from tests.cases.books.habits import AXIS, Way
from tests.cases.books.table import Line, Table
from tests.cases.books.values import Column
from tests.cases.case import Case, case
from tests.cases.formats import opendocument, pdf, web, word, workbook
from tests.cases.formats.text import separated
from tests.cases.formats.workbook import Sheet


def expected(way: Way, roots: list[Item], never: list[str]) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    for item in (one for root in roots for one in root.walk()):
        above = parent_of(item)
        told: dict[str, Any] = {"level": item.level, "title": item.title, "parent": above.title if above else None}
        if _is_coded(way, item):
            told["code"] = item.code
        if item.is_action and way.shape != "several_in_cell":
            # The crosses of a planning on a sheet of its own say another time.
            told |= {
                name: value for name, value in item.row.told.items() if way.sheets != "planning" or name != "deadline"
            }
        if item.steps and way.steps == "lines":
            told["title_also_ok"] = [" ".join([item.title, *(f"- {step}" for step in item.steps)])]
        items.append(told)
        steps = [{"level": "step", "title": step, "parent": item.title} for step in item.steps]
        items += [step if way.steps == "rows" else step | {"optional": True} for step in steps]
    return {"source": "", "items": items, "must_not_be_items": never}


def _is_coded(way: Way, item: Item) -> bool:
    """Whether the code stands somewhere: those of objectives not where only the actions have a column of codes."""
    if item.is_action:
        return way.code != "none" and way.shape != "several_in_cell"
    listed = way.shape in ("group_first", "group_beside", "coded_list", "level_column")
    written_before = way.code in ("inline", "worded", "mixed", "dashed", "own_column")
    return item.level != AXIS and (written_before or (way.code == "column" and listed))


TITLE = "Programme stratégique transversal 2025-2030"


def written(way: Way, folder: Path) -> Case:
    roots = grown(way)
    sheets: list[tuple[str, Table]] = []
    for at, part in enumerate([[root] for root in roots] if way.shape == "sheets" else [roots]):
        # Who keeps the sheet of another objective orders and calls the columns otherwise.
        own = at if way.drift in ("columns", "both") else 0
        chance = random.Random(way.seed + 1 + own)
        columns = columns_of(way, chance)
        if way.steps == "column":
            columns.insert(0, Column("Étapes", lambda row: Box(""), wide=2))
        table = Table(way, columns, chance)
        table.shift = at % 3 if way.drift in ("shifted", "both") else 0
        if way.steps == "column":
            _steps_beside(columns[0], part)
        table.lay(part)
        named = f"{part[0].word if len(part[0].word) < 4 else 'OS'} {part[0].code}" if way.shape == "sheets" else "PST"
        sheets.append((named, table))
        if way.shape == "sheets":
            table.lines.insert(0, ())
            table.title = f"{part[0].word} {part[0].code} : {part[0].title}"
    never = [text for _, table in sheets for text in table.never] + around.never(way)
    path = folder / f"way.{way.form}"
    _write(way, sheets, path, roots)
    return case(path, way.scheme, expected(way, roots, never), str(way), never=tuple(never))


def _steps_beside(column: Column, part: list[Item]) -> None:
    steps = {id(act.row): act.steps for root in part for act in root.under()}
    before = column.cell
    column.cell = lambda row: (
        Box("\n".join(f"- {step}" for step in steps[id(row)])) if id(row) in steps else before(row)
    )


def _grid(way: Way, table: Table) -> Grid:
    title = table.title
    lines = [line for line in table.lines if line]
    shift = len(table.lines) - len(lines)
    top: list[Line] = [(Box(title, bold=True, span=table.width if way.seed % 2 else 1),)] if title else []
    if way.form not in ("docx", "html", "pdf"):
        top = [*around.before(way, table.width), *top]
    head = table.header()
    all_lines = [*top, *head, *lines]
    hidden = frozenset(at - shift + len(top) + len(head) for at in table.hidden)
    if way.lead == "blank_column":
        all_lines = [(Box(), *line) for line in all_lines]
    all_lines = [*[(Box(),)] * table.shift, *((*[Box()] * table.shift, *line) for line in all_lines)]
    hidden = frozenset(at + table.shift for at in hidden)
    wide = [1.0] * (table.width - len(table.columns)) + [column.wide for column in table.columns]
    for at, text in enumerate(table.lead_heads()):
        wide[at] = 0.8 if text.startswith(("N°", "#", "Code", "Niveau")) else 3.0
    if way.lead == "blank_column":
        wide.insert(0, 0.3)
    return Grid(tuple(all_lines), header=len(head), widths=tuple(wide), hidden=hidden)


def _write(way: Way, tables: list[tuple[str, Table]], path: Path, roots: list[Item]) -> None:
    sheets = [Sheet(name, _grid(way, table)) for name, table in tables]
    match way.form:
        case "xlsx":
            workbook.write_sheets(around.with_others(way, sheets, roots), path)
        case "ods":
            opendocument.write_sheets(around.with_others(way, sheets, roots), path)
        case "csv":
            rows = [[box.text if box else "" for box in line] for line in placed(sheets[0].grid)]
            path.write_text(separated(rows, ";" if way.seed % 2 else ","), encoding="utf-8")
        case _:
            blocks: list[Block] = [Para(TITLE, bold=True), sheets[0].grid]
            _write_page(way, blocks, path)


def _write_page(way: Way, blocks: list[Block], path: Path) -> None:
    if way.form == "docx":
        file = word.WordFile(landscape=True)
        file.furniture("Commune d'Orvaux-la-Chaussée – PST 2025-2030", "Page")
        file.write(blocks, path)
    elif way.form == "html":
        path.write_text(web.page(blocks[1:], title=TITLE))
    else:
        pdf.write_pdf(
            blocks, path, header="Commune d'Orvaux-la-Chaussée", footer="PST 2025-2030", landscape=True, size=7
        )


__all__ = ["written"]
