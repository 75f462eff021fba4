"""Choosing a password."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.db import transaction

from gouvernail.core.passwords import TOO_COMMON, weaknesses
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account
from gouvernail.services import notices
from gouvernail.services.refusals import Invalid

SHIPPED = CommonPasswordValidator()
"""The twenty thousand most common passwords, a file of Django's."""


def problems_of(password: str, again: str, *, about: Iterable[str]) -> list[Problem]:
    """All that is wrong with a password that was typed twice; `about`: names and addresses of its owner."""
    found = [Problem("password-weak", text, Source(field="password")) for text in _said(password, about)]
    if password != again:
        text = "Les deux saisies du mot de passe diffèrent. Tapez deux fois le même."
        found.append(Problem("password-again", text, Source(field="again")))
    return found


def _said(password: str, about: Iterable[str]) -> Sequence[str]:
    said = weaknesses(password, about=about)
    try:
        SHIPPED.validate(password.strip())
    except ValidationError:
        if TOO_COMMON not in said:
            said.append(TOO_COMMON)
    return said


@transaction.atomic
def choose(account: Account, *, password: str, again: str) -> None:
    """Give an account a new password. Refusals: `Invalid`, with all that is wrong."""
    if problems := problems_of(password, again, about=(account.name, account.email)):
        raise Invalid(problems)
    account.set_password(password)
    account.save(update_fields=["password"])
    notices.tell(account, "password")
