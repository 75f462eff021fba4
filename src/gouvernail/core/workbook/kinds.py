"""What a cell of the workbook holds: how each kind of value is written, and read back from what somebody typed."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from gouvernail.core.amounts import read_amounts
from gouvernail.core.deadlines import format_date, read_deadline
from gouvernail.core.document import Cell, Column, ListItem, Paragraph
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.vocabulary import SDG_LABELS, Precision

YES = "oui"
NO = "non"
FIRST_DATE = date(1900, 3, 1)
"""Earlier days do not exist in a spreadsheet, or are off by one: they are written as text."""
EMPTY = Cell()
_DIGITS = 15
"""Digits that a spreadsheet keeps of a number; longer ones are written as text."""
_LARGEST = 999_999_999
_YES_WORDS = frozenset(("oui", "x", "o", "vrai", "yes", "ja", "1"))
_NO_WORDS = frozenset(("non", "n", "faux", "no", "nein", "nee", "0"))
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"[-+]?\d+(?:,\d+)?")


class Unread(Exception):
    """The cell holds something that its column cannot take: a French sentence that says what, and what to do."""


def cell_text(cell: Cell) -> str:
    """The words of a cell as they were typed, its bullets included."""
    return "\n".join(f"{part.marker} {part.text}" if isinstance(part, ListItem) else part.text for part in cell.blocks)


def shown(text: str) -> str:
    """A text shortened for a message."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of cell: `column` for writers, `write` a value → a cell, `read` a filled cell → its value.

    `blank` is what an empty cell says. `read` raises `Unread`.
    """

    column: Column
    write: Callable[[Any], Cell]
    read: Callable[[Cell], Any]
    blank: Any = None
    exact: type | None = None
    """The type of the texts of which an exact form may be kept apart (`exact`)."""

    def cell(self, value: Any) -> Cell:
        return EMPTY if value is None or value is self.blank or value == () else self.write(value)

    def value(self, cell: Cell) -> Any:
        return self.blank if not cell.blocks and cell.value is None else self.read(cell)


def text(width: float = 24) -> Kind:
    return Kind(Column(width=width), Cell.of, cell_text, exact=str)


def lines(width: float = 24) -> Kind:
    """Several values, one on each line; a bullet before a value is no part of it."""
    return Kind(
        Column(width=width),
        lambda values: Cell.of("\n".join(values)),
        lambda cell: tuple(part.text for part in cell.blocks),
        (),
        tuple,
    )


def number(width: float = 11) -> Kind:
    return Kind(Column("number", width), _write_number, lambda cell: _decimal(cell))


def money(width: float = 16) -> Kind:
    return Kind(Column("money", width), _write_number, lambda cell: _decimal(cell))


def whole(width: float = 9) -> Kind:
    return Kind(Column("number", width), _write_number, lambda cell: _whole(_decimal(cell), cell))


def percent(width: float = 11) -> Kind:
    """A whole number from 0 to 100."""
    return Kind(Column("percent", width), _write_number, _read_percent)


def part(width: float = 10) -> Kind:
    """A part of a hundred, with its decimals."""
    return Kind(Column("number", width), _write_number, _read_part)


def day(width: float = 13) -> Kind:
    return Kind(Column("date", width), _write_day, _read_day)


def choice(labels: Mapping[Any, str], width: float, more: Mapping[str, Any] | None = None) -> Kind:
    """One of a closed list; `more` are further words that are understood."""
    words = {fold(word): value for word, value in (more or {}).items()}
    words |= {fold(word): value for value, word in labels.items()}
    words |= {value.value: value for value in labels if isinstance(value, Enum) and value.value not in words}

    def read(cell: Cell) -> Any:
        written = cell_text(cell)
        found = words.get(fold(written))
        if found is None:
            raise Unread(f"« {shown(written)} » n'est pas dans la liste : {', '.join(dict.fromkeys(labels.values()))}.")
        return found

    offered = tuple(dict.fromkeys(labels.values()))
    return Kind(Column(width=width, choices=offered), lambda value: Cell.of(labels[value]), read)


def yes_no(width: float = 11, *, blank: bool | None = None) -> Kind:
    """`oui` or `non`; an empty cell says `blank`."""
    offered = (YES, NO) if blank is None else (YES,)
    return Kind(Column(width=width, choices=offered), lambda value: Cell.of(YES if value else NO), _read_yes_no, blank)


def goals(width: float = 30) -> Kind:
    """Sustainable development goals by their numbers, one on each line."""
    return Kind(Column(width=width), lambda values: Cell.of("\n".join(map(_goal, values))), _read_goals, ())


def steps(width: float = 14) -> Kind:
    """Numbers of steps, apart by commas."""
    return Kind(Column(width=width), lambda values: Cell.of(", ".join(map(str, values))), _read_steps, ())


# ------------------------------------------------------------------------------------------------------------- writing


def _write_number(value: Decimal | int) -> Cell:
    exact = Decimal(value)
    text = format(exact.normalize() if exact else Decimal(0), "f").replace(".", ",")
    fits = len(exact.as_tuple().digits) <= _DIGITS and abs(exact) < Decimal(10) ** _DIGITS
    return Cell((Paragraph(text),), value=value if fits else None)


def _write_day(value: date) -> Cell:
    if value < FIRST_DATE:
        return Cell.of(value.isoformat())
    return Cell((Paragraph(format_date(value)),), value=value)


def _goal(number: int) -> str:
    return f"{number}. {SDG_LABELS[number]}" if number in SDG_LABELS else str(number)


# ------------------------------------------------------------------------------------------------------------- reading


def _decimal(cell: Cell) -> Decimal:
    if isinstance(cell.value, Decimal | int) and not isinstance(cell.value, bool):
        return Decimal(cell.value)
    written = cell_text(cell)
    plain = "".join(written.split())
    if _NUMBER.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    found, problems = read_amounts(written)
    if len(found) != 1 or problems or found[0].amount is None:
        raise Unread(f"« {shown(written)} » n'est pas un nombre. Écrivez par exemple 52000 ou 1250,50.")
    return found[0].amount


def _whole(found: Decimal, cell: Cell) -> int:
    if found != found.to_integral_value() or abs(found) > _LARGEST:
        raise Unread(f"« {shown(cell_text(cell))} » n'est pas un nombre entier raisonnable.")
    return int(found)


def _read_part(cell: Cell) -> Decimal:
    """A cell that was formatted as a percentage holds 0,45 and shows 45 %: what it shows counts."""
    written = cell_text(cell).strip()
    plain = "".join(written.removesuffix("%").split())
    if written.endswith("%") and _NUMBER.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    return _decimal(cell)


def _read_percent(cell: Cell) -> int:
    found = _whole(_read_part(cell), cell)
    if not 0 <= found <= 100:
        raise Unread(f"« {shown(cell_text(cell))} » n'est pas un pourcentage de 0 à 100.")
    return found


def _read_day(cell: Cell) -> date:
    if isinstance(cell.value, date):
        return cell.value
    written = cell_text(cell).strip()
    if _ISO.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    found = read_deadline(written)
    if found is None or found.precision is not Precision.DAY or found.start is None or found.start != found.end:
        raise Unread(f"« {shown(written)} » n'est pas une date. Écrivez par exemple 02/09/2025 ou 2 septembre 2025.")
    return found.start


def _read_yes_no(cell: Cell) -> bool:
    if isinstance(cell.value, bool):
        return cell.value
    written = fold(cell_text(cell))
    if written in _YES_WORDS or written in _NO_WORDS:
        return written in _YES_WORDS
    raise Unread(f"« {shown(cell_text(cell))} » : écrivez « {YES} » ou « {NO} ».")


def _numbers(cell: Cell, pieces: Iterable[str], what: str) -> tuple[int, ...]:
    found = []
    for piece in pieces:
        number = re.match(r"\s*(\d{1,4})\b", piece)
        if number is None:
            raise Unread(f"« {shown(piece)} » n'est pas {what}.")
        found.append(int(number[1]))
    return tuple(found)


def _read_goals(cell: Cell) -> tuple[int, ...]:
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        found: tuple[int, ...] = (cell.value,)
    else:
        names = {fold(name): goal for goal, name in SDG_LABELS.items()}
        pieces = [line for part in cell.blocks for line in _goal_pieces(part.text)]
        found = _numbers(cell, (str(names.get(fold(one), one)) for one in pieces), "un numéro d'ODD, de 1 à 17")
    if any(goal not in SDG_LABELS for goal in found):
        raise Unread(f"« {shown(cell_text(cell))} » : un ODD porte un numéro de 1 à 17.")
    return found


def _goal_pieces(line: str) -> list[str]:
    """A list of bare numbers on one line (`3, 11`) is taken apart; a name keeps its commas."""
    bare = re.fullmatch(r"\d+(?:(?:\s*[,;/+&-]\s*|\s+et\s+|\s+)\d+)+", line.strip())
    return re.findall(r"\d+", line) if bare else [re.sub(r"^ODD\s*", "", line, flags=re.IGNORECASE)]


def _read_steps(cell: Cell) -> tuple[int, ...]:
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        return (cell.value,)
    written = cell_text(cell)
    if says_nothing(written):
        return ()
    return _numbers(cell, re.split(r"[,;\n]|\bet\b", written), "un numéro d'étape")
