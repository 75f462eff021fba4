"""One change asked of many items: what each would have after it, or why it cannot be made there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.item_fields import FIELDS, Kind, Part
from gouvernail.core.plan import Deadline, Item, Link, Status
from gouvernail.core.shifting import shifted, shifted_day
from gouvernail.core.vocabulary import StatusValue

LISTED = frozenset({Kind.NAMES, Kind.LINES, Kind.GOALS})
DATED = frozenset({Kind.DEADLINE, Kind.DAY})
ONE_BY_ONE = frozenset({"title", "code", "label"})
ATTACHED = frozenset({"links", "documents"})
"""Rows that many items may share: one is added to all, or taken away."""
PARTED: Mapping[str, tuple[str, ...]] = {
    "budget": ("kind", "stage", "article", "year", "funder", "funding_status"),
    "indicators": ("kind", "unit", "direction", "frequency"),
}
"""Rows that belong to one item each: of these, one part is given to all."""
CHANGEABLE = tuple(name for name in FIELDS if name not in ONE_BY_ONE)


class Mode(StrEnum):
    """What becomes of what is there: replaced; more added or some taken away; dates moved by some months; one part of
    each row given another value."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"
    SHIFT = "shift"
    PART = "part"


class Unfit(Exception):
    """The change cannot be made to this item; the sentence says why."""


def modes_of(name: str) -> tuple[Mode, ...]:
    """What can be done to a field in many items, the usual first."""
    if name in PARTED:
        return (Mode.PART,)
    if name in ATTACHED:
        return (Mode.ADD, Mode.REMOVE)
    kind = FIELDS[name].kind
    if kind in LISTED:
        return (Mode.ADD, Mode.REMOVE, Mode.REPLACE)
    return (Mode.SHIFT, Mode.REPLACE) if kind in DATED else (Mode.REPLACE,)


def part_of(name: str, part: str) -> Part:
    """One column of the rows of a field."""
    return next(each for each in FIELDS[name].parts if each.name == part)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The field, the value (as `core.plan.Item` types it), and what becomes of what is there.

    `SHIFT`: the value is a number of months. `PART`: it is the value of `part` in each row, or in those whose part
    `only[0]` is `only[1]` now.
    """

    name: str
    value: Any
    mode: Mode = Mode.REPLACE
    part: str = ""
    only: tuple[str, Any] | None = None

    def of(self, stored: Item) -> Any:
        """The value that an item would have. `Unfit`: it cannot."""
        return HOW[self.mode](self, stored)

    @property
    def starts_from_now(self) -> bool:
        """Whether it builds on what is there at the time, so that what others wrote meanwhile stays."""
        return self.mode is not Mode.REPLACE


def _replaced(wanted: Wanted, stored: Item) -> Any:
    value = wanted.value
    if wanted.name == "status" and isinstance(value, StatusValue):
        return stored.status if stored.status and stored.status.value is value else Status(value)
    return value


def _added(wanted: Wanted, stored: Item) -> Any:
    held = getattr(stored, wanted.name)
    if any(isinstance(each, Link) and each.item == stored.id for each in wanted.value):
        raise Unfit("Une fiche ne peut pas être liée à elle-même.")
    return tuple(dict.fromkeys((*held, *wanted.value)))


def _removed(wanted: Wanted, stored: Item) -> Any:
    gone = {_key(each) for each in wanted.value}
    return tuple(each for each in getattr(stored, wanted.name) if _key(each) not in gone)


def _key(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


def _shifted(wanted: Wanted, stored: Item) -> Any:
    held = getattr(stored, wanted.name)
    if wanted.name == "revised_deadline" and held is None:
        held = stored.deadline
    if held is None:
        raise Unfit("Il n'y a pas de date à décaler.")
    try:
        moved = shifted(held, wanted.value) if isinstance(held, Deadline) else shifted_day(held, wanted.value)
    except (ValueError, OverflowError):
        raise Unfit("La date décalée sort du calendrier.") from None
    if moved is None:
        several = isinstance(held, Deadline) and len(held.parts) > 1
        said = "Cette échéance en contient plusieurs\u00a0: décalez-les sur la fiche."
        raise Unfit(said if several else "Cette échéance n'a pas de date à décaler.")
    last = moved.end if isinstance(moved, Deadline) else moved
    if isinstance(last, date) and not 1900 <= last.year <= 2200:
        raise Unfit("La date décalée sort du calendrier.")
    return moved


def _parted(wanted: Wanted, stored: Item) -> Any:
    held = getattr(stored, wanted.name)
    meant = [wanted.only is None or getattr(row, wanted.only[0]) == wanted.only[1] for row in held]
    if not any(meant):
        raise Unfit("Aucune ligne n'est concernée." if held else "Il n'y a aucune ligne.")
    return tuple(
        replace(row, **{wanted.part: wanted.value}) if is_meant else row
        for row, is_meant in zip(held, meant, strict=True)
    )


HOW: Mapping[Mode, Callable[[Wanted, Item], Any]] = {
    Mode.REPLACE: _replaced,
    Mode.ADD: _added,
    Mode.REMOVE: _removed,
    Mode.SHIFT: _shifted,
    Mode.PART: _parted,
}
