"""API keys: shown once, kept as a digest, opened only while they stand."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gouvernail.models import Account, ApiToken
from gouvernail.queries import tokens as keys
from gouvernail.queries.viewer import ANONYMOUS, viewer_for
from gouvernail.services import tokens
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

pytestmark = pytest.mark.django_db


def an_account(email: str = "api@commune.example", **more: object) -> Account:
    return Account.objects.create_user(email, name="Compte d'essai", **more)


def test_a_key_opens_as_its_account_and_is_not_stored():
    account = an_account()
    token = tokens.issue(by=viewer_for(account), name="Tableau de bord")
    viewer = tokens.authenticate(token=token, at=timezone.now())
    assert viewer is not None
    assert viewer.account_id == account.pk
    assert token not in str(ApiToken.objects.values().get())


@pytest.mark.parametrize("presented", ["", "gouv_", "gouv_inconnu", " "])
def test_an_unknown_key_opens_nothing(presented):
    tokens.issue(by=viewer_for(an_account()), name="Autre")
    assert tokens.authenticate(token=presented, at=timezone.now()) is None


def test_an_expired_key_opens_nothing_and_a_day_before_it_did():
    end = timezone.now() + timedelta(days=30)
    token = tokens.issue(by=viewer_for(an_account()), name="Un mois", expires_at=end)
    assert tokens.authenticate(token=token, at=end - timedelta(days=1)) is not None
    assert tokens.authenticate(token=token, at=end) is None


def test_a_revoked_key_opens_nothing_and_is_revoked_once():
    viewer = viewer_for(an_account())
    token = tokens.issue(by=viewer, name="Perdu")
    (card,) = keys.listing(viewer)
    tokens.revoke(by=viewer, token=card.id)
    assert tokens.authenticate(token=token, at=timezone.now()) is None
    with pytest.raises(NotFound):
        tokens.revoke(by=viewer, token=card.id)


def test_nobody_revokes_the_key_of_another():
    token = tokens.issue(by=viewer_for(an_account()), name="À moi")
    key = ApiToken.objects.get()
    for other in (viewer_for(an_account("autre@commune.example")), ANONYMOUS):
        with pytest.raises(NotFound):
            tokens.revoke(by=other, token=key.pk)
    assert tokens.authenticate(token=token, at=timezone.now()) is not None


def test_a_closed_account_opens_nothing():
    account = an_account()
    token = tokens.issue(by=viewer_for(account), name="X")
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert tokens.authenticate(token=token, at=timezone.now()) is None


def test_use_is_noted_at_most_once_a_minute():
    token = tokens.issue(by=viewer_for(an_account()), name="X")
    first = timezone.now()
    noted = []
    for seconds in (0, 30, 59, 61):
        tokens.authenticate(token=token, at=first + timedelta(seconds=seconds))
        noted.append(ApiToken.objects.get().last_used_at)
    assert noted == [first, first, first, first + timedelta(seconds=61)]


def test_without_an_account_or_a_name_no_key_is_given():
    with pytest.raises(NotAllowed):
        tokens.issue(by=ANONYMOUS, name="X")
    for name in ("", "   ", "n" * 201):
        with pytest.raises(Invalid):
            tokens.issue(by=viewer_for(an_account(f"{len(name)}@commune.example")), name=name)
    assert not ApiToken.objects.exists()
