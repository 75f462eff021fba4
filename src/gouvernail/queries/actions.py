"""Actions (or items of any level) as a flat list: the same rows and filters as the tree, with sorting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gouvernail.queries.filters import NO_FILTER, Filter
from gouvernail.queries.rows import Ref, Row
from gouvernail.queries.tree import NO_CHOICES, Choices
from gouvernail.queries.viewer import Viewer


class Sort(StrEnum):
    ORDER = "order"
    CODE = "code"
    TITLE = "title"
    DEADLINE = "deadline"
    STATUS = "status"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Listing:
    """`total` rows match; `rows` are those of the page. `parents` gives the item that each row's parent_uid names, and
    `programmes` the title of each programme_uid."""

    rows: tuple[Row, ...]
    total: int
    parents: Mapping[str, Ref] = field(default_factory=dict)
    programmes: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = NO_CHOICES


def listing(
    viewer: Viewer,
    *,
    today: date,
    wanted: Filter = NO_FILTER,
    programme_uid: str | None = None,
    sort: Sort = Sort.ORDER,
    descending: bool = False,
    start: int = 0,
    limit: int | None = None,
) -> Listing:
    """What matches among all that the viewer sees, or in one programme. Without `level` in the filter: actions only.

    A shared action is one row. Unknown values sort last.
    """
    raise NotImplementedError
