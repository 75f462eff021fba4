"""What stands in a row under columns of periods: crosses of a planning, targets of an indicator, one for each year."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.plan import IndicatorTarget
from gouvernail.core.recognise.grid import CellPiece
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.periods import PERIOD, period_of
from gouvernail.core.recognise.profiles import is_cross

_TARGETS = "indicators"


def is_of_period(at: int, columns: Mapping[int, str], words: Mapping[int, str]) -> bool:
    """Whether the column is one of a planning, or of the yearly targets of an indicator."""
    name = columns.get(at)
    return name == PERIOD or (name == _TARGETS and period_of(words.get(at, "")) is not None)


def put_periods(
    node: Node, cells: Mapping[int, CellPiece], columns: Mapping[int, str], words: Mapping[int, str]
) -> None:
    """A planning is kept in words (`T2 2026, T3 2026`), with what its cells say where they are no mere crosses."""
    held = [at for at in sorted(cells) if is_of_period(at, columns, words) and not says_nothing(cells[at].text)]
    planned = [_planned(words.get(at, ""), cells[at].text) for at in held if columns[at] == PERIOD]
    if planned:
        node.add_text("description", f"Planning : {', '.join(planned)}")
    targets = [at for at in held if columns[at] == _TARGETS]
    if targets:
        _put_targets(node, {at: cells[at].text for at in targets}, cells, columns, words)


def _planned(period: str, text: str) -> str:
    said = " ".join(text.split())
    return period if is_cross(said) else f"{period} {said}".strip()


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
    years = {at: (period_of(words.get(at, "")) or (0, 0))[0] for at in targets}
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
