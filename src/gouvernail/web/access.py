"""The door of the signed-in screens: who is looking, and what happens when nobody is signed in (any more)."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import sessions
from gouvernail.web import drawings, words
from gouvernail.web.kept_forms import keep

P = ParamSpec("P")
STARTED, SEEN, PROVED, MUST_ENROL = "started", "seen", "proved", "must_enrol"
"""In the session: when it began, was last used, when its owner last proved who they are (seconds since 1970); whether a
second factor must be added before anything else."""
PROVED_SECONDS = 15 * 60
ENROLMENT = frozenset({"account", "account-app", "account-passkeys", "account-codes", "sign-out"})
"""The pages that somebody who must add a second factor may open."""


class SignedRequest(HttpRequest):
    """A request whose sender is known."""

    viewer: Viewer


def signed_in(
    view: Callable[Concatenate[SignedRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The view is for accounts only; it finds who is looking in `request.viewer`."""

    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated or _is_over(request):
            return _ask(request)
        if request.session.get(MUST_ENROL) and _here(request) not in ENROLMENT:
            return redirect("web:account")
        viewer = viewer_for(request.user)
        request.viewer = viewer  # type: ignore[attr-defined]  # the one place that sets it
        words.speak(viewer.preferences)
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return update_wrapper(guarded, view)


def proved(
    view: Callable[Concatenate[SignedRequest, P], HttpResponse],
) -> Callable[Concatenate[SignedRequest, P], HttpResponse]:
    """The view changes what opens the account: its owner proved who they are a short while ago, or does so now."""

    def guarded(request: SignedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if time.time() - request.session.get(PROVED, 0) > PROVED_SECONDS:
            return _prove(request)
        return view(request, *args, **kwargs)

    return update_wrapper(guarded, view)


def _here(request: HttpRequest) -> str:
    return (request.resolver_match.url_name if request.resolver_match else None) or ""


def _is_over(request: HttpRequest) -> bool:
    """Whether the session lasted too long, in all or without a sign of life; it then ends. Its last use is noted."""
    started, seen, now = request.session.get(STARTED), request.session.get(SEEN), int(time.time())
    if started is None or seen is None:
        return False
    if now - started >= settings.SESSION_HOURS * 3600 or now - seen >= settings.SESSION_IDLE_MINUTES * 60:
        sessions.close(key=request.session.session_key or "")
        logout(request)
        return True
    if now - seen >= sessions.NOTED_EVERY.total_seconds():
        request.session[SEEN] = now
        sessions.seen(key=request.session.session_key or "", at=datetime.fromtimestamp(now, UTC))
    return False


class PrivateMiddleware:
    """Nothing that was shown to somebody is kept by a shared computer: what says nothing of caches is not stored.

    Static files, public pages and the API say how long they may be kept; their answers are left as they are.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Cache-Control", "private, no-store")
        return response


def _ask(request: HttpRequest) -> HttpResponse:
    """Sign in first. A fragment is refused (the page says so); a form is kept and comes back after signing in."""
    if "HX-Request" in request.headers:
        return HttpResponse(status=401)
    if request.method == "POST":
        return _sign_in_page(request, {"expired": True, **_kept(request)})
    query = urlencode({"next": request.get_full_path()})
    return redirect(f"{reverse('web:sign-in')}?{query}")


def _prove(request: SignedRequest) -> HttpResponse:
    """Ask for the password again; a form is kept meanwhile. A fragment is refused: the page says so."""
    if "HX-Request" in request.headers:
        return HttpResponse(status=401)
    kept = _kept(request) if request.method == "POST" else {"next": request.get_full_path()}
    return _sign_in_page(request, {"proving": True, "email": getattr(request.user, "email", ""), **kept})


def _kept(request: HttpRequest) -> dict[str, object]:
    """The form that was sent, for the sign-in page to carry; that it could not be kept is said there."""
    kept = keep(request)
    return {"kept": kept, "too_long": not kept, "next": request.get_full_path()}


def _sign_in_page(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    drawn = {
        "sign_in_line": drawings.emblem(timezone.localdate()),
        "openid_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
    }
    return render(request, "web/sign_in.html", drawn | context, status=401)


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of the page only (and not for an old page out of its history)."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers
