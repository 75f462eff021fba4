"""Corrections carried over to another reading of the same document, or of a newer version of it."""

from collections.abc import Mapping
from dataclasses import replace

from gouvernail.core.matching import Known, match
from gouvernail.core.plan import Draft, Item


def carried(new: Draft, old: Draft) -> Draft:
    """The new draft with the ids of the old one where an item is the same, so that old corrections find their items.

    Items that the old draft does not have get ids that it never used.
    """
    stored = [_known(item) for item in old.plan.items]
    prefixed = [_known(item, "new ") for item in new.plan.items]
    pairs = match(stored, prefixed)
    used = {item.id for item in old.plan.items}
    # The identifiers of our own workbook, or of a system that it is exchanged with, say for sure who is who.
    own = {name for name, _ in new.exported.marks} if new.exported else set()
    own |= set(new.origin.given) if new.origin else set()
    names: dict[str, str] = {}
    for item in new.plan.items:
        found = None if pairs.get(f"new {item.id}") in own else pairs.get(f"new {item.id}")
        names[item.id] = item.id if item.id in own else found or _free(item.id, used)
        used.add(names[item.id])
    return renamed(new, names)


def renamed(draft: Draft, names: Mapping[str, str]) -> Draft:
    """The draft with other ids; one that is not named stays."""
    principles = tuple(
        replace(each, programme=names.get(each.programme, each.programme) if each.programme else None)
        for each in draft.plan.principles
    )
    items = tuple(_renamed(item, names) for item in draft.plan.items)
    return replace(draft, plan=replace(draft.plan, items=items, principles=principles))


def _renamed(item: Item, names: Mapping[str, str]) -> Item:
    return replace(
        item,
        id=names.get(item.id, item.id),
        parent=names.get(item.parent, item.parent) if item.parent else None,
        also_under=tuple(replace(each, parent=names.get(each.parent, each.parent)) for each in item.also_under),
        links=tuple(replace(each, item=names.get(each.item, each.item) if each.item else None) for each in item.links),
    )


def _known(item: Item, prefix: str = "") -> Known:
    parent = f"{prefix}{item.parent}" if item.parent is not None else None
    return Known(f"{prefix}{item.id}", parent, item.level.value, item.code, item.title, item.source.line)


def _free(name: str, used: set[str]) -> str:
    number = 2
    free = f"{name}n"
    while free in used:
        free, number = f"{name}n{number}", number + 1
    return free
