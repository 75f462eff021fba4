"""The page of criteria: everything that a list or a tree may be narrowed by, as one form whose answer is an address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core.vocabulary import HealthValue
from gouvernail.models import PersonRole
from gouvernail.queries import programmes
from gouvernail.queries.choices import Choice, Choices
from gouvernail.queries.everything import Everything, all_of, everything
from gouvernail.queries.filters import ANY, HEADED, MISSING_LABELS, RECURRING, UNKNOWN, Filter
from gouvernail.queries.further import Further, further, names_of
from gouvernail.queries.gate import Sight
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.narrowing import COUNTS_WORDS, NONE_WORDS, Names, due_words, mine_words, value_words

MANY = 8
"""From so many choices on, a list of them can be searched."""


@dataclass(frozen=True, slots=True)
class Box:
    """A value to tick."""

    value: str
    label: str
    count: int
    chosen: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Boxes:
    """A condition with its values; `chosen` of them hold."""

    name: str
    label: str
    boxes: tuple[Box, ...]

    @property
    def chosen(self) -> int:
        return sum(box.chosen for box in self.boxes)

    @property
    def long(self) -> bool:
        return len(self.boxes) > MANY


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The criteria for the list of one programme, or for its tree (`vue=arbre`)."""
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    words.speak(opened.head.preferences)
    target = "web:programme" if request.GET.get("vue") == "arbre" else "web:programme-list"
    return _page(request, opened.head, opened.seen, reverse(target, args=[uid]))


@signed_in
def everywhere(request: SignedRequest) -> HttpResponse:
    return _page(request, None, None, reverse("web:actions"))


def _page(request: SignedRequest, head: ProgrammeHead | None, seen: Sight | None, target: str) -> HttpResponse:
    today = timezone.localdate()
    found = everything(request.viewer, today=today) if seen is None else all_of(seen, today=today)
    wanted = Filter.from_query(request.GET)
    known = {each.name for each in fields_of(found, wanted)} | {"text"} | set(TYPED)
    kept = [(name, value) for name, value in request.GET.items() if name in KEPT and value]
    context = {
        "head": head,
        "wanted": wanted,
        "target": target,
        "groups": groups(found, wanted),
        "kept": [*kept, *((name, value) for name, value in wanted.pairs() if name not in known)],
    }
    return render(request, "web/actions/criteria.html", context)


KEPT = ("tri", "colonnes", "groupe", "lignes")
"""What the address of a list says beside its filter."""
TYPED = ("due_from", "due_to", "amount_from", "amount_to", "silent", "late")


def groups(found: Everything, wanted: Filter) -> list[tuple[str, list[Boxes]]]:
    """The conditions that have something to offer, under the question that they answer."""
    by_name = {each.name: each for each in fields_of(found, wanted)}
    asked = [(label, [by_name[name] for name in names if name in by_name]) for label, names in _questions()]
    return [(label, listed) for label, listed in asked if listed]


def _questions() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (_("Qui"), ("mine", "person", "role", "department")),
        (_("Où en est-on"), ("status", "health", "counts", "missing")),
        (_("Où dans le plan"), ("level", "track", "programme", "under")),
        (_("À quoi cela sert"), ("plan", "domain", "tag", "sdg", "funder")),
        (_("Quand"), ("due",)),
    ]


def fields_of(found: Everything, wanted: Filter) -> list[Boxes]:
    level = wanted.level or "action"
    usual, more, names = found.whole.choices(level), further(found, wanted), names_of(found, wanted)
    asked = [*_of_people(usual), *_of_state(usual, more), *_of_place(usual, more), *_of_words(more), *_of_time(found)]
    return [_boxes(name, label, choices, wanted, usual, names) for name, label, choices in asked if choices]


Asked = tuple[str, str, Sequence[tuple[Choice, int]]]


def _of_people(usual: Choices) -> Iterable[Asked]:
    mine = [Choice(each, mine_words(each), 0) for each in (ANY, *PersonRole, HEADED)]
    yield "mine", _("Ce qui me concerne"), flat(mine)
    yield "person", _("Personne"), flat(usual.people, none="person")
    roles = [Choice(role, words.word("person_role", role).capitalize(), 0) for role in PersonRole]
    yield "role", _("À quel titre"), flat(roles)
    yield "department", _("Service"), flat(usual.departments, none="department")


def _of_state(usual: Choices, more: Further) -> Iterable[Asked]:
    statuses = [Choice(each.value, words.status_word(each.value), each.count) for each in usual.statuses]
    yield "status", _("État"), flat(statuses, none="status")
    counted = {each.value: each.count for each in more.health}
    health = [Choice(each, words.word("health", each), counted.get(each, 0)) for each in HealthValue]
    yield "health", _("Santé"), flat(health if more.health else (), none="health")
    yield (
        "counts",
        _("Dans les chiffres de ce qui est au-dessus"),
        flat([Choice(each, _(said), 0) for each, said in COUNTS_WORDS.items()]),
    )
    yield "missing", _("À compléter"), flat([Choice(each, _(label), 0) for each, label in MISSING_LABELS.items()])


def _of_place(usual: Choices, more: Further) -> Iterable[Asked]:
    levels = [Choice(each.value, words.word("levels", each.value), each.count) for each in more.levels]
    yield "level", _("Ce qui est listé"), flat(levels)
    yield "track", _("Volet"), flat(usual.tracks, none="track")
    yield "programme", _("Programme"), flat(more.programmes if len(more.programmes) > 1 else ())
    yield "under", _("Objectif"), more.objectives


def _of_words(more: Further) -> Iterable[Asked]:
    labels = {"plan": _("Plan sectoriel"), "domain": _("Domaine"), "tag": _("Mot-clé")}
    for name, choices in more.words.items():
        yield name, labels[name], flat(choices, none=name)
    yield "sdg", _("Objectif de développement durable"), flat(more.sdgs, none="sdg")
    yield "funder", _("Financeur"), flat(more.funders, none="funder")


def _of_time(found: Everything) -> Iterable[Asked]:
    years = sorted({row.due.year for row in found.rows if row.due})
    values = [*(str(year) for year in years), RECURRING, UNKNOWN]
    yield "due", _("Échéance"), flat([Choice(value, due_words(value), 0) for value in values])


def flat(choices: Iterable[Choice], none: str = "") -> list[tuple[Choice, int]]:
    """Choices without depth, and "not given" after them where there are any."""
    listed = [(choice, 0) for choice in choices]
    return [*listed, (Choice(UNKNOWN, _(NONE_WORDS[none]), 0), 0)] if listed and none else listed


def _boxes(
    name: str, label: str, choices: Sequence[tuple[Choice, int]], wanted: Filter, usual: Choices, names: Names
) -> Boxes:
    """The values offered, and those in force that are not among them."""
    asked = wanted.values(name)
    offered = {choice.value for choice, _depth in choices}
    gone = [(Choice(value, value_words(name, value, usual, names), 0), 0) for value in asked if value not in offered]
    return Boxes(
        name,
        label,
        tuple(Box(each.value, each.label, each.count, each.value in asked, depth) for each, depth in (*choices, *gone)),
    )
