"""Tables with ruling lines: lines that cross make a grid, lines that miss between its fields merged cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.files.read.pdf.marks import Box, Page

_SNAP = 3.0
_LEAST_FIELD = 12.0
_MOST_RULES = 4_000
_MOST_FIELDS = 20_000


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of the grid by row and column, with its spans."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its place, its fields, the places of its columns."""

    box: Box
    fields: tuple[Field, ...]
    rows: int
    columns: tuple[float, ...]


def grids_of(page: Page) -> list[Grid]:
    """The ruled tables of a page from top to bottom; a frame around one field is none."""
    return sorted((grid for grid in _all_grids(page) if len(grid.fields) > 1), key=lambda grid: grid.box.top)


def frames_of(page: Page) -> list[Box]:
    """The frames around one field."""
    return [grid.box for grid in _all_grids(page) if len(grid.fields) == 1]


def _all_grids(page: Page) -> list[Grid]:
    across = _joined([(box.middle[1], box.x0, box.x1) for box in page.across[:_MOST_RULES]])
    down = _joined([(box.middle[0], box.top, box.bottom) for box in page.down[:_MOST_RULES]])
    return [grid for group in _connected(across, down) if (grid := _grid(*group)) is not None]


Rule = tuple[float, float, float]
"""Where a line lies on the other axis, where it starts, where it ends."""


def _joined(rules: list[Rule]) -> list[Rule]:
    """Pieces of one line put together, and lines drawn twice taken once."""
    found: list[list[float]] = []
    for at, start, end in sorted(rules):
        for known in reversed(found[-40:]):
            if abs(known[0] - at) <= _SNAP and start <= known[2] + _SNAP and end >= known[1] - _SNAP:
                known[1], known[2] = min(known[1], start), max(known[2], end)
                break
        else:
            found.append([at, start, end])
    return [(at, start, end) for at, start, end in found]


def _connected(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of lines that touch one another."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    left_across, left_down = list(across), list(down)
    while left_across:
        rows, columns = [left_across.pop()], []
        grown = True
        while grown:
            met = [rule for rule in left_down if any(_meet(row, rule) for row in rows)]
            columns += met
            left_down = [rule for rule in left_down if rule not in met]
            more = [rule for rule in left_across if any(_meet(rule, column) for column in met)]
            rows += more
            left_across = [rule for rule in left_across if rule not in more]
            grown = bool(met or more)
        groups.append((rows, columns))
    return groups


def _meet(across: Rule, down: Rule) -> bool:
    return across[1] - _SNAP <= down[0] <= across[2] + _SNAP and down[1] - _SNAP <= across[0] <= down[2] + _SNAP


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    # Tables often leave their outer lines out: the others reach to where they would be.
    ys = _with_ends(_places(across), [rule[1] for rule in down], [rule[2] for rule in down])
    xs = _with_ends(_places(down), [rule[1] for rule in across], [rule[2] for rule in across])
    if len(ys) < 2 or len(xs) < 2 or (len(ys) - 1) * (len(xs) - 1) > _MOST_FIELDS:
        return None
    fields = tuple(_fields(xs, ys, across, down))
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), fields, len(ys) - 1, tuple(xs))


def _places(rules: Sequence[Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule[0] for rule in rules):
        if not places or at - places[-1] > _SNAP:
            places.append(at)
    return places


def _with_ends(places: list[float], starts: list[float], ends: list[float]) -> list[float]:
    if not places or not starts:
        return places
    first, last = min(starts), max(ends)
    before = [first] if places[0] - first > _LEAST_FIELD else []
    return before + places + ([last] if last - places[-1] > _LEAST_FIELD else [])


def _fields(xs: list[float], ys: list[float], across: list[Rule], down: list[Rule]) -> list[Field]:
    taken = [[False] * (len(xs) - 1) for _ in range(len(ys) - 1)]
    fields = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if taken[row][column]:
                continue
            right = column + 1
            while right < len(xs) - 1 and not taken[row][right] and not _drawn(down, xs[right], ys[row], ys[row + 1]):
                right += 1
            below = row + 1
            while below < len(ys) - 1 and _goes_on(xs, ys, across, down, taken, below, column, right):
                below += 1
            for y in range(row, below):
                taken[y][column:right] = [True] * (right - column)
            box = Box(xs[column], ys[row], xs[right], ys[below])
            fields.append(Field(row, column, below - row, right - column, box))
    return fields


def _goes_on(
    xs: list[float],
    ys: list[float],
    across: list[Rule],
    down: list[Rule],
    taken: list[list[bool]],
    row: int,
    column: int,
    right: int,
) -> bool:
    """Whether no line separates the field from the next row, and none cuts that row in its middle."""
    if any(taken[row][column:right]):
        return False
    if any(_drawn(across, ys[row], xs[at], xs[at + 1]) for at in range(column, right)):
        return False
    return not any(_drawn(down, xs[at], ys[row], ys[row + 1]) for at in range(column + 1, right))


def _drawn(rules: list[Rule], at: float, start: float, end: float) -> bool:
    """Whether a line covers most of the way from `start` to `end`."""
    middle = (start + end) / 2
    return any(abs(rule[0] - at) <= _SNAP and rule[1] <= middle <= rule[2] for rule in rules)
