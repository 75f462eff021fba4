"""What draws the progress of actions, read for many of them at once: their steps, rates of indicators, news."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from gouvernail.core.indicators import overall
from gouvernail.core.progress import Drawn, Step, of_rates, of_steps
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from gouvernail.models import FollowUp, Item, Ruling
from gouvernail.queries.gate import Seen, Sight
from gouvernail.queries.measured import indicators_of
from gouvernail.queries.prepared import Prepared

STATES = {state.value: state for state in StatusValue}
"""Faster than asking the vocabulary for each of thousands of rows."""
StepRow = tuple[int | None, str | None, Any, bool]
"""The action of a step, its state, its weight, and whether it recurs."""
STEP_COLUMNS = ("parent_id", "status", "weight", "recurring")


def drawn(steps: Iterable[StepRow], from_steps: Collection[int], from_indicators: Collection[int]) -> dict[int, Drawn]:
    """The progress of these actions (keys). Four SQL queries where some draw it from indicators, none else."""
    below: dict[int, list[Step]] = {pk: [] for pk in from_steps}
    for parent, status, weight, recurring in steps:
        if parent in below:
            below[parent].append(Step(STATES.get(status or ""), weight, recurring))
    found = {pk: of_steps(listed) for pk, listed in below.items()}
    measured = indicators_of(from_indicators)
    for pk in from_indicators:
        found[pk] = of_rates(overall(indicator).percent for _, indicator in measured.get(pk, ()))
    return found


def drawn_few(seen: Sight, sources: Mapping[int, str]) -> dict[int, Drawn]:
    """The same for a few actions, each with where its progress comes from. One SQL query more for the steps."""
    from_steps = [pk for pk, source in sources.items() if source == ProgressFrom.STEPS]
    from_indicators = [pk for pk, source in sources.items() if source == ProgressFrom.INDICATORS]
    steps = _steps_of(seen, from_steps) if from_steps else ()
    return drawn(steps, from_steps, from_indicators)


def drawn_now(action: int, source: str) -> int | None:
    """The progress of one action as it stands in the tables, restricted steps included: what its history keeps."""
    steps = Item.objects.filter(parent=action, level=Level.STEP, trashed_at__isnull=True)
    if source == ProgressFrom.STEPS:
        return drawn(steps.order_by().values_list(*STEP_COLUMNS), [action], ())[action].shown
    return drawn((), (), [action])[action].shown


@Seen
def _steps_of(items: QuerySet[Item], actions: Any) -> QuerySet[Item, tuple[Any, ...]]:
    return items.filter(parent__id__in=actions, level=Level.STEP).order_by().values_list(*STEP_COLUMNS)


def heard_of() -> Q:
    """The updates that are news: one that was sent back is none."""
    return Q(ruling__isnull=True) | ~Q(ruling=Ruling.RETURNED)


def news_of_programmes(programmes: Collection[int]) -> dict[int, date]:
    """The day of the last update of each item that has one. One SQL query."""
    return _days(FollowUp.objects.filter(heard_of(), item__programme_id__in=list(programmes)))


@Prepared
def _last_news(items: Any) -> QuerySet[FollowUp, tuple[Any, ...]]:
    found = (
        FollowUp.objects.filter(heard_of(), item__id__in=items).order_by().values("item_id").annotate(last=Max("at"))
    )
    return found.values_list("item_id", "last")


def news_of(items: list[int]) -> dict[int, date]:
    """The same, for a few items."""
    return {item: timezone.localdate(at) for item, at in _last_news(items)}


def _days(updates: QuerySet[FollowUp]) -> dict[int, date]:
    last = updates.order_by().values_list("item_id").annotate(last=Max("at"))
    return {item: timezone.localdate(at) for item, at in last}
