"""Personal data: all that is held on a person, given out or erased; and who looked at it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gouvernail.core.permissions import Verb
from gouvernail.queries import kept_departments
from gouvernail.queries import personal_data as queries
from gouvernail.queries.manageable import Kept
from gouvernail.queries.personal_data import Section
from gouvernail.services import erasing, personal_data, retention
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, Refused
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, proved, signed_in
from gouvernail.web.both_versions import both
from gouvernail.web.people_acts import kept
from gouvernail.web.sheets import errors_by_field

TABLES = {
    "item": "fiches", "event": "lignes d’historique", "followup": "mises à jour", "itemperson": "rôles dans des fiches",
    "publication": "versions publiées", "importjob": "imports", "review": "relectures",
    "sourcedocument": "textes de documents", "principle": "énoncés", "programme": "programmes",
    "budgetline": "lignes de budget", "indicator": "indicateurs", "readinghabit": "habitudes de lecture",
}  # fmt: skip


@require_safe
@signed_in
def page(request: SignedRequest, uid: str) -> HttpResponse:
    """Everything, readable."""
    card = _managed(request, uid)
    found = personal_data.look(person=uid, by=request.viewer)
    sections = [(each, [_readable(each, row) for row in each.rows]) for each in found.sections]
    return render(request, "web/people/personal_data.html", {"card": card, "held": found, "sections": sections})


def _readable(section: Section, row: tuple[str, ...]) -> list[str]:
    """Words of closed lists as people read them; files keep the words as stored."""
    says: dict[tuple[str, str], Callable[[str], str]] = {
        ("items", "role"): lambda value: words.word("person_role", value),
        ("updates", "status"): lambda value: words.word("status", value),
        ("accesses", "what"): lambda value: words.word("access", value),
    }
    said = []
    for key, value in zip(section.keys, row, strict=True):
        say = says.get((section.name, key)) or COLUMNS.get(key)
        said.append(say(value) if say and value else value)
    return said


COLUMNS: dict[str, Callable[[str], str]] = {"verb": words.verb_label}


def _managed(request: SignedRequest, uid: str) -> Kept:
    card = kept(request, uid)
    if not request.viewer.may(Verb.MANAGE_AUTHORITY, card.authority_pk):
        raise NotAllowed
    return card


@require_safe
@signed_in
def download(request: SignedRequest, uid: str, form: str) -> HttpResponse:
    """The same as a file."""
    _managed(request, uid)
    if form == "json":
        answer = HttpResponse(
            personal_data.as_json(person=uid, by=request.viewer), content_type="application/json; charset=utf-8"
        )
    elif form == "xlsx":
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        answer = HttpResponse(personal_data.as_workbook(person=uid, by=request.viewer), content_type=kind)
    else:
        raise Http404
    answer["Content-Disposition"] = f'attachment; filename="personne-{uid}.{form}"'
    return answer


@signed_in
@proved
def erase(request: SignedRequest, uid: str) -> HttpResponse:
    """What would be rewritten is shown; the name typed again does it, for good."""
    card = _managed(request, uid)
    invalid, refused = None, ""
    if request.method == "POST":
        try:
            pseudonym = erasing.erase(person=uid, by=request.viewer, typed=request.POST.get("typed", ""))
        except Invalid as refusal:
            invalid = refusal
        except NotAllowed:
            raise
        except Refused as refusal:
            refused = refusal.message
        else:
            messages.success(
                request, _("Le nom est effacé\u00a0: «\u00a0%(name)s\u00a0» le remplace partout") % {"name": pseudonym}
            )
            return redirect("web:person-edit", uid)
    found = erasing.preview(person=uid, by=request.viewer)
    counts = [(TABLES.get(name, _("autres lignes")), count) for name, count in found.rows.items() if count]
    context = {"card": card, "found": found, "counts": counts, "errors": errors_by_field(invalid), "refused": refused}
    context["typed"] = request.POST.get("typed", "")
    return render(request, "web/people/erase.html", context, status=422 if invalid or refused else 200)


@signed_in
def log(request: SignedRequest) -> HttpResponse:
    """Who looked at or erased personal data, and for how long such data are kept: chosen here."""
    owners = kept_departments.authorities(request.viewer)
    asked = request.POST.get("authority") or request.GET.get("autorite")
    owner = next((each for each in owners if not asked or each.slug == asked), None)
    if owner is None:
        raise NotAllowed
    refusal = conflict = None
    sent = request.POST
    if request.method == "POST":
        try:
            changed = retention.choose(
                authority=owner.slug, by=request.viewer, years=sent.get("years", ""), seen=sent.get("seen")
            )
        except Invalid as invalid:
            refusal = invalid
        except Conflict as clash:
            conflict = clash
        else:
            messages.success(request, _("Durée enregistrée") if changed else _("Rien n’a changé"))
            return redirect(f"{reverse('web:access-log')}?autorite={owner.slug}")
    today, rule = timezone.localdate(), retention.of_authority(owner)
    context = {
        "owner": owner,
        "owners": owners,
        "lines": queries.accesses(request.viewer, owner.pk),
        "rule": rule,
        "server": retention.of_server(),
        "until": rule.since(today),
        "waiting": [(name, count) for name, count in retention.waiting(owner, today=today).items() if count],
        "years": sent.get("years", "") if refusal or conflict else str(rule.years) if rule.own else "",
        "seen": sent.get("seen", "") if refusal else str(rule.years) if rule.own else "",
        "both": both(conflict),
        "errors": errors_by_field(refusal),
    }
    return render(request, "web/people/access_log.html", context, status=422 if refusal else 409 if conflict else 200)
