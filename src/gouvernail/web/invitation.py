"""Accepting an invitation: whoever holds the link that was sent chooses a password, or signs in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from gouvernail.core.passwords import LEAST
from gouvernail.queries import invitations
from gouvernail.queries.invitations import Offer
from gouvernail.services import invitations as services
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.services.throttling import Door, TooManyAttempts
from gouvernail.web.doors import gate, message_page, minutes_of, try_at, with_retry
from gouvernail.web.entering import enter
from gouvernail.web.sheets import errors_by_field


@never_cache
@sensitive_post_parameters("password", "again")
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Reading the page uses nothing up: programs that open the links of messages accept nothing."""
    try:
        attempt = try_at(request, Door.INVITATION, invitations.token_digest(token))
    except TooManyAttempts as refusal:
        text = _("Attendez %(minutes)s minutes, puis rouvrez le lien.") % {"minutes": minutes_of(refusal)}
        return with_retry(message_page(request, _("Trop d’essais"), text, status=429), refusal)
    found = invitations.offer(token, at=timezone.now())
    if found is None:
        return message_page(request, _("Cette invitation n’est plus valable"), services.GONE, status=404)
    attempt.succeeded()
    if request.method != "POST":
        return _page(request, token, found)
    try:
        return _accepted(request, token)
    except Invalid as invalid:
        return _page(request, token, found, invalid)
    except (NotFound, NotAllowed) as refusal:
        return message_page(request, _("L’invitation n’a pas été acceptée"), refusal.message, status=refusal.status)


def _accepted(request: HttpRequest, token: str) -> HttpResponse:
    if request.user.is_authenticated:
        services.accept(token=token, account=request.user)
        return redirect("web:home")
    typed = request.POST
    account = services.accept_as_new(
        token=token, name=typed.get("name", ""), password=typed.get("password", ""), again=typed.get("again", "")
    )
    return enter(request, account, onward=reverse("web:home"))


def _page(request: HttpRequest, token: str, found: Offer, invalid: Invalid | None = None) -> HttpResponse:
    here = reverse("web:invitation", args=[token])
    context = {
        "offer": found,
        "here": here,
        "least": LEAST,
        "typed_name": request.POST.get("name", found.name),
        "errors": errors_by_field(invalid),
        "other": request.user.is_authenticated and getattr(request.user, "email", "") != found.email,
    }
    return gate(request, "web/entrance/invitation.html", context, status=422 if invalid else 200)
