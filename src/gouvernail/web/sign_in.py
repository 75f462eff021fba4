"""Signing in and out, and the theme: what works before anybody is known."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from gouvernail.queries import demo
from gouvernail.services import signing_in
from gouvernail.services.signing_in import TooManyAttempts
from gouvernail.web import drawings
from gouvernail.web.access import restore
from gouvernail.web.frame import THEMES

YEAR = 365 * 24 * 3600


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and the answer to it. A wrong pair says so without saying which of the two is wrong."""
    onward = local_address(request, request.POST.get("next") or request.GET.get("next"))
    if request.method != "POST":
        return redirect(onward) if request.user.is_authenticated else _page(request, onward)
    email, password = request.POST.get("email", "").strip().lower(), request.POST.get("password", "")
    now = timezone.now()
    try:
        attempt = signing_in.begin(email=email, address=sender_of(request), at=now)
    except TooManyAttempts as refusal:
        return _wait(request, onward, email, refusal.until - now)
    account = authenticate(request, username=email, password=password)
    if account is None:
        return _page(request, onward, email=email, refused=True, status=422)
    attempt.succeeded()
    login(request, account)
    if kept := request.POST.get("kept"):
        restore(request, kept)
    return redirect(onward)


def _wait(request: HttpRequest, onward: str, email: str, left: timedelta) -> HttpResponse:
    """Too many attempts: how long to wait, in words and for machines."""
    minutes = max(1, -(-int(left.total_seconds()) // 60))
    answer = _page(request, onward, email=email, wait=minutes, status=429)
    answer["Retry-After"] = str(max(1, int(left.total_seconds())))
    return answer


def sender_of(request: HttpRequest) -> str:
    """The address that the request came from. Behind a proxy, the one that the proxy saw: the last of those named."""
    seen = request.META.get("REMOTE_ADDR", "")
    named = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_TLS else ""
    return named.rpartition(",")[2].strip() or seen


def _page(
    request: HttpRequest, onward: str, *, email: str = "", refused: bool = False, wait: int = 0, status: int = 200
) -> HttpResponse:
    context = {
        "next": onward,
        "email": email,
        "refused": refused,
        "wait": wait,
        "kept": request.POST.get("kept", ""),
        "demo_accounts": demo.accounts() if settings.DEMO_PASSWORD else (),
        "sign_in_line": drawings.emblem(timezone.localdate()),
        "demo_password": settings.DEMO_PASSWORD,
    }
    return render(request, "web/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("web:sign-in")


@require_POST
def set_theme(request: HttpRequest) -> HttpResponse:
    """Light, dark or as the device, kept in a cookie; the script does the same without asking."""
    answer = redirect(local_address(request, request.POST.get("next")))
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        answer.set_cookie("theme", chosen, max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)
    return answer


def local_address(request: HttpRequest, address: str | None) -> str:
    """The address, if it is one of ours; home otherwise."""
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if address and safe else reverse("web:home")
