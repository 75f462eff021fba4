"""Behind a personal link: one's own cards, without signing in, and nothing else: `web/asked.py`."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gouvernail.models import Ask, Event, FollowUp, Item, Letter, Person
from gouvernail.queries import reach
from gouvernail.queries.campaigns import token_of
from gouvernail.services import campaigns
from tests.builders import OPERATOR, action, authority, imported, objective, plan_of
from tests.models.test_walls import behind_the_wall
from tests.web.test_campaigns import ANNE, PAUL, link_of, people, started
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def post(link: str, item: Item, **typed: str):
    token = link.split("/")[-2]
    form = {"version": str(item.version), "progress_before": "", **typed}
    return Client().post(reverse("web:asked-card", args=[token, item.uid]), form)


def of(name: str) -> Item:
    return Item.objects.filter(itempersons__person__name=name).order_by("pk")[0]


def test_the_link_opens_ones_own_cards_and_leads_nowhere_else():
    people(ANNE, PAUL)
    started(ANNE, PAUL)
    answer = Client().get(link_of(ANNE))
    page = words_of(answer)
    assert f"Vos actions, {ANNE}" in page
    assert "Action numéro 10 du plan" in page
    assert "Action numéro 20 du plan" not in page
    assert "/fiches/" not in answer.content.decode()
    assert "/programmes/" not in answer.content.decode()
    assert answer["Cache-Control"].startswith("max-age=0") or "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "sessionid" not in answer.cookies


def test_an_update_by_the_link_bears_the_name_of_the_person():
    people(ANNE)
    started(ANNE)
    item = of(ANNE)
    answer = post(link_of(ANNE), item, progress="40", achieved="Semé.")
    assert answer.url == link_of(ANNE)
    item.refresh_from_db()
    assert item.progress == 40
    told = FollowUp.objects.get()
    assert (told.author_name, told.author, told.achieved) == (ANNE, None, "Semé.")
    assert Event.objects.filter(item_uid=item.uid, actor_name=ANNE, actor_account=None).exists()
    assert "1 action déjà mise à jour" in words_of(Client().get(link_of(ANNE)))


def test_the_action_of_somebody_else_is_not_there():
    people(ANNE, PAUL)
    started(ANNE, PAUL)
    assert post(link_of(ANNE), of(PAUL), progress="40").status_code == 404
    token = link_of(ANNE).split("/")[-2]
    assert Client().get(reverse("web:asked-card", args=[token, of(PAUL).uid])).status_code == 404
    assert not FollowUp.objects.exists()


def test_a_campaign_about_one_programme_opens_that_one_only():
    people(ANNE)
    other = imported(plan_of(objective(), action(77, agents=(ANNE,)), title="Autre"), name="autre.txt")
    started(ANNE, programme=other.uid)
    page = words_of(Client().get(link_of(ANNE)))
    assert "Action numéro 77 du plan" in page
    assert "Action numéro 10 du plan" not in page
    assert post(link_of(ANNE), of(ANNE), progress="40").status_code == 404


@pytest.mark.parametrize("what", ["forged", "other", "expired", "revoked", "replaced", "closed", "left"])
def test_a_link_that_is_forged_or_over_opens_nothing(what: str):
    people(ANNE, PAUL)
    campaign = started(ANNE, PAUL)
    ask = Ask.objects.get(person__name=ANNE)
    link, token = link_of(ANNE), token_of(ask)
    if what == "forged":
        link = reverse("web:asked", args=[token[:-1] + ("0" if token[-1] != "0" else "1")])
    elif what == "other":
        link = reverse("web:asked", args=[f"{Ask.objects.get(person__name=PAUL).uid}-{token.partition('-')[2]}"])
    elif what == "expired":
        Ask.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    elif what == "revoked":
        campaigns.revoke(ask=ask.uid, by=OPERATOR)
    elif what == "replaced":
        campaigns.send_again(ask=ask.uid, by=OPERATOR, base="")
    elif what == "closed":
        campaigns.close(campaign=campaign.uid, by=OPERATOR)
    else:
        Person.objects.filter(name=ANNE).update(left_on=timezone.localdate())
    answer = Client().get(link)
    assert answer.status_code == 404
    page = words_of(answer)
    assert "Ce lien n’est plus valable" in page
    assert ANNE not in page
    assert post(link, of(ANNE), progress="40").status_code == 404
    assert not FollowUp.objects.exists()


def test_an_expired_link_that_is_sent_again_goes_where_the_person_is_now_and_opens():
    people(ANNE)
    campaign = started(ANNE)
    Ask.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert "lien expiré" in words_of(visitor().get(reverse("web:campaign", args=[campaign.uid])))
    Person.objects.filter(name=ANNE).update(email="nouvelle@commune.invalid")
    campaigns.send_again(ask=Ask.objects.get().uid, by=OPERATOR, base="https://exemple.invalid")
    assert Client().get(link_of(ANNE)).status_code == 200
    assert Ask.objects.get().expires_at > timezone.now() + timedelta(29)
    assert "lien expiré" not in words_of(visitor().get(reverse("web:campaign", args=[campaign.uid])))
    assert Letter.objects.latest("pk").to == "nouvelle@commune.invalid"


def test_a_reminder_long_after_the_day_holds_a_link_that_opens():
    people(ANNE)
    campaign = started(ANNE)
    Ask.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert campaigns.remind(campaign=campaign.uid, by=OPERATOR, base="https://exemple.invalid") == 1
    assert Client().get(link_of(ANNE)).status_code == 200


def test_the_link_signs_nobody_in():
    people(ANNE)
    started(ANNE)
    client = Client()
    client.get(link_of(ANNE))
    assert client.get(reverse("web:home")).status_code == 302
    assert client.get(reverse("web:item", args=[of(ANNE).uid])).status_code == 302


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's")
def test_behind_the_second_wall_the_link_reaches_its_authority_only():
    people(ANNE)
    started(ANNE)
    item, link = of(ANNE), link_of(ANNE)
    imported(plan_of(objective(), action(5, agents=(ANNE,))), authority("Ailleurs"), name="ailleurs.txt")
    with behind_the_wall(reach.NOBODY):
        assert "Action numéro 10 du plan" in words_of(Client().get(link))
        assert post(link, item, progress="40").status_code == 302
        reach.enter((reach.AUTHORITY, authority().pk))
        assert set(Item.objects.values_list("authority_id", flat=True)) == {authority().pk}
    assert FollowUp.objects.count() == 1
