"""Words, drawings and components as template tags and filters, loaded in every template."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags import static as staticfiles
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from gouvernail.core import deadlines
from gouvernail.core.draft_tree import place
from gouvernail.core.plan import Deadline, Indicator
from gouvernail.core.problems import Source
from gouvernail.core.prose import to_html
from gouvernail.core.vocabulary import SDG_LABELS
from gouvernail.queries.history import Entry
from gouvernail.web import comparing, figures, words

register = template.Library()

register.filter("status_word", words.status_word)
register.filter("tone", words.tone_class)
register.filter("file_size", words.file_size)
register.filter("day", words.day)
register.filter("moment", words.moment)
register.filter("money", words.money)
register.filter("percent", words.percent)
register.filter("period", words.period)
register.filter("number", words.number)
register.filter("stage_word", words.stage_word)
register.filter("field_label", words.field_label)
register.filter("verb_label", words.verb_label)
register.filter("kind_beside", words.kind_beside)


@register.filter
def word(value: object, table: str) -> str:
    """`{{ item.track|word:"track" }}`."""
    return words.word(table, value)


@register.filter
def counted(count: int, level: str) -> str:
    """`{{ 51|counted:"action" }}`."""
    return words.level_count(level, count)


@register.filter
def shown(value: object, name: str) -> str:
    return words.shown(name, value)


@register.filter
def understood(deadline: Deadline | None) -> str:
    """What was understood of a deadline, when it says more than its own words."""
    said = deadlines.deadline_words(deadline) if deadline else ""
    return "" if deadline is None or said == deadline.text else said


@register.filter
def get(mapping: Any, key: object) -> Any:
    return mapping.get(key) if mapping else None


@register.filter
def rated(indicator: Indicator) -> figures.Told:
    """The overall rate of an indicator, and how it came about."""
    return figures.rate_told(indicator)


@register.filter
def charted(indicator: Indicator) -> SafeString:
    """Its values over time, with its targets; nothing where there are not two of them."""
    return figures.chart(indicator)


@register.filter
def at(listed: Any, place: int) -> Any:
    """`{{ stages|at:forloop.counter0 }}`: what stands at the same place of another list."""
    return listed[place]


@register.filter
def year(value: date | None) -> str:
    return "" if value is None else str(value.year)


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str, large: bool = False) -> SafeString:
    """An icon of the sprite. It is always beside a word, so it says nothing itself."""
    more = mark_safe(" icon-large") if large else ""
    return format_html('<svg class="icon{}" aria-hidden="true"><use href="#i-{}"/></svg>', more, name)


OFFER = (
    '<a class="add no-print" href="{href}" hx-get="{href}" hx-target="#{slot}" hx-swap="innerHTML"'
    " data-door>{plus}{add}</a>"
)
ADDRESS = "ADDRESS"


def offer(fact: Any) -> SafeString:
    """The offer to say what a sheet does not say yet. A sheet has thirty, which differ by their address only."""
    return mark_safe(_offer(fact.slot, fact.add).replace(ADDRESS, fact.href))  # noqa: S308  # an address of ours


@lru_cache(maxsize=512)
def _offer(slot: str, add: str) -> str:
    return format_html(OFFER, href=ADDRESS, slot=slot, plus=icon("plus"), add=add)


@register.simple_tag
@lru_cache(maxsize=512)
def static(path: str) -> str:
    """The address of a file of ours. A page names thirty, and each holds as long as the server runs."""
    return staticfiles.static(path)


@register.simple_tag(takes_context=True)
def address_with(context: template.Context, **changes: object) -> str:
    """The present address with some of its parameters changed; an empty value takes one away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    encoded = query.urlencode(safe=",")
    return f"?{encoded}" if encoded else context["request"].path


@register.filter
def decimal(value: Decimal | None) -> str:
    """`34`, `1 250,5`: as few decimals as the value has; empty when unknown."""
    if value is None:
        return ""
    text = f"{value.normalize():,f}"
    return text.replace(",", "\u202f").replace(".", ",")


@register.filter
def share(value: float) -> str:
    """A share of 1 as a percentage, with a decimal where it is small: `98 %`, `0,4 %`."""
    percent = value * 100
    text = f"{percent:.0f}" if percent >= 10 or percent == round(percent) else f"{percent:.1f}".replace(".", ",")
    return f"{text}{words.SPACE}%"


@register.filter
def count_word(count: int, level: str) -> str:
    """The word alone of a count by level: `actions`."""
    return words.word("level" if count < 2 else "levels", level).lower()


@register.filter
def layout_word(value: str) -> str:
    """How a part of a document was laid out, in words."""
    return words.word("layout", value)


@register.filter
def skip_word(value: str) -> str:
    """Why a text was left out, in words."""
    return words.word("skip", value)


@register.filter
def place_word(source: Source) -> str:
    """Where something stands: `feuille Actions, rangée 12`, `l. 40`."""
    return place(source)


@register.filter
def sdg(value: int) -> str:
    return SDG_LABELS.get(value, "")


@register.simple_tag
def history_change(entry: Entry) -> SafeString:
    """`En cours → Terminée`: what a field was, and what it became."""
    return comparing.values(entry.field or "", entry.before, entry.after)


@register.filter
def prose(text: str | None) -> SafeString:
    """Prose as safe HTML: what is not one of the few marks of `core/prose.py` is escaped there."""
    return mark_safe(to_html(text)) if text else mark_safe("")  # noqa: S308


@register.filter
def indent(depth: int) -> str:
    """The place of a choice in a tree, in a list that knows no other sign: `– – Voirie`."""
    return "–\u00a0" * depth


@register.filter
def initials(name: str) -> str:
    """`Thérèse Lambert` → `TL`."""
    words_of = [part for part in name.replace("-", " ").split() if part[:1].isalpha()]
    return "".join(part[0].upper() for part in (words_of[:1] + words_of[-1:] if len(words_of) > 1 else words_of))


@register.simple_tag(takes_context=True)
def address_without(context: template.Context, name: str) -> str:
    """The present address without one of its parameters (and back on the first page)."""
    return address_with(context, **{name: None, "page": None})


@register.simple_tag(takes_context=True)
def address_narrowed(context: template.Context, name: str, value: str) -> str:
    """The present address with another value of a condition, or without it (and back on the first page)."""
    return address_with(context, **{name: value or None, "page": None})
