"""Signing in and out, and the theme: what works before anybody is known."""

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from gouvernail.queries import demo
from gouvernail.services import directory, sessions
from gouvernail.services.throttling import Door, TooManyAttempts
from gouvernail.web.doors import gate, minutes_of, try_at, with_retry
from gouvernail.web.entering import enter
from gouvernail.web.frame import THEMES
from gouvernail.web.kept_forms import restore

YEAR = 365 * 24 * 3600


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and the answer to it. A wrong pair says so without saying which of the two is wrong."""
    onward = local_address(request, request.POST.get("next") or request.GET.get("next"))
    if request.method != "POST":
        return redirect(onward) if request.user.is_authenticated else _page(request, onward)
    if request.POST.get("resume") and request.user.is_authenticated:
        return redirect(restore(request, request.POST.get("kept", "")) or onward)
    email, password = request.POST.get("email", "").strip().lower(), request.POST.get("password", "")
    try:
        attempt = try_at(request, Door.PASSWORD, email)
    except TooManyAttempts as refusal:
        return _wait(request, onward, email, refusal)
    account = authenticate(request, username=email, password=password) or directory.sign_in(
        login=email, password=password
    )
    if account is None:
        return _page(request, onward, email=email, refused=True, status=422)
    attempt.succeeded()
    return enter(request, account, onward=onward, kept=request.POST.get("kept", ""))


def _wait(request: HttpRequest, onward: str, email: str, refusal: TooManyAttempts) -> HttpResponse:
    """Too many attempts: how long to wait, in words and for machines."""
    return with_retry(_page(request, onward, email=email, wait=minutes_of(refusal), status=429), refusal)


def _page(
    request: HttpRequest, onward: str, *, email: str = "", refused: bool = False, wait: int = 0, status: int = 200
) -> HttpResponse:
    context = {
        "openid_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
        "next": onward,
        "email": email,
        "refused": refused,
        "wait": wait,
        "kept": request.POST.get("kept", ""),
        "demo_accounts": demo.accounts() if settings.DEMO_PASSWORD else (),
        "demo_password": settings.DEMO_PASSWORD,
    }
    return gate(request, "web/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    sessions.close(key=request.session.session_key or "")
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
