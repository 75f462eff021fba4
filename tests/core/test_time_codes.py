"""Codes that change every 30 seconds: `core/time_codes.py`, against the figures of RFC 6238."""

import pytest

from gouvernail.core.time_codes import as_address, as_text, code_at, matching_step

SECRET = b"12345678901234567890"


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_the_examples_of_the_standard(seconds: int, code: str):
    assert code_at(SECRET, seconds // 30, digits=8) == code


@pytest.mark.parametrize(("late", "taken"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_a_clock_may_be_half_a_minute_off(late: int, taken: bool):
    code = code_at(SECRET, 1_000_000)
    assert (matching_step(SECRET, code, seconds=30_000_000 + late) is not None) is taken


def test_a_code_serves_once():
    code = code_at(SECRET, 1_000_000)
    assert matching_step(SECRET, code, seconds=30_000_000, after=999_999) == 1_000_000
    assert matching_step(SECRET, code, seconds=30_000_000, after=1_000_000) is None


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "１２３４５６", "0000000000"])
def test_what_is_no_code_is_refused(typed: str):
    assert matching_step(SECRET, typed, seconds=30_000_000) is None


def test_how_an_app_is_told():
    assert as_text(SECRET) == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"
    assert as_address(SECRET, account="a+b@c.be", issuer="Gouvernail") == (
        "otpauth://totp/Gouvernail%3Aa%2Bb%40c.be?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Gouvernail"
    )
