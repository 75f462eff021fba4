"""Every figure counts exactly the list that it opens: `queries/overview.py`."""

from urllib.parse import parse_qs

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Item, Programme
from gouvernail.queries import actions, overview
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import sight
from gouvernail.queries.overview import Figure, Overview
from gouvernail.queries.viewer import Viewer
from gouvernail.services import sample
from tests.builders import OPERATOR, TODAY, authority, imported, member, plan_of

pytestmark = pytest.mark.django_db


def figures(found: Overview) -> list[Figure]:
    return [
        found.total, found.late, found.undated, found.recurring, *found.by_status, *found.by_objective,
        *found.by_department, *found.by_lead, *found.by_track, *found.by_year, *found.by_quarter, *found.missing,
    ]  # fmt: skip


def listed(viewer: Viewer, figure: Figure, programme_uid: str | None) -> int:
    """The length of the list that the figure's address opens."""
    query = {name: values[0] for name, values in parse_qs(figure.query).items()}
    found = actions.listing(viewer, today=TODAY, wanted=Filter.from_query(query), seen=sight(viewer, programme_uid))
    assert found.total == len(found.rows)
    return found.total


@pytest.mark.parametrize("whole", [True, False])
def test_every_figure_counts_the_list_that_it_opens(whole):
    programme = sample.make(authority=authority(), actions=60, steps=20)
    Item.objects.filter(code="1.1.1").update(restricted=True)
    Programme.objects.update(stage="published")
    for viewer in (OPERATOR, member(authority(), Role.READER)):
        uid = None if whole else programme.uid
        found = overview.load(viewer, today=TODAY, programme_uid=uid)
        assert found is not None
        counted = figures(found)
        assert len(counted) > 60
        assert [(figure.key, figure.count) for figure in counted] == [
            (figure.key, listed(viewer, figure, uid)) for figure in counted
        ]


def test_a_restricted_action_counts_in_no_figure_that_others_see():
    programme = sample.make(authority=authority(), actions=20)
    Programme.objects.update(stage="published")
    Item.objects.filter(code="1.1.1").update(restricted=True)
    mine = overview.load(OPERATOR, today=TODAY, programme_uid=programme.uid)
    theirs = overview.load(member(authority(), Role.READER), today=TODAY, programme_uid=programme.uid)
    assert mine is not None
    assert theirs is not None
    assert (mine.total.count, theirs.total.count) == (20, 19)


def test_parts_of_a_whole_sum_to_it():
    programme = sample.make(authority=authority(), actions=60)
    found = overview.load(OPERATOR, today=TODAY, programme_uid=programme.uid)
    assert found is not None
    for parts in (
        found.by_status,
        found.by_objective,
        (*found.by_quarter, found.undated, found.recurring),
        (*found.by_year, found.undated, found.recurring),
    ):
        assert sum(figure.count for figure in parts) == 60
    assert found.total.count == len(found.actions) == 60


def test_quarters_run_without_holes():
    programme = sample.make(authority=authority(), actions=60)
    found = overview.load(OPERATOR, today=TODAY, programme_uid=programme.uid)
    assert found is not None
    keys = [figure.key for figure in found.by_quarter]
    years = range(int(keys[0][:4]), int(keys[-1][:4]) + 1)
    every = [f"{year}-T{quarter}" for year in years for quarter in (1, 2, 3, 4)]
    assert keys == every[every.index(keys[0]) : every.index(keys[-1]) + 1]


def test_an_empty_programme_has_figures_of_zero():
    found = overview.load(OPERATOR, today=TODAY, programme_uid=imported(plan_of()).uid)
    assert found is not None
    assert (found.total.count, found.by_quarter, found.by_year) == (0, (), ())


def test_no_overview_of_what_is_not_seen():
    programme = sample.make(authority=authority(), actions=5)
    assert overview.load(member(authority("Autre"), Role.EDITOR), today=TODAY, programme_uid=programme.uid) is None


def test_a_filter_comes_back_from_its_address():
    wanted = Filter(text="école à côté", status="done", due="2027-T2", late="1")
    query = {name: values[0] for name, values in parse_qs(wanted.to_query()).items()}
    assert Filter.from_query(query) == wanted


def test_a_filter_that_is_not_understood_does_not_narrow():
    assert not Filter.from_query({"level": "n'importe quoi", "status": "?", "missing": "tout", "autre": "1"})
