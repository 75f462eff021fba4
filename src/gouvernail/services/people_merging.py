"""Two entries of the directory that are the same person become one; documents that write either name find it."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Absence, Account, Event, Person
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, history, people
from gouvernail.services.naming import NamingItems
from gouvernail.services.refusals import Invalid, Refused
from gouvernail.services.register_merging import PEOPLE

FILLED = ("function", "email", "department", "left_on", "account")
"""What the one that stays takes from the other where it has nothing itself."""


@transaction.atomic
def merge(*, person: str, into: str, by: Viewer) -> str:
    """Make `person` the same as `into`, which stays; gives the act. Whoever keeps the directory keeps both.

    Refusals: `NotFound`, `NotAllowed`, `Invalid` (each has an account of their own).
    """
    return history.record(merged(person, into, by))


def merged(person: str, into: str, by: Viewer) -> list[Event]:
    """The same, giving the lines of history; the first is that of the person who stays."""
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
        **PEOPLE.move(gone, kept),
    }
    for name in told["filled"]:
        setattr(kept, name, getattr(gone, name))
    kept.is_elected = kept.is_elected or gone.is_elected
    left = history.person_event(gone, by=by, at=timezone.now(), verb="person_merged")
    left.after = {"into": kept.name}
    gone.delete()
    kept.save()
    aliases.remember(kept, told["key"])
    swallowed = history.person_event(kept, by=by, at=timezone.now(), verb="person_absorbed")
    swallowed.before, swallowed.after = told["values"]["name"], told
    return [swallowed, left, *naming.tell(by=by, verb="person_merged")]


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
    _fill(back, kept, told)
    PEOPLE.give_back(told, back, kept, naming)
    now = timezone.now()
    parted = [history.person_event(each, by=by, at=now, verb="person_parted") for each in (kept, back)]
    parted[0].after = {"name": back.name, "gone": back.uid}
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
