"""What parents draw from their branch: progress, how it is, since when nothing was heard of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gouvernail.core.counting import runs
from gouvernail.core.progress import Branch, Part, Progress, branch_of, part_of_branch
from gouvernail.core.standing import worst
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.drawing import STATES
from gouvernail.queries.rows import Row

STEP, ACTION = Level.STEP.value, Level.ACTION.value


def summarise(rows: Iterable[Row]) -> None:
    """Fill what parents draw from their branch. Rows come with parents before children; shared rows count at home."""
    listed = [row for row in rows if not row.shared]
    by_id = {row.id: row for row in listed}
    parts: dict[int, list[Part]] = defaultdict(list)
    below: dict[int, list[Row]] = defaultdict(list)
    for row in reversed(listed):
        if row.level == STEP:
            if (above := by_id.get(row.parent_id or 0)) is not None:
                above.children += 1
            continue
        if row.level == ACTION:
            row.actions, row.done, row.late_actions = 1, row.status == StatusValue.DONE, row.late
        else:
            _draw(row, parts[row.id], below[row.id])
        parent = by_id.get(row.parent_id) if row.parent_id is not None else None
        if parent is not None:
            _add_to(parent, row, parts[parent.id])
            below[parent.id].append(row)


@dataclass(frozen=True, slots=True)
class Whole:
    """What a programme draws from its items, as an objective from its own: the fields are those of `Row`."""

    rolled: Progress | None = None
    counting: int = 0
    apart: int = 0
    left: int = 0
    alone: int = 0
    weightless: bool = False
    silence: tuple[date, ...] = ()
    healths: tuple[tuple[str | None, int], ...] = ()
    worst: str | None = None

    @property
    def branch(self) -> Branch:
        """The figures of its progress."""
        return Branch(self.rolled, self.counting, self.apart, self.left, self.alone, self.weightless)


NOTHING_DRAWN = Whole()


def whole_of(rows: Iterable[Row]) -> Whole:
    """The same figures over the rows of a programme that stand at its top, each summed up before."""
    tops = [row for row in rows if row.parent_id is None and not row.shared and row.level != STEP]
    drawn = branch_of(part_of(row) for row in tops if _brings(row))
    running = [row for row in tops if runs([row.status])]
    silence, healths = _states(running)
    return Whole(
        drawn.rolled, drawn.counting, drawn.apart, drawn.left, drawn.alone, drawn.weightless, silence, healths,
        worst(row.health or row.worst for row in running),
    )  # fmt: skip


def _draw(row: Row, parts: list[Part], children: list[Row]) -> None:
    drawn = branch_of(parts)
    row.rolled, row.counting, row.alone = drawn.rolled, drawn.counting, drawn.alone
    row.apart, row.left, row.weightless = drawn.apart, drawn.left, drawn.weightless
    running = [child for child in children if runs([child.status])]
    row.worst = worst(child.health or child.worst for child in running)
    row.silence, row.healths = _states(running)


def _states(running: Iterable[Row]) -> tuple[tuple[date, ...], tuple[tuple[str | None, int], ...]]:
    """Since when nothing was heard of each running action, and how many are how."""
    healths: Counter[str | None] = Counter()
    silence: list[date] = []
    for child in running:
        if child.level == ACTION:
            healths[child.health] += 1
            silence += [child.news] if child.news else []
        else:
            healths.update(dict(child.healths))
            silence += child.silence
    return tuple(silence), tuple(healths.items())


def _add_to(parent: Row, row: Row, parts: list[Part]) -> None:
    parent.children += 1
    parent.actions += row.actions
    parent.done += row.done
    parent.late_actions += row.late_actions
    if _brings(row):
        parts.append(part_of(row))


def _brings(row: Row) -> bool:
    """Whether an item has something to bring to the progress of its parent: not an empty objective that says none."""
    return row.level == ACTION or bool(row.actions or row.alone) or row.percent is not None


def part_of(row: Row) -> Part:
    """What an item brings to the progress of its parent: its own figure, or the one drawn from its children."""
    status = STATES.get(row.status or "")
    if row.level == ACTION:
        return Part(row.percent, status, row.recurs, row.weight)
    return part_of_branch(row.percent, status, row.recurs, row.weight, row.branch)
