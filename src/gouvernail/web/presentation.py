"""How a list is shown: its columns and their order, what it is sorted and grouped by, how many rows a page has."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.queries import programmes
from gouvernail.queries.actions import SORTED_BY
from gouvernail.queries.catalogue import Catalogue
from gouvernail.queries.columns import COLUMNS, TOGETHER, USUAL
from gouvernail.queries.filters import Filter, split
from gouvernail.queries.grouping import GROUPINGS
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.services.refusals import NotFound
from gouvernail.web import columns, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.paging import PAGE_SIZE

SIZES = (PAGE_SIZE, 300, 600)
GROUP_LABELS = {
    "objective": "Objectif stratégique",
    "above": "Élément qui contient",
    "department": "Service",
    "person": "Personne",
    "political": "Responsable politique",
    "administrative": "Responsable administratif",
    "agent": "Porteur",
    "status": "État",
    "health": "Santé",
    "year": "Année de l’échéance",
    "track": "Volet",
    "level": "Niveau",
    "programme": "Programme",
    "plan": "Plan sectoriel",
    "domain": "Domaine",
    "tag": "Mot-clé",
    "sdg": "ODD",
    "funder": "Financeur",
}
NO_GROUP = "Aucun groupe"
SORTS_OF = {"when": ("deadline",), "state": ("status", "progress"), "who": ("people",)}


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the address says of it. `sort` is empty in the order of the programme."""

    columns: tuple[str, ...]
    sort: str
    descending: bool
    group: str
    size: int
    usual: tuple[str, ...] = USUAL

    @property
    def is_usual(self) -> bool:
        return self.columns == self.usual

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What a form must send to keep it."""
        return [
            (name, value)
            for name, value in (
                ("colonnes", "" if self.is_usual else ",".join(self.columns)),
                ("tri", f"-{self.sort}" if self.descending else self.sort),
                ("groupe", self.group),
                ("lignes", "" if self.size == PAGE_SIZE else str(self.size)),
            )
            if value
        ]


def presentation(request: HttpRequest) -> Presentation:
    """`colonnes=status,planned`, `tri=-deadline`, `groupe=department`, `lignes=600`; nonsense is left out."""
    asked = request.GET.get("tri", "")
    sort = asked.removeprefix("-")
    group, size = request.GET.get("groupe", ""), request.GET.get("lignes", "")
    named = columns.asked_columns(",".join(request.GET.getlist("colonnes")))
    return Presentation(
        columns=named or USUAL,
        sort=sort if sort in sortable() else "",
        descending=asked.startswith("-") and sort in sortable() | {"order"},
        group=group if group in GROUPINGS else "",
        size=int(size) if size in {str(each) for each in SIZES} else PAGE_SIZE,
    )


def presentation_of(catalogue: Catalogue, request: HttpRequest, offered: frozenset[str]) -> Presentation:
    """`colonnes=department,late`, `tri=-late`, `groupe=department`, `lignes=600`."""
    asked, size = request.GET.get("tri", ""), request.GET.get("lignes", "")
    sort, group = asked.removeprefix("-"), request.GET.get("groupe", "")
    sortable = sort in offered or sort == "title"
    named = tuple(name for name in split(",".join(request.GET.getlist("colonnes"))) if name in offered)
    usual = tuple(name for name in catalogue.usual if name in offered)
    return Presentation(
        columns=named or usual,
        sort=sort if sortable else "",
        descending=asked.startswith("-") and (sortable or sort == "order"),
        group=group if group in catalogue.conditions else "",
        size=int(size) if size in {str(each) for each in SIZES} else PAGE_SIZE,
        usual=usual,
    )


def sortable() -> set[str]:
    return {each.name for each in COLUMNS.values() if columns.is_shown(each)}


@dataclass(frozen=True, slots=True)
class Sorter:
    """A link that sorts: what it asks for, and how the list is sorted by it now (as `aria-sort` says it)."""

    label: str
    sort: str
    direction: str


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a column: its sorters (those of the values that it draws), and its class."""

    name: str
    label: str
    sorters: tuple[Sorter, ...]
    css: str

    @property
    def direction(self) -> str:
        return next((each.direction for each in self.sorters if each.direction), "")


def headers(shown: Presentation, thing: str) -> list[Header]:
    """The title first, which says what is listed."""
    return [_header(name, shown, thing) for name in ("title", *shown.columns)]


def _header(name: str, shown: Presentation, thing: str) -> Header:
    names = [each for each in SORTS_OF.get(name, (name,)) if each in sortable()]
    css = f"c-{name}" if name in TOGETHER else ""
    said = {"title": thing}
    sorters = tuple(_sorter(each, said.get(each) or columns.label(each), shown) for each in names)
    if name == "who" and sorters:
        sorters = (_sorter("people", columns.label("who"), shown),)
    return Header(name, said.get(name) or columns.label(name), sorters, css)


def _sorter(name: str, label: str, shown: Presentation) -> Sorter:
    same = shown.sort == name or SORTED_BY.get(shown.sort) == name
    direction = ("descending" if shown.descending else "ascending") if same else ""
    return Sorter(label, f"-{name}" if direction == "ascending" else name, direction)


# ------------------------------------------------------------------------------------------------------- the page


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    words.speak(opened.head.preferences)
    return _page(request, opened.head, reverse("web:programme-list", args=[uid]))


@signed_in
def everywhere(request: SignedRequest) -> HttpResponse:
    return _page(request, None, reverse("web:actions"))


def _page(request: SignedRequest, head: ProgrammeHead | None, target: str) -> HttpResponse:
    """The form, whose answer is the address of the list. Moving a column asks for the form again, in the new order."""
    shown, wanted = presentation(request), Filter.from_query(request.GET)
    chosen = moved(shown.columns, request.GET.get("monter", ""))
    rest = [name for name in columns.offered() if name not in chosen]
    context = {
        "head": head,
        "target": target,
        "chosen": [(name, columns.label(name)) for name in chosen],
        "rest": [(name, columns.label(name)) for name in rest],
        "sorts": sorted(((name, columns.label(name)) for name in sortable()), key=lambda each: each[1]),
        "groups": [(name, _(said)) for name, said in GROUP_LABELS.items()],
        "shown": shown,
        "sizes": SIZES,
        "usual": f"{target}?{wanted.to_query()}" if wanted else target,
        "kept": wanted.pairs(),
    }
    return render(request, "web/actions/presentation.html", context)


def moved(chosen: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The columns with one of them a place further to the front."""
    if name not in chosen[1:]:
        return chosen
    listed = list(chosen)
    at = listed.index(name)
    listed[at - 1 : at + 1] = [name, listed[at - 1]]
    return tuple(listed)
