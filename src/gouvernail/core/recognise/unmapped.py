"""Columns that no field takes: what they hold stays as text, and a problem says which they are, one a column.

Headers that are read as they were meant, being typed with an error, are told too.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.problems import Source
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.header_typos import misspelt_header
from gouvernail.core.recognise.hints import WORDS
from gouvernail.core.recognise.tree import Tree

_SHOWN = 60


def tell_unmapped(
    tree: Tree, columns: Container[int], words: Mapping[int, str], rows: Sequence[RowPiece], where: Source
) -> None:
    """`columns` are those that a field takes, `where` is the header. A table whose header comes back is told once."""
    width = max((len(row.cells) for row in rows), default=0)
    for at, text in words.items():
        meant = misspelt_header(text) if at in columns and header_label(text) is None else None
        if meant is not None and (where.sheet, fold(text)) not in tree.unmapped:
            tree.unmapped.add((where.sheet, fold(text)))
            tree.problem(
                "header-misspelt",
                f"La colonne «\u00a0{text}\u00a0» n'est pas connue\u00a0; elle est lue comme "
                f"«\u00a0{WORDS.get(meant[0], meant[1])}\u00a0».",
                replace(where, field=text),
            )
    for at in range(width):
        if at in columns or all(says_nothing(row.cells[at].text) for row in rows if at < len(row.cells)):
            continue
        name = " ".join(words.get(at, "").split())[:_SHOWN]
        place = _letters(at) if where.sheet is not None else str(at + 1)
        if (where.sheet, fold(name) or place) in tree.unmapped:
            continue
        tree.unmapped.add((where.sheet, fold(name) or place))
        told = f"«\u00a0{name}\u00a0» ({place})" if name else f"{place}, sans titre,"
        tree.problem(
            "column-unknown",
            f"La colonne {told} n'est celle d'aucun champ\u00a0: ce qu'elle dit est gardé dans les descriptions.",
            replace(where, field=name or place),
        )


def _letters(at: int) -> str:
    """The name of a column of a sheet: A, B ... Z, AA."""
    text, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
