"""Opens the rows of a table that says what each of them is, or under which one it stands (see `ranked_rows.py`)."""

from gouvernail.core.folding import says_nothing
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.item_rows import Reading, is_title, read_item_row
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.ranked_rows import Ranks
from gouvernail.core.recognise.seen_blocks import SeenBlock
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level


def read_ranked(seen: SeenBlock, ranks: Ranks, reading: Reading, tree: Tree) -> None:
    """Parents are opened before what stands under them, wherever their rows are; the rest keeps its order."""
    tree.worded = tree.worded or ranks.kind is not None
    rows = _Rows(seen, ranks, reading, tree)
    for place in range(len(seen.block.rows)):
        rows.read(place)


class _Rows:
    def __init__(self, seen: SeenBlock, ranks: Ranks, reading: Reading, tree: Tree) -> None:
        self.rows, self.ranks, self.reading, self.tree = seen.block.rows, ranks, reading, tree
        self.title = next((at for at, name in seen.columns.items() if is_title(name)), None)
        self.code = next(iter(reading.codes.values()), None)
        self.nodes: dict[int, Node | None] = {}

    def read(self, place: int) -> Node | None:
        if place in self.nodes:
            return self.nodes[place]
        self.nodes[place] = None  # a circle of parents ends here
        level = self.ranks.levels.get(place)
        if level is None:
            return self._read_without_rank(self.rows[place])
        parent = self._parent(place)
        self.nodes[place] = self._open(self.rows[place], level, parent)
        return self.nodes[place]

    def _parent(self, place: int) -> Node | None:
        above = self.ranks.parents.get(place)
        if above is not None:
            return self.read(above)
        asked = self.ranks.unknown.get(place)
        if asked is not None:
            self.tree.problem(
                "parent-unknown",
                f"La ligne dit être sous « {asked} », qui n'est pas dans le tableau ; elle est placée à la suite.",
                self.rows[place].where,
            )
        return None

    def _open(self, row: RowPiece, level: Level, parent: Node | None) -> Node | None:
        widest = level.rank <= Level.STRATEGIC_OBJECTIVE.rank and self.ranks.parent is not None
        if level is Level.AXIS or (widest and parent is None):
            self.tree.close_to(None)
        self.reading.rank, self.reading.parent = level, parent
        if self.title is not None:
            self.reading.titles = [(level, self.title)]
        self.reading.lettered = self.ranks.lettered
        self.reading.codes = {} if self.code is None else {level: self.code}
        node = read_item_row(_without(row, self.ranks), self.tree, self.reading)
        for at in self.ranks.columns:
            for unit in row.cells[at].units if at < len(row.cells) else ():
                self.tree.ledger.place(unit)
        if node is not None and not node.title and node.code is None:
            return None
        return node

    def _read_without_rank(self, row: RowPiece) -> Node | None:
        """A row that does not say what it is goes on with the one before it, unless it has a title of its own."""
        titled = self.title is not None and self.title < len(row.cells) and bool(row.cells[self.title].text)
        if not titled and self.tree.current is not None and self.nodes:
            self.reading.titles = []
            return read_item_row(_without(row, self.ranks), self.tree, self.reading)
        texts = [row.cells[at].text for at in row.filled if not says_nothing(row.cells[at].text)]
        for unit in row.units:
            self.tree.ledger.unplace(unit)
        if texts:
            self.tree.problem(
                "kind-unknown",
                f"La ligne « {' '.join(texts[0].split())[:80]} » ne dit pas ce qu'elle est ; elle reste à placer.",
                row.where,
            )
        return None


def _without(row: RowPiece, ranks: Ranks) -> RowPiece:
    """The row without its kind and its parent, which are no fields."""
    cells = tuple(cell if at not in ranks.columns else type(cell)("") for at, cell in enumerate(row.cells))
    return RowPiece(cells, row.where, row.is_item)
