"""Saying that somebody is away and who stands in, and ending it."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.services import absences
from gouvernail.services.refusals import Invalid
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.people_acts import back_to, entry, kept


@signed_in
def absence(request: SignedRequest, uid: str) -> HttpResponse:
    """The form stands on the entry of the person; what is wrong is said there."""
    found = kept(request, uid)
    if request.method != "POST":
        return entry(request, found)
    typed = {name: request.POST.get(name, "") for name in ("deputy", "starts", "ends")}
    try:
        act = absences.set_absence(person=uid, by=request.viewer, typed=absences.Typed(**typed))
    except Invalid as refusal:
        return entry(request, found, refusal=refusal, absence=typed)
    messages.success(request, _("Absence encodée"))
    return back_to(uid, act)


@require_POST
@signed_in
def end(request: SignedRequest, absence: str) -> HttpResponse:
    act, person = absences.end(absence=absence, by=request.viewer)
    messages.success(request, _("L’absence est finie"))
    return back_to(person, act)
