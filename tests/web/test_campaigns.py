"""Owners are asked for news, by people who keep the authority; who answered is seen: `web/campaigns.py`."""

import socket
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import (
    Absence,
    Ask,
    Campaign,
    Department,
    FollowUp,
    Item,
    Letter,
    LetterState,
    Membership,
    Person,
)
from gouvernail.queries.campaigns import token_of
from gouvernail.services import campaigns, erasing, letters, reporting
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
ANNE, PAUL, ZOE = "Anne Lenoir", "Paul Martin", "Zoé Autre"
BASE = "https://exemple.invalid"


@pytest.fixture
def box():
    with open_letterbox() as found:
        yield found


def in_days(number: int):
    return timezone.localdate() + timedelta(number)


def people(*names: str, actions: int = 2) -> None:
    """So many running actions for each, and their addresses."""
    listed = [
        action(number * 10 + each, agents=(name,)) for number, name in enumerate(names, 1) for each in range(actions)
    ]
    imported(plan_of(objective(), *listed, action(99, agents=(ZOE,), status=Status(StatusValue.DONE))))
    for name in names:
        Person.objects.filter(name=name).update(email=f"{name.split()[0].lower()}@commune.invalid")


def started(*names: str, **given: object) -> Campaign:
    usual: dict[str, object] = {
        "authority": authority().slug, "programme": None, "title": "Bilan de novembre", "message": "",
        "due": in_days(10), "reminds": None, "escalates": False, "base": BASE,
    }  # fmt: skip
    uids = [Person.objects.get(name=name).uid for name in names]
    return campaigns.start(by=OPERATOR, **{**usual, "people": uids, **given})  # type: ignore[arg-type]


def send_all() -> None:
    while letters.send_due():
        pass


def link_of(name: str) -> str:
    ask = Ask.objects.get(person__name=name)
    return reverse("web:asked", args=[token_of(ask)])


def update(name: str, how_many: int) -> None:
    for item in Item.objects.filter(itempersons__person__name=name)[:how_many]:
        reporting.report(item=item.uid, by=OPERATOR, version=item.version, values={"progress": 10}, same=True)


def form(**given: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "autorite": authority().slug, "programme": "", "title": "Bilan", "due": in_days(10).isoformat(), "reminds": "3",
    }  # fmt: skip
    return {**usual, **given}


def test_the_form_offers_the_owners_of_running_actions_and_says_who_has_no_address():
    people(ANNE, PAUL)
    Person.objects.filter(name=PAUL).update(email=None)
    page = words_of(visitor().get(reverse("web:campaign-new")))
    assert f"{ANNE} anne@commune.invalid · 2 actions" in page
    assert "1 personne n’a pas d’adresse de courriel" in page
    assert ZOE not in page


def test_what_is_wrong_is_said_at_once_and_nothing_leaves():
    people(ANNE)
    answer = visitor().post(reverse("web:campaign-new"), form(title=" ", due=in_days(-1).isoformat()))
    assert answer.status_code == 422
    page = words_of(answer)
    assert "Donnez un titre" in page
    assert "Donnez une date à venir" in page
    assert "Choisissez au moins une personne" in page
    assert not Campaign.objects.exists()
    assert not Letter.objects.exists()


def test_each_gets_one_message_with_their_own_actions_and_their_own_link(box: Letterbox):
    people(ANNE, PAUL)
    uids = [Person.objects.get(name=name).uid for name in (ANNE, PAUL)]
    answer = visitor().post(reverse("web:campaign-new"), form(people=uids, message="Merci à toutes et tous."))
    campaign = Campaign.objects.get()
    assert answer.url == reverse("web:campaign", args=[campaign.uid])
    send_all()
    assert sorted(message["To"] for message in box.messages) == ["anne@commune.invalid", "paul@commune.invalid"]
    to_anne = next(n for n, message in enumerate(box.messages) if message["To"].startswith("anne"))
    text = box.text(to_anne)
    assert "1.10 Action numéro 10 du plan" in text
    assert "1.20" not in text
    assert "Merci à toutes et tous." in text
    assert link_of(ANNE) in text
    assert link_of(PAUL) not in text
    assert "List-Unsubscribe" in box.messages[to_anne]
    assert link_of(ANNE) in box.text(to_anne, html=True)
    send_all()
    assert len(box.messages) == 2


def test_the_reminder_leaves_on_its_day_to_those_who_said_nothing_only(box: Letterbox):
    people(ANNE, PAUL)
    started(ANNE, PAUL, due=in_days(10), reminds=3)
    send_all()
    update(ANNE, 2)
    update(PAUL, 1)
    waiting = Letter.objects.filter(state=LetterState.WAITING)
    assert {letter.after.date() for letter in waiting} == {in_days(7)}
    waiting.update(after=timezone.now())
    box.messages.clear()
    send_all()
    assert [message["To"] for message in box.messages] == ["paul@commune.invalid"]
    assert "Il manque encore vos nouvelles d’une action" in box.text()
    assert Letter.objects.filter(state=LetterState.DROPPED).count() == 1


def test_who_heads_the_department_hears_of_silence_the_day_after(box: Letterbox):
    people(ANNE, PAUL)
    owner = authority()
    culture = Department.objects.create(authority=owner, name="Culture", key="culture")
    Person.objects.filter(name__in=[ANNE, PAUL]).update(department=culture)
    head = account_of(member(owner, Role.HEAD, department=culture))
    started(ANNE, PAUL, escalates=True)
    send_all()
    update(ANNE, 2)
    box.messages.clear()
    late = Letter.objects.get(kind="escalated")
    assert late.after.date() == in_days(11)
    Letter.objects.filter(pk=late.pk).update(after=timezone.now())
    send_all()
    assert [message["To"] for message in box.messages] == [head.email]
    assert f"{PAUL}\xa0: 2 actions sur 2" in box.text()
    assert ANNE not in box.text()


def test_who_stands_in_for_an_absent_head_is_told_instead(box: Letterbox):
    people(ANNE, PAUL)
    owner = authority()
    culture = Department.objects.create(authority=owner, name="Culture", key="culture")
    Person.objects.filter(name__in=[ANNE, PAUL]).update(department=culture)
    away, deputy = (
        Person.objects.create(authority=owner, name=name, key=name.lower()) for name in ("Rose Chef", "Luc Relais")
    )
    head = account_of(member(owner, Role.HEAD, department=culture))
    Membership.objects.filter(account=head).update(person=away)
    relay = account_of(member(owner, Role.CONTRIBUTOR))
    Membership.objects.filter(account=relay).update(person=deputy)
    Absence.objects.create(authority=owner, person=away, deputy=deputy, starts=in_days(-1), ends=in_days(5))
    started(ANNE, PAUL, escalates=True)
    send_all()
    box.messages.clear()
    Letter.objects.filter(kind="escalated").update(after=timezone.now())
    send_all()
    assert [message["To"] for message in box.messages] == [relay.email]
    assert f"Bonjour {relay.name}" in box.text()
    assert f"{PAUL}\xa0: 2 actions sur 2" in box.text()


def test_nobody_is_told_where_everybody_answered(box: Letterbox):
    people(ANNE)
    owner = authority()
    culture = Department.objects.create(authority=owner, name="Culture", key="culture")
    Person.objects.filter(name=ANNE).update(department=culture)
    account_of(member(owner, Role.HEAD, department=culture))
    started(ANNE, escalates=True)
    send_all()
    update(ANNE, 2)
    box.messages.clear()
    Letter.objects.filter(kind="escalated").update(after=timezone.now())
    send_all()
    assert box.messages == []


def test_the_board_says_who_answered_and_an_action_closed_by_its_answer_counts():
    people(ANNE, PAUL)
    campaign = started(ANNE, PAUL)
    item = Item.objects.filter(itempersons__person__name=ANNE)[0]
    reporting.report(item=item.uid, by=OPERATOR, version=item.version, values={"status": StatusValue.DONE})
    update(PAUL, 2)
    page = words_of(visitor().get(reverse("web:campaign", args=[campaign.uid])))
    assert "3 actions mises à jour sur 4" in page
    assert "1 sur 2" in page
    assert "Tout est dit" in page
    assert page.index(ANNE) < page.index(PAUL)


def test_nobody_is_reminded_twice_on_a_day(box: Letterbox):
    people(ANNE, PAUL)
    campaign = started(ANNE, PAUL)
    send_all()
    box.messages.clear()
    update(PAUL, 2)
    client = visitor()
    for _ in range(2):
        client.post(reverse("web:campaign-remind", args=[campaign.uid]))
        send_all()
    assert [message["To"] for message in box.messages] == ["anne@commune.invalid"]


def test_a_closed_campaign_sends_nothing_and_opens_nothing(box: Letterbox):
    people(ANNE)
    campaign = started(ANNE, reminds=3)
    send_all()
    link = link_of(ANNE)
    visitor().post(reverse("web:campaign-close", args=[campaign.uid]))
    Letter.objects.update(after=timezone.now())
    box.messages.clear()
    send_all()
    assert box.messages == []
    assert Client().get(link).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_else_asks_nor_sees(role: Role):
    people(ANNE)
    campaign = started(ANNE)
    client = client_of(account_of(member(authority(), role)))
    assert client.get(reverse("web:campaigns")).status_code == 403
    assert client.get(reverse("web:campaign-new")).status_code == 403
    assert client.get(reverse("web:campaign", args=[campaign.uid])).status_code == 404
    assert client.post(reverse("web:campaign-new"), form()).status_code == 403


def test_a_campaign_of_another_authority_is_not_there():
    people(ANNE)
    campaign = started(ANNE)
    elsewhere = visitor(owner=authority("Ailleurs"))
    assert elsewhere.get(reverse("web:campaign", args=[campaign.uid])).status_code == 404
    assert ANNE not in words_of(elsewhere.get(reverse("web:campaigns")))
    assert ANNE not in words_of(elsewhere.get(reverse("web:campaign-new"), {"autorite": authority().slug}))


def test_the_number_of_queries_of_the_board_does_not_grow_with_the_people():
    counts = []
    for many in (2, 20):
        Campaign.objects.all().delete()
        Item.objects.all().delete()
        names = [f"Personne {chr(65 + n)}" for n in range(many)]
        people(*names)
        Person.objects.update(email="x@commune.invalid")
        campaign = started(*names)
        client = visitor()
        client.get(reverse("web:campaign", args=[campaign.uid]))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("web:campaign", args=[campaign.uid]))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_mail_server_that_refuses_is_asked_again_later_and_the_board_says_so(box: Letterbox):
    people(ANNE)
    campaign = started(ANNE)
    box.refuses = True
    letters.send_due()
    letter = Letter.objects.get()
    assert (letter.state, letter.tries) == (LetterState.WAITING, 1)
    assert letter.after > timezone.now()
    assert "451" in (letter.error or "")
    box.refuses = False
    Letter.objects.update(after=timezone.now())
    send_all()
    assert len(box.messages) == 1
    Letter.objects.update(state=LetterState.WAITING, tries=len(letters.PAUSES), after=timezone.now())
    box.refuses = True
    letters.send_due()
    assert Letter.objects.get().state == LetterState.FAILED
    assert "refusé par le serveur de courriel" in words_of(visitor().get(reverse("web:campaign", args=[campaign.uid])))


def test_a_mail_server_that_is_not_there_stops_no_other_work(settings):
    people(ANNE, PAUL)
    started(ANNE, PAUL)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = probe.getsockname()[1]
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
    assert letters.send_due() == 2
    assert set(Letter.objects.values_list("state", "tries")) == {(LetterState.WAITING, 1)}
    assert letters.send_due() == 0


def test_a_letter_that_cannot_be_written_keeps_no_other_from_leaving(box: Letterbox):
    people(ANNE, PAUL)
    started(ANNE, PAUL)
    broken = Letter.objects.order_by("pk")[0]
    Letter.objects.filter(pk=broken.pk).update(about={"base": BASE})
    send_all()
    assert len(box.messages) == 1
    broken.refresh_from_db()
    assert broken.state == LetterState.FAILED
    assert "KeyError" in (broken.error or "")


def test_a_letter_cut_off_as_it_left_is_never_sent_again_by_itself(box: Letterbox):
    """The worker died between handing it over and noting it."""
    people(ANNE)
    campaign = started(ANNE)
    Letter.objects.update(state=LetterState.LEAVING, left_at=timezone.now() - timedelta(hours=1))
    send_all()
    assert box.messages == []
    client = visitor()
    assert "peut-être parti" in words_of(client.get(reverse("web:campaign", args=[campaign.uid])))
    client.post(reverse("web:ask-again", args=[Ask.objects.get().uid]))
    send_all()
    assert len(box.messages) == 1


def test_a_reminder_cut_off_as_it_left_is_told_on_the_board():
    people(ANNE)
    campaign = started(ANNE)
    send_all()
    campaigns.remind(campaign=campaign.uid, by=OPERATOR, base=BASE)
    page = reverse("web:campaign", args=[campaign.uid])
    assert "rappel" not in words_of(visitor().get(page)).partition("Réponse")[2].partition("Rappeler")[0]
    reminder = Letter.objects.filter(kind="reminded")
    reminder.update(state=LetterState.LEAVING, left_at=timezone.now())
    assert "rappel peut-être parti" in words_of(visitor().get(page))
    reminder.update(state=LetterState.FAILED)
    assert "rappel refusé par le serveur" in words_of(visitor().get(page))


@pytest.mark.parametrize("state", [LetterState.LEAVING, LetterState.FAILED])
def test_what_stopped_on_its_way_is_told_to_who_keeps_the_authority_and_sent_again(box: Letterbox, state: str):
    people(ANNE)
    started(ANNE)
    Letter.objects.update(state=state, left_at=timezone.now() - timedelta(minutes=11))
    client, address = visitor(Role.ADMINISTRATOR), reverse("web:settings-mails")
    page = words_of(client.get(address))
    assert "Courriels arrêtés en chemin" in page
    assert "anne@commune.invalid" in page
    letter = {"encore": Letter.objects.get().uid}
    assert visitor(Role.EDITOR).post(address, letter).status_code == 403
    elsewhere = client_of(account_of(member(authority("Ailleurs"), Role.ADMINISTRATOR)))
    assert elsewhere.post(address, letter).status_code == 404
    send_all()
    assert box.messages == []
    assert "Le message repart vers anne@commune.invalid" in words_of(client.post(address, letter, follow=True))
    send_all()
    assert len(box.messages) == 1
    assert "arrêtés en chemin" not in words_of(client.get(address))
    assert client.post(address, letter).status_code == 404


def test_what_leaves_this_instant_is_not_told_as_stopped():
    people(ANNE)
    started(ANNE)
    Letter.objects.update(state=LetterState.LEAVING, left_at=timezone.now())
    assert "arrêtés en chemin" not in words_of(visitor(Role.ADMINISTRATOR).get(reverse("web:settings-mails")))


def test_who_does_not_want_them_any_more_gets_none(box: Letterbox):
    people(ANNE)
    started(ANNE)
    send_all()
    away = box.messages[0]["List-Unsubscribe"].strip(" <>").removeprefix(BASE)
    stranger = Client(enforce_csrf_checks=True)
    assert "anne@commune.invalid ne recevra plus" in words_of(stranger.get(away))
    # As a mail program sends it by itself (RFC 8058).
    assert stranger.post(away, {"List-Unsubscribe": "One-Click"}).status_code == 200
    # Who then opens the link sees what it did, and the way back.
    page = words_of(stranger.get(away))
    assert "anne@commune.invalid ne reçoit plus les demandes" in page
    assert "Les recevoir à nouveau" in page
    Campaign.objects.all().delete()
    box.messages.clear()
    started(ANNE)
    send_all()
    assert box.messages == []
    assert stranger.post(away, {"encore": "1"}).status_code == 200
    assert "anne@commune.invalid ne recevra plus" in words_of(stranger.get(away))
    Campaign.objects.all().delete()
    started(ANNE)
    send_all()
    assert len(box.messages) == 1
    assert stranger.get(away[:-3] + "xx/").status_code == 404


def test_updates_are_not_lost_with_the_campaign():
    people(ANNE)
    campaign = started(ANNE)
    update(ANNE, 1)
    campaign.delete()
    assert FollowUp.objects.count() == 1


def test_what_was_written_to_somebody_goes_with_their_name(box: Letterbox):
    people(ANNE, PAUL)
    started(ANNE, PAUL)
    send_all()
    erasing.erase(person=Person.objects.get(name=ANNE).uid, by=OPERATOR, typed=ANNE)
    assert set(Letter.objects.values_list("to", flat=True)) == {"paul@commune.invalid"}
    assert set(Ask.objects.values_list("email", flat=True)) == {"paul@commune.invalid"}
