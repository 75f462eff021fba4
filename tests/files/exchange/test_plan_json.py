"""The plan JSON is complete, valid, and reads back equal."""

import json
from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from gouvernail.core.plan import Coverage, Draft, Item, LayoutFound, Plan, Skipped, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level, SkipReason
from gouvernail.files.exchange.plan_json import draft_from_json, draft_to_json, plan_from_json, plan_to_json, schema
from tests.files.exchange.plans import FIELDS, plans

VALIDATOR = Draft202012Validator(schema())


def through_text(data: object) -> object:
    return json.loads(json.dumps(data, ensure_ascii=False))


def test_the_strategy_and_the_schema_know_every_field_of_an_item():
    names = {field.name for field in fields(Item)}
    assert set(FIELDS) | {"id", "parent", "also_under"} == names
    assert set(schema()["$defs"]["item"]["properties"]) == names


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans())
def test_any_plan_is_valid_and_reads_back_equal(plan: Plan):
    data = through_text(plan_to_json(plan))
    VALIDATOR.validate(data)
    assert plan_from_json(data) == (plan, ())


def test_a_draft_reads_back_equal():
    draft = Draft(
        plan=Plan(items=(Item(id="i1", level=Level.ACTION, title="Planter", confidence=Decimal("0.9")),)),
        unplaced=(Unplaced("reste", Source(line=4)),),
        skipped=(Skipped("Page 3", SkipReason.PAGE_FURNITURE, Source(page=3)),),
        problems=(Problem("amount-missing", "Le montant manque.", Source(line=12)),),
        coverage=Coverage(120, 0.9, 0.06, 0.04),
        layouts=(LayoutFound("wide-table", 0.98, Source(line=1), Source(line=9)),),
    )
    data = through_text(draft_to_json(draft))
    VALIDATOR.validate(data)
    assert draft_from_json(data) == (draft, ())


@pytest.mark.parametrize("data", [None, [], 3, "plan", {}, {"format": "gouvernail-plan", "version": 2, "items": []}])
def test_what_is_not_a_plan_is_refused_in_words(data: object):
    _, problems = plan_from_json(data)
    assert any(problem.blocking for problem in problems)


def test_all_problems_are_told_at_once_with_their_place():
    data = {
        "format": "gouvernail-plan",
        "version": 1,
        "items": [
            {"id": "a", "level": "action", "title": "Bon", "progress": 150, "sdgs": [3, 18], "couleur": "bleu"},
            {"id": "b", "level": "rêve", "title": "Mauvais niveau"},
            {
                "id": "c",
                "level": "step",
                "title": "Orpheline",
                "parent": "zz",
                "deadline": {"text": "x", "end": "demain"},
            },
            {"id": "a", "level": "action", "title": "Deux fois"},
        ],
    }
    plan, problems = plan_from_json(data)
    assert [item.id for item in plan.items] == ["a", "c"]
    places = {problem.source.field for problem in problems}
    assert {
        "items[0].progress",
        "items[0].sdgs",
        "items[0].couleur",
        "items[1].level",
        "items[2].deadline.end",
    } <= places
    assert {"items.c.parent", "items"} <= places


KEYS = ["format", "version", "items", "id", "level", "title", "deadline", "reader", "layouts", "coverage", "period"]
leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
anything = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(anything)
def test_reading_never_raises(data: object):
    plan_from_json(data)
    draft_from_json(data)
