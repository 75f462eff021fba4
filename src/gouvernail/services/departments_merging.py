"""Two departments become one: what named the one names the other, and documents that write either name find it."""

from typing import Any

from django.db import transaction
from django.db.models import Model

from gouvernail.core.permissions import Role
from gouvernail.models import Alias, Department, Event, Invitation, ItemDepartment, Membership, Person, Register
from gouvernail.queries.viewer import Viewer
from gouvernail.services import departments, history
from gouvernail.services.naming import DepartmentItems
from gouvernail.services.refusals import Invalid, Refused

TIES: dict[str, tuple[type[Model], str]] = {
    "people": (Person, "department"),
    "children": (Department, "parent"),
    "invitations": (Invitation, "department"),
}


@transaction.atomic
def merge(*, department: str, into: str, by: Viewer) -> str:
    """Make a department the same as `into`, which stays; gives the act. Refusals: those of `departments.close`."""
    gone, kept = departments.hold(department, by), departments.hold(into, by)
    if gone.pk == kept.pk or gone.authority_id != kept.authority_id:
        raise Invalid([departments.wrong("avec", "Choisissez un autre service de la même autorité.")])
    if departments.is_circle(gone, kept):
        raise Invalid([departments.wrong("avec", "Celui qui reste dépend de l'autre\u00a0: déplacez-le d'abord.")])
    naming = DepartmentItems([gone.pk])
    told = {
        "department": gone.uid,
        "key": gone.key,
        "name": gone.name,
        "parent": gone.parent.uid if gone.parent else None,
        "closed_on": gone.closed_on.isoformat() if gone.closed_on else None,
        **_move(gone, kept),
    }
    gone.delete()
    departments.remember(kept, told["key"])
    line = departments.line(kept, by, "department_merged", before=told["name"], after=told)
    return history.record([line, *naming.tell(by=by, verb="department_merged")])


def _move(gone: Department, kept: Department) -> dict[str, Any]:
    """What named the one names the other; gives what is needed to part them again."""
    held = set(ItemDepartment.objects.filter(department=kept).values_list("item_id", "role"))
    named = list(ItemDepartment.objects.filter(department=gone).order_by("id"))
    twice = [row for row in named if (row.item_id, row.role) in held]
    moved = [row for row in named if (row.item_id, row.role) not in held]
    ItemDepartment.objects.filter(pk__in=[row.pk for row in twice]).delete()
    ItemDepartment.objects.filter(pk__in=[row.pk for row in moved]).update(department=kept, written=None)
    aliases = Alias.objects.filter(authority_id=gone.authority_id, register=Register.DEPARTMENT, target=gone.pk)
    told: dict[str, Any] = {
        "named": [[row.item_id, row.role] for row in moved],
        "twice": [[row.item_id, row.role, row.position] for row in twice],
        "aliases": list(aliases.values_list("key", flat=True)),
        "heads": _heads(gone, kept),
    }
    aliases.update(target=kept.pk)
    for name, (model, field) in TIES.items():
        rows = model._default_manager.filter(**{field: gone})
        told[name] = list(rows.values_list("pk", flat=True))
        rows.update(**{field: kept})
    return told


def _heads(gone: Department, kept: Department) -> list[list[int]]:
    """Who headed the one heads the other; gives the keys of accounts and of the roles that moved (0: had it)."""
    own = set(kept.heads.values_list("account_id", "role"))
    told = []
    for row in Membership.objects.filter(department=gone):
        if (row.account_id, row.role) in own:
            told.append([row.account_id, 0])
            row.delete()
        else:
            told.append([row.account_id, row.pk])
            Membership.objects.filter(pk=row.pk).update(department=kept)
    return told


def part(line: Event, *, by: Viewer) -> list[Event]:
    """Take a merging back, from its line of history; gives the lines that tell it. Refusals: `Refused`."""
    told: dict[str, Any] = (line.after or {})["value"]
    kept = departments.hold(str((line.after or {})["uid"]), by)
    if departments.is_taken(kept.authority_id, told["name"]):
        raise Refused(f"Un autre service s'appelle «\u00a0{told['name']}\u00a0» depuis\u00a0: rien n'est annulé.")
    naming = DepartmentItems([kept.pk])
    back = Department.objects.create(
        authority_id=kept.authority_id,
        uid=told["department"],
        key=told["key"],
        name=told["name"],
        closed_on=told["closed_on"],
        parent=kept.authority.departments.filter(uid=told["parent"]).first() if told["parent"] else None,
    )
    own = Alias.objects.filter(authority_id=kept.authority_id, register=Register.DEPARTMENT, target=kept.pk)
    own.filter(key__in=told["aliases"]).update(target=back.pk)
    own.filter(key=told["key"]).delete()
    for item, role in told["named"]:
        ItemDepartment.objects.filter(item_id=item, role=role, department=kept).update(department=back)
    known = set(naming.before)
    ItemDepartment.objects.bulk_create(
        ItemDepartment(authority_id=row.authority_id, item_id=item, department=back, role=role, position=position)
        for item, role, position in told["twice"]
        for row in naming.rows
        if item in known and row.pk == item
    )
    for name, (model, field) in TIES.items():
        rows = model._default_manager.filter(pk__in=told[name], **{field: kept})
        rows.exclude(pk=back.pk if model is Department else 0).update(**{field: back})
    for account, membership in told["heads"]:
        moved = Membership.objects.filter(pk=membership, account=account, department=kept)
        still = Membership.objects.filter(account=account, role=Role.HEAD, department=kept)
        if membership:
            moved.update(department=back)
        elif holder := still.select_related("account").first():
            departments.give_headship(back, holder.account)
    return [departments.line(back, by, "department_parted"), *naming.tell(by=by, verb="department_parted")]
