"""The sheet of an item (action, step, objective, axis) and its follow-up in place."""

import json
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries import items
from gouvernail.queries.items import Sheet
from gouvernail.services import items as item_services
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.web.access import SignedRequest, kept_form, signed_in, wants_fragment
from gouvernail.web.sheets import sheet_context
from gouvernail.web.whole_numbers import whole


@signed_in
def item(request: SignedRequest, uid: str) -> HttpResponse:
    """Everything that is known about an item."""
    found = _sheet(request, uid)
    return render(request, "web/items/sheet.html", sheet_context(found, today=timezone.localdate()))


@signed_in
def follow_up(request: SignedRequest, uid: str) -> HttpResponse:
    """Say where an item stands. The form lies in the sheet; on its own page where there is no script."""
    if request.method != "POST":
        return _form_page(request, _sheet(request, uid), typed=kept_form(request))
    try:
        _save(request, uid)
    except Invalid as refusal:
        return _form_page(request, _sheet(request, uid), typed=request.POST.dict(), refusal=refusal)
    if not wants_fragment(request):
        messages.success(request, _("Enregistré"))
        return redirect("web:item", uid=uid)
    answer = render(
        request, "web/items/sheet_body.html", sheet_context(_sheet(request, uid), today=timezone.localdate())
    )
    answer["HX-Trigger"] = json.dumps({"toast": _("Enregistré")})
    return answer


def _sheet(request: SignedRequest, uid: str) -> Sheet:
    found = items.sheet(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return found


def _save(request: SignedRequest, uid: str) -> None:
    """Read the form and hand it over; what cannot be read is refused with the field's name."""
    typed = request.POST
    item_services.follow_up(
        item=uid,
        by=request.viewer,
        version=_version(typed.get("version", "")),
        status=_status(typed["status"]) if _touched(typed, "status") else item_services.UNCHANGED,
        progress=_percent(typed["progress"]) if _touched(typed, "progress") else item_services.UNCHANGED,
        note=typed.get("note", "").strip() or None,
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
    fragment = wants_fragment(request)
    name = "web/items/sheet_body.html" if fragment else "web/items/follow_up.html"
    return render(request, name, context, status=422 if refusal else 200)
