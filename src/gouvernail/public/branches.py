"""The tree of a frozen plan as its page draws it: branches with their counts, actions with their dates and states."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from django.template.loader import render_to_string

from gouvernail.core import term_line_svg
from gouvernail.core.charts import Part, stacked_bar
from gouvernail.core.lateness import is_late, last_day, only_recurring
from gouvernail.core.plan import Item, Plan
from gouvernail.core.term_line import Due, Term, TermLine, Timing, gathered, term_line, term_of, today_on
from gouvernail.core.vocabulary import LEVEL_LABELS, LEVEL_LABELS_PLURAL, Level, StatusValue

CONCRETE = frozenset({Level.ACTION, Level.STEP})
NBSP = "\u00a0"


@dataclass(slots=True)
class Branch:
    """One item of the page. `shared` marks a further placement: it is drawn again, and counted once in the whole.

    `strip`, `bar` and `badge` are HTML; `actions` are the distinct actions of the branch.
    """

    item: Item
    address: str
    depth: int
    shared: bool = False
    late: bool = False
    strip: str = ""
    bar: str = ""
    badge: str = ""
    when: str = ""
    said: str = ""
    is_open: bool = False
    children: list["Branch"] = field(default_factory=list)
    actions: dict[str, Item] = field(default_factory=dict)

    @property
    def concrete(self) -> bool:
        return self.item.level in CONCRETE

    @property
    def branches(self) -> list["Branch"]:
        return [child for child in self.children if not child.concrete]

    @property
    def leaves(self) -> list["Branch"]:
        return [child for child in self.children if child.concrete]


class Grower:
    """Grows the branches of one plan as it stood on `day`, the day of its publication."""

    def __init__(self, plan: Plan, *, home: str, day: date) -> None:
        self.plan = plan
        self.home = home
        self.day = day
        self.children = plan.children()
        self.term = term_of(plan.period, _dates(plan), day)

    def roots(self) -> list[Branch]:
        return [self.grow(item, 0, shared=False) for item in self.children.get(None, [])]

    def grow(self, item: Item, depth: int, *, shared: bool, above: frozenset[str] = frozenset()) -> Branch:
        """The branch of an item; steps are left to the page of their action. A circle of placements is cut."""
        branch = Branch(item, f"{self.home}fiche/{item.id}/", depth, shared, late=self.is_late(item))
        if item.level not in CONCRETE:
            here = above | {item.id}
            branch.children = [
                self.grow(child, depth + 1, shared=child.parent != item.id, above=here)
                for child in self.children.get(item.id, [])
                if child.id not in here
            ]
        self._dress(branch)
        return branch

    def is_late(self, item: Item) -> bool:
        """Late on the day of the version. Nobody is told that an action is late whose state nobody gave."""
        return status_of(item) is not None and is_late(
            end=item.deadline.end if item.deadline else None,
            revised=item.revised_deadline is not None,
            revised_end=item.revised_deadline.end if item.revised_deadline else None,
            status=item.status.value if item.status else None,
            recurring=item.recurring or only_recurring(item.deadline),
            today=self.day,
        )

    def line(self, branch: Branch) -> TermLine:
        item = branch.item
        if branch.concrete or item.deadline is not None or not branch.actions:
            return term_line(self.timing(item), self.term, self.day)
        return gathered(self.dues(branch.actions.values()), self.term, self.day)

    def timing(self, item: Item) -> Timing:
        return Timing(
            start=item.start,
            deadline=item.deadline,
            revised=item.revised_deadline,
            effective_start=item.effective_start,
            effective_end=item.effective_end,
            recurring=item.recurring,
            done=status_of(item) is StatusValue.DONE,
            late=self.is_late(item),
        )

    def dues(self, actions: Iterable[Item]) -> list[Due]:
        return [
            Due(day, done=status_of(item) is StatusValue.DONE, late=self.is_late(item))
            for item in actions
            if (day := last_day(item.deadline, item.revised_deadline)) is not None
        ]

    def shared_parts(self) -> str:
        return term_line_svg.shared_parts(self.term, today_on(self.term, self.day))

    def _dress(self, branch: Branch) -> None:
        item = branch.item
        if branch.concrete:
            status = status_of(item)
            branch.badge = badge(status) if status else ""
            branch.when = when_words(item)
            branch.strip = term_line_svg.small(self.line(branch))
            branch.actions = {item.id: item} if item.level is Level.ACTION else {}
            return
        for child in branch.children:
            branch.actions |= child.actions
        if branch.actions:
            branch.strip = term_line_svg.small(self.line(branch))
            branch.bar = status_bar(branch.actions.values())
        branch.said = branch_words(branch)


def status_of(item: Item) -> StatusValue | None:
    return item.status.value if item.status else None


# What citizens are told of many actions at once: fewer and plainer classes than the seven states.
GROUPS = (
    ("done", "terminée", "terminées", {StatusValue.DONE}),
    ("in_progress", "en cours", "en cours", {StatusValue.IN_PROGRESS}),
    ("waiting", "en attente", "en attente", {StatusValue.WAITING}),
    ("blocked", "bloquée", "bloquées", {StatusValue.BLOCKED}),
    ("not_started", "à venir", "à venir", {StatusValue.TO_PLAN, StatusValue.NOT_STARTED}),
    ("abandoned", "abandonnée", "abandonnées", {StatusValue.ABANDONED}),
    ("soft", "sans état publié", "sans état publié", {None}),
)


def status_parts(actions: Iterable[Item]) -> list[Part]:
    """How many actions are in each group of states; groups without any are left out."""
    states = [status_of(item) for item in actions]
    found = ((css, one, many, sum(state in group for state in states)) for css, one, many, group in GROUPS)
    return [Part(one if number == 1 else many, f"fill-{css}", number) for css, one, many, number in found if number]


def status_bar(actions: Iterable[Item], *, height: int = 6) -> str:
    """The groups as a bar; nothing where no state at all is known."""
    parts = status_parts(actions)
    if {part.css for part in parts} <= {"fill-soft"}:
        return ""
    return stacked_bar(parts, whole=sum(part.count for part in parts), label="Actions", height=height)


@cache
def badge(value: str) -> str:
    """A state with its icon and word: one of eight, so it is rendered once."""
    return render_to_string("components/status.html", {"value": value}).strip()


def when_words(item: Item) -> str:
    """The deadline in the words of the document."""
    deadline = item.revised_deadline or item.deadline
    if deadline is not None:
        return deadline.text
    return "Récurrente" if item.recurring else ""


def branch_words(branch: Branch) -> str:
    """`3 objectifs opérationnels, 12 actions dont 4 terminées`."""
    said = []
    if branch.branches:
        said.append(counted(branch.branches[0].item.level, len(branch.branches)))
    if branch.actions:
        done = sum(status_of(item) is StatusValue.DONE for item in branch.actions.values())
        said.append(counted(Level.ACTION, len(branch.actions)) + (f" dont {done}{NBSP}{ended(done)}" if done else ""))
    return ", ".join(said)


def ended(number: int) -> str:
    return "terminée" if number < 2 else "terminées"


def counted(level: Level, number: int) -> str:
    labels = LEVEL_LABELS if number < 2 else LEVEL_LABELS_PLURAL
    return f"{number}{NBSP}{labels[level].lower()}"


def _dates(plan: Plan) -> Iterator[date | None]:
    for item in plan.items:
        for deadline in (item.start, item.deadline, item.revised_deadline):
            if deadline is not None:
                yield deadline.start
                yield deadline.end


def term_years(term: Term) -> str:
    first, last = term.start.year, term.end.year
    return str(first) if first == last else f"{first}-{last}"
