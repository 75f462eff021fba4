"""Numbers and dates as the cells of spreadsheets show them."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.number_formats import day_of, from_serial, is_date_format, plain_number, shown_date, shown_number


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("52000", "#,##0.00 €", "52 000,00 €"),
        ("52000", '_-* #,##0.00\\ [$€-40C]_-;\\-* #,##0.00\\ [$€-40C]_-;_-* "-"??\\ [$€-40C]_-;_-@_-', "52 000,00 €"),
        ("0", '#,##0;-#,##0;"néant"', "néant"),
        ("0", '#,##0;-#,##0;_-* "-"??\\ €', "- €"),
        ("0.455", "0.0%", "45,5 %"),
        ("-3.5", "0.00;[Red](0.00)", "(3,50)"),
        ("-3.5", "0.0", "-3,5"),
        ("7", "000", "007"),
        ("1234567", '#,##0," k€"', "1 235 k€"),
        ("5", '"Action "0', "Action 5"),
        ("12", "0.##", "12"),
        ("1.25", "General", "1,25"),
        ("1500", "# ?/?", "1500"),
        ("3", "@", "3"),
    ],
)
def test_numbers(number: str, code: str, shown: str) -> None:
    assert shown_number(Decimal(number), code).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("dd/mm/yyyy", "02/09/2025"),
        ("[$-40C]d\\ mmmm\\ yyyy;@", "2 septembre 2025"),
        ("mmm-yy", "sept.-25"),
        ("yyyy", "2025"),
        ("dddd d mmmm", "mardi 2 septembre"),
        ("dd/mm/yyyy hh:mm", "02/09/2025 14:05"),
        ("h:mm AM/PM", "2:05 PM"),
        ('"T"m yyyy', "T9 2025"),
    ],
)
def test_dates(code: str, shown: str) -> None:
    assert is_date_format(code)
    assert shown_date(datetime.fromisoformat("2025-09-02T14:05"), code) == shown


@pytest.mark.parametrize("code", ["General", "0", '#,##0.00 "de"', "[Red]0", "@", '"jour"0', ""])
def test_formats_of_numbers_are_no_dates(code: str) -> None:
    assert not is_date_format(code)


def test_serials_of_both_calendars() -> None:
    assert [day_of(moment) for serial in (61, 45902.75, 1.0, 0.5) if (moment := from_serial(serial))] == [
        date(1900, 3, 1),
        date(2025, 9, 2),
        None,
        None,
    ]
    moment = from_serial(0, since_1904=True)
    assert moment is not None
    assert moment.date() == date(1904, 1, 1)
    assert from_serial(-1) is None
    assert from_serial(3e6) is None


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12),
    st.text(max_size=20),
)
def test_no_format_breaks_a_number(number: Decimal, code: str) -> None:
    assert isinstance(shown_number(number, code), str)
    assert isinstance(shown_date(datetime.fromisoformat("2025-09-02"), code), str)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_plain_numbers_keep_their_value(number: Decimal) -> None:
    assert Decimal(plain_number(number).replace(",", ".")) == number
