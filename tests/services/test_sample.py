"""Made-up programmes: `services/sample.py`."""

from collections import Counter

import pytest

from gouvernail.core.soundness import faults
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item, Programme
from gouvernail.services import sample
from gouvernail.services.sample_plan import sample_plan
from tests.builders import authority


def test_the_same_seed_gives_the_same_plan_another_seed_another():
    assert sample_plan(actions=50, seed=1) == sample_plan(actions=50, seed=1)
    assert sample_plan(actions=50, seed=1) != sample_plan(actions=50, seed=2)


@pytest.mark.parametrize(("actions", "steps"), [(1, 0), (5, 7), (600, 3000)])
def test_it_has_the_size_asked_within_the_sizes_of_real_authorities(actions, steps):
    plan = sample_plan(actions=actions, steps=steps)
    counted = Counter(item.level for item in plan.items)
    assert (counted[Level.ACTION], counted[Level.STEP]) == (actions, steps)
    assert 1 <= counted[Level.STRATEGIC_OBJECTIVE] <= 40
    assert 1 <= counted[Level.OPERATIONAL_OBJECTIVE] <= 130
    assert faults(plan) == ()


@pytest.mark.django_db
def test_making_it_twice_makes_it_once():
    for _ in range(2):
        sample.make(authority=authority(), actions=12, steps=5)
    assert (Programme.objects.count(), Item.objects.filter(level="action").count()) == (1, 12)
