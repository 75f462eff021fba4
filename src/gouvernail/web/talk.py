"""What is said about an item and what was decided: read, answered, settled, noted; on a page and within the sheet."""

from collections.abc import Mapping
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.document import Cell
from gouvernail.core.problems import Problem, Source
from gouvernail.core.workbook import kinds
from gouvernail.queries import editing, talk
from gouvernail.queries.talk import Talk
from gouvernail.services import talking
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.doors import base_of
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field


@signed_in
def of_item(request: SignedRequest, uid: str) -> HttpResponse:
    """All that was said and decided; what is sent there is a comment, or an answer to one (`under`)."""
    if request.method != "POST":
        kept = kept_form(request)
        return _shown(request, uid, typed={"under": "", **kept} if kept else {})
    under = request.POST.get("under", "") or None
    try:
        made = talking.comment(
            item=uid, by=request.viewer, text=request.POST.get("text", ""), under=under, base=base_of(request)
        )
    except Invalid as refusal:
        return _shown(request, uid, typed={"under": "", **request.POST.dict()}, refusal=refusal)
    mute = talking.unreached(made, request.viewer)
    if not mute:
        return _again(request, uid, _("Commentaire ajouté"))
    unreached = _("Commentaire ajouté. Sans adresse de courriel, donc pas prévenu\u00a0: %(names)s.")
    said = unreached % {"names": ", ".join(mute)}
    return _again(request, uid, said, notice=said)


def _found(request: SignedRequest, uid: str) -> Talk:
    found = talk.talk(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return found


def _shown(
    request: SignedRequest, uid: str, *, typed: Mapping[str, object] | None = None, refusal: Invalid | None = None,
    notice: str = "",
) -> HttpResponse:  # fmt: skip
    found = _found(request, uid)
    names: list[str] = []
    if found.may_comment:
        card = editing.card(request.viewer, uid)
        names = editing.known_names(request.viewer, card.authority, "people", on=timezone.localdate()) if card else []
    context = {
        "talk": found,
        "typed": typed or {},
        "errors": errors_by_field(refusal),
        "names": names,
        "notice": notice,
        "fragment": wants_fragment(request),
    }
    template = "web/talk/talk.html" if wants_fragment(request) else "web/talk/page.html"
    return render(request, template, context, status=422 if refusal else 200)


def _again(request: SignedRequest, uid: str, said: str, *, notice: str = "") -> HttpResponse:
    """The talk as it is now. `notice` is for who has to know more than that it was done."""
    if wants_fragment(request):
        return _shown(request, uid, notice=notice)
    (messages.warning if notice else messages.success)(request, said)
    return redirect("web:talk", uid=uid)


@require_POST
@signed_in
def settle(request: SignedRequest, uid: str) -> HttpResponse:
    """A thread is settled, or opened again."""
    settled = "rouvrir" not in request.POST
    item = talking.settle(comment=uid, by=request.viewer, settled=settled)
    return _again(request, item, _("Échange réglé") if settled else _("Échange rouvert"))


@require_POST
@signed_in
def take_back(request: SignedRequest, uid: str) -> HttpResponse:
    return _again(request, talking.take_back(comment=uid, by=request.viewer), _("Commentaire retiré"))


@signed_in
def decide(request: SignedRequest, uid: str) -> HttpResponse:
    """Note what was decided."""
    found = _found(request, uid)
    if not found.may_decide:
        raise NotAllowed
    if request.method != "POST":
        return _decision_form(request, found, kept_form(request) or {})
    typed = request.POST.dict()
    values = {**typed, "on": _day(request.POST.get("on", "")), "due": _day(request.POST.get("due", ""))}
    if request.POST.get("due", "").strip() and values["due"] is None:
        unread = Problem(
            "typed-wrong", _("Ce jour ne se lit pas\u00a0: écrivez par exemple 02/12/2026."), Source(field="due")
        )
        return _decision_form(request, found, typed, Invalid([unread]))
    try:
        talking.decide(item=uid, by=request.viewer, typed=values, base=base_of(request))
    except Invalid as refusal:
        return _decision_form(request, found, typed, refusal)
    messages.success(request, _("Décision notée"))
    return redirect("web:talk", uid=uid)


def _decision_form(
    request: SignedRequest, found: Talk, typed: Mapping[str, object], refusal: Invalid | None = None
) -> HttpResponse:
    card = editing.card(request.viewer, found.item)
    names = editing.known_names(request.viewer, card.authority, "people", on=timezone.localdate()) if card else []
    context = {"talk": found, "typed": typed, "names": names, "errors": errors_by_field(refusal)}
    return render(request, "web/talk/decide.html", context, status=422 if refusal else 200)


def _day(written: str) -> date | None:
    try:
        value = kinds.day().read(Cell.of(written.strip())) if written.strip() else None
    except kinds.Unread:
        return None
    return value if isinstance(value, date) else None


@require_POST
@signed_in
def close_decision(request: SignedRequest, uid: str) -> HttpResponse:
    """What was decided is done, or not yet."""
    done = "rouvrir" not in request.POST
    item = talking.close_decision(decision=uid, by=request.viewer, done=done)
    return _again(request, item, _("Suite faite") if done else _("Suite à faire"))


@require_POST
@signed_in
def remove_decision(request: SignedRequest, uid: str) -> HttpResponse:
    return _again(request, talking.remove_decision(decision=uid, by=request.viewer), _("Décision retirée"))
