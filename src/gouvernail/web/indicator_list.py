"""Indicators as a list, of a programme or of all: each with its rate, how it came about, and its calendar."""

from collections.abc import Callable
from html import escape

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from gouvernail.core.figure_words import indicator_words, number
from gouvernail.core.indicators import Rate
from gouvernail.models import ListKind
from gouvernail.queries import indicators
from gouvernail.queries.columns import titled
from gouvernail.queries.indicator_list import INDICATORS
from gouvernail.queries.indicators import Measures, Shown
from gouvernail.queries.rows import Row
from gouvernail.services.refusals import NotFound
from gouvernail.web import catalogues, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.catalogue_rows import Screen


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    return _page(request, load(request, uid))


@signed_in
def everywhere(request: SignedRequest) -> HttpResponse:
    return _page(request, indicators.everywhere(request.viewer, today=timezone.localdate()))


@signed_in
def presentation_of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    return catalogues.presentation_page(request, _screen(load(request, uid)))


@signed_in
def presentation(request: SignedRequest) -> HttpResponse:
    return catalogues.presentation_page(request, _screen(Measures(None, ())))


@require_safe
@signed_in
def file_of_programme(request: SignedRequest, uid: str, form: str) -> HttpResponse:
    found = load(request, uid)
    return catalogues.file(request, _screen(found), found.rows, form)


@require_safe
@signed_in
def file(request: SignedRequest, form: str) -> HttpResponse:
    found = indicators.everywhere(request.viewer, today=timezone.localdate())
    return catalogues.file(request, _screen(found), found.rows, form)


def load(request: SignedRequest, uid: str) -> Measures:
    """The indicators of a programme, whose words are spoken from now on."""
    found = indicators.load(request.viewer, uid, today=timezone.localdate())
    if found is None or found.head is None:
        raise NotFound
    words.speak(found.head.preferences)
    return found


def _page(request: SignedRequest, found: Measures) -> HttpResponse:
    context = {"tab": "indicators", "found": found}
    return catalogues.page(request, _screen(found), found.rows, "web/measures/list.html", context)


def _screen(found: Measures) -> Screen:
    head = found.head
    title = _("Indicateurs de tous les programmes")
    if head is not None:
        title = _("Indicateurs\u00a0: %(title)s") % {"title": head.title}
    item = reverse("web:item", args=["x"]).removesuffix("x/")
    return Screen(
        INDICATORS, ListKind.INDICATORS, "indicators" if head else "all-indicators", _titles(item), _counted, title,
        _cells(item), head, found.owning, frozenset({"programme"} if head else ()),
    )  # fmt: skip


LATE = '<svg class="icon" aria-hidden="true"><use href="#i-late"/></svg>'


def _counted(count: int) -> str:
    return ngettext("%d indicateur", "%d indicateurs", count) % count


def _titles(item: str) -> Callable[[Shown], str]:
    """What it measures, in what, and of which item; `item` begins the address of every sheet."""

    def draw(row: Shown) -> str:
        unit = f' <span class="written">{escape(row.indicator.unit)}</span>' if row.indicator.unit else ""
        programme = f"{escape(row.programme)} › " if row.programme else ""
        return (
            f'<a href="{item}{row.item.uid}/#slot-indicators">{escape(row.indicator.text)}</a>{unit}'
            f'<span class="node-note">{programme}{escape(titled(row.row) or "")}</span>{_shared(item, row)}'
        )

    return draw


def _shared(item: str, row: Shown) -> str:
    if not row.shared:
        return ""
    links = ", ".join(
        f'<a href="{item}{each.uid}/">{escape(f"{each.code} {each.title}" if each.code else each.title)}</a>'
        for each in row.shared
    )
    return f'<span class="node-note">{escape(_("Partagé avec"))} {links}</span>'


def _sheet(item: str, of: Callable[[Shown], Row | None]) -> Callable[[Shown], str]:
    def draw(row: Shown) -> str:
        one = of(row)
        return f'<a href="{item}{one.uid}/">{escape(titled(one) or "")}</a>' if one else ""

    return draw


def _cells(item: str) -> dict[str, Callable[[Shown], str]]:
    rate = escape(_("Taux"))
    return {
        "rate": lambda row: _rate(row, row.overall, rate),
        "year": lambda row: _rate(row, row.year, rate),
        "last": _last,
        "due": _due,
        "item": _sheet(item, lambda row: row.row),
        "objective": _sheet(item, lambda row: row.objective),
    }


def _rate(row: Shown, rate: Rate, label: str) -> str:
    """Figures, days and our own words hold nothing to escape: there are thousands of them in a list."""
    bar = ""
    if rate.percent is not None:
        said = words.percent(rate.percent)
        bar = (
            f'<span class="progress"><progress value="{rate.percent:.0f}" max="100" aria-label="{label}">'
            f"</progress>{said}</span>"
        )
    return f'{bar}<span class="node-note">{indicator_words(row.indicator, rate)}</span>'


def _last(row: Shown) -> str:
    last = row.last
    if last is None:
        return f'<span class="soft">{escape(_("jamais mesuré"))}</span>'
    said = number(last.value) if last.value is not None else escape(last.text or "")
    return f'{said}<span class="node-note">{words.day(last.date)}</span>'


def _due(row: Shown) -> str:
    day = words.day(row.due) if row.due else ""
    late = f' <span class="tag tag-late">{LATE}{escape(_("Attendue"))}</span>' if row.overdue else ""
    often = row.indicator.frequency
    return f"{day}{late}" + (f'<span class="node-note">{escape(often)}</span>' if often else "")
