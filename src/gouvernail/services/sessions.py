"""Sessions that were opened by signing in: noted, so that people see theirs and close them."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction

from gouvernail.models import Account, OpenSession

NOTED_EVERY = timedelta(minutes=1)
"""How exactly the last use of a session is known; a write a page would cost more than it says."""


def opened(account: Account, *, key: str, browser: str, at: datetime) -> None:
    """Note a session, and forget those that ended by themselves."""
    Session.objects.filter(expire_date__lt=at).delete()
    OpenSession.objects.filter(started_at__lt=at - timedelta(hours=settings.SESSION_HOURS)).delete()
    OpenSession.objects.update_or_create(
        session_key=key,
        defaults={"account": account, "browser": browser[:120], "started_at": at, "seen_at": at},
    )


def seen(*, key: str, at: datetime) -> None:
    OpenSession.objects.filter(session_key=key).update(seen_at=at)


@transaction.atomic
def close(*, key: str) -> None:
    """Forget a session that its owner left."""
    OpenSession.objects.filter(session_key=key).delete()


@transaction.atomic
def close_others(account: Account, *, key: str | None) -> int:
    """End every session of the account but this one; gives how many ended."""
    others = OpenSession.objects.filter(account=account).exclude(session_key=key or "")
    keys = list(others.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    others.delete()
    return len(keys)


def renamed(*, before: str, after: str) -> None:
    """A session goes on under another key."""
    OpenSession.objects.filter(session_key=before).update(session_key=after)
