"""The demonstration's accounts are found again without hashing their passwords again."""

import pytest

from gouvernail.models import Account, Person
from gouvernail.queries import manageable
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import accounts
from gouvernail.services.writing_to import address_of
from tests import builders

pytestmark = pytest.mark.django_db


def test_known_accounts_are_those_that_were_created():
    assert accounts.known_demo(password="mot de passe") == ()
    created = accounts.create_demo(password="mot de passe", authorities=[builders.authority()])
    assert accounts.known_demo(password="mot de passe") == created


def test_a_missing_account_is_noticed():
    accounts.create_demo(password="mot de passe", authorities=[builders.authority()])
    Account.objects.first().delete()
    assert accounts.known_demo(password="mot de passe") == ()


def test_the_head_has_people_to_keep_and_to_hand_over_from():
    one, other = (
        builders.action(1, agents=("Anne Lenoir",), departments=("Travaux",)),
        builders.action(2, agents=("Paul Petit",), departments=("Culture",)),
    )
    more = builders.action(3, agents=("Anne Lenoir", "Zoé Noir"), departments=("Travaux",))
    builders.imported(builders.plan_of(builders.objective(), one, other, more))
    accounts.create_demo(password="mot de passe", authorities=[builders.authority()])
    head = viewer_for(Account.objects.get(email="service@demo.invalid"))
    kept = manageable.listing(head, builders.authority().pk)
    assert sorted(each.name for each in kept) == ["Anne Lenoir", "Zoé Noir"]


def test_what_is_written_to_whom_an_account_stands_for_reaches_it():
    builders.imported(builders.plan_of(builders.objective(), builders.action(1, agents=("Anne Lenoir",))))
    accounts.create_demo(password="mot de passe", authorities=[builders.authority()])
    assert address_of(Person.objects.get(name="Anne Lenoir")) == "porteur@demo.invalid"


def test_where_nobody_is_named_beside_the_department_those_named_most_work_there():
    items = [builders.action(1, departments=("Travaux",)), builders.action(2, agents=("Paul Petit",))]
    builders.imported(builders.plan_of(builders.objective(), *items))
    accounts.create_demo(password="mot de passe", authorities=[builders.authority()])
    head = viewer_for(Account.objects.get(email="service@demo.invalid"))
    assert [each.name for each in manageable.listing(head, builders.authority().pk)] == ["Paul Petit"]
