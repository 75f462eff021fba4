"""What a list is narrowed to: one filter for the tree, the list, the figures and their addresses.

A figure of the overview carries such a filter; its link opens the list with the same one, so both count the same rows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from gouvernail.core.counting import Counts
from gouvernail.core.preferences import CHOOSABLE, USUAL, Preferences
from gouvernail.core.vocabulary import SDG_LABELS, HealthValue, Level, StatusValue, Track
from gouvernail.models import PersonRole
from gouvernail.queries.holding import holding
from gouvernail.queries.rows import Row

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
ANY = "any"
HEADED = "department"
"""`mine=any`, `mine=department`."""
SINGLE = frozenset({"text", "late", "due_from", "due_to", "amount_from", "amount_to", "silent"})
"""Conditions that take one value; in the others, commas stand between several."""
KNOWN: dict[str, frozenset[str]] = {
    "level": frozenset(Level),
    "status": frozenset({*StatusValue, UNKNOWN}),
    "health": frozenset({*HealthValue, UNKNOWN}),
    "track": frozenset({*Track, UNKNOWN}),
    "role": frozenset(PersonRole),
    "mine": frozenset({*PersonRole, ANY, HEADED}),
    "sdg": frozenset({*(str(number) for number in SDG_LABELS), UNKNOWN}),
    "missing": frozenset({*Missing, *(REQUIRED + name for name in CHOOSABLE)}),
    "counts": frozenset(Counts),
    "late": frozenset({"1"}),
}
"""Conditions whose values are all known beforehand."""
MOST_VALUES, MOST_DAYS = 200, 3660


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold together. Values are the strings of an address; an empty one does not narrow. Several values
    with commas between them: any of them (`status=blocked,waiting`); `none` means "not given".

    `text`: words, accents aside, all present. `level`, `status`, `track`, `health`: vocabulary values. `person`,
    `department`, `programme`, `plan`, `domain`, `tag`: uids; a person counts in any role, or in those of `role`.
    `mine`: the roles in which the item names who looks, `any` of them or `department`, one that they head. `under`:
    uids of items, their whole branches; `parent`: of items, what stands directly under them. `due`: `2027`,
    `2027-T2`, `none` (no date) or `recurring`: the last day that counts; `due_from` and `due_to`: days that it lies
    between. `sdg`: numbers. `funder`: folded names. `amount_from`, `amount_to`: euros planned in all. `silent`: for so
    many days nothing was heard of it. `missing`: a `Missing`, or a field that is required there. `late`: `1`. `counts`:
    how it counts in the figures of what `under` names, of the whole programme without it (`core/counting.py`).
    """

    text: str = ""
    level: str = ""
    status: str = ""
    health: str = ""
    track: str = ""
    programme: str = ""
    person: str = ""
    role: str = ""
    mine: str = ""
    department: str = ""
    under: str = ""
    parent: str = ""
    due: str = ""
    due_from: str = ""
    due_to: str = ""
    late: str = ""
    silent: str = ""
    plan: str = ""
    domain: str = ""
    tag: str = ""
    sdg: str = ""
    funder: str = ""
    amount_from: str = ""
    amount_to: str = ""
    missing: str = ""
    counts: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "Filter":
        """From an address (`request.GET`); what is not understood does not narrow."""
        return cls(**{each.name: _understood(each.name, query) for each in fields(cls)})

    def to_query(self) -> str:
        """The address form: `status=done&level=action`; empty when nothing narrows."""
        return urlencode(self.pairs(), safe=",")

    def pairs(self) -> list[tuple[str, str]]:
        """What narrows, as the names and values of an address."""
        return [(each.name, value) for each in fields(self) if (value := getattr(self, each.name))]

    def values(self, name: str) -> tuple[str, ...]:
        """The values of one condition."""
        return split(getattr(self, name))

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def with_(self, **values: str) -> "Filter":
        return replace(self, **values)

    def without(self, name: str, value: str) -> "Filter":
        """The same without one value of a condition."""
        return self.with_(**{name: ",".join(each for each in self.values(name) if each != value)})


NO_FILTER = Filter()


def split(value: str) -> tuple[str, ...]:
    """The values that commas separate, each once."""
    return tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))[:MOST_VALUES]


def _understood(name: str, query: Mapping[str, Any]) -> str:
    """The value of a condition in an address, as it is written there when written well; empty when not understood."""
    listed = getattr(query, "getlist", None)
    given = [str(value).strip() for value in (listed(name) if listed else [query.get(name) or ""])]
    if name not in SINGLE:
        known = KNOWN.get(name)
        return ",".join(value for value in split(",".join(given)) if known is None or value in known)
    value = given[-1] if given else ""
    if name in KNOWN:
        return value if value in KNOWN[name] else ""
    if name in WRITTEN:
        return WRITTEN[name](value)
    return value


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""


def _euros(value: str) -> str:
    """`52 000,50` is 52000.50; no amount is negative."""
    try:
        amount = Decimal("".join(value.replace("€", "").split()).replace(",", "."))
    except InvalidOperation:
        return ""
    return f"{amount:f}" if amount.is_finite() and 0 <= amount < 10**13 else ""


def _days(value: str) -> str:
    return str(int(value)) if value.isascii() and value.isdigit() and 0 < int(value[:6]) <= MOST_DAYS else ""


WRITTEN: Mapping[str, Callable[[str], str]] = {
    "due_from": _day,
    "due_to": _day,
    "amount_from": _euros,
    "amount_to": _euros,
    "silent": _days,
}


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
