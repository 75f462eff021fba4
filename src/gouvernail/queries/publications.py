"""What the public reads: the standing version of each published programme, frozen. No account is needed."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.core.plan import Plan
from gouvernail.queries.programmes import AuthorityRef
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class PublicationCard:
    programme_uid: str
    version: int
    title: str
    published_at: datetime
    authority: AuthorityRef


@dataclass(frozen=True, slots=True)
class Published:
    """`content` is the plan JSON as frozen, `plan` the same as values."""

    card: PublicationCard
    plan: Plan
    content: dict[str, object]


def listing(viewer: Viewer, *, authority: str | None = None) -> tuple[PublicationCard, ...]:
    """Every standing publication, or those of one authority (slug)."""
    raise NotImplementedError


def current(viewer: Viewer, programme_uid: str) -> Published | None:
    """The version that stands; `None` when the programme is not published."""
    raise NotImplementedError
