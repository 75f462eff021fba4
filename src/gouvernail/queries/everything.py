"""All that a viewer sees, as rows in reading order, to be narrowed, counted and shown by lists and figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from gouvernail.models import Programme
from gouvernail.queries.arranged import Arranged, arranged
from gouvernail.queries.beside import Beside
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True)
class Everything:
    """All rows that the viewer sees (of a programme), in reading order, to be narrowed as often as needed.

    `programmes` gives the title of each by uid, where it is asked for."""

    whole: Arranged
    seen: Sight
    programmes: Mapping[str, str]

    @cached_property
    def beside(self) -> Beside:
        return Beside(self.seen, self.whole)

    def place(self, row: Row) -> int:
        """Where a row stands in reading order."""
        return self.whole.places[row.id]

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.whole.own


def everything(viewer: Viewer, *, today: date) -> Everything:
    """All rows, each with its place. A branch whose top the viewer does not see is left out."""
    seen = sight(viewer)
    return Everything(arranged(seen, today=today), seen, dict(_titles(tuple(seen.programmes))))


@Prepared
def _titles(programmes: Any) -> QuerySet[Programme, tuple[Any, ...]]:
    return Programme.objects.filter(pk__in=programmes).order_by().values_list("uid", "title")


def all_of(seen: Sight, *, today: date) -> Everything:
    """The same for those who have asked the gate already, and who need no titles."""
    return Everything(arranged(seen, today=today), seen, {})
