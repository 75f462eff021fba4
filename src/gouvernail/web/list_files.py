"""The list that is seen, as a file: the same columns, order, groups and filter, through the same gate."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gouvernail.queries import programmes
from gouvernail.queries.actions import Listing
from gouvernail.queries.columns import COLUMNS, Column, Kind
from gouvernail.queries.grouping import GROUPINGS
from gouvernail.queries.programmes import Opened
from gouvernail.queries.rows import Row
from gouvernail.services.list_files import ListFormat, list_file
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.actions import found_in, group_words
from gouvernail.web.columns import is_shown, label, parts_of, value_of
from gouvernail.web.presentation import GROUP_LABELS, Presentation, presentation

KINDS = {Kind.DAY: "date", Kind.MONEY: "money", Kind.NUMBER: "number", Kind.PERCENT: "percent"}
BESIDE_TITLE = ("code", "title", "programme", "above")
"""What the first column of the screen says."""


@require_safe
@signed_in
def of_programme(request: SignedRequest, uid: str, form: str) -> HttpResponse:
    opened = programmes.open_programme(request.viewer, uid)
    if opened is None:
        raise NotFound
    words.speak(opened.head.preferences)
    return _file(request, opened, form)


@require_safe
@signed_in
def everywhere(request: SignedRequest, form: str) -> HttpResponse:
    return _file(request, None, form)


def _file(request: SignedRequest, opened: Opened | None, form: str) -> HttpResponse:
    if form not in set(ListFormat):
        raise Http404
    shown = presentation(request)
    found = found_in(request, opened, shown)
    columns = columns_of(shown, everywhere=opened is None)
    grouped = [(_(GROUP_LABELS[shown.group]), "text")] if shown.group else []
    made = list_file(
        title=opened.head.title if opened else _("Actions de tous les programmes"),
        headings=[*grouped, *((label(each.name), KINDS.get(each.kind, "text")) for each in columns)],
        rows=lines(found, shown, columns),
        form=ListFormat(form),
        today=timezone.localdate(),
    )
    answer = HttpResponse(made.content, content_type=made.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=made.name) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer


def columns_of(shown: Presentation, *, everywhere: bool) -> list[Column]:
    """Those of the screen, what a column draws together taken apart; each once."""
    first = [COLUMNS[name] for name in BESIDE_TITLE if (name != "programme" or everywhere) and is_shown(COLUMNS[name])]
    return list({each.name: each for each in (*first, *parts_of(shown.columns))}.values())


def lines(found: Listing, shown: Presentation, columns: list[Column]) -> Iterator[list[Any]]:
    """The values of each row; of a row in several groups, in each of them, with the group first."""
    if not shown.group:
        yield from (values(row, columns, found) for row in found.rows)
        return
    for group in found.groups:
        said = group_words(GROUPINGS[shown.group], group)
        yield from ([said, *values(row, columns, found)] for row in group.rows)


def values(row: Row, columns: list[Column], found: Listing) -> list[Any]:
    return [_value(column, row, found) for column in columns]


def _value(column: Column, row: Row, found: Listing) -> Any:
    value = value_of(column, row, found.found) if found.found else None
    return words.word(column.table, value) if column.kind is Kind.WORD and value is not None else value
