"""Which items count, and how, in the figures of what is above them: what the filter `counts` keeps."""

from collections.abc import Iterable, Iterator, Mapping

from gouvernail.core.counting import Counts, above, known_behind, runs, stands_alone, step_recurs
from gouvernail.core.vocabulary import Level
from gouvernail.queries.rows import Row

ACTION, STEP = Level.ACTION.value, Level.STEP.value


def counting(rows: Iterable[Row], wanted: frozenset[Counts], under: frozenset[str]) -> frozenset[int]:
    """The ids of the rows, each at home, that count in one of these ways for an item of `under` (uids) that is above
    them; for the whole programme where `under` is empty. No SQL query."""
    listed = list(rows)
    by_id = {row.id: row for row in listed}
    return frozenset(row.id for row in listed if not wanted.isdisjoint(_ways(row, by_id, under)))


def _ways(row: Row, by_id: Mapping[int, Row], under: frozenset[str]) -> Iterator[Counts]:
    """How a row counts for each of these that is above it: the same way up as that of the figures (`summing.py`)."""
    how, known = Counts.COUNTED, int(row.percent is not None)
    counts = row.level in (ACTION, STEP) or stands_alone(
        own=row.percent is not None, counting=row.counting, alone=row.alone
    )
    statuses: list[str | None] = []
    here: Row | None = row
    while here is not None:
        if here.level not in (ACTION, STEP):
            known = known_behind(known, 1, own=here.percent is not None, drawn=here.rolled is not None)
        how = above(how, here.status, recurring=_recurs(here))
        statuses.append(here.status)
        here = by_id.get(here.parent_id) if here.parent_id is not None else None
        if (here.uid in under) if here is not None else not under:
            if counts or how is not Counts.COUNTED:
                yield how
            if counts and known and how is Counts.COUNTED:
                yield Counts.KNOWN
            if runs(statuses):
                yield Counts.RUNNING


def _recurs(row: Row) -> bool:
    """A step recurs when it is marked so, as its action counts it (`queries/drawing.py`)."""
    return step_recurs(row.status, recurring=row.recurring) if row.level == STEP else row.recurs
