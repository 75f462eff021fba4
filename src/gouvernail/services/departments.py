"""The departments of an authority as a tree: made, renamed, moved, closed; who heads them. Each act is taken back."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role, Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Authority, Department, Event, ItemDepartment, Membership
from gouvernail.queries.departments import descendants
from gouvernail.queries.gate import visible_authorities, visible_departments
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, history
from gouvernail.services.naming import search_again
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound

LONGEST = 300
TAKEN = "«\u00a0{}\u00a0» existe déjà\u00a0: fusionnez plutôt les deux."
CYCLE = "Un service ne peut pas dépendre d'un service qui dépend de lui."


@transaction.atomic
def create(*, authority: str, by: Viewer, name: str, parent: str = "") -> tuple[str, str]:
    """Add a department to an authority (slug), under another (uid) or at the top; gives its uid and the act.

    Refusals: `NotAllowed`, `Invalid` with all that is wrong.
    """
    owner = visible_authorities(by).filter(slug=authority).first()
    if owner is None or not by.may(Verb.MANAGE_AUTHORITY, owner.pk):
        raise NotAllowed
    hold_tree(owner.pk)
    name = " ".join(name.split())
    above = owner.departments.filter(uid=parent).first() if parent else None
    _refuse([*_name_problems(owner.pk, name), *_parent_problems(None, above, parent)])
    row = Department.objects.create(authority=owner, name=name, key=key_of(name), parent=above)
    aliases.forget_own(row)
    return row.uid, history.record([line(row, by, "department_created")])


@transaction.atomic
def change(*, department: str, by: Viewer, name: str, parent: str, seen: tuple[str, str]) -> str | None:
    """Rename or move it; gives the act, `None` when nothing changed. `seen`: the name and parent that the form showed.

    Documents that still write the old name mean the same. Refusals: `NotFound`, `NotAllowed`, `Conflict`, `Invalid`.
    """
    row = hold(department, by)
    now = {"name": row.name, "parent": row.parent.uid if row.parent else ""}
    asked = {"name": " ".join(name.split()), "parent": parent}
    shown = {"name": seen[0], "parent": seen[1]}
    mine = {field: value for field, value in asked.items() if value != shown[field]}
    lost = {field: value for field, value in mine.items() if now[field] not in (value, shown[field])}
    if lost:
        raise Conflict(version=0, current={field: now[field] for field in lost}, yours=lost)
    wanted = now | mine
    above = row.authority.departments.filter(uid=wanted["parent"]).first() if wanted["parent"] else None
    _refuse([*_name_problems(row.authority_id, wanted["name"], row), *_parent_problems(row, above, wanted["parent"])])
    lines = write(row, wanted["name"], above, by)
    return history.record(lines) if lines else None


def write(row: Department, name: str, parent: Department | None, by: Viewer, verb: str = "") -> list[Event]:
    """Write what differs; gives the lines that tell it."""
    lines = []
    if name != row.name:
        lines.append(line(row, by, verb or "department_renamed", before=row.name, after=name))
        key = key_of(name)
        if key != row.key:
            aliases.remember(row, row.key)
            row.key = key
            aliases.forget_own(row)
        row.name = name
        row.save(update_fields=["name", "key"])
        ItemDepartment.objects.filter(department=row).update(written=None)
        search_again(departments=[row.pk])
    if parent != row.parent:
        lines.append(line(row, by, verb or "department_moved", before=_place(row.parent), after=_place(parent)))
        row.parent = parent
        row.save(update_fields=["parent"])
    return lines


def _place(parent: Department | None) -> dict[str, str] | None:
    return {"value": parent.name, "department": parent.uid} if parent else None


@transaction.atomic
def close(*, department: str, by: Viewer) -> str:
    """It is no longer offered; what names it keeps it. Refusals: `NotFound`, `NotAllowed`, `Invalid`."""
    row = hold(department, by)
    today = timezone.localdate()
    if row.children.filter(closed_on=None).exists():
        raise Invalid([wrong("close", "Des services en dépendent\u00a0: déplacez-les ou fermez-les d'abord.")])
    if row.closed_on is not None:
        raise Invalid([wrong("close", "Ce service est déjà fermé.")])
    if row.people.exclude(left_on__lte=today).exists():
        raise Invalid([wrong("close", "Des personnes y travaillent\u00a0: changez d'abord leur service.")])
    row.closed_on = today
    row.save(update_fields=["closed_on"])
    return history.record([line(row, by, "department_closed", after=today.isoformat())])


@transaction.atomic
def reopen(*, department: str, by: Viewer) -> str | None:
    """Refusals: `NotFound`, `NotAllowed`."""
    row = hold(department, by)
    if row.closed_on is None:
        return None
    before, row.closed_on = row.closed_on.isoformat(), None
    row.save(update_fields=["closed_on"])
    return history.record([line(row, by, "department_reopened", before=before)])


@transaction.atomic
def add_head(*, department: str, by: Viewer, account: str) -> str:
    """Give an account of the authority (key) the headship, here and under it; gives the act. Refusals as `close`."""
    row = hold(department, by)
    members = Account.objects.filter(memberships__authority=row.authority_id, is_active=True)
    found = members.filter(pk=int(account)).first() if account.isdigit() else None
    if found is None:
        raise Invalid([wrong("head", "Choisissez un compte de cette autorité, ou invitez la personne.")])
    _membership, is_new = give_headship(row, found)
    if not is_new:
        raise Invalid([wrong("head", f"«\u00a0{found.name}\u00a0» dirige déjà ce service.")])
    return history.record([line(row, by, "department_head_added", after={"value": found.name, "account": found.pk})])


def give_headship(row: Department, account: Account) -> tuple[Membership, bool]:
    return Membership.objects.get_or_create(
        account=account, authority_id=row.authority_id, role=Role.HEAD, department=row, programme=None
    )


@transaction.atomic
def remove_head(*, department: str, by: Viewer, membership: str) -> str:
    """Take the headship away; gives the act. Refusals: `NotFound`, `NotAllowed`."""
    row = hold(department, by)
    held = row.heads.filter(role=Role.HEAD).select_related("account")
    found = held.filter(pk=int(membership)).first() if membership.isdigit() else None
    if found is None:
        raise NotFound
    told = {"value": found.account.name, "account": found.account_id}
    found.delete()
    return history.record([line(row, by, "department_head_removed", before=told)])


# ------------------------------------------------------------------------------------------------------------- parts


def hold_tree(authority: int) -> None:
    """Acts on the departments of an authority come one after the other: two moves at once make no circle."""
    Authority.objects.select_for_update().get(pk=authority)


def hold(uid: str, by: Viewer) -> Department:
    """The department, its authority's tree held. Refusals: `NotFound`, `NotAllowed`."""
    found = visible_departments(by).filter(uid=uid).first()
    if found is None:
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, found.authority_id):
        raise NotAllowed
    hold_tree(found.authority_id)
    row = Department.objects.select_related("authority", "parent").filter(pk=found.pk).first()
    if row is None:
        raise NotFound
    return row


def line(row: Department, by: Viewer, verb: str, *, before: Any = None, after: Any = None) -> Event:
    """A line of history about a department, with its uid: it outlives it."""
    event = history.authority_event(row.authority, by=by, at=timezone.now(), verb=verb, title=row.name)
    event.before, event.after = {"uid": row.uid, "value": before}, {"uid": row.uid, "value": after}
    return event


def key_of(name: str) -> str:
    return fold(name)[:LONGEST]


def is_circle(row: Department, above: Department | None) -> bool:
    """Whether it would stand under itself."""
    if above is None:
        return False
    rows = Department.objects.filter(authority=row.authority_id)
    return above.pk == row.pk or above.pk in {each.pk for each in descendants(row, rows)}


def is_taken(authority: int, name: str, row: Department | None = None) -> bool:
    same = Department.objects.filter(authority=authority, key=key_of(name))
    return (same.exclude(pk=row.pk) if row else same).exists()


def _name_problems(authority: int, name: str, row: Department | None = None) -> list[Problem]:
    if not (0 < len(name) <= LONGEST and any(map(str.isalnum, name))):
        return [wrong("name", f"Écrivez un nom de 1 à {LONGEST} caractères.")]
    return [wrong("name", TAKEN.format(name))] if is_taken(authority, name, row) else []


def _parent_problems(row: Department | None, above: Department | None, asked: str) -> list[Problem]:
    if asked and above is None:
        return [wrong("parent", "Ce service n'existe pas ici.")]
    if row is not None and is_circle(row, above):
        return [wrong("parent", CYCLE)]
    moved = row is None or row.parent != above
    if moved and above is not None and above.closed_on is not None:
        return [wrong("parent", f"«\u00a0{above.name}\u00a0» est fermé.")]
    return []


def wrong(field: str, text: str) -> Problem:
    return Problem("department", text, Source(field=field))


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Invalid(problems)
