"""What a person corrects in a draft before it is written: frozen values, in the order in which they were made.

A correction names items by their id in the draft; new items get the id that the correction carries, so that the same
corrections on the same draft always give the same ids. `core/correcting.py` applies them.

The list of a review only grows: taking a correction back, or making it again, is a step as well (`effective`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gouvernail.core.changes import CONTENT
from gouvernail.core.plan import Item
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.core.values import decode, encode_fields
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

STRUCTURE = frozenset({"level", "parent", "also_under"})
FIELDS = frozenset(CONTENT) - STRUCTURE
"""Fields of an item that a person sets directly."""


class Fate(StrEnum):
    """Where the text of something that is no item goes."""

    UNPLACED = "unplaced"
    SKIPPED = "skipped"


class Names(StrEnum):
    """What a name names; `TEXT` is no name at all."""

    PEOPLE = "people"
    DEPARTMENTS = "departments"
    PARTNERS = "partners"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ChangeLevel:
    """The item is of another level: it finds its parent above it, and what follows it finds its own."""

    item: str
    level: Level


@dataclass(frozen=True, slots=True)
class Reparent:
    """The item, with its branch, goes under another (`None`: the top), after one of its children or last."""

    item: str
    parent: str | None
    after: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Reorder:
    """The item moves among its siblings by so many places, down when positive."""

    item: str
    by: int


@dataclass(frozen=True, slots=True)
class Merge:
    """The item is a part of another: its title continues the other's (`joined`) or becomes its description."""

    item: str
    into: str
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Split:
    """The title holds two items: what stands from character `at` on is the item `new`, right after."""

    item: str
    at: int
    new: str


@dataclass(frozen=True, slots=True)
class NotAnItem:
    """The text is no item: it goes where `fate` says, and its children rise into its place."""

    item: str
    fate: Fate = Fate.UNPLACED


@dataclass(frozen=True, slots=True)
class SetField:
    """A field of the item has this value, in stored form (`core/values.py`); `None` is unknown."""

    item: str
    field: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """Somebody looked: the item is right as it is."""

    item: str


@dataclass(frozen=True, slots=True)
class RestoreText:
    """A text that was left out or had no place is the item `new`."""

    text: str
    new: str
    level: Level = Level.ACTION
    parent: str | None = None
    after: str | None = None
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class AddText:
    """A text that was left out or had no place belongs to the description of an item."""

    text: str
    item: str
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class SkipText:
    """A text without a place belongs to no programme: it is left out."""

    text: str
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ColumnIs:
    """Every column with this header, in the whole file, holds this field (`core/recognise/hints.py`)."""

    header: str
    field: str


@dataclass(frozen=True, slots=True)
class SheetIs:
    """The sheet of this name belongs to the plan (`taken`), or stands beside it."""

    sheet: str
    taken: bool


@dataclass(frozen=True, slots=True)
class WordMeans:
    """Every state written with this word, in the whole file, is this one (a value of `StatusValue`)."""

    word: str
    value: str


@dataclass(frozen=True, slots=True)
class NameIs:
    """Everywhere in the file, this name is that one (`becomes`), or names another kind of thing (`to`)."""

    among: Names
    name: str
    becomes: str
    to: Names | None = None


@dataclass(frozen=True, slots=True)
class PlanIs:
    """The programme's own `title` or `kind`, in stored form."""

    field: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Decide:
    """What to do with one difference from the programme as it is (`core/comparison.py`); the last one counts."""

    subject: str
    taken: bool


Correction = (
    ChangeLevel
    | Reparent
    | Reorder
    | Merge
    | Split
    | NotAnItem
    | SetField
    | Confirm
    | RestoreText
    | AddText
    | SkipText
    | ColumnIs
    | SheetIs
    | WordMeans
    | NameIs
    | PlanIs
    | Decide
)
KINDS: dict[str, type[Correction]] = {
    kind.__name__: kind
    for kind in (
        *(ChangeLevel, Reparent, Reorder, Merge, Split, NotAnItem, SetField, Confirm, RestoreText, AddText),
        SkipText,
        *(ColumnIs, SheetIs, WordMeans, NameIs, PlanIs, Decide),
    )
}
LASTING = (ColumnIs, SheetIs, WordMeans, NameIs)
"""Corrections of the whole file, remembered for the next file of the same shape."""


class Move(StrEnum):
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a review: a correction, or the last one taken back or made again. `at` is an ISO moment."""

    move: Move
    by: str
    at: str
    correction: Correction | None = None


def effective(steps: Iterable[Step]) -> tuple[Correction, ...]:
    """The corrections that stand after all these steps."""
    return _stacks(steps)[0]


def can_redo(steps: Iterable[Step]) -> bool:
    return bool(_stacks(steps)[1])


def _stacks(steps: Iterable[Step]) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    done: list[Correction] = []
    undone: list[Correction] = []
    for step in steps:
        if step.move is Move.DO and step.correction is not None:
            done.append(step.correction)
            undone.clear()
        elif step.move is Move.UNDO and done:
            undone.append(done.pop())
        elif step.move is Move.REDO and undone:
            done.append(undone.pop())
    return tuple(done), tuple(undone)


def to_stored(correction: Correction) -> dict[str, Any]:
    """A correction as JSON: its kind under `is`, and its fields."""
    if isinstance(correction, SetField):
        return {"is": "SetField", "item": correction.item, "field": correction.field, "value": correction.value}
    if isinstance(correction, PlanIs):
        return {"is": "PlanIs", "field": correction.field, "value": correction.value}
    return {"is": type(correction).__name__, **encode_fields(correction)}


def from_stored(value: Mapping[str, Any]) -> Correction:
    """The inverse of `to_stored`."""
    given = dict(value)
    return decode(KINDS[given.pop("is")], given)


def step_to_stored(step: Step) -> dict[str, Any]:
    stored: dict[str, Any] = {"move": step.move.value, "by": step.by, "at": step.at}
    return stored | ({"correction": to_stored(step.correction)} if step.correction else {})


def step_from_stored(value: Mapping[str, Any]) -> Step:
    made = value.get("correction")
    return Step(Move(value["move"]), value["by"], value["at"], from_stored(made) if made else None)


def field_value(field: str, stored: Any) -> Any:
    """The value of an item's field from its stored form; `ValueError` when it is none of that field."""
    if field not in FIELDS:
        raise ValueError(field)
    if stored is None:
        return Item.__dataclass_fields__[field].default
    given = {"id": "x", "level": "action", "title": "x"} | {field: stored}
    try:
        return getattr(decode(Item, given), field)
    except (TypeError, ArithmeticError) as error:
        raise ValueError(field) from error


def nonspace(text: str) -> int:
    """How many characters coverage counts in a text."""
    return len(re.sub(r"\s", "", text))


def deeper(level: Level) -> Level:
    """The next level down; the last one stays."""
    return LEVEL_ORDER[min(level.rank + 1, len(LEVEL_ORDER) - 1)]


def wider(level: Level) -> Level:
    return LEVEL_ORDER[max(level.rank - 1, 0)]
