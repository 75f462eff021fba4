"""The departments that somebody keeps: what the form of one needs, and what was done to them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role, Verb
from gouvernail.models import Account, Authority, Department, Event, ItemDepartment, Membership
from gouvernail.queries.departments import descendants, in_tree
from gouvernail.queries.gate import visible_authorities, visible_departments, visible_items
from gouvernail.queries.viewer import Viewer

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A department that another may stand under, or merge into."""

    uid: str
    name: str
    depth: int


@dataclass(frozen=True, slots=True)
class Around:
    """What a department can be tied to: places that make no circle, others to merge into, accounts that may head it."""

    places: tuple[Place, ...]
    others: tuple[Place, ...]
    heads: tuple[tuple[int, str], ...]
    accounts: tuple[tuple[int, str], ...]
    items: int
    people: int


@dataclass(frozen=True, slots=True)
class Told:
    """One act on a department. `may_undo`: it stands and can be taken back."""

    act: str
    at: datetime
    actor: str
    verb: str
    title: str
    before: str
    after: str
    may_undo: bool


BACK = frozenset(
    {
        "department_created",
        "department_renamed",
        "department_moved",
        "department_closed",
        "department_reopened",
        "department_head_added",
        "department_head_removed",
        "department_merged",
        "department_parted",
    }
)


def authorities(viewer: Viewer) -> list[Authority]:
    """Those whose departments the viewer keeps, by name."""
    found = visible_authorities(viewer)
    if not viewer.platform_admin:
        found = found.filter(id__in=viewer.reaching(Verb.MANAGE_AUTHORITY))
    return list(found.order_by("name", "id"))


def one(viewer: Viewer, uid: str) -> Department | None:
    """A department that exists for the viewer."""
    return visible_departments(viewer).select_related("authority", "parent").filter(uid=uid).first()


def places(authority: int) -> tuple[Place, ...]:
    """The departments of an authority that are not closed, as a tree. One SQL query."""
    rows = Department.objects.filter(authority=authority, closed_on=None).select_related("authority")
    return tuple(Place(row.uid, row.name, depth) for row, depth in in_tree(rows))


def around(viewer: Viewer, row: Department) -> Around:
    """What stands around a department of the viewer's to keep. A fixed number of SQL queries."""
    rows = list(Department.objects.filter(authority=row.authority_id).select_related("authority"))
    under = {row.pk, *(each.pk for each in descendants(row, rows))}
    tree = [(each, depth) for each, depth in in_tree(rows) if each.pk != row.pk]
    heads = Membership.objects.filter(department=row, role=Role.HEAD).select_related("account")
    members = Account.objects.filter(memberships__authority=row.authority_id, is_active=True)
    free = members.exclude(memberships__in=heads.order_by()).distinct()
    named = ItemDepartment.objects.filter(department=row, item__in=visible_items(viewer))
    return Around(
        places=tuple(
            Place(each.uid, each.name, depth)
            for each, depth in tree
            if each.pk not in under and (each.closed_on is None or each.pk == row.parent_id)
        ),
        others=tuple(Place(each.uid, each.name, depth) for each, depth in tree if each.pk not in under),
        heads=tuple((each.pk, each.account.name) for each in heads.order_by("account__name")),
        accounts=tuple(
            sorted(
                ((pk, f"{name} ({email})") for pk, name, email in free.values_list("pk", "name", "email")),
                key=lambda each: fold(each[1]),
            )
        ),
        items=named.values("item").distinct().count(),
        people=row.people.count(),
    )


def history(viewer: Viewer, authority: int, uid: str | None = None) -> tuple[Told, ...]:
    """The last acts on the departments of an authority, or on one, for those who keep them. One SQL query."""
    if not viewer.may(Verb.MANAGE_AUTHORITY, authority):
        return ()
    rows = Event.objects.filter(authority=authority, verb__startswith="department_", item_uid=None)
    if uid is not None:
        rows = rows.filter(after__uid=uid)
    undone = Exists(Event.objects.filter(undoes=OuterRef("act")))
    found, seen = [], set[str | None]()
    for row in rows.annotate(undone=undone)[:SHOWN]:
        first = row.act not in seen
        seen.add(row.act)
        may_undo = first and bool(row.act) and row.verb in BACK and not row.undone
        found.append(
            Told(
                row.act or "",
                row.at,
                row.actor_name,
                row.verb,
                row.title,
                _text(row.before),
                "" if row.verb == "department_merged" else _text(row.after),
                may_undo,
            )
        )
    return tuple(found)


def _text(stored: object) -> str:
    value = stored.get("value") if isinstance(stored, dict) else None
    if isinstance(value, dict):
        value = value.get("value")
    return value if isinstance(value, str) else ""
