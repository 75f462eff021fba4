"""What is one's own to update: the items that name somebody as their owner, and why each waits for news."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from gouvernail.core.lateness import CLOSED
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Preferences
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.core.waiting import Waiting, urgency, why_waiting
from gouvernail.models import FollowUp, Item, ItemDepartment, ItemPerson, Programme, ProgrammeOwner, Ruling
from gouvernail.models.details import DepartmentRole, PersonRole
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.items import UPDATE_COLUMNS, FollowUpShown, verbs_on_item
from gouvernail.queries.preferences import preferences_of
from gouvernail.queries.rows import COLUMNS, Ref, Row, fetch
from gouvernail.queries.viewer import Viewer

OWNERS = (PersonRole.AGENT, PersonRole.ADMINISTRATIVE)
"""Who an item waits for: elected people answer for it, and do not update it."""
BESIDE = (
    "achieved", "remaining", "obstacles", "support", "health_text", "created_at", "parent__uid", "parent__level",
    "parent__title", "parent__label", "parent__code", "parent__restricted",
)  # fmt: skip
EVERYWHERE = Q()
PROGRAMME = ("pk", "title", "authority_id")
MOST_CARDS = 200
"""Nobody goes through more; what is beyond stays in the list of actions."""


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step of an action, to be ticked."""

    uid: str
    code: str | None
    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class MyCard:
    """One item that is one's own. `now` holds its texts (`achieved` ...) and `health_text` as they stand."""

    row: Row
    waiting: Waiting | None
    now: Mapping[str, str | None]
    programme: str
    above: Ref | None
    last: FollowUpShown | None
    asked: FollowUpShown | None
    """The newest update that waits to be validated."""
    steps: tuple[StepShown, ...]
    may_update: bool
    preferences: Preferences = field(compare=False)

    def shows(self, name: str) -> bool:
        return self.preferences.shows(Level(self.row.level), name)

    @property
    def steps_done(self) -> int:
        return sum(step.done for step in self.steps)


@dataclass(frozen=True, slots=True)
class Mine:
    """`waiting` in the order of urgency, then `others` by day; `closed` counts what is done or abandoned."""

    waiting: tuple[MyCard, ...]
    others: tuple[MyCard, ...]
    closed: int
    more: int = 0
    """How many cards beyond `MOST_CARDS` are not shown."""


def mine(viewer: Viewer, *, today: date, within: Q = EVERYWHERE) -> Mine:
    """The running items that wait for the viewer. A fixed number of SQL queries, however many there are."""
    seen = sight(viewer)
    owned = _owned(viewer, seen, within)
    closed = Q(status__in=[state.value for state in CLOSED])
    found = list(
        owned.exclude(closed).order_by("position", "id").values_list(*COLUMNS, *BESIDE) if owned is not None else ()
    )
    cards = _cards(viewer, seen, found[:MOST_CARDS], today)
    waiting = sorted((card for card in cards if card.waiting), key=_urgency)
    others = sorted((card for card in cards if not card.waiting), key=_urgency)
    done = owned.filter(closed).count() if owned is not None else 0
    return Mine(tuple(waiting), tuple(others), done, max(len(found) - MOST_CARDS, 0))


def my_card(viewer: Viewer, uid: str, *, today: date) -> MyCard | None:
    """The card of one item that the viewer sees, theirs or not; `None` when there is none."""
    seen = sight(viewer)
    found = list(seen.items().filter(uid=uid).order_by().values_list(*COLUMNS, *BESIDE)[:1])
    if not found:
        return None
    (card,) = _cards(viewer, seen, found, today)
    row = Item.objects.only("pk", "level", "parent_id", "authority_id", "programme_id").get(pk=card.row.id)
    return replace(card, may_update=Verb.FOLLOW_UP in verbs_on_item(viewer, row))


def _urgency(card: MyCard) -> tuple[int, int, date]:
    return urgency(card.waiting, card.row.due)


def is_mine(viewer: Viewer, uid: str, *, within: Q = EVERYWHERE) -> bool:
    """Whether a card of the viewer is about that item, running or not."""
    owned = _owned(viewer, sight(viewer), within)
    return owned is not None and owned.filter(uid=uid).exists()


def _owned(viewer: Viewer, seen: Sight, within: Q) -> QuerySet[Item] | None:
    """The items that name the viewer, or a department that they head where nobody is named. Steps come with their
    action, and apart where that is somebody else's."""
    if not viewer.people and not viewer.departments:
        return None
    named = ItemPerson.objects.filter(item=OuterRef("pk"), role__in=OWNERS)
    mine = Q(Exists(named.filter(person__in=viewer.people)))
    if viewer.departments:
        led = ItemDepartment.objects.filter(
            item=OuterRef("pk"), role=DepartmentRole.LEAD, department__in=viewer.departments
        )
        mine |= Q(Exists(led)) & ~Q(Exists(named)) & Q(level=Level.ACTION)
    above = ItemPerson.objects.filter(item=OuterRef("parent"), role__in=OWNERS, person__in=viewer.people)
    return seen.items().filter(within, mine).exclude(Q(Exists(above)), level=Level.STEP)


def _cards(viewer: Viewer, seen: Sight, found: list[tuple[Any, ...]], today: date) -> list[MyCard]:
    rows = {row.uid: row for row in fetch(seen, [each[: len(COLUMNS)] for each in found], today=today)}
    ids = [each[0] for each in found]
    programmes = sorted({row.programme_id for row in rows.values()})
    chosen, around = preferences_of(programmes), _programmes(viewer, programmes)
    steps, last = _steps(seen, ids), _last(ids)
    hidden = _hidden_above(seen, found)
    asked = _last(ids, ruling=Ruling.WAITING) if any(each.validated for each in chosen.values()) else {}
    cards = []
    for each in found:
        row = rows[each[1]]
        beside = dict(zip(BESIDE, each[len(COLUMNS) :], strict=True))
        preferences = chosen[row.programme_id]
        told = last.get(row.id)
        waiting = why_waiting(
            due=row.due,
            late=row.late,
            heard=_day(told.at) if told else None,
            returned=_day(told.ruled_at) if told and told.ruling == Ruling.RETURNED and told.ruled_at else None,
            since=_day(beside["created_at"]),
            announced=told.next_date if told else None,
            today=today,
            threshold=preferences.silent_after,
        )
        cards.append(
            MyCard(
                row=row,
                waiting=None if row.status in CLOSED else waiting,
                now={name: beside[name] for name in BESIDE[:5]},
                above=None if beside["parent__uid"] in hidden else _above(beside, row.programme_uid),
                last=told,
                asked=asked.get(row.id),
                steps=tuple(steps[row.id]),
                programme=around[row.programme_id][0],
                may_update=around[row.programme_id][1],
                preferences=preferences,
            )
        )
    return cards


def _hidden_above(seen: Sight, found: list[tuple[Any, ...]]) -> set[str]:
    """What these stand under and the viewer does not see: an item that names them may stand under a restricted one. One
    SQL query, none where nothing above is restricted."""
    named = (dict(zip(BESIDE, each[len(COLUMNS) :], strict=True)) for each in found)
    above = {each["parent__uid"] for each in named if each["parent__restricted"]}
    return above - set(seen.items().filter(uid__in=above).values_list("uid", flat=True)) if above else above


def _above(beside: Mapping[str, Any], programme_uid: str) -> Ref | None:
    if beside["parent__uid"] is None:
        return None
    uid, level, title, label, code = (beside[f"parent__{name}"] for name in ("uid", "level", "title", "label", "code"))
    return Ref(uid, level, title, label, code, programme_uid)


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _programmes(viewer: Viewer, programmes: list[int]) -> dict[int, tuple[str, bool]]:
    """The title of each, and whether the viewer updates there what is theirs. Two SQL queries."""
    owners: dict[int, list[int]] = defaultdict(list)
    titles = {}
    for pk, title, authority in Programme.objects.filter(pk__in=programmes).order_by().values_list(*PROGRAMME):
        titles[pk] = title
        owners[pk].append(authority)
    beside = ProgrammeOwner.objects.filter(programme__in=programmes).order_by()
    for pk, authority in beside.values_list("programme_id", "authority_id"):
        owners[pk].append(authority)
    return {
        pk: (title, viewer.may(Verb.FOLLOW_UP, *owners[pk], own=True, programme=pk)) for pk, title in titles.items()
    }


def _steps(seen: Sight, ids: list[int]) -> dict[int, list[StepShown]]:
    found: dict[int, list[StepShown]] = defaultdict(list)
    steps = seen.items().filter(parent__in=ids, level=Level.STEP).order_by("position", "id")
    for parent, uid, code, title, status in steps.values_list("parent_id", "uid", "code", "title", "status"):
        if status != StatusValue.ABANDONED:
            found[parent].append(StepShown(uid, code, title, status == StatusValue.DONE))
    return found


def _last(ids: list[int], **which: Any) -> dict[int, FollowUpShown]:
    """The last update of each of these items. One SQL query."""
    newest = FollowUp.objects.filter(item=OuterRef("item"), **which).order_by("-at", "-id").values("pk")[:1]
    found = FollowUp.objects.filter(item__in=ids, pk=Subquery(newest)).order_by()
    return {item: FollowUpShown(*told) for item, *told in found.values_list("item_id", *UPDATE_COLUMNS)}
