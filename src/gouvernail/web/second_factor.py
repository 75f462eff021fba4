"""The second step of signing in: a code of an app, a passkey, or a recovery code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from gouvernail.models import Account
from gouvernail.queries import account as accounts
from gouvernail.services import passkeys, second_factors
from gouvernail.services.passkeys import Site
from gouvernail.services.throttling import Door, TooManyAttempts
from gouvernail.web.doors import gate, minutes_of, try_at, with_retry
from gouvernail.web.entering import Half, finish, half_of

CHALLENGE = "challenge"


@never_cache
@sensitive_post_parameters("code", "passkey")
def second_factor(request: HttpRequest) -> HttpResponse:
    half = half_of(request)
    if half is None:
        return redirect("web:sign-in")
    if request.method != "POST":
        return _page(request, half)
    try:
        attempt = try_at(request, Door.SECOND_FACTOR, half.account.uid)
    except TooManyAttempts as refusal:
        return with_retry(_page(request, half, wait=minutes_of(refusal), status=429), refusal)
    if not _is_right(request, half.account):
        return _page(request, half, refused=True, status=422)
    attempt.succeeded()
    return finish(request, half.account, onward=half.onward, kept=half.kept, strong=True)


def _is_right(request: HttpRequest, account: Account) -> bool:
    signed = request.POST.get("passkey", "")
    if signed:
        challenge = request.session.pop(CHALLENGE, "")
        return passkeys.verify(account, answer=signed, challenge=challenge, site=site_of(request))
    return second_factors.verify(account, request.POST.get("code", "")[:40])


def _page(request: HttpRequest, half: Half, *, refused: bool = False, wait: int = 0, status: int = 200) -> HttpResponse:
    factors = accounts.factors(half.account)
    options = ""
    if factors.passkeys:
        options, request.session[CHALLENGE] = passkeys.ask_to_sign(half.account, site_of(request))
    context = {"factors": factors, "options": options, "refused": refused, "wait": wait, "kept": half.kept}
    return gate(request, "web/entrance/second_factor.html", context, status=status)


def site_of(request: HttpRequest) -> Site:
    """The site as a browser names it to an authenticator."""
    host = request.get_host()
    return Site(host.rsplit(":", 1)[0] if not host.endswith("]") else host, f"{request.scheme}://{host}")
