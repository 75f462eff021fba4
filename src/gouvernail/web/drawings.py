"""The drawings of the screens: core draws them as SVG text, this marks them as such and gives them their words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core import term_line_svg
from gouvernail.core.charts import Part, stacked_bar
from gouvernail.core.plan import Item
from gouvernail.core.term_line import Term, TermLine, Timing, gathered, term_line, term_of
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.filters import UNKNOWN, Filter
from gouvernail.queries.rows import Row
from gouvernail.web import words
from gouvernail.web.rows import Rows

STATUS_ORDER = (
    StatusValue.DONE,
    StatusValue.IN_PROGRESS,
    StatusValue.WAITING,
    StatusValue.BLOCKED,
    StatusValue.NOT_STARTED,
    StatusValue.TO_PLAN,
    StatusValue.ABANDONED,
    None,
)
WIDE, NARROW = 760, 350


@dataclass(frozen=True, slots=True)
class Strip:
    """A term line as it is shown: wide for desks, narrow for phones."""

    wide: SafeString
    narrow: SafeString
    text: str
    term: Term


@dataclass(frozen=True, slots=True)
class Share:
    """One state in a legend: its class, word, count, and the list that it counts."""

    css: str
    icon: str
    label: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The head of a programme: how many actions stand where, and its dates on the term."""

    bar: SafeString
    shares: list[Share]
    strip: Strip
    actions: int
    late: int
    late_href: str


def strip_of(line: TermLine, name: str) -> Strip:
    today = _("aujourd’hui")
    return Strip(
        wide=safe(term_line_svg.large(line, width=WIDE, today_word=today, name=f"{name}w")),
        narrow=safe(term_line_svg.large(line, width=NARROW, today_word=today, name=f"{name}n")),
        text=line.text,
        term=line.term,
    )


def period_strip(period: tuple[date, date] | None, today: date) -> Strip | None:
    """An empty term with today on it; `None` when the programme says no period."""
    if period is None:
        return None
    return strip_of(gathered((), Term(*period), today), "p")


def item_strip(item: Item, period: tuple[date, date] | None, today: date, *, late: bool) -> Strip:
    """The large term line of a sheet."""
    status = item.status.value if item.status else None
    timing = Timing(
        start=item.start,
        deadline=item.deadline,
        revised=item.revised_deadline,
        effective_start=item.effective_start,
        effective_end=item.effective_end,
        recurring=item.recurring,
        done=status is StatusValue.DONE,
        late=late,
    )
    deadlines = (each for each in (item.start, item.deadline, item.revised_deadline) if each)
    days = [day for each in deadlines for day in (each.start, each.end)]
    term = term_of(period, [*days, item.effective_start, item.effective_end], today)
    return strip_of(term_line(timing, term, today), "s")


def status_parts(rows: Iterable[Row]) -> tuple[Part, ...]:
    """Rows counted by state, in the order in which states are always drawn."""
    counted = Counter(row.status for row in rows)
    return tuple(
        Part(status_name(status), f"fill-{status or words.UNKNOWN_STATUS}", counted[status]) for status in STATUS_ORDER
    )


def status_name(status: StatusValue | None) -> str:
    return words.status_word(status) if status else _("Sans état")


def summary(rows: Sequence[Row], lines: Rows, programme_uid: str) -> Summary:
    """The figures above a tree, over the actions that it shows, each counted once."""
    actions = [row for row in rows if row.level == Level.ACTION and not row.shared and row.matched]
    address = reverse("web:programme-list", args=[programme_uid])
    parts = status_parts(actions)
    shares = [
        Share(
            part.css,
            status or words.UNKNOWN_STATUS,
            part.name,
            part.count,
            list_href(address, status=status or UNKNOWN),
        )
        for status, part in zip(STATUS_ORDER, parts, strict=True)
        if part.count
    ]
    return Summary(
        bar=safe(stacked_bar(parts, whole=len(actions), label=_("Actions par état"), height=12)),
        shares=shares,
        strip=strip_of(gathered(lines.all_dues(), lines.term, lines.today), "t"),
        actions=len(actions),
        late=sum(row.late for row in actions),
        late_href=list_href(address, late="1"),
    )


def list_href(address: str, **wanted: str) -> str:
    query = Filter(**{name: str(value) for name, value in wanted.items()}).to_query()
    return f"{address}?{query}" if query else address


def safe(drawing: str) -> SafeString:
    """Drawings of the core escape what they are given."""
    return mark_safe(drawing)  # noqa: S308
