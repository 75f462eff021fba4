"""The sheet of one item: everything that is known about it, and what stands around it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from gouvernail.core import plan as core
from gouvernail.core.lateness import has_slipped
from gouvernail.core.permissions import Verb
from gouvernail.core.progress import Progress
from gouvernail.models import FollowUp, Item, ItemDepartment, ItemPerson, Placement, ProgrammeOwner
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.history import Entry, entries_of_item
from gouvernail.queries.links import LinkShown, links_of
from gouvernail.queries.plans import core_items
from gouvernail.queries.programmes import ProgrammeHead, head
from gouvernail.queries.rows import DepartmentTag, PersonTag, Ref, Row, add_tags, ref
from gouvernail.queries.tree import in_order
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Placed:
    """One place of a shared item: under which parent, in which programme, with which share (percent, if given)."""

    parent: Ref | None
    programme_title: str
    share: Decimal | None
    home: bool


@dataclass(frozen=True, slots=True)
class FollowUpShown:
    at: datetime
    author: str
    status: str | None
    progress: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    number: int
    text: str
    here: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where the item stands in its document, with the neighbouring lines of a text file."""

    document: str
    sheet: str | None = None
    page: int | None = None
    row: int | None = None
    line: int | None = None
    lines: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`item` holds every field as in the core (its id is the uid). `ancestors` go from the root down; `children` are
    rows, further placements included; `previous` and `following` are the neighbours of the same level."""

    item: core.Item
    version: int
    head: ProgrammeHead
    ancestors: tuple[Ref, ...]
    children: tuple[Row, ...]
    previous: Ref | None
    following: Ref | None
    people: tuple[PersonTag, ...]
    departments: tuple[DepartmentTag, ...]
    placements: tuple[Placed, ...]
    links: tuple[LinkShown, ...]
    follow_ups: tuple[FollowUpShown, ...]
    history: tuple[Entry, ...]
    excerpt: Excerpt | None
    late: bool
    slipped: bool
    due: date | None
    rolled: Progress | None
    restricted: bool
    created_at: datetime
    updated_at: datetime
    may_follow_up: bool = False
    may_write: bool = False


HISTORY_SHOWN = 100
NEIGHBOURS = 4
"""Lines of the document shown before and after the item's own."""
WHOLE = Decimal(100)


def sheet(viewer: Viewer, uid: str, *, today: date) -> Sheet | None:
    """The sheet of an item; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    seen = sight(viewer)
    found = seen.items().filter(uid=uid).select_related("programme", "source_document")
    row = found.defer("imported", "search_text", "programme__imported").first()
    shown = head(viewer, row.programme.uid) if row else None
    if row is None or shown is None:
        return None
    around = Surroundings(seen, row, today)
    here = around.here
    if here is None:
        return None
    (item,) = core_items([row], item=row.pk)
    places = _places(seen, row)
    further = tuple(core.Placement(place.parent.uid, place.share) for place in places if place.parent)
    owning = _owning(row)
    own = _is_own(viewer, row)
    return Sheet(
        item=replace(item, parent=here.parent_uid, also_under=further),
        version=row.version,
        head=shown,
        ancestors=around.ancestors(),
        children=around.children(),
        previous=around.neighbour(-1),
        following=around.neighbour(1),
        people=tuple(here.people),
        departments=tuple(here.departments),
        placements=_with_home(around, shown, places),
        links=links_of(seen, row),
        follow_ups=_follow_ups(row),
        history=entries_of_item(uid, limit=HISTORY_SHOWN),
        excerpt=_excerpt(row),
        late=here.late,
        slipped=has_slipped(item.deadline, item.revised_deadline),
        due=here.due,
        rolled=here.rolled,
        restricted=row.restricted,
        created_at=row.created_at,
        updated_at=row.updated_at,
        may_follow_up=viewer.may(Verb.FOLLOW_UP, *owning, own=own),
        may_write=viewer.may(Verb.WRITE_ITEM, *owning, own=own),
    )


def may_on_item(viewer: Viewer, row: Item, verb: Verb) -> bool:
    """Whether the viewer may do this to the item, in one of the authorities that own its programme."""
    return viewer.may(verb, *_owning(row), own=_is_own(viewer, row))


def _owning(row: Item) -> tuple[int, ...]:
    owners = ProgrammeOwner.objects.filter(programme=row.programme_id).values_list("authority_id", flat=True)
    return (row.authority_id, *owners)


def _is_own(viewer: Viewer, row: Item) -> bool:
    """They are named in it, or head a department named in it. Always two SQL queries."""
    people = ItemPerson.objects.filter(item=row, person__in=(0, *viewer.people)).exists()
    departments = ItemDepartment.objects.filter(item=row, department__in=(0, *viewer.departments)).exists()
    return people or departments


class Surroundings:
    """What stands around an item in its programme: read once, as light rows; people only where they are shown."""

    def __init__(self, seen: Sight, row: Item, today: date) -> None:
        self.rows = in_order(seen.only(row.programme_id), today, bare=True)
        self.home = {each.id: each for each in self.rows if not each.shared}
        self.here = self.home.get(row.pk)
        shown = {each.id: each for each in (*self.children(), self.here) if each is not None}
        add_tags(shown, {"item_id__in": list(shown)})

    def ancestors(self) -> tuple[Ref, ...]:
        """From the root down; empty for a root."""
        found: list[Ref] = []
        parent = self.here.parent_id if self.here else None
        while parent is not None:
            found.insert(0, ref(self.home[parent]))
            parent = self.home[parent].parent_id
        return tuple(found)

    def children(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if self.here and row.parent_id == self.here.id)

    def neighbour(self, step: int) -> Ref | None:
        """The next (1) or previous (-1) item of the same level in reading order."""
        if self.here is None:
            return None
        same = [row for row in self.home.values() if row.level == self.here.level]
        at = same.index(self.here) + step
        return ref(same[at]) if 0 <= at < len(same) else None


def _places(seen: Sight, row: Item) -> list[Placed]:
    """The further placements that are seen, of this programme or another."""
    found = Placement.objects.filter(item=row, parent__in=seen.items().order_by().values("pk"))
    values = found.order_by("position", "id").values_list(
        "parent__uid", "parent__level", "parent__title", "parent__label", "parent__code",
        "parent__programme__uid", "parent__programme__title", "share",
    )  # fmt: skip
    return [Placed(Ref(*parent), programme, share, home=False) for *parent, programme, share in values]


def _with_home(around: Surroundings, shown: ProgrammeHead, further: list[Placed]) -> tuple[Placed, ...]:
    """Home first, with what the shares leave of 100; empty when the item has one place only."""
    if not further:
        return ()
    shares = [placed.share for placed in further if placed.share is not None]
    left = WHOLE - sum(shares, Decimal(0)) if len(shares) == len(further) else None
    home = (around.ancestors() or (None,))[-1]
    return (Placed(home, shown.title, left, home=True), *further)


def _follow_ups(row: Item) -> tuple[FollowUpShown, ...]:
    values = FollowUp.objects.filter(item=row).values_list("at", "author_name", "status", "progress", "note")
    return tuple(FollowUpShown(*each) for each in values)


def _excerpt(row: Item) -> Excerpt | None:
    document = row.source_document
    if document is None:
        return None
    lines = _lines(document.text, row.source_line)
    return Excerpt(document.name, row.source_sheet, row.source_page, row.source_row, row.source_line, lines)


def _lines(text: str | None, line: int | None) -> tuple[SourceLine, ...]:
    if text is None or line is None:
        return ()
    lines = text.split("\n")
    first, last = max(1, line - NEIGHBOURS), min(len(lines), line + NEIGHBOURS)
    return tuple(SourceLine(number, lines[number - 1], number == line) for number in range(first, last + 1))
