"""Money of a programme, exact to the cent (domain handbook, section 7). Computed from the lines, never stored.

Each line counts once in the whole. Under the places of a shared item it counts by its share: whole cents are shared
out, the largest remainders first, so that the parts always add up to the line. What is abandoned, and what stands under
it alone, counts nowhere; a line without an amount is counted as such, never taken for zero.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from gouvernail.core.vocabulary import BudgetKind, BudgetStage

CENTS, ALL = Decimal(100), Fraction(1)


@dataclass(frozen=True, slots=True)
class Line:
    """A budget line: `key` tells it from others, `node` is the item that holds it; amounts have two decimals."""

    key: int
    node: int
    amount: Decimal | None
    kind: BudgetKind | None = None
    stage: BudgetStage = BudgetStage.PLANNED
    year: int | None = None
    funder: str | None = None
    state: str | None = None
    article: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """An item: `places` are its further parents with their shares in percent; the home parent keeps the rest."""

    key: int
    parent: int | None = None
    places: tuple[tuple[int, Decimal | None], ...] = ()
    abandoned: bool = False
    lines: tuple[Line, ...] = ()
    fte: Decimal | None = None


Part = tuple[Line, int]
"""A line, and how many of its cents are meant."""


def parts_of(node: Node) -> dict[int | None, Fraction]:
    """The part of an item that belongs to each of its parents, home first; the parts sum to 1.

    Places without a share have equal parts, with the home parent, of what the others leave.
    """
    if not node.places:
        return {node.parent: ALL}
    stated = sum((Fraction(share) for _, share in node.places if share is not None), Fraction(0)) / 100
    unstated = sum(share is None for _, share in node.places)
    rest = max(Fraction(0), 1 - stated) / (1 + unstated)
    parts: dict[int | None, Fraction] = {node.parent: rest}
    for parent, share in node.places:
        part = rest if share is None else Fraction(share) / 100
        parts[parent] = parts.get(parent, Fraction(0)) + part
    return parts


def shared_out(cents: int, parts: Sequence[Fraction]) -> list[int]:
    """So many cents by these parts, which sum to 1, in whole cents that add up; equal remainders go to the first."""
    exact = [cents * part for part in parts]
    whole = [each.__floor__() for each in exact]
    missing = cents - sum(whole)
    order = sorted(range(len(parts)), key=lambda at: (whole[at] - exact[at], at))
    for at in order[:missing]:
        whole[at] += 1
    return whole


@dataclass(frozen=True)
class Ledger:
    """The lines of a programme. Nodes come in any order; a parent that is not among them is taken for the top."""

    nodes: Sequence[Node]
    _below: dict[int | None, list[Node]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for node in self.nodes:
            for parent in parts_of(node):
                self._below[parent if parent in self.by_key else None].append(node)

    @cached_property
    def by_key(self) -> Mapping[int, Node]:
        return {node.key: node for node in self.nodes}

    @cached_property
    def counting(self) -> frozenset[int]:
        """The items with at least one way up to the top through items that are not abandoned, themselves included."""
        reached: set[int] = set()
        waiting = list(self._below[None])
        while waiting:
            node = waiting.pop()
            if node.key not in reached and not node.abandoned:
                reached.add(node.key)
                waiting += self._below[node.key]
        return frozenset(reached)

    @cached_property
    def lines(self) -> list[Line]:
        """Every line that counts, once."""
        return [line for node in self.nodes if node.key in self.counting for line in node.lines]

    @cached_property
    def left_out(self) -> list[Line]:
        """The lines of what is abandoned."""
        return [line for node in self.nodes if node.key not in self.counting for line in node.lines]

    @cached_property
    def _branches(self) -> dict[int, list[Part]]:
        return {}

    def branch(self, key: int, above: frozenset[int] = frozenset()) -> list[Part]:
        """The lines of an item and of what stands under it, shared ones by their part; a circle is cut."""
        if key not in self.counting or key in above:
            return []
        if key not in self._branches:
            here = above | {key}
            found = own(self.by_key[key])
            for child in self._below[key]:
                found += self._share_of(child, key, here)
            self._branches[key] = found
        return self._branches[key]

    def _share_of(self, child: Node, parent: int, above: frozenset[int]) -> list[Part]:
        lines = self.branch(child.key, above)
        if not child.places:
            return lines
        parts = parts_of(child)
        at, fractions = list(parts).index(parent), list(parts.values())
        return [(line, shared_out(cents, fractions)[at]) for line, cents in lines]

    def fte(self, key: int | None = None) -> Decimal | None:
        """Full-time equivalents of a branch, shared ones by their part, or of all; `None` where nobody says any."""
        if key is None:
            known = [node.fte for node in self.nodes if node.key in self.counting and node.fte is not None]
            return sum(known, Decimal(0)) if known else None
        found = self._fte(key, frozenset())
        return None if found is None else Decimal(found.numerator) / Decimal(found.denominator)

    def _fte(self, key: int, above: frozenset[int]) -> Fraction | None:
        if key not in self.counting or key in above:
            return None
        node = self.by_key[key]
        known = [] if node.fte is None else [Fraction(node.fte)]
        for child in self._below[key]:
            below = self._fte(child.key, above | {key})
            if below is not None:
                known.append(below * parts_of(child)[key] if child.places else below)
        return sum(known, Fraction(0)) if known else None


def own(node: Node) -> list[Part]:
    """The lines of the item itself."""
    return [(line, cents_of(line)) for line in node.lines]


def cents_of(line: Line) -> int:
    return 0 if line.amount is None else int(line.amount * CENTS)


@dataclass(frozen=True, slots=True)
class Sum:
    """Euros of some lines, by stage; a stage is unknown where none of its lines gives an amount."""

    planned: Decimal | None = None
    committed: Decimal | None = None
    spent: Decimal | None = None
    lines: int = 0
    without_amount: int = 0

    def of(self, stage: BudgetStage) -> Decimal | None:
        return {"planned": self.planned, "committed": self.committed, "spent": self.spent}[stage.value]


def summed(parts: Iterable[Part]) -> Sum:
    """These parts of lines added up."""
    cents: dict[BudgetStage, int] = {}
    count = without = 0
    for line, part in parts:
        count += 1
        if line.amount is None:
            without += 1
        else:
            cents[line.stage] = cents.get(line.stage, 0) + part
    euros = {stage.value: Decimal(each) / CENTS for stage, each in cents.items()}
    return Sum(**euros, lines=count, without_amount=without)


def whole(lines: Iterable[Line]) -> list[Part]:
    """Each of these lines with all its cents."""
    return [(line, cents_of(line)) for line in lines]
