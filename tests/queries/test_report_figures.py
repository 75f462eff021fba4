"""What an export says of progress is what the pages show (`core/report/progress.py`, `queries/summing.py`)."""

import pytest

from gouvernail.core import figure_words
from gouvernail.core.progress import shown
from gouvernail.core.report.progress import progress_told
from gouvernail.models import Item
from gouvernail.queries import plans
from gouvernail.queries.arranged import arranged
from gouvernail.queries.gate import sight
from gouvernail.queries.summing import whole_of
from gouvernail.services import sample
from tests.builders import OPERATOR, TODAY, authority

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", [1, 2])
def test_each_objective_and_the_programme_say_the_same(seed):
    made = sample.make(authority=authority(), actions=40, steps=60, seed=seed)
    actions = Item.objects.filter(programme=made, level="action").order_by("pk")
    drawn = actions.values_list("pk", flat=True)[:20]
    Item.objects.filter(pk__in=list(drawn)).update(progress_from="steps", progress=None)
    actions.filter(pk__in=list(actions.values_list("pk", flat=True)[5:8])).update(status="abandoned")
    actions.filter(pk__in=list(actions.values_list("pk", flat=True)[15:25])).update(progress=35, weight=3)
    rows = arranged(sight(OPERATOR, made.uid), today=TODAY).rows
    plan = plans.load(OPERATOR, made.uid)
    assert plan is not None
    told = progress_told(plan)
    compared = 0
    for row in (*(row for row in rows if row.actions and row.level != "action"), whole_of(rows)):
        said = figure_words.rolled_words(row.branch)
        figure = f"{shown(row.rolled.percent)}\u00a0% ({said})" if row.rolled else said
        assert figure == (told.items[row.uid] if hasattr(row, "uid") else told.whole)
        compared += 1
    assert compared > 5
