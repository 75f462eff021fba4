"""Accounts, and those of a demonstration."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Department, ItemDepartment, Membership, Person, PersonRole


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account to try a role with; `role` is `None` for the platform administrator."""

    email: str
    password: str
    name: str
    role: Role | None


DEMO_PEOPLE: tuple[tuple[str, str, Role | None], ...] = (
    ("coordination", "Camille Rousseau", Role.ADMINISTRATOR),
    ("redaction", "Dominique Lambert", Role.EDITOR),
    ("service", "Sacha Marchal", Role.HEAD),
    ("porteur", "Charlie Delvaux", Role.CONTRIBUTOR),
    ("finances", "Maxime Fontaine", Role.FINANCE),
    ("mandataire", "Claude Renard", Role.ELECTED),
    ("lecture", "Alix Bodart", Role.READER),
    ("plateforme", "Morgan Leroy", None),
)
# Which kind of name of a programme a role takes over in the demonstration, so that it has something of its own.
STANDS_FOR = {Role.CONTRIBUTOR: PersonRole.AGENT, Role.ELECTED: PersonRole.POLITICAL}


@transaction.atomic
def create_demo(
    *, password: str | None = None, authorities: Iterable[Authority] | None = None
) -> tuple[DemoAccount, ...]:
    """One account per role, held in each authority (all by default), and a platform administrator.

    Calling it again gives the same accounts the new password, and roles in authorities that are new. Without a
    `password`, each account gets one of its own. In each authority, the head heads the department named most, where
    those work who do what it leads; the contributor and the elected member are the person named most.
    """
    owners = list(Authority.objects.order_by("id") if authorities is None else authorities)
    found = []
    for box, name, role in DEMO_PEOPLE:
        secret = password or secrets.token_urlsafe(12)
        account = _account(f"{box}@demo.invalid", name, secret, is_platform_admin=role is None)
        if role is not None:
            for owner in owners:
                _join(account, owner, role)
        found.append(DemoAccount(account.email, secret, name, role))
    return tuple(found)


def known_demo(*, password: str) -> tuple[DemoAccount, ...]:
    """The accounts that `create_demo` made with that password; empty when one of them is missing.

    Hashing a password is slow on purpose: a demonstration that starts again does not do it eight times for nothing.
    """
    known = tuple(DemoAccount(f"{box}@demo.invalid", password, name, role) for box, name, role in DEMO_PEOPLE)
    stored = Account.objects.filter(email__in=[account.email for account in known]).count()
    return known if stored == len(known) else ()


@transaction.atomic
def join_demo(owner: Authority) -> int:
    """Give the accounts of a demonstration their roles in an authority; gives how many there are, 0 without a demo."""
    wanted = {f"{box}@demo.invalid": role for box, _, role in DEMO_PEOPLE if role is not None}
    found = list(Account.objects.filter(email__in=wanted))
    for account in found:
        _join(account, owner, wanted[account.email])
    return len(found)


def _account(email: str, name: str, password: str, *, is_platform_admin: bool) -> Account:
    account = Account.objects.filter(email=email).first()
    if account is None:
        return Account.objects.create_user(email, password, name=name, is_platform_admin=is_platform_admin)
    if not account.check_password(password):
        account.set_password(password)
        account.save(update_fields=["password"])
    return account


def _join(account: Account, owner: Authority, role: Role) -> None:
    membership, is_new = Membership.objects.get_or_create(account=account, authority=owner, role=role)
    if not is_new and (membership.person_id or membership.department_id):
        return
    stands_for = STANDS_FOR.get(role)
    membership.person = _most_named(owner, stands_for) if stands_for else None
    membership.department = _most_named_department(owner) if role is Role.HEAD else None
    if membership.person or membership.department:
        membership.save(update_fields=["person", "department"])
    if membership.person and membership.person.account_id is None:
        # As who accepts an invitation: what is written to the person reaches the account.
        membership.person.account = account
        membership.person.save(update_fields=["account"])
    if membership.department:
        _house(owner, membership.department)


def _house(owner: Authority, department: Department) -> None:
    """Those who do what the department leads work there, so that its head has people to keep: documents rarely say who
    works where."""
    led = ItemDepartment.objects.filter(department=department).order_by().values("item")
    theirs = owner.people.filter(named__item__in=led, named__role=PersonRole.AGENT).distinct()
    for person in [*theirs] or owner.people.annotate(times=Count("named")).order_by("-times", "id")[:3]:
        owner.people.filter(pk=person.pk, department=None).update(department=department)


def _most_named(owner: Authority, role: PersonRole) -> Person | None:
    named = owner.people.filter(named__role=role)
    return named.annotate(times=Count("named")).order_by("-times", "id").first()


def _most_named_department(owner: Authority) -> Department | None:
    return owner.departments.annotate(times=Count("named")).order_by("-times", "id").first()
