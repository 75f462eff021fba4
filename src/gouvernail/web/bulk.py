"""Changing all the rows of a list, of one programme or of all: chosen, seen row by row, done, with one button to take
it back."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.bulk_changes import CHANGEABLE, Wanted, part_of
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import Level
from gouvernail.queries import actions, editing, programmes
from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import Opened
from gouvernail.services import bulk as services
from gouvernail.services.bulk import MOST, Hindered, Line
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import answer
from gouvernail.web.bulk_forms import PART, controls, said
from gouvernail.web.whole_numbers import whole


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The rows of the list with the same filter; the field, then what it would change, then the act."""
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    words.speak(opened.head.preferences)
    return _answer(request, opened)


@signed_in
def everywhere(request: SignedRequest) -> HttpResponse:
    """The same for the list of all that the viewer sees."""
    return _answer(request, None)


def _answer(request: SignedRequest, opened: Opened | None) -> HttpResponse:
    name = request.POST.get("champ") or request.GET.get("champ", "")
    name = name if name in offered() else ""
    if request.method != "POST" or not name or "choisir" in request.POST:
        return _page(request, opened, name)
    typed = {key: str(value) for key, value in request.POST.items()}
    wanted, problems = said(name, typed, request.viewer, opened.head.period if opened else None)
    if problems or wanted is None:
        return _page(request, opened, name, problems=problems)
    if request.POST.get("etape") != "faire":
        lines = services.preview(by=request.viewer, items=_listed(request, opened)[:MOST], wanted=wanted)
        return _page(request, opened, name, lines=lines, wanted=wanted)
    return _done(request, opened, wanted)


def offered() -> list[str]:
    """The fields that the programme has a place for."""
    unshown = words.spoken().unshown(Level.ACTION)
    return [name for name in CHANGEABLE if name not in unshown]


def _listed(request: SignedRequest, opened: Opened | None) -> list[str]:
    found = actions.listing(
        request.viewer,
        today=timezone.localdate(),
        wanted=Filter.from_query(request.GET),
        seen=opened.seen if opened else None,
    )
    return [row.uid for row in found.rows]


def _done(request: SignedRequest, opened: Opened | None, wanted: Wanted) -> HttpResponse:
    chosen = _chosen(request)
    why = request.POST.get("why", "").strip()[:500] or None
    try:
        done = services.change(by=request.viewer, items=chosen, wanted=wanted, why=why)
    except Hindered as refusal:
        lines = services.preview(by=request.viewer, items=chosen, wanted=wanted)
        return _page(request, opened, wanted.name, lines=lines, wanted=wanted, refusal=refusal)
    told = ngettext("%d fiche modifiée.", "%d fiches modifiées.", done.count) % done.count
    return answer(request, done, told if done.count else _("Rien n’a changé."), back=_list(request, opened))


def _chosen(request: SignedRequest) -> dict[str, int]:
    """The items that stayed ticked, each with the version that was seen: `uid:version`."""
    found: dict[str, int] = {}
    for text in request.POST.getlist("fiche")[:MOST]:
        uid, _sep, version = text.partition(":")
        number = whole(version)
        if number is not None:
            found[uid] = number
    return found


def _list(request: SignedRequest, opened: Opened | None) -> str:
    base = reverse("web:programme-list", args=[opened.head.uid]) if opened else reverse("web:actions")
    query = request.GET.copy()
    query.pop("champ", None)
    return f"{base}?{query.urlencode(safe=',')}" if query else base


def _page(
    request: SignedRequest, opened: Opened | None, name: str, *, lines: list[Line] | None = None,
    wanted: Wanted | None = None, problems: tuple[Problem, ...] = (), refusal: Hindered | None = None,
) -> HttpResponse:  # fmt: skip
    typed = {key: str(value) for key, value in request.POST.items()}
    register = FIELDS[name].register if name else None
    names = _names(request, name, lines or [])
    shown = sorted((_shown(name, line, refusal, names) for line in lines or ()), key=lambda line: not line["ticked"])
    context = {
        "head": opened.head if opened else None,
        "list": _list(request, opened),
        "kept": [(key, value) for key, value in request.GET.items() if key != "champ"],
        "action": request.get_full_path(),
        "total": len(_listed(request, opened)),
        "most": MOST,
        "fields": [(each, words.field_label(each)) for each in offered()],
        "name": name,
        "label": _label(name, wanted),
        "form": controls(name, typed, problems) if name else None,
        "known": editing.known_names(request.viewer, opened.owning[0], register) if register and opened else [],
        "typed": [(key, value) for key, value in typed.items() if key not in KEPT_APART],
        "why": typed.get("why", ""),
        "lines": shown if lines is not None else None,
        "programmes": len({line.programme for line in lines or ()}) > 1,
        "changing": sum(bool(line["ticked"]) for line in shown),
        "hindered": _hindered(shown),
        "refusal": refusal,
        "part_input": PART,
    }
    status = refusal.status if refusal else 422 if problems else 200
    return render(request, "web/actions/bulk.html", context, status=status)


KEPT_APART = frozenset({"csrfmiddlewaretoken", "etape", "fiche", "why"})


def _label(name: str, wanted: Wanted | None) -> str:
    """The field, and the part of it that changes: `Budget, financement`."""
    label = words.field_label(name) if name else ""
    return f"{label}, {part_of(name, wanted.part).label.lower()}" if wanted and wanted.part else label


def _hindered(shown: list[Mapping[str, object]]) -> list[tuple[str, int]]:
    """Why some cannot be changed, each reason once with how many."""
    counted: dict[str, int] = {}
    for line in shown:
        if why_not := str(line["why_not"]):
            counted[why_not] = counted.get(why_not, 0) + 1
    return sorted(counted.items(), key=lambda each: -each[1])


def _names(request: SignedRequest, name: str, lines: list[Line]) -> Mapping[str, str]:
    """How the items are called that ties name."""
    if name != "links":
        return {}
    ties = [tie for line in lines for tie in (*(line.before or ()), *(line.after or ()))]
    return editing.titles_of(request.viewer, sorted({tie["item"] for tie in ties if tie.get("item")}))


def _shown(name: str, line: Line, refusal: Hindered | None, names: Mapping[str, str]) -> Mapping[str, object]:
    why_not = (refusal.reasons.get(line.uid, "") if refusal else "") or line.why_not
    return {
        "line": line,
        "before": words.told(name, line.before, names) or "—",
        "after": words.told(name, line.after, names) or "—",
        "why_not": why_not,
        "ticked": line.changes and not why_not,
    }
