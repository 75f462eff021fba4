"""Documents: those that were read, reading another, how far that is, and what came out of it."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gouvernail.core.charts import Part, stacked_bar
from gouvernail.core.coverage import percentages
from gouvernail.core.plan import Coverage
from gouvernail.core.problems import Problem, Source
from gouvernail.queries import authorities, imports, programmes, texts
from gouvernail.queries.imports import JobReport
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.services import imports as import_services
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.drawings import safe
from gouvernail.web.sheets import errors_by_field
from gouvernail.web.uploads import too_big
from gouvernail.web.whole_numbers import whole

ENDED = frozenset({"review", "done", "failed", "discarded", "undone"})
STOP_POLLING = 286
"""The answer that tells htmx to ask no more."""


@signed_in
def jobs(request: SignedRequest) -> HttpResponse:
    return render(request, "web/imports/list.html", {"jobs": imports.jobs(request.viewer)})


@signed_in
def upload(request: SignedRequest) -> HttpResponse:
    """Choose a document; then its reading goes on in the background. `programme` is the one that it updates."""
    choices = authorities.importing(request.viewer)
    target = _target(request)
    refusal = None
    if request.method == "POST":
        try:
            return redirect("web:import", uid=_request(request, target))
        except Invalid as invalid:
            refusal = invalid
    context = {
        "choices": choices,
        "target": target,
        "typed": request.POST,
        "errors": errors_by_field(refusal),
        "most": settings.MAX_UPLOAD_BYTES // (1024 * 1024),
        "most_bytes": settings.MAX_UPLOAD_BYTES,
        "too_big": too_big(),
    }
    return render(request, "web/imports/upload.html", context, status=422 if refusal else 200)


def _target(request: SignedRequest) -> ProgrammeHead | None:
    """The programme that the page was opened from; its authority is the document's."""
    uid = request.POST.get("programme") or request.GET.get("programme")
    if not uid:
        return None
    found = programmes.head(request.viewer, uid)
    if found is None or not found.may_import:
        raise NotFound
    return found


def _request(request: SignedRequest, target: ProgrammeHead | None) -> str:
    """Keep what was given, a file or a pasted text; gives the uid of its import."""
    file = request.FILES.get("file")
    pasted = request.POST.get("pasted", "").strip()
    if file is None and pasted:
        return _ask(request, target, pasted_name(pasted), pasted.encode())
    if file is None:
        raise Invalid([Problem("file-missing", _("Choisissez un document."), Source(field="file"))])
    if file.size is None or file.size > settings.MAX_UPLOAD_BYTES:
        raise Invalid([Problem("file-too-big", too_big(), Source(field="file"))])
    return _ask(request, target, file.name or _("document"), file.read())


def _ask(request: SignedRequest, target: ProgrammeHead | None, name: str, data: bytes) -> str:
    authority = target.authority.slug if target else request.POST.get("authority", "")
    if not authority:
        raise Invalid([Problem("authority-missing", _("Choisissez pour qui."), Source(field="authority"))])
    job = import_services.request(
        by=request.viewer,
        authority=authority,
        name=name,
        data=data,
        title=request.POST.get("title", "").strip() or None,
        review=True,
        target=target.uid if target else None,
    )
    return job.uid


def pasted_name(text: str) -> str:
    """A pasted text is called by its first line, so that pasting it again updates the same programme."""
    first = text.split("\n", 1)[0]
    return f"{' '.join(first.split())[:80]}.txt"


@signed_in
def job(request: SignedRequest, uid: str) -> HttpResponse:
    """While it runs, how far it is; then its report. The page asks again by itself."""
    if wants_fragment(request):
        card = imports.progress(request.viewer, uid)
        if card is None:
            raise NotFound
        answer = render(request, "web/imports/progress.html", {"card": card})
        if card.state in ENDED:
            answer["HX-Refresh"] = "true"
        return answer
    report = imports.job(request.viewer, uid)
    if report is None:
        raise NotFound
    if report.card.state == "review":
        return redirect("web:review", uid=uid)
    return render(request, "web/imports/report.html", report_context(report))


@signed_in
def text(request: SignedRequest, uid: str) -> HttpResponse:
    """The document as received, at the line that a problem or an item points to."""
    asked = request.GET.get("ligne", "")
    lines = texts.of_job(request.viewer, uid, here=whole(asked))
    card = imports.progress(request.viewer, uid)
    if lines is None or card is None:
        raise NotFound
    return render(request, "web/imports/text.html", {"card": card, "lines": lines})


def report_context(report: JobReport) -> dict[str, object]:
    ordered = sorted(report.problems, key=lambda problem: not problem.blocking)
    return {
        "report": report,
        "card": report.card,
        "running": report.card.state not in ENDED,
        "problems": ordered,
        "blocking": sum(problem.blocking for problem in ordered),
        "coverage": coverage_bar(report.coverage) if report.coverage else "",
        "shares": [f"{share}\u00a0%".replace(".", ",") for share in percentages(report.coverage)]
        if report.coverage
        else [],
        "skipped": by_reason(report),
    }


def coverage_bar(coverage: Coverage) -> object:
    """Where the document's text went: in the programme, left out for a reason, or without a place."""
    placed, skipped, unplaced = map(int, percentages(coverage, decimals=0))
    parts = (
        Part(_("Repris dans le programme (%)"), "fill-done", placed),
        Part(_("Laissé de côté (%)"), "fill-soft", skipped),
        Part(_("Sans place (%)"), "fill-alert", unplaced),
    )
    return safe(stacked_bar(parts, whole=sum(part.count for part in parts), label=_("Texte du document"), height=18))


def by_reason(report: JobReport) -> list[tuple[str, list[object]]]:
    """What was skipped, grouped by why."""
    grouped: dict[str, list[object]] = {}
    for each in report.skipped:
        grouped.setdefault(words.word("skip", each.reason.value), []).append(each)
    return sorted(grouped.items(), key=lambda pair: -len(pair[1]))
