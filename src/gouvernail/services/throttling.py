"""How often one may try at a door that asks for a secret, for an account and from an address, before one has to wait.

Counted in the database, so that every process counts together. What was typed is not kept, only its digest; whether the
account exists changes nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.utils.crypto import salted_hmac

from gouvernail.models import FailedSignIn
from gouvernail.services.refusals import Refused

WINDOW = timedelta(minutes=15)
MOST_OF_ACCOUNT = 8
MOST_FROM_ADDRESS = 40
"""A town hall goes out by one address: many people share it."""
SALT = "gouvernail.sign-in"


class Door(StrEnum):
    """What is tried at. Each is counted for itself; `subject` is the account, the e-mail address or the link tried."""

    PASSWORD = "account"  # noqa: S105 - the name of a door
    LINK = "link"
    TOKEN = "token"  # noqa: S105 - the name of a door
    SECOND_FACTOR = "second_factor"
    INVITATION = "invitation"


MOST_OF_SUBJECT = {Door.LINK: 4, Door.SECOND_FACTOR: 6}
"""Where it is not `MOST_OF_ACCOUNT`. Links are counted as asked for: they fill a mailbox."""


class TooManyAttempts(Refused):
    """429: wait until `until` before trying again."""

    status = 429

    def __init__(self, until: datetime) -> None:
        super().__init__("Trop d'essais. Attendez un quart d'heure, puis réessayez.")
        self.until = until


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt that was let through: counted as failed from the beginning, until `succeeded`."""

    subject: str
    rows: tuple[int, ...]

    def succeeded(self) -> None:
        """Forget the failures of the account, and this attempt."""
        FailedSignIn.objects.filter(pk__in=self.rows).delete()
        FailedSignIn.objects.filter(key=self.subject).delete()


def begin(door: Door, *, subject: str, address: str, at: datetime) -> Attempt:
    """Ask before a secret is looked at. Refuses with `TooManyAttempts`, whatever the secret is.

    The attempt is written before it is judged: many at once, in many processes, are counted too.
    """
    FailedSignIn.objects.filter(at__lt=at - WINDOW).delete()
    limits = {
        _digest(door, subject.strip().lower()): MOST_OF_SUBJECT.get(door, MOST_OF_ACCOUNT),
        _digest(f"{door}.address" if door is not Door.PASSWORD else "address", address): MOST_FROM_ADDRESS,
    }
    rows = tuple(FailedSignIn.objects.create(key=key, at=at).pk for key in limits)
    waits = [until for key, most in limits.items() if (until := _full_until(key, most, at))]
    if waits:
        # Those who wait are not made to wait longer for having tried.
        FailedSignIn.objects.filter(pk__in=rows).delete()
        raise TooManyAttempts(max(waits))
    return Attempt(next(iter(limits)), rows)


def _full_until(key: str, most: int, at: datetime) -> datetime | None:
    """When the failures of a key are few enough again; `None` when they are."""
    times = FailedSignIn.objects.filter(key=key, at__gt=at - WINDOW).order_by("-at", "-id").values_list("at", flat=True)
    held = times[most : most + 1]
    # The attempt itself is the newest: one more than the most makes it too many.
    return held[0] + WINDOW if held else None


def _digest(kind: str, value: str) -> str:
    return salted_hmac(f"{SALT}.{kind}", value, algorithm="sha256").hexdigest()
