"""`gouvernail account`: the recoveries."""

from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Membership
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import second_factors, tokens
from tests.builders import authority
from tests.web.entrants import account, code, entered, sign_in, with_app

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("account", *arguments, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


def path_of(link: str) -> str:
    return urlsplit(link).path


def test_an_authority_without_administrator_gets_one_who_enters_and_chooses_a_password(client: Client):
    authority("Valboisé")
    assert "Valboisé : PERSONNE" in run("administrators")[0]
    link, said = run("administrator", "valboise", "Anne@Example.invalid", "--name", "Anne Dupré")
    assert "compte nouveau" in said
    assert client.post(path_of(link)).url == "/"
    assert client.get("/reglages/comptes/").status_code == 200
    chosen = {"password": "quatre vaches boivent ici", "again": "quatre vaches boivent ici"}
    assert client.post("/compte/mot-de-passe/", chosen).url == "/compte/"
    assert sign_in(Client(), Account.objects.get(), password=chosen["password"]).url == "/"
    assert "Anne Dupré <anne@example.invalid>" in run("administrators", "Valboisé")[0]
    assert Client().post(path_of(link)).status_code == 404


def test_somebody_who_is_known_becomes_administrator_too():
    who = account(Role.READER)
    _, said = run("administrator", "Valboisé", who.email)
    assert "nouveau" not in said
    assert set(who.memberships.values_list("role", flat=True)) == {"reader", "administrator"}
    run("administrator", "Valboisé", who.email)
    assert Membership.objects.filter(account=who).count() == 2


def test_an_administrator_who_lost_the_second_factor_enters_again(client: Client):
    who = with_app(account(Role.ADMINISTRATOR))
    second_factors.new_codes(who)
    assert sign_in(client, who).url == "/connexion/second-facteur/"
    assert "retiré" in run("reset-second-factor", who.email)[0]
    assert sign_in(client, who).url == "/"
    assert client.get("/").status_code == 200
    assert "n’y avait pas" in run("reset-second-factor", who.email)[0]


def test_a_link_of_the_operator_is_only_the_first_of_two_steps(client: Client):
    who = with_app(account())
    link, _ = run("link", who.email, "--base", "https://pst.example.be/")
    assert link.startswith("https://pst.example.be/lien/")
    assert client.post(path_of(link)).url == "/connexion/second-facteur/"
    assert client.post("/connexion/second-facteur/", {"code": code()}).url == "/"


def test_a_closed_account_is_out_and_comes_back():
    who = account(Role.ADMINISTRATOR)
    client, token = entered(who), tokens.issue(by=viewer_for(who), name="Site")
    link, _ = run("link", who.email)
    run("deactivate", who.email)
    assert client.get("/").status_code == 302
    assert sign_in(Client(), who).status_code == 422
    assert Client().post(path_of(link)).status_code == 404
    header = {"Authorization": f"Bearer {token}"}
    assert Client().get("/api/v1/programmes", headers=header).status_code == 401
    assert "PERSONNE" in run("administrators", "Valboisé")[0]
    run("activate", who.email)
    assert sign_in(Client(), who).url == "/"


def test_the_first_platform_administrator(client: Client):
    link, _ = run("platform", "chef@example.invalid", "--name", "Chef")
    client.post(path_of(link))
    assert client.get("/reglages/autorites/").status_code == 200


@pytest.mark.parametrize(
    "arguments",
    [
        ("link", "personne@example.invalid"),
        ("deactivate", "personne@example.invalid"),
        ("administrator", "Nulle part", "a@example.invalid", "--name", "A"),
        ("administrator", "Valboisé", "a@example.invalid"),
        ("administrator", "Valboisé", "pas une adresse", "--name", "A"),
        ("administrators", "Nulle part"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(arguments: tuple[str, ...]):
    authority("Valboisé")
    err = StringIO()
    with pytest.raises(SystemExit) as refused:
        call_command("account", *arguments, stderr=err)
    assert refused.value.code == 2
    assert err.getvalue().strip().endswith((".", ").", "»."))
    assert not Account.objects.exists()
