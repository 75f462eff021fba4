"""Invitations, accounts and second factors in a real browser."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Department
from gouvernail.queries.viewer import operator
from gouvernail.services import invitations
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.test_screens import faults, wider
from tests.builders import authority, imported, rich_plan
from tests.letterbox import open_letterbox

PASSWORD = "bleu-pétrole-et-craie"


def link_of_an_invitation(email: str = "anne@example.invalid", role: Role = Role.EDITOR) -> str:
    with open_letterbox() as box:
        wish = invitations.Wish(email, "Anne Dupré", role)
        invitations.invite(by=operator("Atelier"), authority=authority().slug, wish=wish, base="http://localhost")
        return box.link()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_pages_of_accounts_are_accessible_and_fit(visit: Visit, scheme: str, size: tuple[int, int]):
    imported(rich_plan())
    Department.objects.get_or_create(authority=authority(), key="voirie", defaults={"name": "Voirie"})
    link = link_of_an_invitation()
    page = visit("/reglages/comptes/", size=size, color_scheme=scheme, bypass_csp=True)
    wrong = {"accounts": [*faults(page), *([] if not wider(page) else ["too wide"])]}
    page.get_by_role("button", name="Envoyer l’invitation").scroll_into_view_if_needed()
    page = visit(link, role=None, size=size, color_scheme=scheme, bypass_csp=True)
    wrong["invitation"] = [*faults(page), *([] if not wider(page) else ["too wide"])]
    page.goto("/invitation/inconnue/")
    wrong["gone"] = faults(page)
    assert {name: found for name, found in wrong.items() if found} == {}


def test_who_is_invited_comes_in(visit: Visit):
    page = visit(link_of_an_invitation(), role=None)
    page.get_by_label("Mot de passe").fill("azerty")
    page.get_by_label("Le même").fill("azerty")
    page.get_by_role("button", name="Accepter").click()
    # The browser itself asks for twelve characters; a common one of twelve is refused by the server.
    page.get_by_label("Mot de passe").fill("MotDePasse2026")
    page.get_by_label("Le même").fill("MotDePasse2026")
    page.get_by_role("button", name="Accepter").click()
    page.get_by_text("parmi les plus courants").wait_for()
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("Le même").fill(PASSWORD)
    page.get_by_role("button", name="Accepter").click()
    page.get_by_role("heading", name="Programmes").first.wait_for()
    assert Account.objects.get(email="anne@example.invalid").memberships.get().role == Role.EDITOR
