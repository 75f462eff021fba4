"""Two departments become one: what named the one names the other, and documents that write either name find it."""

from typing import Any

from django.db import transaction

from gouvernail.core.permissions import Role
from gouvernail.models import Department, Event, Membership
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, departments, history
from gouvernail.services.naming import DepartmentItems
from gouvernail.services.refusals import Invalid, Refused
from gouvernail.services.register_merging import DEPARTMENTS


@transaction.atomic
def merge(*, department: str, into: str, by: Viewer) -> str:
    """Make a department the same as `into`, which stays; gives the act. Refusals: those of `departments.close`."""
    return history.record(merged(department, into, by))


def merged(department: str, into: str, by: Viewer) -> list[Event]:
    """The same, giving the lines of history."""
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
        "heads": _heads(gone, kept),
        **DEPARTMENTS.move(gone, kept),
    }
    gone.delete()
    aliases.remember(kept, told["key"])
    line = departments.line(kept, by, "department_merged", before=told["name"], after=told)
    return [line, *naming.tell(by=by, verb="department_merged")]


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
    DEPARTMENTS.give_back(told, back, kept, naming)
    for account, membership in told["heads"]:
        moved = Membership.objects.filter(pk=membership, account=account, department=kept)
        still = Membership.objects.filter(account=account, role=Role.HEAD, department=kept)
        if membership:
            moved.update(department=back)
        elif holder := still.select_related("account").first():
            departments.give_headship(back, holder.account)
    line = departments.line(kept, by, "department_parted", before=told["name"], after={"department": back.uid})
    return [line, *naming.tell(by=by, verb="department_parted")]
