"""Indicators that several items show: found by their keys, and known again where their list is written anew."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gouvernail.core.plan import Indicator, Item, Plan


def with_shared(plan: Plan) -> Plan:
    """The plan in which each item that shares an indicator of another holds it; one that is not there stays unknown."""
    if not any(item.shared_indicators for item in plan.items):
        return plan
    by_key = keyed(plan.items)
    return replace(plan, items=tuple(_with(item, by_key) for item in plan.items))


def keyed(items: Iterable[Item]) -> dict[str, Indicator]:
    """The indicators that others may share, by key."""
    return {each.key: each for item in items for each in item.indicators if each.key}


def without_keys(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Copies that nobody shares."""
    return tuple(replace(each, key=None) for each in indicators)


def _with(item: Item, by_key: dict[str, Indicator]) -> Item:
    if not item.shared_indicators:
        return item
    found = (replace(each, indicator=by_key.get(each.key, each.indicator)) for each in item.shared_indicators)
    return replace(item, shared_indicators=tuple(found))


def matched(old: Sequence[Indicator], new: Sequence[Indicator]) -> list[int | None]:
    """Which of the old indicators each new one is, by its place: by key, else by words, else by standing where it
    stood; `None` for one that is really new. Each old one is found once at most."""
    left = dict(enumerate(old))
    found: list[int | None] = [None] * len(new)
    for same in (_same_key, _same_words, _same_place):
        for at, each in enumerate(new):
            if found[at] is None:
                found[at] = next((place for place, one in left.items() if same((place, one), (at, each))), None)
                if found[at] is not None:
                    left.pop(found[at] or 0)
    return found


Placed = tuple[int, Indicator]


def _same_key(old: Placed, new: Placed) -> bool:
    return old[1].key is not None and old[1].key == new[1].key


def _same_words(old: Placed, new: Placed) -> bool:
    return old[1].text == new[1].text


def _same_place(old: Placed, new: Placed) -> bool:
    return old[0] == new[0]
