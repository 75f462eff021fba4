"""Keeping the directory of people: the list, the entry of each, merging, accounts, and taking back."""

from collections.abc import Callable, Mapping
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
from gouvernail.core.vocabulary import LEVEL_ORDER
from gouvernail.models import Authority
from gouvernail.queries import absences, handover, manageable, person_history
from gouvernail.queries.manageable import Kept
from gouvernail.services import people as services
from gouvernail.services import people_merging, people_undoing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field

SHOWS: dict[str, Callable[[Kept], bool]] = {
    "": lambda each: True,
    "sans-compte": lambda each: not each.account,
    "sans-service": lambda each: not each.department,
    "partis": lambda each: each.left_on is not None,
}


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """All whom the viewer keeps, and the form that enters one more."""
    typed: Mapping[str, str] = kept_form(request) or {}
    owner, owners = chosen(request, typed.get("authority"))
    invalid = None
    if request.method == "POST":
        typed = request.POST.dict()
        try:
            uid = services.create(authority=owner.slug, by=request.viewer, typed=typed)
        except Invalid as refusal:
            invalid = refusal
        else:
            messages.success(request, _("Personne ajoutée"))
            return redirect("web:person-edit", uid)
    shown = request.GET.get("voir", "")
    everybody = manageable.listing(request.viewer, owner.pk)
    context = {
        "owner": owner,
        "owners": owners,
        "people": [each for each in everybody if SHOWS.get(shown, SHOWS[""])(each)],
        "shown": shown if shown in SHOWS else "",
        "counts": {name: sum(map(test, everybody)) for name, test in SHOWS.items()},
        "departments": manageable.department_choices(request.viewer, owner.pk),
        "everyone": manageable.may_everyone(request.viewer, owner.pk),
        "typed": typed,
        "errors": errors_by_field(invalid),
        "today": timezone.localdate(),
        "every_level": ",".join(LEVEL_ORDER),
    }
    return render(request, "web/people/manage.html", context, status=422 if invalid else 200)


def chosen(request: SignedRequest, kept_slug: str | None = None) -> tuple[Authority, list[Authority]]:
    """The authority whose directory is kept: the one asked for, else the first where there is somebody to keep.

    Refusals: `NotAllowed`.
    """
    owners = list(manageable.authorities(request.viewer)) if manageable.may_anywhere(request.viewer) else []
    asked = request.POST.get("authority") or kept_slug or request.GET.get("autorite")
    if asked:
        found = next((each for each in owners if each.slug == asked), None)
    else:
        held = set(manageable.people(request.viewer).values_list("authority_id", flat=True)) if len(owners) > 1 else ()
        found = next((each for each in owners if each.pk in held), owners[0] if owners else None)
    if found is None:
        raise NotAllowed
    return found, owners


def kept(request: SignedRequest, uid: str) -> Kept:
    """The person, for who keeps them. Refusals: `NotFound`, `NotAllowed`."""
    found = manageable.one(request.viewer, uid)
    if found is None:
        raise NotAllowed if manageable.is_seen(request.viewer, uid) else NotFound
    return found


@signed_in
def edit(request: SignedRequest, uid: str) -> HttpResponse:
    """The entry of a person: what it says, their account, who they may be merged with, its history."""
    found = kept(request, uid)
    if request.method != "POST":
        return entry(request, found, typed=kept_form(request))
    typed = request.POST.dict()
    seen = {name: typed.get(f"seen_{name}", "") for name in manageable.FIELDS}
    try:
        act = services.change(person=uid, by=request.viewer, typed=typed, seen=seen)
    except Invalid as refusal:
        return entry(request, found, typed=typed, refusal=refusal)
    except Conflict as refusal:
        # What was typed stays; saved again, it replaces what the other person wrote.
        return entry(request, kept(request, uid), typed=typed, conflict=refusal)
    messages.success(request, _("Enregistré") if act else _("Rien n’a changé"))
    return back_to(uid, act)


def back_to(uid: str, act: str | None = None, page: str = "person-edit") -> HttpResponse:
    """The page of a person, with the offer to take the act back."""
    query = f"?{urlencode({'fait': act})}" if act else ""
    return redirect(reverse(f"web:{page}", args=[uid]) + query)


def entry(
    request: SignedRequest,
    found: Kept,
    *,
    typed: Mapping[str, str] | None = None,
    refusal: Invalid | None = None,
    conflict: Conflict | None = None,
    absence: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page of a person's entry, with what was typed and what is wrong with it."""
    today = timezone.localdate()
    told = person_history.of_person(request.viewer, found.uid)
    values = found.values()
    context = {
        "card": found,
        "values": values | {name: typed.get(name, "") for name in values} if typed is not None else values,
        "seen": values,
        "around": manageable.around(request.viewer, found),
        "successors": handover.successors(request.viewer, found, today=today),
        "absences": absences.of_person(request.viewer, found, today=today),
        "absence": absence or {},
        "today": today,
        "everyone": manageable.may_everyone(request.viewer, found.authority_pk),
        "links": request.viewer.may(Verb.MANAGE_AUTHORITY, found.authority_pk),
        "history": told,
        "done": done(request, told),
        "errors": errors_by_field(refusal),
        "conflict": conflict,
    }
    return render(request, "web/people/edit.html", context, status=422 if refusal else 409 if conflict else 200)


def done(request: SignedRequest, told: tuple[person_history.Told, ...]) -> person_history.Told | None:
    """The act that was just done, if it can be taken back."""
    act = request.GET.get("fait")
    return next((each for each in told if act and each.act == act and each.may_undo), None)


@signed_in
def merge(request: SignedRequest, uid: str) -> HttpResponse:
    """What becomes of two people who are one, shown first."""
    gone = kept(request, uid)
    other = request.POST.get("avec") or request.GET.get("avec") or ""
    stays = manageable.one(request.viewer, other) if other else None
    if stays is None or stays.pk == gone.pk:
        wrong = Problem("person-refused", _("Choisissez avec qui fusionner cette fiche."), Source(field="avec"))
        return entry(request, gone, refusal=Invalid([wrong]))
    invalid = None
    if request.method == "POST":
        try:
            act = people_merging.merge(person=uid, into=stays.uid, by=request.viewer)
        except Invalid as refusal:
            invalid = refusal
        else:
            messages.success(request, _("«\u00a0%(name)s\u00a0» est fusionnée") % {"name": gone.name})
            return back_to(stays.uid, act)
    named = manageable.named_in(request.viewer, [gone.pk, stays.pk])
    context = {
        "card": gone,
        "gone": gone,
        "stays": stays,
        "sides": [(gone, named[gone.pk]), (stays, named[stays.pk])],
        "problems": invalid.problems if invalid else (),
        "hides": handover.may_hide(request.viewer, gone.authority_pk),
    }
    return render(request, "web/people/merge.html", context, status=422 if invalid else 200)


@require_POST
@signed_in
def account(request: SignedRequest, uid: str) -> HttpResponse:
    """Say whose account a person is, or nobody's any more."""
    asked = request.POST.get("account", "")
    number = int(asked) if asked.isdigit() else None
    try:
        act = services.link(person=uid, by=request.viewer, account=number)
    except Invalid as refusal:
        return entry(request, kept(request, uid), refusal=refusal)
    messages.success(request, _("Compte lié") if number else _("Compte dissocié"))
    return back_to(uid, act)


@require_POST
@signed_in
def undo(request: SignedRequest, act: str) -> HttpResponse:
    """Take an act on people back, from the page on which it was shown."""
    back = request.POST.get("person", "")
    done = people_undoing.take_back(act=act, by=request.viewer)
    messages.success(request, _("C’est annulé"))
    if manageable.one(request.viewer, back) is not None:
        return back_to(back, done)
    return redirect("web:people-manage" if manageable.may_anywhere(request.viewer) else "web:people")
