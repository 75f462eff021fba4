"""The flat list of actions: the list behind every figure, narrowed, sorted, grouped and shown as its address says."""

from collections.abc import Iterator
from html import escape

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gouvernail.core.vocabulary import SDG_LABELS, Level
from gouvernail.queries import absences, actions, programmes, views
from gouvernail.queries.actions import Listing
from gouvernail.queries.filters import UNKNOWN, Filter
from gouvernail.queries.grouping import GROUPINGS, Group, Grouping
from gouvernail.queries.programmes import Opened, ProgrammeHead
from gouvernail.services.refusals import NotFound
from gouvernail.web import columns, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.columns import Cells, summed, sums_html
from gouvernail.web.narrowing import NONE_WORDS, criteria_address, due_words, in_the_way, toolbar
from gouvernail.web.paging import Page, page_number
from gouvernail.web.presentation import Presentation, headers, presentation
from gouvernail.web.programmes import page_or_part
from gouvernail.web.rows import Rows, shared_parts, term_of_programme
from gouvernail.web.views import address, query_of


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


def found_in(
    request: SignedRequest, opened: Opened | None, shown: Presentation, *, start: int = 0, limit: int | None = None
) -> Listing:
    """What an address asks for, a page of it or all."""
    return actions.listing(
        request.viewer,
        today=timezone.localdate(),
        wanted=Filter.from_query(request.GET),
        seen=opened.seen if opened else None,
        sort=shown.sort,
        descending=shown.descending,
        start=start,
        limit=limit,
        columns=columns.parts_of(shown.columns),
        group=shown.group,
    )


def _list(request: SignedRequest, opened: Opened | None) -> HttpResponse:
    head = opened.head if opened else None
    if head is not None:
        words.speak(head.preferences)
    today = timezone.localdate()
    wanted, shown, number = Filter.from_query(request.GET), presentation(request), page_number(request)
    found = found_in(request, opened, shown, start=(number - 1) * shown.size, limit=shown.size)
    term = term_of_programme(head, today) if head else None
    rows = Rows(found.rows, today=today, term=term, away=absences.away(request.viewer, today=today))
    context = {
        "head": head,
        "wanted": wanted,
        "listing": found,
        "page": Page(number, found.lines, shown.size),
        "toolbar": toolbar(wanted, found.choices, found.names),
        "looser": in_the_way(wanted, found.looser, found.choices, found.names),
        "criteria": criteria_address(request, head.uid if head else None),
        "presentation": beside_address(request, "presentation", head),
        "bulk": beside_address(request, "bulk", head),
        "files": [(label, beside_address(request, "list-file", head, form)) for form, label in FILES.items()],
        **_views(request, opened, wanted, shown),
        "headers": headers(shown, thing_words(wanted)),
        "counted": counted_words(wanted, found.total),
        "things": [
            (level, words.word("levels", level), wanted.level in (level, "" if level == "action" else level))
            for level in found.levels
        ],
        "shown": shown,
        "rows": mark_safe("".join(_lines(request, rows, found, shown, show_programme=head is None))),  # noqa: S308
        "total": total_html(request, found, shown),
        "shared_parts": shared_parts(rows.term, today),
        "tab": "list",
    }
    return page_or_part(request, "web/actions/list.html", "web/actions/list_result.html", context)


def _views(request: SignedRequest, opened: Opened | None, wanted: Filter, shown: Presentation) -> dict[str, object]:
    """The views kept of this list, and as whose member it may be kept."""
    kept = views.of_list(request.viewer, opened.head.uid if opened else None)
    return {
        "views": [(view, address(view)) for view in kept],
        "savers": views.savers(request.viewer, frozenset(opened.owning) if opened else None),
        "kept_query": query_of(wanted, shown),
    }


FILES = {"xlsx": gettext_lazy("Tableur (XLSX)"), "csv": gettext_lazy("CSV, pour tout autre logiciel")}


def beside_address(request: HttpRequest, name: str, head: ProgrammeHead | None, *more: str) -> str:
    """What stands beside the present list (its columns, its file), for the same address."""
    address = reverse(f"web:programme-{name}", args=[head.uid, *more]) if head else reverse(f"web:{name}", args=more)
    query = request.GET.copy()
    query.pop("page", None)
    return f"{address}?{query.urlencode(safe=',')}" if query else address


def _lines(
    request: HttpRequest, rows: Rows, found: Listing, shown: Presentation, *, show_programme: bool
) -> Iterator[str]:
    """The rows, each group under its line. Escaped where they are drawn."""
    cells = Cells(shown.columns, found.found) if found.found and not shown.is_usual else None
    drawn = rows.list_lines(found, show_programme=show_programme, cells=cells)
    if not found.groups:
        yield from drawn
        return
    lines, grouping = iter(drawn), GROUPINGS[shown.group]
    for group in found.groups:
        yield group_html(request, group, grouping, shown)
        yield from (next(lines) for _row in group.rows)


def counted_words(wanted: Filter, count: int) -> str:
    """`12 actions`, `3 objectifs stratégiques`, `15 éléments` where several levels are listed."""
    levels = wanted.values("level") or (Level.ACTION.value,)
    if len(levels) == 1:
        return words.level_count(levels[0], count)
    return ngettext("%d élément", "%d éléments", count) % count


def thing_words(wanted: Filter) -> str:
    """What a row of the list is."""
    levels = wanted.values("level") or (Level.ACTION.value,)
    return words.word("level", levels[0]) if len(levels) == 1 else _("Élément")


def group_html(request: HttpRequest, group: Group, grouping: Grouping, shown: Presentation) -> str:
    """The line above a group: what it is, how many, and what its columns add up to."""
    counted = escape(counted_words(Filter.from_query(request.GET), group.totals.count))
    door = f'<a href="{escape(address_of(request, group.door))}">{counted}</a>' if group.door else counted
    late = f" · {group.totals.late} {escape(_('en retard'))}" if group.totals.late else ""
    if late and group.door and not group.door.late:
        href = escape(address_of(request, group.door.with_(late="1")))
        late = f' · <a href="{href}">{late.removeprefix(" · ")}</a>'
    goes_on = f' <span class="soft">{escape(_("(suite)"))}</span>' if group.goes_on else ""
    said = escape(group_words(grouping, group))
    return (
        f'<tr role="row" class="group-row"><th role="rowheader" scope="row" class="t-title"><b>{said}</b>{goes_on}'
        f'<span class="node-note">{door}{late}</span></th>{sums_html(shown.columns, group.totals)}</tr>'
    )


def group_words(grouping: Grouping, group: Group) -> str:
    """What a group is called."""
    if group.value == UNKNOWN:
        said = NONE_WORDS.get(grouping.condition)
        return (
            _(said)
            if said and not grouping.role
            else _("Sans échéance")
            if grouping.name == "year"
            else _("Non renseigné")
        )
    if grouping.name == "year":
        return due_words(group.value)
    if grouping.name == "sdg":
        return f"{group.value}. {SDG_LABELS[int(group.value)]}"
    return words.word(grouping.table, group.value) if grouping.table else group.label


def address_of(request: HttpRequest, door: Filter) -> str:
    """The present list, narrowed to what a figure counts, without its groups."""
    query = request.GET.copy()
    for name in [*query]:
        if name not in ("colonnes", "tri", "lignes"):
            del query[name]
    for name, value in door.pairs():
        query[name] = value
    return f"{request.path}?{query.urlencode(safe=',')}"


def total_html(request: HttpRequest, found: Listing, shown: Presentation) -> SafeString:
    """The line under the list; nothing where there is nothing to add up."""
    if not found.total or not (summed(shown.columns) or shown.group):
        return mark_safe("")
    wanted = Filter.from_query(request.GET)
    late = ""
    if found.totals.late and not wanted.late:
        href = escape(address_of(request, wanted.with_(late="1")))
        late = f' · <a href="{href}">{found.totals.late} {escape(_("en retard"))}</a>'
    counted = escape(counted_words(wanted, found.totals.count))
    here = escape(address_of(request, wanted))
    return mark_safe(  # noqa: S308  # escaped above
        f'<tr role="row" class="total-row"><th role="rowheader" scope="row" class="t-title">{escape(_("Total"))}'
        f'<span class="node-note"><a href="{here}">{counted}</a>{late}</span></th>'
        f"{sums_html(shown.columns, found.totals)}</tr>"
    )
