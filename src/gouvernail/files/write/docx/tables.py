"""Tables of a Word text: header rows marked and repeated, rows kept whole, a text equivalent; and sheets of fields."""

from collections.abc import Sequence

from gouvernail.core.document import Cell, Column, ListItem, Row, Table
from gouvernail.files.characters import writable
from gouvernail.files.write.docx.pieces import (
    Element,
    add,
    add_paragraph,
    bullet_style,
    element,
    labelled,
    paragraph,
    run,
    styled,
    tab,
)

_RIGHT = frozenset({"number", "money", "percent"})


def add_sheet(body: Element, sheet: Table) -> None:
    """The groups of a sheet as paragraphs: the name of the group in the margin, its fields beside it."""
    for row in sheet.rows:
        term = [run(row.cells[0].text, style="Term"), tab()]
        for position, block in enumerate(row.cells[1].blocks):
            if isinstance(block, ListItem):
                add_paragraph(body, bullet_style("SheetBullet", block.depth), *styled(block))
            elif position == 0:
                add_paragraph(body, "Sheet", *term, *labelled(block))
            else:
                add_paragraph(body, "SheetMore", *labelled(block))


def add_table(body: Element, table: Table, width: int) -> None:
    """A table `width` wide (twentieths of a point), under its caption. A last empty paragraph keeps tables apart."""
    if table.caption:
        add_paragraph(body, "Caption", run(table.caption))
    columns = list(table.columns) or [Column()] * max((_width(row) for row in table.rows), default=0)
    sizes = _sizes(table, columns, width)
    rows = [
        _row(row, columns, sizes, head=number < table.header_rows, fine=table.role == "fine")
        for number, row in enumerate(table.rows)
    ]
    grid = element("tblGrid", [element("gridCol", w=str(size)) for size in sizes])
    add(body, element("tbl", [_properties(table, width), grid, *rows]))
    add_paragraph(body, "Normal")


def _width(row: Row) -> int:
    return sum(cell.colspan for cell in row.cells)


def _sizes(table: Table, columns: Sequence[Column], width: int) -> list[int]:
    parts = list(table.widths) or [1.0 if column.kind in _RIGHT else 2.0 for column in columns]
    return [round(width * part / sum(parts)) for part in parts]


def _properties(table: Table, width: int) -> Element:
    look = {"firstRow": "1" if table.header_rows else "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "0"}
    return element(
        "tblPr",
        [
            element("tblStyle", val="Tableau"),
            element("tblW", w=str(width), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", noHBand="1", noVBand="1", **look),
            element("tblCaption", val=writable(table.caption or "Tableau")),
            element("tblDescription", val=_description(table)),
        ],
    )


def _description(table: Table) -> str:
    """What the columns are, for somebody who hears the page."""
    names = [cell.text for row in table.rows[: table.header_rows] for cell in row.cells if cell.text]
    return writable(f"Colonnes : {', '.join(names)}." if names else "Tableau")


def _row(row: Row, columns: Sequence[Column], sizes: Sequence[int], *, head: bool, fine: bool) -> Element:
    properties = [element("cantSplit"), *([element("tblHeader")] if head else [])]
    cells: list[Element] = []
    at = 0
    for cell in row.cells:
        right = at < len(columns) and columns[at].kind in _RIGHT
        style = "TableHead" if head else "TableFine" if fine else "TableText"
        cells.append(_cell(cell, sum(sizes[at : at + cell.colspan]), style, right=right))
        at += cell.colspan
    return element("tr", [element("trPr", properties), *cells])


def _cell(cell: Cell, size: int, style: str, *, right: bool) -> Element:
    span = [element("gridSpan", val=str(cell.colspan))] if cell.colspan > 1 else []
    blocks = [
        paragraph(style, run(f"– {block.text}"))
        if isinstance(block, ListItem)
        else paragraph(style, *labelled(block), right=right)
        for block in cell.blocks
    ]
    properties = element("tcPr", [element("tcW", w=str(size), type="dxa"), *span])
    return element("tc", [properties, *(blocks or [paragraph(style)])])
