"""The drawings of the screens: core draws them as SVG text, this marks them as such and gives them their words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core import term_line_svg
from gouvernail.core.charts import Part, stacked_bar
from gouvernail.core.plan import Item
from gouvernail.core.term_line import Due, Term, TermLine, Timing, gathered, term_line
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.filters import UNKNOWN, Filter
from gouvernail.queries.programmes import ProgrammeCard
from gouvernail.queries.rows import Row
from gouvernail.web import words
from gouvernail.web.rows import Rows, branch_bar, term_of_programme

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
WIDE, HALF, NARROW = 1120, 560, 350


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
    strip: Strip | None
    actions: int
    late: int
    late_href: str


def strip_of(line: TermLine, name: str, *, wide: int = WIDE) -> Strip:
    today = _("aujourd’hui")
    return Strip(
        wide=safe(term_line_svg.large(line, width=wide, today_word=today, name=f"{name}w")),
        narrow=safe(term_line_svg.large(line, width=NARROW, today_word=today, name=f"{name}n")),
        text=line.text,
        term=line.term,
    )


def card_strip(card: ProgrammeCard, today: date) -> SafeString:
    """The term of a programme with its deadlines; nothing when it has none."""
    if not card.dues:
        return safe("")
    term = term_of_programme(card, today)
    return safe(term_line_svg.large(gathered(card.dues, term, today), width=420, name=f"c{card.uid}"))


def card_bar(card: ProgrammeCard) -> SafeString:
    """How many of a programme's actions are done and late; nothing where none is known to be."""
    actions = card.counts.get(Level.ACTION.value, 0)
    return branch_bar(actions, card.done, card.late) if card.done or card.late else safe("")


def emblem(today: date) -> SafeString:
    """The six years around today, as the sign-in page shows them: what the application is about, with no data in it."""
    return safe(
        term_line_svg.large(
            gathered((), Term(date(today.year - 2, 1, 1), date(today.year + 3, 12, 31)), today), width=460
        )
    )


def branch_strip(lines: Rows) -> Strip | None:
    """The large term line of an objective that has no dates of its own: those of what it holds, if any."""
    dues = [Due(row.due, row.status == StatusValue.DONE, row.late) for row in lines.rows if row.due]
    return strip_of(gathered(dues, lines.term, lines.today), "s") if dues else None


def item_strip(item: Item, term: Term, today: date, *, late: bool) -> Strip:
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
    return strip_of(term_line(timing, term, today), "s")


def status_parts(rows: Iterable[Row]) -> tuple[Part, ...]:
    """Rows counted by state, in the order in which states are always drawn."""
    return parts_of(Counter(row.status for row in rows))


def parts_of(counted: Mapping[str | None, int]) -> tuple[Part, ...]:
    """The parts of a bar of states, from counts by stored status."""
    return tuple(
        Part(status_name(status), f"fill-{status or words.UNKNOWN_STATUS}", counted.get(status, 0))
        for status in STATUS_ORDER
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
            words.status_counted(status, part.count),
            part.count,
            list_href(address, status=status or UNKNOWN),
        )
        for status, part in zip(STATUS_ORDER, parts, strict=True)
        if part.count
    ]
    dues = lines.all_dues()
    return Summary(
        bar=safe(stacked_bar(parts, whole=len(actions), label=_("Actions par état"), height=12)),
        shares=shares,
        strip=strip_of(gathered(dues, lines.term, lines.today), "t", wide=HALF) if dues else None,
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
