"""The rows of the review and the lines of its document as HTML, on the fast path (Jinja2 over plain values)."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from django.template import engines
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core.plan import Draft
from gouvernail.core.shown import Places, Shown
from gouvernail.queries.reviews import ReviewRow
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


def document_html(lines: Sequence[Shown], draft: Draft, rows: Iterable[ReviewRow]) -> SafeString:
    """The document, each line with what became of it: items, a text without place, or left out."""
    places = Places(lines)
    owners: dict[int, str] = {}
    for row in rows:
        if row.at is not None:
            owners.setdefault(row.at, row.id)
    fates = {places.of(each.source): "lost" for each in draft.unplaced}
    context = {
        "groups": [(table, list(group)) for table, group in groupby(enumerate(lines), key=lambda pair: pair[1].table)],
        "owners": owners,
        "fates": fates,
        "words": {"line": _("ligne"), "item": _("Voir l’élément lu à la ligne")},
    }
    return mark_safe(engines["rows"].get_template("document.jinja").render(context))  # noqa: S308  # Jinja2 escapes
