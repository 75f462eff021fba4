"""The last step of every way of signing in."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from gouvernail.models import Account
from gouvernail.web.access import restore

BACKEND = "django.contrib.auth.backends.ModelBackend"


def enter(request: HttpRequest, account: object, *, onward: str, kept: str = "") -> HttpResponse:
    """Open the session of somebody who proved who they are, and go on to what they asked for."""
    assert isinstance(account, Account)  # noqa: S101 - tells the type checker
    login(request, account, backend=BACKEND)
    if kept:
        restore(request, kept)
    return redirect(onward)
