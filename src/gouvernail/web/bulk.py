"""Changing a field of all the rows of a list: chosen, seen row by row, then done, with one button to take it back."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core import plan as core
from gouvernail.core import typed as reading
from gouvernail.core.item_fields import FIELDS, Kind
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import Level
from gouvernail.queries import actions, editing, programmes
from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import Opened
from gouvernail.services import bulk as services
from gouvernail.services.bulk import CHANGEABLE, MOST, Hindered, Line, Mode, Wanted
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import answer
from gouvernail.web.field_forms import forms_of
from gouvernail.web.whole_numbers import whole

BLANK = core.Item("", Level.ACTION, "…")
"""What a value is typed over: nothing that is there is known to all the items."""
VALUES = "valeurs"
"""The input of fields of several names or lines: one a line."""


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The rows of the list with the same filter; the field, then what it would change, then the act."""
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    words.speak(opened.head.preferences)
    name = request.POST.get("champ") or request.GET.get("champ", "")
    name = name if name in offered(opened) else ""
    if request.method != "POST" or not name:
        return _page(request, opened, name)
    wanted, problems = _wanted(request, opened, name)
    if problems or wanted is None:
        return _page(request, opened, name, problems=problems)
    if request.POST.get("etape") != "faire":
        return _page(request, opened, name, lines=_preview(request, opened, wanted))
    return _done(request, opened, wanted)


def offered(opened: Opened) -> list[str]:
    """The fields that the programme has a place for."""
    unshown = opened.head.preferences.unshown(Level.ACTION)
    return [name for name in CHANGEABLE if name not in unshown]


def _listed(request: SignedRequest, opened: Opened) -> list[str]:
    found = actions.listing(
        request.viewer, today=timezone.localdate(), wanted=Filter.from_query(request.GET), seen=opened.seen
    )
    return [row.uid for row in found.rows]


def _wanted(request: SignedRequest, opened: Opened, name: str) -> tuple[Wanted | None, tuple[Problem, ...]]:
    """What was typed, and what is wrong with it."""
    typed = {key: str(value) for key, value in request.POST.items()}
    mode = Mode(typed["mode"]) if typed.get("mode") in set(Mode) else Mode.REPLACE
    if FIELDS[name].kind in {Kind.NAMES, Kind.LINES}:
        written = (" ".join(line.split()) for line in typed.get(VALUES, "").splitlines())
        return Wanted(name, tuple(dict.fromkeys(line for line in written if line)), mode), ()
    if FIELDS[name].kind is Kind.GOALS:
        typed.setdefault(f"{name}.", "")
    found = reading.read([name], typed, item=BLANK, period=opened.head.period)
    if name not in found.values:
        return None, ()
    return Wanted(name, found.values[name], mode), tuple(found.problems)


def _preview(request: SignedRequest, opened: Opened, wanted: Wanted) -> list[Line]:
    uids = _listed(request, opened)[:MOST]
    return services.preview(by=request.viewer, programme=opened.head.uid, items=uids, wanted=wanted)


def _done(request: SignedRequest, opened: Opened, wanted: Wanted) -> HttpResponse:
    chosen = _chosen(request)
    why = request.POST.get("why", "").strip()[:500] or None
    try:
        done = services.change(by=request.viewer, programme=opened.head.uid, items=chosen, wanted=wanted, why=why)
    except Hindered as refusal:
        lines = services.preview(by=request.viewer, programme=opened.head.uid, items=chosen, wanted=wanted)
        return _page(request, opened, wanted.name, lines=lines, refusal=refusal)
    said = ngettext("%d fiche modifiée.", "%d fiches modifiées.", done.count) % done.count
    return answer(request, done, said if done.count else _("Rien n’a changé."), back=_list(request, opened))


def _chosen(request: SignedRequest) -> dict[str, int]:
    """The items that stayed ticked, each with the version that was seen: `uid:version`."""
    found: dict[str, int] = {}
    for text in request.POST.getlist("fiche")[:MOST]:
        uid, _sep, version = text.partition(":")
        number = whole(version)
        if number is not None:
            found[uid] = number
    return found


def _list(request: SignedRequest, opened: Opened) -> str:
    base = reverse("web:programme-list", args=[opened.head.uid])
    query = request.GET.copy()
    query.pop("champ", None)
    return f"{base}?{query.urlencode(safe=',')}" if query else base


def _page(
    request: SignedRequest, opened: Opened, name: str, *, lines: list[Line] | None = None,
    problems: tuple[Problem, ...] = (), refusal: Hindered | None = None,
) -> HttpResponse:  # fmt: skip
    typed = {key: str(value) for key, value in request.POST.items()}
    kind = FIELDS[name].kind if name else None
    register = FIELDS[name].register if name else None
    many = kind in services.LISTED
    shown = [_shown(name, line, refusal) for line in lines or ()]
    context = {
        "head": opened.head,
        "list": _list(request, opened),
        "kept": [(key, value) for key, value in request.GET.items() if key != "champ"],
        "action": request.get_full_path(),
        "total": len(_listed(request, opened)),
        "most": MOST,
        "fields": [(each, words.field_label(each)) for each in offered(opened)],
        "name": name,
        "label": words.field_label(name) if name else "",
        "form": forms_of([name], typed, problems)[0] if name and kind not in {Kind.NAMES, Kind.LINES} else None,
        "values": typed.get(VALUES, ""),
        "known": editing.known_names(request.viewer, opened.owning[0], register) if register else [],
        "modes": MODES if many else (),
        "mode": typed.get("mode", (Mode.ADD if many else Mode.REPLACE).value),
        "typed": [(key, value) for key, value in typed.items() if key not in KEPT_APART],
        "why": typed.get("why", ""),
        "lines": shown if lines is not None else None,
        "changing": sum(bool(line["ticked"]) for line in shown),
        "refusal": refusal,
    }
    status = refusal.status if refusal else 422 if problems else 200
    return render(request, "web/actions/bulk.html", context, status=status)


KEPT_APART = frozenset({"csrfmiddlewaretoken", "etape", "fiche", "why"})
MODES = ((Mode.ADD.value, "Ajouter à ce qui s’y trouve"), (Mode.REMOVE.value, "Retirer de ce qui s’y trouve"),
         (Mode.REPLACE.value, "Remplacer ce qui s’y trouve"))  # fmt: skip


def _shown(name: str, line: Line, refusal: Hindered | None) -> Mapping[str, object]:
    why_not = (refusal.reasons.get(line.uid, "") if refusal else "") or line.why_not
    return {
        "line": line,
        "before": words.told(name, line.before) or "—",
        "after": words.told(name, line.after) or "—",
        "why_not": why_not,
        "ticked": line.changes and not why_not,
    }
