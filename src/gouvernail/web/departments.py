"""Keeping the departments of an authority: the tree, one of them, merging, who heads it, and taking back."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Department
from gouvernail.queries import departments as listed
from gouvernail.queries import kept_departments
from gouvernail.services import departments, departments_merging, departments_undoing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """The tree of departments with their actions; who keeps them adds one, and takes the last acts back."""
    owners = kept_departments.authorities(request.viewer)
    typed: Mapping[str, str] = kept_form(request) or request.POST.dict()
    asked = typed.get("authority") or request.GET.get("autorite")
    owner = next((each for each in owners if not asked or each.slug == asked), None)
    invalid = None
    if request.method == "POST":
        if owner is None:
            raise NotAllowed
        try:
            uid, act = departments.create(
                authority=owner.slug, by=request.viewer, name=typed.get("name", ""), parent=typed.get("parent", "")
            )
        except Invalid as refusal:
            invalid = refusal
        else:
            messages.success(request, _("Service ajouté"))
            return _to(uid, act)
    context = {
        "cards": listed.listing(request.viewer, today=timezone.localdate()),
        "tab": "departments",
        "owner": owner,
        "owners": owners,
        "places": kept_departments.places(owner.pk) if owner else (),
        "history": kept_departments.history(request.viewer, owner.pk) if owner else (),
        "typed": typed,
        "errors": errors_by_field(invalid),
    }
    return render(request, "web/people/departments.html", context, status=422 if invalid else 200)


def _to(uid: str, act: str | None = None) -> HttpResponse:
    query = f"?{urlencode({'fait': act})}" if act else ""
    return redirect(reverse("web:department-edit", args=[uid]) + query)


def _kept(request: SignedRequest, uid: str) -> Department:
    found = kept_departments.one(request.viewer, uid)
    if found is None:
        raise NotFound
    if not request.viewer.may(Verb.MANAGE_AUTHORITY, found.authority_id):
        raise NotAllowed
    return found


@signed_in
def edit(request: SignedRequest, uid: str) -> HttpResponse:
    """Its name and place."""
    row = _kept(request, uid)
    if request.method != "POST":
        return _page(request, row, typed=kept_form(request))
    typed = {name: request.POST.get(name, "") for name in ("name", "parent", "seen_name", "seen_parent")}
    try:
        act = departments.change(
            department=uid,
            by=request.viewer,
            name=typed["name"],
            parent=typed["parent"],
            seen=(typed["seen_name"], typed["seen_parent"]),
        )
    except Invalid as refusal:
        return _page(request, row, typed=typed, refusal=refusal)
    except Conflict as refusal:
        return _page(request, _kept(request, uid), typed=typed, conflict=refusal)
    messages.success(request, _("Enregistré") if act else _("Rien n’a changé"))
    return _to(uid, act)


def _page(
    request: SignedRequest,
    row: Department,
    *,
    typed: Mapping[str, str] | None = None,
    refusal: Invalid | None = None,
    conflict: Conflict | None = None,
) -> HttpResponse:
    seen = {"name": row.name, "parent": row.parent.uid if row.parent else ""}
    told = kept_departments.history(request.viewer, row.authority_id, row.uid)
    act = request.GET.get("fait")
    context = {
        "row": row,
        "seen": seen,
        "values": seen | {name: typed.get(name, "") for name in seen} if typed is not None else seen,
        "around": kept_departments.around(request.viewer, row),
        "history": told,
        "done": next((each for each in told if act and each.act == act and each.may_undo), None),
        "errors": errors_by_field(refusal),
        "conflict": conflict,
    }
    status = 422 if refusal else 409 if conflict else 200
    return render(request, "web/people/department_edit.html", context, status=status)


@signed_in
def merge(request: SignedRequest, uid: str) -> HttpResponse:
    """What becomes of two departments that are one, shown first."""
    gone = _kept(request, uid)
    other = request.POST.get("avec") or request.GET.get("avec") or ""
    stays = kept_departments.one(request.viewer, other) if other else None
    if stays is None or stays.pk == gone.pk or stays.authority_id != gone.authority_id:
        wrong = Problem("department", _("Choisissez avec quel service fusionner."), Source(field="avec"))
        return _page(request, gone, refusal=Invalid([wrong]))
    invalid = None
    if request.method == "POST":
        try:
            act = departments_merging.merge(department=uid, into=stays.uid, by=request.viewer)
        except Invalid as refusal:
            invalid = refusal
        else:
            messages.success(request, _("«\u00a0%(name)s\u00a0» est fusionné") % {"name": gone.name})
            return _to(stays.uid, act)
    sides = [(each, kept_departments.around(request.viewer, each)) for each in (gone, stays)]
    context = {"gone": gone, "stays": stays, "sides": sides, "problems": invalid.problems if invalid else ()}
    return render(request, "web/people/department_merge.html", context, status=422 if invalid else 200)


@require_POST
@signed_in
def close(request: SignedRequest, uid: str) -> HttpResponse:
    """Close it, or open it again."""
    row = _kept(request, uid)
    try:
        act = (departments.reopen if row.closed_on else departments.close)(department=uid, by=request.viewer)
    except Invalid as refusal:
        return _page(request, row, refusal=refusal)
    messages.success(request, _("Service rouvert") if row.closed_on else _("Service fermé"))
    return _to(uid, act)


@require_POST
@signed_in
def heads(request: SignedRequest, uid: str) -> HttpResponse:
    """Who heads it: one more, or one less."""
    row = _kept(request, uid)
    gone = request.POST.get("membership", "")
    try:
        if gone:
            act = departments.remove_head(department=uid, by=request.viewer, membership=gone)
        else:
            act = departments.add_head(department=uid, by=request.viewer, account=request.POST.get("head", ""))
    except Invalid as refusal:
        return _page(request, row, refusal=refusal)
    messages.success(request, _("Enregistré"))
    return _to(uid, act)


@require_POST
@signed_in
def undo(request: SignedRequest, act: str) -> HttpResponse:
    """Take an act back, from the page on which it was shown."""
    done = departments_undoing.take_back(act=act, by=request.viewer)
    messages.success(request, _("C’est annulé"))
    back = request.POST.get("department", "")
    return _to(back, done) if back and kept_departments.one(request.viewer, back) else redirect("web:departments")
