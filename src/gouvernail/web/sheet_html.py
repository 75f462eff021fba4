"""The HTML of a sheet and of its parts, on the fast path: Jinja2, as the rows of lists.

Its templates use the words, filters and icons of the others (`web/tags.py`), so that both say the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.template import defaultfilters
from django.template.backends.utils import csrf_input
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from jinja2 import Environment

from gouvernail.web import tags
from gouvernail.web.rows import status_badge, template_of


def environment(**options: Any) -> Environment:
    """The engine of the fast templates (settings), which escapes."""
    made = Environment(extensions=["jinja2.ext.i18n"], **options)  # noqa: S701  # autoescape is among the options
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # of the extension
    made.filters |= tags.register.filters
    made.filters |= {"truncatechars": defaultfilters.truncatechars, "floatformat": defaultfilters.floatformat}
    made.globals |= {
        "url": address,
        "icon": tags.icon,
        "badge": status_badge,
        "offer": tags.offer,
        "history_change": tags.history_change,
    }
    return made


@lru_cache(maxsize=8192)
def address(name: str, *args: str) -> str:
    """The address of a page. A sheet names thirty, most of them each time."""
    return reverse(name, args=args)


def sheet_html(request: HttpRequest, context: dict[str, object]) -> SafeString:
    """The whole sheet; `context` is that of `sheets.sheet_context`."""
    return _drawn("body.jinja", context | {"csrf": csrf_input(request)})


def update_form_html(request: HttpRequest, context: dict[str, object]) -> SafeString:
    """The form of its follow-up alone."""
    return _drawn("update_form.jinja", context | {"csrf": csrf_input(request)})


def fact_html(context: Mapping[str, object]) -> SafeString:
    """One fact, as it stands in its slot."""
    return _drawn("fact.jinja", context)


def _drawn(name: str, context: Mapping[str, object]) -> SafeString:
    return mark_safe(template_of(name)(**context))  # noqa: S308  # escaped by its template
