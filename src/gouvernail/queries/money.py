"""The money of a programme as somebody sees it: by year, kind and stage, by funder, by objective, line by line."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from gouvernail.core.money import Ledger, Line, Node, Part, Sum, summed, whole
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue
from gouvernail.models import BudgetLine, Placement
from gouvernail.queries.beside import funder_key
from gouvernail.queries.filters import UNKNOWN
from gouvernail.queries.gate import Sight
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import Ref
from gouvernail.queries.viewer import Viewer

MOST_LINES = 300
LINES = ("id", "item_id", "amount", "kind", "stage", "year", "funder", "funding_status", "article", "text")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines: values of an address; empty does not narrow, `none` is "not given". `under`: the uid of an item."""

    year: str = ""
    kind: str = ""
    stage: str = ""
    funder: str = ""
    under: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "Wanted":
        return cls(**{each.name: str(query.get(each.name, ""))[:200] for each in fields(cls)})

    def query(self, **more: str) -> str:
        """The address of these lines, narrowed further."""
        held = replace(self, **more)
        return urlencode([(each.name, value) for each in fields(held) if (value := getattr(held, each.name))])

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def holds(self, line: Line) -> bool:
        found = (
            (self.year, str(line.year or UNKNOWN)),
            (self.kind, line.kind.value if line.kind else UNKNOWN),
            (self.stage, line.stage.value),
            (self.funder, funder_key(line.funder) if line.funder else UNKNOWN),
        )
        return all(asked in ("", said) for asked, said in found)


@dataclass(frozen=True, slots=True)
class Group:
    """A row of a table: what it is called, what it adds up to, and the lines that it counts."""

    key: str
    label: str
    total: Sum
    wanted: Wanted
    states: tuple[str, ...] = ()
    """Of a funder: the states of the funding, as they are written."""
    item: Ref | None = None
    own: Sum | None = None
    """Of an objective: its own lines, apart from those collected from what stands under it."""
    fte: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line with the item that holds it, and the part of it that is meant where that is not all."""

    line: Line
    item: Ref
    part: Decimal | None


@dataclass(frozen=True, slots=True)
class Purse:
    """`total` counts every line once; `elsewhere` is what of it stands under no strategic objective, so that the
    objectives and it add up to the total. `left_out`: the lines of what is abandoned."""

    head: ProgrammeHead
    total: Sum
    left_out: Sum
    fte: Decimal | None
    by_year: tuple[tuple[str, tuple[Group, ...], Group], ...]
    by_funder: tuple[Group, ...]
    by_objective: tuple[Group, ...]
    elsewhere: Sum
    wanted: Wanted
    lines: tuple[LineShown, ...]
    counted: Sum
    """What the lines that are wanted add up to, however many are shown."""
    under: Ref | None = None


def load(viewer: Viewer, programme_uid: str, wanted: Wanted) -> Purse | None:
    """The money of what the viewer sees; `None` when the programme is not for them. Seven SQL queries."""
    opened = open_programme(viewer, programme_uid)
    if opened is None:
        return None
    ledger, refs = ledger_of(opened.seen)
    objectives = tuple(
        _of_objective(ledger, key, ref) for key, ref in refs.items() if ref.level == Level.STRATEGIC_OBJECTIVE
    )
    under = next((key for key, ref in refs.items() if ref.uid == wanted.under), None)
    parts = whole(ledger.lines) if not wanted.under else ledger.branch(under) if under else []
    asked = [(line, cents) for line, cents in parts if wanted.holds(line)]
    total = summed(whole(ledger.lines))
    return Purse(
        head=opened.head,
        total=total,
        left_out=summed(whole(ledger.left_out)),
        fte=ledger.fte(),
        by_year=_by_year(ledger.lines),
        by_funder=_by_funder(ledger.lines),
        by_objective=tuple(each for each in objectives if each.total.lines or each.fte is not None),
        elsewhere=_rest(total, [each.total for each in objectives]),
        wanted=wanted,
        lines=tuple(_shown(part, refs) for part in asked[:MOST_LINES]) if wanted else (),
        counted=summed(asked),
        under=refs.get(under) if under else None,
    )


def ledger_of(seen: Sight) -> tuple[Ledger, dict[int, Ref]]:
    """All that is seen of some programmes as a ledger, and the name of each item by its key. Three SQL queries."""
    scope = {"item__programme_id__in": list(seen.programmes)}
    lines: dict[int, list[Line]] = defaultdict(list)
    asked = BudgetLine.objects.filter(**scope).order_by("position", "id").values_list(*LINES)
    for pk, item, amount, kind, stage, year, *words in asked:
        known = BudgetKind(kind) if kind else None
        lines[item].append(Line(pk, item, amount, known, BudgetStage(stage), year, *words))
    places: dict[int, list[tuple[int, Decimal | None]]] = defaultdict(list)
    for item, parent, share in Placement.objects.filter(**scope).order_by("position", "id").values_list(*PLACES):
        places[item].append((parent, share))
    nodes, refs = [], {}
    found = seen.items().order_by("position", "id").values_list(*ITEMS)
    for pk, parent, status, fte, programme, uid, level, title, label, code in found:
        abandoned = status == StatusValue.ABANDONED
        nodes.append(Node(pk, parent, tuple(places[pk]), abandoned, tuple(lines[pk]), fte))
        refs[pk] = Ref(uid, level, title, label, code, seen.programmes[programme])
    return Ledger(nodes), refs


PLACES = ("item_id", "parent_id", "share")
ITEMS = ("id", "parent_id", "status", "fte", "programme_id", "uid", "level", "title", "label", "code")


def _of_objective(ledger: Ledger, key: int, ref: Ref) -> Group:
    branch = ledger.branch(key)
    return Group(
        ref.uid,
        f"{ref.code}. {ref.title}" if ref.code else ref.title,
        summed(branch),
        Wanted(under=ref.uid),
        item=ref,
        own=summed((line, cents) for line, cents in branch if line.node == key),
        fte=ledger.fte(key),
    )


def _rest(total: Sum, parts: Iterable[Sum]) -> Sum:
    """What these parts leave of a total."""
    listed = list(parts)

    def left(stage: BudgetStage) -> Decimal | None:
        known = [amount for part in listed if (amount := part.of(stage)) is not None]
        rest = (total.of(stage) or Decimal(0)) - sum(known, Decimal(0))
        return rest or None

    return Sum(left(BudgetStage.PLANNED), left(BudgetStage.COMMITTED), left(BudgetStage.SPENT))


def _grouped(lines: Iterable[Line], key: Callable[[Line], Hashable]) -> dict[Any, list[Line]]:
    found: dict[Any, list[Line]] = defaultdict(list)
    for line in lines:
        found[key(line)].append(line)
    return found


def _by_year(lines: Iterable[Line]) -> tuple[tuple[str, tuple[Group, ...], Group], ...]:
    """Each year with its kinds and its own total; what says no year comes last."""
    years = _grouped(lines, lambda line: line.year)
    found = []
    for year in sorted(years, key=lambda each: each or 9999):
        named = str(year or UNKNOWN)
        kinds = _grouped(years[year], lambda line: line.kind)
        groups = [
            Group(
                str(kind or UNKNOWN), str(kind or UNKNOWN), summed(whole(kinds[kind])), Wanted(named, kind or UNKNOWN)
            )
            for kind in (*BudgetKind, None)
            if kind in kinds
        ]
        found.append((named, tuple(groups), Group(named, named, summed(whole(years[year])), Wanted(named))))
    return tuple(found)


def _by_funder(lines: Iterable[Line]) -> tuple[Group, ...]:
    """Who pays, in the first spelling of each, with the states of what they pay; nobody named comes last."""
    funders = _grouped(lines, lambda line: funder_key(line.funder) if line.funder else UNKNOWN)
    found = []
    for key in sorted(funders, key=lambda each: (each == UNKNOWN, each)):
        states = dict.fromkeys(line.state for line in funders[key] if line.state)
        label = funders[key][0].funder or ""
        found.append(Group(key, label, summed(whole(funders[key])), Wanted(funder=key), tuple(states)))
    return tuple(found)


def _shown(part: Part, refs: Mapping[int, Ref]) -> LineShown:
    line, cents = part
    amount = Decimal(cents) / 100
    return LineShown(line, refs[line.node], None if line.amount in (None, amount) else amount)
