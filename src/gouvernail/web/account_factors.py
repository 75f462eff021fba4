"""One's own second factors: an app that shows codes, passkeys, recovery codes."""

import segno
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gouvernail.core import time_codes
from gouvernail.core.problems import Problem
from gouvernail.models import Account
from gouvernail.queries import account as accounts
from gouvernail.services import passkeys, sealing, second_factors
from gouvernail.services.refusals import Invalid, Refused
from gouvernail.services.throttling import Door
from gouvernail.web.access import MUST_ENROL, SignedRequest, proved, signed_in
from gouvernail.web.account import account_of
from gouvernail.web.doors import try_at
from gouvernail.web.second_factor import CHALLENGE, site_of
from gouvernail.web.sheets import errors_by_field

PENDING = "pending_app"
KEPT_BY_RULE = (
    "Une autorité que vous administrez exige un second facteur\u00a0: ajoutez-en un autre avant de retirer celui-ci."
)


@sensitive_post_parameters("code")
@signed_in
@proved
def app(request: SignedRequest) -> HttpResponse:
    """Add an app: a QR code to read, a first code to type; or take it away."""
    mine = account_of(request)
    if request.method != "POST":
        request.session[PENDING] = second_factors.new_secret()
        return _app_page(request, mine, None)
    if request.POST.get("remove"):
        _refuse_last(mine, left=len(accounts.factors(mine).passkeys))
        second_factors.remove_app(mine)
        messages.success(request, _("L’application n’est plus demandée."))
        return redirect("web:account")
    attempt = try_at(request, Door.SECOND_FACTOR, mine.uid)
    try:
        sealed = request.session.get(PENDING, "")
        codes = second_factors.confirm_app(mine, sealed=sealed, code=request.POST.get("code", ""))
    except Invalid as invalid:
        return _app_page(request, mine, invalid)
    attempt.succeeded()
    del request.session[PENDING]
    return _added(request, codes, _("Application ajoutée\u00a0: elle sera demandée à la prochaine connexion."))


def _app_page(request: SignedRequest, mine: Account, invalid: Invalid | None) -> HttpResponse:
    """Draw the secret that waits in the session; a new one when it waited too long."""
    secret = sealing.unseal(request.session.get(PENDING, ""), at_most=second_factors.PENDING_SECONDS)
    if secret is None:
        request.session[PENDING] = second_factors.new_secret()
        secret = sealing.unseal(request.session[PENDING]) or b""
    address = time_codes.as_address(secret, account=mine.email, issuer="Gouvernail")
    context = {
        "picture": segno.make(address, error="m").svg_data_uri(scale=5, border=4, light="#fff"),
        "secret": time_codes.as_text(secret),
        "address": address,
        "errors": errors_by_field(invalid),
        "factors": accounts.factors(mine),
    }
    return render(request, "web/account/app.html", context, status=422 if invalid else 200)


@sensitive_post_parameters("passkey")
@signed_in
@proved
def keys(request: SignedRequest) -> HttpResponse:
    """Add a passkey, or take one away."""
    mine = account_of(request)
    if request.method != "POST":
        return _keys_page(request, mine, ())
    factors = accounts.factors(mine)
    if removed := request.POST.get("remove"):
        _refuse_last(mine, left=len(factors.passkeys) - 1 + factors.app)
        passkeys.remove(mine, passkey=removed)
        messages.success(request, _("Clé retirée."))
        return redirect("web:account-passkeys")
    try:
        codes = passkeys.register(
            mine,
            answer=request.POST.get("passkey", ""),
            challenge=request.session.pop(CHALLENGE, ""),
            name=request.POST.get("name", ""),
            site=site_of(request),
        )
    except Invalid as invalid:
        return _keys_page(request, mine, invalid.problems)
    return _added(request, codes, _("Clé ajoutée\u00a0: elle sera demandée à la prochaine connexion."))


def _keys_page(request: SignedRequest, mine: Account, problems: tuple[Problem, ...]) -> HttpResponse:
    options, request.session[CHALLENGE] = passkeys.ask_to_register(mine, site_of(request))
    context = {"options": options, "problems": problems, "factors": accounts.factors(mine)}
    return render(request, "web/account/passkeys.html", context, status=422 if problems else 200)


@signed_in
@proved
def codes(request: SignedRequest) -> HttpResponse:
    """New recovery codes, shown once, in place of those that were given before."""
    mine = account_of(request)
    factors = accounts.factors(mine)
    if request.method == "POST" and factors.some:
        return _codes_page(request, second_factors.new_codes(mine))
    return render(request, "web/account/codes.html", {"factors": factors})


def _added(request: SignedRequest, codes: tuple[str, ...], said: str) -> HttpResponse:
    """A second factor is there: what was closed until then opens; the first recovery codes are shown, once."""
    request.session[MUST_ENROL] = False
    if codes:
        return _codes_page(request, codes)
    messages.success(request, said)
    return redirect("web:account")


def _codes_page(request: SignedRequest, made: tuple[str, ...]) -> HttpResponse:
    return render(request, "web/account/codes.html", {"made": made})


def _refuse_last(mine: Account, *, left: int) -> None:
    if left <= 0 and second_factors.is_required(mine):
        raise Refused(KEPT_BY_RULE)
