"""The programme as a whole for those who write it: its bin, and numbering all of it again."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gouvernail.queries import programmes, structure
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.services import bin as services
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from gouvernail.web import act_forms, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import answer, refused


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """What is in the bin: what, by whom, when, with how much; each comes out again by one click."""
    head = _head(request, uid)
    context = {"head": head, "binned": structure.binned(request.viewer, uid), "tab": "bin"}
    return render(request, "web/programmes/bin.html", context)


@require_POST
@signed_in
def recover(request: SignedRequest, uid: str, item: str) -> HttpResponse:
    """Take an item out of the bin, with what went in with it."""
    place = reverse("web:bin", args=[uid])
    try:
        done = services.recover(programme=uid, item=item, by=request.viewer)
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        return refused(request, refusal, back=place)
    said = ngettext("Sorti de la corbeille.", "%d fiches sorties de la corbeille.", done.count)
    return answer(request, done, said % done.count if done.count > 1 else said, back=place)


@signed_in
def renumber(request: SignedRequest, uid: str) -> HttpResponse:
    """Number the whole programme again, after a preview."""
    return act_forms.renumber(request, _head(request, uid))


def _head(request: SignedRequest, uid: str) -> ProgrammeHead:
    head = programmes.head(request.viewer, uid)
    if head is None:
        raise NotFound
    if not head.may_write:
        raise NotAllowed(_("Seules les personnes qui écrivent ce programme en voient la corbeille et la numérotation."))
    words.speak(head.preferences)
    return head
