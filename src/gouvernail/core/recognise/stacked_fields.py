"""A narrow column of labels over their values beside the prose of a sheet: `Chef de projet`, below it a name, and so
on. Sheets of projects have it at one side. Read as a table, its rows mean nothing: it is read down, line by line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gouvernail.core.folding import fold, says_nothing, word_set
from gouvernail.core.recognise.label_values import label_alone
from gouvernail.core.recognise.pieces import CellPiece, Piece

_LEAST = 3
_LONGEST = 80
_HEADS = word_set("direction service pole departement cellule bureau division")


@dataclass(slots=True)
class Stacked:
    """The fields in order with the lines of each, and what stands beside them."""

    fields: list[tuple[str, list[str]]] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


def stacked_fields(piece: Piece) -> Stacked | None:
    """What the table says, where one of its two columns is such a stack."""
    width = max((len(row.cells) for row in piece.rows), default=0)
    if width != 2 or len(piece.rows) < 2:
        return None
    columns = [[row.cells[at] for row in piece.rows if at < len(row.cells)] for at in range(width)]
    for stack, other in (columns, columns[::-1]):
        found, beside = _fields_of(_lines(stack)), _lines(other)
        # Where values stand beside their labels, the table is read by its rows; where nothing does, it is a blank form.
        if found is not None and beside and _fields_of(beside) is None and not _are_pairs(stack, other):
            return Stacked(found, beside)
    return None


def _lines(cells: Sequence[CellPiece]) -> list[str]:
    return [text for cell in cells for text, _ in cell.entries if text.strip()]


def _fields_of(lines: Sequence[str]) -> list[tuple[str, list[str]]] | None:
    """Field → its lines, where the first line is a label and each label has a value below it."""
    found: list[tuple[str, list[str]]] = []
    labels: set[str] = set()
    for line in lines:
        label = label_alone(line) if len(line) <= _LONGEST else None
        if label is not None and (not found or found[-1][1]):
            found.append((label.field, []))
            labels.add(fold(line))
        elif found and found[-1][1] and (line[:1].islower() or fold(found[-1][1][-1]) in _HEADS):
            # The column is narrow: the line goes on.
            found[-1][1][-1] += f" {line}"
        elif found:
            found[-1][1].append(line)
        else:
            return None
    told = sum(bool(values) for _, values in found)
    return found if told >= _LEAST and told == len(found) == len(labels) else None


def _are_pairs(stack: Sequence[CellPiece], other: Sequence[CellPiece]) -> bool:
    """Whether most cells that hold nothing but a label have their value beside them."""
    labels = [at for at, cell in enumerate(stack) if len(cell.entries) == 1 and label_alone(cell.text) is not None]
    beside = sum(at < len(other) and not says_nothing(other[at].text) for at in labels)
    return len(labels) >= _LEAST and beside > len(labels) / 2
