"""Tables of indicators: `Indicateur | Valeur 2024 | Cible 2027 | Cible 2030`, one row an indicator of what is open."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.plan import Indicator, IndicatorTarget, IndicatorValue
from gouvernail.core.recognise.columns import header_fields, header_words
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import SkipReason

NAME = "indicator-table"
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TARGET = re.compile(r"\b(?:cibles?|objectifs?|visee?s?|vise|attendue?s?|atteindre|doel|streefwaarde|ziel|zielwert)\b")
_BASELINE = re.compile(r"\b(?:reference|depart|initiale?|base|actuelle?|nulmeting|ausgangswert)\b")
_UNIT = re.compile(r"^(?:unites?|eenheid|einheit|mesure)$")
_NUMBER = re.compile(r"\s*(-?\d[\d\s.\u202f\u00a0]*(?:,\d+)?|-?\d+(?:[.,]\d+)?)\s*(\D{0,12})$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the names, unit and baseline stand, and the columns of targets and values with their years."""

    name: int
    unit: int | None
    baseline: int | None
    targets: dict[int, int]
    values: dict[int, int]


def is_indicator_table(piece: Piece) -> bool:
    """Whether the first column is headed as indicators, and no column as anything that is done."""
    return _columns(piece) is not None


def _columns(piece: Piece) -> _Columns | None:
    rows = [row for row in piece.rows if row.filled]
    if len(rows) < 2 or len(rows[0].filled) < 2:
        return None
    fields, words = header_fields(rows[:1]), header_words(rows[:1])
    named = [at for at, field in fields.items() if field == "indicators"]
    if not named or named[0] != rows[0].filled[0] or any(field.startswith("level:") for field in fields.values()):
        return None
    folded = {at: fold(text) for at, text in words.items() if at != named[0]}
    years = {at: int(found[0]) for at, text in folded.items() if (found := _YEAR.search(text))}
    targets = {at: year for at, year in years.items() if _TARGET.search(folded[at])}
    baseline = next((at for at, text in folded.items() if _BASELINE.search(text)), None)
    unit = next((at for at, text in folded.items() if _UNIT.match(text)), None)
    values = {at: year for at, year in years.items() if at not in targets and at != baseline}
    return _Columns(named[0], unit, baseline, targets, values) if targets or values or baseline is not None else None


def read_indicators(piece: Piece, tree: Tree, node: Node) -> None:
    """Adds the rows to the item's indicators; columns of no known kind are kept in the description."""
    columns = _columns(piece)
    if columns is None:
        return
    rows = [row for row in piece.rows if row.filled]
    for unit in rows[0].units:
        tree.ledger.skip(unit, SkipReason.TABLE_HEADER)
    words = header_words(rows[:1])
    for row in rows[1:]:
        for unit in row.units:
            tree.ledger.place(unit)
        name = _text(row, columns.name)
        if not says_nothing(name):
            node.indicators.append(_indicator(name, row, columns))
            _keep_others(node, name, row, columns, words)
    node.touch()


def _indicator(name: str, row: RowPiece, columns: _Columns) -> Indicator:
    read = {at: figure(_text(row, at)) for at in (*columns.targets, *columns.values)}
    units = [unit for _, unit in read.values() if unit]
    baseline = figure(_text(row, columns.baseline))[0] if columns.baseline is not None else None
    return Indicator(
        name,
        unit=_text(row, columns.unit) or next(iter(units), None),
        baseline=baseline,
        targets=tuple(
            IndicatorTarget(year, read[at][0], None if read[at][0] is not None else _text(row, at))
            for at, year in columns.targets.items()
            if not says_nothing(_text(row, at))
        ),
        values=tuple(
            IndicatorValue(date(year, 12, 31), read[at][0], None if read[at][0] is not None else _text(row, at))
            for at, year in columns.values.items()
            if not says_nothing(_text(row, at))
        ),
    )


def _keep_others(node: Node, name: str, row: RowPiece, columns: _Columns, words: dict[int, str]) -> None:
    known = {columns.name, columns.unit, columns.baseline, *columns.targets, *columns.values}
    for at in row.filled:
        if at not in known and not says_nothing(row.cells[at].text):
            node.add_text("description", f"{name} – {words.get(at, '')} : {_text(row, at)}")


def _text(row: RowPiece, at: int | None) -> str:
    return " ".join(row.cells[at].text.split()) if at is not None and at < len(row.cells) else ""


def figure(text: str) -> tuple[Decimal | None, str | None]:
    """`1 250,5 kWh` as 1250.5 and `kWh`; no number where the text is not one."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None, None
    digits = re.sub(r"[\s\u202f\u00a0]", "", found[1])
    digits = re.sub(r"\.(?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    try:
        return Decimal(digits), found[2].strip() or None
    except InvalidOperation:
        return None, None
