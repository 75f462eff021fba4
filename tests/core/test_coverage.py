"""Shares of a document's text: they sum to one in floating point, and to a hundred on screen."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.coverage import coverage_of, percentages
from gouvernail.core.plan import Coverage

COUNTS = st.tuples(st.integers(0, 100_000), st.integers(0, 100_000), st.integers(0, 100_000)).filter(any)


def made(counts: tuple[int, int, int]) -> Coverage:
    placed, skipped, unplaced = counts
    total = placed + skipped + unplaced
    return coverage_of(total, placed / total, unplaced / total)


@given(COUNTS)
def test_the_shares_sum_to_exactly_one(counts: tuple[int, int, int]) -> None:
    coverage = made(counts)
    assert coverage.placed + coverage.skipped + coverage.unplaced == 1.0
    for share, count in zip((coverage.placed, coverage.skipped, coverage.unplaced), counts, strict=True):
        assert 0.0 <= share <= 1.0
        assert abs(share - count / coverage.characters) < 0.00011


def test_a_share_of_nothing_stays_nothing() -> None:
    for placed in range(10_001):
        coverage = coverage_of(10_000, placed / 10_000, 0.0)
        assert coverage.unplaced == 0.0
        assert coverage.placed + coverage.skipped + coverage.unplaced == 1.0


@given(COUNTS, st.integers(0, 2))
def test_the_percentages_sum_to_a_hundred(counts: tuple[int, int, int], decimals: int) -> None:
    coverage = made(counts)
    told = percentages(coverage, decimals=decimals)
    assert sum(told) == 100
    for share, percent in zip((coverage.placed, coverage.skipped, coverage.unplaced), told, strict=True):
        assert abs(percent - 100 * Decimal(str(share))) < Decimal(1).scaleb(-decimals) + Decimal("1e-9")


def test_no_text_has_no_percentages() -> None:
    assert percentages(Coverage(0, 0.0, 0.0, 0.0)) == (0, 0, 0)
