"""The sheet of an item: every field that is known, in six groups, none that is not."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Cell, ListItem, Paragraph, Row, Table
from gouvernail.core.plan import Deadline, Item
from gouvernail.core.prose import is_marked
from gouvernail.core.prose import lines as marked_lines
from gouvernail.core.report.labels import FIELD_LABELS, GROUPS, NBSP, SEMICOLON, field_label
from gouvernail.core.report.words import (
    ById,
    budget_line,
    deadline_line,
    deadline_part_line,
    health_line,
    indicator_lines,
    link_line,
    number,
    placement_line,
    status_line,
)
from gouvernail.core.vocabulary import PROGRESS_FROM_LABELS, SDG_LABELS

Inner = Paragraph | ListItem
_NAMES = frozenset((*GROUPS["Acteurs"], "domains", "plans", "tags"))
"""Fields whose entries are short names: shown on one line, apart by a semicolon."""


def sheet(item: Item, by_id: ById, *, without: frozenset[str] = frozenset(), progress: str = "") -> Table | None:
    """The sheet as a table of role `sheet`, one row a group; `None` when nothing is known. `without` names fields;
    `progress` is said in the place of the field."""
    rows: list[Row] = []
    for group, fields in GROUPS.items():
        blocks = [
            block
            for name in fields
            if name not in without
            for block in (
                [_line(name, progress)] if name == "progress" and progress else field_blocks(item, name, by_id)
            )
        ]
        if blocks:
            rows.append(Row((Cell.of(group), Cell(tuple(blocks)))))
    return Table(tuple(rows), role="sheet") if rows else None


def known_fields(item: Item) -> frozenset[str]:
    """Fields of a sheet that the item fills. Blank text counts as unknown."""
    return frozenset(name for fields in GROUPS.values() for name in fields if _known(item, name))


def _known(item: Item, name: str) -> bool:
    value = getattr(item, name)
    if isinstance(value, str):
        return bool(value.strip())
    if value is False:
        return name == "pending"  # "not pending" is something that somebody said; "not recurring" is the usual case
    return value is not None and value != ()


def field_blocks(item: Item, name: str, by_id: ById) -> list[Inner]:
    """The blocks that show one field; none when it is unknown."""
    value = getattr(item, name)
    if not _known(item, name):
        return []
    special = _SPECIAL.get(name)
    if special is not None:
        return special(item, by_id)
    if isinstance(value, str):
        return prose(value, FIELD_LABELS[name])
    if name in _NAMES:
        return [Paragraph(SEMICOLON.join(value), label=field_label(name, many=len(value) > 1))]
    return _listed(name, [str(entry) for entry in value])


def prose(text: str, label: str | None = None) -> list[Inner]:
    """Text as paragraphs, one for each line that it holds; the first carries the label. Marks are not shown as such."""
    if is_marked(text):
        return [
            ListItem(each.text, marker=each.marker, depth=each.depth, spans=each.spans)
            if each.marker and (position or label is None)
            else Paragraph(each.text, label=label if position == 0 else None, spans=each.spans)
            for position, each in enumerate(marked_lines(text))
        ]
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [Paragraph(line, label=label if position == 0 else None) for position, line in enumerate(lines)]


def _line(name: str, text: str) -> Paragraph:
    return Paragraph(text, label=FIELD_LABELS[name])


def _listed(name: str, entries: list[str], depths: list[int] | None = None) -> list[Inner]:
    if len(entries) == 1:
        return prose(entries[0], field_label(name, many=False))
    places = depths or [0] * len(entries)
    items = [ListItem(entry, marker="–", depth=depth) for entry, depth in zip(entries, places, strict=True)]
    return [Paragraph("", label=FIELD_LABELS[name]), *items]


def _deadline(name: str) -> Callable[[Item, ById], list[Inner]]:
    def shown(item: Item, by_id: ById) -> list[Inner]:
        deadline: Deadline = getattr(item, name)
        parts = [ListItem(deadline_part_line(part), marker="–") for part in deadline.parts]
        return [*prose(deadline_line(deadline), FIELD_LABELS[name]), *parts]

    return shown


def _day(name: str) -> Callable[[Item, ById], list[Inner]]:
    return lambda item, by_id: [_line(name, format_date(getattr(item, name)))]


def _indicators(item: Item, by_id: ById) -> list[Inner]:
    return _measured("indicators", [indicator_lines(one) for one in item.indicators])


def _shared(item: Item, by_id: ById) -> list[Inner]:
    """Of other items, in full: who reads one sheet does not have the other. The words alone where no more is known."""
    told = item.shared_indicators
    lines = [indicator_lines(one.indicator) if one.indicator else [one.text or one.key] for one in told]
    return _measured("shared_indicators", lines)


def _measured(name: str, indicators: Iterable[Iterable[str]]) -> list[Inner]:
    lines = [(line, min(position, 1)) for one in indicators for position, line in enumerate(one)]
    return _listed(name, [line for line, _ in lines], [depth for _, depth in lines])


def _documents(item: Item, by_id: ById) -> list[Inner]:
    return _listed("documents", [f"{one.title} — {one.url}" if one.url else one.title for one in item.documents])


def _sdgs(item: Item, by_id: ById) -> list[Inner]:
    names = [f"{goal}. {SDG_LABELS[goal]}" if goal in SDG_LABELS else str(goal) for goal in item.sdgs]
    return [Paragraph(SEMICOLON.join(names), label=field_label("sdgs", many=len(names) > 1))]


def _decimal(name: str) -> Callable[[Item, ById], list[Inner]]:
    def shown(item: Item, by_id: ById) -> list[Inner]:
        value: Decimal = getattr(item, name)
        return [_line(name, number(value))]

    return shown


def _progress_from(item: Item) -> str:
    return PROGRESS_FROM_LABELS[item.progress_from] if item.progress_from else ""


_SPECIAL: dict[str, Callable[[Item, ById], list[Inner]]] = {
    "start": _deadline("start"),
    "deadline": _deadline("deadline"),
    "revised_deadline": _deadline("revised_deadline"),
    "effective_start": _day("effective_start"),
    "effective_end": _day("effective_end"),
    "recurring": lambda item, by_id: [_line("recurring", "oui")],
    "fte": _decimal("fte"),
    "weight": _decimal("weight"),
    "budget": lambda item, by_id: _listed("budget", [budget_line(line) for line in item.budget]),
    "status": lambda item, by_id: [_line("status", status_line(item) or "")],
    "progress": lambda item, by_id: [_line("progress", f"{item.progress}{NBSP}%")],
    "progress_from": lambda item, by_id: [_line("progress_from", _progress_from(item))],
    "health": lambda item, by_id: [_line("health", health_line(item) or "")],
    "pending": lambda item, by_id: [_line("pending", "oui" if item.pending else "non")],
    "indicators": _indicators,
    "shared_indicators": _shared,
    "sdgs": _sdgs,
    "links": lambda item, by_id: _listed("links", [link_line(link, by_id) for link in item.links]),
    "also_under": lambda item, by_id: _listed(
        "also_under", [placement_line(place, by_id) for place in item.also_under]
    ),
    "documents": _documents,
}
