"""Dates moved by some months are written so that they are understood as what is meant (`core/shifting.py`)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.deadlines import read_deadline
from gouvernail.core.shifting import shifted, shifted_day

CASES = [
    ("30/06/2024", 2, "30/08/2024"),
    ("31/01/2027", 1, "28/02/2027"),
    ("31/01/2027", 13, "29/02/2028"),
    ("août 2026", 6, "février 2027"),
    ("T2 2026", 3, "T3 2026"),
    ("T2 2026", -6, "T4 2025"),
    ("T2 2026", 1, "du 01/05/2026 au 31/07/2026"),
    ("1er semestre 2026", 6, "2e semestre 2026"),
    ("2027", 12, "2028"),
    ("2024-2026", 24, "2026-2028"),
    ("fin 2027", 12, "fin 2028"),
    ("fin 2027", 3, "T1 2028"),
    ("mi-2027", 12, "mi-2028"),
    ("début 09/2026", 1, "du 01/10/2026 au 10/10/2026"),
]


@pytest.mark.parametrize(("written", "months", "expected"), CASES)
def test_words_follow_the_dates(written, months, expected):
    deadline = read_deadline(written)
    assert deadline is not None
    moved = shifted(deadline, months)
    assert moved is not None
    assert moved.text == expected


@pytest.mark.parametrize(
    "written", ["Récurrent", "à fixer", "un jour", "début 09/2019 (comm.) 2e trim. 2020 (mise en place)"]
)
def test_what_has_no_date_of_its_own_is_not_moved(written):
    deadline = read_deadline(written)
    assert deadline is not None
    assert shifted(deadline, 3) is None


@given(
    st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    st.sampled_from(["{:%d/%m/%Y}", "{:%m/%Y}", "T{q} {:%Y}", "{:%Y}", "fin {:%Y}", "début {:%m/%Y}"]),
    st.integers(-60, 60).filter(bool),
)
def test_what_is_written_is_understood_as_the_moved_dates(day, pattern, months):
    deadline = read_deadline(pattern.format(day, q=(day.month + 2) // 3))
    assert deadline is not None
    assert deadline.start is not None
    moved = shifted(deadline, months)
    assert moved is not None
    again = read_deadline(moved.text)
    assert again is not None
    assert (again.start, again.end) == (moved.start, moved.end)
    assert moved.start == shifted_day(deadline.start, months)
    assert moved.end is not None
    assert moved.start <= moved.end
