"""All the text that an item holds, and an item that takes in another without losing any of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from gouvernail.core.changes import CONTENT
from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    DocumentLink,
    Health,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Item,
    Link,
    SharedIndicator,
    Status,
)
from gouvernail.core.shared_indicators import without_keys
from gouvernail.core.values import plain_decimal
from gouvernail.core.vocabulary import HEALTH_LABELS, STATUS_LABELS, TRACK_LABELS, Track

LABELS = {
    "code": "Code", "label": "Dénomination", "track": "Volet", "start": "Début prévu", "deadline": "Échéance",
    "revised_deadline": "Échéance revue", "effective_start": "Début effectif", "effective_end": "Fin effective",
    "status": "État", "progress": "Avancement", "health": "Météo", "pending": "À confirmer", "fte": "ETP",
    "weight": "Poids", "sdgs": "ODD", "recurring": "Récurrente", "code_text": "Code",
    "progress_from": "Avancement d'après",
}  # fmt: skip
NOT_TEXT = frozenset({"level", "parent", "also_under"})
MERGED_APART = NOT_TEXT | {"title", "recurring", "code", "code_text"}


def heading(item: Item) -> str:
    """The title with the code and the name that stood before it: `Action 1.2 Planter des arbres`."""
    return " ".join(part for part in (*_numbering(item), item.title) if part)


def _numbering(item: Item) -> tuple[str, ...]:
    written = item.code_text or item.code or ""
    named = (item.label,) if item.label and item.label.lower() not in written.lower() else ()
    return (*named, written) if written else named


def lines(item: Item) -> Iterator[str]:
    """Every text of the item, one a line, its heading first."""
    yield heading(item)
    for name in CONTENT:
        if name not in MERGED_APART and name != "label":
            for text in _spoken(getattr(item, name)):
                yield f"{LABELS[name]} : {text}" if name in LABELS else text
    if item.recurring:
        yield "Récurrente"


def whole_text(item: Item) -> str:
    return "\n".join(lines(item))


def _spoken(value: Any) -> Iterator[str]:
    """The texts of any value of a field; nothing for an unknown one."""
    match value:
        case None | "" | () | False:
            return
        case True:
            yield "oui"
        case Track():
            yield TRACK_LABELS[value]
        case str():
            yield value
        case Decimal():
            yield plain_decimal(value)
        case date():
            yield value.isoformat()
        case tuple():
            for each in value:
                yield from _spoken(each)
        case Status():
            yield value.text or (STATUS_LABELS[value.value] if value.value else "")
        case Health():
            yield " ".join(part for part in (HEALTH_LABELS[value.value], value.text) if part)
        case Deadline():
            yield value.text
        case _:
            yield from _spoken_record(value)


def _spoken_record(value: Any) -> Iterator[str]:
    match value:
        case BudgetLine():
            parts: tuple[Any, ...] = (value.text, *(() if value.text else (value.amount, value.year)))
            parts = (*parts, value.article, value.funder, value.funding_status)
        case Indicator():
            parts = (value.text, value.unit, value.baseline, value.frequency, value.targets, value.values)
        case SharedIndicator():
            parts = (value.text,)
        case IndicatorTarget():
            parts = (value.year, value.value, value.text)
        case IndicatorValue():
            parts = (value.date, value.value, value.text, value.source, value.comment)
        case Link():
            parts = (value.text, value.code)
        case DocumentLink():
            parts = (value.title, value.url)
        case _:
            parts = (str(value),)
    yield " ".join(text for part in parts for text in _spoken(part))


def absorb(target: Item, other: Item, *, joined: bool) -> Item:
    """`target` with everything that `other` holds. What cannot stand beside what is there becomes description."""
    changes: dict[str, Any] = {"recurring": target.recurring or other.recurring}
    spare: list[str] = []
    title = heading(other)
    if not (target.code or target.code_text) and (other.code or other.code_text):
        changes |= {"code": other.code, "code_text": other.code_text}
        title = other.title
    if joined:
        changes["title"] = f"{target.title} {title}"
    else:
        spare.append(title)
    for name in CONTENT:
        if name not in MERGED_APART and name != "label":
            _absorb_field(target, other, name, changes, spare)
    if spare:
        before = changes.get("description", target.description)
        changes["description"] = "\n".join([*([before] if before else []), *spare])
    return replace(target, **changes)


def _absorb_field(target: Item, other: Item, name: str, changes: dict[str, Any], spare: list[str]) -> None:
    mine, theirs = getattr(target, name), getattr(other, name)
    if theirs in (None, (), False) or mine == theirs:
        return
    if name == "indicators":
        theirs = without_keys(theirs)
    if mine in (None, ()):
        changes[name] = theirs
    elif isinstance(mine, tuple):
        changes[name] = (*mine, *(each for each in theirs if each not in mine))
    elif isinstance(mine, str) and not isinstance(mine, Track):
        changes[name] = f"{mine}\n{theirs}"
    else:
        spare.extend(f"{LABELS.get(name, name)} : {text}" for text in _spoken(theirs))
