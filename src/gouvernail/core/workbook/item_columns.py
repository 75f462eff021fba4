"""The columns of the sheet of items: one for each field of an item, several where it has several faces.

A key names what a column holds: a field (`title`), or a part of one (`deadline.end`). Keys that begin with `?` only
help people to read the sheet: they are not taken back, except to find a parent that somebody named so.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gouvernail.core.plan import Deadline, Item
from gouvernail.core.problems import Source
from gouvernail.core.report.labels import FIELD_LABELS, LevelLabels
from gouvernail.core.vocabulary import (
    HEALTH_LABELS,
    LEVEL_LABELS,
    PRECISION_LABELS,
    PROGRAMME_KIND_LABELS,
    PROGRESS_FROM_LABELS,
    STATUS_LABELS,
    TRACK_LABELS,
    Level,
)
from gouvernail.core.workbook import kinds
from gouvernail.core.workbook.kinds import Kind

DEADLINES = ("start", "deadline", "revised_deadline")
PARENT_CODE, PARENT_TITLE = "?parent_code", "?parent_title"
UNSPECIFIED = "Non précisé"
"""The word for a state that is known to be unknown, which an empty cell could not say."""
ById = Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """One column: its header, its key, what it takes from an item, and what its cells hold."""

    name: str
    key: str
    kind: Kind
    take: Callable[[Item, ById], Any]


def field_of(key: str) -> str:
    """The field of an item that a key is about."""
    return key.partition(".")[0]


def level_words(labels: LevelLabels | None) -> dict[Level, str]:
    """The authority's own words for the levels, where each says one level only."""
    own = {**LEVEL_LABELS, **(labels or {})}
    return own if len({word.casefold() for word in own.values()}) == len(own) else dict(LEVEL_LABELS)


def item_columns(labels: LevelLabels | None = None) -> tuple[ItemColumn, ...]:
    """All columns, the most read first; what concerns the reading of a document and the identifiers last."""
    return tuple(_columns(labels))


def _columns(labels: LevelLabels | None) -> Iterator[ItemColumn]:
    yield from _place(labels)
    yield from _state()
    yield from _many("political_leads", "administrative_leads", "departments", "contributing_departments", "agents")
    yield from _many("partners")
    yield from _texts("working_group", "governance", "participation", width=24)
    yield from _calendar()
    yield from _texts("description", "findings", "ambition", "rationale", width=50)
    yield from _many("aims", "methods", "means", width=50)
    yield from _texts("resources", "staff", width=40)
    yield _own("fte", kinds.number(8))
    yield from _many("evaluation", width=50)
    yield from _texts("priority", width=14)
    yield from _many("domains", "plans")
    yield _own("sdgs", kinds.goals())
    yield from _many("tags")
    yield _own("weight", kinds.number(8))
    yield from _origin()


def _place(labels: LevelLabels | None) -> Iterator[ItemColumn]:
    words = level_words(labels)
    usual = {word: level for level, word in LEVEL_LABELS.items()}
    yield _own("level", kinds.choice(words, 18, usual))
    yield _own("code", kinds.text(9))
    yield _own("title", kinds.text(60))
    yield ItemColumn("Code du parent", PARENT_CODE, kinds.text(9), lambda item, by_id: _parent(item, by_id, "code"))
    yield ItemColumn(
        "Intitulé du parent", PARENT_TITLE, kinds.text(34), lambda item, by_id: _parent(item, by_id, "title")
    )
    yield _own("track", kinds.choice(TRACK_LABELS, 14))


def _parent(item: Item, by_id: ById, name: str) -> str | None:
    above = by_id.get(item.parent) if item.parent is not None else None
    return getattr(above, name) if above else None


def _state() -> Iterator[ItemColumn]:
    yield ItemColumn(FIELD_LABELS["status"], "status.value", kinds.choice(_STATES, 15), _state_value)
    yield _face("status", "text", "État : mot employé", kinds.text(15))
    yield _own("progress", kinds.percent())
    yield _own("progress_from", kinds.choice(PROGRESS_FROM_LABELS, 18))
    yield _face("health", "value", FIELD_LABELS["health"], kinds.choice(HEALTH_LABELS, 12))
    yield _face("health", "text", "Météo : justification", kinds.text(30))
    yield _own("pending", kinds.yes_no())
    yield from _texts("achieved", "remaining", "obstacles", "support", width=40)


_STATES: dict[Any, str] = {**STATUS_LABELS, UNSPECIFIED: UNSPECIFIED}


def _state_value(item: Item, by_id: ById) -> Any:
    if item.status is None:
        return None
    return UNSPECIFIED if item.status.value is None and item.status.text is None else item.status.value


def _calendar() -> Iterator[ItemColumn]:
    for name in DEADLINES:
        yield from _deadline(name)
    yield from _texts("revised_deadline_reason", width=30)
    yield _own("effective_start", kinds.day())
    yield _own("effective_end", kinds.day())
    yield _own("recurring", kinds.yes_no(blank=False))


def _deadline(name: str) -> Iterator[ItemColumn]:
    """The wording, then what was understood. The parts of a deadline have a sheet of their own."""
    label = FIELD_LABELS[name]
    yield _face(name, "text", label, kinds.text(24))
    yield _face(name, "start", f"{label} : premier jour", kinds.day())
    yield _face(name, "end", f"{label} : dernier jour", kinds.day())
    yield _face(name, "precision", f"{label} : précision", kinds.choice(PRECISION_LABELS, 14))
    yield _face(name, "recurring", f"{label} : récurrente", kinds.yes_no(blank=False))
    yield _face(name, "unknown", f"{label} : à fixer", kinds.yes_no(blank=False))


def _origin() -> Iterator[ItemColumn]:
    yield _own("programme_kind", kinds.choice(PROGRAMME_KIND_LABELS, 20))
    yield from _texts("label", width=18)
    yield from _texts("code_text", width=14)
    yield from (ItemColumn(header, key, kind, _source_part(name)) for header, key, name, kind in source_columns())
    yield _own("confidence", kinds.number(10))
    yield _own("id", kinds.text(8))
    yield _own("parent", kinds.text(8))


def _source_part(name: str) -> Callable[[Item, ById], Any]:
    return lambda item, by_id: getattr(item.source, name)


def source_columns() -> Iterator[tuple[str, str, str, Kind]]:
    """Header, key, name and kind of each part of a place in a document."""
    words = {"file": "fichier", "sheet": "feuille", "page": "page", "row": "rangée", "line": "ligne", "field": "champ"}
    for name, word in words.items():
        kind = kinds.whole(8) if name in {"page", "row", "line"} else kinds.text(14)
        yield f"Document d'origine : {word}", f"source.{name}", name, kind


def source_of(values: Mapping[str, Any]) -> Source:
    return Source(**{name: values.get(key) for _, key, name, _ in source_columns()})


def _own(name: str, kind: Kind) -> ItemColumn:
    return ItemColumn(FIELD_LABELS[name], name, kind, lambda item, by_id: getattr(item, name))


def _texts(*names: str, width: float) -> Iterator[ItemColumn]:
    return (_own(name, kinds.text(width)) for name in names)


def _many(*names: str, width: float = 24) -> Iterator[ItemColumn]:
    return (_own(name, kinds.lines(width)) for name in names)


def _face(field: str, part: str, header: str, kind: Kind) -> ItemColumn:
    """A part of a field that is a value of its own: a status, a health, a deadline."""

    def take(item: Item, by_id: ById) -> Any:
        held: Deadline | None = getattr(item, field)
        return None if held is None else getattr(held, part)

    return ItemColumn(header, f"{field}.{part}", kind, take)
