"""A filter made ready for many rows: what it asks is looked up once, then each row is told by itself."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from django.db.models import Q, QuerySet

from gouvernail.core.counting import Counts
from gouvernail.core.lateness import CLOSED
from gouvernail.core.searching import words
from gouvernail.models import Item, KeywordKind
from gouvernail.queries.beside import NO_MONEY, Beside, Money, Word, funder_key, news
from gouvernail.queries.counting import counting
from gouvernail.queries.filters import (
    ANY,
    HEADED,
    NOTHING_CHOSEN,
    UNKNOWN,
    Filter,
    due_key,
    holders,
    lacks,
)
from gouvernail.queries.gate import Sight
from gouvernail.queries.preferences import preferences_of
from gouvernail.queries.rows import Row
from gouvernail.queries.said import Says, forms_of

Check = Callable[[Row], bool]
KEYWORDS = {"plan": KeywordKind.SECTOR_PLAN, "domain": KeywordKind.DOMAIN, "tag": KeywordKind.TAG}


class Ready:
    """All conditions of a filter, over the rows of a sight; `rows` are all of them, each at home.

    SQL queries: one for a text, one for each condition about what lies in another table; none that grows with rows.
    """

    def __init__(self, wanted: Filter, seen: Sight, rows: Iterable[Row], beside: Beside, *, today: date) -> None:
        self._wanted, self._seen, self._rows, self._beside, self._today = wanted, seen, rows, beside, today
        self.checks: list[Check] = [
            *self._of_rows(), *self._of_people(), *self._of_time(), *self._of_words(), *self._of_money(),
            *self._of_whole(),
        ]  # fmt: skip

    def __call__(self, rows: Iterable[Row]) -> list[Row]:
        """The rows that meet them all."""
        kept = list(rows)
        for check in self.checks:
            kept = [row for row in kept if check(row)]
        return kept

    def _of_rows(self) -> Iterator[Check]:
        for name in ("level", "status", "health", "track"):
            if values := _known(self._wanted.values(name)):
                yield partial(_holds, name, values)
        if programmes := frozenset(self._wanted.values("programme")):
            yield lambda row: row.programme_uid in programmes
        if parents := _known(self._wanted.values("parent")):
            yield lambda row: row.parent_uid in parents
        if self._wanted.late:
            yield lambda row: row.late

    def _of_people(self) -> Iterator[Check]:
        roles = frozenset(self._wanted.values("role"))
        if people := frozenset(self._wanted.values("person")):
            yield lambda row: _names(row, people, roles)
        elif roles:
            yield lambda row: any(tag.role in roles for tag in row.people)
        if mine := frozenset(self._wanted.values("mine")):
            own, headed = self._beside.own_people, self._beside.own_departments if HEADED in mine else frozenset()
            asked = frozenset() if ANY in mine else mine
            yield lambda row: (bool(mine - {HEADED}) and _names(row, own, asked)) or _housed(row, headed)
        if departments := frozenset(self._wanted.values("department")):
            yield lambda row: _housed(row, departments) or (UNKNOWN in departments and not row.departments)

    def _of_time(self) -> Iterator[Check]:
        if dues := self._wanted.values("due"):
            yield lambda row: any(due_key(row) == due or due_key(row).startswith(f"{due}-") for due in dues)
        if self._wanted.due_from:
            first = date.fromisoformat(self._wanted.due_from)
            yield lambda row: row.due is not None and row.due >= first
        if self._wanted.due_to:
            last = date.fromisoformat(self._wanted.due_to)
            yield lambda row: row.due is not None and row.due <= last
        if self._wanted.silent:
            since, beside = self._today - timedelta(days=int(self._wanted.silent)), self._beside
            yield lambda row: row.status not in CLOSED and (day := news(row, beside)) is not None and day <= since

    def _of_words(self) -> Iterator[Check]:
        for name, kind in KEYWORDS.items():
            if uids := frozenset(self._wanted.values(name)):
                yield partial(_worded, self._beside.words, kind, uids)
        if numbers := frozenset(self._wanted.values("sdg")):
            sdgs = self._beside.sdgs
            yield lambda row: _has([str(sdg) for sdg in sdgs.get(row.id, ())], numbers)

    def _of_money(self) -> Iterator[Check]:
        if funders := frozenset(self._wanted.values("funder")):
            yield lambda row: _has([funder_key(name) for name in self._money(row).funders], funders)
        if self._wanted.amount_from:
            least = Decimal(self._wanted.amount_from)
            yield lambda row: (planned := self._money(row).planned) is not None and planned >= least
        if self._wanted.amount_to:
            most = Decimal(self._wanted.amount_to)
            yield lambda row: (planned := self._money(row).planned) is not None and planned <= most

    def _money(self, row: Row) -> Money:
        return self._beside.money.get(row.id, NO_MONEY)

    def _of_whole(self) -> Iterator[Check]:
        """Conditions that are about more than the row."""
        if missing := self._wanted.values("missing"):
            programmes = self._seen.programmes
            chosen = preferences_of(programmes) if missing else NOTHING_CHOSEN
            held = {what: holders(programmes, what) for what in missing}
            yield lambda row: any(lacks(row, what, held[what], chosen) for what in missing)
        found = found_by_text(self._seen.items(), self._wanted.text)
        if found is not None:
            yield lambda row: row.id in found
        if under := self._wanted.values("under"):
            inside = branches(self._rows, under)
            yield lambda row: row.id in inside
        if counts := self._wanted.values("counts"):
            counted = counting(self._rows, frozenset(map(Counts, counts)), frozenset(under))
            yield lambda row: row.id in counted


MOST_LOOSENED = 8


def looser(wanted: Filter, count: Callable[[Filter], int]) -> dict[str, int]:
    """Which conditions stand in the way: for each, what `count` gives without it, where that is not nothing."""
    named = [name for name, _ in wanted.pairs()][:MOST_LOOSENED]
    counted = {name: count(wanted.with_(**{name: ""})) for name in named}
    return {name: number for name, number in counted.items() if number}


def found_by_text(items: QuerySet[Item], text: str) -> frozenset[int] | None:
    """The ids of the items that say all the words in some form, or hold what is typed; `None` when nothing is asked.
    One SQL query."""
    wanted = words(text)
    if not wanted:
        return None
    for word in wanted:
        found = forms_of(word)
        held = Q(search_text__contains=word)
        items = items.filter(held | Q(Says(found)) if found else held)
    return frozenset(items.order_by().values_list("pk", flat=True))


def branches(rows: Iterable[Row], uids: Collection[str]) -> frozenset[int]:
    """The ids of some items and of everything under them at home."""
    children: dict[int | None, list[int]] = defaultdict(list)
    waiting = []
    for row in rows:
        children[row.parent_id].append(row.id)
        if row.uid in uids:
            waiting.append(row.id)
    found: set[int] = set()
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += children[one]
    return frozenset(found)


def _known(values: Iterable[str]) -> frozenset[str | None]:
    return frozenset(None if value == UNKNOWN else value for value in values)


def _has(held: list[str], wanted: frozenset[str]) -> bool:
    """One of the values that are wanted is there; none at all, where that is wanted too."""
    return not wanted.isdisjoint(held) if held else UNKNOWN in wanted


def _holds(name: str, values: frozenset[str | None], row: Row) -> bool:
    return getattr(row, name) in values


def _worded(words: Mapping[int, Sequence[Word]], kind: str, wanted: frozenset[str], row: Row) -> bool:
    return _has([word.uid for word in words.get(row.id, ()) if word.kind == kind], wanted)


def _names(row: Row, people: frozenset[str], roles: frozenset[str]) -> bool:
    """One of these people stands beside the item in one of these roles (in any when none is given)."""
    counted = [tag.uid for tag in row.people if not roles or tag.role in roles]
    return _has(counted, people)


def _housed(row: Row, departments: frozenset[str]) -> bool:
    return any(tag.uid in departments for tag in row.departments)
