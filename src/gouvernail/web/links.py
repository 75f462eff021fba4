"""Links by e-mail: asking for one, and what stands behind one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from gouvernail.core.passwords import LEAST
from gouvernail.models import EmailedLink, LinkPurpose
from gouvernail.queries.invitations import token_digest
from gouvernail.services import emailed_links
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.throttling import Door, TooManyAttempts
from gouvernail.web.doors import base_of, gate, mail_notice, message_page, minutes_of, try_at, with_retry
from gouvernail.web.entering import enter
from gouvernail.web.sheets import errors_by_field

ASKED = {"lien": LinkPurpose.SIGN_IN, "mot-de-passe": LinkPurpose.PASSWORD}


@never_cache
def ask(request: HttpRequest, what: str) -> HttpResponse:
    """Ask for a link. The answer is the same, and as quick, whether somebody has the address or not."""
    purpose = ASKED.get(what)
    if purpose is None:
        raise Http404
    if request.method != "POST":
        return _ask_page(request, purpose)
    email = request.POST.get("email", "").strip()
    try:
        try_at(request, Door.LINK, email)
    except TooManyAttempts as refusal:
        return with_retry(_ask_page(request, purpose, email, wait=minutes_of(refusal), status=429), refusal)
    emailed_links.request(email=email, purpose=purpose, base=base_of(request))
    return gate(request, "web/entrance/link_sent.html", {"email": email, "mail_notice": mail_notice()})


def _ask_page(
    request: HttpRequest, purpose: LinkPurpose, email: str = "", *, wait: int = 0, status: int = 200
) -> HttpResponse:
    context = {"purpose": purpose, "email": email or request.GET.get("email", ""), "wait": wait}
    return gate(request, "web/entrance/ask_link.html", context, status=status)


@never_cache
@sensitive_post_parameters("password", "again")
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Reading the page uses nothing up: programs that open the links of messages sign nobody in."""
    try:
        attempt = try_at(request, Door.TOKEN, token_digest(token))
    except TooManyAttempts as refusal:
        text = _("Attendez %(minutes)s minutes, puis rouvrez le lien.") % {"minutes": minutes_of(refusal)}
        return with_retry(message_page(request, _("Trop d’essais"), text, status=429), refusal)
    found = emailed_links.find(token, at=timezone.now())
    if found is None:
        return _gone(request)
    attempt.succeeded()
    if request.method != "POST":
        return _page(request, token, found)
    try:
        return _used(request, token, found)
    except Invalid as invalid:
        return _page(request, token, found, invalid)
    except NotFound:
        return _gone(request)


def _gone(request: HttpRequest) -> HttpResponse:
    return message_page(request, _("Ce lien n’est plus valable"), emailed_links.GONE.replace("'", "’"), status=404)


def _used(request: HttpRequest, token: str, found: EmailedLink) -> HttpResponse:
    if found.purpose == LinkPurpose.SIGN_IN:
        return enter(request, emailed_links.sign_in(token=token), onward=reverse("web:home"))
    if found.purpose == LinkPurpose.EMAIL:
        changed = emailed_links.change_email(token=token)
        text = _("Votre compte porte désormais l’adresse %(email)s.") % {"email": changed.email}
        return message_page(request, _("Adresse confirmée"), text)
    typed = request.POST
    emailed_links.choose_password(token=token, password=typed.get("password", ""), again=typed.get("again", ""))
    return message_page(request, _("Mot de passe changé"), _("Connectez-vous avec le nouveau."))


def _page(request: HttpRequest, token: str, found: EmailedLink, invalid: Invalid | None = None) -> HttpResponse:
    context = {
        "here": reverse("web:link", args=[token]),
        "purpose": found.purpose,
        "email": found.new_email or found.account.email,
        "least": LEAST,
        "errors": errors_by_field(invalid),
    }
    return gate(request, "web/entrance/link.html", context, status=422 if invalid else 200)
