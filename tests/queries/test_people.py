"""People and departments with their actions: `queries/people.py`, `queries/departments.py`."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Department, Person
from gouvernail.queries import departments, people
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def programme() -> None:
    imported(
        plan_of(
            objective(),
            action(1, agents=("Anne Lenoir",), political_leads=("Benoît Petit",), departments=("Travaux",)),
            action(
                2, agents=("Anne Lenoir",), administrative_leads=("Anne Lenoir",), departments=("Travaux", "Sports")
            ),
            action(3, contributing_departments=("Travaux",)),
        )
    )


def test_people_are_counted_once_an_action_and_by_role():
    programme()
    found = people.listing(OPERATOR, today=TODAY)
    assert [(card.name, card.actions, card.political, card.administrative, card.agent) for card in found] == [
        ("Anne Lenoir", 2, 0, 1, 2),
        ("Benoît Petit", 1, 1, 0, 0),
    ]
    assert [card.is_elected for card in found] == [False, True]


def test_a_person_comes_with_their_actions():
    programme()
    page = people.one(OPERATOR, Person.objects.get(name="Anne Lenoir").uid, today=TODAY)
    assert page is not None
    assert (page.person.actions, page.actions.total) == (2, 2)


def test_departments_lead_or_contribute():
    programme()
    found = departments.listing(OPERATOR, today=TODAY)
    assert [(card.name, card.actions, card.leading, card.contributing) for card in found] == [
        ("Sports", 1, 1, 0),
        ("Travaux", 3, 2, 1),
    ]
    page = departments.one(OPERATOR, Department.objects.get(name="Travaux").uid, today=TODAY)
    assert page is not None
    assert page.actions.total == 3


def test_another_authority_sees_nobody():
    programme()
    stranger = member(authority("Autre"), Role.ADMINISTRATOR)
    assert people.listing(stranger, today=TODAY) == ()
    assert people.one(stranger, Person.objects.all()[0].uid, today=TODAY) is None
    assert departments.listing(stranger, today=TODAY) == ()
    assert departments.one(stranger, Department.objects.all()[0].uid, today=TODAY) is None
