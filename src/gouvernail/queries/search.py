"""Search: words without accents, in any order, all present, in what the viewer sees."""

from dataclasses import dataclass

from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Hit:
    """An item found. `excerpt` is the folded text around the first word found outside the title, if any."""

    uid: str
    level: str
    label: str | None
    code: str | None
    title: str
    programme_uid: str
    programme_title: str
    excerpt: str | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    hits: tuple[Hit, ...]
    total: int


def find(viewer: Viewer, text: str, *, programme_uid: str | None = None, limit: int = 30) -> Hits:
    """Items that hold all the words: code and title first, then the rest of the sheet. One or two SQL queries."""
    raise NotImplementedError
