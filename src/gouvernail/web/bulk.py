"""Changing all the rows of a list, of one programme or of all: the fields chosen, seen row by row, done, with one
button to take it back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.bulk_changes import CHANGEABLE, LISTED, Wanted, part_of
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import Level
from gouvernail.queries import actions, editing, programmes
from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import Opened
from gouvernail.services import bulk as services
from gouvernail.services.bulk import MOST, Cell, Hindered, Line
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import answer
from gouvernail.web.bulk_forms import controls, said
from gouvernail.web.whole_numbers import whole

FIELD, ANOTHER, WITHOUT = "champ", "ajouter", "sans"
"""Inputs: a field that is changed, one for each; another one; one that is not changed after all."""
REDRAWS = ("choisir", WITHOUT, "autre")
"""Buttons that draw the form again, with what was typed in it."""


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The rows of the list with the same filter; the fields, then what they would change, then the act."""
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
    names = _names_asked(request)
    if request.method != "POST" or not names or any(each in request.POST for each in REDRAWS):
        return _page(request, opened, names)
    typed, period = _typed(request), opened.head.period if opened else None
    found = {name: said(name, typed, request.viewer, period) for name in names}
    wanted = [each for each, _problems in found.values() if each is not None]
    problems = {name: wrong for name, (_wanted, wrong) in found.items()}
    if any(problems.values()) or len(wanted) < len(names):
        return _page(request, opened, names, problems={name: wrong for name, wrong in problems.items() if wrong})
    if request.POST.get("etape") != "faire":
        lines = services.preview(by=request.viewer, items=_listed(request, opened)[:MOST], wanted=wanted)
        return _page(request, opened, names, lines=lines, wanted=wanted)
    return _done(request, opened, names, wanted)


def _names_asked(request: SignedRequest) -> list[str]:
    """The fields that are changed, each once, in the order in which they were chosen."""
    known, sent = offered(), request.POST if request.method == "POST" else request.GET
    asked = sent.getlist(FIELD) or request.GET.getlist(FIELD)
    if "autre" in sent:
        asked = [*asked, sent.get(ANOTHER, "")]
    return [name for name in dict.fromkeys(asked) if name in known and name != sent.get(WITHOUT)]


def _typed(request: SignedRequest) -> dict[str, str]:
    return {key: str(value) for key, value in request.POST.items()}


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


def _done(request: SignedRequest, opened: Opened | None, names: list[str], wanted: list[Wanted]) -> HttpResponse:
    chosen, left = _chosen(request)
    why = request.POST.get("why", "").strip()[:500] or None
    try:
        done = services.change(by=request.viewer, items=chosen, wanted=wanted, left=left, why=why)
    except Hindered as refusal:
        lines = services.preview(by=request.viewer, items=chosen, wanted=wanted)
        return _page(request, opened, names, lines=lines, wanted=wanted, refusal=refusal)
    told = ngettext("%d fiche modifiée.", "%d fiches modifiées.", done.count) % done.count
    return answer(request, done, told if done.count else _("Rien n’a changé."), back=_list(request, opened))


def _chosen(request: SignedRequest) -> tuple[dict[str, int], dict[str, frozenset[str]]]:
    """The items that stayed ticked, each with the version that was seen, and the fields that were seen to stay as they
    are there: `uid:version` or `uid:version:deadline,tags`."""
    found: dict[str, int] = {}
    left: dict[str, frozenset[str]] = {}
    for text in request.POST.getlist("fiche")[:MOST]:
        uid, _sep, rest = text.partition(":")
        version, _sep, fields = rest.partition(":")
        number = whole(version)
        if number is not None:
            found[uid] = number
            left[uid] = frozenset(fields.split(","))
    return found, left


def _list(request: SignedRequest, opened: Opened | None) -> str:
    base = reverse("web:programme-list", args=[opened.head.uid]) if opened else reverse("web:actions")
    query = request.GET.copy()
    query.pop(FIELD, None)
    return f"{base}?{query.urlencode(safe=',')}" if query else base


def _page(
    request: SignedRequest, opened: Opened | None, names: list[str], *, lines: list[Line] | None = None,
    wanted: Sequence[Wanted] = (), problems: Mapping[str, tuple[Problem, ...]] | None = None,
    refusal: Hindered | None = None,
) -> HttpResponse:  # fmt: skip
    typed, labels = _typed(request), {each.name: _label(each) for each in wanted}
    shown = _shown_lines(request, lines or [], labels, refusal)
    context = {
        "head": opened.head if opened else None,
        "list": _list(request, opened),
        "kept": [(key, value) for key, value in request.GET.items() if key != FIELD],
        "action": request.get_full_path(),
        "total": len(_listed(request, opened)),
        "most": MOST,
        "fields": [(each, words.field_label(each)) for each in offered() if each not in names],
        "forms": [_form(request, opened, name, typed, (problems or {}).get(name, ())) for name in names],
        "names": names,
        "another": request.POST.get(ANOTHER, ""),
        "typed": [(key, value) for key, value in typed.items() if key not in KEPT_APART],
        "why": typed.get("why", ""),
        "lines": shown if lines is not None else None,
        "label": next(iter(labels.values()), ""),
        "programmes": len({line.programme for line in lines or ()}) > 1,
        "changing": sum(each.ticked for each in shown),
        "counts": _counts(shown, labels) if len(names) > 1 else [],
        "hindered": _hindered(shown),
        "refusal": refusal,
    }
    status = refusal.status if refusal else 422 if problems else 200
    return render(request, "web/actions/bulk.html", context, status=status)


KEPT_APART = frozenset({"csrfmiddlewaretoken", "etape", "fiche", "why", FIELD, ANOTHER})


def _form(
    request: SignedRequest, opened: Opened | None, name: str, typed: Mapping[str, str], problems: tuple[Problem, ...]
) -> Mapping[str, object]:
    """What the template draws for one field."""
    register = FIELDS[name].register
    known = editing.known_names(request.viewer, opened.owning[0], register) if register and opened else []
    return {"name": name, "label": words.field_label(name), "known": known, **controls(name, typed, problems)}


def _label(wanted: Wanted) -> str:
    """The field, and the part of it that changes: `Budget, financement`."""
    label = words.field_label(wanted.name)
    return f"{label}, {part_of(wanted.name, wanted.part).label.lower()}" if wanted.part else label


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as it is drawn: what its tick sends, what each field tells, and what the act was refused for."""

    line: Line
    value: str
    cells: list[Mapping[str, object]]
    refused: str

    @property
    def ticked(self) -> bool:
        return self.line.changes and not self.refused

    @property
    def reasons(self) -> list[str]:
        own = [cell.why_not for cell in self.line.cells if cell.why_not]
        return list(dict.fromkeys([*([self.refused] if self.refused else []), *own]))


def _shown_lines(
    request: SignedRequest, lines: list[Line], labels: Mapping[str, str], refusal: Hindered | None
) -> list[Shown]:
    """The lines as they are drawn, those that change first."""
    titles, refused = _titles(request, lines), refusal.reasons if refusal else {}
    shown = []
    for line in lines:
        value = [line.uid, str(line.version), *([",".join(line.unfit)] if line.unfit else [])]
        cells = [_shown_cell(cell, labels, titles) for cell in line.cells]
        shown.append(Shown(line, ":".join(value), cells, refused.get(line.uid, "")))
    return sorted(shown, key=lambda each: not each.ticked)


def _shown_cell(cell: Cell, labels: Mapping[str, str], titles: Mapping[str, str]) -> Mapping[str, object]:
    """Names stand one a line in a column of their own, behind each other among other fields."""
    in_line = len(labels) > 1 and FIELDS[cell.name].kind in LISTED
    before, after = (words.told(cell.name, value, titles) or "—" for value in (cell.before, cell.after))
    return {
        "label": labels[cell.name],
        "before": before.replace("\n", ", ") if in_line else before,
        "after": after.replace("\n", ", ") if in_line else after,
        "why_not": cell.why_not,
        "changes": cell.changes,
    }


def _titles(request: SignedRequest, lines: list[Line]) -> Mapping[str, str]:
    """How the items are called that ties name."""
    cells = [cell for line in lines for cell in line.cells if cell.name == "links"]
    if not cells:
        return {}
    ties = [tie for cell in cells for tie in (*(cell.before or ()), *(cell.after or ()))]
    return editing.titles_of(request.viewer, sorted({tie["item"] for tie in ties if tie.get("item")}))


def _counts(shown: list[Shown], labels: Mapping[str, str]) -> list[tuple[str, int]]:
    """In how many items each field changes."""
    changing = Counter(cell.name for each in shown if each.ticked for cell in each.line.cells if cell.changes)
    return [(label, changing[name]) for name, label in labels.items()]


def _hindered(shown: list[Shown]) -> list[tuple[str, int]]:
    """Why some cannot be changed, each reason once with how many."""
    return Counter(why_not for each in shown for why_not in each.reasons).most_common()
