"""What stands in a row under columns of periods: crosses of a planning, targets of an indicator, one for each year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from gouvernail.core.deadlines import read_deadline
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.plan import Deadline, IndicatorTarget
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.legend import colour_of
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.periods import PERIOD, period_of, target_year
from gouvernail.core.recognise.profiles import is_cross

_TARGETS = "indicators"


def is_of_period(at: int, columns: Mapping[int, str], words: Mapping[int, str]) -> bool:
    """Whether the column is one of a planning, or of the yearly targets of an indicator."""
    name = columns.get(at)
    return name == PERIOD or (name == _TARGETS and _is_target(words.get(at, "")))


def _is_target(text: str) -> bool:
    return period_of(text) is not None or target_year(text) > 0


def put_periods(
    node: Node, row: RowPiece, cells: Mapping[int, CellPiece], columns: Mapping[int, str], words: Mapping[int, str]
) -> None:
    """A planning is kept in words (`T2 2026, T3 2026`), with what its cells say where they are no mere crosses; from
    its first period to its last is when the action runs, where nothing else says it.
    """
    held = [at for at in sorted(cells) if is_of_period(at, columns, words) and not says_nothing(cells[at].text)]
    planned = {at: cells[at].text for at in held if columns[at] == PERIOD} or _coloured(row, columns)
    if planned:
        said = (_planned(words.get(at, ""), text) for at, text in planned.items())
        node.add_text("description", f"Planning : {', '.join(said)}")
        deadline = _span([words.get(at, "") for at in planned])
        if deadline is not None and "deadline" not in node.deadlines:
            node.deadlines["deadline"] = deadline
    targets = [at for at in held if columns[at] == _TARGETS]
    if targets:
        _put_targets(node, {at: cells[at].text for at in targets}, cells, columns, words)


def _coloured(row: RowPiece, columns: Mapping[int, str]) -> dict[int, str]:
    """The periods of a planning that are filled with a colour, which the titles of the row do not have."""
    fills = {
        at: colour_of(row.cells[at].fill) for at, name in columns.items() if at < len(row.cells) and name == PERIOD
    }
    others = {colour_of(cell.fill) for at, cell in enumerate(row.cells) if at not in fills and cell.text}
    return {at: "" for at in sorted(fills) if fills[at] is not None and fills[at] not in others}


def _span(periods: Sequence[str]) -> Deadline | None:
    """`T2 2026 - T1 2027`; nothing where the year of one is not known."""
    read = [read_deadline(period) for period in (periods[0], periods[-1])]
    first, last = read[0], read[1]
    if first is None or last is None or first.start is None or last.end is None or first.start > last.end:
        return None
    text = periods[0] if periods[0] == periods[-1] else f"{periods[0]} - {periods[-1]}"
    return Deadline(text, first.start, last.end, last.precision)


def _planned(period: str, text: str) -> str:
    said = " ".join(text.split())
    return period if not said or is_cross(said) else f"{period} {said}".strip()


def _put_targets(
    node: Node,
    targets: Mapping[int, str],
    cells: Mapping[int, CellPiece],
    columns: Mapping[int, str],
    words: Mapping[int, str],
) -> None:
    """The targets belong to the indicator that the row has just named; without one, they are kept in words."""
    named = [
        at for at, name in columns.items()
        if name == _TARGETS and at in cells and not is_of_period(at, columns, words) and cells[at].text
    ]  # fmt: skip
    years = {at: target_year(words.get(at, "")) for at in targets}
    if len(named) == 1 and node.indicators and all(years.values()):
        aimed = tuple(
            IndicatorTarget(years[at], _number(text), None if _number(text) is not None else text)
            for at, text in targets.items()
        )
        node.indicators[-1] = replace(node.indicators[-1], targets=aimed)
        return
    node.add_text("description", ", ".join(f"{words.get(at, '')} : {text}" for at, text in targets.items()))


def _number(text: str) -> Decimal | None:
    bare = fold(text).replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        return Decimal(bare) if bare.replace(".", "", 1).lstrip("-").isdigit() else None
    except ArithmeticError:
        return None
