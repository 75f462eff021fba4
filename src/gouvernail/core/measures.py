"""Many dated values of indicators typed or pasted at once: rows of indicators by columns of dates.

Everything wrong is told at once, each with its cell as a spreadsheet names it (`C4`): columns from B, rows from 2.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from gouvernail.core.document import Cell
from gouvernail.core.folding import fold
from gouvernail.core.indicators import is_qualitative
from gouvernail.core.plan import Indicator, IndicatorValue
from gouvernail.core.problems import Problem, Source
from gouvernail.core.workbook import kinds

MOST_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Measure:
    """One value for one day: a number, or words where the indicator speaks in words; neither takes it away."""

    row: int
    column: int
    date: date
    value: Decimal | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """What was read of a grid: the measures, and everything that is wrong with it."""

    measures: tuple[Measure, ...]
    problems: tuple[Problem, ...]


def place_of(row: int | None, column: int | None) -> str:
    """The name of a cell: `B1` the first date, `A2` the first indicator, `B2` its first value. Both from 0."""
    letter = "A" if column is None else chr(ord("B") + column)
    return f"{letter}{1 if row is None else row + 2}"


def read_grid(
    dates: Sequence[str], cells: Mapping[tuple[int, int], tuple[str, str]], indicators: Sequence[Indicator]
) -> Grid:
    """The cells that changed. `cells` by row and column: what is written, and what stood there when it was shown."""
    problems: list[Problem] = []
    days = [_day(written, column, problems) for column, written in enumerate(dates)]
    measures = []
    for (row, column), (written, before) in sorted(cells.items()):
        if written.strip() == before.strip():
            continue
        day = days[column] if column < len(days) else None
        if day is None:
            if not dates[column : column + 1] or not dates[column].strip():
                problems.append(
                    _wrong(row, column, "Cette valeur n’a pas de date\u00a0: écrivez-la en tête de colonne.")
                )
            continue
        measure = _measure(row, column, day, written.strip(), indicators[row], problems)
        if measure is not None:
            measures.append(measure)
    twice = {day for day in days if day is not None and days.count(day) > 1}
    if twice:
        problems.append(_wrong(None, days.index(min(twice)), "deux colonnes portent la même date."))
    return Grid(tuple(measures), tuple(problems))


def _day(written: str, column: int, problems: list[Problem]) -> date | None:
    if not written.strip():
        return None
    try:
        found = kinds.day().read(Cell.of(written.strip()))
    except kinds.Unread as unread:
        problems.append(_wrong(None, column, str(unread)))
        return None
    return found if isinstance(found, date) else None


def _measure(
    row: int, column: int, day: date, written: str, indicator: Indicator, problems: list[Problem]
) -> Measure | None:
    if not written:
        return Measure(row, column, day)
    try:
        return Measure(row, column, day, kinds.number().read(Cell.of(written)))
    except kinds.Unread as unread:
        if is_qualitative(indicator) or speaks_in_words(indicator):
            return Measure(row, column, day, text=written)
        problems.append(_wrong(row, column, str(unread)))
        return None


def speaks_in_words(indicator: Indicator) -> bool:
    """Nothing says that it is a number: no unit, no start, no target and no value in figures."""
    held = [each.value for each in indicator.values] + [each.value for each in indicator.targets]
    return indicator.baseline is None and indicator.unit is None and all(value is None for value in held)


def _wrong(row: int | None, column: int | None, message: str) -> Problem:
    cell = place_of(row, column)
    return Problem("cell-wrong", f"Case {cell}\u00a0: {message}", Source(field=f"case-{cell}"))


def with_measures(indicator: Indicator, measures: Iterable[Measure]) -> Indicator:
    """The indicator with these values: one for each day, by day; what is said beside a value that stays is kept."""
    held = {value.date: value for value in indicator.values}
    for measure in measures:
        if measure.value is None and measure.text is None:
            held.pop(measure.date, None)
        elif measure.date in held:
            held[measure.date] = replace(held[measure.date], value=measure.value, text=measure.text)
        else:
            held[measure.date] = IndicatorValue(measure.date, measure.value, measure.text)
    return replace(indicator, values=tuple(held[day] for day in sorted(held)))


# -------------------------------------------------------------------------------------------------------------- pasted


@dataclass(frozen=True, slots=True)
class Pasted:
    """A rectangle out of a spreadsheet: its dates, which indicator each of its lines names, its cells, its faults."""

    dates: tuple[str, ...]
    rows: tuple[int | None, ...]
    cells: Mapping[tuple[int, int], str]
    problems: tuple[Problem, ...]


def read_paste(text: str, names: Sequence[Sequence[str]]) -> Pasted:
    """The first line holds the dates, each other one an indicator, by one of its names, and its values.

    Lines without a name are taken in the order of the indicators. A line that names none, or several, is told.
    """
    lines = [line.split("\t") for line in text.replace("\r", "").split("\n") if line.strip()][: MOST_ROWS + 1]
    head, body = (lines[0], lines[1:]) if lines else ([], [])
    by_name = _by_name(names)
    rows: list[int | None] = []
    cells: dict[tuple[int, int], str] = {}
    problems = []
    for number, (name, *values) in enumerate(body):
        row = by_name.get(fold(name.strip())) if name.strip() else number if number < len(names) else None
        if row is None:
            said = f"aucun indicateur, ou plusieurs, s’appellent «\u00a0{name.strip()}\u00a0»."
            problems.append(_wrong(number, None, said))
        rows.append(row)
        cells |= {(number, column): value.strip() for column, value in enumerate(values) if value.strip()}
    return Pasted(tuple(cell.strip() for cell in head[1:]), tuple(rows), cells, tuple(problems))


def _by_name(names: Sequence[Sequence[str]]) -> dict[str, int]:
    """The row of each name that is borne once."""
    found: dict[str, int | None] = {}
    for row, each in enumerate(names):
        for name in {fold(name.strip()) for name in each if name.strip()}:
            found[name] = row if name not in found else None
    return {name: row for name, row in found.items() if row is not None}
