"""The sheet of one item: everything that is known about it, and what stands around it."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from gouvernail.core import plan as core
from gouvernail.core.lateness import has_slipped
from gouvernail.core.permissions import Verb
from gouvernail.core.progress import Progress
from gouvernail.models import (
    Attachment,
    FollowUp,
    Item,
    ItemDepartment,
    ItemLink,
    ItemPerson,
    Placement,
    ProgrammeOwner,
)
from gouvernail.queries import absences, attachments
from gouvernail.queries.arranged import guests, in_order
from gouvernail.queries.attachments import AttachmentShown
from gouvernail.queries.gate import Sight, parents_shown, sight
from gouvernail.queries.history import Entry, entries_of_item
from gouvernail.queries.links import LinkShown, links_of
from gouvernail.queries.plans import core_items, scope_of_item
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import DepartmentTag, PersonTag, Ref, Row, fetch, summarise
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
    verbs: frozenset[Verb] = frozenset()
    """All that the viewer may do to the item."""
    may_follow_up: bool = False
    may_write: bool = False
    attachments: tuple[AttachmentShown, ...] = ()
    may_attach: bool = False
    may_undo: bool = False
    """Whether the last thing that happened is the viewer's own follow-up, which they may take back."""


HISTORY_SHOWN = 5
"""The last lines; the whole history is on a page of its own."""
NEIGHBOURS = 4
"""Lines of the document shown before and after the item's own."""
WHOLE = Decimal(100)


def sheet(viewer: Viewer, uid: str, *, today: date) -> Sheet | None:
    """The sheet of an item; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    programme = Item.objects.filter(uid=uid).values_list("programme__uid", flat=True).first()
    opened = open_programme(viewer, programme) if programme else None
    row = _row(opened.seen, uid) if opened else None
    if opened is None or row is None:
        return None
    around = Surroundings(opened.seen, row, today)
    here = around.here
    if here is None:
        return None
    scope = scope_of_item(row.pk)
    (item,) = core_items([row], scope=scope)
    places = _places(viewer, row) if scope.holds(Placement) else []
    further = tuple(core.Placement(place.parent.uid, place.share) for place in places if place.parent)
    verbs = verbs_of(viewer, row, opened.owning)
    may_follow_up = Verb.FOLLOW_UP in verbs
    history = entries_of_item(uid, limit=HISTORY_SHOWN)
    return Sheet(
        item=replace(item, parent=here.parent_uid, also_under=further),
        version=row.version,
        head=opened.head,
        ancestors=around.ancestors,
        children=around.children,
        previous=around.previous,
        following=around.following,
        people=_people(viewer, here.people, today),
        departments=tuple(here.departments),
        placements=_with_home(around, opened.head, places),
        links=links_of(opened.seen, row, ties=scope.holds(ItemLink)),
        follow_ups=_follow_ups(row) if scope.holds(FollowUp) else (),
        history=history,
        excerpt=_excerpt(row, opened.seen),
        late=here.late,
        slipped=has_slipped(item.deadline, item.revised_deadline),
        due=here.due,
        rolled=here.rolled,
        restricted=row.restricted,
        created_at=row.created_at,
        updated_at=row.updated_at,
        verbs=verbs,
        may_follow_up=may_follow_up,
        attachments=attachments.of_item(row.pk) if scope.holds(Attachment) else (),
        may_attach=may_follow_up or Verb.WRITE_ITEM in verbs,
        may_write=Verb.WRITE_ITEM in verbs,
        may_undo=may_follow_up and _is_own_follow_up(viewer, history),
    )


def _people(viewer: Viewer, named: list[PersonTag], today: date) -> tuple[PersonTag, ...]:
    away = absences.away(viewer, (tag.uid for tag in named), today=today)
    return tuple(replace(tag, away=away.get(tag.uid)) for tag in named)


def _is_own_follow_up(viewer: Viewer, history: tuple[Entry, ...]) -> bool:
    last = history[0] if history else None
    return last is not None and last.verb == "followed_up" and last.account == viewer.account_id is not None


def _row(seen: Sight, uid: str) -> Item | None:
    found = seen.items().filter(uid=uid).select_related("source_document")
    return found.defer("imported", "search_text").first()


def may_on_item(viewer: Viewer, row: Item, verb: Verb) -> bool:
    """Whether the viewer may do this to the item, in one of the authorities that own its programme."""
    return viewer.may(verb, *_owning(row), own=_is_own(viewer, row), programme=row.programme_id)


def verbs_on_item(viewer: Viewer, row: Item) -> frozenset[Verb]:
    """All that the viewer may do to the item. Three SQL queries at most."""
    return verbs_of(viewer, row, _owning(row))


def verbs_of(viewer: Viewer, row: Item, owning: tuple[int, ...]) -> frozenset[Verb]:
    """The same, for the authorities that own its programme. Two SQL queries at most."""
    own = _is_own(viewer, row)
    return frozenset(verb for verb in Verb if viewer.may(verb, *owning, own=own, programme=row.programme_id))


def _owning(row: Item) -> tuple[int, ...]:
    owners = ProgrammeOwner.objects.filter(programme=row.programme_id).values_list("authority_id", flat=True)
    return (row.authority_id, *owners)


def _is_own(viewer: Viewer, row: Item) -> bool:
    """They are named in it, or head a department named in it. Two SQL queries at most."""
    named = bool(viewer.people) and ItemPerson.objects.filter(item=row, person__in=viewer.people).exists()
    if named or not viewer.departments:
        return named
    return ItemDepartment.objects.filter(item=row, department__in=viewer.departments).exists()


class Surroundings:
    """What stands around an item in its programme: places only, names of a few, and rows for its own branch."""

    def __init__(self, seen: Sight, row: Item, today: date) -> None:
        self.pk, self.seen = row.pk, seen
        found = list(seen.items().order_by("position", "id").values_list("id", "parent_id", "restricted", "level"))
        self.parents = parents_shown((pk, parent, restricted) for pk, parent, restricted, _ in found)
        self.levels = {pk: level for pk, *_, level in found}
        self.below: dict[int | None, list[int]] = defaultdict(list)
        for pk, parent in self.parents.items():
            self.below[parent].append(pk)
        self.ancestors: tuple[Ref, ...] = ()
        self.previous: Ref | None = None
        self.following: Ref | None = None
        self.here: Row | None = None
        self.children: tuple[Row, ...] = ()
        if self._is_rooted():
            self._look_around()
            self._branch(today)

    def _is_rooted(self) -> bool:
        """Whether every item above it is seen, up to the top as the viewer sees it."""
        at: int | None = self.pk
        while at is not None and at in self.parents:
            at = self.parents[at]
        return at is None

    def _look_around(self) -> None:
        """The items above it, from the root down, and the previous and next of its level in reading order."""
        same = [pk for pk in self._walk(None) if self.levels[pk] == self.levels[self.pk]]
        at = same.index(self.pk)
        beside = (same[at - 1] if at else None, same[at + 1] if at + 1 < len(same) else None)
        above: list[int] = []
        parent = self.parents[self.pk]
        while parent is not None:
            above.insert(0, parent)
            parent = self.parents[parent]
        named = Item.objects.filter(pk__in=[0, *above, *(pk for pk in beside if pk is not None)])
        refs = {pk: Ref(*names) for pk, *names in named.values_list("pk", *REF)}
        self.ancestors = tuple(refs[pk] for pk in above)
        self.previous, self.following = (refs[pk] if pk is not None else None for pk in beside)

    def _branch(self, today: date) -> None:
        """The row of the item and those of its children, guests included, with what they draw from their branch."""
        placed = Placement.objects.filter(parent=self.pk).order_by("position", "id")
        places = list(placed.values_list("item_id", "parent_id", "item__programme_id"))
        rows = fetch(self.seen, self.seen.items().filter(pk__in=self._walk(self.pk)), today=today)
        visitors = self._visitors({item for item, *_ in places}, today)
        here = self.here = next(row for row in rows if row.id == self.pk)
        ordered = in_order([here], rows, guests(places, visitors))
        summarise(ordered)
        here.parent_uid = self.ancestors[-1].uid if self.ancestors else None
        self.children = tuple(row for row in ordered if row.parent_id == self.pk)

    def _visitors(self, ids: set[int], today: date) -> list[Row]:
        """The items placed under this one too, of any programme; asked only where there are some."""
        if not ids:
            return []
        everywhere = sight(self.seen.viewer)
        return fetch(everywhere, everywhere.items().filter(pk__in=ids), today=today)

    def _walk(self, top: int | None) -> list[int]:
        """An item and its branch in reading order, or everything; what hangs under an unseen item is not reached."""
        waiting = [top] if top is not None else self.below[None][::-1]
        found: list[int] = []
        while waiting:
            one = waiting.pop()
            found.append(one)
            waiting += self.below[one][::-1]
        return found


REF = ("uid", "level", "title", "label", "code", "programme__uid")


def _places(viewer: Viewer, row: Item) -> list[Placed]:
    """The further placements that are seen, of this programme or another."""
    found = Placement.objects.filter(item=row, parent__in=sight(viewer).items().order_by().values("pk"))
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
    home = (around.ancestors or (None,))[-1]
    return (Placed(home, shown.title, left, home=True), *further)


def _follow_ups(row: Item) -> tuple[FollowUpShown, ...]:
    values = FollowUp.objects.filter(item=row).values_list("at", "author_name", "status", "progress", "note")
    return tuple(FollowUpShown(*each) for each in values)


def _excerpt(row: Item, seen: Sight) -> Excerpt | None:
    """The neighbouring lines may tell what is restricted: then only for those who handle it."""
    document = row.source_document
    if document is None:
        return None
    around = Item.objects.filter(source_document=document).filter(Q(restricted=True) | ~Q(programme=row.programme_id))
    shown = row.programme_id in seen.handled or not around.exists()
    lines = _lines(document.text, row.source_line) if shown else ()
    return Excerpt(document.name, row.source_sheet, row.source_page, row.source_row, row.source_line, lines)


def _lines(text: str | None, line: int | None) -> tuple[SourceLine, ...]:
    if text is None or line is None:
        return ()
    lines = text.split("\n")
    first, last = max(1, line - NEIGHBOURS), min(len(lines), line + NEIGHBOURS)
    return tuple(SourceLine(number, lines[number - 1], number == line) for number in range(first, last + 1))
