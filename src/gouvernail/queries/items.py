"""The sheet of one item: everything that is known about it, and what stands around it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from gouvernail.core import plan as core
from gouvernail.core.lateness import has_slipped
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import Level
from gouvernail.models import (
    Attachment,
    Comment,
    Decision,
    FollowUp,
    Item,
    ItemDepartment,
    ItemLink,
    ItemPerson,
    Placement,
    ProgrammeOwner,
)
from gouvernail.queries import absences, attachments
from gouvernail.queries.attachments import AttachmentShown
from gouvernail.queries.deputies import Away
from gouvernail.queries.gate import Seen, Sight, sight
from gouvernail.queries.history import Entry, newest_of_item
from gouvernail.queries.indicator_ties import Ties, ties_of
from gouvernail.queries.links import LinkShown, links_of
from gouvernail.queries.plans import core_items, scope_of_item
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.programmes import Opened, ProgrammeHead, open_programme_of
from gouvernail.queries.rows import DepartmentTag, PersonTag, Ref, Row
from gouvernail.queries.surroundings import Surroundings
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
    """An update: where the item stood then, and what was said. `same`: that there was nothing new."""

    at: datetime
    author: str
    status: str | None
    progress: int | None
    note: str | None
    health: str | None = None
    health_text: str | None = None
    achieved: str | None = None
    remaining: str | None = None
    obstacles: str | None = None
    support: str | None = None
    next_date: date | None = None
    same: bool = False
    ruling: str | None = None
    """Of one that had to be validated: what became of it, when and by whom, and why."""
    ruled_at: datetime | None = None
    ruled_by: str | None = None
    reason: str = ""
    ticks: Mapping[str, bool] = field(default_factory=dict)


UPDATE_COLUMNS = (
    "at", "author_name", "status", "progress", "note", "health", "health_text", "achieved", "remaining", "obstacles",
    "support", "next_date", "same", "ruling", "ruled_at", "ruled_by_name", "reason", "ticks",
)  # fmt: skip
"""What `FollowUpShown` holds, in its order."""


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
    here: Row
    """The item as a row, with what it draws from its branch."""
    restricted: bool
    created_at: datetime
    updated_at: datetime
    verbs: frozenset[Verb] = frozenset()
    """All that the viewer may do to the item."""
    may_follow_up: bool = False
    may_write: bool = False
    attachments: tuple[AttachmentShown, ...] = ()
    may_attach: bool = False
    may_comment: bool = False
    talked: bool = False
    """Whether something was said or decided about it: the sheet then asks for it."""
    may_undo: bool = False
    """Whether the last thing that happened is the viewer's own follow-up, which they may take back."""
    ties: Ties = field(default_factory=dict)
    """With which items it shares indicators."""
    away: Mapping[str, Away] = field(default_factory=dict)
    """Who is away, by uid, among the people of the viewer's own authorities."""


NEIGHBOURS = 4
"""Lines of the document shown before and after the item's own."""
WHOLE = Decimal(100)


def sheet(viewer: Viewer, uid: str, *, today: date, opened: Opened | None = None) -> Sheet | None:
    """The sheet of an item; `None` when it does not exist for the viewer. A fixed number of SQL queries.

    `opened` is its programme, where that was asked a moment ago.
    """
    opened = opened or open_programme_of(viewer, uid)
    row = opened_item(opened, uid) if opened else None
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
    history = newest_of_item(uid)
    away = absences.away(viewer, today=today)
    return Sheet(
        item=replace(item, parent=here.parent_uid, also_under=further),
        version=row.version,
        head=opened.head,
        ancestors=around.ancestors,
        children=around.children,
        previous=around.previous,
        following=around.following,
        people=tuple(replace(tag, away=away.get(tag.uid)) for tag in here.people),
        away=away,
        departments=tuple(here.departments),
        placements=_with_home(around, opened.head, places),
        ties=ties_of(opened.seen, item),
        links=links_of(opened.seen, row, ties=scope.holds(ItemLink)),
        follow_ups=_follow_ups(row) if scope.holds(FollowUp) else (),
        history=history,
        excerpt=_excerpt(row, opened.seen),
        late=here.late,
        slipped=has_slipped(item.deadline, item.revised_deadline),
        due=here.due,
        here=here,
        restricted=row.restricted,
        created_at=row.created_at,
        updated_at=row.updated_at,
        verbs=verbs,
        may_follow_up=may_follow_up,
        attachments=attachments.of_item(row.pk) if scope.holds(Attachment) else (),
        may_comment=Verb.COMMENT in verbs,
        talked=scope.holds(Comment) or scope.holds(Decision),
        may_attach=may_follow_up or Verb.WRITE_ITEM in verbs,
        may_write=Verb.WRITE_ITEM in verbs,
        may_undo=may_follow_up and _is_own_follow_up(viewer, history),
    )


def _is_own_follow_up(viewer: Viewer, history: tuple[Entry, ...]) -> bool:
    last = history[0] if history else None
    return (
        last is not None and last.verb in {"followed_up", "submitted"} and last.account == viewer.account_id is not None
    )


def opened_item(opened: Opened, uid: str) -> Item | None:
    """An item of a programme that was opened, if the viewer sees it; with its document. One SQL query."""
    return next(iter(_of_uid(opened.seen, uid)), None)


@Seen
def _of_uid(items: QuerySet[Item], uid: Any) -> QuerySet[Item]:
    return items.filter(uid=uid).select_related("source_document").defer("imported", "search_text", "search_forms")[:1]


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


def verbs_on_items(viewer: Viewer, rows: Iterable[Item]) -> dict[str, frozenset[Verb]]:
    """The same for several items, by uid. Three SQL queries, however many items."""
    listed = list(rows)
    owners: dict[int, list[int]] = {}
    shared = ProgrammeOwner.objects.filter(programme__in={row.programme_id for row in listed})
    for programme, authority in shared.values_list("programme_id", "authority_id"):
        owners.setdefault(programme, []).append(authority)
    above = {row.pk: row.parent_id for row in listed if row.level == Level.STEP}
    keys = {*(row.pk for row in listed), *(pk for pk in above.values() if pk)}
    named = ItemPerson.objects.filter(item__in=keys, person__in=viewer.people).order_by()
    led = ItemDepartment.objects.filter(item__in=keys, department__in=viewer.departments).order_by()
    own = {*named.values_list("item_id", flat=True), *led.values_list("item_id", flat=True)}
    found: dict[tuple[object, ...], frozenset[Verb]] = {}
    verbs = {}
    for row in listed:
        is_own = row.pk in own or above.get(row.pk) in own
        kind = (row.authority_id, row.programme_id, is_own)
        if kind not in found:
            owning = (row.authority_id, *owners.get(row.programme_id, ()))
            found[kind] = frozenset(
                verb for verb in Verb if viewer.may(verb, *owning, own=is_own, programme=row.programme_id)
            )
        verbs[row.uid] = found[kind]
    return verbs


def _owning(row: Item) -> tuple[int, ...]:
    return (row.authority_id, *_owners(row.programme_id))


@Prepared
def _owners(programme: Any) -> QuerySet[ProgrammeOwner, int]:
    return ProgrammeOwner.objects.filter(programme=programme).values_list("authority_id", flat=True)


def _is_own(viewer: Viewer, row: Item) -> bool:
    """They are named in it, or head a department named in it. Two SQL queries at most.

    The steps of an action that is theirs are theirs.
    """
    items = (row.pk, row.parent_id) if row.level == Level.STEP and row.parent_id else (row.pk,)
    return bool(_naming(items, viewer.people)) or bool(_led(items, viewer.departments))


@Prepared
def _naming(items: Any, people: Any) -> QuerySet[ItemPerson, int]:
    return (
        ItemPerson.objects.filter(item__id__in=items, person__id__in=people).order_by().values_list("pk", flat=True)[:1]
    )


@Prepared
def _led(items: Any, departments: Any) -> QuerySet[ItemDepartment, int]:
    found = ItemDepartment.objects.filter(item__id__in=items, department__id__in=departments)
    return found.order_by().values_list("pk", flat=True)[:1]


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
    return tuple(FollowUpShown(*each) for each in _told(row.pk))


@Prepared
def _told(item: Any) -> QuerySet[FollowUp, tuple[Any, ...]]:
    return FollowUp.objects.filter(item=item).values_list(*UPDATE_COLUMNS)


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
