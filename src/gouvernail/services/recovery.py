"""What the operator of the machine does for accounts when nobody can on screen. Told in history under their name."""

from django.db import transaction

from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.permissions import Role
from gouvernail.models import Account, EmailedLink, LinkPurpose
from gouvernail.queries.viewer import operator
from gouvernail.services import authorities, emailed_links, memberships, second_factors, sessions
from gouvernail.services.refusals import Refused


@transaction.atomic
def make_administrator(*, authority: str, email: str, name: str) -> tuple[str, bool]:
    """Give an address the administration of an authority; gives a token to sign in, and whether the account is new.

    Refusals: `Refused` in a sentence.
    """
    owner = authorities.find(authority)
    if owner is None:
        raise Refused(f"Aucune autorité ne porte le nom «\u00a0{authority}\u00a0».")
    account, is_new = _account(email, name)
    memberships.give(by=operator(), authority=owner, account=account, role=Role.ADMINISTRATOR)
    return emailed_links.make(account, purpose=LinkPurpose.SIGN_IN), is_new


@transaction.atomic
def make_platform_administrator(*, email: str, name: str) -> tuple[str, bool]:
    """The same for the whole platform. Refusals: `Refused` in a sentence."""
    account, is_new = _account(email, name)
    account.is_platform_admin = True
    account.save(update_fields=["is_platform_admin"])
    return emailed_links.make(account, purpose=LinkPurpose.SIGN_IN), is_new


def _account(email: str, name: str) -> tuple[Account, bool]:
    """The account of that address, active; a new one, without a password, where there is none."""
    email, name = normal(email), " ".join(name.split())
    found = Account.objects.filter(email=email).first()
    if found is not None:
        _set_active(found, True)
        return found, False
    if not is_plausible(email):
        raise Refused(f"«\u00a0{email}\u00a0» n'est pas une adresse de courriel.")
    if not 0 < len(name) <= 200:
        raise Refused("Ce compte est nouveau\u00a0: donnez le nom de la personne (--name), en 200 caractères au plus.")
    return Account.objects.create_user(email, name=name), True


def sign_in_token(*, email: str) -> str:
    """A token of a link that signs in once. Refusals: `Refused` without an active account."""
    account = _known(email)
    if not account.is_active:
        raise Refused(f"Le compte {account.email} est fermé. Rouvrez-le d'abord\u00a0: gouvernail account activate.")
    return emailed_links.make(account, purpose=LinkPurpose.SIGN_IN)


def reset_second_factor(*, email: str) -> bool:
    """Take away the second factor of an account; whether there was one. Refusals: `Refused`."""
    return second_factors.reset(_known(email))


@transaction.atomic
def deactivate(*, email: str) -> None:
    """Close an account: its sessions end, its keys and links open nothing. Refusals: `Refused`."""
    account = _known(email)
    _set_active(account, False)
    sessions.close_others(account, key=None)
    EmailedLink.objects.filter(account=account).delete()


def activate(*, email: str) -> None:
    _set_active(_known(email), True)


def _set_active(account: Account, active: bool) -> None:
    account.is_active = active
    account.save(update_fields=["is_active"])


def _known(email: str) -> Account:
    found = Account.objects.filter(email=normal(email)).first()
    if found is None:
        raise Refused(f"Aucun compte ne porte l'adresse {email}.")
    return found
