"""The rows of a list of people or of indicators as HTML: its cells, groups and totals, and the columns' heads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core.figure_words import number
from gouvernail.queries.catalogue import Asked, Catalogue, Column, Group, Listed
from gouvernail.queries.columns import Kind
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.web import words
from gouvernail.web.presentation import Header, Presentation, Sorter, presentation_of

Draw = Callable[[Any], str]
NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY})


@dataclass(frozen=True)
class Screen:
    """A list of some rows. `kind` is that of its saved views, `name` the stem of its addresses, `thing` what a row is.

    `head` is the programme of which it is the list, `owning` the authorities that own that, for who keeps a view.
    `title` draws the first cell, `cells` those that are more than their value; both give safe HTML. `hidden` are the
    columns and conditions that say nothing here.
    """

    catalogue: Catalogue
    kind: str
    name: str
    title: Draw
    counted: Callable[[int], str]
    file_title: str
    cells: Mapping[str, Draw] = field(default_factory=dict)
    head: ProgrammeHead | None = None
    owning: frozenset[int] | None = None
    hidden: frozenset[str] = frozenset()

    @property
    def columns(self) -> list[Column]:
        return [each for each in self.catalogue.columns.values() if each.name not in self.hidden]

    @property
    def target(self) -> str:
        return self._address(self.name)

    def beside(self, request: HttpRequest, what: str, *more: str) -> str:
        """What stands beside the present list (its columns, its file), for the same address."""
        query = request.GET.copy()
        query.pop("page", None)
        found = self._address(f"{self.name}-{what}", *more)
        return f"{found}?{query.urlencode(safe=',')}" if query else found

    def _address(self, name: str, *more: str) -> str:
        return reverse(f"web:{name}", args=[self.head.uid, *more] if self.head else more)

    def presentation(self, request: HttpRequest) -> Presentation:
        """How the address asks for it; nonsense is left out."""
        return presentation_of(self.catalogue, request, frozenset(each.name for each in self.columns))


def headers(screen: Screen, shown: Presentation) -> list[Header]:
    """The first column, which says what is listed, then those that are chosen."""
    columns = [screen.catalogue.title, *(screen.catalogue.columns[name] for name in shown.columns)]
    return [Header(each.name, _(each.label), (_sorter(each, shown),), "") for each in columns]


def _sorter(column: Column, shown: Presentation) -> Sorter:
    direction = ("descending" if shown.descending else "ascending") if shown.sort == column.name else ""
    return Sorter(_(column.label), f"-{column.name}" if direction == "ascending" else column.name, direction)


def lines(request: HttpRequest, screen: Screen, found: Listed, shown: Presentation) -> Iterator[str]:
    """The rows, each group under its line."""
    cells = [_Cell(screen, screen.catalogue.columns[name]) for name in shown.columns]
    if not shown.group:
        yield from (_line(screen, row, cells) for row in found.rows)
        return
    for group in found.groups:
        yield _group(request, screen, group, shown)
        yield from (_line(screen, row, cells) for row in group.rows)


class _Cell:
    """The cell of a column in every row: what does not depend on the row is written once."""

    def __init__(self, screen: Screen, column: Column) -> None:
        self._draw, self._column = screen.cells.get(column.name), column
        self._start, self._empty = _starts(column)

    def __call__(self, row: Any) -> str:
        if self._draw is not None:
            drawn = self._draw(row)
        else:
            value = self._column.value(row)
            drawn = escape(written(self._column, value)) if value is not None else ""
        return f"{self._start}{drawn}</td>" if drawn else self._empty


def _line(screen: Screen, row: Any, cells: Sequence[_Cell]) -> str:
    title = f'<th role="rowheader" scope="row" class="t-title">{screen.title(row)}</th>'
    return f'<tr role="row" class="d0">{title}{"".join([cell(row) for cell in cells])}</tr>'


def _starts(column: Column) -> tuple[str, str]:
    """How a cell begins, and the whole of an empty one; on a phone a cell says what it is."""
    kind = "num" if column.kind in NUMBERS else "txt"
    start = f'<td role="cell" class="t-cell {kind}"'
    return f'{start} data-label="{escape(_(column.label))}">', f"{start}></td>"


def cell(column: Column, drawn: str) -> str:
    start, empty = _starts(column)
    return f"{start}{drawn}</td>" if drawn else empty


def written(column: Column, value: Any) -> str:
    """A value as people read it; empty when unknown."""
    if value is None:
        return ""
    if isinstance(value, str) and column.kind is not Kind.WORD:
        return value
    match column.kind:
        case Kind.WORD:
            return words.word(column.table, value)
        case Kind.DAY:
            return words.day(value)
        case Kind.PERCENT:
            return words.percent(value)
        case Kind.NUMBER:
            return number(value) if isinstance(value, Decimal) else words.number(value)
    return str(value)


def _group(request: HttpRequest, screen: Screen, group: Group, shown: Presentation) -> str:
    """The line above a group: what it is, how many, and what its columns add up to."""
    counted = escape(screen.counted(group.totals.count))
    door = f'<a href="{escape(_narrowed(request, group.door))}">{counted}</a>'
    goes_on = f' <span class="soft">{escape(_("(suite)"))}</span>' if group.goes_on else ""
    said = escape(_(group.label or "Non renseigné"))
    return (
        f'<tr role="row" class="group-row"><th role="rowheader" scope="row" class="t-title"><b>{said}</b>{goes_on}'
        f'<span class="node-note">{door}</span></th>{_sums(screen, shown, group.totals.sums)}</tr>'
    )


def total(request: HttpRequest, screen: Screen, found: Listed, shown: Presentation, asked: Asked) -> SafeString:
    """The line under the list; nothing where nothing adds up."""
    if not found.total or not (any(value is not None for value in found.totals.sums.values()) or shown.group):
        return mark_safe("")
    counted = f'<a href="{escape(_narrowed(request, asked))}">{escape(screen.counted(found.total))}</a>'
    return mark_safe(  # noqa: S308  # escaped above
        f'<tr role="row" class="total-row"><th role="rowheader" scope="row" class="t-title">{escape(_("Total"))}'
        f'<span class="node-note">{counted}</span></th>{_sums(screen, shown, found.totals.sums)}</tr>'
    )


def _sums(screen: Screen, shown: Presentation, sums: Mapping[str, Any]) -> str:
    columns = [screen.catalogue.columns[name] for name in shown.columns]
    return "".join(cell(each, escape(_summed(each, sums.get(each.name)))) for each in columns)


def _summed(column: Column, value: Any) -> str:
    said = written(column, value)
    return _("%(value)s en moyenne") % {"value": said} if said and column.kind is Kind.PERCENT else said


def _narrowed(request: HttpRequest, door: Asked) -> str:
    """The present list, narrowed to what a figure counts, without its groups."""
    kept = [(name, request.GET[name]) for name in ("colonnes", "tri", "lignes") if request.GET.get(name)]
    query = urlencode([*kept, *door.pairs()], safe=",")
    return f"{request.path}?{query}" if query else request.path
