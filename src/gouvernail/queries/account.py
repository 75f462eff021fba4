"""One's own account: what opens it, and where it is open."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.models import Account, CodeApp, OpenSession, Passkey, RecoveryCode


@dataclass(frozen=True, slots=True)
class PasskeyCard:
    uid: str
    name: str
    created_at: datetime
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Factors:
    """The second factors of an account; `codes` is how many recovery codes are left."""

    app: bool
    app_used_at: datetime | None
    passkeys: tuple[PasskeyCard, ...]
    codes: int

    @property
    def some(self) -> bool:
        return self.app or bool(self.passkeys)


@dataclass(frozen=True, slots=True)
class SessionCard:
    browser: str
    started_at: datetime
    seen_at: datetime
    here: bool


def factors(account: Account) -> Factors:
    """Three SQL queries."""
    app = CodeApp.objects.filter(account=account).first()
    keys = Passkey.objects.filter(account=account).order_by("created_at", "id")
    return Factors(
        app=app is not None,
        app_used_at=app.last_used_at if app else None,
        passkeys=tuple(PasskeyCard(key.uid, key.name, key.created_at, key.last_used_at) for key in keys),
        codes=RecoveryCode.objects.filter(account=account, used_at__isnull=True).count(),
    )


def sessions(account: Account, *, key: str | None) -> tuple[SessionCard, ...]:
    """Where the account is open, last used first; `key` is that of the session that asks. One SQL query."""
    found = OpenSession.objects.filter(account=account).order_by("-seen_at", "-id")
    return tuple(SessionCard(each.browser, each.started_at, each.seen_at, each.session_key == key) for each in found)
