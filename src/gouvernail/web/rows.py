"""Lists and trees of items: from the light rows of the queries to HTML, on the fast path (Jinja2 over plain values)."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache, partial

from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gouvernail.core import term_line_svg
from gouvernail.core.charts import Part, stacked_bar
from gouvernail.core.plan import Deadline
from gouvernail.core.preferences import Preferences
from gouvernail.core.term_line import Due, Term, TermLine, Timing, gathered, term_line, term_of, today_on
from gouvernail.core.vocabulary import Level, Precision, StatusValue
from gouvernail.queries.actions import Listing
from gouvernail.queries.columns import USUAL
from gouvernail.queries.deputies import Away
from gouvernail.queries.programmes import ProgrammeCard, ProgrammeHead
from gouvernail.queries.rows import Ref, Row
from gouvernail.web import words
from gouvernail.web.columns import Cells
from gouvernail.web.figures import Told, list_address, progress_told, silence_words
from gouvernail.web.fragments import joined, kept
from gouvernail.web.shown_rows import as_shown

CONCRETE = frozenset({Level.ACTION.value, Level.STEP.value})


@dataclass(slots=True)
class Line:
    """A row as its template needs it: everything but the row's own values is HTML or short words."""

    row: Row
    concrete: bool
    strip: SafeString
    when: str
    who: SafeString
    noted: bool = False
    above: Ref | None = None
    programme: str = ""
    expanded: str = ""
    starts_folded: bool = False
    acts: bool = False
    cells: Sequence[str] = USUAL
    """Of a list: each cell as HTML, or the name of one that its template draws."""
    told: Told | None = None
    silence: str = ""
    health: str | None = None
    branch: SafeString = field(default_factory=lambda: mark_safe(""))
    below: str = ""
    """The list of what stands below it, to be narrowed by more conditions; only in trees."""


@cache
def item_prefix() -> str:
    """What stands before a uid in the address of an item: reversing an address for each row would cost more than it."""
    return reverse("web:item", args=["x"])[: -len("x/")]


def status_badge(value: str | None) -> SafeString:
    """The badge of a state; one of eight in an authority's words, so it is rendered once."""
    return _status_badge(words.spoken(), value)


@lru_cache(maxsize=1024)
def _status_badge(_spoken: Preferences, value: str | None) -> SafeString:
    return mark_safe(render_to_string("components/status.html", {"value": value or words.UNKNOWN_STATUS}).strip())  # noqa: S308


def term_of_programme(programme: ProgrammeHead | ProgrammeCard, today: date) -> Term:
    """The one term that every drawing of a programme stands on: its period, else around all its deadlines."""
    return term_of(programme.period, programme.dated, today)


def term_of_rows(rows: Iterable[Row], today: date) -> Term:
    """The term of rows of several programmes."""
    return term_of(None, (day for row in rows for day in (row.deadline_start, row.deadline_end)), today)


def shared_parts(term: Term, today: date) -> SafeString:
    return mark_safe(term_line_svg.shared_parts(term, today_on(term, today)))  # noqa: S308


def deadline_of(row: Row) -> Deadline | None:
    """The deadline of a row as a value; `None` when it has none."""
    if row.deadline_text is None and row.deadline_end is None and not row.deadline_recurring:
        return None
    return Deadline(
        row.deadline_text or "",
        start=row.deadline_start,
        end=row.deadline_end,
        precision=Precision(row.deadline_precision) if row.deadline_precision else None,
        recurring=row.deadline_recurring,
        unknown=row.deadline_unknown,
    )


def timing_of(row: Row) -> Timing:
    revised = None
    if row.revised_text is not None:
        revised = Deadline(row.revised_text, start=row.revised_start, end=row.revised_end)
    return Timing(
        deadline=deadline_of(row),
        revised=revised,
        effective_start=row.effective_start,
        effective_end=row.effective_end,
        recurring=row.recurring,
        done=row.status == StatusValue.DONE,
        late=row.late,
    )


def when_words(row: Row) -> str:
    """The deadline in its own words."""
    if row.revised_text:
        return row.revised_text
    if row.deadline_text:
        return row.deadline_text
    return _("Récurrente") if row.recurring else ""


class Rows:
    """The rows of one page: its term, its day, and what it says once rather than in every row."""

    def __init__(
        self, rows: Sequence[Row], *, today: date, term: Term | None = None, away: Mapping[str, Away] | None = None
    ) -> None:
        self.rows = rows
        self.away = away or {}
        self.today = today
        self.term = term or term_of_rows(rows, today)
        self._dues = self._gather()

    def tree_html(self, *, narrowed: bool, acts: bool = False) -> SafeString:
        """The rows of the treegrid. Steps start folded under their action, unless the list was narrowed.

        `acts`: each row has the menu of what can be done to its item."""
        page = ("tree.jinja", self.term, self.today, narrowed, acts)
        return joined(
            kept(
                page,
                row,
                self._beside(row, self._dues.get(place)),
                partial(self._tree_row, place, row, narrowed, acts),
            )
            for place, row in enumerate(self.rows)
        )

    def list_html(self, listing: Listing | None = None, *, show_programme: bool = False) -> SafeString:
        """The rows of a flat list, each saying where it stands when the listing tells."""
        return joined(self.list_lines(listing, show_programme=show_programme))

    def list_lines(
        self, listing: Listing | None, *, show_programme: bool = False, cells: Cells | None = None
    ) -> Iterator[str]:
        """The same, one by one; with the columns of `cells` instead of the usual ones."""
        page = ("list.jinja", self.term, self.today, cells.names if cells else USUAL)
        for row in self.rows:
            place = placed(row, listing, show_programme)
            beside = self._beside(row, *place, cells.values(row) if cells else None)
            yield kept(page, row, beside, partial(self._list_row, row, *place, cells))

    def _beside(self, row: Row, *more: Hashable) -> tuple[Hashable, ...]:
        """What is drawn of a row depends on this too: since when it is silent, who of its people is away."""
        absent = (self.away[tag.uid] for tag in row.people if tag.uid in self.away) if self.away else ()
        return (*more, silence_words(row, self.today), *absent)

    def all_dues(self) -> list[Due]:
        """The last day of each dated action, once."""
        return [
            Due(row.due, done=row.status == StatusValue.DONE, late=row.late)
            for row in self.rows
            if row.level == Level.ACTION and row.due is not None and not row.shared
        ]

    def _gather(self) -> dict[int, tuple[Due, ...]]:
        """The last days of the actions of each branch, by place in the list: one pass, rows being in tree order."""
        found: dict[int, list[Due]] = {}
        open_branches: list[tuple[int, int]] = []
        for place, row in enumerate(self.rows):
            while open_branches and open_branches[-1][0] >= row.depth:
                open_branches.pop()
            if row.level == Level.ACTION and row.due is not None:
                due = Due(row.due, done=row.status == StatusValue.DONE, late=row.late)
                for _depth, above in open_branches:
                    found[above].append(due)
            if row.level not in CONCRETE:
                open_branches.append((row.depth, place))
                found[place] = []
        return {place: tuple(dues) for place, dues in found.items()}

    def _tree_row(self, place: int, row: Row, narrowed: bool, acts: bool) -> str:
        expanded = ""
        if row.children:
            expanded = "true" if narrowed or row.level not in CONCRETE else "false"
        line = self._line(row, self._dues.get(place, ()))
        line.expanded, line.starts_folded = expanded, row.level == Level.STEP and not narrowed
        line.acts = acts and not row.shared
        line.below = list_address(row, under=row.uid) if line.branch else ""
        return render("tree.jinja", line)

    def _list_row(self, row: Row, above: Ref | None, programme: str, cells: Cells | None) -> str:
        line = self._line(row, ())
        if cells:
            line.cells = cells.html(row)
        line.above, line.programme = above, programme
        return render("list.jinja", line)

    def _strip(self, row: Row, dues: Sequence[Due]) -> SafeString:
        if row.level in CONCRETE or row.deadline_text:
            return strip_of_timing(timing_of(row), self.term, self.today)
        return safe_strip(gathered(dues, self.term, self.today))

    def _line(self, row: Row, dues: Sequence[Due]) -> Line:
        row = as_shown(row)
        branch = row.level not in CONCRETE and row.actions > 0
        return Line(
            row,
            concrete=row.level in CONCRETE,
            strip=self._strip(row, dues),
            when=when_words(row),
            who=who(row, self.away),
            noted=bool(row.children or row.pending or row.shared or row.restricted),
            told=progress_told(row),
            silence=silence_words(row, self.today),
            health=row.health or row.worst,
            branch=branch_bar(row.actions, row.done, row.late_actions) if branch else mark_safe(""),
        )


def placed(row: Row, listing: Listing | None, show_programme: bool) -> tuple[Ref | None, str]:
    """The parent of a row in a list, and its programme where that is said."""
    if listing is None:
        return None, ""
    above = listing.parents.get(row.parent_uid) if row.parent_uid else None
    return above, listing.programmes.get(row.programme_uid, "") if show_programme else ""


@lru_cache(maxsize=4096)
def strip_of_timing(timing: Timing, term: Term, today: date) -> SafeString:
    """The small strip of one thing. Many actions of a programme are due on the same few days."""
    return safe_strip(term_line(timing, term, today))


def safe_strip(line: TermLine) -> SafeString:
    return mark_safe(term_line_svg.small(line))  # noqa: S308  # escaped where it is drawn


def who(row: Row, away: Mapping[str, Away]) -> SafeString:
    """Who answers first for an item (its agent, else its leads), who more, who stands in for them, and the departments
    that lead."""
    departments = ", ".join(each.name for each in row.departments if each.role == "lead")
    if not row.people and not departments:
        return mark_safe("")
    ranked = sorted(row.people, key=lambda tag: {"agent": 0, "administrative": 1}.get(tag.role, 2))
    absent = {tag.name: replaced(away[tag.uid]) for tag in ranked if tag.uid in away}
    names = list(dict.fromkeys(tag.name for tag in ranked))
    drawn = template_of("who.jinja")(
        person=names[0] if names else "",
        initials=ranked[0].initials if ranked else "",
        away=absent.get(names[0], "") if names else "",
        others=", ".join(f"{name} ({absent[name]})" if name in absent else name for name in names[1:]),
        more=len(names) - 1,
        departments=departments,
    )
    return mark_safe(drawn)  # noqa: S308  # escaped by its template


def replaced(away: Away) -> str:
    """Short, as columns are narrow; until when is told on sheets and where people are listed."""
    return _("remplacé·e par %(deputy)s") % {"deputy": away.deputy}


def branch_bar(actions: int, done: int, late: int) -> SafeString:
    """How many actions of a branch are done, late, or neither, as a bar and its words."""
    parts = (
        Part(_("Terminées"), "fill-done", done),
        Part(_("En retard"), "fill-alert", late),
        Part(_("Autres"), "fill-soft", max(actions - done - late, 0)),
    )
    return mark_safe(stacked_bar(parts, whole=actions, height=6))  # noqa: S308  # escaped where it is drawn


def render(name: str, line: Line) -> str:
    """One row, by Jinja2, which escapes."""
    return template_of(name)(line=line, levels=words.level_words(words.spoken()))


@cache
def template_of(name: str) -> Callable[..., str]:
    """The template of a row, with what every row says."""
    backend = engines["rows"]
    if not isinstance(backend, Jinja2):
        raise TypeError("the template engine named rows is Jinja2")
    shared = {"prefix": item_prefix(), "badge": status_badge, "words": _row_words()}
    return partial(backend.env.get_template(name).render, shared)


def _row_words() -> dict[str, str]:
    return {
        "late": _("En retard"),
        "recurring": _("Récurrente"),
        "pending": _("À confirmer"),
        "unfold": _("Déplier ou replier"),
        "acts": _("Actes sur"),
        "shared": _("partagée"),
        "restricted": _("Accès restreint"),
        "actions": _("actions"),
        "action": _("action"),
        "no_date": _("Sans échéance"),
        "progress": _("Avancement"),
        "steps": _("étapes"),
        "step": _("étape"),
        "done": _("terminées"),
        "late_many": _("en retard"),
    }
