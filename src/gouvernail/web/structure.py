"""The acts on the structure of a programme: the menu of an item, those done at once, new items one after another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gouvernail.core.numbering import level_for_child, levels_under
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level
from gouvernail.queries import programmes, structure
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.queries.structure import Place, Standing
from gouvernail.queries.viewer import Viewer
from gouvernail.services import outlining
from gouvernail.services import structure as services
from gouvernail.services.acts import Done
from gouvernail.services.outlining import Beside
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from gouvernail.web import act_forms, joint_forms, words
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.act_menu import entries
from gouvernail.web.acts import answer, refused, told, undo_address
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.rows import Rows, term_of_programme


@dataclass(frozen=True, slots=True)
class Direct:
    """An act done at once: what it does to the item (uid), and what is said then."""

    do: Callable[[str, Viewer], Done]
    said: object


DIRECT: Mapping[str, Direct] = {
    "dupliquer": Direct(lambda uid, by: services.duplicate(item=uid, by=by), gettext_lazy("Dupliqué.")),
    "dupliquer-tout": Direct(
        lambda uid, by: services.duplicate(item=uid, by=by, with_branch=True),
        gettext_lazy("Dupliqué avec ce qu’il contient."),
    ),
    "monter": Direct(lambda uid, by: services.shift(item=uid, by=by, places=-1), gettext_lazy("Monté d’un rang.")),
    "descendre": Direct(lambda uid, by: services.shift(item=uid, by=by, places=1), gettext_lazy("Descendu d’un rang.")),
    "rentrer": Direct(lambda uid, by: outlining.indent(item=uid, by=by), gettext_lazy("Rentré d’un niveau.")),
    "sortir": Direct(lambda uid, by: outlining.outdent(item=uid, by=by), gettext_lazy("Sorti d’un niveau.")),
    "restreindre": Direct(lambda uid, by: outlining.restrict(item=uid, by=by), gettext_lazy("Accès restreint.")),
    "ouvrir": Direct(
        lambda uid, by: outlining.restrict(item=uid, by=by, restricted=False), gettext_lazy("Restriction levée.")
    ),
}


FORMS = {**act_forms.FORMS, **joint_forms.FORMS}


def standing(request: SignedRequest, uid: str) -> Standing:
    """Where the item stands, for who may change that. Refusals: `NotFound`, `NotAllowed`."""
    found = structure.standing(request.viewer, uid)
    if found is None:
        raise NotFound
    if not found.head.may_write:
        raise NotAllowed
    words.speak(found.head.preferences)
    return found


@signed_in
def menu(request: SignedRequest, uid: str) -> HttpResponse:
    """What can be done to an item: as a menu beside its row, and as a page without script."""
    found = standing(request, uid)
    context = {
        "found": found,
        "head": found.head,
        "here": found.here,
        "groups": entries(found),
        "fragment": wants_fragment(request),
    }
    name = "web/structure/menu.html" if context["fragment"] else "web/structure/menu_page.html"
    return render(request, name, context)


@signed_in
def act(request: SignedRequest, uid: str, name: str) -> HttpResponse:
    """One act on an item: done at once, or by a form that says first what it would change."""
    if name in FORMS:
        return FORMS[name](request, standing(request, uid))
    if name not in DIRECT:
        raise NotFound
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    sheet = reverse("web:item", args=[uid])
    try:
        done = DIRECT[name].do(uid, request.viewer)
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        return refused(request, refusal, back=sheet)
    if done.act is None:
        return refused(request, Refused(_("Rien n’a changé\u00a0: il n’y a pas de place au-delà.")), back=sheet)
    return answer(request, done, str(DIRECT[name].said), back=sheet)


@signed_in
def place(request: SignedRequest, uid: str) -> HttpResponse:
    """Put an item beside another one: where it was dropped."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    sheet = reverse("web:item", args=[uid])
    where = request.POST.get("where", "")
    try:
        if where not in set(Beside):
            raise Invalid([Problem("place-wrong", _("Dites où placer cet élément."), Source(field="where"))])
        anchor = request.POST.get("anchor", "")
        done = outlining.move_beside(item=uid, by=request.viewer, anchor=anchor, where=Beside(where))
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        return refused(request, refusal, back=sheet)
    if done.act is None:
        return told(HttpResponse(status=204), {"structure": {"item": uid}})
    return answer(request, done, _("Déplacé."), back=sheet)


# ---------------------------------------------------------------------------------------------------------- new items


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a new item goes: after an item, inside one, or at the top of the programme."""

    head: ProgrammeHead
    parent: Place | None
    after: Place | None
    levels: tuple[Level, ...]
    level: Level

    @property
    def query(self) -> str:
        asked = {"apres": self.after.uid} if self.after else {"sous": self.parent.uid} if self.parent else {}
        return f"?{urlencode(asked)}" if asked else ""


@signed_in
def add(request: SignedRequest, uid: str) -> HttpResponse:
    """Create items one after another: title, Enter, next. A row of the tree, a place on the sheet, or a page."""
    spot = _spot(request, uid)
    where = request.GET.get("dans", "")
    if request.method != "POST":
        typed = kept_form(request) or {}
        return _add_form(request, spot, where, typed=typed)
    try:
        done = services.create(
            programme=uid,
            by=request.viewer,
            level=_level(request.POST.get("level", "")),
            title=request.POST.get("title", ""),
            under=spot.parent.uid if spot.parent else None,
            after=spot.after.uid if spot.after else None,
        )
    except Invalid as refusal:
        return _add_form(request, spot, where, typed=request.POST.dict(), problems=refusal.problems)
    said = _("Ajouté\u00a0: %(title)s") % {"title": " ".join(request.POST.get("title", "").split())[:60]}
    if not wants_fragment(request):
        messages.success(request, said, extra_tags=undo_address(done.act))
        following = f"?apres={done.item}" if spot.after else spot.query
        return redirect(f"{reverse('web:item-new', args=[uid])}{following}")
    if where != "ligne":
        return answer(request, done, said, back=reverse("web:programme", args=[uid]))
    found = standing(request, done.item or "")
    today = timezone.localdate()
    row = structure.row_of(request.viewer, found, today=today)
    drawn = Rows([row], today=today, term=term_of_programme(found.head, today)).tree_html(narrowed=True, acts=True)
    toast = {"text": said, "undo": undo_address(done.act), "label": _("Annuler")}
    return told(HttpResponse(drawn), {"toast": toast, "added": {"item": done.item}})


def _spot(request: SignedRequest, uid: str) -> Spot:
    head = programmes.head(request.viewer, uid)
    if head is None:
        raise NotFound
    if not head.may_write:
        raise NotAllowed
    words.speak(head.preferences)
    listed = {place.uid: place for place in structure.places(request.viewer, uid)}
    wanted, below = request.GET.get("apres"), request.GET.get("sous")
    if (wanted and wanted not in listed) or (below and below not in listed):
        raise NotFound
    after = listed[wanted] if wanted else None
    parent = listed.get(after.parent or "") if after else listed[below] if below else None
    levels = levels_under(Level(parent.level) if parent else None)
    if not levels:
        raise Refused(_("Une étape ne contient rien d’autre\u00a0: ajoutez plutôt à la suite."))
    used: dict[Level, int] = {}
    for each in listed.values():
        used[Level(each.level)] = used.get(Level(each.level), 0) + 1
    usual = Level(after.level) if after else level_for_child(Level(parent.level) if parent else None, used)
    return Spot(head, parent, after, levels, usual or levels[0])


def _add_form(
    request: SignedRequest, spot: Spot, where: str, *, typed: Mapping[str, str], problems: tuple[Problem, ...] = ()
) -> HttpResponse:
    chosen = typed.get("level") or request.GET.get("niveau") or spot.level.value
    context = {
        "head": spot.head,
        "spot": spot,
        "where": where,
        "title": typed.get("title", ""),
        "levels": [(each.value, spot.head.level_labels[each.value], each.value == chosen) for each in spot.levels],
        "problems": problems,
        "action": f"{reverse('web:item-new', args=[spot.head.uid])}{spot.query}",
    }
    if not wants_fragment(request):
        name = "web/structure/add_page.html"
    else:
        name = "web/structure/add_row.html" if where == "ligne" else "web/structure/add_slot.html"
    answered = render(request, name, context, status=422 if problems else 200)
    if problems and wants_fragment(request):
        answered["HX-Retarget"] = "#add-row" if where == "ligne" else "#slot-ajouter"
        answered["HX-Reswap"] = "innerHTML"
    return answered


def _level(written: str) -> Level:
    if written not in set(Level):
        raise Invalid([Problem("level-unknown", _("Choisissez un niveau de la liste."), Source(field="level"))])
    return Level(written)
