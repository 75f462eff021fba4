"""An update that counts once its head has validated it: from a phone without signing in to the figures."""

import re

import pytest
from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Authority, Department, FollowUp, Item, Person
from gouvernail.services import reporting
from gouvernail.services.programmes import publish
from tests.browser.conftest import DESK, PHONE, Visit, session_of
from tests.browser.looking import faults, wider
from tests.browser.test_structure import said
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import open_letterbox
from tests.web.test_campaigns import ANNE, send_all, started

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
NOW = {"departments": ("Culture",), "agents": (ANNE,), "status": Status(StatusValue.IN_PROGRESS), "progress": 20}


def plan() -> None:
    made = imported(plan_of(objective(), *(action(number, **NOW) for number in (1, 2))))
    publish(programme=made.uid, by=OPERATOR)
    Person.objects.filter(name=ANNE).update(email="anne@commune.invalid")
    Authority.objects.filter(pk=authority().pk).update(preferences={"validated": True})


def progress(page: Page, shown: int) -> None:
    """What the list of the programme shows for the first action."""
    page.goto(f"/programmes/{Item.objects.get(code='1.1').programme.uid}/actions/")
    expect(page.locator("main")).to_contain_text(re.compile(rf"{shown}\s%"))


def test_an_agent_answers_from_a_phone_the_head_validates_and_the_figure_changes(visit: Visit):
    plan()
    head = member(authority(), Role.HEAD, department=Department.objects.get(name="Culture"))
    with open_letterbox() as box:
        started(ANNE)
        send_all()
        phone = visit(box.link(), role=None, size=PHONE)
        card = phone.locator(".mine-card").first
        card.get_by_text("Mettre à jour").click()
        card.get_by_label("Avancement").last.fill("87")
        card.get_by_label("Fait depuis la dernière fois").fill("Les arbres sont plantés.")
        card.get_by_role("button", name="Enregistrer").click()
        said(phone, "elle comptera une fois validée")
        expect(phone.locator(".mine-card").first).to_contain_text("À valider par le responsable du service")

        desk = visit("/connexion/", role=None, size=PHONE)
        desk.context.add_cookies([session_of(account_of(head), desk.url.removesuffix("/connexion/"))])
        progress(desk, 20)
        expect(desk.locator("main")).not_to_contain_text("87")
        desk.goto("/mes-actions/")
        desk.locator("main").get_by_role("link", name="Valider").click()
        entry = desk.locator("li.panel")
        expect(entry).to_contain_text("Les arbres sont plantés.")
        entry.get_by_role("button", name="Valider").click()
        said(desk, "Mise à jour validée")
        expect(desk.locator("main")).to_contain_text("Rien n’attend votre validation")
        progress(desk, 87)

        phone.reload()
        expect(phone.locator("main")).to_contain_text(f"Validée par {head.name}")

        # The other is sent back, with a reason that the phone reads.
        second = phone.locator(".mine-card").filter(has_text="numéro 2")
        second.get_by_text("Mettre à jour").click()
        second.get_by_label("Avancement").last.fill("65")
        second.get_by_role("button", name="Enregistrer").click()
        said(phone, "elle comptera une fois validée")
        desk.goto("/a-valider/")
        desk.locator("summary").filter(has_text="Renvoyer").click()
        desk.get_by_label("Pourquoi").fill("Le devis manque.")
        desk.get_by_role("button", name="Renvoyer à").click()
        said(desk, "Mise à jour renvoyée")
        phone.reload()
        expect(phone.locator("main")).to_contain_text("Le devis manque.")
        # Taken back, it waits again.
        desk.locator(".toast-undo").first.click()
        said(desk, "Annulé.")
        assert FollowUp.objects.filter(ruling="waiting").count() == 1


@SIZES
def test_the_screens_of_what_waits_are_accessible_and_fit(visit: Visit, size: tuple[int, int]):
    plan()
    agent = member(authority(), Role.CONTRIBUTOR, person=Person.objects.get(name=ANNE))
    for item in Item.objects.filter(level="action"):
        values = {"status": StatusValue.DONE, "progress": 100, "obstacles": "Le terrain était gelé."}
        reporting.report(item=item.uid, by=agent, version=item.version, values=values)
    pk = FollowUp.objects.latest("pk").pk
    page = visit("/a-valider/", size=size, bypass_csp=True)
    wrong = {}
    for path in ("/a-valider/", f"/a-valider/{pk}/", f"/fiches/{Item.objects.get(code='1.1').uid}/"):
        page.goto(path)
        found = faults(page)
        if over := wider(page):
            found.append(f"{over} px too wide")
        if found:
            wrong[path] = found
    assert wrong == {}
