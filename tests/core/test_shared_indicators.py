"""Which indicator is which where a list is written anew, and which items show it: `core/shared_indicators.py`."""

import pytest

from gouvernail.core.changes import content, differences
from gouvernail.core.plan import Indicator, Item, Plan, SharedIndicator
from gouvernail.core.progress import drawn_of
from gouvernail.core.publication import public_plan
from gouvernail.core.shared_indicators import matched, with_shared
from gouvernail.core.vocabulary import Level, ProgressFrom
from tests.web.test_measures import trees

A, B, C = (Indicator(name) for name in "ABC")
KEYED = Indicator("B", key="k")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([A, B], [A, B], [0, 1]),
        ([A, B], [B, A], [1, 0]),
        ([A, B], [A, Indicator("B en mieux")], [0, 1]),
        ([A, B], [B], [1]),
        ([A, B], [A, B, C], [0, 1, None]),
        ([A, KEYED], [Indicator("autre mot", key="k"), A], [1, 0]),
        ([A, A], [A, A], [0, 1]),
        ([], [A], [None]),
        ([A], [], []),
    ],
)
def test_an_indicator_is_known_by_key_words_and_place(old, new, expected):
    assert matched(old, new) == expected


def plan() -> Plan:
    home = Item("a1", Level.ACTION, "Une", indicators=(trees("Arbres", key="k"),))
    shared = (SharedIndicator("k", "Arbres"), SharedIndicator("perdu"))
    return Plan(
        (home, Item("a2", Level.ACTION, "Deux", progress_from=ProgressFrom.INDICATORS, shared_indicators=shared))
    )


def test_an_item_holds_what_it_shares_and_counts_it():
    _home, sharing = with_shared(plan()).items
    assert [each.text for each in sharing.all_indicators] == ["Arbres"]
    drawn = drawn_of(sharing, ())
    assert drawn is not None
    assert (drawn.shown, drawn.counted) == (25, 1)


def test_being_shared_changes_nothing_of_what_an_item_says():
    (home, _sharing) = plan().items
    alone = Item("a1", Level.ACTION, "Une", indicators=(trees("Arbres"),))
    assert home == alone
    assert differences(content(home), content(alone)) == ()


def test_the_public_reads_it_with_its_item_and_as_ones_own_where_that_is_not_published():
    whole = with_shared(plan())
    home, sharing = public_plan(whole).items
    assert (len(home.indicators), len(sharing.indicators)) == (1, 0)
    assert [each.text for each in sharing.all_indicators] == ["Arbres"]
    (alone,) = public_plan(whole, hidden=("a1",)).items
    assert [each.text for each in alone.indicators] == ["Arbres"]
    assert alone.shared_indicators == ()
