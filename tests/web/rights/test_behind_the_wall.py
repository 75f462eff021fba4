"""Pages as production serves them on PostgreSQL: as a role that owns no table, behind the second wall. Same answers.

The other files of this folder ask the first wall, which is the same on both databases: they are walked on SQLite. Here
a few accounts stand for all; with `GOUVERNAIL_THOROUGH=1` everybody walks everywhere.
"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from gouvernail.models import Account, Event, ImportJob, Item
from gouvernail.queries import reach
from gouvernail.services import imports
from tests.models.test_walls import behind_the_wall
from tests.web.rights.table import EVERYBODY
from tests.web.rights.walk import THOROUGH, Walk, assert_none
from tests.web.rights.world import World

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's"),
]


@pytest.mark.parametrize(
    "who", sorted(EVERYBODY) if THOROUGH else ["administrator", "limited editor", "admin elsewhere"]
)
def test_reading(world: World, who: str):
    with behind_the_wall(reach.NOBODY):
        faults = Walk(world, who).read()
    assert_none(faults)


@pytest.mark.parametrize("who", sorted(EVERYBODY) if THOROUGH else ["administrator", "admin elsewhere"])
def test_acting(world: World, who: str):
    with behind_the_wall(reach.NOBODY):
        faults = Walk(world, who).act()
    assert_none(faults)


def test_somebody_signs_in_has_a_document_read_and_accepts_it(world: World):
    """The whole way as the server's role: the door, the import, the worker, the review, the tree, a joint programme."""
    account = Account.objects.get(pk=world.accounts["administrator"])
    account.set_password("une longue phrase de passe")
    account.save()
    file = SimpleUploadedFile("plan.txt", "Objectif stratégique 1 : Vivre\nAction 1.1 : Planter un tilleul\n".encode())
    browser = Client()
    with behind_the_wall(reach.NOBODY):
        door = {"email": account.email, "password": "une longue phrase de passe"}
        assert browser.post(reverse("web:sign-in"), door).status_code == 302
        answer = browser.post(reverse("web:import-new"), {"file": file, "authority": "valboise"})
        assert answer.status_code == 302, answer.content
        reach.enter(reach.EVERYTHING)
        job = ImportJob.objects.latest("id")
        imports.run(job.uid)
        reach.enter(reach.NOBODY)
        assert browser.get(reverse("web:review", args=[job.uid])).status_code == 200
        assert browser.post(reverse("web:review-accept", args=[job.uid])).status_code == 302
        offer = world.kept["web:joint-offer-answer"]["here"]
        answer = browser.post(reverse("web:joint-offer-answer", args=[offer]), {"reponse": "oui"})
        assert browser.get(answer.url).status_code == 200
        assert browser.get(reverse("web:programme", args=[world.programmes["elsewhere"]])).status_code == 200
    assert Item.objects.filter(title="Planter un tilleul").exists()
    assert Event.objects.filter(verb="joint_accepted", programme_uid=world.programmes["elsewhere"]).exists()
