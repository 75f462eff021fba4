"""The review of a document: what was read beside where it was read, corrected with a key or a form, then accepted."""

from collections.abc import Mapping, Sequence
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem, Source
from gouvernail.core.recognise.hints import LEFT_OUT, WORDS
from gouvernail.core.vocabulary import Level
from gouvernail.queries import review_pictures
from gouvernail.queries import reviews as queries
from gouvernail.queries.review_rows import ReviewRow
from gouvernail.queries.reviews import ReviewPage
from gouvernail.services import reviews as services
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.reviews import Corrected
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.field_forms import arranged, controls_of_form
from gouvernail.web.imports import coverage_bar
from gouvernail.web.review_acts import asked
from gouvernail.web.review_fields import NAMES, groups, places_for, texts_of
from gouvernail.web.review_rows import document_html, pages_html, rows_html
from gouvernail.web.whole_numbers import whole

COLUMN_WORDS = {**WORDS, LEFT_OUT: "Ne pas reprendre"}


@signed_in
def review(request: SignedRequest, uid: str) -> HttpResponse:
    """The screen. `element` is the item whose form is open, for those who have no script."""
    page = opened(request, uid)
    if page is None:
        return redirect("web:import", uid=uid)
    shown = request.GET.get("element", "")
    return screen(request, page, {shown: editor(request, page, shown)} if page.row_of(shown) else {})


def screen(
    request: SignedRequest, page: ReviewPage, form: Mapping[str, SafeString], *, status: int = 200
) -> HttpResponse:
    """The whole page; `form` holds the form of the row that is open, if any."""
    rows = page.rows()
    pictured = bool(page.pages) and request.GET.get("vue") != "texte"
    context = {
        **head_context(page),
        "rows": rows_html(rows, opened=form),
        "document": pages_html(page, rows) if pictured else document_html(page, rows),
        "pictured": pictured,
        "columns": [(column, COLUMN_WORDS.get(column.field or "", _("Description"))) for column in page.columns],
        "column_choices": COLUMN_WORDS.items(),
        "sheets": page.sheets(),
        "here": "review",
    }
    return render(request, "web/reviews/review.html", context, status=status)


@signed_in
def picture(request: SignedRequest, uid: str, number: int) -> HttpResponse:
    """A page of the document as PNG. It never changes: the browser may keep it for as long as it likes."""
    try:
        drawn = review_pictures.picture(request.viewer, uid, number)
    except review_pictures.Busy:
        return HttpResponse(status=503, headers={"Retry-After": "1"})
    if drawn is None:
        raise NotFound
    return HttpResponse(drawn, content_type="image/png", headers={"Cache-Control": "private, max-age=86400, immutable"})


@signed_in
def element(request: SignedRequest, uid: str, item: str) -> HttpResponse:
    """The form of one item, to open under its row."""
    page = queries.page(request.viewer, uid, with_lines=False)
    if page is None or page.row_of(item) is None:
        raise NotFound
    return HttpResponse(editor(request, page, item))


@signed_in
def correct(request: SignedRequest, uid: str) -> HttpResponse:
    """Make a correction, take one back or make it again. With script only the rows that changed come back."""
    if request.method != "POST":
        return redirect("web:review", uid=uid)
    typed = request.POST
    page = opened(request, uid)
    if page is None:
        raise services.Closed
    if "lignes" in typed:
        return form_again(request, page, arranged(typed.dict(), typed["lignes"]))
    try:
        made = _made(request, page, _version(typed.get("version", "")))
    except Invalid as invalid:
        if "seen" in typed and page.row_of(typed.get("item", "")):
            return form_again(request, page, typed.dict(), invalid.problems)
        return refused(request, uid, invalid)
    if wants_fragment(request):
        return changed(request, page, made)
    return redirect(back_to(uid, typed.get("item", ""), typed.get("back", "")))


def _version(written: str) -> int | None:
    """The version that the person saw, where the form says one."""
    version = whole(written)
    if written and version is None:
        said = _("La version de la relecture n’est pas lisible\u00a0: rechargez la page, puis recommencez.")
        raise Invalid([Problem("not-a-number", said, Source(field="version"))])
    return version


def _made(request: SignedRequest, page: ReviewPage, version: int | None) -> Corrected | None:
    """What the form asked for, made; `None` when it asked for nothing new."""
    act = request.POST.get("act", "")
    if act in {"undo", "redo"}:
        return (services.undo if act == "undo" else services.redo)(job=page.uid, by=request.viewer, version=version)
    made = asked(request.POST.dict(), page, services.new_id(page.steps))
    if not made:
        return None
    return services.correct_all(job=page.uid, by=request.viewer, corrections=made, version=version)


def form_again(
    request: SignedRequest, page: ReviewPage, typed: Mapping[str, str], problems: Sequence[Problem] = ()
) -> HttpResponse:
    """The form of an item with what was typed in it: rows were arranged, or something is wrong."""
    item, status = typed.get("item", ""), 422 if problems else 200
    if page.row_of(item) is None:
        raise NotFound
    form = editor(request, page, item, typed, problems)
    return (
        HttpResponse(form, status=status)
        if wants_fragment(request)
        else screen(request, page, {item: form}, status=status)
    )


def refused(request: SignedRequest, uid: str, invalid: Invalid) -> HttpResponse:
    if wants_fragment(request):
        return HttpResponse(" ".join(each.message for each in invalid.problems), status=422, content_type="text/plain")
    messages.error(request, " ".join(each.message for each in invalid.problems))
    return redirect(back_to(uid, request.POST.get("item", ""), request.POST.get("back", "")))


def back_to(uid: str, item: str, back: str) -> str:
    if back in {"review-names", "review-comparison"}:
        return reverse(f"web:{back}", args=[uid])
    address = reverse("web:review", args=[uid])
    return f"{address}?{urlencode({'element': item})}#el-{item}" if item else address


def changed(request: SignedRequest, page: ReviewPage, made: Corrected | None) -> HttpResponse:
    """Only what changed: the rows, the order where it changed, and the head."""
    before: dict[str, ReviewRow] = {}
    was = page.state
    if made is not None:
        before = {row.id: row for row in made.was.rows}
        was, page = made.was, page.after(made.now)
    now = page.rows()
    everything = made is not None and not made.seen
    rows = [row for row in now if made and (everything or before.get(row.id) != row)]
    same_order = made is None or [*before] == [row.id for row in now]
    context = {
        **head_context(page),
        "rows": rows_html(rows),
        "order": "" if same_order and not everything else " ".join(row.id for row in now),
        "reread": made is not None and made.reread,
        "said": _("Quelqu’un d’autre corrige aussi ce document.") if everything else "",
        "same_problems": not everything and was.draft.problems == page.draft.problems,
        "same_texts": not everything and _texts(was.draft) == _texts(page.draft),
    }
    return render(request, "web/reviews/changed.html", context)


def _texts(draft: Draft) -> tuple[object, ...]:
    """What stands in no item."""
    return draft.unplaced, draft.skipped


def opened(request: SignedRequest, uid: str) -> ReviewPage | None:
    """The open review; `None` when the document is there but its review is over."""
    page = queries.page(request.viewer, uid)
    if page is None and not queries.exists(request.viewer, uid):
        raise NotFound
    return page


def head_context(page: ReviewPage) -> dict[str, object]:
    account = queries.account(page.state)
    return {
        "page": page,
        "account": account,
        "coverage": coverage_bar(page.draft.coverage),
        "problems": page.draft.problems,
        # Asked for only where they are shown.
        "problem_lines": partial(problem_lines, page),
        "unplaced": list(enumerate(page.draft.unplaced)),
        "skipped": list(enumerate(page.draft.skipped, start=len(page.draft.unplaced))),
        "levels": [(level.value, words.word("level", level.value)) for level in Level],
        "doubt_words": ngettext("%(n)d doute", "%(n)d doutes", account.doubts) % {"n": account.doubts},
    }


def problem_lines(page: ReviewPage) -> list[tuple[object, int | None]]:
    """Each problem with the line of the document that it is about."""
    places = page.places()
    return [(problem, places.of(problem.source)) for problem in page.draft.problems]


def editor(
    request: SignedRequest, page: ReviewPage, item: str, typed: Mapping[str, str] | None = None,
    problems: Sequence[Problem] = (),
) -> SafeString:  # fmt: skip
    """The form of an item: as it is, or with what was typed and what is wrong with it."""
    found = page.draft.plan.by_id()[item]
    given = texts_of(found, page.draft.plan) if typed is None else typed
    touched = given.get("lignes", "").partition(":")[2].partition(":")[0].partition(".")[0]
    shown = groups(found, given, problems, touched)
    inputs = {control.name for group in shown for form in group.forms for control in controls_of_form(form)}
    context = {
        "page": page,
        "item": found,
        "seen": page.version if typed is None else given.get("seen", ""),
        "levels": [(level.value, words.word("level", level.value)) for level in Level],
        "groups": shown,
        "fragment": wants_fragment(request),
        "wider": places_for(found, page.draft.plan),
        "problems": problems,
        "others": [problem for problem in problems if (problem.source.field or "") not in inputs | set(NAMES)],
    }
    return SafeString(render_to_string("web/reviews/editor.html", context, request=request))


@signed_in
def accept(request: SignedRequest, uid: str) -> HttpResponse:
    """Write what was reviewed; then its report."""
    if request.method != "POST":
        return redirect("web:review", uid=uid)
    try:
        accepted = services.accept(job=uid, by=request.viewer)
    except Invalid as invalid:
        return refused(request, uid, invalid)
    new = sum(each.created + each.updated for each in accepted.programmes)
    messages.success(request, _("Accepté.") if new else _("Rien de neuf\u00a0: le programme est déjà à jour."))
    return redirect("web:import", uid=uid)


@signed_in
def discard(request: SignedRequest, uid: str) -> HttpResponse:
    if request.method == "POST":
        services.discard(job=uid, by=request.viewer)
        messages.success(request, _("La lecture est jetée\u00a0; le document est gardé."))
        return redirect("web:imports")
    return redirect("web:review", uid=uid)


@signed_in
def target(request: SignedRequest, uid: str) -> HttpResponse:
    """Choose the programme that the document updates."""
    if request.method == "POST":
        services.choose_target(job=uid, by=request.viewer, programme=request.POST.get("programme") or None)
    return redirect("web:review-comparison", uid=uid)
