"""Texts that a cell would alter: doubled spaces, blank lines, signs without a width, texts longer than a cell may be.

Such a text stands in its cell as well as it can, and exactly on a sheet of its own. When the workbook comes back, the
exact text counts as long as its cell was not touched.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gouvernail.core.bullets import typed_bullet
from gouvernail.core.cells import cell_blocks
from gouvernail.core.document import Cell, Column
from gouvernail.core.workbook.kinds import Kind, cell_text

SHEET = "Textes exacts"
HEAD = (("Feuille", 12), ("Identifiant", 14), ("N°", 6), ("Colonne", 24), ("Texte exact (à ne pas modifier)", 110))
LONGEST = 30_000
"""Characters kept in a cell, in units of two bytes as spreadsheets count them: Excel refuses more than 32,767."""
MORE = f" […] (suite : feuille « {SHEET} »)"
_PIECE = 15_000
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\u2028|\u2029")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell by what survives sorting: its sheet, the identifier and the number of its row, its header."""

    sheet: str
    id: str
    number: str
    column: str


def fits(value: Any) -> bool:
    """Whether a text, or each of several, reads back from a cell as it is. May say no where it would."""
    if isinstance(value, tuple):
        return all(isinstance(one, str) and _line_fits(one) and not typed_bullet(one) for one in value) and (
            sum(map(len, value)) + len(value) < LONGEST // 2
        )
    if not isinstance(value, str):
        return True
    return len(value) < LONGEST // 2 and all(map(_line_fits, value.split("\n")))


def _line_fits(line: str) -> bool:
    if not line or line != " ".join(line.split()) or "_x" in line or _REFUSED.search(line):
        return False
    bullet = typed_bullet(line)
    return bullet is None or f"{bullet[0]} {bullet[1]}" == line


def shortened(text: str) -> str:
    """What a cell can hold of a text, with a word that leads to the rest."""
    if len(text) < LONGEST // 2 or _units(text) <= LONGEST:
        return text
    return _head(text) + MORE


def _head(text: str) -> str:
    return text[: LONGEST // 2]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def written(value: Any) -> Any:
    """What goes into the cell of a value that does not fit."""
    if isinstance(value, str):
        return shortened(value)
    whole = "\n".join(value)
    return value if len(whole) < LONGEST // 2 else (shortened(whole),)


def as_read(cell: Cell) -> Cell:
    """A cell of text as it comes back from a file."""
    text = _REFUSED.sub(lambda found: "�" if found.group() >= "\ud800" else "", _LINE_ENDS.sub("\n", cell.text))
    return Cell(cell_blocks(text))


def restored(kind: Kind, cell: Cell, exact: Any) -> Any:
    """The exact value if the cell still says it; the end of a long text too, if only its beginning was changed."""
    now = cell_text(cell)
    # Formats do not agree on which odd signs are spaces and which are ends of lines.
    if now.split() == cell_text(as_read(kind.cell(written(exact)))).split():
        return exact
    end = " ".join(MORE.split())
    if isinstance(exact, str) and now.endswith(end):
        return now.removesuffix(end).rstrip() + exact[len(_head(exact)) :]
    return kind.value(cell)


def clean(value: Any) -> tuple[Any, int]:
    """The value without characters that no file of this kind may hold, and how many there were."""
    if isinstance(value, tuple):
        cleaned = [clean(one) for one in value]
        return tuple(one for one, _ in cleaned), sum(count for _, count in cleaned)
    return _REFUSED.subn("", value)


# ------------------------------------------------------------------------------------------ the form on the sheet


def rows(place: Place, value: Any) -> Iterator[tuple[str, ...]]:
    """The rows of the sheet for one value: as many as its pieces."""
    whole = _escaped(value)
    for start in range(0, len(whole), _PIECE):
        yield place.sheet, place.id, place.number, place.column, f"‹{whole[start : start + _PIECE]}›"


def _escaped(value: Any) -> str:
    """JSON in which nothing is left that a cell would alter."""
    plain = json.dumps(value, ensure_ascii=False)
    pieces: list[str] = []
    for char in plain:
        doubled = char == " " and pieces[-1:] == [" "]
        if doubled or char == "_":
            pieces.append(f"\\u{ord(char):04x}")
        else:
            pieces.append(char if char.isprintable() else json.dumps(char)[1:-1])
    return "".join(pieces)


def parse(text: str) -> Any:
    """The value that the pieces of a text hold, put together; `None` where they were damaged."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return value if isinstance(value, str) else None


def piece(text: str) -> str:
    """A cell of the sheet without the signs that enclose it."""
    return text.strip().removeprefix("‹").removesuffix("›")


def columns() -> Sequence[Column]:
    return tuple(Column(width=width) for _, width in HEAD)
