"""« À valider »: the updates that wait for who answers for the department, validated at once, amended or sent back."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gouvernail.core import typed as reading
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import HealthValue
from gouvernail.queries import editing
from gouvernail.queries import validating as queries
from gouvernail.queries.validating import TEXTS, Entry
from gouvernail.services import validating
from gouvernail.services.refusals import Conflict, Invalid, NotFound, Refused
from gouvernail.services.saving import Saved
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import undo_address
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import STATUS_CHOICES, errors_by_field
from gouvernail.web.update_reading import said_in
from gouvernail.web.whole_numbers import whole

STEP = "etape-"
MOST_TOLD = 5


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """What waits for one's own word, then what waits for others for whom one may answer."""
    return _list(request)


def _list(
    request: SignedRequest, *, at: int | None = None, reason: str = "", refusal: Invalid | None = None
) -> HttpResponse:
    context = {
        "inbox": queries.inbox(request.viewer),
        "at": at,
        "reason": reason,
        "problems": errors_by_field(refusal).get("reason", ()),
    }
    return render(request, "web/validating/index.html", context, status=422 if refusal else 200)


@require_POST
@signed_in
def every(request: SignedRequest) -> HttpResponse:
    """« Tout valider »: those that the page showed, as it showed them."""
    pairs = (value.partition(":") for value in request.POST.getlist("entry"))
    entries = [(whole(pk), whole(version)) for pk, _colon, version in pairs]
    done = validating.validate_all(
        entries=[(pk, version) for pk, version in entries[: queries.MOST] if pk is not None and version is not None],
        by=request.viewer,
    )
    if done.count:
        said = ngettext("%(n)s mise à jour validée", "%(n)s mises à jour validées", done.count) % {"n": done.count}
        # Those of one programme are one act; several are taken back one by one, from their histories.
        messages.success(request, said, extra_tags=undo_address(done.acts[0]) if len(done.acts) == 1 else "")
    for title, why in done.left[:MOST_TOLD]:
        messages.warning(request, _("«\u00a0%(title)s\u00a0»\u00a0: %(why)s") % {"title": title[:80], "why": why})
    if len(done.left) > MOST_TOLD:
        more = len(done.left) - MOST_TOLD
        said = ngettext("Et %(n)s autre, restée à valider.", "Et %(n)s autres, restées à valider.", more) % {"n": more}
        messages.warning(request, said)
    if not done.count and not done.left:
        messages.success(request, _("Il n’y avait plus rien à valider."))
    return redirect("web:validating")


@signed_in
def one(request: SignedRequest, entry: int) -> HttpResponse:
    """An update: the form that amends it, and what is sent there: « valider », « renvoyer », or the amended values."""
    if request.method != "POST":
        return _form(request, _found(request, entry), kept_form(request) or {})
    typed = {name: str(value) for name, value in request.POST.items()}
    if "renvoyer" in typed:
        return _sent_back(request, entry, typed.get("reason", ""))
    if "valider" in typed:
        return _validated(request, entry, whole(typed.get("version", "")) or 0)
    return _amended(request, entry, typed)


def _validated(request: SignedRequest, entry: int, version: int) -> HttpResponse:
    try:
        saved = validating.validate(entry=entry, by=request.viewer, version=version)
    except Refused as refusal:
        return _refused(request, entry, refusal)
    return _done(request, saved, _("Mise à jour validée"))


def _sent_back(request: SignedRequest, entry: int, reason: str) -> HttpResponse:
    try:
        saved = validating.send_back(entry=entry, by=request.viewer, reason=reason)
    except Invalid as refusal:
        return _list(request, at=entry, reason=reason, refusal=refusal)
    except Refused as refusal:
        return _refused(request, entry, refusal)
    return _done(request, saved, _("Mise à jour renvoyée\u00a0: la raison est transmise"))


def _amended(request: SignedRequest, entry: int, typed: Mapping[str, str]) -> HttpResponse:
    found = _found(request, entry)
    card = editing.card(request.viewer, found.uid)
    version = whole(typed.get("version", ""))
    if card is None:
        raise NotFound
    read = reading.read(said_in(typed), typed, item=card.item)
    problems = list(read.problems)
    if version is None:
        said = _("La version de la fiche n’est pas lisible\u00a0: rechargez la page, puis recommencez.")
        problems.append(Problem("not-a-number", said, Source()))
    try:
        if problems or version is None:
            raise Invalid(problems)
        saved = validating.amend(
            entry=entry,
            by=request.viewer,
            version=version,
            values=read.values,
            steps=[name.removeprefix(STEP) for name in typed if name.startswith(STEP)],
            note=typed.get("note"),
        )
    except Invalid as refusal:
        return _form(request, found, typed, refusal)
    except Refused as refusal:
        return _refused(request, entry, refusal)
    return _done(request, saved, _("Mise à jour amendée et validée"))


def _found(request: SignedRequest, entry: int) -> Entry:
    found = queries.one(request.viewer, entry)
    if found is None:
        raise NotFound
    return found


def _done(request: SignedRequest, saved: Saved, said: str) -> HttpResponse:
    messages.success(request, said, extra_tags=undo_address(saved.act))
    return redirect("web:validating")


def _refused(request: SignedRequest, entry: int, refusal: Refused) -> HttpResponse:
    """What another did meanwhile, said over the list as it is now; what does not exist or is not theirs stays so."""
    if refusal.status in {403, 404}:
        raise refusal
    said = refusal.message
    if isinstance(refusal, Conflict):
        said = _("La fiche a changé entre-temps\u00a0: revoyez la mise à jour, puis validez.")
    messages.warning(request, said)
    return redirect("web:validating")


def _form(request: HttpRequest, found: Entry, typed: Mapping[str, str], refusal: Invalid | None = None) -> HttpResponse:
    context = {
        "each": found,
        "form": _values(found, typed),
        "before": {name: _text(found.now[name]) for name in found.now},
        "kept": {name.removeprefix(STEP) for name in typed if name.startswith(STEP)} if typed else None,
        "statuses": STATUS_CHOICES,
        "healths": tuple(HealthValue),
        "texts": TEXTS,
        "errors": errors_by_field(refusal),
    }
    return render(request, "web/validating/one.html", context, status=422 if refusal else 200)


def _values(found: Entry, typed: Mapping[str, str]) -> dict[str, str]:
    """What the form shows: what was typed, else what the update asks, else what is official."""
    values = {name: _text(found.asked.get(name, value)) for name, value in found.now.items()}
    values |= {"note": "", "version": str(found.version), **dict.fromkeys(TEXTS, ""), **dict(found.texts)}
    # Templates find no name with a dot.
    sent = {name.replace(".", "_"): value for name, value in typed.items()}
    return values | {name: sent[name] for name in values if name in sent}


def _text(value: object) -> str:
    return "" if value is None else str(value)
