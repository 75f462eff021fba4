"""The number of SQL queries of each page is fixed: the same for 5 and for 200 actions."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Item, Person, Programme
from gouvernail.queries import (
    actions,
    departments,
    history,
    imports,
    items,
    overview,
    people,
    plans,
    programmes,
    search,
    tree,
)
from gouvernail.queries.filters import Filter
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import sample
from tests.builders import TODAY, account_of, authority, member

pytestmark = pytest.mark.django_db

# Which programmes the viewer's authorities share with others is asked once in a request: here, by the first of these.
PAGES: dict[str, tuple[int, Callable[[Viewer, Programme], object]]] = {
    "viewer": (2, lambda viewer, programme: viewer_for(account_of_editor())),
    # The first to ask for the rows: they are read and made. What follows finds them.
    "cards": (12, lambda viewer, programme: programmes.cards(viewer, today=TODAY)),
    "head": (3, lambda viewer, programme: programmes.head(viewer, programme.uid)),
    "tree": (6, lambda viewer, programme: tree.load(viewer, programme.uid, today=TODAY)),
    "tree, text": (
        6,
        lambda viewer, programme: tree.load(viewer, programme.uid, today=TODAY, wanted=Filter(text="a")),
    ),
    "list": (3, lambda viewer, programme: actions.listing(viewer, today=TODAY)),
    "list, text": (4, lambda viewer, programme: actions.listing(viewer, today=TODAY, wanted=Filter(text="a"))),
    "overview": (7, lambda viewer, programme: overview.load(viewer, today=TODAY, programme_uid=programme.uid)),
    "sheet": (23, lambda viewer, programme: items.sheet(viewer, first_action(programme), today=TODAY)),
    "plan": (18, lambda viewer, programme: plans.load(viewer, programme.uid)),
    "search": (10, lambda viewer, programme: search.find(viewer, "le", limit=1000)),
    "people": (5, lambda viewer, programme: people.listing(viewer, today=TODAY)),
    "person": (5, lambda viewer, programme: people.one(viewer, Person.objects.all()[0].uid, today=TODAY)),
    "departments": (5, lambda viewer, programme: departments.listing(viewer, today=TODAY)),
    "history": (2, lambda viewer, programme: history.of_programme(viewer, programme.uid)),
    "item history": (2, lambda viewer, programme: history.of_item(viewer, first_action(programme))),
    "imports": (1, lambda viewer, programme: imports.jobs(viewer)),
}
ASKED_BY_THE_TEST = {"viewer": 1, "sheet": 1, "person": 1, "item history": 1}


def account_of_editor() -> Account:
    return Account.objects.get()


def first_action(programme: Programme) -> str:
    return Item.objects.filter(programme=programme, level="action").values_list("uid", flat=True)[0]


@pytest.mark.parametrize("actions_made", [5, 200])
def test_queries_do_not_grow_with_rows(actions_made):
    programme = sample.make(authority=authority(), actions=actions_made, steps=actions_made)
    viewer = member(authority(), Role.EDITOR)
    assert account_of(viewer).is_active
    found = {}
    for name, (_, act) in PAGES.items():
        with CaptureQueriesContext(connection) as captured:
            act(viewer, programme)
        found[name] = len(captured) - ASKED_BY_THE_TEST.get(name, 0)
    assert found == {name: number for name, (number, _) in PAGES.items()}
