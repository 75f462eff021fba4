"""Beside the review: names and words of the whole file, what changes in the programme, and taking an import back."""

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gouvernail.core import telling
from gouvernail.core.changes import Change
from gouvernail.core.comparison import Difference, Nature
from gouvernail.core.corrections import Decide, Names
from gouvernail.core.file_wide import NameFound
from gouvernail.core.plan import Draft
from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries import imports
from gouvernail.queries import reviews as queries
from gouvernail.services import reviews as services
from gouvernail.services import undoing
from gouvernail.services.comparing import Comparison, compare
from gouvernail.services.refusals import NotFound
from gouvernail.services.undoing import Back, ProgrammeBack
from gouvernail.web import comparing, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.reviews import opened

KINDS = {
    Names.PEOPLE: "Personnes",
    Names.DEPARTMENTS: "Services",
    Names.PARTNERS: "Partenaires",
    Names.TEXT: "Pas un nom (vers la description)",
}
NATURES = {
    Nature.ADDED: ("Ajoutés", ""),
    Nature.CHANGED: ("Champs modifiés", ""),
    Nature.REWORDED: ("Reformulés", ""),
    Nature.MOVED: ("Déplacés", ""),
    Nature.VANISHED: ("Disparus du document", "Cochez ceux qui partent à la corbeille\u00a0; les autres restent."),
}


@signed_in
def names(request: SignedRequest, uid: str) -> HttpResponse:
    """People, departments and partners of the document, known or new, and words of states that nobody knows."""
    page = opened(request, uid)
    if page is None:
        return redirect("web:import", uid=uid)
    found = queries.names(request.viewer, page)
    groups = [(among.value, _(KINDS[among]), [one for one in found if one.among is among]) for among in KINDS]
    context = {
        "page": page,
        "here": "names",
        "groups": [(among, title, sorted(listed, key=_doubtful)) for among, title, listed in groups if listed],
        "kinds": [(among.value, _(label)) for among, label in KINDS.items()],
        "unknown_words": unknown_words(page.draft),
        "statuses": [(value.value, words.word("status", value.value)) for value in StatusValue],
    }
    return render(request, "web/reviews/names.html", context)


def _doubtful(found: NameFound) -> tuple[bool, bool]:
    """Those with a proposal first, then new ones, then known ones."""
    return found.near is None, found.known is not None


def unknown_words(draft: Draft) -> list[tuple[str, int]]:
    states = (item.status for item in draft.plan.items if item.status and item.status.value is None)
    return Counter(state.text for state in states if state.text).most_common()


@dataclass(frozen=True, slots=True)
class Shown:
    """A difference, or a thing to take back, in words."""

    subject: str
    title: str
    code: str | None
    taken: bool
    edited: bool
    field: str = ""
    before: str = ""
    after: str = ""
    said: str = ""


@signed_in
def comparison(request: SignedRequest, uid: str) -> HttpResponse:
    """What accepting would change, each difference taken or left."""
    page = opened(request, uid)
    if page is None:
        return redirect("web:import", uid=uid)
    found = compare(request.viewer, page)
    if request.method == "POST":
        _decide(request, uid, found)
        messages.success(request, _("Vos choix sont gardés\u00a0; ils vaudront quand vous accepterez."))
        return redirect("web:review-comparison", uid=uid)
    context = {
        "page": page,
        "here": "comparison",
        "compared": [(one, _groups(one)) for one in found],
        "targets": queries.targets(request.viewer, page),
    }
    return render(request, "web/reviews/comparison.html", context)


def _decide(request: SignedRequest, uid: str, found: tuple[Comparison, ...]) -> None:
    """One decision for each difference whose box is not as it was, all of them in one go."""
    asked, taken = set(request.POST.getlist("subject")), set(request.POST.getlist("take"))
    every = (each for one in found for each in one.differences)
    made = [
        Decide(each.subject, each.subject in taken)
        for each in every
        if each.subject in asked and (each.subject in taken) != each.taken
    ]
    if made:
        services.correct_all(job=uid, by=request.viewer, corrections=made)


def _groups(one: Comparison) -> list[tuple[str, str, list[Shown]]]:
    return [
        (_(title), _(hint) if hint else "", changes)
        for nature, (title, hint) in NATURES.items()
        if (changes := [_difference(each, one) for each in one.differences if each.nature is nature])
    ]


def _difference(each: Difference, one: Comparison) -> Shown:
    item, change = each.item, each.change
    if change is None:
        return Shown(each.subject, item.title, item.code, each.taken, edited=False)
    return Shown(
        each.subject, item.title, item.code, each.taken, each.edited, words.field_label(change.field),
        _value(change.field, change.before, one), _value(change.field, change.after, one) + _restyled(change),
        _value(change.field, each.said, one),
    )  # fmt: skip


def _restyled(change: Change) -> str:
    return f" ({comparing.restyled()})" if telling.restyled(change.field, change.before, change.after) else ""


def _value(field: str, value: object, one: Comparison) -> str:
    """A stored value in words; a parent by its title."""
    if field == "parent":
        return one.titles.get(str(value), _("en haut du programme")) if value else _("en haut du programme")
    return words.shown(field, value)


@signed_in
def undo(request: SignedRequest, uid: str) -> HttpResponse:
    """Show what taking an import back would do; then do it."""
    card = imports.progress(request.viewer, uid)
    if card is None:
        raise NotFound
    if request.method == "POST":
        undoing.undo(job=uid, by=request.viewer, also=request.POST.getlist("also"))
        messages.success(request, _("L’import est annulé."))
        return redirect("web:import", uid=uid)
    back = [_programme_back(one) for one in undoing.preview(job=uid, by=request.viewer)]
    return render(request, "web/reviews/undo.html", {"card": card, "back": back})


def _programme_back(one: ProgrammeBack) -> dict[str, object]:
    every = [_back(each) for each in (*one.removed, *one.restored)]
    return {
        "title": one.title,
        "whole": one.whole,
        "removed": one.removed,
        "restored": one.restored,
        "recovered": one.recovered,
        "edited": [each for each in every if each.edited],
        "plain": [each for each in every if not each.edited],
    }


def _back(each: Back) -> Shown:
    change: Change | None = each.change
    if change is None:
        return Shown(each.subject, each.title, None, taken=True, edited=each.edited)
    return Shown(
        each.subject, each.title, None, taken=True, edited=each.edited, field=words.field_label(change.field),
        before=words.shown(change.field, change.before), after=words.shown(change.field, change.after),
    )  # fmt: skip
