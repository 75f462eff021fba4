"""What was done, by whom and when."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One act. `verb`: `created`, `updated`, `followed_up`, `imported`, `published`, `unpublished`...; `field`,
    `before` and `after` say what changed (JSON values), `title` what it was called then."""

    uid: str
    at: datetime
    actor: str
    verb: str
    title: str
    item_uid: str | None = None
    programme_uid: str | None = None
    field: str | None = None
    before: object = None
    after: object = None
    note: str | None = None


def of_item(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of an item that the viewer sees, newest first; empty when they do not see it."""
    raise NotImplementedError


def of_programme(viewer: Viewer, uid: str, *, limit: int = 100) -> tuple[Entry, ...]:
    """The history of a programme and of its items that the viewer sees, newest first."""
    raise NotImplementedError
