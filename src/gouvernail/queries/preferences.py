"""What authorities chose for themselves, as values that stay the same object as long as the choice is the same."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from gouvernail.core.preferences import USUAL, Preferences, from_stored, laid_over
from gouvernail.models import Programme
from gouvernail.queries.prepared import Prepared


def preferences_from(stored: Mapping[str, Any], own: Mapping[str, Any] | None = None) -> Preferences:
    """The choices in a column, with those of a programme (`own`) laid over them.

    Equal columns give one and the same value, which caches may take as a key.
    """
    together = laid_over(stored, own) if own else stored
    return _made(json.dumps(together, sort_keys=True)) if together else USUAL


def preferences_of(programmes: Iterable[int]) -> dict[int, Preferences]:
    """What holds in each of these programmes (keys). One SQL query."""
    return {pk: preferences_from(stored, own) for pk, stored, own in _of_programmes(tuple(programmes))}


@Prepared
def _of_programmes(programmes: Any) -> QuerySet[Programme, tuple[int, Any, Any]]:
    found = Programme.objects.filter(pk__in=programmes).order_by()
    return found.values_list("pk", "authority__preferences", "preferences")


@lru_cache(maxsize=512)
def _made(text: str) -> Preferences:
    return from_stored(json.loads(text))
