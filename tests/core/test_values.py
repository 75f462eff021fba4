"""Core values as JSON and back: `core/values.py`."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.plan import Draft, Item, LayoutFound, Plan, Skipped, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.values import decode, encode, plain_decimal
from gouvernail.core.vocabulary import Level, SkipReason
from tests.builders import rich_plan


def through_json(value: object) -> object:
    return decode(type(value), json.loads(json.dumps(encode(value))))


def test_a_whole_draft_comes_back_equal():
    draft = Draft(
        rich_plan(),
        unplaced=(Unplaced("reste", Source(line=3)),),
        skipped=(Skipped("1", SkipReason.PAGE_FURNITURE),),
        problems=(Problem("code-gap", "Il manque 4.4.", Source(line=4), blocking=True),),
        layouts=(LayoutFound("wide-table", 0.98, Source(line=1), Source(line=9)),),
    )
    assert through_json(draft) == draft


def test_defaults_are_left_out():
    assert encode(Item("a", Level.ACTION, "x")) == {"id": "a", "level": "action", "title": "x"}


@pytest.mark.parametrize(
    ("number", "text"),
    [("52000.00", "52000"), ("0.50", "0.5"), ("0", "0"), ("0.00", "0"), ("1E+3", "1000"), ("-1.10", "-1.1")],
)
def test_one_text_per_number(number, text):
    assert plain_decimal(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_decimals_keep_their_value(number):
    assert Decimal(plain_decimal(number)) == number


def test_a_period_and_nothing():
    plan = Plan((), period=(date(2024, 12, 2), date(2030, 12, 1)))
    assert through_json(plan) == plan
    assert through_json(Plan(())) == Plan(())


def test_what_is_missing_is_said():
    with pytest.raises(ValueError, match="title"):
        decode(Item, {"id": "a", "level": "action"})
