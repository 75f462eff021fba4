"""What stands beside the rows of a list in other tables: words, goals, money, news. Each is looked up when it is first
asked for, in one SQL query for all the rows, and not at all where nobody asks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from django.utils import timezone

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import BudgetKind, BudgetStage
from gouvernail.models import BudgetLine, Department, Indicator, IndicatorTie, Item, ItemKeyword, ItemSdg, Person
from gouvernail.queries.arranged import Arranged
from gouvernail.queries.drawing import news_of_programmes
from gouvernail.queries.gate import Sight
from gouvernail.queries.measured import Measured, measured_in
from gouvernail.queries.rows import Row


class Word(NamedTuple):
    """A sector plan, a domain or a tag of an item."""

    kind: str
    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Money:
    """What the lines of an item add up to, exact to the cent; `None` where no line of that sort gives an amount.

    `ordinary` and `extraordinary` are the parts of `planned` that say so. `funders` are named as they are written.
    """

    planned: Decimal | None = None
    committed: Decimal | None = None
    spent: Decimal | None = None
    ordinary: Decimal | None = None
    extraordinary: Decimal | None = None
    funders: tuple[str, ...] = ()


NO_MONEY = Money()


def funder_key(name: str) -> str:
    """The name of a funder as an address writes it."""
    return fold(name.replace(",", " "))


class Beside:
    """What lies beside the items of some programmes. It holds more than the viewer may see: ask it for their rows."""

    def __init__(self, seen: Sight, whole: Arranged) -> None:
        self._seen = seen
        self._whole = whole
        self._columns: dict[str, Mapping[int, Any]] = {}

    @cached_property
    def words(self) -> Mapping[int, Sequence[Word]]:
        return self._whole.beside("words", _words)

    @cached_property
    def sdgs(self) -> Mapping[int, Sequence[int]]:
        return self._whole.beside("sdgs", _sdgs)

    @cached_property
    def money(self) -> Mapping[int, Money]:
        return self._whole.beside("money", _moneys)

    @cached_property
    def indicators(self) -> Mapping[int, frozenset[int]]:
        """The keys of the indicators of an item, those that it shares included."""
        return self._whole.beside("indicators", _indicators)

    @cached_property
    def measured(self) -> Mapping[int, Sequence[Measured]]:
        """The indicators of an item, first its own, with how far each is."""
        return self._whole.beside("measured", lambda programmes: measured_in(programmes, today=self._whole.today))

    @cached_property
    def heard(self) -> Mapping[int, date]:
        """The day of the last update of each item that has one."""
        return self._whole.beside("heard", news_of_programmes)

    def column(self, name: str) -> Mapping[int, Any]:
        """A column of the items that their rows do not carry, where it is known."""
        if name not in self._columns:
            known = Item.objects.filter(programme_id__in=list(self._seen.programmes), **{f"{name}__isnull": False})
            self._columns[name] = dict(known.order_by().values_list("id", name))
        return self._columns[name]

    @cached_property
    def own_people(self) -> frozenset[str]:
        """The people that the viewer is, or stands in for."""
        return frozenset(Person.objects.filter(pk__in=self._seen.viewer.people).values_list("uid", flat=True))

    @cached_property
    def own_departments(self) -> frozenset[str]:
        """The departments that the viewer heads."""
        return frozenset(Department.objects.filter(pk__in=self._seen.viewer.departments).values_list("uid", flat=True))


def news(row: Row, beside: Beside) -> date | None:
    """The day since which nothing was heard of an item: what was never updated is silent from when it was written."""
    return beside.heard.get(row.id) or (timezone.localdate(row.created_at) if row.created_at else None)


def _words(programmes: list[int]) -> Mapping[int, Sequence[Word]]:
    found: dict[int, list[Word]] = defaultdict(list)
    named = ItemKeyword.objects.filter(item__programme_id__in=programmes).order_by("position", "id")
    known: dict[str, Word] = {}
    for item, kind, uid, name in named.values_list("item_id", "keyword__kind", "keyword__uid", "keyword__name"):
        found[item].append(known.setdefault(uid, Word(kind, uid, name)))
    return found


def _sdgs(programmes: list[int]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    asked = ItemSdg.objects.filter(item__programme_id__in=programmes).order_by("sdg")
    for item, sdg in asked.values_list("item_id", "sdg"):
        found[item].append(sdg)
    return found


def _moneys(programmes: list[int]) -> Mapping[int, Money]:
    lines: dict[int, list[tuple[str | None, str, Decimal | None, str | None]]] = defaultdict(list)
    asked = BudgetLine.objects.filter(item__programme_id__in=programmes).order_by("position", "id")
    for item, *line in asked.values_list("item_id", "kind", "stage", "amount", "funder"):
        lines[item].append(tuple(line))
    return {item: _money(each) for item, each in lines.items()}


def _indicators(programmes: list[int]) -> Mapping[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    own = Indicator.objects.filter(item__programme_id__in=programmes).order_by().values_list("item_id", "pk")
    ties = IndicatorTie.objects.filter(item__programme_id__in=programmes).order_by()
    for item, indicator in own.union(ties.values_list("item_id", "indicator_id")):
        found[item].add(indicator)
    return {item: frozenset(keys) for item, keys in found.items()}


def _money(lines: list[tuple[str | None, str, Decimal | None, str | None]]) -> Money:
    def total(stage: BudgetStage, kind: BudgetKind | None = None) -> Decimal | None:
        amounts = [
            amount for each, at, amount, _ in lines if amount is not None and at == stage and kind in (None, each)
        ]
        return sum(amounts, Decimal(0)) if amounts else None

    return Money(
        planned=total(BudgetStage.PLANNED),
        committed=total(BudgetStage.COMMITTED),
        spent=total(BudgetStage.SPENT),
        ordinary=total(BudgetStage.PLANNED, BudgetKind.ORDINARY),
        extraordinary=total(BudgetStage.PLANNED, BudgetKind.EXTRAORDINARY),
        funders=tuple(dict.fromkeys(funder for *_, funder in lines if funder)),
    )
