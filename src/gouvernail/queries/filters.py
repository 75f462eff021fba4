"""What a list is narrowed to: one filter for the tree, the list, the figures and their addresses.

A figure of the overview carries such a filter; its link opens the list with the same one, so both count the same rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from gouvernail.core.preferences import CHOOSABLE, USUAL, Preferences
from gouvernail.core.searching import words
from gouvernail.core.vocabulary import Level, StatusValue, Track
from gouvernail.models import Item
from gouvernail.queries.holding import holding
from gouvernail.queries.rows import Row

Check = Callable[[Row], bool]
NOTHING_CHOSEN: Mapping[int, Preferences] = {}


class Missing(StrEnum):
    """What an action should have and has not."""

    DEADLINE = "deadline"
    LEAD = "lead"
    DEPARTMENT = "department"
    BUDGET = "budget"
    STATUS = "status"
    INDICATOR = "indicator"


MISSING_LABELS = {
    Missing.DEADLINE: "Sans échéance",
    Missing.LEAD: "Sans responsable",
    Missing.DEPARTMENT: "Sans service",
    Missing.BUDGET: "Sans budget",
    Missing.STATUS: "Sans état",
    Missing.INDICATOR: "Sans indicateur",
}
ASKED_BY = {
    Missing.DEADLINE: ("deadline",),
    Missing.LEAD: ("political_leads", "administrative_leads", "agents"),
    Missing.DEPARTMENT: ("departments", "contributing_departments"),
    Missing.BUDGET: ("budget",),
    Missing.INDICATOR: ("indicators",),
}
"""The fields of which one at least is shown where it is asked for."""
REQUIRED = "champ-"
"""Before the name of a field that an authority insists on: `missing=champ-description`."""
UNKNOWN = "none"
"""The word for "not given" in a filter: `status=none`, `due=none`, `person=none`, `department=none`."""
RECURRING = "recurring"


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold together. Values are the strings of an address; an empty one does not narrow.

    `text`: words, accents aside, all present. `level`, `status` (or `none`), `track`: vocabulary values. `person`,
    `department`: uid or `none`; a person counts in any role. `under`: uid of an item, its whole branch. `due`:
    `2027`, `2027-T2`, `none` (no date) or `recurring`: the last day that counts. `missing`: a `Missing`, or a field
    that is required there. `late`: `1`.
    """

    text: str = ""
    level: str = ""
    status: str = ""
    track: str = ""
    person: str = ""
    department: str = ""
    under: str = ""
    due: str = ""
    missing: str = ""
    late: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "Filter":
        """From an address (`request.GET`); what is not understood does not narrow."""
        values = {each.name: str(query.get(each.name) or "").strip() for each in fields(cls)}
        for name, known in (("level", Level), ("track", Track)):
            if values[name] not in {word.value for word in known}:
                values[name] = ""
        if values["missing"] not in {*(word.value for word in Missing), *(REQUIRED + name for name in CHOOSABLE)}:
            values["missing"] = ""
        if values["status"] not in {*(word.value for word in StatusValue), UNKNOWN}:
            values["status"] = ""
        return cls(**values)

    def to_query(self) -> str:
        """The address form: `status=done&level=action`; empty when nothing narrows."""
        return urlencode([(each.name, value) for each in fields(self) if (value := getattr(self, each.name))])

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def with_(self, **values: str) -> "Filter":
        return replace(self, **values)


NO_FILTER = Filter()


class Test:
    """A filter made ready for many rows: `found_by_text`, `branch` and `holders` hold ids; the first two are `None`
    when nothing was asked. `chosen` are the preferences of the programmes, where something missing is asked."""

    def __init__(
        self,
        wanted: Filter,
        *,
        found_by_text: frozenset[int] | None = None,
        branch: frozenset[int] | None = None,
        holders: frozenset[int] = frozenset(),
        chosen: Mapping[int, Preferences] = NOTHING_CHOSEN,
    ) -> None:
        self.checks: list[Check] = [check for check in _checks(wanted, holders, chosen) if check is not None]
        if found_by_text is not None:
            self.checks.append(lambda row: row.id in found_by_text)
        if branch is not None:
            self.checks.append(lambda row: row.id in branch)

    def __call__(self, row: Row) -> bool:
        return all(check(row) for check in self.checks)


def found_by_text(items: QuerySet[Item], text: str) -> frozenset[int] | None:
    """The ids of the items that hold all the words, accents aside; `None` when there is no word. One SQL query."""
    wanted = words(text)
    if not wanted:
        return None
    for word in wanted:
        items = items.filter(search_text__contains=word)
    return frozenset(items.order_by().values_list("pk", flat=True))


def branch(rows: Iterable[Row], uid: str) -> frozenset[int] | None:
    """The ids of an item and of everything under it at home; `None` when no branch is asked."""
    if not uid:
        return None
    listed = list(rows)
    children: dict[int | None, list[int]] = defaultdict(list)
    for row in listed:
        children[row.parent_id].append(row.id)
    waiting = [row.id for row in listed if row.uid == uid]
    found: set[int] = set()
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += children[one]
    return frozenset(found)


def due_key(row: Row) -> str:
    """When an item is due, as the filter writes it: `2027-T2`, `recurring` or `none`. Every item has one."""
    if row.due is not None:
        return f"{row.due.year}-T{(row.due.month + 2) // 3}"
    return RECURRING if row.recurs else UNKNOWN


HELD = {Missing.BUDGET.value: "budget", Missing.INDICATOR.value: "indicators"}
"""What an item holds in a table of its own, asked for only where it matters."""


def holders(programmes: Iterable[int], what: str) -> frozenset[int]:
    """The ids of the items of these programmes that hold what is asked for; none for what rows tell themselves. One
    SQL query at most."""
    name = HELD.get(what) or (what.removeprefix(REQUIRED) if what.startswith(REQUIRED) else "")
    return holding(programmes, name) if name else frozenset()


def lacks(row: Row, what: str, held: frozenset[int], chosen: Mapping[int, Preferences] = NOTHING_CHOSEN) -> bool:
    """Whether the item misses it, in a programme that asks for it; `held` is what `holders` gives, `chosen` the
    preferences of the programmes. Recurring is a deadline; any person, in any role, is a lead."""
    preferences, level = chosen.get(row.programme_id, USUAL), Level(row.level)
    if what.startswith(REQUIRED):
        return preferences.requires(level, what.removeprefix(REQUIRED)) and row.id not in held
    return is_asked(preferences, level, Missing(what)) and _misses(row, Missing(what), held)


def is_asked(preferences: Preferences, level: Level, what: Missing) -> bool:
    """Whether at least one of the fields that would tell it is shown."""
    return what not in ASKED_BY or any(preferences.shows(level, name) for name in ASKED_BY[what])


def required_anywhere(chosen: Iterable[Preferences], level: Level) -> tuple[str, ...]:
    """The fields that one of these insists on, apart from those of which everybody is told when they are missing."""
    told = {ASKED_BY[Missing.DEADLINE][0], ASKED_BY[Missing.BUDGET][0], ASKED_BY[Missing.INDICATOR][0]}
    asked = [each for each in chosen if each.required]
    return tuple(name for name in CHOOSABLE if name not in told and any(each.requires(level, name) for each in asked))


def _misses(row: Row, what: Missing, held: frozenset[int]) -> bool:
    match what:
        case Missing.DEADLINE:
            return due_key(row) == UNKNOWN
        case Missing.LEAD:
            return not row.people
        case Missing.DEPARTMENT:
            return not row.departments
        case Missing.STATUS:
            return row.status is None
        case Missing.BUDGET | Missing.INDICATOR:
            return row.id not in held


def _checks(wanted: Filter, held: frozenset[int], chosen: Mapping[int, Preferences]) -> Iterable[Check | None]:
    yield _equal("level", wanted.level)
    yield _equal("track", wanted.track)
    if wanted.status:
        status = None if wanted.status == UNKNOWN else wanted.status
        yield lambda row: row.status == status
    yield _tagged("people", wanted.person)
    yield _tagged("departments", wanted.department)
    if wanted.due:
        yield lambda row: due_key(row) == wanted.due or due_key(row).startswith(f"{wanted.due}-")
    if wanted.missing:
        yield lambda row: lacks(row, wanted.missing, held, chosen)
    if wanted.late:
        yield lambda row: row.late


def _equal(name: str, value: str) -> Check | None:
    return (lambda row: getattr(row, name) == value) if value else None


def _tagged(name: str, uid: str) -> Check | None:
    """Beside the item stands that person or department; with `none`, nobody."""
    if uid == UNKNOWN:
        return lambda row: not getattr(row, name)
    return (lambda row: any(tag.uid == uid for tag in getattr(row, name))) if uid else None
