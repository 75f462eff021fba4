"""The rows of the review and the lines of its document as HTML, on the fast path (Jinja2 over plain values)."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from django.template import engines
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core.shown import Shown
from gouvernail.queries.review_rows import ReviewRow
from gouvernail.queries.reviews import ReviewPage
from gouvernail.web import words


def rows_html(rows: Iterable[ReviewRow], *, opened: Mapping[str, SafeString] | None = None) -> SafeString:
    """The rows of the draft; `opened` holds the form of the row that is open, if any."""
    context = {
        "rows": rows,
        "levels": words.TABLES["level"],
        "opened": opened or {},
        "words": {
            "doubt": _("À vérifier"),
            "line": _("ligne"),
            "show": _("Voir dans le document"),
            "correct": _("Corriger"),
        },
    }
    return mark_safe(engines["rows"].get_template("review.jinja").render(context))  # noqa: S308  # Jinja2 escapes


def document_html(page: ReviewPage, rows: Iterable[ReviewRow]) -> SafeString:
    """The document, each line with what became of it: items, a text without place, or left out."""
    context = {
        "groups": [
            _group(table, list(held)) for table, held in groupby(enumerate(page.lines), key=lambda one: one[1].table)
        ],
        "owners": _owners(rows),
        "fates": _lost(page),
        "words": {"line": _("ligne"), "item": _("Voir l’élément lu ici")},
    }
    return mark_safe(engines["rows"].get_template("document.jinja").render(context))  # noqa: S308  # Jinja2 escapes


Numbered = tuple[int, Shown]


def _group(table: int | None, lines: list[Numbered]) -> tuple[int | None, list[Numbered], list[str]]:
    """Lines that belong together; of a sheet with the letters of its columns."""
    if table is None or lines[0][1].source.sheet is None:
        return table, lines, []
    width = max(sum(cell.colspan for cell in line.cells) for _number, line in lines)
    return table, lines, [letters(column) for column in range(1, width + 1)]


def letters(column: int) -> str:
    """The name of a column of a sheet, from 1: `A`, `Z`, `AA`."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def pages_html(page: ReviewPage, rows: Iterable[ReviewRow]) -> SafeString:
    """The pages of a PDF as pictures; over each line lies a box that can be pointed at."""
    boxes: dict[int, list[tuple[int, tuple[float, float, float, float]]]] = {}
    for number, line in enumerate(page.lines):
        if line.source.page and line.source.box:
            boxes.setdefault(line.source.page, []).append((number, line.source.box))
    context = {
        "pages": [
            (number, reverse("web:review-picture", args=[page.uid, number]), size, boxes.get(number, ()))
            for number, size in enumerate(page.pages, start=1)
        ],
        "owners": _owners(rows),
        "fates": _lost(page),
        "words": {"page": _("Page"), "item": _("Voir l’élément lu page")},
    }
    return mark_safe(engines["rows"].get_template("pages.jinja").render(context))  # noqa: S308  # Jinja2 escapes


def _owners(rows: Iterable[ReviewRow]) -> dict[int, str]:
    """The item that stands at each line."""
    owners: dict[int, str] = {}
    for row in rows:
        if row.at is not None:
            owners.setdefault(row.at, row.id)
    return owners


def _lost(page: ReviewPage) -> set[int | None]:
    """The lines whose text is in no item."""
    places = page.places()
    return {places.of(each.source) for each in page.draft.unplaced}
