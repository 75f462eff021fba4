"""The one gate: which programmes and items a viewer sees. Every query of every door starts here.

The rules are those of the domain handbook, section 9; the roles that they name stand in `core/permissions.py`. The
public sees nothing here: it reads publications (`queries/publications.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from gouvernail.core.lifecycle import OPEN_STAGES
from gouvernail.core.permissions import Reach, Verb
from gouvernail.models import (
    Authority,
    Department,
    ImportJob,
    Item,
    ItemDepartment,
    ItemPerson,
    Person,
    Programme,
    ProgrammeOwner,
)
from gouvernail.queries.viewer import Viewer


def visible_authorities(viewer: Viewer) -> QuerySet[Authority]:
    """The authorities in which the viewer has a role."""
    found = Authority.objects.all()
    return found if viewer.platform_admin else found.filter(id__in=viewer.authorities)


def visible_programmes(viewer: Viewer) -> QuerySet[Programme]:
    """Programmes that the viewer's authorities lead or own: open ones, and drafts that they take part in."""
    found = Programme.objects.all()
    if viewer.platform_admin:
        return found
    if not viewer.roles:
        return found.none()
    plain = Q(restricted=False) | _owned(viewer.reaching(Verb.SEE_RESTRICTED)) | _names(viewer)
    draft = _owned(viewer.reaching(Verb.SEE_DRAFTS)) | (
        _owned(viewer.reaching(Verb.SEE_DRAFTS, Reach.OWN)) & _names(viewer)
    )
    return found.filter(_owned(viewer.authorities), Q(stage__in=OPEN_STAGES) | draft, plain)


def visible_items(viewer: Viewer) -> QuerySet[Item]:
    """Items of visible programmes that are not in the bin; restricted ones only for those who handle or are named."""
    found = Item.objects.filter(trashed_at__isnull=True)
    if viewer.platform_admin:
        return found
    if not viewer.roles:
        return found.none()
    programmes = visible_programmes(viewer).values("id")
    handled = Programme.objects.filter(_owned(viewer.reaching(Verb.SEE_RESTRICTED))).values("id")
    return found.filter(Q(restricted=False) | Q(programme__in=handled) | _item_names(viewer), programme__in=programmes)


@dataclass(frozen=True)
class Sight:
    """The programmes that a viewer sees, looked up once, so that the many queries of a page stay simple.

    `programmes` gives the uid of each by key, in order; `handled` are those in which they see what is restricted.
    """

    viewer: Viewer
    programmes: Mapping[int, str]
    handled: frozenset[int]

    def items(self) -> QuerySet[Item]:
        """The same as `visible_items`, in these programmes."""
        found = Item.objects.filter(trashed_at__isnull=True, programme_id__in=list(self.programmes))
        if self.handled >= self.programmes.keys():
            return found
        return found.filter(Q(restricted=False) | Q(programme_id__in=self.handled) | _item_names(self.viewer))


def sight(viewer: Viewer, programme_uid: str | None = None) -> Sight:
    """What the viewer sees, in all programmes or in one. Two SQL queries."""
    seen = visible_programmes(viewer)
    if programme_uid is not None:
        seen = seen.filter(uid=programme_uid)
    found = seen.order_by("authority__name", "position", "id").values_list("id", "uid", "authority_id")
    programmes = {pk: uid for pk, uid, _ in found}
    if viewer.platform_admin:
        return Sight(viewer, programmes, frozenset(programmes))
    handling = viewer.reaching(Verb.SEE_RESTRICTED)
    shared = ProgrammeOwner.objects.filter(authority__in=handling).values_list("programme_id", flat=True)
    handled = {pk for pk, _, authority in found if authority in handling} | (set(shared) & programmes.keys())
    return Sight(viewer, programmes, frozenset(handled))


def visible_people(viewer: Viewer) -> QuerySet[Person]:
    """People of the viewer's authorities."""
    found = Person.objects.all()
    return found if viewer.platform_admin else found.filter(authority__in=viewer.authorities)


def visible_departments(viewer: Viewer) -> QuerySet[Department]:
    """Departments of the viewer's authorities."""
    found = Department.objects.all()
    return found if viewer.platform_admin else found.filter(authority__in=viewer.authorities)


def visible_jobs(viewer: Viewer) -> QuerySet[ImportJob]:
    """Imports of the authorities in which the viewer may import."""
    found = ImportJob.objects.all()
    return found if viewer.platform_admin else found.filter(authority__in=viewer.reaching(Verb.IMPORT))


def _owned(authorities: frozenset[int]) -> Q:
    """Led or co-owned by one of these authorities."""
    if not authorities:
        return Q(pk__in=[])
    shared = ProgrammeOwner.objects.filter(programme=OuterRef("pk"), authority__in=authorities)
    return Q(authority__in=authorities) | Q(Exists(shared))


def _names(viewer: Viewer) -> Q:
    """Programmes in which the viewer, or a department that they head, is named in an item."""
    if not viewer.people and not viewer.departments:
        return Q(pk__in=[])
    people = ItemPerson.objects.filter(
        item__programme=OuterRef("pk"), item__trashed_at__isnull=True, person__in=viewer.people
    )
    departments = ItemDepartment.objects.filter(
        item__programme=OuterRef("pk"), item__trashed_at__isnull=True, department__in=viewer.departments
    )
    return Q(Exists(people)) | Q(Exists(departments))


def _item_names(viewer: Viewer) -> Q:
    """Items that name the viewer or a department that they head."""
    if not viewer.people and not viewer.departments:
        return Q(pk__in=[])
    people = ItemPerson.objects.filter(item=OuterRef("pk"), person__in=viewer.people)
    departments = ItemDepartment.objects.filter(item=OuterRef("pk"), department__in=viewer.departments)
    return Q(Exists(people)) | Q(Exists(departments))
