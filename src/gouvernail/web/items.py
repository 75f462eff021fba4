"""The sheet of an item (action, step, objective, axis) and its follow-up in place."""

import json
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries import items
from gouvernail.queries.items import Sheet
from gouvernail.services.refusals import Conflict, Invalid, NotFound
from gouvernail.services.reporting import report
from gouvernail.services.saving import Saved
from gouvernail.services.taking_back_ticks import undo as take_back_update
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.conflicts import conflict_page, resolved
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheet_html import sheet_html, update_form_html
from gouvernail.web.sheets import sheet_context
from gouvernail.web.update_reading import WAITS, ticked
from gouvernail.web.whole_numbers import whole


@signed_in
def item(request: SignedRequest, uid: str) -> HttpResponse:
    """Everything that is known about an item."""
    context = sheet_context(_sheet(request, uid), today=timezone.localdate())
    body = sheet_html(request, context)
    fragment = wants_fragment(request)
    answer = HttpResponse(body) if fragment else render(request, "web/items/sheet.html", context | {"body": body})
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@signed_in
def follow_up(request: SignedRequest, uid: str) -> HttpResponse:
    """Say where an item stands. The form lies in the sheet; on its own page where there is no script."""
    if request.method != "POST":
        kept = kept_form(request)
        return _form_page(request, _sheet(request, uid), typed=resolved(kept) if kept else None)
    typed = resolved({name: str(value) for name, value in request.POST.items()})
    try:
        saved = _save(request, uid, typed)
    except Invalid as refusal:
        return _form_page(request, _sheet(request, uid), typed=typed, refusal=refusal)
    except Conflict as refusal:
        item, action = _sheet(request, uid).item, reverse("web:follow-up", args=[uid])
        return conflict_page(request, refusal, typed=typed, item=item, action=action, slot="follow-up")
    return _sheet_again(request, uid, said=str(WAITS) if saved.waits else _("Enregistré"), undo=bool(saved.act))


@require_POST
@signed_in
def undo(request: SignedRequest, uid: str) -> HttpResponse:
    """Take one's last follow-up back: from the toast, or from the sheet as long as nothing else happened."""
    try:
        take_back_update(item=uid, by=request.viewer, version=_version(request.POST.get("version", "")))
    except Conflict:
        said = _("Quelqu’un a modifié cette fiche entre-temps\u00a0: rien n’est annulé.")
        return _sheet_again(request, uid, said=said, status=409)
    except Invalid as refusal:
        return _form_page(request, _sheet(request, uid), typed=None, refusal=refusal)
    return _sheet_again(request, uid, said=_("Mise à jour annulée"))


def _sheet_again(request: SignedRequest, uid: str, *, said: str, status: int = 200, undo: bool = False) -> HttpResponse:
    """The sheet as it stands now, with a quiet word, which offers to undo what was just done."""
    if not wants_fragment(request):
        (messages.success if status == 200 else messages.warning)(request, said)
        return redirect("web:item", uid=uid)
    found = _sheet(request, uid)
    context = sheet_context(found, today=timezone.localdate())
    answer = HttpResponse(sheet_html(request, context), status=status)
    answer["HX-Trigger"] = json.dumps({"toast": {"text": said, "undo": "#undo" if undo and found.may_undo else ""}})
    return answer


def _sheet(request: SignedRequest, uid: str) -> Sheet:
    found = items.sheet(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return found


def _save(request: SignedRequest, uid: str, typed: Mapping[str, str]) -> Saved:
    """Read the form and hand it over; what cannot be read is refused with the field's name."""
    values: dict[str, object] = {}
    if _touched(typed, "status"):
        values["status"] = _status(typed["status"])
    if _touched(typed, "progress"):
        values["progress"] = _percent(typed["progress"])
    version = _version(typed.get("version", ""))
    return report(
        item=uid, by=request.viewer, version=version, values=values, note=typed.get("note"), steps=ticked(typed)
    )


def _touched(typed: Mapping[str, str], name: str) -> bool:
    """Whether the person changed the field: one left as it was shown must not undo what somebody else wrote in it."""
    return name in typed and typed[name] != typed.get(f"{name}_before")


def _status(value: str) -> StatusValue | None:
    if value and value not in set(StatusValue):
        raise Invalid([Problem("status-unknown", _("Choisissez un état de la liste."), Source(field="status"))])
    return StatusValue(value) if value else None


def _percent(value: str) -> int | None:
    text = value.strip().removesuffix("%").strip()
    return _whole(text, "progress") if text else None


def _version(written: str) -> int:
    """The version that the person saw; the form holds it, so nobody can mend it there."""
    version = whole(written)
    if version is None:
        said = _("La version de la fiche n’est pas lisible\u00a0: rouvrez la fiche, puis recommencez.")
        raise Invalid([Problem("not-a-number", said, Source())])
    return version


def _whole(value: str, field: str) -> int:
    number = whole(value)
    if number is None:
        raise Invalid([Problem("not-a-number", _("Écrivez un nombre entier, de 0 à 100."), Source(field=field))])
    return number


def _form_page(
    request: HttpRequest, found: Sheet, *, typed: dict[str, str] | None, refusal: Invalid | None = None
) -> HttpResponse:
    """The form, with what was typed and what is wrong with it."""
    context = sheet_context(found, today=timezone.localdate(), typed=typed, refusal=refusal)
    status = 422 if refusal else 200
    if wants_fragment(request):
        return HttpResponse(sheet_html(request, context), status=status)
    context["update_form"] = update_form_html(request, context)
    return render(request, "web/items/follow_up.html", context, status=status)
