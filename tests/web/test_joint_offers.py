"""Joint programmes on screen: the line in what is to be done, the answer, and what who leads reads meanwhile."""

import pytest
from django.urls import reverse

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Authority, JointOffer, Programme, ProgrammeOwner
from gouvernail.services import ownership
from tests.builders import authority, imported, member, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def joint() -> Programme:
    made = imported(small_plan())
    Programme.objects.update(stage=Stage.PUBLISHED)
    return made


@pytest.fixture
def cpas() -> Authority:
    return authority("CPAS de Valboisé", AuthorityKind.CPAS)


def offered(joint: Programme, cpas: Authority) -> JointOffer:
    ownership.offer(programme=joint.uid, authority=cpas, by=member(joint.authority, Role.ADMINISTRATOR))
    return JointOffer.objects.get()


def test_who_is_asked_reads_it_in_what_is_to_be_done_and_answers(joint: Programme, cpas: Authority):
    made, browser = offered(joint, cpas), visitor(owner=cpas)
    todo = words_of(browser.get(reverse("web:todo")))
    assert "vous propose de porter un programme avec elle" in todo
    assert joint.title not in todo
    assert joint.title in words_of(browser.get(reverse("web:joint-offers")))
    assert browser.get(reverse("web:programme", args=[joint.uid])).status_code == 404
    answer = browser.post(reverse("web:joint-offer-answer", args=[made.uid]), {"reponse": "oui"})
    assert answer.url == reverse("web:programme", args=[joint.uid])
    assert browser.get(answer.url).status_code == 200
    assert "Ne plus le porter" in words_of(browser.get(reverse("web:joint-offers")))
    browser.post(reverse("web:programme-leave", args=[joint.uid]), {"authority": cpas.uid})
    assert browser.get(reverse("web:programme", args=[joint.uid])).status_code == 404


def test_a_no_is_told_to_who_leads(joint: Programme, cpas: Authority):
    made, lead = offered(joint, cpas), visitor()
    settings = reverse("web:programme-settings", args=[joint.uid])
    assert "n’a pas encore répondu" in words_of(lead.get(settings))
    visitor(owner=cpas).post(reverse("web:joint-offer-answer", args=[made.uid]), {"reponse": "non"})
    assert "a décliné le" in words_of(lead.get(settings))
    assert not ProgrammeOwner.objects.exists()


def test_others_have_no_page_of_offers(joint: Programme, cpas: Authority):
    offered(joint, cpas)
    browser = visitor(Role.EDITOR, cpas)
    assert browser.get(reverse("web:joint-offers")).status_code == 403
    assert "propose" not in words_of(browser.get(reverse("web:todo")))
