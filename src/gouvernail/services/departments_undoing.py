"""Taking back an act on departments. What somebody changed since stays: then nothing is taken back, and why is said."""

from django.db import transaction

from gouvernail.core.permissions import Verb
from gouvernail.models import Account, Department, Event
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, departments, departments_merging, history
from gouvernail.services.refusals import NotFound, Refused

UNDONE = "department_undone"
SINCE = "Ce service a changé depuis\u00a0: rien n'est annulé."


@transaction.atomic
def take_back(*, act: str, by: Viewer) -> str:
    """Take back an act by its identifier; gives the act that does. Refusals: `NotFound`, `NotAllowed`, `Refused`."""
    lines = list(Event.objects.filter(act=act, verb__in=BACK, item_uid=None).order_by("id"))
    if not lines or not by.may(Verb.MANAGE_AUTHORITY, lines[0].authority_id):
        raise NotFound("Cet acte n'existe pas, ou plus, pour vous.")
    if Event.objects.filter(undoes=act).exists():
        raise Refused("Cet acte a déjà été annulé.")
    told = [each for line in lines for each in BACK[line.verb](line, by)]
    for line in told:
        line.undoes = act
    return history.record(told)


def _row(line: Event, by: Viewer) -> Department:
    return departments.hold(str((line.after or {}).get("uid")), by)


def created(line: Event, by: Viewer) -> list[Event]:
    """It was never there. Refusals: `Refused`, when something stands on it."""
    row = _row(line, by)
    if row.named.exists() or row.people.exists() or row.children.exists() or row.heads.exists():
        raise Refused(f"«\u00a0{row.name}\u00a0» sert maintenant\u00a0: fermez-le ou fusionnez-le plutôt.")
    told = departments.line(row, by, UNDONE)
    aliases.of(row).delete()
    row.delete()
    return [told]


def _renamed(line: Event, by: Viewer) -> list[Event]:
    row = _row(line, by)
    before = str((line.before or {})["value"])
    if row.name != (line.after or {})["value"] or departments.is_taken(row.authority_id, before, row):
        raise Refused(SINCE)
    return departments.write(row, before, row.parent, by, UNDONE)


def _moved(line: Event, by: Viewer) -> list[Event]:
    row = _row(line, by)
    before, after = (line.before or {})["value"], (line.after or {})["value"]
    if (row.parent.uid if row.parent else None) != (after["department"] if after else None):
        raise Refused(SINCE)
    parent = row.authority.departments.filter(uid=before["department"]).first() if before else None
    if (before and parent is None) or departments.is_circle(row, parent):
        raise Refused("La place d'où venait ce service n'existe plus\u00a0: rien n'est annulé.")
    return departments.write(row, row.name, parent, by, UNDONE)


def _closed(line: Event, by: Viewer) -> list[Event]:
    row = _row(line, by)
    before, after = (line.before or {}).get("value"), (line.after or {}).get("value")
    if (row.closed_on.isoformat() if row.closed_on else None) != after:
        raise Refused(SINCE)
    Department.objects.filter(pk=row.pk).update(closed_on=before)
    return [departments.line(row, by, UNDONE)]


def _head_added(line: Event, by: Viewer) -> list[Event]:
    row = _row(line, by)
    held = row.heads.filter(role="head", account=(line.after or {})["value"]["account"])
    if not held.delete()[0]:
        raise Refused(SINCE)
    return [departments.line(row, by, UNDONE)]


def _head_removed(line: Event, by: Viewer) -> list[Event]:
    row = _row(line, by)
    members = Account.objects.filter(pk=(line.before or {})["value"]["account"], is_active=True)
    account = members.filter(memberships__authority=row.authority_id).first()
    if account is None:
        raise Refused("Ce compte n'a plus de rôle ici\u00a0: invitez la personne à nouveau.")
    departments.give_headship(row, account)
    return [departments.line(row, by, UNDONE)]


def _merged(line: Event, by: Viewer) -> list[Event]:
    return departments_merging.part(line, by=by)


def _parted(line: Event, by: Viewer) -> list[Event]:
    value = (line.after or {}).get("value")
    if value is None:
        raise Refused("Cette séparation ne dit plus de quels services elle est\u00a0: fusionnez-les à nouveau.")
    return departments_merging.merged(value["department"], _row(line, by).uid, by)


BACK = {
    "department_created": created,
    "department_renamed": _renamed,
    "department_moved": _moved,
    "department_closed": _closed,
    "department_reopened": _closed,
    "department_head_added": _head_added,
    "department_head_removed": _head_removed,
    "department_merged": _merged,
    "department_parted": _parted,
}
"""By the verb of the line: how it is taken back."""
