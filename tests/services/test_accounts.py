"""The accounts of a demonstration: `services/accounts.py`."""

import pytest
from django.contrib.auth import authenticate

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Membership
from gouvernail.queries.viewer import viewer_for
from gouvernail.services.accounts import create_demo
from tests.builders import action, authority, imported, objective, plan_of

pytestmark = pytest.mark.django_db


def test_one_account_per_role_that_can_sign_in():
    owner = authority()
    imported(plan_of(objective(), action(1, agents=("Anne Lenoir",), departments=("Travaux",))))
    made = create_demo(authorities=[owner])
    assert [account.role for account in made] == [*Role, None]
    for account in made:
        assert authenticate(username=account.email, password=account.password) is not None
    viewer = viewer_for(Account.objects.get(email="porteur@demo.invalid"))
    assert viewer.people
    assert viewer_for(Account.objects.get(email="service@demo.invalid")).departments
    assert viewer_for(Account.objects.get(email="plateforme@demo.invalid")).platform_admin


def test_again_gives_the_new_password_and_the_new_authorities():
    authority()
    create_demo(password="un mot de passe")
    authority("Autre commune")
    create_demo(password="un autre mot de passe")
    assert (Account.objects.count(), Membership.objects.count()) == (8, 14)
    assert authenticate(username="lecture@demo.invalid", password="un autre mot de passe") is not None
    assert authenticate(username="lecture@demo.invalid", password="un mot de passe") is None
