"""The overview of a programme in pictures, and what is to be done: every figure opens the list that it counts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gouvernail.core.charts import Column, Part, column_chart, stacked_bar
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries import absences, joint_offers, overview, proposals, validating
from gouvernail.queries.filters import REQUIRED, UNKNOWN, due_key
from gouvernail.queries.overview import Figure, Overview
from gouvernail.queries.rows import DepartmentTag, PersonTag, Row
from gouvernail.services.refusals import NotFound
from gouvernail.web import drawings, figures, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.narrowing import due_words, missing_words

SHOWN_BARS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure with its bar and the list that it counts."""

    label: str
    count: int
    href: str
    bar: SafeString


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture made of bars, with those that are few enough to be folded away."""

    title: str
    bars: list[Bar]
    more: list[Bar]


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    today = timezone.localdate()
    found = overview.load(request.viewer, today=today, programme_uid=uid)
    if found is None:
        raise NotFound
    if found.head is not None:
        words.speak(found.head.preferences)
    address = reverse("web:programme-list", args=[uid])
    context = (
        {"head": found.head, "tab": "overview"} | pictures(found, address, today) | _figures(found, address, today)
    )
    return render(request, "web/overview/overview.html", context)


def _figures(found: Overview, address: str, today: date) -> dict[str, object]:
    """How far and how the programme is, and each of its strategic objectives."""
    whole = found.whole
    return {
        "progress": figures.branch_told(whole, address) if found.actions or whole.alone else None,
        "health": whole.worst,
        "shares": figures.shares(whole.healths, address),
        "silent": figures.silent_in(whole.silence, address, today),
        "objectives": [
            (row, figures.progress_told(row), figures.health_told(row), figures.silent_told(row, today))
            for row in found.objectives
            if row.actions or row.alone or row.percent is not None
        ],
    }


@signed_in
def todo(request: SignedRequest) -> HttpResponse:
    """A short list of counted sentences over all that the viewer sees."""
    today = timezone.localdate()
    found = overview.load(request.viewer, today=today)
    if found is None:
        raise NotFound
    stood_in_for = absences.stood_in_for(request.viewer, today=today)
    context = pictures(found, reverse("web:actions"), today) | {
        "proposed": proposals.waiting(request.viewer),
        "to_validate": validating.waiting(request.viewer),
        "stood_in_for": stood_in_for,
        "may_ask": request.viewer.platform_admin or bool(request.viewer.reaching(Verb.MANAGE_PROGRAMME)),
        "offers": len(joint_offers.waiting(request.viewer)),
    }
    return render(request, "web/overview/todo.html", context)


def pictures(found: Overview, address: str, today: date) -> dict[str, object]:
    """Everything that the two pages draw."""
    return {
        "overview": found,
        "address": address,
        "today": today,
        "states": _states(found, address),
        "state_bar": _state_bar(found),
        "bars": [each for each in _all_bars(found, address) if each.bars],
        "columns_wide": _columns(found, address, today, width=1000),
        "columns_narrow": _columns(found, address, today, width=380),
        "quarters": [(due_words(figure.wanted.due), figure, _href(address, figure)) for figure in found.by_quarter],
        "aside": [(figure, _href(address, figure)) for figure in (found.undated, found.recurring) if figure.count],
        "sentences": _sentences(found, address),
        "clear": [said(figure) for figure in found.missing if not figure.count],
    }


def _href(address: str, figure: Figure) -> str:
    return f"{address}?{figure.query}" if figure.query else address


def _states(found: Overview, address: str) -> list[drawings.Share]:
    """The legend of the bar, in its order."""
    by_key = {figure.key: figure for figure in found.by_status}
    ordered = [by_key[status or UNKNOWN] for status in drawings.STATUS_ORDER if (status or UNKNOWN) in by_key]
    return [_legend(figure, address) for figure in ordered if figure.count]


def _legend(figure: Figure, address: str) -> drawings.Share:
    name = words.UNKNOWN_STATUS if figure.key == UNKNOWN else figure.key
    label = words.status_counted(figure.key, figure.count)
    return drawings.Share(f"fill-{name}", name, label, figure.count, _href(address, figure))


def _state_bar(found: Overview) -> SafeString:
    parts = drawings.status_parts(found.actions)
    return drawings.safe(stacked_bar(parts, whole=found.total.count, label=_("Actions par état"), height=22))


def _all_bars(found: Overview, address: str) -> list[Bars]:
    departments = _states_by((row.departments, row) for row in found.actions)
    people = _states_by((row.people, row) for row in found.actions)
    return [
        _bars(_("Par objectif"), found.by_objective, address, found.states_by_objective),
        _bars(_("Par service"), found.by_department, address, departments),
        _bars(_("Par responsable"), found.by_lead, address, people),
    ]


def _states_by(tagged: Iterable[tuple[Sequence[PersonTag | DepartmentTag], Row]]) -> dict[str, Counter[str | None]]:
    """Actions counted by state for each person or department that they name, once each, and for those without any."""
    found: dict[str, Counter[str | None]] = defaultdict(Counter)
    for tags, row in tagged:
        for uid in {tag.uid for tag in tags} or {UNKNOWN}:
            found[uid][row.status] += 1
    return found


def _bars(title: str, figures: Sequence[Figure], address: str, states: Mapping[str, Mapping[str | None, int]]) -> Bars:
    figures = [figure for figure in figures if figure.count]
    whole = max((figure.count for figure in figures), default=0)
    bars = [
        Bar(
            figure.label,
            figure.count,
            _href(address, figure),
            _split_bar(figure, whole, states.get(figure.key, {})),
        )
        for figure in figures
    ]
    return Bars(title, bars[:SHOWN_BARS], bars[SHOWN_BARS:])


def _split_bar(figure: Figure, whole: int, states: Mapping[str | None, int]) -> SafeString:
    """A bar split by state, as long as its count beside the longest of its picture."""
    parts = drawings.parts_of(states)
    return drawings.safe(stacked_bar(parts, whole=whole, label=figure.label, height=14))


def _columns(found: Overview, address: str, today: date, *, width: int) -> SafeString:
    """Deadlines by quarter. On a narrow drawing, by year: a column must stay wide enough for a finger."""
    figures = found.by_quarter if width > 600 else found.by_year
    now = (str(today.year), f"{today.year}-T{(today.month - 1) // 3 + 1}")
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in found.actions:
        for key in (due_key(row), due_key(row)[:4]) if row.due else ():
            rows[key].append(row)
    columns = [_column(figure, rows[figure.wanted.due], address, now) for figure in figures]
    return drawings.safe(column_chart(columns, label=_("Échéances dans le temps"), width=width, height=220))


def _column(figure: Figure, rows: Sequence[Row], address: str, now: tuple[str, ...]) -> Column:
    due = figure.wanted.due
    late = sum(row.late for row in rows)
    done = sum(row.status == StatusValue.DONE for row in rows)
    parts = (
        Part(_("Terminées"), "fill-done", done),
        Part(_("En retard"), "fill-alert", late),
        Part(_("Autres"), "fill-accent", max(figure.count - done - late, 0)),
    )
    year, _dash, quarter = due.partition("-T")
    return Column(
        due_words(due), parts, _href(address, figure), tick=year if quarter in {"", "1"} else "", now=due in now
    )


def _sentences(found: Overview, address: str) -> list[tuple[Figure, str]]:
    """Late first, then what is missing; only what there is."""
    figures = (found.late, *found.missing)
    return [(said(figure), _href(address, figure)) for figure in figures if figure.count]


def said(figure: Figure) -> Figure:
    """The figure of a required field has its words here: they are those of the screen."""
    return replace(figure, label=missing_words(figure.key)) if figure.key.startswith(REQUIRED) else figure
