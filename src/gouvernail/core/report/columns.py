"""The columns of the table of items: one for each field of an item, two or more where it has several faces."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from gouvernail.core.document import Column
from gouvernail.core.plan import Deadline, Item, Plan
from gouvernail.core.report.labels import FIELD_LABELS, LevelLabels
from gouvernail.core.vocabulary import (
    HEALTH_LABELS,
    LEVEL_LABELS,
    PRECISION_LABELS,
    PROGRAMME_KIND_LABELS,
    SDG_LABELS,
    STATUS_LABELS,
    TRACK_LABELS,
)

Value = str | date | Decimal | int | None
Key = TypeVar("Key")
DEADLINES = ("start", "deadline", "revised_deadline")
YES = "oui"
NO = "non"
_PLAIN = Column()


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """One column: its header, what it takes from an item, and what it holds."""

    name: str
    take: Callable[[Item], Value]
    column: Column = _PLAIN


def item_columns(plan: Plan, level_labels: LevelLabels | None = None) -> Iterator[ItemColumn]:
    """All columns, the most read first; identifiers and what concerns the reading of a document last."""
    yield from _place(plan, level_labels)
    yield from _state()
    yield from _lists("political_leads", "administrative_leads", "departments", "contributing_departments", "agents")
    yield from _lists("partners")
    yield from _texts("working_group", "governance", "participation", width=24)
    yield from _calendar()
    yield from _texts("description", "findings", "ambition", "rationale", width=50)
    yield from _lists("aims", "methods", "means", width=50)
    yield from _texts("resources", "staff", width=40)
    yield _own("fte", Column("number", 8))
    yield from _lists("evaluation", width=50)
    yield from _texts("priority", width=14)
    yield from _lists("domains", "plans")
    yield ItemColumn(FIELD_LABELS["sdgs"], _sdgs, Column(width=30))
    yield from _lists("tags")
    yield ItemColumn(FIELD_LABELS["documents"], _documents, Column(width=40))
    yield _own("weight", Column("number", 8))
    yield from _origin()


def _place(plan: Plan, level_labels: LevelLabels | None) -> Iterator[ItemColumn]:
    words = {**LEVEL_LABELS, **(level_labels or {})}
    by_id = plan.by_id()
    yield ItemColumn(FIELD_LABELS["level"], lambda item: words[item.level], _choice(words.values(), 18))
    yield _own("code", Column(width=9))
    yield _own("title", Column(width=60))
    yield ItemColumn("Code du parent", lambda item: by_id[item.parent].code if item.parent in by_id else None)
    yield ItemColumn(
        "Intitulé du parent",
        lambda item: by_id[item.parent].title if item.parent in by_id else None,
        Column(width=34),
    )
    yield _worded("track", TRACK_LABELS, 14)


def _state() -> Iterator[ItemColumn]:
    yield ItemColumn(
        FIELD_LABELS["status"],
        lambda item: word(STATUS_LABELS, item.status.value) if item.status else None,
        _choice(STATUS_LABELS.values(), 15),
    )
    yield ItemColumn("État : mot employé", lambda item: item.status.text if item.status else None, Column(width=15))
    yield _own("progress", Column("percent", 11))
    yield ItemColumn(
        FIELD_LABELS["health"],
        lambda item: HEALTH_LABELS[item.health.value] if item.health else None,
        _choice(HEALTH_LABELS.values(), 12),
    )
    yield ItemColumn("Météo : justification", lambda item: item.health.text if item.health else None, Column(width=30))
    yield ItemColumn(FIELD_LABELS["pending"], lambda item: yes_no(item.pending), _choice((YES, NO), 11))
    yield from _texts("achieved", "remaining", "obstacles", "support", width=40)


def _calendar() -> Iterator[ItemColumn]:
    for name in DEADLINES:
        yield from _deadline(name)
    yield from _texts("revised_deadline_reason", width=30)
    yield _own("effective_start", Column("date", 13))
    yield _own("effective_end", Column("date", 13))
    yield ItemColumn(FIELD_LABELS["recurring"], lambda item: YES if item.recurring else None, _choice((YES,), 11))


def _deadline(name: str) -> Iterator[ItemColumn]:
    """The wording, then what was understood. The parts of a deadline have a table of their own."""
    label = FIELD_LABELS[name]

    def face(of: Callable[[Deadline], Value]) -> Callable[[Item], Value]:
        def take(item: Item) -> Value:
            deadline: Deadline | None = getattr(item, name)
            return of(deadline) if deadline else None

        return take

    yield ItemColumn(label, face(lambda deadline: deadline.text), Column(width=24))
    yield ItemColumn(f"{label} : premier jour", face(lambda deadline: deadline.start), Column("date", 13))
    yield ItemColumn(f"{label} : dernier jour", face(lambda deadline: deadline.end), Column("date", 13))
    yield ItemColumn(
        f"{label} : précision",
        face(lambda deadline: word(PRECISION_LABELS, deadline.precision)),
        _choice(PRECISION_LABELS.values(), 14),
    )
    yield ItemColumn(f"{label} : récurrente", face(lambda deadline: YES if deadline.recurring else None))
    yield ItemColumn(f"{label} : à fixer", face(lambda deadline: YES if deadline.unknown else None))


def _origin() -> Iterator[ItemColumn]:
    yield _worded("programme_kind", PROGRAMME_KIND_LABELS, 20)
    yield from _texts("label", width=18)
    yield from _texts("code_text", width=14)
    yield ItemColumn(FIELD_LABELS["source"], lambda item: str(item.source) or None, Column(width=24))
    yield _own("confidence", Column("number", 10))
    yield from _texts("id", "parent", width=14)


def _own(name: str, column: Column) -> ItemColumn:
    def take(item: Item) -> Value:
        value: Value = getattr(item, name)
        return value

    return ItemColumn(FIELD_LABELS[name], take, column)


def _texts(*names: str, width: float) -> Iterator[ItemColumn]:
    return (_own(name, Column(width=width)) for name in names)


def _lists(*names: str, width: float = 24) -> Iterator[ItemColumn]:
    return (ItemColumn(FIELD_LABELS[name], _joined(name), Column(width=width)) for name in names)


def _joined(name: str) -> Callable[[Item], Value]:
    return lambda item: "\n".join(getattr(item, name)) or None


def _worded(name: str, labels: Mapping[Key, str], width: float) -> ItemColumn:
    return ItemColumn(
        FIELD_LABELS[name], lambda item: word(labels, getattr(item, name)), _choice(labels.values(), width)
    )


def _sdgs(item: Item) -> Value:
    return "\n".join(f"{goal}. {SDG_LABELS[goal]}" if goal in SDG_LABELS else str(goal) for goal in item.sdgs) or None


def _documents(item: Item) -> Value:
    return "\n".join(f"{one.title} — {one.url}" if one.url else one.title for one in item.documents) or None


def _choice(values: Iterable[str], width: float) -> Column:
    return Column(width=width, choices=tuple(dict.fromkeys(values)))


def word(labels: Mapping[Key, str], value: Key | None) -> str | None:
    """The French word of a value of a closed list; `None` when it is unknown."""
    return None if value is None else labels[value]


def yes_no(value: bool | None) -> str | None:
    """`oui`, `non`, or nothing when it is unknown."""
    return None if value is None else (YES if value else NO)
