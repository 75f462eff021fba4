"""The programmes of an authority, as cards and as the head of a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from gouvernail.core.plan import Principle
from gouvernail.core.progress import Progress
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class AuthorityRef:
    uid: str
    slug: str
    name: str
    kind: str
    accent: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The published version that the public reads now."""

    version: int
    published_at: datetime
    published_by: str


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme with its counts. `counts` is by level (`action` → 51); `stage` a `lifecycle.Stage` value."""

    uid: str
    title: str
    kind: str | None
    authority: AuthorityRef
    owners: tuple[AuthorityRef, ...] = ()
    period: tuple[date, date] | None = None
    stage: str = "draft"
    restricted: bool = False
    published: Standing | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    done: int = 0
    late: int = 0
    progress: Progress | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeHead:
    """The head of every page of a programme. `level_labels` gives the authority's word for each level."""

    uid: str
    title: str
    kind: str | None
    authority: AuthorityRef
    owners: tuple[AuthorityRef, ...] = ()
    period: tuple[date, date] | None = None
    stage: str = "draft"
    restricted: bool = False
    published: Standing | None = None
    description: str | None = None
    language: str | None = None
    organisations: tuple[str, ...] = ()
    level_labels: Mapping[str, str] = field(default_factory=dict)
    principles: tuple[Principle, ...] = ()
    may_write: bool = False
    may_publish: bool = False
    may_import: bool = False


def cards(viewer: Viewer, *, today: date, authority: str | None = None) -> tuple[ProgrammeCard, ...]:
    """All programmes that the viewer sees, in their order, or those of one authority (slug)."""
    raise NotImplementedError


def head(viewer: Viewer, programme_uid: str) -> ProgrammeHead | None:
    """One programme; `None` when it does not exist for the viewer."""
    raise NotImplementedError
