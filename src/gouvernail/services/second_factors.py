"""Second factors: an app that shows codes, and codes on paper for the day when the rest is lost."""

import re
import secrets
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from gouvernail.core.permissions import Role
from gouvernail.core.problems import Problem, Source
from gouvernail.core.time_codes import SECRET_BYTES, matching_step
from gouvernail.models import Account, CodeApp, Membership, Passkey, RecoveryCode
from gouvernail.models.columns import ALPHABET
from gouvernail.queries import reach
from gouvernail.services import notices, sealing
from gouvernail.services.refusals import Invalid

CODES = 10
CODE_SALT = "gouvernail.recovery"
PENDING_SECONDS = 1800
WRONG = "Ce code ne convient pas. Vérifiez l'heure du téléphone, attendez le code suivant, puis réessayez."


def has_factor(account: Account) -> bool:
    """Whether a second factor is asked for when this account signs in. Two SQL queries at most."""
    return CodeApp.objects.filter(account=account).exists() or Passkey.objects.filter(account=account).exists()


@reach.everything()
def is_required(account: Account) -> bool:
    """Whether one of the authorities that they administer asks for it."""
    asking = Membership.objects.filter(account=account, role=Role.ADMINISTRATOR, authority__second_factor_required=True)
    return asking.exists()


def new_secret() -> str:
    """A sealed secret for an app, to be confirmed with a first code."""
    return sealing.seal(secrets.token_bytes(SECRET_BYTES))


@transaction.atomic
def confirm_app(account: Account, *, sealed: str, code: str) -> tuple[str, ...]:
    """Take the app into use, in place of another; gives new recovery codes when these are the first.

    Refusals: `Invalid` when the code is wrong or came too late.
    """
    secret = sealing.unseal(sealed, at_most=PENDING_SECONDS)
    now = timezone.now()
    step = matching_step(secret, _digits(code), seconds=now.timestamp()) if secret else None
    if secret is None or step is None:
        raise Invalid([Problem("code", WRONG, Source(field="code"))])
    CodeApp.objects.update_or_create(
        account=account, defaults={"sealed": sealing.seal(secret), "last_step": step, "confirmed_at": now}
    )
    notices.tell(account, "factor_added")
    return first_codes(account)


def first_codes(account: Account) -> tuple[str, ...]:
    """Recovery codes with the first second factor; none when there are some already."""
    return () if RecoveryCode.objects.filter(account=account).exists() else new_codes(account)


@transaction.atomic
def new_codes(account: Account) -> tuple[str, ...]:
    """Ten new recovery codes, shown once; the old ones open nothing any more."""
    RecoveryCode.objects.filter(account=account).delete()
    codes = [_new_code() for _ in range(CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_digest(code)) for code in codes)
    return tuple(codes)


def _new_code() -> str:
    letters = "".join(secrets.choice(ALPHABET) for _ in range(10))
    return f"{letters[:5]}-{letters[5:]}"


def _digest(code: str) -> str:
    return salted_hmac(CODE_SALT, re.sub(r"[\s-]", "", code.lower()), algorithm="sha256").hexdigest()


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)[:8]


def verify(account: Account, code: str) -> bool:
    """Whether a typed code is that of the app now, or a recovery code. Either serves once."""
    now = timezone.now()
    return _verify_app(account, code, now) or _verify_paper(account, code, now)


def _verify_app(account: Account, code: str, now: datetime) -> bool:
    app = CodeApp.objects.filter(account=account).first()
    secret = sealing.unseal(app.sealed) if app else None
    if app is None or secret is None:
        return False
    step = matching_step(secret, re.sub(r"\s", "", code), seconds=now.timestamp(), after=app.last_step)
    # Twice the same code at the same instant: the database lets one through.
    unused = CodeApp.objects.filter(pk=app.pk, last_step=app.last_step)
    return step is not None and bool(unused.update(last_step=step, last_used_at=now))


def _verify_paper(account: Account, code: str, now: datetime) -> bool:
    unused = RecoveryCode.objects.filter(account=account, digest=_digest(code), used_at__isnull=True)
    if not unused.update(used_at=now):
        return False
    notices.tell(account, "recovery_used")
    return True


@transaction.atomic
def remove_app(account: Account) -> None:
    """Take the app out of use; recovery codes go with the last second factor."""
    if CodeApp.objects.filter(account=account).delete()[0]:
        notices.tell(account, "factor_removed")
    drop_codes_without_factor(account)


def drop_codes_without_factor(account: Account) -> None:
    if not has_factor(account):
        RecoveryCode.objects.filter(account=account).delete()


@transaction.atomic
def reset(account: Account) -> bool:
    """Take away every second factor of an account, for the operator; whether there was one."""
    had = has_factor(account)
    for table in (CodeApp, Passkey, RecoveryCode):
        table.objects.filter(account=account).delete()
    if had:
        notices.tell(account, "factor_removed")
    return had
