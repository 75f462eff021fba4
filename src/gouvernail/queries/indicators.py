"""The indicators of a programme as somebody sees them: how far each is, and when its next value is due."""

from dataclasses import dataclass
from datetime import date

from gouvernail.core import plan as core
from gouvernail.core.indicators import Rate, due_of, of_year, overall
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Indicator
from gouvernail.queries.drawing import indicators_of
from gouvernail.queries.gate import Sight
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import Ref
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Shown:
    """An indicator of an item, at its place among those of the item. `overdue`: since which day its value is due."""

    item: Ref
    place: int
    indicator: core.Indicator
    overall: Rate
    year: Rate
    due: date | None
    overdue: bool

    @property
    def key(self) -> str:
        return f"{self.item.uid}.{self.place}"

    @property
    def last(self) -> core.IndicatorValue | None:
        """The newest value, in figures or in words."""
        return max(self.indicator.values, key=lambda each: each.date, default=None)


@dataclass(frozen=True, slots=True)
class Measures:
    head: ProgrammeHead
    rows: tuple[Shown, ...]

    @property
    def overdue(self) -> int:
        return sum(row.overdue for row in self.rows)

    @property
    def computable(self) -> int:
        return sum(row.overall.percent is not None for row in self.rows)


def load(viewer: Viewer, programme_uid: str, *, today: date) -> Measures | None:
    """The indicators of what the viewer sees, in the order of the items; `None` when there is no programme for them."""
    opened = open_programme(viewer, programme_uid)
    if opened is None:
        return None
    held = Indicator.objects.filter(item__programme_id__in=list(opened.seen.programmes)).order_by()
    seen = _items(opened.seen, set(held.values_list("item_id", flat=True)))
    measured = indicators_of(list(seen))
    rows = [
        _shown(ref, place, indicator, running, today)
        for pk, (ref, running) in seen.items()
        for place, (_, indicator) in enumerate(measured.get(pk, ()))
    ]
    return Measures(opened.head, tuple(rows))


def _items(seen: Sight, keys: set[int]) -> dict[int, tuple[Ref, bool]]:
    """Those of these items that are seen, each with whether values of it are still waited for."""
    found = seen.items().filter(pk__in=keys).order_by("position", "id")
    columns = ("id", "status", "programme_id", "uid", "level", "title", "label", "code")
    return {
        pk: (Ref(uid, level, title, label, code, seen.programmes[programme]), status != StatusValue.ABANDONED)
        for pk, status, programme, uid, level, title, label, code in found.values_list(*columns)
    }


def _shown(ref: Ref, place: int, indicator: core.Indicator, running: bool, today: date) -> Shown:
    due = due_of(indicator)
    overdue = running and due is not None and due < today
    return Shown(ref, place, indicator, overall(indicator), of_year(indicator, today.year), due, overdue)
