"""Inviting somebody to an authority, and accepting."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.permissions import ROLE_LABELS, TO_ONE_PROGRAMME, Role
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Authority, Department, Invitation, Membership, Person, Programme
from gouvernail.queries import reach
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.invitations import managed, open_by_token, token_digest
from gouvernail.queries.viewer import Viewer
from gouvernail.services import mailing, passwords
from gouvernail.services.history import authority_event, record
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

GONE = (
    "Cette invitation n'est plus valable\u00a0: elle a servi, expiré, été retirée ou remplacée par une plus récente. "
    "Demandez à la personne qui vous a invité de l'envoyer à nouveau."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is invited to what, as typed: `department`, `person` and `programme` are uids, or empty."""

    email: str
    name: str
    role: str
    department: str = ""
    person: str = ""
    programme: str = ""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was written, and the roles of earlier ones that it replaces."""

    row: Invitation
    replaced: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    department: Department | None
    person: Person | None
    programme: Programme | None


@transaction.atomic
def invite(*, by: Viewer, authority: str, wish: Wish, base: str) -> Invited:
    """Write an invitation and have it sent; gives it with the roles of those that it replaces. `authority` is a slug,
    `base` the address of the site.

    Refusals: `NotAllowed`, `Invalid` with all that is wrong.
    """
    owner = managed_authority(by, authority)
    wish = Wish(normal(wish.email), " ".join(wish.name.split()), wish.role, *_rest(wish))
    found = _Found(
        owner.departments.filter(uid=wish.department).first() if wish.department else None,
        owner.people.filter(uid=wish.person).first() if wish.person else None,
        visible_programmes(by).filter(uid=wish.programme).first() if wish.programme else None,
    )
    now = timezone.now()
    if problems := [*_problems(wish, found), *_already(owner, wish, found, now)]:
        raise Invalid(problems)
    row = Invitation.objects.create(
        authority=owner,
        email=wish.email,
        name=wish.name,
        role=wish.role,
        department=found.department,
        person=found.person,
        programme=found.programme,
        invited_by_id=by.account_id,
        invited_by_name=by.name,
        expires_at=_end(now),
    )
    replaced = _replaced(row)
    lines = [authority_event(owner, by=by, at=now, verb="invited", title=row.name, after=row.role)]
    for each in replaced:
        note = f"remplacée\u00a0: {ROLE_LABELS[Role(each.role)]}"
        lines.append(authority_event(owner, by=by, at=now, verb="invitation_revoked", title=each.name, note=note))
    record(lines)
    _post(row, base)
    return Invited(row, tuple(Role(each.role) for each in replaced))


def _replaced(row: Invitation) -> list[Invitation]:
    """The newest one counts: what the same address was offered there in another role, and did not take, ends now.

    Another department to head, or another programme, is one role more, not another one.
    """
    waiting = Invitation.objects.select_for_update(of=("self",)).filter(
        authority=row.authority, email=row.email, programme=row.programme, accepted_at=None, revoked_at=None
    )
    found = list(waiting.exclude(role=row.role))
    # The same moment: by it the letter knows what its invitation replaces.
    waiting.filter(pk__in=[each.pk for each in found]).update(revoked_at=row.created_at, digest=None)
    return found


def _rest(wish: Wish) -> tuple[str, str, str]:
    return wish.department, wish.person, wish.programme


def managed_authority(by: Viewer, slug: str) -> Authority:
    """The authority, for who manages its accounts. Refusals: `NotAllowed`."""
    found = managed(by).filter(slug=slug).first()
    if found is None:
        raise NotAllowed
    return found


def person_problems(wish: Wish) -> list[Problem]:
    """What is wrong with who is invited, whatever they are invited to."""
    email, name = normal(wish.email), " ".join(wish.name.split())
    wrong = [
        ("email", not is_plausible(email), "Donnez une adresse de courriel, comme prenom.nom@commune.be."),
        ("name", not 0 < len(name) <= 200, "Donnez le nom de la personne, en 200 caractères au plus."),
    ]
    return [Problem("invitation", text, Source(field=field)) for field, is_wrong, text in wrong if is_wrong]


def _problems(wish: Wish, found: _Found) -> list[Problem]:
    wrong = [
        ("role", wish.role not in set(Role), "Choisissez un rôle."),
        ("department", bool(wish.department) and not found.department, "Ce service n'est pas de cette autorité."),
        ("person", bool(wish.person) and not found.person, "Cette personne n'est pas de cette autorité."),
        ("programme", bool(wish.programme) and not found.programme, "Ce programme n'existe pas ici."),
        (
            "programme",
            found.programme is not None and wish.role in set(Role) - TO_ONE_PROGRAMME,
            "Un responsable de service l'est dans tous les programmes\u00a0: laissez le programme de côté.",
        ),
        (
            "person",
            found.person is not None and found.person.account is not None and found.person.account.email != wish.email,
            "Cette personne a déjà un autre compte.",
        ),
    ]
    told = [Problem("invitation", text, Source(field=field)) for field, is_wrong, text in wrong if is_wrong]
    return [*person_problems(wish), *told]


def _already(owner: Authority, wish: Wish, found: _Found, now: datetime) -> list[Problem]:
    """The role is held, or was offered: said, so that nobody receives two letters."""
    same = {"authority": owner, "role": wish.role, "department": found.department, "programme": found.programme}
    if Membership.objects.filter(account__email=wish.email, **same).exists():
        return [Problem("invitation", "Cette personne a déjà ce rôle ici.", Source(field="email"))]
    waiting = Invitation.objects.filter(email=wish.email, accepted_at=None, revoked_at=None, **same)
    if waiting.exists():
        text = "Une invitation à ce rôle l'attend déjà\u00a0: envoyez-la à nouveau depuis la liste."
        return [Problem("invitation", text, Source(field="email"))]
    return []


def _end(now: datetime) -> datetime:
    return now + timedelta(days=settings.INVITATION_DAYS)


def _post(row: Invitation, base: str) -> None:
    from gouvernail.services.background import send_invitation

    transaction.on_commit(lambda: send_invitation.enqueue(row.uid, base))


@transaction.atomic
def resend(*, by: Viewer, invitation: str, base: str) -> None:
    """Send it again, with a new token and a new end. Refusals: `NotFound`, `NotAllowed`."""
    row = _open(by, invitation)
    row.expires_at, row.sent_at = _end(timezone.now()), None
    row.save(update_fields=["expires_at", "sent_at"])
    _post(row, base)


@transaction.atomic
def revoke(*, by: Viewer, invitation: str) -> None:
    """Take an invitation back: its link opens nothing any more. Refusals: `NotFound`, `NotAllowed`."""
    row = _open(by, invitation)
    row.revoked_at, row.digest = timezone.now(), None
    row.save(update_fields=["revoked_at", "digest"])
    record([authority_event(row.authority, by=by, at=row.revoked_at, verb="invitation_revoked", title=row.name)])


def _open(by: Viewer, uid: str) -> Invitation:
    found = Invitation.objects.select_for_update(of=("self",)).select_related("authority").filter(uid=uid)
    row = found.filter(authority__in=managed(by).order_by()).first()
    if row is None or row.accepted_at or row.revoked_at:
        raise NotFound("Cette invitation n'est plus en attente.")
    return row


def send(*, invitation: str, base: str) -> bool:
    """The worker's part: make a token, keep its digest, send the message. False when there is nothing to send."""
    now, token = timezone.now(), secrets.token_urlsafe(32)
    open_ones = Invitation.objects.filter(uid=invitation, accepted_at=None, revoked_at=None, expires_at__gt=now)
    if not open_ones.update(digest=token_digest(token)):
        return False
    row = Invitation.objects.select_related("authority").get(uid=invitation)
    earlier = Invitation.objects.filter(authority=row.authority, email=row.email, revoked_at=row.created_at)
    context = {
        "name": row.name,
        "replaces": earlier.exclude(sent_at=None).exists(),
        "inviter": row.invited_by_name,
        "authority": row.authority.name,
        "role": ROLE_LABELS[Role(row.role)],
        "until": date_format(timezone.localtime(row.expires_at), "j F Y"),
        "address": base + reverse("web:invitation", args=[token]),
    }
    subject = f"Invitation à rejoindre Gouvernail pour {row.authority.name}"
    mailing.send(to=row.email, subject=subject, letter="invitation", context=context)
    Invitation.objects.filter(pk=row.pk).update(sent_at=timezone.now())
    return True


@reach.everything()
@transaction.atomic
def accept_as_new(*, token: str, name: str, password: str, again: str) -> Account:
    """Make the account of who was invited, with the password that they chose. Refusals: `NotFound`, `Invalid`."""
    row = _taken(token)
    name = " ".join(name.split()) or row.name
    if Account.objects.filter(email=row.email).exists():
        raise NotFound("Un compte porte déjà cette adresse\u00a0: connectez-vous pour accepter l'invitation.")
    problems = passwords.problems_of(password, again, about=(name, row.email))
    if len(name) > 200:
        problems.append(Problem("name", "Donnez votre nom en 200 caractères au plus.", Source(field="name")))
    if problems:
        raise Invalid(problems)
    account = Account.objects.create_user(row.email, password, name=name)
    join(row, account)
    return account


@reach.everything()
@transaction.atomic
def accept(*, token: str, account: Account) -> str:
    """Give the role to an account that exists; gives the name of the authority. Refusals: `NotFound`, `NotAllowed`.

    Only the account of the address that was invited: who got hold of the link by chance gets nothing.
    """
    row = _taken(token)
    if account.email != row.email:
        raise NotAllowed("Cette invitation s'adresse à une autre adresse de courriel que celle de votre compte.")
    join(row, account)
    return row.authority.name


def _taken(token: str) -> Invitation:
    row = open_by_token(token, at=timezone.now()).select_for_update(of=("self",)).select_related("authority").first()
    if row is None:
        raise NotFound(GONE)
    return row


def join(row: Invitation, account: Account) -> None:
    """Give an account what an invitation offers, and close it. The caller made sure that it is theirs and open."""
    now = timezone.now()
    Membership.objects.get_or_create(
        account=account,
        authority=row.authority,
        role=row.role,
        department=row.department,
        programme=row.programme,
        defaults={"person": row.person},
    )
    if row.person is not None and row.person.account_id is None:
        row.person.account = account
        row.person.save(update_fields=["account"])
    row.accepted_at, row.accepted_by, row.digest = now, account, None
    row.save(update_fields=["accepted_at", "accepted_by", "digest"])
    by = Viewer(account_id=account.pk, name=account.name)
    record([authority_event(row.authority, by=by, at=now, verb="joined", title=account.name, after=row.role)])
