"""Two entries of the directory that are the same person become one; documents that write either name find it."""

from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Absence, Account, Alias, Event, Invitation, ItemPerson, Membership, Person, Register
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, people
from gouvernail.services.naming import NamingItems
from gouvernail.services.refusals import Invalid, Refused

FILLED = ("function", "email", "department", "left_on", "account")
"""What the one that stays takes from the other where it has nothing itself."""
TIES: dict[str, tuple[type[Model], str]] = {
    "memberships": (Membership, "person"),
    "invitations": (Invitation, "person"),
    "absences": (Absence, "person"),
    "standing_in": (Absence, "deputy"),
}
"""What else points to somebody, by the name under which history keeps the keys of the rows that moved."""


@transaction.atomic
def merge(*, person: str, into: str, by: Viewer) -> str:
    """Make `person` the same as `into`, which stays; gives the act. Whoever keeps the directory keeps both.

    Refusals: `NotFound`, `NotAllowed`, `Invalid` (each has an account of their own).
    """
    gone, kept = (people.hold(uid, by) for uid in (person, into))
    if problem := obstacle(gone, kept, by):
        raise Invalid([Problem("person-refused", problem, Source(field="into"))])
    naming = NamingItems([gone.pk])
    told: dict[str, Any] = {
        "uid": gone.uid,
        "key": gone.key,
        "values": people.stored(gone),
        "account": gone.account_id,
        "filled": {name: None for name in FILLED if _fills(gone, kept, name)},
        "elected": gone.is_elected and not kept.is_elected,
        **_move(gone, kept),
    }
    for name in told["filled"]:
        setattr(kept, name, getattr(gone, name))
    kept.is_elected = kept.is_elected or gone.is_elected
    merged = history.person_event(gone, by=by, at=timezone.now(), verb="person_merged")
    merged.after = {"into": kept.name}
    gone.delete()
    kept.save()
    people.remember(kept, told["key"])
    swallowed = history.person_event(kept, by=by, at=timezone.now(), verb="person_absorbed")
    swallowed.before, swallowed.after = told["values"]["name"], told
    return history.record([swallowed, merged, *naming.tell(by=by, verb="person_merged")])


def obstacle(gone: Person, kept: Person, by: Viewer) -> str | None:
    """Why two entries cannot become one, as a sentence."""
    if gone.pk == kept.pk or gone.authority_id != kept.authority_id:
        return "Choisissez une autre personne de la même autorité."
    if gone.account_id and kept.account_id and gone.account_id != kept.account_id:
        return "Ces deux personnes ont chacune leur compte\u00a0: dissociez d'abord l'un des deux."
    pair = [gone.pk, kept.pk]
    if Absence.objects.filter(person__in=pair, deputy__in=pair).exists():
        return "L'une de ces personnes remplace l'autre\u00a0: annulez d'abord cette absence."
    accounts = Q(people__in=pair) | Q(memberships__person__in=pair)
    if not by.may(Verb.MANAGE_AUTHORITY, kept.authority_id) and Account.objects.filter(accounts).exists():
        return (
            "L'une de ces personnes a un compte\u00a0: seule la personne qui administre l'autorité peut les fusionner."
        )
    return None


def _fills(gone: Person, kept: Person, name: str) -> bool:
    return not getattr(kept, name) and bool(getattr(gone, name))


def _move(gone: Person, kept: Person) -> dict[str, Any]:
    """What named the one names the other; gives what is needed to part them again."""
    held = set(ItemPerson.objects.filter(person=kept).values_list("item_id", "role"))
    named = list(ItemPerson.objects.filter(person=gone).order_by("id"))
    twice = [row for row in named if (row.item_id, row.role) in held]
    moved = [row for row in named if (row.item_id, row.role) not in held]
    ItemPerson.objects.filter(pk__in=[row.pk for row in twice]).delete()
    ItemPerson.objects.filter(pk__in=[row.pk for row in moved]).update(person=kept, written=None)
    aliases = Alias.objects.filter(authority_id=gone.authority_id, register=Register.PERSON, target=gone.pk)
    told: dict[str, Any] = {
        "named": [[row.item_id, row.role] for row in moved],
        "twice": [[row.item_id, row.role, row.position] for row in twice],
        "aliases": list(aliases.values_list("key", flat=True)),
    }
    aliases.update(target=kept.pk)
    for name, (model, field) in TIES.items():
        rows = model._default_manager.filter(**{field: gone})
        told[name] = list(rows.values_list("pk", flat=True))
        rows.update(**{field: kept})
    return told


def part(line: Event, *, by: Viewer) -> list[Event]:
    """Take a merging back, from its line of history; gives the lines that tell it. Refusals: `Refused`."""
    told: dict[str, Any] = line.after or {}
    kept = Person.objects.select_for_update(of=("self",)).select_related(*people.TIES).get(uid=line.person_uid)
    values = told["values"]
    taken = Person.objects.filter(authority_id=kept.authority_id, key=told["key"]).exclude(pk=kept.pk).exists()
    if taken:
        raise Refused(f"Une autre personne s'appelle «\u00a0{values['name']}\u00a0» depuis\u00a0: rien n'est annulé.")
    if kept.key == told["key"]:
        raise Refused(f"La personne gardée s'appelle maintenant «\u00a0{kept.name}\u00a0»\u00a0: renommez-la d'abord.")
    naming = NamingItems([kept.pk])
    back = Person.objects.create(authority_id=kept.authority_id, uid=told["uid"], key=told["key"], name=values["name"])
    Alias.objects.filter(
        authority_id=kept.authority_id, register=Register.PERSON, target=kept.pk, key__in=[*told["aliases"]]
    ).update(target=back.pk)
    Alias.objects.filter(authority_id=kept.authority_id, register=Register.PERSON, key=told["key"]).delete()
    _fill(back, kept, told)
    for item, role in told["named"]:
        ItemPerson.objects.filter(item_id=item, role=role, person=kept).update(person=back)
    known = set(naming.before)
    ItemPerson.objects.bulk_create(
        ItemPerson(authority_id=kept.authority_id, item_id=item, person=back, role=role, position=position)
        for item, role, position in told["twice"]
        if item in known
    )
    for name, (model, field) in TIES.items():
        model._default_manager.filter(pk__in=told.get(name, ()), **{field: kept}).update(**{field: back})
    now = timezone.now()
    parted = [history.person_event(each, by=by, at=now, verb="person_parted") for each in (kept, back)]
    return [*parted, *naming.tell(by=by, verb="person_parted")]


def _fill(back: Person, kept: Person, told: dict[str, Any]) -> None:
    """Give the one its own again; the other loses what it had taken, where nobody changed it since."""
    values = told["values"]
    department = kept.authority.departments.filter(uid=values["department"]).first()
    own: dict[str, Any] = {
        "function": values["function"] or None,
        "email": values["email"] or None,
        "department": department,
        "left_on": people.day_of(values["left_on"]),
    }
    for name in set(told["filled"]) & own.keys():
        if getattr(kept, name) == own[name]:
            setattr(kept, name, None)
    account = told["account"]
    if "account" in told["filled"] and kept.account_id == account:
        kept.account = None
    if told["elected"]:
        kept.is_elected = False
    kept.save()
    for name, value in own.items():
        setattr(back, name, value)
    back.is_elected = bool(values["is_elected"])
    back.account_id = account if people.account_exists(account) else None
    back.save()
