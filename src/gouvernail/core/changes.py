"""What differs between two states of an item, and the three-way merge of a document that is read again.

Values are compared in their stored form (`core/values.py`), so that two writings of one number or date are equal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from gouvernail.core.plan import Item
from gouvernail.core.values import decode, encode_fields

# Not content: what identifies the item, and what says where and how surely it was read.
ASIDE = frozenset({"id", "source", "confidence", "programme_kind"})
CONTENT = tuple(each.name for each in fields(Item) if each.name not in ASIDE)


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed, with both values in stored form; `None` is unknown."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """`changes` are to be made; `kept` changed in the document too, but somebody had edited them: theirs stays."""

    changes: tuple[Change, ...]
    kept: tuple[Change, ...]


def content(item: Item) -> dict[str, Any]:
    """The content of an item in stored form; unknown fields are absent."""
    return {name: unkeyed(name, value) for name, value in encode_fields(item).items() if name not in ASIDE}


def unkeyed(name: str, stored: Any) -> Any:
    """A value in stored form without the keys by which others share it: sharing an indicator does not change it."""
    if name != "indicators":
        return stored
    return [{part: value for part, value in each.items() if part != "key"} for each in stored]


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """The fields that differ, in the order of the model."""
    return tuple(
        Change(name, before.get(name), after.get(name)) for name in CONTENT if before.get(name) != after.get(name)
    )


def put_back(item: Item, values: Mapping[str, Any]) -> Item:
    """The item with these fields as they were, from their stored form (`None`: unknown)."""
    needed = {"id": item.id, "level": item.level.value, "title": item.title}
    was = decode(Item, needed | {name: value for name, value in values.items() if value is not None})
    return replace(item, **{name: getattr(was, name) for name in values})


def merge(base: Mapping[str, Any], stored: Mapping[str, Any], new: Mapping[str, Any]) -> Merged:
    """What reading a document again changes: `base` is what it said before, `stored` what is there, `new` what it says.

    A field follows the document where nobody edited it; where somebody did, theirs stays, and is told when the document
    says something new.
    """
    changes: list[Change] = []
    kept: list[Change] = []
    for change in differences(stored, new):
        said_before = base.get(change.field)
        if change.after == said_before:
            continue
        (changes if change.before == said_before else kept).append(change)
    return Merged(tuple(changes), tuple(kept))
