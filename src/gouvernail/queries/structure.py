"""The structure of a programme for those who change it: places, codes, the bin, what an act would change."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from gouvernail.core.numbering import Node, new_codes
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.models import Event, Item, Placement, ProgrammeOwner
from gouvernail.queries.gate import parents_shown, sight, visible_items, visible_programmes
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import COLUMNS, Row, fetch
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a programme in reading order, for choosers. `depth` counts from 0."""

    uid: str
    parent: str | None
    level: str
    code: str | None
    title: str
    depth: int

    @property
    def label(self) -> str:
        return f"{self.code} {self.title}" if self.code else self.title


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an item stands, for those who may change that. `listed` are all places of its programme, in order."""

    head: ProgrammeHead
    here: Place
    restricted: bool
    parent: Place | None
    hidden_above: bool
    """What it stands under is restricted."""
    before: Place | None
    """What stands just above it among its siblings."""
    last: bool
    """Nothing stands below it among its siblings."""
    below: tuple[Place, ...]
    """All that it contains, in reading order."""
    listed: tuple[Place, ...]

    @property
    def children(self) -> tuple[Place, ...]:
        return tuple(place for place in self.below if place.parent == self.here.uid)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """An item whose code would change."""

    uid: str
    title: str
    level: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Binned:
    """An item in the bin, with how many others it took with it."""

    uid: str
    level: str
    code: str | None
    title: str
    at: datetime
    who: str | None
    others: int
    blocked: bool
    """What it stood under is in the bin too: that one comes out first."""


def places(viewer: Viewer, programme_uid: str) -> list[Place]:
    """Every place of a programme that the viewer sees, in reading order. A fixed number of SQL queries."""
    found = visible_items(viewer).filter(programme__uid=programme_uid).order_by("position", "id")
    rows = list(found.values_list("id", "parent_id", "restricted", "uid", "level", "code", "title"))
    told = {pk: words for pk, _, _, *words in rows}
    below: dict[int | None, list[int]] = defaultdict(list)
    for pk, above in parents_shown((pk, above, restricted) for pk, above, restricted, *_ in rows).items():
        below[above].append(pk)
    listed: list[Place] = []
    waiting: list[tuple[int, str | None, int]] = [(pk, None, 0) for pk in below[None][::-1]]
    while waiting:
        pk, parent, depth = waiting.pop()
        uid, level, code, title = told[pk]
        listed.append(Place(uid, parent, level, code, title, depth))
        waiting += [(child, uid, depth + 1) for child in below[pk][::-1]]
    return listed


def standing(viewer: Viewer, uid: str) -> Standing | None:
    """Where an item stands; `None` when the viewer does not see it. A fixed number of SQL queries."""
    found = visible_items(viewer).filter(uid=uid)
    told = found.values_list("programme__uid", "restricted", "parent__restricted").first()
    opened = open_programme(viewer, told[0]) if told else None
    if told is None or opened is None:
        return None
    listed = places(viewer, told[0])
    at = next((number for number, place in enumerate(listed) if place.uid == uid), None)
    if at is None:
        return None
    here = listed[at]
    beside = [place for place in listed if place.parent == here.parent]
    rank = beside.index(here)
    after = next((n for n, place in enumerate(listed[at + 1 :], at + 1) if place.depth <= here.depth), len(listed))
    return Standing(
        head=opened.head,
        here=here,
        restricted=told[1],
        parent=next((place for place in listed if place.uid == here.parent), None),
        hidden_above=bool(told[2]),
        before=beside[rank - 1] if rank else None,
        last=rank == len(beside) - 1,
        below=tuple(listed[at + 1 : after]),
        listed=tuple(listed),
    )


def sees(viewer: Viewer, uid: str) -> bool:
    """Whether the viewer sees an item."""
    return visible_items(viewer).filter(uid=uid).exists()


def row_of(viewer: Viewer, found: Standing, *, today: date) -> Row:
    """The row of an item as the tree of its programme shows it, when nothing hangs under it yet."""
    seen = sight(viewer, found.head.uid)
    asked = seen.items().filter(uid=found.here.uid).order_by().values_list(*COLUMNS)
    (row,) = fetch(seen, list(asked), today=today)
    row.depth, row.parent_uid = found.here.depth, found.here.parent
    return row


def nodes_of(viewer: Viewer, programme_uid: str) -> list[Node]:
    return [Node(place.uid, place.parent, Level(place.level), place.code) for place in places(viewer, programme_uid)]


def renumbering(
    viewer: Viewer, programme_uid: str, style: Numbering, under: str | None = None
) -> tuple[Renumbered, ...]:
    """What numbering again would change, before anything is written."""
    listed = places(viewer, programme_uid)
    nodes = [Node(place.uid, place.parent, Level(place.level), place.code) for place in listed]
    codes = new_codes(nodes, style, first=under)
    return tuple(
        Renumbered(place.uid, place.title, place.level, place.code, codes[place.uid])
        for place in listed
        if place.uid in codes and place.code != codes[place.uid]
    )


def hosts(viewer: Viewer, found: Standing) -> dict[str, str]:
    """The places under which an item may stand beside its own, in programmes where the viewer writes: words by uid."""
    own = {found.here.uid, found.here.parent, *(place.uid for place in found.below)}
    wider = [level.value for level in LEVEL_ORDER if level.rank < Level(found.here.level).rank]
    writable = _writable(viewer)
    seen = (
        visible_items(viewer)
        .filter(programme__in=writable, level__in=wider)
        .exclude(uid__in=[each for each in own if each])
    )
    rows = seen.order_by("programme__position", "programme_id", "position", "id")
    return {
        uid: (f"{code} {title}" if code else title) + ("" if programme == found.head.uid else f" — {named}")
        for uid, code, title, programme, named in rows.values_list(
            "uid", "code", "title", "programme__uid", "programme__title"
        )
    }


def _writable(viewer: Viewer) -> list[int]:
    """The programmes in which the viewer writes. Three SQL queries at most."""
    programmes = visible_programmes(viewer).order_by().values_list("pk", "authority_id")
    owners: dict[int, list[int]] = defaultdict(list)
    for programme, authority in ProgrammeOwner.objects.values_list("programme_id", "authority_id"):
        owners[programme].append(authority)
    return [pk for pk, led in programmes if viewer.may(Verb.WRITE_ITEM, led, *owners[pk], programme=pk)]


def used_levels(viewer: Viewer, programme_uid: str) -> Mapping[Level, int]:
    """How many items of each level the programme has."""
    levels = visible_items(viewer).filter(programme__uid=programme_uid).order_by().values_list("level", flat=True)
    return Counter(Level(level) for level in levels)


def binned(viewer: Viewer, programme_uid: str) -> tuple[Binned, ...]:
    """The bin of a programme, what was put there last first; each branch once. For those who may write there."""
    programme = visible_programmes(viewer).filter(uid=programme_uid).first()
    if programme is None or not _may_write(viewer, programme.pk, programme.authority_id):
        return ()
    rows = list(Item.objects.filter(programme=programme, trashed_at__isnull=False).select_related("parent"))
    below: dict[tuple[int | None, datetime | None], list[int]] = defaultdict(list)
    for row in rows:
        below[row.parent_id, row.trashed_at].append(row.pk)
    by_id = {row.pk: row for row in rows}
    tops = [row for row in rows if not _went_with_parent(row, by_id)]
    who = _who(row.uid for row in tops)
    return tuple(
        Binned(
            uid=row.uid,
            level=row.level,
            code=row.code,
            title=row.title,
            at=row.trashed_at,  # type: ignore[arg-type]  # they are in the bin
            who=who.get(row.uid),
            others=_below(row.pk, row.trashed_at, below),
            blocked=row.parent is not None and row.parent.trashed_at is not None,
        )
        for row in sorted(tops, key=lambda each: each.trashed_at or each.created_at, reverse=True)
    )


def _went_with_parent(row: Item, by_id: Mapping[int, Item]) -> bool:
    above = by_id.get(row.parent_id or 0)
    return above is not None and above.trashed_at == row.trashed_at


def _below(pk: int, at: datetime | None, below: Mapping[tuple[int | None, datetime | None], list[int]]) -> int:
    """How many went into the bin with an item, under it."""
    found, waiting = 0, [pk]
    while waiting:
        children = below.get((waiting.pop(), at), [])
        found += len(children)
        waiting += children
    return found


def _who(uids: Iterable[str]) -> dict[str, str]:
    """Who put each of these in the bin last."""
    events = Event.objects.filter(item_uid__in=list(uids), verb="trashed").order_by("at", "id")
    return {uid: name for uid, name in events.values_list("item_uid", "actor_name") if uid}


def _may_write(viewer: Viewer, programme: int, authority: int) -> bool:
    owners = ProgrammeOwner.objects.filter(programme=programme).values_list("authority_id", flat=True)
    return viewer.may(Verb.WRITE_ITEM, authority, *owners, programme=programme)


def shares_of(viewer: Viewer, uid: str) -> list[tuple[str, str, str | None]]:
    """The further places of an item that the viewer sees: parent, its words, and the share as a text."""
    seen = visible_items(viewer).order_by().values("pk")
    found = Placement.objects.filter(item__uid=uid, parent__in=seen).select_related("parent", "parent__programme")
    return [
        (each.parent.uid, each.parent.title, None if each.share is None else f"{each.share.normalize():f}")
        for each in found
    ]
