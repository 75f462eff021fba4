"""The demonstration's accounts are found again without hashing their passwords again."""

import pytest

from gouvernail.models import Account
from gouvernail.services import accounts
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
