"""How large a document may be, whatever it was read from: what is small in a file may be endless for who works on it.

Finding a plan takes time in proportion to paragraphs and to the grids of tables, covered and empty cells included.
"""

from gouvernail.core.document import Document, Table
from gouvernail.core.own_workbook import is_own
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import too_big

_OWN = 4
"""Our own workbooks have seventy columns, mostly empty, and nothing has to be found in them: they take less time."""


def refuse_endless(document: Document, limits: Limits) -> None:
    """Raises `UnreadableFile` for more pages, paragraphs or cells than a programme has."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    if len(document.blocks) - len(tables) > limits.max_paragraphs:
        raise too_big(f"il contient plus de {limits.max_paragraphs} paragraphes")
    most = limits.max_cells * (_OWN if is_own(document) else 1)
    if sum(map(_grid, tables)) > most:
        raise too_big(f"ses tableaux comptent plus de {limits.max_cells} cellules")
    if any(len(text) > limits.max_paragraph for text, _ in document.texts()):
        raise too_big(f"un de ses paragraphes compte plus de {limits.max_paragraph} caractères")
    if any((block.where.page or 0) > limits.max_pages for block in document.blocks):
        raise too_big(f"il contient plus de {limits.max_pages} pages")


def _grid(table: Table) -> int:
    """The cells that the widest row would give to each row."""
    widest = max((sum(cell.colspan for cell in row.cells) for row in table.rows), default=0)
    return widest * len(table.rows)


def refuse_endless_text(text: str, limits: Limits) -> None:
    """The same before a text is read line by line: a log of a million lines takes its time even to be refused."""
    if text.count("\n") > limits.max_lines:
        raise too_big(f"il contient plus de {limits.max_lines} lignes")
