"""A campaign from end to end: asked, answered from a phone without signing in, seen, reminded, spoken for."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from gouvernail.core.permissions import Role
from gouvernail.models import Department, FollowUp, Letter, Person
from gouvernail.services import letters
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_structure import said
from tests.builders import account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import open_letterbox
from tests.web.test_campaigns import ANNE, PAUL, people, send_all, started

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


def test_owners_are_asked_answer_from_a_phone_and_are_spoken_for(visit: Visit):
    people(ANNE, PAUL)
    culture = Department.objects.create(authority=authority(), name="Culture", key="culture")
    Person.objects.filter(name__in=[ANNE, PAUL]).update(department=culture)
    head = account_of(member(authority(), Role.HEAD, department=culture))
    with open_letterbox() as box:
        desk = visit("/a-traiter/")
        desk.get_by_role("link", name="Demander des nouvelles aux porteurs").click()
        desk.get_by_role("link", name="Nouvelle demande").click()
        desk.get_by_label("Un mot de votre part").fill("Merci pour votre aide.")
        desk.get_by_label("Le lendemain de la date").check()
        desk.get_by_role("button", name="Envoyer").click()
        said(desk, "Demande envoyée à 2 personnes")
        expect(desk.locator(".campaign-now")).to_contain_text("0 action mise à jour sur 4")
        send_all()
        link = next(box.link(n) for n, message in enumerate(box.messages) if message["To"].startswith("anne"))

        phone = visit(link, role=None, size=PHONE)
        expect(phone.get_by_role("heading", name=f"Vos actions, {ANNE}")).to_be_visible()
        card = phone.locator(".mine-card").first
        card.get_by_text("Mettre à jour").click()
        card.get_by_label("Avancement").last.fill("40")
        card.get_by_label("Fait depuis la dernière fois").fill("Le terrain est choisi.")
        card.get_by_role("button", name="Enregistrer").click()
        said(phone, "Mise à jour enregistrée")
        phone.locator(".mine-card").nth(1).get_by_role("button", name="Rien de neuf").click()
        expect(phone.locator(".mine-card").nth(1)).to_contain_text("Dernière mise à jour")
        phone.reload()
        expect(phone.locator("main")).to_contain_text("Tout est dit, merci")
        assert set(FollowUp.objects.values_list("author_name", flat=True)) == {ANNE}

        desk.reload()
        expect(desk.locator(".campaign-now")).to_contain_text("2 actions mises à jour sur 4")
        box.messages.clear()
        desk.get_by_role("button", name="Rappeler maintenant").click()
        said(desk, "Rappel envoyé à 1 personne")
        send_all()
        assert [message["To"] for message in box.messages] == ["paul@commune.invalid"]
        Letter.objects.filter(kind="escalated").update(after=timezone.now() - timedelta(1))
        box.messages.clear()
        letters.send_due()
        assert [message["To"] for message in box.messages] == [head.email]

        desk.get_by_role("button", name="Clore la demande").click()
        said(desk, "Campagne close")
        phone.reload()
        expect(phone.get_by_role("heading", name="Ce lien n’est plus valable")).to_be_visible()


@SIZES
def test_the_screens_of_a_campaign_are_accessible_and_fit(visit: Visit, size: tuple[int, int]):
    people(ANNE, PAUL)
    with open_letterbox() as box:
        campaign = started(ANNE, PAUL)
        send_all()
        page = visit("/campagnes/", size=size, bypass_csp=True)
        wrong = {}
        for path in ("/campagnes/", "/campagnes/nouvelle/", f"/campagnes/{campaign.uid}/", box.link()):
            page.goto(path)
            found = faults(page)
            if over := wider(page):
                found.append(f"{over} px too wide")
            if found:
                wrong[path] = found
        assert wrong == {}


def test_the_same_action_is_not_asked_of_its_deputy_twice():
    """Nobody owns what names them in two roles twice."""
    imported(plan_of(objective(), action(1, agents=(ANNE,), administrative_leads=(ANNE,))))
    Person.objects.filter(name=ANNE).update(email="anne@commune.invalid")
    with open_letterbox() as box:
        started(ANNE)
        send_all()
        assert box.text().count("Action numéro 1 du plan") == 1
