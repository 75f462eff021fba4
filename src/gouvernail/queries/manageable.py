"""The people whose entries in the directory somebody keeps: all of an authority, or those of departments they head."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Reach, Verb
from gouvernail.models import Account, Alias, Authority, Department, ItemPerson, Membership, Person, Register
from gouvernail.queries.gate import visible_authorities, visible_items, visible_people
from gouvernail.queries.rows import initials
from gouvernail.queries.viewer import Viewer

FIELDS = ("name", "function", "email", "department", "is_elected", "left_on")
"""What is kept of a person, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A person as those who keep the directory see them. `items` counts the items that name them, in any role,
    among those that the viewer sees."""

    pk: int
    uid: str
    name: str
    initials: str
    function: str
    email: str
    department_uid: str
    department: str
    is_elected: bool
    left_on: date | None
    account: str
    account_email: str
    items: int
    authority: str
    authority_pk: int

    def values(self) -> dict[str, str]:
        """What the form shows, by field, as it is typed."""
        return {
            "name": self.name,
            "function": self.function,
            "email": self.email,
            "department": self.department_uid,
            "is_elected": "1" if self.is_elected else "",
            "left_on": self.left_on.isoformat() if self.left_on else "",
        }


@dataclass(frozen=True, slots=True)
class Around:
    """What a person's entry can be tied to: departments (uid, name), accounts (id, name and address), other people."""

    departments: tuple[tuple[str, str], ...]
    accounts: tuple[tuple[int, str], ...]
    others: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An item that names somebody, as what."""

    uid: str
    code: str | None
    title: str
    programme: str
    role: str


def authorities(viewer: Viewer) -> QuerySet[Authority]:
    """Where the viewer keeps people, all or those of their departments, by name."""
    found = visible_authorities(viewer)
    if not viewer.platform_admin:
        found = found.filter(id__in=_all(viewer) | _own(viewer))
    return found.order_by("name", "id")


def may_anywhere(viewer: Viewer) -> bool:
    """Whether they keep anybody at all. No SQL query."""
    return viewer.platform_admin or bool(_all(viewer)) or bool(_own(viewer) and viewer.departments)


def may_everyone(viewer: Viewer, authority: int) -> bool:
    """Whether they keep all the people of an authority, not only those of their departments."""
    return viewer.may(Verb.MANAGE_PEOPLE, authority)


def may_of(viewer: Viewer, authority: int, department: int | None) -> bool:
    """Whether they keep the people of that department. No SQL query."""
    own = department is not None and department in viewer.departments
    return viewer.may(Verb.MANAGE_PEOPLE, authority, own=own)


def people(viewer: Viewer) -> QuerySet[Person]:
    """The people that the viewer keeps."""
    found = Person.objects.all()
    if viewer.platform_admin:
        return found
    own = Q(authority__in=_own(viewer), department__in=viewer.departments)
    return found.filter(Q(authority__in=_all(viewer)) | own)


def departments(viewer: Viewer, authority: int) -> QuerySet[Department]:
    """The departments in which the viewer may put people of an authority."""
    found = Department.objects.filter(authority=authority)
    return found if may_everyone(viewer, authority) else found.filter(pk__in=viewer.departments)


def listing(viewer: Viewer, authority: int) -> tuple[Kept, ...]:
    """The people of an authority that the viewer keeps, by name. One SQL query."""
    return tuple(sorted(_kept(viewer, people(viewer).filter(authority=authority)), key=lambda each: fold(each.name)))


def one(viewer: Viewer, uid: str) -> Kept | None:
    """One of them; `None` when they are not the viewer's to keep. One SQL query."""
    return next(iter(_kept(viewer, people(viewer).filter(uid=uid))), None)


def is_seen(viewer: Viewer, uid: str) -> bool:
    """Whether the person exists for the viewer, theirs to keep or not."""
    return visible_people(viewer).filter(uid=uid).exists()


def around(viewer: Viewer, kept: Kept) -> Around:
    """What stands around a person's entry. Four SQL queries."""
    row = Person.objects.get(pk=kept.pk)
    members = Membership.objects.filter(authority=row.authority_id).order_by().values("account")
    free = Account.objects.filter(pk__in=members).exclude(people__authority=row.authority_id)
    others = people(viewer).filter(authority=row.authority_id).exclude(pk=row.pk)
    named = others.values_list("uid", "name")
    aliases = Alias.objects.filter(authority=row.authority_id, register=Register.PERSON, target=row.pk)
    return Around(
        departments=department_choices(viewer, row.authority_id, kept.department_uid),
        accounts=tuple((pk, f"{name} ({email})") for pk, name, email in free.values_list("pk", "name", "email")),
        others=tuple(sorted(named, key=lambda each: fold(each[1]))),
        aliases=tuple(aliases.order_by("key").values_list("key", flat=True)),
    )


def department_choices(viewer: Viewer, authority: int, also: str = "") -> tuple[tuple[str, str], ...]:
    """Those that are not closed, as pairs of uid and name, by name; `also` this one (uid). One SQL query."""
    found = departments(viewer, authority).filter(Q(closed_on=None) | Q(uid=also)).values_list("uid", "name")
    return tuple(sorted(found, key=lambda each: fold(each[1])))


def named_in(viewer: Viewer, people: list[int]) -> dict[int, tuple[Named, ...]]:
    """The items that name these people (keys) and that the viewer sees, in the order of their programmes."""
    found: dict[int, list[Named]] = {pk: [] for pk in people}
    rows = ItemPerson.objects.filter(person__in=people, item__in=visible_items(viewer))
    rows = rows.order_by("item__programme__position", "item__programme_id", "item__position", "item_id", "role")
    for pk, *values in rows.values_list(
        "person_id", "item__uid", "item__code", "item__title", "item__programme__title", "role"
    ):
        found[pk].append(Named(*values))
    return {pk: tuple(listed) for pk, listed in found.items()}


def _kept(viewer: Viewer, found: QuerySet[Person]) -> list[Kept]:
    seen = Q(named__item__in=visible_items(viewer))
    rows = found.select_related("department", "account", "authority").annotate(
        items=Count("named__item", filter=seen, distinct=True)
    )
    return [
        Kept(
            pk=row.pk,
            uid=row.uid,
            name=row.name,
            initials=initials(row.name),
            function=row.function or "",
            email=row.email or "",
            department_uid=row.department.uid if row.department else "",
            department=row.department.name if row.department else "",
            is_elected=row.is_elected,
            left_on=row.left_on,
            account=row.account.name if row.account else "",
            account_email=row.account.email if row.account else "",
            items=row.items,
            authority=row.authority.name,
            authority_pk=row.authority_id,
        )
        for row in rows
    ]


def _all(viewer: Viewer) -> frozenset[int]:
    return viewer.reaching(Verb.MANAGE_PEOPLE)


def _own(viewer: Viewer) -> frozenset[int]:
    return viewer.reaching(Verb.MANAGE_PEOPLE, Reach.OWN)
