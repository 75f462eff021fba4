"""Authorities, for who administers the platform: which there are, and a new one with its administrator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gouvernail.core.vocabulary import AUTHORITY_KIND_LABELS
from gouvernail.queries import administrators
from gouvernail.services import authorities as services
from gouvernail.services.authorities import Founding
from gouvernail.services.refusals import Invalid, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import base_of, mail_notice
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field

FIELDS = ("authority_name", "kind", "name", "email")


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    if not request.viewer.platform_admin:
        raise NotAllowed
    sent = kept_form(request) or request.POST
    typed = {name: sent.get(name, "") for name in FIELDS}
    if request.method != "POST":
        return _page(request, typed, None)
    try:
        made = services.found(by=request.viewer, founding=Founding(**typed), base=base_of(request))
    except Invalid as invalid:
        return _page(request, typed, invalid)
    said = _("%(name)s est là. L’invitation part vers %(email)s.") % {"name": made.name, "email": typed["email"]}
    messages.success(request, said)
    return redirect("web:authorities")


def _page(request: SignedRequest, typed: dict[str, str], invalid: Invalid | None) -> HttpResponse:
    context = {
        "found": administrators.by_authority(),
        "kinds": AUTHORITY_KIND_LABELS.items(),
        "typed": typed,
        "errors": errors_by_field(invalid),
        "mail_notice": mail_notice(),
    }
    return render(request, "web/accounts/authorities.html", context, status=422 if invalid else 200)
