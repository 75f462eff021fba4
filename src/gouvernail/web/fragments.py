"""Prepared HTML, kept in memory and found again by everything that it shows: a row, or the rows of a whole page.

A row costs fifty times more to draw than to find. What is kept never goes stale: the key holds every value of the row,
so a row that changes is another row, and the rows of a whole programme are kept with the reading that they were made
from. It is emptied in one place, here, when it grows too large.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from operator import attrgetter
from typing import TypeVar
from weakref import WeakKeyDictionary

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe

from gouvernail.queries.arranged import Arranged
from gouvernail.queries.rows import Row
from gouvernail.web import words

T = TypeVar("T")
MOST_KEPT = 20_000
"""Rows of about 1 KB: some 20 MB in a process at the most."""

_kept: dict[Hashable, str] = {}
_wholes: WeakKeyDictionary[Arranged, dict[Hashable, object]] = WeakKeyDictionary()
# Lists and mappings are put into the key as tuples; `weight` is not shown, and of news its words are.
_APART = frozenset({"people", "departments", "revised_deadline", "weight", "silence", "news", "created_at"})
_values = attrgetter(*(field.name for field in fields(Row) if field.name not in _APART))


def kept(page: Hashable, row: Row, beside: tuple[Hashable, ...], draw: Callable[[], str]) -> str:
    """The HTML of a row on a kind of page, drawn only when no row with all the same values was drawn before.

    `page` and `beside` hold whatever else it depends on.
    """
    key = (
        words.spoken(),
        _values(row),
        tuple(row.people),
        tuple(row.departments),
        row.revised_text,
        row.revised_start,
        beside,
        page,
    )
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        found = _kept[key] = draw()
    return found


def of_whole(whole: Arranged, page: Hashable, make: Callable[[], T]) -> T:
    """What a kind of page makes of all these rows, made once for each reading of them; `page` holds whatever else it
    depends on, and says what type it has."""
    made = _wholes.setdefault(whole, {})
    key = (words.spoken(), page)
    if key not in made:
        made[key] = make()
    return made[key]  # type: ignore[return-value]  # each page keeps one type


def joined(rows: Iterable[str]) -> SafeString:
    """Rows one after the other; each was escaped when it was drawn."""
    return mark_safe("".join(rows))  # noqa: S308


ROWS_PLACE = mark_safe("<!--rows-->")
"""Stands in a page for its rows. No value can hold it: values are escaped."""


def put_rows(answer: HttpResponse, rows: bytes) -> None:
    """Put long rows in their place at last, so that no template copies them from block to block."""
    answer.content = answer.content.replace(ROWS_PLACE.encode(), rows, 1)
