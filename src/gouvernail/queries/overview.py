"""The figures of the overview. Each carries the filter of the list that it counts, and is counted by that filter."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from gouvernail.core.folding import fold
from gouvernail.core.preferences import Preferences
from gouvernail.core.vocabulary import STATUS_LABELS, TRACK_LABELS, Level, StatusValue, Track
from gouvernail.queries.everything import all_of
from gouvernail.queries.filters import (
    MISSING_LABELS,
    NO_FILTER,
    RECURRING,
    REQUIRED,
    UNKNOWN,
    Filter,
    Missing,
    due_key,
    holders,
    is_asked,
    lacks,
    required_anywhere,
)
from gouvernail.queries.gate import sight
from gouvernail.queries.preferences import preferences_of
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import Row
from gouvernail.queries.summing import NOTHING_DRAWN, Whole, whole_of
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with its words. `query` (`filter.to_query()`) opens the actions list on exactly these actions."""

    key: str
    label: str
    count: int
    wanted: Filter

    @property
    def query(self) -> str:
        return self.wanted.to_query()


@dataclass(frozen=True, slots=True)
class Overview:
    """Figures over the actions that the viewer sees, in one programme or in all.

    `by_quarter` runs from the first to the last dated quarter without holes, empty quarters included; `undated` and
    `recurring` complete it. Somebody may be in several figures of `by_department` and `by_lead`. `actions` are the rows
    themselves, in order, for a timeline. `head` is `None` over all programmes.
    """

    head: ProgrammeHead | None
    total: Figure
    late: Figure
    by_status: tuple[Figure, ...]
    by_objective: tuple[Figure, ...]
    by_department: tuple[Figure, ...]
    by_lead: tuple[Figure, ...]
    by_track: tuple[Figure, ...]
    by_year: tuple[Figure, ...]
    by_quarter: tuple[Figure, ...]
    undated: Figure
    recurring: Figure
    missing: tuple[Figure, ...]
    actions: tuple[Row, ...]
    whole: Whole = NOTHING_DRAWN
    """What all of it draws from the actions: progress, health, silence."""
    objectives: tuple[Row, ...] = ()
    """The strategic objectives, wherever they stand."""
    states_by_objective: Mapping[str, Mapping[str | None, int]] = field(default_factory=dict)
    """For each figure of `by_objective`, by its key: its actions counted by status."""


def load(viewer: Viewer, *, today: date, programme_uid: str | None = None) -> Overview | None:
    """The overview of a programme, or of all that the viewer sees; `None` when the programme is not for them."""
    opened = open_programme(viewer, programme_uid) if programme_uid is not None else None
    if programme_uid is not None and opened is None:
        return None
    found = all_of(opened.seen if opened else sight(viewer), today=today)
    actions = [row for row in found.rows if row.level == Level.ACTION]
    dues = Counter(due_key(row) for row in actions)
    years = Counter(row.due.year for row in actions if row.due)
    return Overview(
        head=opened.head if opened else None,
        total=Figure("total", "Actions", len(actions), NO_FILTER),
        late=Figure("late", "En retard", sum(row.late for row in actions), Filter(late="1")),
        by_status=_by_status(actions),
        by_objective=_by_objective(found.rows),
        by_department=_by_tag(actions, "department"),
        by_lead=_by_tag(actions, "person"),
        by_track=_by_track(actions),
        by_year=tuple(_due(str(year), str(year), years[year]) for year in _range(years)),
        by_quarter=tuple(_due(key, _quarter_words(key), dues[key]) for key in _quarters(dues)),
        undated=_due(UNKNOWN, "Sans échéance", dues[UNKNOWN]),
        recurring=_due(RECURRING, "Récurrent", dues[RECURRING]),
        missing=_all_missing(actions, found.seen.programmes),
        actions=tuple(actions),
        whole=whole_of(found.rows),
        objectives=tuple(row for row in found.rows if row.level == Level.STRATEGIC_OBJECTIVE),
        states_by_objective=_states_by_objective(found.rows),
    )


def _all_missing(actions: list[Row], programmes: Collection[int]) -> tuple[Figure, ...]:
    """What actions miss, where it is asked for: what everybody should have, then the fields that some insist on.

    One SQL query, one for each field that lies elsewhere than in the rows.
    """
    chosen = preferences_of(programmes)
    told = [what for what in Missing if any(is_asked(each, Level.ACTION, what) for each in chosen.values())]
    required = [REQUIRED + name for name in required_anywhere(chosen.values(), Level.ACTION)]
    return tuple(_missing(actions, what, holders(programmes, what), chosen) for what in (*told, *required))


def _missing(actions: list[Row], what: str, held: frozenset[int], chosen: Mapping[int, Preferences]) -> Figure:
    lacking = sum(lacks(row, what, held, chosen) for row in actions)
    return Figure(what, MISSING_LABELS[Missing(what)] if what in set(Missing) else "", lacking, Filter(missing=what))


def _by_status(actions: list[Row]) -> tuple[Figure, ...]:
    counted = Counter(row.status for row in actions)
    known = [Figure(s.value, STATUS_LABELS[s], counted[s.value], Filter(status=s)) for s in StatusValue]
    return (*known, Figure(UNKNOWN, "Sans état", counted[None], Filter(status=UNKNOWN)))


def _by_track(actions: list[Row]) -> tuple[Figure, ...]:
    counted = Counter(row.track for row in actions)
    return tuple(Figure(t.value, TRACK_LABELS[t], counted[t.value], Filter(track=t)) for t in Track if counted[t.value])


def _by_objective(rows: tuple[Row, ...]) -> tuple[Figure, ...]:
    """The strategic objectives, wherever they stand, with the actions of their branch."""
    objectives = (row for row in rows if row.level == Level.STRATEGIC_OBJECTIVE)
    return tuple(Figure(row.uid, _named(row), row.actions, Filter(under=row.uid)) for row in objectives)


def _states_by_objective(rows: tuple[Row, ...]) -> dict[str, Counter[str | None]]:
    """The actions under each strategic objective, counted by status."""
    by_id = {row.id: row for row in rows}
    found: dict[str, Counter[str | None]] = defaultdict(Counter)
    for row in rows:
        above = by_id.get(row.parent_id) if row.level == Level.ACTION and row.parent_id is not None else None
        while above is not None:
            if above.level == Level.STRATEGIC_OBJECTIVE:
                found[above.uid][row.status] += 1
            above = by_id.get(above.parent_id) if above.parent_id is not None else None
    return dict(found)


def _named(row: Row) -> str:
    return f"{row.code}. {row.title}" if row.code else row.title


def _by_tag(actions: list[Row], kind: str) -> tuple[Figure, ...]:
    """People or departments, most named first, and the actions that name none."""
    counted: Counter[tuple[str, str]] = Counter()
    for row in actions:
        counted.update({(tag.uid, tag.name) for tag in (row.people if kind == "person" else row.departments)})
    figures = [Figure(uid, name, count, NO_FILTER.with_(**{kind: uid})) for (uid, name), count in counted.items()]
    none = sum(not (row.people if kind == "person" else row.departments) for row in actions)
    label = "Sans responsable" if kind == "person" else "Sans service"
    ordered = sorted(figures, key=lambda figure: (-figure.count, fold(figure.label)))
    return (*ordered, Figure(UNKNOWN, label, none, NO_FILTER.with_(**{kind: UNKNOWN})))


def _due(key: str, label: str, count: int) -> Figure:
    return Figure(key, label, count, Filter(due=key))


def _range(years: Mapping[int, int]) -> range:
    return range(min(years), max(years) + 1) if years else range(0)


def _quarters(dues: Mapping[str, int]) -> list[str]:
    """From the first to the last quarter that holds a deadline, without holes."""
    dated = sorted(key for key, count in dues.items() if count and key not in {UNKNOWN, RECURRING})
    if not dated:
        return []
    first, last = (int(key[:4]) * 4 + int(key[-1]) - 1 for key in (dated[0], dated[-1]))
    return [f"{number // 4}-T{number % 4 + 1}" for number in range(first, last + 1)]


def _quarter_words(key: str) -> str:
    return f"{QUARTER_WORDS[int(key[-1]) - 1]} trimestre {key[:4]}"


QUARTER_WORDS = ("1er", "2e", "3e", "4e")
