"""Who is named in a restricted item under something that they do not see finds it at the top of what they see."""

import pytest
from django.urls import reverse

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item, Person, Programme
from gouvernail.queries import actions, items, overview, people, plans, search, structure, tree
from gouvernail.queries.filters import Filter
from gouvernail.queries.viewer import Viewer
from tests.builders import OPERATOR, TODAY, account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import client_of, words_of

pytestmark = pytest.mark.django_db
MINE = "Fermer la vieille école"


@pytest.fixture
def made() -> Programme:
    """Objective 1 and all under it is restricted; one of its actions, and its step, are Anne's."""
    mine = action(1, "oo", title=MINE, agents=("Anne Lenoir",), code="1.1.1")
    step = action(3, "a1", level=Level.STEP, title="Prévenir les parents", agents=("Anne Lenoir",), code="1.1.1.1")
    below = objective("oo", parent="o1", level=Level.OPERATIONAL_OBJECTIVE, code="1.1", title="Secret du dessus")
    made = imported(plan_of(objective(), below, mine, step, action(2, "oo"), objective("o2"), action(4, "o2")))
    Programme.objects.filter(pk=made.pk).update(stage=Stage.PUBLISHED)
    Item.objects.filter(code__startswith="1").exclude(code="1.4").update(restricted=True)
    return made


@pytest.fixture
def anne(made: Programme) -> Viewer:
    return member(authority(), Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))


def test_in_the_tree_the_list_and_the_figures(made: Programme, anne: Viewer):
    found = tree.load(anne, made.uid, today=TODAY)
    assert found is not None
    assert [(row.code, row.depth, row.parent_uid is None) for row in found.rows] == [
        ("2", 0, True),
        ("1.4", 1, False),
        ("1.1.1", 0, True),
        ("1.1.1.1", 1, False),
    ]
    narrowed = tree.load(anne, made.uid, today=TODAY, wanted=Filter(text="école"))
    assert narrowed is not None
    assert [row.code for row in narrowed.rows] == ["1.1.1"]
    assert actions.listing(anne, today=TODAY).total == 2
    counted = overview.load(anne, today=TODAY, programme_uid=made.uid)
    assert counted is not None
    assert counted.total.count == 2
    page = people.one(anne, Person.objects.get().uid, today=TODAY)
    assert page is not None
    assert [row.title for row in page.actions.rows] == [MINE]


def test_its_own_sheet_and_that_of_its_step(made: Programme, anne: Viewer):
    found = search.find(anne, "vieille ecole").hits
    assert [hit.title for hit in found] == [MINE]
    sheet = items.sheet(anne, found[0].uid, today=TODAY)
    assert sheet is not None
    assert (sheet.ancestors, sheet.item.parent, sheet.may_follow_up) == ((), None, True)
    assert [row.code for row in sheet.children] == ["1.1.1.1"]
    assert sheet.previous is not None
    assert sheet.previous.code == "1.4"
    step = items.sheet(anne, sheet.children[0].uid, today=TODAY)
    assert step is not None
    assert [ref.code for ref in step.ancestors] == ["1.1.1"]
    assert structure.standing(anne, found[0].uid) is not None


def test_in_what_is_taken_away(made: Programme, anne: Viewer):
    plan = plans.load(anne, made.uid)
    assert plan is not None
    assert [(item.code, item.parent is None) for item in plan.items] == [
        ("2", True),
        ("1.4", False),
        ("1.1.1", True),
        ("1.1.1.1", False),
    ]
    assert "Secret du dessus" not in repr(plan)


def test_on_screen_without_a_word_of_what_is_above(made: Programme, anne: Viewer):
    client = client_of(account_of(anne))
    uid = Item.objects.get(code="1.1.1").uid
    for address in (
        "/",
        "/actions/",
        "/a-traiter/",
        *(reverse(f"web:{name}", args=[made.uid]) for name in ("programme", "programme-list", "overview")),
        reverse("web:item", args=[uid]),
        reverse("web:item-history", args=[uid]),
        reverse("web:search") + "?text=ecole",
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "Secret du dessus" not in answer.content.decode(), address
    assert MINE in words_of(client.get(reverse("web:programme", args=[made.uid])))


def test_what_is_not_restricted_itself_does_not_rise(made: Programme, anne: Viewer):
    """It cannot be: all under a restricted item is. Were it so, it would stay out."""
    Item.objects.filter(code="1.1.1").update(restricted=False)
    found = tree.load(anne, made.uid, today=TODAY)
    assert found is not None
    assert [row.code for row in found.rows] == ["2", "1.4"]


def test_who_sees_all_finds_it_in_its_place(made: Programme):
    found = tree.load(OPERATOR, made.uid, today=TODAY)
    assert found is not None
    assert [row.code for row in found.rows] == ["1", "1.1", "1.1.1", "1.1.1.1", "1.2", "2", "1.4"]
