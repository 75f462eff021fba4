"""`gouvernail token`."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from gouvernail.models import Account, ApiToken
from gouvernail.services import tokens

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("token", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def account():
    return Account.objects.create_user("api@commune.example", name="Camille Essai")


def test_a_key_is_printed_alone_so_that_a_script_can_take_it(account):
    out, err = run("API@commune.example", "--name", "Site web", "--days", "30")
    viewer = tokens.authenticate(token=out.strip(), at=timezone.now())
    assert viewer is not None
    assert viewer.account_id == account.pk
    assert "Camille Essai" in err
    assert "ne sera plus montré" in err
    assert 29 <= (ApiToken.objects.get().expires_at - timezone.now()).days <= 30


def test_zero_days_is_without_end(account):
    run("api@commune.example", "--name", "Durable", "--days", "0")
    assert ApiToken.objects.get().expires_at is None


def test_keys_are_listed_without_being_shown_and_revoked_by_name(account):
    token = run("api@commune.example", "--name", "Site web")[0].strip()
    assert run("api@commune.example")[0].startswith("Site web : jusqu'au ")
    assert "1 jeton « Site web » révoqué." in run("api@commune.example", "--name", "Site web", "--revoke")[0]
    assert tokens.authenticate(token=token, at=timezone.now()) is None
    assert "révoqué" in run("api@commune.example")[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ["personne@commune.example", "--name", "X"],
        ["api@commune.example", "--name", "X", "--days", "-1"],
        ["api@commune.example", "--name", " "],
        ["api@commune.example", "--revoke"],
        ["api@commune.example", "--name", "Inconnu", "--revoke"],
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(account, arguments):
    err = StringIO()
    with pytest.raises(SystemExit) as refused:
        call_command("token", *arguments, stderr=err)
    assert refused.value.code == 2
    assert err.getvalue().strip().endswith((".", ")."))
    assert not ApiToken.objects.exists()
