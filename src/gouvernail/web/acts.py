"""What an act on the structure answers: a quiet word that offers to take it back, and the page as it is now."""

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.queries import structure
from gouvernail.services.acts import Done
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.taking_back import take_back
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment


def undo_address(act: str | None) -> str:
    """Where an act is taken back; empty when nothing was done."""
    return reverse("web:act-undo", args=[act]) if act else ""


def answer(request: SignedRequest, done: Done, said: str, *, back: str, again: bool = False) -> HttpResponse:
    """The answer to an act that was done. `back` is the page to go to where the present one is no more."""
    undo = "" if done.for_good else undo_address(done.act)
    if not wants_fragment(request):
        messages.success(request, said, extra_tags=f"{undo}#retablir" if undo and again else undo)
        return redirect(back)
    if _is_gone(request):
        messages.success(request, said, extra_tags=f"{undo}#retablir" if undo and again else undo)
        return HttpResponse(status=204, headers={"HX-Redirect": back})
    toast = {"text": said, "undo": undo, "label": _("Rétablir") if again else _("Annuler")}
    return told(HttpResponse(status=204), {"toast": toast, "structure": {"item": done.item or ""}})


def refused(request: SignedRequest, refusal: Refused, *, back: str) -> HttpResponse:
    """The answer to an act that was not done: why, and the page stays as it is."""
    if not wants_fragment(request):
        messages.warning(request, refusal.message)
        return redirect(back)
    answered = told(HttpResponse(status=refusal.status), {"toast": {"text": refusal.message, "alert": True}})
    answered["HX-Reswap"] = "none"
    return answered


def told(answered: HttpResponse, events: Mapping[str, object]) -> HttpResponse:
    """The answer, with what the page is told beside it."""
    answered["HX-Trigger"] = json.dumps(events)
    return answered


@require_POST
@signed_in
def undo(request: SignedRequest, act: str) -> HttpResponse:
    """Take an act back, whatever it was; the page says why when something newer depends on it."""
    try:
        done = take_back(act=act, by=request.viewer)
    except NotFound:
        raise
    except Refused as refusal:
        return refused(request, refusal, back=came_from(request))
    said = _(
        "Annulé. Une fusion ne se rétablit pas d’un clic\u00a0: fusionnez à nouveau les deux fiches, champ par champ."
    )
    return answer(request, done, said if done.for_good else _("Annulé."), back=_after(request, done), again=True)


def _after(request: SignedRequest, done: Done) -> str:
    """Where one came from, unless that was the sheet of something that is no more."""
    return reverse("web:home") if _is_gone(request) else came_from(request)


def came_from(request: HttpRequest) -> str:
    """The page that the form stood on, if it is one of ours."""
    page = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    ours = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    parts = urlsplit(page)
    return f"{parts.path}?{parts.query}" if ours and parts.query else parts.path if ours else reverse("web:home")


def _is_gone(request: SignedRequest) -> bool:
    """Whether the present page is the sheet of an item that the viewer sees no more."""
    try:
        place = resolve(urlsplit(came_from(request)).path)
    except Resolver404:
        return False
    return place.view_name == "web:item" and not structure.sees(request.viewer, place.kwargs["uid"])
