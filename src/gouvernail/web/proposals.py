"""Proposals: made from an objective, answered by who writes there or heads the department, with a reason."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.queries import programmes, proposals
from gouvernail.queries.gate import visible_items
from gouvernail.queries.proposals import Proposed
from gouvernail.services import proposals as services
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import base_of
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """Those that wait for one's answer, and one's own."""
    found = proposals.listing(request.viewer)
    context = {
        "waiting": [each for each in found if each.may_answer],
        "others": [each for each in found if not each.may_answer],
    }
    return render(request, "web/proposals/index.html", context)


@signed_in
def new(request: SignedRequest, uid: str) -> HttpResponse:
    """Propose an action in a programme; `sous` is the objective that it would stand under."""
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    if not opened.head.may_propose:
        raise NotAllowed
    under = request.POST.get("sous") or request.GET.get("sous") or ""
    parent = visible_items(request.viewer).filter(uid=under, programme__uid=uid).first() if under else None
    if under and parent is None:
        raise NotFound
    context: dict[str, object] = {
        "head": opened.head,
        "parent": parent,
        "typed": kept_form(request) or {},
        "errors": {},
    }
    if request.method != "POST":
        return render(request, "web/proposals/new.html", context)
    title, text = request.POST.get("title", ""), request.POST.get("text", "")
    try:
        services.propose(programme=uid, under=under or None, title=title, text=text, by=request.viewer)
    except Invalid as refusal:
        context |= {"typed": request.POST.dict(), "errors": errors_by_field(refusal)}
        return render(request, "web/proposals/new.html", context, status=422)
    messages.success(request, _("Proposition envoyée\u00a0: vous lirez ici la réponse."))
    return redirect("web:proposals")


@signed_in
def one(request: SignedRequest, uid: str) -> HttpResponse:
    """A proposal; what is sent there is its answer: accepted as it stands in the form, or declined."""
    found = _found(request, uid)
    if request.method != "POST":
        return _page(request, found, kept_form(request) or {})
    typed, base = request.POST.dict(), base_of(request)
    try:
        if "decliner" in typed:
            services.decline(proposal=uid, by=request.viewer, reason=typed.get("reason", ""), base=base)
            messages.success(request, _("Proposition déclinée\u00a0: la raison est transmise."))
            return redirect("web:proposals")
        title, text = typed.get("title", ""), typed.get("text", "")
        done = services.accept(proposal=uid, by=request.viewer, title=title, text=text, base=base)
    except Invalid as refusal:
        return _page(request, found, typed, refusal)
    messages.success(request, _("Proposition acceptée\u00a0: l’action est créée."))
    made = done.item
    if made is None or not visible_items(request.viewer).filter(pk=made.pk).exists():
        return redirect("web:proposals")
    return redirect("web:item", uid=made.uid)


def _found(request: SignedRequest, uid: str) -> Proposed:
    found = proposals.one(request.viewer, uid)
    if found is None:
        raise NotFound
    return found


def _page(
    request: SignedRequest, found: Proposed, typed: Mapping[str, str], refusal: Invalid | None = None
) -> HttpResponse:
    values = {"title": found.title, "text": found.text, "reason": "", **typed}
    context = {"each": found, "typed": values, "errors": errors_by_field(refusal)}
    return render(request, "web/proposals/one.html", context, status=422 if refusal else 200)


@require_POST
@signed_in
def withdraw(request: SignedRequest, uid: str) -> HttpResponse:
    try:
        services.withdraw(proposal=uid, by=request.viewer)
    except NotFound:
        raise
    except Refused as refusal:
        messages.warning(request, refusal.message)
        return redirect("web:proposal", uid=uid)
    messages.success(request, _("Proposition retirée."))
    return redirect("web:proposals")
