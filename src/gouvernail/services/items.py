"""What people change in items: their follow-up in place, and any field."""

from collections.abc import Mapping

from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries.viewer import Viewer


class Unchanged:
    """The default of a field that the caller leaves alone; `None` says "unknown now"."""


UNCHANGED = Unchanged()


def follow_up(
    *,
    item: str,
    by: Viewer,
    version: int,
    status: StatusValue | Unchanged | None = UNCHANGED,
    progress: int | Unchanged | None = UNCHANGED,
    note: str | None = None,
) -> int:
    """Say where an item stands; gives its new version. `item` is a uid, `version` the one that the person saw.

    Refusals: `NotFound`, `NotAllowed`, `Conflict` (somebody saved since: nothing is written), `Invalid`.
    """
    raise NotImplementedError


def update(*, item: str, by: Viewer, version: int, values: Mapping[str, object]) -> int:
    """Change fields of an item, named and typed as in `core.plan.Item`; gives its new version. Same refusals."""
    raise NotImplementedError
