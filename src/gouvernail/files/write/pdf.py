"""A document as a tagged PDF: the blocks as data, the layout in `templates/report/programme.typ`."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Block, Cell, Column, Document, Figure, Heading, ListItem, Paragraph, Table
from gouvernail.files.typesetting import printable, typeset

Json = dict[str, object]
_TEMPLATE = "programme.typ"
_RIGHT = frozenset({"number", "money", "percent"})
_RUNNING = 66
"""Characters of the title at the head of each page: what is longer is cut there, and only there, between words."""
_DEEPEST = 6
"""PDF/UA-1 knows six levels of headings."""


def write_pdf(document: Document) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a, with cover, table of contents, bookmarks and page numbers.

    Signs that the embedded fonts cannot draw are shown as `□`.
    """
    front = [block for block in document.blocks if _on_cover(block)]
    body = [block for block in document.blocks if not _on_cover(block)]
    language, _, region = (document.language or "fr").partition("-")
    data: Json = {
        "title": printable(document.title or document.name or "Document"),
        "author": printable(document.author or ""),
        "running": printable(_shortened(document.title or "", _RUNNING)),
        "owner": printable(_shortened(document.author or "", _RUNNING - 18)),
        "language": language,
        "region": region or None,
        "issued": [document.issued.year, document.issued.month, document.issued.day] if document.issued else None,
        "state": f"État au {format_date(document.issued)}" if document.issued else None,
        "cover": [
            {"role": block.role, "text": printable(block.text)} for block in front if isinstance(block, Paragraph)
        ],
        "blocks": list(_blocks(body)),
    }
    return typeset(_TEMPLATE, data, issued=document.issued)


def _shortened(text: str, characters: int) -> str:
    text = " ".join(text.split())
    if len(text) <= characters:
        return text
    return f"{text[:characters].rsplit(' ', 1)[0].rstrip(' ,;:-–')}…"


def _on_cover(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role.startswith("cover-")


def _blocks(blocks: Sequence[Block]) -> Iterator[Json]:
    """One value a block; neighbouring list entries make one list."""
    depth = 0
    for is_list, run in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if is_list:
            yield _list([block for block in run if isinstance(block, ListItem)])
            continue
        for block in run:
            if isinstance(block, Heading):
                depth = min(block.level, depth + 1, _DEEPEST)
                yield _heading(block, depth)
            else:
                yield _block(block)


def _heading(block: Heading, depth: int) -> Json:
    """`depth` never jumps: a level that is skipped is refused by PDF/UA and lost by readers who hear the page."""
    marker = printable(block.marker) if block.marker else None
    return {"kind": "heading", "level": depth, "text": printable(block.text), "marker": marker, "listed": block.listed}


def _block(block: Block) -> Json:
    if isinstance(block, Figure):
        return {"kind": "figure", "alt": printable(block.alt), "svg": printable(block.svg) if block.svg else None}
    if isinstance(block, Table):
        return _sheet(block) if block.role == "sheet" else _table(block)
    if isinstance(block, Paragraph):
        return _paragraph(block)
    raise TypeError(f"no layout for {type(block).__name__}")


def _paragraph(block: Paragraph) -> Json:
    return {
        "kind": "paragraph",
        "role": block.role,
        "text": printable(block.text),
        "label": printable(block.label) if block.label else None,
        "bold": block.bold,
        "spans": _spans(block),
    }


def _spans(block: Paragraph | ListItem) -> list[Json]:
    return [{"text": printable(each.text), "bold": each.bold, "italic": each.italic} for each in block.spans]


def _list(items: Sequence[ListItem]) -> Json:
    """Entries with the deeper entries that follow them as their own."""
    root: list[Json] = []
    open_lists: list[list[Json]] = [root]
    for item in items:
        del open_lists[max(1, min(item.depth + 1, len(open_lists))) :]
        below: list[Json] = []
        open_lists[-1].append({"text": printable(item.text), "spans": _spans(item), "items": below})
        open_lists.append(below)
    return {"kind": "list", "items": root}


def _sheet(table: Table) -> Json:
    rows = [{"term": printable(row.cells[0].text), "blocks": list(_blocks(row.cells[1].blocks))} for row in table.rows]
    return {"kind": "sheet", "rows": rows}


def _table(table: Table) -> Json:
    rows = [[_cell(cell) for cell in row.cells] for row in table.rows]
    wide = max((sum(cell.colspan for cell in row.cells) for row in table.rows), default=0)
    columns = table.columns or tuple(Column() for _ in range(wide))
    return {
        "kind": "table",
        "caption": printable(table.caption) if table.caption else None,
        "widths": [round(width * 1000) for width in table.widths or _widths(columns)],
        "right": [column.kind in _RIGHT for column in columns],
        "fine": table.role == "fine",
        "head": rows[: table.header_rows],
        "body": rows[table.header_rows :],
    }


def _widths(columns: Sequence[Column]) -> list[float]:
    """A column of text takes twice the place of a column of figures."""
    return [1.0 if column.kind in _RIGHT else 2.0 for column in columns]


def _cell(cell: Cell) -> Json:
    return {
        "text": printable(cell.text),
        "bold": any(block.bold for block in cell.blocks),
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
    }
