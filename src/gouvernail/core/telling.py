"""Any stored value of a field of an item as people read it: one text, with a line for each entry of a list.

What is told is enough to compare two versions word by word; identifiers of other items are told by their names.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gouvernail.core.amounts import format_amount
from gouvernail.core.deadlines import format_date
from gouvernail.core.item_fields import FIELDS, Field, Kind, Part
from gouvernail.core.prose import as_read
from gouvernail.core.vocabulary import LEVEL_LABELS, LINK_KIND_LABELS, SDG_LABELS, STATUS_LABELS, BudgetStage

Say = Callable[[str, str], str]
"""The word of a state or a level (`status`, `in_progress`): an authority has its own."""
BETWEEN = " · "
UNSEEN = "un autre élément"
TABLES: dict[str, Mapping[Any, str]] = {"status": STATUS_LABELS, "level": LEVEL_LABELS}
PROSE = frozenset(name for name, field in FIELDS.items() if field.kind in {Kind.PROSE, Kind.LINES})
"""Fields in whose texts marks stand for bold, lists and links (`core/prose.py`)."""


def usual(table: str, value: str) -> str:
    """The usual word."""
    return next((label for key, label in TABLES[table].items() if str(key) == value), value)


def told(name: str, stored: Any, *, say: Say = usual, names: Mapping[str, str] | None = None) -> str:
    """The text of a value in stored form (`core/values.py`); empty when it is unknown. `names` of items, by uid."""
    if stored in (None, "", [], ()):
        return ""
    called = names or {}
    match name:
        case "level":
            return say("level", str(stored))
        case "parent":
            return called.get(str(stored), UNSEEN)
        case "also_under":
            return "\n".join(_place(each, called) for each in stored)
        case "shared_indicators":
            return "\n".join(each.get("text") or UNSEEN for each in stored)
        case "links":
            return "\n".join(_tie(each, called) for each in stored)
    known = FIELDS.get(name)
    return _of_kind(known, stored, say) if known else _plain(stored)


def restyled(name: str, before: Any, after: Any) -> bool:
    """Whether two values of a field of prose differ by its marks alone: the same words, in bold or in a list now."""
    if name not in PROSE or before == after:
        return False
    return bool(told(name, before)) and told(name, before) == told(name, after)


def _of_kind(known: Field, stored: Any, say: Say) -> str:
    match known.kind:
        case Kind.ROWS:
            return "\n".join(_row(known.parts, each) for each in stored)
        case Kind.PROSE:
            return as_read(str(stored))
        case Kind.LINES:
            return "\n".join(as_read(str(each)) for each in stored)
        case Kind.GOALS:
            return "\n".join(f"{goal}. {SDG_LABELS.get(goal, '')}".strip() for goal in stored)
        case Kind.STATUS:
            word = say("status", stored["value"]) if stored.get("value") else ""
            text = stored.get("text") or ""
            return f"{word} (« {text} »)" if word and text and text != word else word or text
        case Kind.HEALTH:
            said = _chosen(known.choices, stored.get("value"))
            return BETWEEN.join(part for part in (said, stored.get("text")) if part)
        case Kind.DEADLINE:
            return str(stored.get("text") or "")
        case Kind.PERCENT:
            return f"{stored}\u00a0%"
    return _cell(known.kind, known.choices, stored)


def _row(parts: tuple[Part, ...], row: Mapping[str, Any]) -> str:
    return BETWEEN.join(text for part in parts if (text := _part(part, row)))


def _part(part: Part, row: Mapping[str, Any]) -> str:
    value = row.get(part.name)
    if part.name == "stage" and value is None:
        value = BudgetStage.PLANNED.value
    if value in (None, "", []):
        return ""
    if part.kind is Kind.ROWS:
        return f"{part.label}\u00a0: " + ", ".join(
            " ".join(text for inner in part.rows if (text := _part(inner, each))) for each in value
        )
    return _cell(part.kind, part.choices, value)


def _cell(kind: Kind, choices: Mapping[Any, str] | None, value: Any) -> str:
    match kind:
        case Kind.CHOICE:
            return _chosen(choices, value)
        case Kind.MONEY:
            return format_amount(Decimal(str(value)))
        case Kind.NUMBER:
            return str(value).replace(".", ",")
        case Kind.DAY:
            return format_date(date.fromisoformat(value))
    return _plain(value)


def _plain(value: Any) -> str:
    match value:
        case bool():
            return "oui" if value else "non"
        case list() | tuple():
            return "\n".join(_plain(each) for each in value)
        case dict():
            return BETWEEN.join(_plain(each) for each in value.values() if each not in (None, "", [], {}))
    return str(value)


def _chosen(choices: Mapping[Any, str] | None, value: Any) -> str:
    return next((label for key, label in (choices or {}).items() if str(key) == str(value)), str(value or ""))


def _place(place: Mapping[str, Any], names: Mapping[str, str]) -> str:
    where = names.get(str(place.get("parent")), UNSEEN)
    return f"{where} ({str(place['share']).replace('.', ',')}\u00a0%)" if place.get("share") is not None else where


def _tie(tie: Mapping[str, Any], names: Mapping[str, str]) -> str:
    kind = _chosen(LINK_KIND_LABELS, tie.get("kind"))
    target = names.get(tie["item"], tie.get("code") or UNSEEN) if tie.get("item") else tie.get("code")
    return BETWEEN.join(part for part in (kind, target, tie.get("text")) if part)
