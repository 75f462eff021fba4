"""Accounts of an authority, for those who manage it: who has which role, who is invited, what a sign-in requires."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.permissions import ROLE_LABELS
from gouvernail.core.problems import Problem
from gouvernail.models import Authority
from gouvernail.queries import invitations
from gouvernail.queries.invitations import Choices
from gouvernail.services import invitations as services
from gouvernail.services import memberships
from gouvernail.services.invitations import Invited, Wish
from gouvernail.services.refusals import Invalid, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import base_of, mail_notice
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field

FIELDS = ("email", "name", "role", "department", "person", "programme")


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """The list, and the form that invites."""
    sent = kept_form(request) or request.POST
    owner = _authority(request, sent.get("authority"))
    invalid = None
    typed = {name: sent.get(name, "") for name in FIELDS}
    if request.method == "POST":
        try:
            invited = services.invite(
                by=request.viewer, authority=owner.slug, wish=Wish(**typed), base=base_of(request)
            )
        except Invalid as refusal:
            invalid = refusal
        else:
            messages.success(request, _written(invited))
            return _back(owner)
    return _page(request, owner, typed, invalid)


def _written(invited: Invited) -> str:
    said = _("Invitation écrite\u00a0: elle part vers %(email)s.") % {"email": invited.row.email}
    if not invited.replaced:
        return said
    roles = ", ".join(f"«\u00a0{ROLE_LABELS[role]}\u00a0»" for role in invited.replaced)
    replaced = _("Elle remplace celle qui attendait (%(roles)s), dont le lien n’ouvre plus rien.") % {"roles": roles}
    return f"{said} {replaced}"


def _authority(request: SignedRequest, kept: str | None = None) -> Authority:
    """The one that was asked for, the first otherwise. Refusals: `NotAllowed`."""
    managed = invitations.managed(request.viewer)
    asked = request.POST.get("authority") or kept or request.GET.get("autorite")
    found = managed.filter(slug=asked).first() if asked else managed.first()
    if found is None:
        raise NotAllowed
    return found


def _page(request: SignedRequest, owner: Authority, typed: dict[str, str], invalid: Invalid | None) -> HttpResponse:
    choices = invitations.choices(request.viewer, owner, on=timezone.localdate())
    cards = invitations.listing(request.viewer, owner, at=timezone.now())
    context = {
        "owner": owner,
        "managed": invitations.managed(request.viewer),
        "pending": [card for card in cards if card.is_open],
        "ended": [card for card in cards if not card.is_open][:20],
        "members": invitations.members(request.viewer, owner),
        "roles": ROLE_LABELS.items(),
        "choices": choices,
        "typed": typed,
        "errors": _shown_errors(invalid, choices),
        "mail_notice": mail_notice(),
    }
    return render(request, "web/accounts/index.html", context, status=422 if invalid else 200)


def _shown_errors(invalid: Invalid | None, choices: Choices) -> dict[str, list[Problem]]:
    """What is wrong, beside its field; above the form for a field that is not shown, as there is nothing to choose."""
    found = errors_by_field(invalid)
    offered = {"department": choices.departments, "person": choices.people, "programme": choices.programmes}
    for name in [name for name, values in offered.items() if not values and name in found]:
        found["form"] = [*found.get("form", []), *found.pop(name)]
    return found


def _back(owner: Authority) -> HttpResponse:
    answer = redirect("web:accounts")
    answer["Location"] += f"?autorite={owner.slug}"
    return answer


@require_POST
@signed_in
def resend(request: SignedRequest, uid: str) -> HttpResponse:
    services.resend(by=request.viewer, invitation=uid, base=base_of(request))
    messages.success(request, _("L’invitation part à nouveau, avec un nouveau lien."))
    return _back(_authority(request))


@require_POST
@signed_in
def revoke(request: SignedRequest, uid: str) -> HttpResponse:
    services.revoke(by=request.viewer, invitation=uid)
    messages.success(request, _("L’invitation est retirée\u00a0: son lien n’ouvre plus rien."))
    return _back(_authority(request))


@require_POST
@signed_in
def remove(request: SignedRequest, membership: int) -> HttpResponse:
    owner = _authority(request)
    memberships.remove(by=request.viewer, membership=membership)
    messages.success(request, _("Le rôle est retiré."))
    return _back(owner)


@require_POST
@signed_in
def require_second_factor(request: SignedRequest) -> HttpResponse:
    owner = _authority(request)
    required = request.POST.get("required") == "1"
    memberships.require_second_factor(by=request.viewer, authority=owner.slug, required=required)
    messages.success(request, _("C’est enregistré. Cela vaut dès la prochaine connexion."))
    return _back(owner)
