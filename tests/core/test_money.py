"""Totals that stay right, to the cent (domain handbook, section 7): `core/money.py`."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.money import Ledger, Line, Node, cents_of, own, parts_of, shared_out, summed, whole
from gouvernail.core.vocabulary import BudgetStage

# Euros, the shares in percent of the places after the first (nothing: equal parts), and what each place gets.
SHARED: list[tuple[str, list[str | None], list[str]]] = [
    ("1000.00", ["25"], ["750.00", "250.00"]),
    ("100.00", [None] * 6, ["14.29", "14.29", "14.29", "14.29", "14.28", "14.28", "14.28"]),
    ("0.01", [None], ["0.01", "0.00"]),
    ("10.00", [None, None], ["3.34", "3.33", "3.33"]),
    ("10.00", ["40", None], ["3.00", "4.00", "3.00"]),
    ("-10.00", [None, None], ["-3.33", "-3.33", "-3.34"]),
    ("52000.00", ["33.33"], ["34668.40", "17331.60"]),
]


@pytest.mark.parametrize(("amount", "shares", "expected"), SHARED)
def test_cents_are_shared_out_whole(amount, shares, expected):
    places = tuple((at + 2, None if share is None else Decimal(share)) for at, share in enumerate(shares))
    parts = list(parts_of(Node(9, 1, places)).values())
    found = shared_out(int(Decimal(amount) * 100), parts)
    assert [Decimal(each) / 100 for each in found] == [Decimal(each) for each in expected]


def line(node: int, amount: str | None, stage: BudgetStage = BudgetStage.PLANNED) -> Line:
    return Line(node * 10, node, None if amount is None else Decimal(amount), stage=stage)


def test_own_collected_and_total_with_shares():
    top, other = Node(1, lines=(line(1, "5.00"),)), Node(2)
    shared = Node(3, 1, ((2, Decimal(25)),), lines=(line(3, "1000.00"),))
    step = Node(4, 3, lines=(line(4, "100.00"),))
    ledger = Ledger([top, other, shared, step])
    assert summed(own(top)).planned == Decimal("5.00")
    assert summed(ledger.branch(1)).planned == Decimal("830.00")
    assert summed(ledger.branch(2)).planned == Decimal("275.00")
    assert summed(whole(ledger.lines)).planned == Decimal("1105.00")


def test_what_is_abandoned_counts_nowhere_and_what_has_no_amount_is_told():
    gone = Node(2, 1, abandoned=True, lines=(line(2, "10.00"),))
    below = Node(3, 2, lines=(line(3, "20.00"),))
    unknown = Node(4, 1, lines=(line(4, None), line(4, "7.00", BudgetStage.SPENT)))
    ledger = Ledger([Node(1), gone, below, unknown])
    found = summed(whole(ledger.lines))
    assert (found.planned, found.spent, found.lines, found.without_amount) == (None, Decimal("7.00"), 2, 1)
    assert [each.amount for each in ledger.left_out] == [Decimal("10.00"), Decimal("20.00")]


def test_full_time_equivalents_follow_the_shares():
    nodes = [Node(1), Node(2), Node(3, 1, ((2, Decimal(25)),), fte=Decimal("0.5")), Node(4, 3, fte=Decimal(1))]
    ledger = Ledger(nodes)
    assert (ledger.fte(), ledger.fte(1), ledger.fte(2)) == (Decimal("1.5"), Decimal("1.125"), Decimal("0.375"))
    assert Ledger([Node(1)]).fte() is None


def test_a_circle_of_places_ends():
    ledger = Ledger([Node(1, None), Node(2, 1, lines=(line(2, "1.00"),)), Node(3, 2, ((2, Decimal(50)),))])
    assert summed(ledger.branch(1)).planned == Decimal("1.00")


# ------------------------------------------------------------------------------------------------------ any programme


@st.composite
def forests(draw: st.DrawFn) -> list[Node]:
    """Items of which each stands under earlier ones: alone, or shared among several."""
    nodes: list[Node] = []
    for key in range(1, draw(st.integers(1, 9)) + 1):
        above = [node.key for node in nodes]
        parent = draw(st.none() | st.sampled_from(above)) if above else None
        others = [each for each in above if each != parent]
        chosen = draw(st.lists(st.sampled_from(others), max_size=3, unique=True)) if others and parent else []
        share = st.none() | st.decimals("0.01", "33", places=2)
        places = tuple((each, draw(share)) for each in chosen)
        amounts = draw(st.lists(st.none() | st.decimals("-99999", "99999", places=2), max_size=2))
        lines = tuple(Line(key * 10 + at, key, amount) for at, amount in enumerate(amounts))
        nodes.append(Node(key, parent, places, lines=lines))
    return nodes


def total(nodes: list[Node]) -> int:
    return sum(cents_of(each) for each in Ledger(nodes).lines)


def at_the_top(nodes: list[Node]) -> int:
    """What reaches the top of the programme through the shares of everything."""
    ledger = Ledger(nodes)
    tops = [node for node in nodes if node.parent is None]
    return sum(cents for node in tops for _, cents in ledger.branch(node.key))


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(1, 99), min_size=1, max_size=9))
def test_shares_of_cents_add_up(cents, weights):
    parts = [Fraction(weight, sum(weights)) for weight in weights]
    found = shared_out(cents, parts)
    assert sum(found) == cents
    assert all(abs(each - cents * part) < 1 for each, part in zip(found, parts, strict=True))


@given(forests())
def test_every_cent_reaches_the_top_once(nodes):
    assert at_the_top(nodes) == total(nodes) == sum(cents_of(line) for node in nodes for line in node.lines)


@given(forests(), st.data())
def test_sharing_and_moving_never_change_the_total(nodes, data):
    before = total(nodes)
    at = data.draw(st.integers(0, len(nodes) - 1))
    earlier = [node.key for node in nodes[:at]]
    parent = data.draw(st.none() | st.sampled_from(earlier)) if earlier else None
    moved = [*nodes[:at], replace(nodes[at], parent=parent, places=()), *nodes[at + 1 :]]
    assert total(moved) == at_the_top(moved) == before


@given(forests(), st.data())
def test_abandoning_and_reopening_gives_the_same_total_again(nodes, data):
    before = total(nodes)
    gone = data.draw(st.sets(st.sampled_from([node.key for node in nodes])))
    some = [replace(node, abandoned=node.key in gone) for node in nodes]
    ledger = Ledger(some)
    assert total(some) + sum(cents_of(each) for each in ledger.left_out) == before
    assert all(cents_of(each) == 0 or each.node not in gone for each in ledger.lines)
    assert total([replace(node, abandoned=False) for node in some]) == before


@given(forests(), st.data())
def test_the_bin_takes_what_it_holds_and_gives_it_back(nodes, data):
    leaves = [node for node in nodes if not any(node.key in parts_of(each) for each in nodes)]
    binned = data.draw(st.sampled_from(leaves))
    kept = [node for node in nodes if node is not binned]
    assert total(kept) + sum(cents_of(each) for each in binned.lines) == total(nodes)
    assert at_the_top(kept) == total(kept)
