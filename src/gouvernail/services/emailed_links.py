"""Links sent by e-mail: to sign in, to choose a new password, to confirm a new address. Short-lived, used once."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, EmailedLink, LinkPurpose
from gouvernail.queries.invitations import token_digest
from gouvernail.services import mailing, notices, passwords
from gouvernail.services.refusals import Invalid, NotFound

GONE = "Ce lien n'est plus valable\u00a0: il a servi, ou il a expiré. Demandez-en un nouveau."
SUBJECTS = {
    LinkPurpose.SIGN_IN: "Votre lien de connexion",
    LinkPurpose.PASSWORD: "Choisir un nouveau mot de passe",
    LinkPurpose.EMAIL: "Confirmer votre nouvelle adresse",
}


def request(*, email: str, purpose: LinkPurpose, base: str) -> None:
    """Have the worker look for the account and write to it. Costs the same whether it exists or not."""
    from gouvernail.services.background import send_link

    send_link.enqueue(normal(email)[:254], purpose.value, base)


def request_email_change(account: Account, *, email: str, base: str) -> None:
    """Have a link sent to a new address of the account. Refusals: `Invalid`."""
    from gouvernail.services.background import send_link

    email = normal(email)
    if not is_plausible(email):
        text = "Donnez une adresse de courriel, comme prenom.nom@commune.be."
        raise Invalid([Problem("email", text, Source(field="email"))])
    if email == account.email:
        raise Invalid([Problem("email", "C'est déjà votre adresse.", Source(field="email"))])
    send_link.enqueue(account.email, LinkPurpose.EMAIL.value, base, email)


def send(*, email: str, purpose: LinkPurpose, base: str, new_email: str | None = None) -> bool:
    """The worker's part; whether a message left. Nothing leaves for an address without an active account, nor to a
    new address that another account has."""
    account = Account.objects.filter(email=email, is_active=True).first()
    if account is None or (new_email and Account.objects.filter(email=new_email).exists()):
        return False
    token = make(account, purpose=purpose, new_email=new_email)
    context = {
        "name": account.name,
        "minutes": settings.LINK_MINUTES,
        "new_email": new_email,
        "address": base + reverse("web:link", args=[token]),
    }
    mailing.send(to=new_email or account.email, subject=SUBJECTS[purpose], letter=f"link_{purpose}", context=context)
    return True


@transaction.atomic
def make(account: Account, *, purpose: LinkPurpose, new_email: str | None = None) -> str:
    """A new token, in place of those of the same purpose; only its digest is kept."""
    token, now = secrets.token_urlsafe(32), timezone.now()
    EmailedLink.objects.filter(account=account, purpose=purpose).delete()
    EmailedLink.objects.create(
        account=account,
        purpose=purpose,
        digest=token_digest(token),
        new_email=new_email,
        expires_at=now + timedelta(minutes=settings.LINK_MINUTES),
    )
    return token


def find(token: str, *, at: datetime) -> EmailedLink | None:
    """The link that this token opens, of an active account; `None` when it opens nothing (any more)."""
    found = EmailedLink.objects.select_related("account").filter(digest=token_digest(token), used_at__isnull=True)
    return found.filter(expires_at__gt=at, account__is_active=True).first()


@transaction.atomic
def sign_in(*, token: str) -> Account:
    """The account that a link lets in, once. Refusals: `NotFound`."""
    return _use(token, LinkPurpose.SIGN_IN).account


@transaction.atomic
def choose_password(*, token: str, password: str, again: str) -> Account:
    """A new password. The link serves still when it is refused. Refusals: `NotFound`, `Invalid`."""
    account = _use(token, LinkPurpose.PASSWORD).account
    passwords.choose(account, password=password, again=again)
    return account


@transaction.atomic
def change_email(*, token: str) -> Account:
    """Take the confirmed address for the account's. Refusals: `NotFound`."""
    link = _use(token, LinkPurpose.EMAIL)
    account, before = link.account, link.account.email
    if not link.new_email or Account.objects.filter(email=link.new_email).exists():
        raise NotFound(GONE)
    account.email = link.new_email
    account.save(update_fields=["email"])
    EmailedLink.objects.filter(account=account).delete()
    notices.tell(account, "email", to=before)
    return account


def _use(token: str, purpose: LinkPurpose) -> EmailedLink:
    now = timezone.now()
    link = find(token, at=now)
    # Twice the same link at the same instant: the database lets one through.
    if (
        link is None
        or link.purpose != purpose
        or not EmailedLink.objects.filter(pk=link.pk, used_at__isnull=True).update(used_at=now)
    ):
        raise NotFound(GONE)
    return link
