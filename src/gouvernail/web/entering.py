"""The last steps of every way of signing in: the second factor where there is one, then the session."""

import time
from dataclasses import dataclass

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from gouvernail.core import browsers
from gouvernail.models import Account
from gouvernail.services import second_factors, sessions
from gouvernail.web.access import MUST_ENROL, PROVED, SEEN, STARTED
from gouvernail.web.kept_forms import restore

BACKEND = "django.contrib.auth.backends.ModelBackend"
HALF = "half"
HALF_SECONDS = 600
"""How long the second step may follow the first."""


@dataclass(frozen=True, slots=True)
class Half:
    """Somebody who proved the first of two things. `kept` is the form that waits for them (`access.keep`)."""

    account: Account
    onward: str
    kept: str


def enter(request: HttpRequest, account: object, *, onward: str, kept: str = "") -> HttpResponse:
    """Go on with somebody who proved who they are: to the second factor if they have one, else to where they went."""
    assert isinstance(account, Account)  # noqa: S101 - tells the type checker
    if not second_factors.has_factor(account):
        return finish(request, account, onward=onward, kept=kept)
    request.session.cycle_key()
    request.session[HALF] = {"account": account.pk, "onward": onward, "kept": kept, "at": time.time()}
    return redirect("web:second-factor")


def half_of(request: HttpRequest) -> Half | None:
    """Who waits before the second factor in this browser; `None` when nobody does, or not any more."""
    waiting = request.session.get(HALF)
    if not waiting or not 0 <= time.time() - waiting["at"] < HALF_SECONDS:
        return None
    account = Account.objects.filter(pk=waiting["account"], is_active=True).first()
    return Half(account, waiting["onward"], waiting["kept"]) if account else None


def finish(
    request: HttpRequest, account: Account, *, onward: str, kept: str = "", strong: bool = False
) -> HttpResponse:
    """Open the session, under a new key. `strong`: a second factor was given."""
    sessions.close(key=request.session.session_key or "")
    login(request, account, backend=BACKEND)
    # Django keeps the key where the same account was in already.
    request.session.cycle_key()
    request.session.pop(HALF, None)
    now = timezone.now()
    stamp = int(now.timestamp())
    request.session.update({STARTED: stamp, SEEN: stamp, PROVED: stamp})
    request.session[MUST_ENROL] = not strong and second_factors.is_required(account)
    sessions.opened(
        account,
        key=request.session.session_key or "",
        browser=browsers.named(request.headers.get("User-Agent", "")),
        at=now,
    )
    onward = restore(request, kept) or onward
    return redirect("web:account") if request.session[MUST_ENROL] else redirect(onward)
