"""Rates and calendars of indicators (domain handbook, section 11): `core/indicators.py`."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.indicators import (
    Every,
    Lack,
    due_of,
    frequency,
    is_qualitative,
    next_due,
    of_year,
    overall,
    percent_of,
)
from gouvernail.core.plan import Indicator, IndicatorTarget, IndicatorValue
from gouvernail.core.vocabulary import Direction

UP, DOWN, HOLD = Direction.UP, Direction.DOWN, Direction.HOLD
# Direction, baseline, value, target, and the rate in percent; nothing where it cannot be computed.
RATES: list[tuple[Direction | None, str | None, str | None, str | None, str | None]] = [
    (UP, "0", "50", "200", "25"),
    (UP, "10", "57.5", "200", "25"),
    (UP, "0", "200", "200", "100"),
    (UP, "0", "250", "200", "100"),
    (UP, "100", "80", "200", "0"),
    (UP, "-10", "0", "10", "50"),
    (UP, "200", "210", "200", "100"),
    (UP, "200", "190", "200", "0"),
    (UP, "250", "220", "200", "100"),
    (UP, "250", "199", "200", "0"),
    (HOLD, "80", "90", "100", "50"),
    (HOLD, "100", "100", "100", "100"),
    (HOLD, "100", "99", "100", "0"),
    (HOLD, "120", "105", "100", "100"),
    (DOWN, "100", "80", "60", "50"),
    (DOWN, "100", "60", "60", "100"),
    (DOWN, "100", "40", "60", "100"),
    (DOWN, "100", "110", "60", "0"),
    (DOWN, "60", "60", "60", "100"),
    (DOWN, "60", "61", "60", "0"),
    (DOWN, "50", "55", "60", "100"),
    (None, "0", "50", "200", "25"),
    (None, "100", "80", "60", "50"),
    (UP, None, "50", "200", None),
    (UP, "0", None, "200", None),
    (DOWN, "0", "50", None, None),
]
FREQUENCIES: list[tuple[str, Every | None]] = [
    ("mensuel", Every(1)),
    ("Mensuelle", Every(1)),
    ("chaque mois", Every(1)),
    ("trimestriel", Every(3)),
    ("Trimestriellement", Every(3)),
    ("par trimestre", Every(3)),
    ("semestrielle", Every(6)),
    ("deux fois par an", Every(6)),
    ("2x par an", Every(6)),
    ("annuel", Every(12)),
    ("annuelle (décembre)", Every(12)),
    ("une fois l’an", Every(12)),
    ("chaque année", Every(12)),
    ("tous les ans", Every(12)),
    ("tous les 2 ans", Every(24)),
    ("biennale", Every(24)),
    ("tous les six mois", Every(6)),
    ("hebdomadaire", Every(days=7)),
    ("toutes les deux semaines", Every(days=14)),
    ("deux fois par mois", Every(days=15)),
    ("à la demande", None),
    ("", None),
]
DUES: list[tuple[date | None, str, date | None]] = [
    (date(2026, 1, 31), "mensuel", date(2026, 3, 30)),
    (date(2026, 3, 31), "trimestriel", date(2026, 7, 30)),
    (date(2025, 12, 31), "annuel", date(2027, 1, 30)),
    (date(2024, 2, 29), "annuel", date(2025, 3, 30)),
    (date(2026, 3, 2), "hebdomadaire", date(2026, 4, 8)),
    (None, "annuel", None),
    (date(2026, 3, 2), "à la demande", None),
]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(("direction", "baseline", "value", "target", "percent"), RATES)
def test_rates(direction, baseline, value, target, percent):
    assert percent_of(direction, number(baseline), number(value), number(target)) == number(percent)


figures = st.decimals(-1000, 1000, places=3)


@given(st.sampled_from([None, *Direction]), figures, figures, figures)
def test_a_rate_stays_within_its_bounds_and_ends_at_the_target(direction, baseline, value, target):
    found = percent_of(direction, baseline, value, target)
    assert found is not None
    assert 0 <= found <= 100
    assert percent_of(direction, baseline, target, target) == 100


@given(st.sampled_from(list(Direction)), figures, figures, figures, figures)
def test_better_is_never_less(direction, baseline, one, other, target):
    worse, better = (max(one, other), min(one, other)) if direction is DOWN else (min(one, other), max(one, other))
    assert percent_of(direction, baseline, worse, target) <= percent_of(direction, baseline, better, target)


@pytest.mark.parametrize(("written", "every"), FREQUENCIES)
def test_frequencies(written, every):
    assert frequency(written) == every


@pytest.mark.parametrize(("last", "written", "due"), DUES)
def test_the_next_value_is_due_after_the_frequency_and_the_grace(last, written, due):
    assert next_due(last, frequency(written)) == due


def trees(**more: object) -> Indicator:
    given: dict[str, object] = {
        "text": "Arbres plantés",
        "direction": UP,
        "baseline": Decimal(0),
        "targets": (IndicatorTarget(2027, Decimal(100)), IndicatorTarget(2030, Decimal(400)), IndicatorTarget(2031)),
        "values": (
            IndicatorValue(date(2027, 3, 1), Decimal(100)),
            IndicatorValue(date(2026, 3, 1), Decimal(50)),
            IndicatorValue(date(2028, 3, 1), None, "en pause"),
        ),
    }
    return Indicator(**{**given, **more})  # type: ignore[arg-type]


def test_the_overall_rate_is_against_the_last_target_and_the_rate_of_a_year_against_its_own():
    assert overall(trees()).percent == 25
    assert of_year(trees(), 2027).percent == 100
    assert of_year(trees(), 2026).lacks == (Lack.TARGET,)
    assert overall(trees(baseline=None, targets=())).lacks == (Lack.BASELINE, Lack.TARGET)


def test_the_calendar_counts_a_value_in_words_too():
    assert due_of(trees(frequency="annuel")) == date(2029, 3, 31)


def test_an_indicator_in_words_only_is_qualitative():
    worded = trees(baseline=None, targets=(), values=(IndicatorValue(date(2026, 1, 1), None, "adopté"),))
    assert is_qualitative(worded)
    assert not is_qualitative(trees())
    assert not is_qualitative(trees(baseline=None, targets=(), values=()))
