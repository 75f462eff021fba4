"""The shares of a document's text: made so that they sum to one, and told as percentages that sum to a hundred."""

from decimal import ROUND_FLOOR, Decimal

from gouvernail.core.plan import Coverage

__all__ = ["coverage_of", "percentages"]

_DECIMALS = 4
_MOST_DECIMALS = 17


def coverage_of(characters: int, placed: float, unplaced: float) -> Coverage:
    """The coverage of so many characters with these shares (0..1); what is neither placed nor unplaced was skipped.

    `placed + skipped + unplaced == 1.0`, as floating point sums them. The shares have four decimals; the last one has
    more where the sum asks for it.
    """
    first, last = round(placed, _DECIMALS), round(unplaced, _DECIMALS)
    middle = max(0.0, round(1 - first - last, _DECIMALS))
    rest = max(0.0, 1 - (first + middle))
    exact = (round(rest, decimals) for decimals in range(_DECIMALS, _MOST_DECIMALS))
    return Coverage(characters, first, middle, next((each for each in exact if first + middle + each == 1.0), rest))


def percentages(coverage: Coverage, *, decimals: int = 1) -> tuple[Decimal, Decimal, Decimal]:
    """Placed, skipped and unplaced in percent with that many decimals; they sum to 100 exactly, if there is any text.

    What rounding leaves goes to the shares that it took most from.
    """
    step = Decimal(1).scaleb(-decimals)
    exact = [Decimal(str(share)) * 100 for share in (coverage.placed, coverage.skipped, coverage.unplaced)]
    told = [share.quantize(step, ROUND_FLOOR) for share in exact]
    left = int((sum(exact, Decimal(0)) - sum(told, Decimal(0))).quantize(step) / step)
    for rank in sorted(range(3), key=lambda rank: told[rank] - exact[rank])[:left]:
        told[rank] += step
    return told[0], told[1], told[2]
