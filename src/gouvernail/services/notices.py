"""Short messages that tell somebody what changed on their account, so that a stranger's act does not stay unseen."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from gouvernail.models import Account
from gouvernail.services import mailing

TEXTS = {
    "password": "Le mot de passe de votre compte Gouvernail vient de changer.",
    "email": "L'adresse de courriel de votre compte Gouvernail vient de changer. Les messages iront à la nouvelle.",
    "factor_added": "Un second facteur vient d'être ajouté à votre compte Gouvernail.",
    "factor_removed": "Un second facteur vient d'être retiré de votre compte Gouvernail.",
    "recovery_used": "Un code de secours vient de servir à ouvrir votre compte Gouvernail.",
}


def tell(account: Account, what: str, *, to: str | None = None) -> None:
    """Have the worker write to the account (or to the address that it had); `what` is one of `TEXTS`."""
    from gouvernail.services.background import send_notice

    address, at = to or account.email, date_format(timezone.localtime(), "j F Y à H:i")
    transaction.on_commit(lambda: send_notice.enqueue(address, account.name, what, at))


def send(*, to: str, name: str, what: str, at: str) -> None:
    """The worker's part."""
    context = {"name": name, "text": TEXTS[what].replace("'", "’"), "at": at}
    mailing.send(to=to, subject="Un changement sur votre compte", letter="notice", context=context)
