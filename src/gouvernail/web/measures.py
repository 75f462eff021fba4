"""A grid to type or paste many values of the indicators of a programme at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.deadlines import format_date
from gouvernail.core.figure_words import number
from gouvernail.core.measures import Grid, Measure, place_of, read_grid, read_paste
from gouvernail.core.plan import IndicatorValue
from gouvernail.core.problems import Problem, Source
from gouvernail.queries.indicators import Measures, Shown
from gouvernail.services import measuring
from gouvernail.services.measuring import Asked
from gouvernail.services.refusals import Invalid, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import undo_address
from gouvernail.web.indicator_list import load
from gouvernail.web.kept_forms import kept_form

PER_PAGE, LAST_DATES, NEW_DATES = 80, 2, 2
Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GridRow:
    shown: Shown
    cells: list[tuple[str, str, str]]
    """Name of the input, what it holds, what stood there when it was shown."""


@dataclass(slots=True)
class GridPage:
    """A page of the grid: `dates` are the heads of its columns, as inputs."""

    dates: list[tuple[str, str]]
    rows: list[GridRow]
    number: int
    pages: int
    problems: list[Problem] = field(default_factory=list)
    pasted: str = ""


@signed_in
def entry(request: SignedRequest, uid: str) -> HttpResponse:
    """The grid. What is wrong is told at once, each with its cell, and what was typed or pasted stays."""
    found = _typable(load(request, uid))
    if found.head is None or not found.head.may_write:
        raise NotAllowed
    number = max(1, int(page)) if (page := str(request.GET.get("page", "1"))).isdecimal() and len(page) < 5 else 1
    typed: Typed = {name: str(value) for name, value in request.POST.items()}
    if request.method != "POST":
        return _show(request, found, _page(found, number, kept_form(request) or {}))
    grid, asked = _pasted(found, typed) if typed.get("coller", "").strip() else _typed(found, number, typed)
    problems = list(grid.problems)
    if not problems:
        try:
            done = measuring.measure(by=request.viewer, asked=asked)
        except Invalid as refusal:
            problems = list(refusal.problems)
        else:
            said = ngettext("%(num)s valeur enregistrée", "%(num)s valeurs enregistrées", done.values)
            messages.success(request, said % {"num": done.values}, extra_tags=undo_address(done.act))
            return redirect("web:indicators", uid=uid)
    again = _page(found, number, typed)
    again.problems = problems
    return _show(request, found, again, status=422)


def _typable(found: Measures) -> Measures:
    """The values of an indicator that is shared are typed on the sheet whose own it is."""
    return replace(found, rows=tuple(row for row in found.rows if row.own))


def _show(request: SignedRequest, found: Measures, page: GridPage, *, status: int = 200) -> HttpResponse:
    address = request.path
    context = {"head": found.head, "tab": "indicators", "grid": page, "address": address}
    return render(request, "web/measures/entry.html", context, status=status)


def _page(found: Measures, number: int, typed: Typed) -> GridPage:
    """One page of the grid with what was typed, else with the last dates of its indicators and room for new ones."""
    pages = max(1, -(-len(found.rows) // PER_PAGE))
    rows = found.rows[(min(number, pages) - 1) * PER_PAGE :][:PER_PAGE]
    days = _last_days(rows)
    dates = [format_day(day) for day in days] + [""] * NEW_DATES
    heads = [(f"date-{at}", typed.get(f"date-{at}", written)) for at, written in enumerate(dates)]
    shown = [GridRow(row, [_cell(row, at, days, typed) for at in range(len(dates))]) for row in rows]
    return GridPage(heads, shown, min(number, pages), pages, pasted=typed.get("coller", ""))


def _cell(row: Shown, at: int, days: Sequence[date], typed: Typed) -> tuple[str, str, str]:
    name = f"v-{row.key}-{at}"
    held = _written(_value_of(row, days[at])) if at < len(days) else ""
    return name, typed.get(name, held), typed.get(f"was-{name}", held)


def _last_days(rows: Sequence[Shown]) -> list[date]:
    days = {value.date for row in rows for value in row.indicator.values}
    return sorted(days)[-LAST_DATES:]


def format_day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _value_of(row: Shown, day: date) -> IndicatorValue | None:
    return next((value for value in row.indicator.values if value.date == day), None)


def _written(value: IndicatorValue | None) -> str:
    """A value as the grid holds it."""
    if value is None:
        return ""
    return number(value.value).replace("\u202f", "") if value.value is not None else value.text or ""


def _typed(found: Measures, page: int, typed: Typed) -> tuple[Grid, list[Asked]]:
    shown = _page(found, page, typed)
    rows = [row.shown for row in shown.rows]
    cells = {
        (at, column): (now, was) for at, row in enumerate(shown.rows) for column, (_n, now, was) in enumerate(row.cells)
    }
    grid = read_grid([written for _name, written in shown.dates], cells, [row.indicator for row in rows])
    stale = [
        problem for each in grid.measures if (problem := _stale(each, rows[each.row], cells[each.row, each.column]))
    ]
    return Grid(grid.measures, (*grid.problems, *stale)), _asked(rows, grid.measures)


def _stale(measure: Measure, row: Shown, cell: tuple[str, str]) -> Problem | None:
    """That day has another value than the one that was shown: nobody overwrites what they did not see."""
    stands = _written(_value_of(row, measure.date))
    if stands == cell[1]:
        return None
    place = place_of(measure.row, measure.column)
    said = _(
        "Case %(place)s\u00a0: l’indicateur a la valeur «\u00a0%(value)s\u00a0» au %(day)s\u00a0; rechargez la page."
    )
    told = said % {"place": place, "value": stands, "day": format_date(measure.date)}
    return Problem("value-changed", told, Source(field=f"case-{place}"))


def _pasted(found: Measures, typed: Typed) -> tuple[Grid, list[Asked]]:
    """What was pasted, whatever the page: by the text of an indicator, or by the code of its item and its text."""
    names = [(row.indicator.text, f"{row.item.code or ''} {row.indicator.text}") for row in found.rows]
    pasted = read_paste(typed["coller"], names)
    rows = [found.rows[at if at is not None else 0] for at in pasted.rows]
    known = {place: (text, "") for place, text in pasted.cells.items() if pasted.rows[place[0]] is not None}
    grid = read_grid(pasted.dates, known, [row.indicator for row in rows])
    problems = [*pasted.problems, *grid.problems]
    if not grid.measures and not problems:
        said = _("Rien à lire\u00a0: collez une première ligne de dates, puis une ligne par indicateur.")
        problems.append(Problem("nothing-pasted", said, Source(field="coller")))
    return Grid(grid.measures, tuple(problems)), _asked(rows, grid.measures)


def _asked(rows: Sequence[Shown], measures: Sequence[Measure]) -> list[Asked]:
    found: dict[str, list[Measure]] = {}
    by_key = {row.key: row for row in rows}
    for measure in measures:
        found.setdefault(rows[measure.row].key, []).append(measure)
    return [
        Asked(by_key[key].item.uid, by_key[key].place, by_key[key].indicator, tuple(listed))
        for key, listed in found.items()
    ]
