"""The acts that say first what they would change: move elsewhere, change level, number again, put in the bin."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.numbering import Node, levels_after, levels_under
from gouvernail.core.preferences import Numbering
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level
from gouvernail.queries import structure as queries
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.queries.structure import Place, Standing
from gouvernail.services import bin as binning
from gouvernail.services import structure
from gouvernail.services.refusals import Invalid
from gouvernail.web.access import SignedRequest, wants_fragment
from gouvernail.web.acts import answer
from gouvernail.web.preference_forms import STYLES

MOST_SHOWN = 300
"""Lines of a preview; the rest is counted."""


def show(
    request: SignedRequest, head: ProgrammeHead, here: Place | None, form: str, heading: str,
    context: Mapping[str, Any], *, problems: Sequence[Problem] = (),
) -> HttpResponse:  # fmt: skip
    """The form of an act, in the dialog or on a page of its own."""
    fragment = wants_fragment(request)
    shown = {
        "head": head,
        "here": here,
        "heading": heading,
        "form": f"web/structure/{form}.html",
        "fragment": fragment,
        "problems": problems,
        "action": request.path,
        "back": reverse("web:item", args=[here.uid]) if here else reverse("web:programme", args=[head.uid]),
        **context,
    }
    name = shown["form"] if fragment else "web/structure/act_page.html"
    return render(request, str(name), shown, status=422 if problems else 200)


def move(request: SignedRequest, found: Standing) -> HttpResponse:
    """Move an item and its branch under another one, looked for by its words."""
    here = found.here
    inside = {here.uid, *(place.uid for place in found.below)}
    rank = Level(here.level).rank
    offered = [place for place in found.listed if place.uid not in inside and Level(place.level).rank < rank]
    chosen = request.POST.get("under", here.parent or "")
    context = {"found": found, "offered": offered, "chosen": chosen, "first": request.POST.get("rank") == "first"}
    if request.method != "POST":
        return show(request, found.head, here, "move", _("Déplacer vers…"), context)
    try:
        done = structure.move(
            item=here.uid, by=request.viewer, under=chosen or None, rank=1 if context["first"] else None
        )
    except Invalid as refusal:
        return show(request, found.head, here, "move", _("Déplacer vers…"), context, problems=refusal.problems)
    said = _("Déplacé.") if done.act else _("C’était déjà sa place.")
    return answer(request, done, said, back=reverse("web:item", args=[here.uid]))


def change_level(request: SignedRequest, found: Standing) -> HttpResponse:
    """Change the level of an item, and say what of its branch follows."""
    here, labels = found.here, found.head.level_labels
    under = Level(found.parent.level) if found.parent else None
    offered = [level for level in levels_under(under) if level != here.level]
    nodes = [Node(place.uid, place.parent, Level(place.level)) for place in (here, *found.below)]
    titles = {place.uid: place.title for place in found.below}
    choices = []
    for level in offered:
        levels, stuck = levels_after(nodes, level)
        followers = sum(levels[node.id] != node.level for node in nodes[1:] if node.id in levels)
        if stuck is not None:
            says = _("impossible\u00a0: «\u00a0%(title)s\u00a0» n’aurait plus de niveau") % {"title": titles[stuck]}
        elif followers:
            says = ngettext("%d élément de sa branche suit", "%d éléments de sa branche suivent", followers) % followers
        else:
            says = ""
        choices.append({"value": level.value, "label": labels[level.value], "says": says, "possible": stuck is None})
    context = {"found": found, "choices": choices, "chosen": request.POST.get("level", ""), "now": labels[here.level]}
    heading = _("Changer de niveau")
    if request.method != "POST":
        return show(request, found.head, here, "level", heading, context)
    wanted = request.POST.get("level", "")
    if wanted not in set(Level):
        problems = (Problem("level-unknown", _("Choisissez un niveau de la liste."), Source(field="level")),)
        return show(request, found.head, here, "level", heading, context, problems=problems)
    try:
        done = structure.change_level(item=here.uid, by=request.viewer, level=Level(wanted))
    except Invalid as refusal:
        return show(request, found.head, here, "level", heading, context, problems=refusal.problems)
    return answer(request, done, _("Niveau changé."), back=reverse("web:item", args=[here.uid]))


def trash(request: SignedRequest, found: Standing) -> HttpResponse:
    """Put an item in the bin with its branch, which is shown first."""
    here = found.here
    if request.method != "POST":
        context = {"found": found, "listed": found.below[:MOST_SHOWN], "more": max(0, len(found.below) - MOST_SHOWN)}
        return show(request, found.head, here, "trash", _("Mettre à la corbeille"), context)
    done = binning.trash(item=here.uid, by=request.viewer, why=request.POST.get("why", "").strip()[:500] or None)
    said = ngettext("Mis à la corbeille.", "%d fiches mises à la corbeille.", done.count)
    above = reverse("web:item", args=[here.parent]) if here.parent else reverse("web:programme", args=[found.head.uid])
    return answer(request, done, said % done.count if done.count > 1 else said, back=above)


def renumber_branch(request: SignedRequest, found: Standing) -> HttpResponse:
    return renumber(request, found.head, found.here, found=found)


def renumber(
    request: SignedRequest, head: ProgrammeHead, here: Place | None = None, *, found: Standing | None = None
) -> HttpResponse:
    """Number a programme or a branch again, with each code before and after; nothing is written before that is seen."""
    asked = request.POST.get("style") or request.GET.get("style") or head.preferences.numbering.value
    style = Numbering(asked) if asked in {each.value for each, _label in STYLES} else Numbering.PATH
    under = here.uid if here else None
    changes = queries.renumbering(request.viewer, head.uid, style, under)
    context = {
        "found": found,
        "styles": [(each.value, label, each is style) for each, label in STYLES],
        "changes": changes[:MOST_SHOWN],
        "total": len(changes),
        "more": max(0, len(changes) - MOST_SHOWN),
    }
    heading = _("Renuméroter ce qu’il contient") if here else _("Renuméroter le programme")
    if request.method != "POST" or "apercu" in request.POST:
        return show(request, head, here, "renumber", heading, context)
    done = structure.renumber(programme=head.uid, by=request.viewer, style=style, under=under)
    said = ngettext("%d code changé.", "%d codes changés.", done.count) % done.count
    back = reverse("web:item", args=[here.uid]) if here else reverse("web:programme", args=[head.uid])
    return answer(request, done, said if done.act else _("Les codes étaient déjà ceux-là."), back=back)


FORMS: dict[str, Callable[[SignedRequest, Standing], HttpResponse]] = {
    "deplacer": move,
    "niveau": change_level,
    "corbeille": trash,
    "renumeroter": renumber_branch,
}
