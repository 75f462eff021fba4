"""How indicators lie in their tables: an indicator that others share keeps its row whatever is written around it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import models as db
from django.db.models import Q

from gouvernail.core.plan import Indicator as Given
from gouvernail.core.shared_indicators import matched
from gouvernail.models import Indicator, IndicatorTarget, IndicatorTie, IndicatorValue, Item

PLAIN = ("text", "kind", "unit", "direction", "baseline", "frequency")
BATCH = 200


def columns(given: Given, position: int) -> dict[str, Any]:
    """The columns of an indicator's own row, its key included: one is found by it within its programme."""
    return {**{name: getattr(given, name) for name in (*PLAIN, "key")}, "position": position}


def measures(row: Indicator, given: Given) -> list[db.Model]:
    """The rows of its targets and values."""
    at = {"authority_id": row.authority_id, "indicator": row}
    targets = [IndicatorTarget(**at, position=place, **_fields(each)) for place, each in enumerate(given.targets)]
    values = [IndicatorValue(**at, position=place, **_fields(each)) for place, each in enumerate(given.values)]
    return [*targets, *values]


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def rewrite_all(asked: Sequence[tuple[Item, Sequence[Given]]]) -> list[tuple[Item, list[Given | None]]]:
    """The same for many items: two SQL queries, and some for each that has an indicator that others share."""
    keys = [item.pk for item, _ in asked]
    keyed = set(Indicator.objects.filter(item__in=keys, key__isnull=False).values_list("item_id", flat=True))
    Indicator.objects.filter(item__in=[pk for pk in keys if pk not in keyed]).delete()
    return [(item, rewrite(item, given) if item.pk in keyed else list(given)) for item, given in asked]


def rewrite(item: Item, given: Sequence[Given]) -> list[Given | None]:
    """Make room for the indicators of an item; gives those that need a row. One that others share keeps its row with
    what it says now, and stays at the end where it is not among them: nobody loses it."""
    old = list(Indicator.objects.filter(item=item).order_by("position", "id"))
    if not any(row.key for row in old):
        Indicator.objects.filter(item=item).delete()
        return list(given)
    tied = set(IndicatorTie.objects.filter(indicator__item=item).values_list("indicator_id", flat=True))
    places = matched([Given(row.text, key=row.key) for row in old], given)
    found: list[Given | None] = list(given)
    kept: set[int] = set()
    for at, place in enumerate(places):
        if place is not None and old[place].key:
            _bring(old[place], given[at], at)
            found[at] = None
            kept.add(old[place].pk)
    stays = [row.pk for row in old if row.pk in tied - kept]
    for at, pk in enumerate(stays, start=len(given)):
        Indicator.objects.filter(pk=pk).update(position=at)
    Indicator.objects.filter(item=item).exclude(pk__in={*kept, *stays}).delete()
    return found


def _bring(row: Indicator, given: Given, position: int) -> None:
    Indicator.objects.filter(pk=row.pk).update(**{**columns(given, position), "key": row.key})
    row.targets.all().delete()
    row.values.all().delete()
    for made in measures(row, given):
        made.save()


def tie(asked: Collection[tuple[Item, int, str]]) -> None:
    """Tie items to the indicators of their programmes that have these keys; one that is not there is left out, and so
    is an item's own."""
    if not asked:
        return
    programmes = {item.programme_id for item, _, _ in asked}
    known = Indicator.objects.filter(key__in={key for _, _, key in asked}, item__programme_id__in=programmes)
    by_key = {(programme, key): (pk, item) for pk, item, programme, key in _told(known)}
    ties: dict[tuple[int, int], IndicatorTie] = {}
    for item, position, key in asked:
        pk, home = by_key.get((item.programme_id, key), (None, None))
        if pk is not None and home != item.pk:
            made = IndicatorTie(authority_id=item.authority_id, item=item, indicator_id=pk, position=position)
            ties.setdefault((item.pk, pk), made)
    IndicatorTie.objects.bulk_create(ties.values(), batch_size=BATCH)


def _told(rows: Any) -> Iterable[tuple[int, int, int, str]]:
    return rows.order_by("-pk").values_list("pk", "item_id", "item__programme_id", "key")  # type: ignore[no-any-return]


def hand_over(items: Collection[Item]) -> list[Item]:
    """Before these items go for good: their indicators that others share become the own ones of the first that does.
    Gives the items that have more indicators of their own now."""
    keys = [item.pk for item in items]
    going = Q(indicator__item__in=keys) & ~Q(item__in=keys)
    ties = IndicatorTie.objects.filter(going).select_related("item", "indicator").order_by("indicator", "id")
    first: dict[int, IndicatorTie] = {}
    for each in ties:
        first.setdefault(each.indicator_id, each)
    places: dict[int, int] = defaultdict(lambda: 10_000)
    for each in first.values():
        each.delete()
        Indicator.objects.filter(pk=each.indicator_id).update(item=each.item, position=places[each.item_id])
        places[each.item_id] += 1
    changed = {each.item_id: each.item for each in first.values()}
    for item in changed.values():
        item.version += 1
        item.save(update_fields=["version", "updated_at"])
    return list(changed.values())
