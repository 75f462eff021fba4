"""The departments named in programmes, with their actions."""

from dataclasses import dataclass
from datetime import date

from gouvernail.queries.actions import Listing
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class DepartmentCard:
    """`actions` counts the actions that name it (each once), `leading` those that it leads."""

    uid: str
    name: str
    authority: str
    parent_uid: str | None
    actions: int
    leading: int
    contributing: int
    late: int


@dataclass(frozen=True, slots=True)
class DepartmentPage:
    department: DepartmentCard
    actions: Listing


def listing(viewer: Viewer, *, today: date) -> tuple[DepartmentCard, ...]:
    """Departments named in what the viewer sees, most named first."""
    raise NotImplementedError


def one(viewer: Viewer, uid: str, *, today: date) -> DepartmentPage | None:
    """A department with its actions; `None` when it does not exist for the viewer."""
    raise NotImplementedError
