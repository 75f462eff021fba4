"""The directory of people: entered, corrected, tied to an account. People exist without accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Authority, Department, Event, ItemPerson, Person
from gouvernail.queries import manageable
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, history
from gouvernail.services.naming import search_again
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from gouvernail.services.registers import register_key

LONGEST = 300
TAKEN = "«\u00a0{}\u00a0» existe déjà\u00a0: fusionnez plutôt les deux."
Typed = Mapping[str, str]
"""What was typed, by field (`manageable.FIELDS`): a department is its uid, a day its ISO form, yes is `1`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person's entry says, understood."""

    name: str
    function: str | None = None
    email: str | None = None
    department: Department | None = None
    is_elected: bool = False
    left_on: date | None = None


@transaction.atomic
def create(*, authority: str, by: Viewer, typed: Typed) -> str:
    """Enter somebody in the directory of an authority (slug); gives their uid.

    A head enters people of their own departments. Refusals: `NotFound`, `NotAllowed`, `Invalid` with all that is wrong.
    """
    owner = manageable.authorities(by).filter(slug=authority).first()
    if owner is None:
        raise NotAllowed
    entry = understood(owner, by, typed)
    row = Person.objects.create(authority=owner, key=register_key(entry.name)[:LONGEST], **_columns(entry))
    aliases.forget_own(row)
    history.record([history.person_event(row, by=by, at=timezone.now(), verb="person_created")])
    return row.uid


@transaction.atomic
def change(*, person: str, by: Viewer, typed: Typed, seen: Typed) -> str | None:
    """Correct a person's entry; gives the act, `None` when nothing changed. `seen` is what the form showed.

    A field that was left as it was seen does not undo what somebody else wrote. A new name is shown everywhere;
    documents that still write the old one mean the same person. Refusals: `NotFound`, `NotAllowed`, `Conflict` (what
    somebody else wrote meanwhile), `Invalid`.
    """
    row = hold(person, by)
    now = stored(row)
    asked = {name: typed.get(name, "").strip() for name in manageable.FIELDS}
    mine = {name: value for name, value in asked.items() if value != seen.get(name, "").strip()}
    lost = {name: value for name, value in mine.items() if now[name] not in (value, seen.get(name, "").strip())}
    if lost:
        raise Conflict(version=0, current={name: now[name] for name in lost}, yours=lost)
    entry = understood(row.authority, by, now | mine, row)
    return write(row, entry, by=by, verb="person_changed")


def write(row: Person, entry: Entry, *, by: Viewer, verb: str, undoes: str | None = None) -> str | None:
    """Write what differs and tell it, field by field."""
    lines = write_lines(row, entry, by=by, verb=verb, undoes=undoes)
    return history.record(lines) if lines else None


def write_lines(row: Person, entry: Entry, *, by: Viewer, verb: str, undoes: str | None = None) -> list[Event]:
    """The same, the lines of history left to be stored with those of a greater act."""
    columns = _columns(entry)
    changes = [
        Change(name, told(getattr(row, name)), told(value))
        for name, value in columns.items()
        if getattr(row, name) != value
    ]
    if not changes:
        return []
    if columns["name"] != row.name:
        _rename(row, entry.name)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
    if any(each.field == "name" for each in changes):
        search_again([row.pk])
    now = timezone.now()
    lines = [history.person_event(row, by=by, at=now, verb=verb, change=each) for each in changes]
    for line in lines:
        line.undoes = undoes
    return lines


@transaction.atomic
def link(*, person: str, by: Viewer, account: int | None) -> str | None:
    """Say whose account a person is (`None`: nobody's any more); gives the act. For who manages the authority.

    Whoever signs in with it then has the rights of those whom items name. Refusals as in `change`.
    """
    row = hold(person, by)
    if not by.may(Verb.MANAGE_AUTHORITY, row.authority_id):
        raise NotAllowed
    found = None if account is None else member(row, account)
    before, after = account_told(row.account), account_told(found)
    if row.account == found:
        return None
    row.account = found
    row.save(update_fields=["account"])
    change = Change("account", before, after)
    event = history.person_event(row, by=by, at=timezone.now(), verb="person_linked", change=change)
    return history.record([event])


def member(row: Person, pk: int) -> Account:
    """The account, of somebody with a role where the person is. Refusals: `Invalid`."""
    found = Account.objects.filter(pk=pk, memberships__authority=row.authority_id).distinct().first()
    if found is None:
        raise Invalid(
            [_wrong("account", "Ce compte n'a pas de rôle dans cette autorité\u00a0: invitez d'abord la personne.")]
        )
    taken = Person.objects.filter(authority=row.authority_id, account=found).exclude(pk=row.pk).first()
    if taken is not None:
        raise Invalid([_wrong("account", f"Ce compte est déjà celui de «\u00a0{taken.name}\u00a0».")])
    return found


def account_told(account: Account | None) -> dict[str, Any] | None:
    """As history keeps it."""
    return {"value": account.name, "account": account.pk} if account else None


def hold(uid: str, by: Viewer) -> Person:
    """The person, until the end of the transaction. Refusals: `NotFound`, `NotAllowed`."""
    mine = manageable.people(by).filter(uid=uid).values("pk")
    row = Person.objects.select_for_update(of=("self",)).filter(pk__in=mine).select_related(*TIES).first()
    if row is None:
        raise NotAllowed if manageable.is_seen(by, uid) else NotFound
    return row


TIES = ("authority", "department", "account")


def stored(row: Person) -> dict[str, str]:
    """What the entry says now, as it would be typed."""
    return {
        "name": row.name,
        "function": row.function or "",
        "email": row.email or "",
        "department": row.department.uid if row.department else "",
        "is_elected": "1" if row.is_elected else "",
        "left_on": row.left_on.isoformat() if row.left_on else "",
    }


def understood(owner: Authority, by: Viewer, typed: Typed, row: Person | None = None) -> Entry:
    """What was typed as an entry. Refusals: `Invalid` with all that is wrong."""
    name, email = " ".join(typed.get("name", "").split()), normal(typed.get("email", ""))
    department = _department(owner, by, typed.get("department", ""))
    left_on, day_wrong = _day(typed.get("left_on", ""))
    wrong = [
        ("name", not _is_name(name), f"Écrivez un nom de 1 à {LONGEST} caractères."),
        ("name", _is_name(name) and _is_taken(owner, name, row), TAKEN.format(name)),
        ("function", len(typed.get("function", "")) > LONGEST, f"{LONGEST} caractères au plus."),
        ("email", bool(email) and not is_plausible(email), "Donnez une adresse comme prenom.nom@commune.be."),
        ("department", bool(typed.get("department")) and department is None, "Ce service n'est pas des vôtres."),
        (
            "department",
            department is None and not manageable.may_everyone(by, owner.pk),
            "Choisissez un service que vous dirigez.",
        ),
        ("left_on", day_wrong, "Écrivez une date, comme 2026-09-30."),
    ]  # fmt: skip
    if problems := [_wrong(field, text) for field, is_wrong, text in wrong if is_wrong]:
        raise Invalid(problems)
    function = " ".join(typed.get("function", "").split()) or None
    return Entry(name, function, email or None, department, bool(typed.get("is_elected")), left_on)


def _is_name(name: str) -> bool:
    return 0 < len(name) <= LONGEST and any(map(str.isalnum, name))


def _is_taken(owner: Authority, name: str, row: Person | None) -> bool:
    same = Person.objects.filter(authority=owner, key=register_key(name)[:LONGEST])
    return (same.exclude(pk=row.pk) if row else same).exists()


def _department(owner: Authority, by: Viewer, uid: str) -> Department | None:
    return manageable.departments(by, owner.pk).filter(uid=uid).first() if uid else None


def entry_of(row: Person) -> Entry:
    """The entry as it stands."""
    return Entry(**{name: getattr(row, name) for name in manageable.FIELDS})


def refuse_taken(row: Person, name: str) -> None:
    """Refusals: `Invalid`, where somebody else of the authority has that name."""
    if _is_taken(row.authority, name, row):
        raise Invalid([_wrong("name", TAKEN.format(name))])


def account_exists(pk: int | None) -> bool:
    return pk is not None and Account.objects.filter(pk=pk).exists()


def day_of(text: str) -> date | None:
    """A day in ISO form; `None` for anything else."""
    return _day(text)[0]


def _day(text: str) -> tuple[date | None, bool]:
    try:
        return (date.fromisoformat(text) if text else None), False
    except ValueError:
        return None, True


def _wrong(field: str, text: str) -> Problem:
    return Problem("person-refused", text, Source(field=field))


def _columns(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in manageable.FIELDS}


def told(value: object) -> object:
    """As history keeps it: a department by its name, a day in ISO form."""
    if isinstance(value, Department):
        return value.name
    return value.isoformat() if isinstance(value, date) else value


def _rename(row: Person, name: str) -> None:
    """The old name becomes one by which documents still find the person."""
    key = register_key(name)[:LONGEST]
    if key != row.key:
        aliases.remember(row, row.key)
        row.key = key
        aliases.forget_own(row)
    ItemPerson.objects.filter(person=row).update(written=None)
