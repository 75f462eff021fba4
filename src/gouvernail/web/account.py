"""One's own account: the page, the name, the address, the password, the sessions, the keys to the API."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from gouvernail.core.passwords import LEAST
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account
from gouvernail.queries import account as accounts
from gouvernail.queries import tokens as keys
from gouvernail.services import emailed_links, passwords, profiles, sessions, tokens
from gouvernail.services.refusals import Invalid
from gouvernail.services.throttling import Door
from gouvernail.web.access import MUST_ENROL, SignedRequest, proved, signed_in
from gouvernail.web.doors import base_of, mail_notice, try_at
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field
from gouvernail.web.whole_numbers import whole


def account_of(request: SignedRequest) -> Account:
    """The account that is signed in."""
    assert isinstance(request.user, Account)  # noqa: S101 - tells the type checker; `signed_in` made sure
    return request.user


@signed_in
def account(request: SignedRequest) -> HttpResponse:
    mine = account_of(request)
    context = {
        "account": mine,
        "factors": accounts.factors(mine),
        "sessions": accounts.sessions(mine, key=request.session.session_key),
        "tokens": [card for card in keys.listing(request.viewer) if card.revoked_at is None],
        "must_enrol": request.session.get(MUST_ENROL, False),
    }
    return render(request, "web/account/account.html", context)


def _form(request: SignedRequest, template: str, invalid: Invalid | None, **more: object) -> HttpResponse:
    """A page with one form: what was typed (also before the session ended), what is wrong."""
    typed = kept_form(request) or request.POST
    context = {"account": account_of(request), "typed": typed, "errors": errors_by_field(invalid), **more}
    return render(request, f"web/account/{template}.html", context, status=422 if invalid else 200)


@signed_in
def name(request: SignedRequest) -> HttpResponse:
    if request.method != "POST":
        return _form(request, "name", None)
    try:
        profiles.rename(account_of(request), name=request.POST.get("name", ""))
    except Invalid as invalid:
        return _form(request, "name", invalid)
    messages.success(request, _("Nom enregistré."))
    return redirect("web:account")


@signed_in
@proved
def email(request: SignedRequest) -> HttpResponse:
    """Ask for another address: it is the account's once a link sent to it was opened."""
    if request.method != "POST":
        return _form(request, "email", None)
    mine = account_of(request)
    try_at(request, Door.LINK, mine.uid)
    asked = request.POST.get("email", "")
    try:
        emailed_links.request_email_change(mine, email=asked, base=base_of(request))
    except Invalid as invalid:
        return _form(request, "email", invalid)
    said = _("Un lien part vers %(email)s\u00a0: ouvrez-le pour confirmer. D’ici là, rien ne change.") % {
        "email": asked
    }
    messages.success(request, f"{said} {mail_notice()}".strip())
    return redirect("web:account")


@sensitive_post_parameters("password", "again")
@signed_in
@proved
def password(request: SignedRequest) -> HttpResponse:
    """Another password; the other sessions end, this one stays."""
    if request.method != "POST":
        return _form(request, "password", None, least=LEAST)
    mine, typed = account_of(request), request.POST
    try:
        passwords.choose(mine, password=typed.get("password", ""), again=typed.get("again", ""))
    except Invalid as invalid:
        return _form(request, "password", invalid, least=LEAST)
    sessions.close_others(mine, key=request.session.session_key)
    before = request.session.session_key or ""
    update_session_auth_hash(request, mine)
    sessions.renamed(before=before, after=request.session.session_key or "")
    messages.success(request, _("Mot de passe changé. Vos autres sessions sont fermées."))
    return redirect("web:account")


@require_POST
@signed_in
def close_sessions(request: SignedRequest) -> HttpResponse:
    ended = sessions.close_others(account_of(request), key=request.session.session_key)
    said = _("Vos autres sessions sont fermées.") if ended else _("Aucune autre session n’était ouverte.")
    messages.success(request, said)
    return redirect("web:account")


@signed_in
@proved
def api_tokens(request: SignedRequest) -> HttpResponse:
    """The keys to the API: a new one is shown once; each can be revoked."""
    if request.method != "POST":
        return _tokens_page(request, None)
    if revoked := whole(request.POST.get("revoke", "")):
        tokens.revoke(by=request.viewer, token=revoked)
        messages.success(request, _("Jeton révoqué\u00a0: il n’ouvre plus rien."))
        return redirect("web:account-tokens")
    try:
        return _tokens_page(request, None, made=_issue(request))
    except Invalid as invalid:
        return _tokens_page(request, invalid)


def _issue(request: SignedRequest) -> str:
    days = whole(request.POST.get("days", "365"))
    if days is None or not 1 <= days <= 3650:
        said = _("Donnez une durée de 1 à 3650 jours.")
        raise Invalid([Problem("token-days", said, Source(field="days"))])
    end = timezone.now() + timedelta(days=days)
    return tokens.issue(by=request.viewer, name=request.POST.get("name", ""), expires_at=end)


def _tokens_page(request: SignedRequest, invalid: Invalid | None, *, made: str = "") -> HttpResponse:
    live = [card for card in keys.listing(request.viewer) if card.revoked_at is None]
    return _form(request, "tokens", invalid, made=made, tokens=live)
