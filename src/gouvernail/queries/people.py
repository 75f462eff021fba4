"""The people named in programmes, with their actions."""

from dataclasses import dataclass
from datetime import date

from gouvernail.queries.actions import Listing
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class PersonCard:
    """`actions` counts the actions that name them in any role (each once), among those that the viewer sees."""

    uid: str
    name: str
    initials: str
    function: str | None
    is_elected: bool
    authority: str
    actions: int
    political: int
    administrative: int
    agent: int
    late: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    person: PersonCard
    actions: Listing


def listing(viewer: Viewer, *, today: date) -> tuple[PersonCard, ...]:
    """People named in what the viewer sees, most named first."""
    raise NotImplementedError


def one(viewer: Viewer, uid: str, *, today: date) -> PersonPage | None:
    """A person with their actions; `None` when they do not exist for the viewer."""
    raise NotImplementedError
