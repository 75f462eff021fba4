"""Taking a list of people from a spreadsheet: chosen or pasted, shown line by line, accepted, taken back."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from gouvernail.core.people_sheet import LABELS, Line, PeopleSheet
from gouvernail.core.permissions import ROLE_LABELS, Role
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Authority
from gouvernail.queries import people_import
from gouvernail.services import people_importing, people_undoing
from gouvernail.services.exports import MEDIA_TYPES, Format
from gouvernail.services.refusals import Invalid, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import base_of, mail_notice
from gouvernail.web.sheets import errors_by_field
from gouvernail.web.uploads import too_big

SALT = "gouvernail.people-import"
KEPT_SECONDS = 12 * 3600
CSV = "text/csv; charset=utf-8"


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """Choose a file or paste; then what it would change is shown, and nothing is written."""
    owner = _owner(request)
    if request.method != "POST":
        return _form(request, owner)
    try:
        name, data = _given(request)
        sheet = people_importing.understood(data=data, name=name)
    except Invalid as refusal:
        return _form(request, owner, refusal)
    return _preview(request, owner, sheet)


def _owner(request: SignedRequest) -> Authority:
    found = people_import.owner(request.viewer, request.POST.get("authority") or request.GET.get("autorite"))
    if found is None:
        raise NotAllowed
    return found


def _given(request: SignedRequest) -> tuple[str, bytes]:
    file, pasted = request.FILES.get("file"), request.POST.get("pasted", "").strip("\r\n")
    if file is None and pasted.strip():
        return ("liste.tsv" if "\t" in pasted else "liste.csv"), pasted.encode()
    if file is None:
        raise Invalid([Problem("people-sheet", _("Choisissez un fichier, ou collez une liste."), Source(field="file"))])
    if file.size is None or file.size > settings.MAX_UPLOAD_BYTES:
        raise Invalid([Problem("people-sheet", too_big(), Source(field="file"))])
    return file.name or "liste", file.read()


def _form(request: SignedRequest, owner: Authority, refusal: Invalid | None = None) -> HttpResponse:
    context = {
        "owner": owner,
        "owners": people_import.owners(request.viewer),
        "done": people_import.done(request.viewer, owner.pk),
        "pasted": request.POST.get("pasted", ""),
        "errors": errors_by_field(refusal),
    }
    return render(request, "web/people/import.html", context, status=422 if refusal else 200)


def _preview(
    request: SignedRequest, owner: Authority, sheet: PeopleSheet, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """What the list would change; with what is wrong, also what was decided of it."""
    plan = people_import.plan(owner, sheet.lines)
    wish = _wish(request)
    context = {
        "owner": owner,
        "sheet": sheet,
        "columns": [(LABELS[kind], said) for kind, said in sheet.columns],
        "plan": plan,
        "new": plan.of(people_import.NEW),
        "matched": plan.of(people_import.MATCHED),
        "doubtful": plan.of(people_import.DOUBTFUL),
        "invitable": [each for each in plan.lines if each.invitable],
        "decided": _decided(request),
        "whom": WHOM,
        "wish": wish,
        "roles": [(role.value, label) for role, label in ROLE_LABELS.items() if role is not Role.HEAD],
        "kept": signing.dumps([asdict(line) for line in sheet.lines], salt=SALT, compress=True),
        "problems": problems,
        "mail_notice": mail_notice(),
    }
    return render(request, "web/people/import_preview.html", context, status=422 if problems else 200)


NOBODY, ALL, CHOSEN = "personne", "toutes", "choisies"
WHOM = (
    (NOBODY, gettext_lazy("Personne")),
    (ALL, gettext_lazy("Toutes")),
    (CHOSEN, gettext_lazy("Celles que je coche")),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is to be invited, as what: `lines` are the numbers of those that were ticked."""

    whom: str
    role: str
    lines: frozenset[int]


def _wish(request: SignedRequest) -> Wish:
    sent = request.POST
    ticked = frozenset(int(each) for each in sent.getlist("inviter") if each.isdigit())
    # Whoever ticks names means them, whatever stands above the list.
    whom = sent.get("qui", NOBODY) if sent.get("qui") in {ALL, CHOSEN} else CHOSEN if ticked else NOBODY
    return Wish(whom, sent.get("role", Role.CONTRIBUTOR.value), ticked)


def _decided(request: SignedRequest) -> dict[int, str]:
    """What is said of the doubtful lines, by their numbers."""
    return {
        int(name.removeprefix("line-")): str(value)
        for name, value in request.POST.items()
        if name.startswith("line-") and name.removeprefix("line-").isdigit()
    }


@require_POST
@signed_in
def accept(request: SignedRequest) -> HttpResponse:
    """Write what was shown, with what was decided of the doubtful lines."""
    owner = _owner(request)
    try:
        kept = signing.loads(request.POST.get("kept", ""), salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        wrong = Problem(
            "people-sheet", _("La liste n’est plus là\u00a0: choisissez-la à nouveau."), Source(field="file")
        )
        return _form(request, owner, Invalid([wrong]))
    lines = tuple(Line(**each) for each in kept)
    wish = _wish(request)
    try:
        if wish.whom == CHOSEN and not wish.lines:
            said = _("Cochez qui inviter, ou choisissez «\u00a0Personne\u00a0».")
            raise Invalid([Problem("people-sheet", said, Source(field="qui"))])
        outcome = people_importing.accept(
            authority=owner.slug,
            by=request.viewer,
            lines=lines,
            decided=_decided(request),
            role="" if wish.whom == NOBODY else wish.role,
            invite=wish.lines if wish.whom == CHOSEN else None,
            base=base_of(request),
        )
    except Invalid as refusal:
        return _preview(request, owner, PeopleSheet(lines, ()), refusal.problems)
    if outcome.act is None:
        messages.success(request, _("Tout y était déjà\u00a0: rien n’a changé"))
    else:
        said = _("Ajoutées\u00a0: %(created)s, modifiées\u00a0: %(changed)s, invitées\u00a0: %(invited)s")
        messages.success(
            request,
            said % {"created": outcome.created, "changed": outcome.changed, "invited": outcome.invited},
        )
    return _back(owner)


def _back(owner: Authority) -> HttpResponse:
    return redirect(f"{reverse('web:people-import')}?autorite={owner.slug}")


@require_POST
@signed_in
def undo(request: SignedRequest, act: str) -> HttpResponse:
    """Take an import back as a whole."""
    people_undoing.take_back(act=act, by=request.viewer)
    messages.success(request, _("L’import est annulé"))
    return redirect("web:people-import")


@require_safe
@signed_in
def template(request: SignedRequest, form: str) -> HttpResponse:
    """The empty list, to fill."""
    made = people_importing.template(form)
    if made is None:
        raise Http404
    answer = HttpResponse(made, content_type=CSV if form == "csv" else MEDIA_TYPES[Format(form)])
    answer["Content-Disposition"] = f'attachment; filename="personnes.{form}"'
    return answer
