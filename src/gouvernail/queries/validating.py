"""Whose word makes an update official, and which updates wait for whom (decision 0018).

Who answers for an item is who heads a department that leads it (for a step, its action's too), who stands in for them
while they are away, and who administers the authority. An update is asked of the nearest head above the department;
where there is none, of who administers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from gouvernail.core.permissions import Role, Verb
from gouvernail.core.vocabulary import Level
from gouvernail.models import Department, Event, FollowUp, Item, ItemDepartment, Membership, Ruling
from gouvernail.models.details import DepartmentRole
from gouvernail.queries.deputies import acting
from gouvernail.queries.gate import visible_items
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer

STATE = ("status", "progress", "health")
TEXTS = ("achieved", "remaining", "obstacles", "support")
MOST = 100
"""Updates that the page shows; what is beyond follows once these are dealt with."""


def validated(row: Item) -> bool:
    """Whether what is said of the item counts once it is validated only. Its authority and programme are at hand."""
    return preferences_from(row.authority.preferences, row.programme.preferences).validated


def exact(viewer: Viewer, rows: Iterable[Item], verbs: Mapping[str, frozenset[Verb]]) -> dict[str, frozenset[Verb]]:
    """The verbs by uid, with those of who answers for the department: it is not enough to be named in the item.

    A fixed number of SQL queries.
    """
    listed = list(rows)
    own, leads = _headed(viewer), _leads(listed)
    return {
        row.uid: verbs[row.uid] | {Verb.VALIDATE_UPDATE, Verb.FOLLOW_UP}
        if _everywhere(viewer, row) or not own.isdisjoint(leads[row.pk])
        else verbs[row.uid] - {Verb.VALIDATE_UPDATE}
        for row in listed
    }


def waits(row: Item, verbs: frozenset[Verb]) -> bool:
    """Whether what somebody with these (exact) verbs says of the item waits for the word of another."""
    return Verb.VALIDATE_UPDATE not in verbs and validated(row)


def _everywhere(viewer: Viewer, row: Item) -> bool:
    """They administer an authority that owns the programme."""
    if viewer.platform_admin or row.programme_id in viewer.reaching_in(Verb.VALIDATE_UPDATE):
        return True
    reaching = viewer.reaching(Verb.VALIDATE_UPDATE)
    if viewer.account_id is None and viewer.people:
        reaching |= _administered(viewer)
    return row.authority_id in reaching or any(row.programme_id in viewer.shared.get(each, ()) for each in reaching)


def _administered(viewer: Viewer) -> frozenset[int]:
    """The authorities that somebody who comes by a personal link administers when they sign in."""
    found = Membership.objects.filter(_of(viewer), role=Role.ADMINISTRATOR, programme__isnull=True)
    return frozenset(found.values_list("authority_id", flat=True))


def _of(viewer: Viewer) -> Q:
    """The roles of the viewer and of those whom they stand in for."""
    theirs = Q(person__in=viewer.people) | Q(account__people__in=viewer.people)
    return Q(account__is_active=True) & (theirs | Q(account=viewer.account_id) if viewer.account_id else theirs)


def _heading(viewer: Viewer) -> frozenset[int]:
    """The departments that they head themselves, or stand in for the head of. One SQL query."""
    if viewer.account_id is None and not viewer.people:
        return frozenset()
    found = Membership.objects.filter(_of(viewer), role=Role.HEAD, department__isnull=False)
    return frozenset(found.order_by().values_list("department_id", flat=True))


def _headed(viewer: Viewer) -> frozenset[int]:
    """The same with all that stands under them. Two SQL queries."""
    found = set(_heading(viewer))
    if not found:
        return frozenset()
    parents = dict(Department.objects.order_by().values_list("pk", "parent_id"))
    while more := {child for child, parent in parents.items() if parent in found and child not in found}:
        found |= more
    return frozenset(found)


def _leads(rows: Iterable[Item]) -> dict[int, set[int]]:
    """The departments that lead each item (key). One SQL query."""
    above = {row.pk: {row.pk, row.parent_id} if row.level == Level.STEP else {row.pk} for row in rows}
    led = ItemDepartment.objects.filter(item__in=set().union(*above.values()) - {None}, role=DepartmentRole.LEAD)
    by_item: dict[int, set[int]] = defaultdict(set)
    for item, department in led.order_by().values_list("item_id", "department_id"):
        by_item[item].add(department)
    return {pk: set().union(*(by_item.get(each or 0, set()) for each in items)) for pk, items in above.items()}


# ------------------------------------------------------------------------------------------------------ what waits


@dataclass(frozen=True, slots=True)
class StepSaid:
    uid: str
    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An update that waits. `now`: where the item stands officially; `asked`: what it would be, by field;
    `changed`: the fields that somebody changed since it was written. `whose`: who is asked, where it is another."""

    pk: int
    version: int
    uid: str
    code: str | None
    title: str
    level: str
    programme: str
    programme_uid: str
    author: str
    at: datetime
    now: Mapping[str, object]
    asked: Mapping[str, object]
    texts: tuple[tuple[str, str], ...]
    steps: tuple[StepSaid, ...]
    note: str | None
    next_date: date | None
    changed: tuple[str, ...]
    whose: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """`mine` are asked of the viewer, `others` of somebody else for whom they may answer; oldest first."""

    mine: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()
    more: int = 0


def answerable(viewer: Viewer) -> QuerySet[FollowUp]:
    """The updates that wait and that the viewer may validate, of items that they see. Two SQL queries to make it."""
    reaching = viewer.reaching(Verb.VALIDATE_UPDATE)
    together = {pk for each in reaching for pk in viewer.shared.get(each, ())}
    together |= viewer.reaching_in(Verb.VALIDATE_UPDATE)
    own = frozenset() if viewer.platform_admin else _headed(viewer)
    if not (viewer.platform_admin or reaching or together or own):
        return FollowUp.objects.none()  # most people: nothing that they see needs to be gone through
    found = FollowUp.objects.filter(ruling=Ruling.WAITING, item__in=visible_items(viewer).order_by().values("pk"))
    if viewer.platform_admin:
        return found
    here = Q(item__authority__in=reaching) | Q(item__programme__in=together)
    if own:
        led = ItemDepartment.objects.filter(role=DepartmentRole.LEAD, department__in=own)
        here |= Q(Exists(led.filter(item=OuterRef("item"))))
        here |= Q(Exists(led.filter(item=OuterRef("item__parent"))), item__level=Level.STEP)
    return found.filter(here)


def waiting(viewer: Viewer) -> int:
    """How many updates the viewer may validate. A few SQL queries."""
    return answerable(viewer).count()


def inbox(viewer: Viewer) -> Inbox:
    """What waits, oldest first. A fixed number of SQL queries."""
    found = answerable(viewer).order_by("at", "pk").select_related("item__programme", "item__parent")
    rows = list(found.defer("item__search_text", "item__search_forms", "item__imported")[: MOST + 1])
    if not rows:
        return Inbox()
    more = answerable(viewer).count() - MOST if len(rows) > MOST else 0
    rows = rows[:MOST]
    asking = Asking({row.item.authority_id for row in rows})
    leads, own = _leads({row.item.pk: row.item for row in rows}.values()), _heading(viewer)
    steps, changed = _steps(viewer, rows), _changed(rows)
    mine: list[Entry] = []
    others: list[Entry] = []
    for row in rows:
        heads = asking.departments(leads[row.item_id])
        whose = heads & own if heads else _everywhere(viewer, row.item)
        entry = _entry(row, steps, changed[row.pk], "" if whose else asking.names(heads))
        (mine if whose else others).append(entry)
    return Inbox(tuple(mine), tuple(others), more)


class Asking:
    """Who is asked in these authorities: the heads of departments, found upwards. Two SQL queries."""

    def __init__(self, authorities: Iterable[int]) -> None:
        known = list(authorities)
        self.parents = dict(Department.objects.filter(authority__in=known).order_by().values_list("pk", "parent_id"))
        self.heads: dict[int, dict[int, str]] = defaultdict(dict)
        held = Membership.objects.filter(role=Role.HEAD, department__in=self.parents, account__is_active=True)
        for department, account, name in held.order_by("pk").values_list(
            "department_id", "account_id", "account__name"
        ):
            self.heads[department or 0][account] = name

    def departments(self, leads: Iterable[int]) -> set[int]:
        """The nearest departments at or above these that have a head; none where nobody heads them."""
        found = set()
        for each in leads:
            at: int | None = each
            seen: set[int] = set()
            while at is not None and at not in self.heads and at not in seen:
                seen.add(at)
                at = self.parents.get(at)
            if at in self.heads:
                found.add(at)
        return {each for each in found if each is not None}

    def names(self, departments: Iterable[int]) -> str:
        return ", ".join(dict.fromkeys(name for each in departments for name in self.heads[each].values()))

    def accounts(self, row: Item, day: date) -> set[int]:
        """The accounts that an update of the item is asked of on a day: of heads, or of who stands in for them then,
        else of who administers. A few SQL queries."""
        heads = self.departments(_leads([row])[row.pk])
        found = {account for each in heads for account in self.heads[each]}
        if found:
            return {one for each in found for one in acting(each, row.authority_id, day)}
        held = Membership.objects.filter(authority=row.authority_id, role=Role.ADMINISTRATOR, account__is_active=True)
        return set(held.filter(programme__isnull=True).values_list("account_id", flat=True))


def _steps(viewer: Viewer, rows: Iterable[FollowUp]) -> dict[str, str]:
    """The titles of the steps that these updates tick, by uid. One SQL query."""
    uids = {uid for row in rows for uid in row.ticks}
    return dict(visible_items(viewer).filter(uid__in=uids).values_list("uid", "title")) if uids else {}


def _changed(rows: list[FollowUp]) -> dict[int, tuple[str, ...]]:
    """The fields of each update that somebody changed since it was written. One SQL query."""
    since = min(row.at for row in rows)
    told = Event.objects.filter(item_uid__in={row.item.uid for row in rows}, field__in=STATE, at__gt=since)
    later = list(told.order_by().values_list("item_uid", "field", "at"))
    return {
        row.pk: tuple(
            name
            for name in STATE
            if name in row.said
            and any(uid == row.item.uid and field == name and at > row.at for uid, field, at in later)
        )
        for row in rows
    }


def _entry(row: FollowUp, steps: Mapping[str, str], changed: tuple[str, ...], whose: str) -> Entry:
    item = row.item
    state = (*STATE, "health_text")
    said = {*row.said, *({"health_text"} if "health" in row.said else ())}
    return Entry(
        pk=row.pk,
        version=item.version,
        uid=item.uid,
        code=item.code,
        title=item.title,
        level=item.level,
        programme=item.programme.title,
        programme_uid=item.programme.uid,
        author=row.author_name,
        at=row.at,
        now={name: getattr(item, name) for name in state},
        asked={name: getattr(row, name) for name in state if name in said},
        texts=tuple((name, getattr(row, name) or "") for name in TEXTS if name in row.said),
        steps=tuple(StepSaid(uid, steps[uid], done) for uid, done in row.ticks.items() if uid in steps),
        note=row.note,
        next_date=row.next_date,
        changed=changed,
        whose=whose,
    )


def one(viewer: Viewer, pk: int) -> Entry | None:
    """One that waits, for who may validate it."""
    found = answerable(viewer).filter(pk=pk).select_related("item__programme", "item__parent").first()
    if found is None:
        return None
    return _entry(found, _steps(viewer, [found]), _changed([found])[found.pk], "")
