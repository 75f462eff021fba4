"""The flat list of actions: the list behind every figure, narrowed and sorted by its address."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gouvernail.queries import absences, actions, programmes
from gouvernail.queries.actions import Sort
from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import Opened
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.narrowing import criteria_address, in_the_way, toolbar
from gouvernail.web.paging import PAGE_SIZE, Page, page_number
from gouvernail.web.programmes import page_or_part
from gouvernail.web.rows import Rows, shared_parts, term_of_programme

SORT_LABELS = {
    Sort.TITLE: _("Action"),
    Sort.DEADLINE: _("Échéance"),
    Sort.STATUS: _("État"),
    Sort.PROGRESS: _("Avancement"),
}


@dataclass(frozen=True, slots=True)
class Header:
    """A column that can be sorted: the parameter to ask for, and how it is sorted now."""

    label: object
    sort: str
    direction: str
    """`ascending`, `descending` or empty, as `aria-sort` says it."""


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The actions of one programme."""
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    return _list(request, opened)


@signed_in
def everywhere(request: SignedRequest) -> HttpResponse:
    """The actions of all that the viewer sees."""
    return _list(request, None)


def _list(request: SignedRequest, opened: Opened | None) -> HttpResponse:
    head = opened.head if opened else None
    if head is not None:
        words.speak(head.preferences)
    today = timezone.localdate()
    wanted = Filter.from_query(request.GET)
    sort, descending = sorting(request)
    number = page_number(request)
    found = actions.listing(
        request.viewer,
        today=today,
        wanted=wanted,
        seen=opened.seen if opened else None,
        sort=sort,
        descending=descending,
        start=(number - 1) * PAGE_SIZE,
        limit=PAGE_SIZE,
    )
    term = term_of_programme(head, today) if head else None
    rows = Rows(found.rows, today=today, term=term, away=absences.away(request.viewer, today=today))
    context = {
        "head": head,
        "wanted": wanted,
        "listing": found,
        "page": Page(number, found.total),
        "toolbar": toolbar(wanted, found.choices, found.names),
        "looser": in_the_way(wanted, found.looser, found.choices, found.names),
        "criteria": criteria_address(request, head.uid if head else None),
        "headers": headers(sort, descending),
        "sort": sort.value,
        "descending": descending,
        "rows": rows.list_html(found, show_programme=head is None),
        "shared_parts": shared_parts(rows.term, today),
        "tab": "list",
    }
    return page_or_part(request, "web/actions/list.html", "web/actions/list_result.html", context)


def sorting(request: SignedRequest) -> tuple[Sort, bool]:
    """`tri=deadline`, or `tri=-deadline` for the other way round."""
    asked = request.GET.get("tri", "")
    name = asked.removeprefix("-")
    return (Sort(name), asked.startswith("-")) if name in set(Sort) else (Sort.ORDER, False)


def headers(sort: Sort, descending: bool) -> dict[str, Header]:
    found = {}
    for each, label in SORT_LABELS.items():
        direction = ("descending" if descending else "ascending") if each is sort else ""
        asked = f"-{each.value}" if direction == "ascending" else each.value
        found[each.value] = Header(label, asked, direction)
    return found
