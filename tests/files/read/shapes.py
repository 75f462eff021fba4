"""Documents as short tuples, for tests to compare at a glance."""

from gouvernail.core.document import Block, Cell, Document, Figure, Heading, ListItem, Paragraph, Table

Shape = tuple[object, ...]


def shape(block: Block) -> Shape:
    """A block as its kind, what is shown, and its level or depth; tables as rows of texts."""
    match block:
        case Heading():
            return ("h", block.level, block.text)
        case ListItem():
            return ("li", block.depth, block.marker, block.text)
        case Paragraph():
            return ("p", block.text)
        case Figure():
            return ("fig", block.alt)
        case Table():
            return ("table", *([cell.text for cell in row.cells] for row in block.rows))


def shapes(document: Document) -> list[Shape]:
    return [shape(block) for block in document.blocks]


def table(document: Document, at: int = 0) -> Table:
    """The n-th table of a document."""
    return [block for block in document.blocks if isinstance(block, Table)][at]


def spans(found: Table) -> dict[str, tuple[int, int]]:
    """First line of a cell → (colspan, rowspan), for the cells that span."""
    cells: list[Cell] = [cell for row in found.rows for cell in row.cells]
    return {c.text.split("\n")[0]: (c.colspan, c.rowspan) for c in cells if c.colspan > 1 or c.rowspan > 1}


def asides(document: Document) -> list[tuple[str, str]]:
    return [(aside.kind.value, aside.text) for aside in document.asides]


def codes(document: Document) -> list[str]:
    return [problem.code for problem in document.problems]
