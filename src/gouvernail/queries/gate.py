"""The one gate: which programmes and items a viewer sees. Every query of every door starts here.

The rules are those of the domain handbook, section 9; the roles that they name stand in `core/permissions.py`. The
public sees nothing here: it reads publications (`queries/publications.py`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from gouvernail.core.lifecycle import OPEN_STAGES
from gouvernail.core.permissions import Reach, Verb
from gouvernail.models import (
    Authority,
    Department,
    ImportJob,
    Item,
    ItemDepartment,
    ItemKeyword,
    ItemPartner,
    ItemPerson,
    Keyword,
    Partner,
    Person,
    Programme,
)
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.viewer import Viewer

T = TypeVar("T")


def visible_authorities(viewer: Viewer) -> QuerySet[Authority]:
    """The authorities in which the viewer has a role, were it in one programme only."""
    found = Authority.objects.all()
    return found if viewer.platform_admin else found.filter(id__in=viewer.known_authorities)


def visible_programmes(viewer: Viewer) -> QuerySet[Programme]:
    """Programmes that the viewer's authorities lead or own, or in which they have a role of their own: open ones, and
    drafts that they take part in. None that is in the bin."""
    found = Programme.objects.filter(trashed_at__isnull=True)
    if viewer.platform_admin:
        return found
    if viewer.is_nobody:
        return found.none()
    shared = viewer.shared
    handled = _reached(viewer, shared, Verb.SEE_RESTRICTED)
    taking_part = _reached(viewer, shared, Verb.SEE_DRAFTS)
    named_in = _reached(viewer, shared, Verb.SEE_DRAFTS, Reach.OWN)
    plain = Q(restricted=False) | handled
    draft = Q(stage__in=OPEN_STAGES) | taking_part
    if viewer.people or viewer.departments:
        plain |= _names(viewer, viewer.trusted)
        draft |= named_in & _names(viewer, viewer.people)
    return found.filter(_owned(viewer.authorities, shared, viewer.programmes), draft, plain)


def binned_programmes(viewer: Viewer) -> QuerySet[Programme]:
    """Programmes in the bin of the authorities whose programmes the viewer manages."""
    found = Programme.objects.filter(trashed_at__isnull=False)
    return found if viewer.platform_admin else found.filter(authority__in=viewer.reaching(Verb.MANAGE_PROGRAMME))


def visible_items(viewer: Viewer) -> QuerySet[Item]:
    """Items of visible programmes that are not in the bin; restricted ones only for those who handle or are named."""
    return remembered_items(viewer).filter(trashed_at__isnull=True)


def remembered_items(viewer: Viewer) -> QuerySet[Item]:
    """The same with those in the bin, by the same rules: for what outlives them, such as their history."""
    found = Item.objects.all()
    if viewer.platform_admin:
        return found.filter(programme__trashed_at__isnull=True)
    if viewer.is_nobody:
        return found.none()
    programmes = visible_programmes(viewer).values("id")
    handled = _reached(viewer, viewer.shared, Verb.SEE_RESTRICTED)
    plain = Q(restricted=False) | Q(programme__in=Programme.objects.filter(handled).values("id")) | _item_names(viewer)
    return found.filter(plain, programme__in=programmes)


@dataclass(frozen=True)
class Sight:
    """The programmes that a viewer sees, looked up once, so that the many queries of a page stay simple.

    `programmes` gives the uid of each by key, in order; `handled` are those in which they see what is restricted.
    """

    viewer: Viewer
    programmes: Mapping[int, str]
    handled: frozenset[int]

    def only(self, programme: int) -> "Sight":
        """The same, for one of the programmes."""
        return self.limited_to([programme])

    def limited_to(self, programmes: Iterable[int]) -> "Sight":
        """The same, for some of the programmes (keys), in that order."""
        return replace(self, programmes={pk: self.programmes[pk] for pk in programmes})

    @property
    def is_whole(self) -> bool:
        """Whether nothing in these programmes is hidden from the viewer."""
        return self.handled >= self.programmes.keys()

    def items(self) -> QuerySet[Item]:
        """The same as `visible_items`, in these programmes."""
        found = Item.objects.filter(trashed_at__isnull=True, programme_id__in=list(self.programmes))
        if self.is_whole:
            return found
        return found.filter(Q(restricted=False) | Q(programme_id__in=self.handled) | _item_names(self.viewer))


class Seen(Generic[T]):
    """A read of the items of a sight, made by `make` out of these items and of its values (`Prepared`).

    It is composed once for those who see everything in their programmes; for others, whose part of them is their own,
    each time.
    """

    def __init__(self, make: Callable[..., QuerySet[Item, T]]) -> None:
        self._make = make
        self._prepared = Prepared(lambda programmes, *values: make(_items_of(programmes), *values))

    def __call__(self, seen: Sight, *values: Any) -> list[T]:
        if seen.is_whole:
            return self._prepared(tuple(seen.programmes), *values)
        return list(self._make(seen.items(), *values))


def _items_of(programmes: Any) -> QuerySet[Item]:
    return Item.objects.filter(trashed_at__isnull=True, programme__id__in=programmes)


def sight(viewer: Viewer, programme_uid: str | None = None) -> Sight:
    """What the viewer sees, in all programmes or in one. Three SQL queries at most."""
    seen = visible_programmes(viewer)
    if programme_uid is not None:
        seen = seen.filter(uid=programme_uid)
    found = seen.order_by("authority__name", "position", "id").values_list("id", "uid", "authority_id")
    programmes = {pk: uid for pk, uid, _ in found}
    if viewer.platform_admin:
        return Sight(viewer, programmes, frozenset(programmes))
    handling = viewer.reaching(Verb.SEE_RESTRICTED)
    handled = {pk for pk, _, authority in found if authority in handling} | viewer.reaching_in(Verb.SEE_RESTRICTED)
    handled &= programmes.keys()
    if len(handled) < len(programmes):
        handled |= {pk for authority in handling for pk in viewer.shared.get(authority, [])}
    return Sight(viewer, programmes, frozenset(handled))


def sight_of(viewer: Viewer, programme: int, uid: str, owning: Iterable[int]) -> Sight:
    """The same for one programme that was found visible, with all the authorities that own it. No SQL query."""
    handling = viewer.may(Verb.SEE_RESTRICTED, *owning, programme=programme)
    return Sight(viewer, {programme: uid}, frozenset({programme} if handling else ()))


def parents_shown(rows: Iterable[tuple[int, int | None, bool]]) -> dict[int, int | None]:
    """Under what each item stands for who sees these (key, parent, whether it is restricted), in their order.

    Who sees a restricted item because it names them, and not what it stands under, finds it at the top, after the
    others. All that is under a restricted item is restricted: nothing else rises.
    """
    listed = list(rows)
    seen = {pk for pk, _, _ in listed}
    risen = {pk: None for pk, parent, restricted in listed if restricted and parent is not None and parent not in seen}
    return {pk: parent for pk, parent, _ in listed if pk not in risen} | risen


def visible_people(viewer: Viewer) -> QuerySet[Person]:
    """People of the viewer's authorities, and those named in what they may see of programmes shared with these."""
    found = Person.objects.all()
    if viewer.platform_admin:
        return found
    named = ItemPerson.objects.filter(item__in=_shared_items(viewer)).order_by().values("person")
    return found.filter(Q(authority__in=viewer.authorities) | Q(pk__in=named))


def visible_departments(viewer: Viewer) -> QuerySet[Department]:
    """Departments of the viewer's authorities, and those named in what they may see of programmes shared with these."""
    found = Department.objects.all()
    if viewer.platform_admin:
        return found
    named = ItemDepartment.objects.filter(item__in=_shared_items(viewer)).order_by().values("department")
    return found.filter(Q(authority__in=viewer.authorities) | Q(pk__in=named))


def visible_partners(viewer: Viewer) -> QuerySet[Partner]:
    """Partners of the authorities in which the viewer sees everything, and those named in what they may see."""
    found = Partner.objects.all()
    if viewer.platform_admin:
        return found
    named = ItemPartner.objects.filter(item__in=_seen_keys(viewer)).order_by().values("partner")
    return found.filter(Q(authority__in=seeing_all(viewer)) | Q(pk__in=named))


def visible_keywords(viewer: Viewer) -> QuerySet[Keyword]:
    """Words of the authorities in which the viewer sees everything; elsewhere those of what they may see, and those
    that wait in a list without being used."""
    found = Keyword.objects.all()
    if viewer.platform_admin:
        return found
    used = ItemKeyword.objects.order_by()
    seen = used.filter(item__in=_seen_keys(viewer)).values("keyword")
    waiting = Q(authority__in=visible_authorities(viewer).order_by().values("pk")) & ~Q(pk__in=used.values("keyword"))
    return found.filter(Q(authority__in=seeing_all(viewer)) | Q(pk__in=seen) | waiting)


def visible_jobs(viewer: Viewer) -> QuerySet[ImportJob]:
    """Imports of the authorities in which the viewer may import."""
    found = ImportJob.objects.all()
    return found if viewer.platform_admin else found.filter(authority__in=viewer.reaching(Verb.IMPORT))


def seeing_all(viewer: Viewer) -> frozenset[int]:
    """The authorities of which nothing is hidden from the viewer."""
    return viewer.reaching(Verb.SEE_DRAFTS) & viewer.reaching(Verb.SEE_RESTRICTED)


def _seen_keys(viewer: Viewer) -> QuerySet[Item, int]:
    return visible_items(viewer).order_by().values_list("pk", flat=True)


def _shared_items(viewer: Viewer) -> QuerySet[Item, int]:
    """The items that the viewer sees in programmes that another authority leads, or that their role is limited to."""
    together = [*viewer.programmes, *(pk for shared in viewer.shared.values() for pk in shared)]
    seen = visible_items(viewer) if together else Item.objects.none()
    return seen.filter(programme__in=together).order_by().values_list("pk", flat=True)


def _reached(viewer: Viewer, shared: Mapping[int, Sequence[int]], verb: Verb, reach: Reach = Reach.ALL) -> Q:
    """Programmes in which the viewer has the verb with that reach."""
    return _owned(viewer.reaching(verb, reach), shared, viewer.reaching_in(verb, reach))


def _owned(authorities: frozenset[int], shared: Mapping[int, Sequence[int]], programmes: frozenset[int]) -> Q:
    """Led by one of these authorities, or owned by it beside another, or one of these programmes."""
    together = {programme for authority in authorities for programme in shared.get(authority, [])} | programmes
    led = Q(authority_id__in=authorities)
    return led | Q(pk__in=together) if together else led


def _names(viewer: Viewer, people: frozenset[int]) -> Q:
    """Programmes in which one of these people, or a department that the viewer heads, is named in an item."""
    if not people and not viewer.departments:
        return Q(pk__in=[])
    persons = ItemPerson.objects.filter(
        item__programme=OuterRef("pk"), item__trashed_at__isnull=True, person__in=people
    )
    departments = ItemDepartment.objects.filter(
        item__programme=OuterRef("pk"), item__trashed_at__isnull=True, department__in=viewer.departments
    )
    return Q(Exists(persons)) | Q(Exists(departments))


def _item_names(viewer: Viewer) -> Q:
    """Items that name the viewer, whom they stand in for with what is restricted, or a department that they head."""
    if not viewer.trusted and not viewer.departments:
        return Q(pk__in=[])
    people = ItemPerson.objects.filter(item=OuterRef("pk"), person__in=viewer.trusted)
    departments = ItemDepartment.objects.filter(item=OuterRef("pk"), department__in=viewer.departments)
    return Q(Exists(people)) | Q(Exists(departments))
