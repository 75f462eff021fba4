"""The screens that keep the directory, light and dark, on a desk and on a phone; one merging by hand."""

import os
import re
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page

from gouvernail.core.permissions import Role
from gouvernail.models import Absence, Department, Person
from gouvernail.services import sample
from gouvernail.web.access import PROVED
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.builders import authority, imported, rich_plan

PICTURES = os.environ.get("GOUVERNAIL_PICTURES")
"""A folder in which the screens are drawn, for who looks at them."""


def screens() -> dict[str, str]:
    owner = authority()
    sample.make(authority=owner, actions=30, steps=12, seed=4)
    imported(rich_plan(), owner)
    first, other = Person.objects.filter(named__role="agent").distinct().order_by("id")[:2]
    Person.objects.filter(pk=first.pk).update(
        function="Ingénieure", email="agent@example.invalid", department=Department.objects.order_by("id")[0]
    )
    Person.objects.filter(pk=other.pk).update(left_on="2026-06-30")
    third = Person.objects.exclude(pk__in=[first.pk, other.pk])[0]
    top, under, last = Department.objects.order_by("id")[:3]
    Department.objects.filter(pk__in=[under.pk, last.pk]).update(parent=top)
    today = timezone.localdate()
    Absence.objects.create(
        authority=owner, person=first, deputy=third, starts=today, ends=today + timedelta(days=9), full=True
    )
    return {
        "people": "/personnes/",
        "actions": f"/actions/?person={first.uid}",
        "tree": f"/programmes/{first.named.all()[0].item.programme.uid}/",
        "manage": "/personnes/tenir/",
        "person": f"/personnes/{first.uid}/",
        "edit": f"/personnes/{first.uid}/modifier/",
        "handover": f"/personnes/{first.uid}/transmettre/?a={third.uid}",
        "departments": "/services/",
        "people-import": "/personnes/importer/",
        "person-data": f"/personnes/{first.uid}/donnees/",
        "person-erase": f"/personnes/{other.uid}/effacer/",
        "access-log": "/reglages/acces/",
        "department": f"/services/{under.uid}/modifier/",
        "department-merge": f"/services/{under.uid}/fusionner/?avec={last.uid}",
        "merge": f"/personnes/{first.uid}/fusionner/?avec={other.uid}",
    }


def draw(page: Page, name: str) -> None:
    if PICTURES:
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_directory_is_accessible_and_fits(visit: Visit, size: tuple[int, int]):
    page = visit("/", size=size, bypass_csp=True)
    for row in Session.objects.all():
        held = SessionStore(row.session_key)
        held[PROVED] = int(time.time())
        held.save()
    wrong = {}
    for name, path in screens().items():
        page.goto(path)
        draw(page, name)
        found = [*faults(page), *([f"{wider(page)} px too wide"] if wider(page) else [])]
        if found:
            wrong[name] = found
    assert wrong == {}


def test_a_list_is_pasted_shown_and_accepted_by_hand(visit: Visit):
    authority()
    Person.objects.create(authority=authority(), name="Zoé Dupond", key="z dupond")
    page = visit("/personnes/importer/", size=PHONE, bypass_csp=True)
    page.get_by_label("Ou coller").fill("Nom\tCourriel\tService\nAnne Lenoir\tanne@x.invalid\tTravaux\nZoé Dupont\t\t")
    page.get_by_role("button", name="Voir ce qui change").click()
    page.get_by_text(re.compile("Nouvelles.: 1")).wait_for()
    page.locator("summary", has_text="Choisir une à une").click()
    assert [*faults(page), wider(page)] == [0]
    draw(page, "people-import-preview")
    page.get_by_role("button", name="Accepter").click()
    page.get_by_text(re.compile("Ajoutées.: 1")).first.wait_for()
    page.get_by_role("button", name="Annuler cet import").click()
    page.get_by_text("L’import est annulé").first.wait_for()
    assert Person.objects.count() == 1


def test_two_people_are_merged_and_parted_by_hand(visit: Visit):
    paths = screens()
    page = visit(paths["edit"], role=Role.ADMINISTRATOR)
    before = Person.objects.count()
    page.get_by_label("Fusionner dans la fiche de").select_option(index=1)
    page.get_by_role("button", name="Voir ce qui change").click()
    page.get_by_role("button", name="Fusionner", exact=True).click()
    page.get_by_text("C’est fait.").wait_for()
    assert Person.objects.count() == before - 1
    page.get_by_role("button", name="Annuler", exact=True).click()
    page.get_by_text("C’est annulé").first.wait_for()
    assert Person.objects.count() == before
    page.get_by_role("button", name="Rétablir la fusion", exact=True).click()
    page.get_by_text("C’est annulé").first.wait_for()
    assert Person.objects.count() == before - 1
