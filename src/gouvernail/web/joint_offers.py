"""Joint programmes, for who manages an authority: what others offer to own together, the answer, and what is shared."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.permissions import Verb
from gouvernail.queries import joint_offers as queries
from gouvernail.services import ownership
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from gouvernail.web.access import SignedRequest, signed_in


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """What waits for an answer, and what is owned with others."""
    if not (request.viewer.platform_admin or request.viewer.reaching(Verb.MANAGE_PROGRAMME)):
        raise NotAllowed
    context = {"waiting": queries.waiting(request.viewer), "shared": queries.shared(request.viewer)}
    return render(request, "web/programmes/joint.html", context)


@require_POST
@signed_in
def answer(request: SignedRequest, uid: str) -> HttpResponse:
    """Yes or no; the button says which."""
    if request.POST.get("reponse") == "oui":
        programme = ownership.accept(offer=uid, by=request.viewer)
        messages.success(request, _("Vous portez maintenant ce programme ensemble."))
        return redirect("web:programme", uid=programme)
    ownership.decline(offer=uid, by=request.viewer)
    messages.success(request, _("Proposition déclinée\u00a0: rien n’est partagé."))
    return redirect("web:joint-offers")


@require_POST
@signed_in
def leave(request: SignedRequest, uid: str) -> HttpResponse:
    """Own a programme no more."""
    try:
        ownership.leave(programme=uid, authority=request.POST.get("authority", ""), by=request.viewer)
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        messages.warning(request, refusal.message)
    else:
        messages.success(request, _("Votre autorité ne porte plus ce programme."))
    return redirect("web:joint-offers")
