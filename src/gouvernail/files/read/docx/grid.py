"""The rows of a Word table under construction: Word repeats a merged cell in each row that it goes down through."""

from dataclasses import replace

from gouvernail.core.document import Cell, Row
from gouvernail.core.problems import Source


class Grid:
    """Cells are added from left to right; one that goes on below is found again by its column."""

    def __init__(self) -> None:
        self._rows: list[tuple[Source, list[Cell]]] = []
        self._open: dict[int, tuple[int, int]] = {}
        self._column = 0

    def begin(self, where: Source) -> None:
        """A new row."""
        self._rows.append((where, []))
        self._column = 0

    def add(self, cell: Cell, *, opens: bool = False) -> None:
        """A cell that is shown; `opens` when it may go on in the rows below."""
        cells = self._rows[-1][1]
        cells.append(cell)
        for column in range(self._column, self._column + cell.colspan):
            self._open.pop(column, None)
        if opens:
            self._open[self._column] = (len(self._rows) - 1, len(cells) - 1)
        self._column += cell.colspan

    def cover(self, cell: Cell) -> None:
        """A cell that only continues the one above; shown for itself where there is none."""
        place = self._open.get(self._column)
        if place is None or place[0] + self._rows[place[0]][1][place[1]].rowspan != len(self._rows) - 1:
            self.add(cell)
            return
        row, column = place
        above = self._rows[row][1][column]
        self._rows[row][1][column] = replace(above, rowspan=above.rowspan + 1)
        self._column += cell.colspan

    def rows(self) -> list[Row]:
        """All rows; those that hold no cell of their own are kept, for the spans to be right."""
        return [Row(tuple(cells), where) for where, cells in self._rows]
