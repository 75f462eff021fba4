"""Excel workbooks (XLSX, XLSM) → `Document`: one table a sheet, in the order of the tabs.

Written for the purpose rather than over a library: openpyxl builds every cell that a file declares, a million empty
ones too, and opens what it is given without limits; calamine tells neither fills, formats, hidden rows nor notes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gouvernail.core.cells import merged_rows
from gouvernail.core.document import Aside, Block, Document, Paragraph, Table
from gouvernail.core.problems import Problem, Source
from gouvernail.files.archive import Archive
from gouvernail.files.office_parts import Relation, ignored, linked, main_part, part_of_kind, relations
from gouvernail.files.read.xlsx.beside import boxes, notes
from gouvernail.files.read.xlsx.sheet import Budget, Sheet, read_sheet
from gouvernail.files.read.xlsx.strings import shared_strings
from gouvernail.files.read.xlsx.styles import Styles
from gouvernail.files.refusal import damaged, too_big
from gouvernail.files.safe_xml import Element, attribute, child, children, parse


@dataclass(frozen=True, slots=True)
class _Tab:
    """A sheet of the workbook by the name on its tab."""

    name: str
    part: str
    hidden: bool


def document_from_xlsx(archive: Archive, name: str) -> Document:
    """The sheets that hold something. Raises `UnreadableFile` where the workbook is broken or beyond the limits."""
    main = main_part(archive, "xl/workbook.xml")
    workbook = parse(archive.read(main), archive.limits)
    tabs = list(_tabs(workbook, relations(archive, main)))
    if len(tabs) > archive.limits.max_sheets:
        raise too_big(f"il contient {len(tabs)} feuilles, pour {archive.limits.max_sheets} au plus")
    styles = Styles.of(part_of_kind(archive, main, "styles"), part_of_kind(archive, main, "theme"))
    strings = shared_strings(archive, relations(archive, main))
    since_1904 = _true(attribute(node, "date1904") if (node := child(workbook, "workbookPr")) is not None else None)
    budget = Budget(archive.limits)
    blocks: list[Block] = []
    asides: list[Aside] = []
    problems: list[Problem] = list(ignored(archive))
    for tab in tabs:
        if tab.part not in archive:
            raise damaged(f"la feuille {tab.name[:40]} manque")
        sheet = read_sheet(archive, tab.part, tab.name, styles, strings, notes(archive, tab.part), since_1904, budget)
        blocks += _blocks(archive, tab, sheet)
        asides += sheet.asides
        problems += _problems(tab, sheet)
    return Document(tuple(blocks), name=name, asides=tuple(asides), problems=tuple(problems))


def _tabs(workbook: Element, related: dict[str, Relation]) -> Iterator[_Tab]:
    sheets = child(workbook, "sheets")
    for number, sheet in enumerate(children(sheets, "sheet") if sheets is not None else (), start=1):
        relation = related.get(linked(sheet)) or Relation("worksheet", f"xl/worksheets/sheet{number}.xml")
        if relation.kind == "worksheet":
            name = sheet.get("name") or f"Feuille {number}"
            yield _Tab(name, relation.target, (sheet.get("state") or "visible") != "visible")


def _blocks(archive: Archive, tab: _Tab, sheet: Sheet) -> Iterator[Block]:
    rows = merged_rows(sheet.rows, sheet.merges, tab.name, most=4 * archive.limits.max_cells)
    where = Source(sheet=tab.name)
    if rows:
        yield Table(rows, where, hidden=tab.hidden)
    for text in boxes(archive, tab.part):
        yield Paragraph(text, where)


def _problems(tab: _Tab, sheet: Sheet) -> Iterator[Problem]:
    where = Source(sheet=tab.name)
    hidden = sum(row.hidden for row in sheet.rows if row.cells)
    if tab.hidden and sheet.rows:
        yield Problem(
            "hidden-sheet", f"La feuille « {tab.name} » est masquée dans le classeur : elle a été lue.", where
        )
    if hidden:
        yield Problem("hidden-rows", f"{hidden} rangées masquées ou filtrées ont été lues.", where)
    if sheet.hidden_columns:
        yield Problem("hidden-columns", "Des colonnes masquées ont été lues.", where)
    if sheet.without_result:
        yield Problem(
            "formula-without-result",
            "Des formules n'ont pas de résultat enregistré : ouvrez le classeur dans un tableur et enregistrez-le.",
            Source(sheet=tab.name, row=sheet.without_result),
        )
    if sheet.stopped_at:
        message = f"La lecture s'est arrêtée après un très long vide, à la rangée {sheet.stopped_at}."
        yield Problem("rows-not-read", message, Source(sheet=tab.name, row=sheet.stopped_at))


def _true(text: str | None) -> bool:
    return text in ("1", "true")
