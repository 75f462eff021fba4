"""Prepared rows: the HTML of a row is kept in memory, found again by everything that it shows.

A row costs fifty times more to draw than to find. What is kept never goes stale: the key holds every value of the row,
so a row that changes is another row. It is emptied in one place, here, when it grows too large.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from operator import attrgetter

from django.utils.safestring import SafeString, mark_safe

from gouvernail.queries.rows import Row

MOST_KEPT = 20_000
"""Rows of about 1.4 KB: some 30 MB in a process at the most."""

_kept: dict[Hashable, str] = {}
# Lists and mappings are put into the key as tuples; `rolled` and `weight` are not shown.
_APART = frozenset({"people", "departments", "revised_deadline", "rolled", "weight"})
_values = attrgetter(*(field.name for field in fields(Row) if field.name not in _APART))


def kept(page: Hashable, row: Row, beside: tuple[Hashable, ...], draw: Callable[[], str]) -> str:
    """The HTML of a row on a kind of page, drawn only when no row with all the same values was drawn before.

    `page` and `beside` hold whatever else it depends on.
    """
    key = (_values(row), tuple(row.people), tuple(row.departments), row.revised_text, row.revised_start, beside, page)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        found = _kept[key] = draw()
    return found


def joined(rows: Iterable[str]) -> SafeString:
    """Rows one after the other; each was escaped when it was drawn."""
    return mark_safe("".join(rows))  # noqa: S308
