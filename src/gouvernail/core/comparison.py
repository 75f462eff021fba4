"""What reading a document again would change in a programme, difference by difference, and what is taken of it.

A difference has a subject that a person decides on: `uid:field` for a field of a stored item, `+id` for an item of the
draft that is new, `-uid` for a stored item that is no longer in the document. Without a decision, what the document
changed is taken where nobody edited, what somebody edited stays, and nothing leaves the programme.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from gouvernail.core.changes import Change, content, merge
from gouvernail.core.corrections import Correction, Decide
from gouvernail.core.plan import Item


class Nature(StrEnum):
    ADDED = "added"
    VANISHED = "vanished"
    MOVED = "moved"
    REWORDED = "reworded"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. `change` holds what the programme has and what the document says, in stored form; `said` is what
    the document said last time; `edited` whether somebody edited the field since. `taken` is what will be done."""

    subject: str
    nature: Nature
    item: Item
    taken: bool
    change: Change | None = None
    said: Any = None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """The decisions of a person, by subject; empty where the defaults hold."""

    taken: Mapping[str, bool] = field(default_factory=dict)

    def of(self, subject: str, default: bool) -> bool:
        return self.taken.get(subject, default)


NO_CHOICES = Choices()


def choices_of(corrections: Iterable[Correction]) -> Choices:
    """The last decision on each subject."""
    return Choices({made.subject: made.taken for made in corrections if isinstance(made, Decide)})


def field_subject(uid: str, name: str) -> str:
    return f"{uid}:{name}"


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item as the programme holds it (its id is its uid), and what the document said of it last time, if it did."""

    item: Item
    base: Mapping[str, Any]
    trashed: bool = False


def differences_of(
    stored: Mapping[str, StoredItem], items: Iterable[Item], choices: Choices = NO_CHOICES
) -> tuple[Difference, ...]:
    """Every difference, in the order of the document, what vanished last.

    `items` bear the uid of the stored item that they are, or an id that `stored` does not have.
    """
    found: list[Difference] = []
    seen: set[str] = set()
    for item in items:
        seen.add(item.id)
        if item.id in stored:
            found += _changes(stored[item.id], item, choices)
        else:
            subject = f"+{item.id}"
            found.append(Difference(subject, Nature.ADDED, item, choices.of(subject, True)))
    for uid, each in stored.items():
        if uid not in seen and each.base and not each.trashed:
            found.append(Difference(f"-{uid}", Nature.VANISHED, each.item, choices.of(f"-{uid}", False)))
    return tuple(found)


def _changes(stored: StoredItem, item: Item, choices: Choices) -> list[Difference]:
    merged = merge(stored.base, content(stored.item), content(item))
    found = []
    for changes, edited in ((merged.changes, False), (merged.kept, True)):
        for change in changes:
            subject = field_subject(item.id, change.field)
            nature = {"parent": Nature.MOVED, "title": Nature.REWORDED}.get(change.field, Nature.CHANGED)
            said = stored.base.get(change.field)
            found.append(
                Difference(subject, nature, stored.item, choices.of(subject, not edited), change, said, edited)
            )
    return found


def left_out(items: Iterable[Item], stored: Mapping[str, object], choices: Choices) -> frozenset[str]:
    """The new items that are not taken, with the new items under them."""
    out: set[str] = set()
    for item in items:
        if item.id not in stored and (not choices.of(f"+{item.id}", True) or item.parent in out):
            out.add(item.id)
    return frozenset(out)


def sound_moves(parents: Mapping[str, str | None], wanted: Mapping[str, str | None]) -> dict[str, str | None]:
    """The moves of `wanted` (item → new parent) that make no circle with the places that stay as they are.

    `parents` are the present places of all items; a move that would close a circle is left.
    """
    now = dict(parents)
    kept: dict[str, str | None] = {}
    waiting = dict(wanted)
    progress = True
    while waiting and progress:
        progress = False
        for name, parent in list(waiting.items()):
            if not _is_under(parent, name, now):
                now[name] = kept[name] = parent
                del waiting[name]
                progress = True
    return kept


def _is_under(name: str | None, top: str, parents: Mapping[str, str | None]) -> bool:
    while name is not None:
        if name == top:
            return True
        name = parents.get(name)
    return False
