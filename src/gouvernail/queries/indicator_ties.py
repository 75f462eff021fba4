"""With which other items an item shares indicators, of those that somebody sees."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from gouvernail.core import plan as core
from gouvernail.models import Indicator, IndicatorTie
from gouvernail.queries.gate import Sight
from gouvernail.queries.rows import Ref

REF = ("pk", "uid", "level", "title", "label", "code")


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """An indicator on the sheet of an item. `shared`: it is another item's own, `home` where that is seen; `others`
    show it too. `key` is there for what can be untied."""

    indicator: core.Indicator
    shared: bool = False
    home: Ref | None = None
    others: tuple[Ref, ...] = ()
    key: str = ""


Ties = Mapping[str, tuple[Ref | None, tuple[Ref, ...]]]


def ties_of(seen: Sight, item: core.Item) -> Ties:
    """By key: the item whose own an indicator is, where it is seen and another one, and the other items that are seen.
    Two SQL queries, none where nothing is shared."""
    keys = {each.key for each in item.indicators if each.key} | {each.key for each in item.shared_indicators}
    if not keys:
        return {}
    scope = {"item__programme_id__in": list(seen.programmes)}
    own = Indicator.objects.filter(key__in=keys, **scope).order_by().values_list("key", "item_id")
    ties = IndicatorTie.objects.filter(indicator__key__in=keys, **scope).order_by()
    homes = dict(own)
    shared = list(ties.values_list("indicator__key", "item_id"))
    wanted = {*homes.values(), *(pk for _, pk in shared)}
    rows = seen.items().filter(pk__in=wanted).exclude(uid=item.id).order_by("position", "id").values_list(*REF)
    refs = {pk: Ref(*values) for pk, *values in rows}
    sharing: dict[str | None, list[int]] = defaultdict(list)
    for key, pk in shared:
        sharing[key].append(pk)
    return {key: (refs.get(homes.get(key, 0)), tuple(refs[pk] for pk in refs if pk in sharing[key])) for key in keys}


def shown_indicators(item: core.Item, ties: Ties) -> list[ShownIndicator]:
    """Its own, then those that it shares."""
    own = [ShownIndicator(each, others=ties.get(each.key or "", (None, ()))[1]) for each in item.indicators]
    shared = [
        ShownIndicator(each.indicator, True, *ties.get(each.key, (None, ())), key=each.key)
        for each in item.shared_indicators
        if each.indicator
    ]
    return [*own, *shared]
