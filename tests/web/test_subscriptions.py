"""Following a saved view: what changed in it is written once a week or a month: `services/subscriptions.py`."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Account, Item, Letter, LetterState, Programme, SavedView, Subscription
from gouvernail.queries import reach
from gouvernail.queries import subscriptions as queries
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items, letters, subscriptions, views
from gouvernail.services.programmes import publish
from gouvernail.services.refusals import Invalid, NotFound
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox
from tests.models.test_walls import behind_the_wall
from tests.web.visitors import client_of, words_of

pytestmark = pytest.mark.django_db
RUNNING = Status(StatusValue.IN_PROGRESS)


@pytest.fixture(autouse=True)
def _public(settings):
    settings.PUBLIC_ADDRESS = "https://exemple.invalid"


@pytest.fixture
def box():
    with open_letterbox() as found:
        yield found


def plan(actions: int = 3) -> str:
    """Actions that run, of which a view is kept; the uid of their programme."""
    made = imported(plan_of(objective(), *(action(number, status=RUNNING) for number in range(1, actions + 1))))
    publish(programme=made.uid, by=OPERATOR)
    return made.uid


def view(by: Viewer, *, programme: str | None = None, query: str = "status=in_progress", shared: bool = False) -> str:
    return views.save(by=by, name="En cours", query=query, programme=programme, shared=shared)


def of(code: str) -> Item:
    return Item.objects.get(code=code)


def change(code: str, **values: object) -> None:
    row = of(code)
    items.update(item=row.uid, by=OPERATOR, version=row.version, values=values)


def pass_weeks(number: int = 1) -> None:
    """The worker looks again so many weeks later, and sends what is due."""
    subscriptions.post_all(today=timezone.localdate() + timedelta(7 * number))
    send_all()


def send_all() -> None:
    while letters.send_due():
        pass


def test_it_is_asked_for_from_the_list_and_told_on_ones_account():
    plan()
    by = member(authority(), Role.READER)
    uid = view(by)
    client = client_of(account_of(by))
    page = client.get(reverse("web:actions") + "?status=in_progress")
    assert reverse("web:view-follow", args=[uid]) in page.content.decode()
    assert "Vous ne suivez aucune vue" in words_of(client.get(reverse("web:account-views")))
    answer = client.post(reverse("web:view-follow", args=[uid]), {"often": "weekly"}, follow=True)
    assert "En cours" in words_of(answer)
    assert "Chaque semaine" in words_of(answer)
    client.post(reverse("web:view-follow", args=[uid]), {"often": "monthly"})
    assert Subscription.objects.get().often == "monthly"
    wrong = client.post(reverse("web:view-follow", args=[uid]), {"often": "hourly"})
    assert wrong.status_code == 422
    assert "Choisissez chaque semaine ou chaque mois" in words_of(wrong)
    client.post(reverse("web:view-follow", args=[uid]), {"arreter": "1"})
    assert not Subscription.objects.exists()


def test_what_entered_left_and_changed_is_told_in_one_letter_once(box: Letterbox):
    programme = plan()
    by = member(authority(), Role.READER)
    uid = view(by, programme=programme)
    subscriptions.follow(view=uid, by=by, often="weekly")
    change("1.1", status=StatusValue.DONE)
    change("1.2", progress=40)
    imported(plan_of(objective(), action(9, status=RUNNING), title="Autre"), name="autre.txt")
    pass_weeks()
    (message,) = box.messages
    assert message["To"] == account_of(by).email
    assert message["Subject"] == "En cours : 2 changements"
    text = box.text().replace("\u00a0", " ").replace("\r\n", "\n")
    assert "1 sortie : - 1.1 Action numéro 1 du plan" in " ".join(text.split())
    assert "1.2 Action numéro 2 du plan\n  Avancement : inconnu → 40 %" in text
    assert "1.3" not in text
    assert "numéro 9" not in text
    assert f"https://exemple.invalid{reverse('web:view', args=[uid])}" in text
    assert "Avancement" in box.text(html=True)
    pass_weeks()
    assert len(box.messages) == 1
    # What was told is not told again; the week after tells what came since.
    change("1.1", status=StatusValue.IN_PROGRESS)
    pass_weeks(2)
    assert len(box.messages) == 2
    text = " ".join(box.text().replace("\u00a0", " ").split())
    assert "1 entrée : - 1.1 Action numéro 1 du plan" in text
    assert "Avancement" not in text


def test_nothing_is_sent_when_nothing_changed(box: Letterbox):
    plan()
    by = member(authority(), Role.READER)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    # A title is no figure; what changes and changes back is none either.
    change("1.1", title="Autrement dit")
    change("1.2", progress=40)
    change("1.2", progress=None)
    pass_weeks()
    assert box.messages == []
    assert Letter.objects.get().state == LetterState.DROPPED


def test_a_letter_that_did_not_leave_is_made_up_for_by_the_next(box: Letterbox):
    plan()
    by = member(authority(), Role.READER)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    change("1.1", progress=40)
    box.refuses = True
    pass_weeks()
    Letter.objects.update(state=LetterState.FAILED)
    box.refuses = False
    box.messages.clear()
    change("1.2", progress=10)
    pass_weeks(2)
    (message,) = box.messages
    assert "2 changements" in message["Subject"]


def test_a_letter_that_is_tried_again_tells_the_same(box: Letterbox):
    plan()
    by = member(authority(), Role.READER)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    change("1.1", progress=40)
    box.refuses = True
    pass_weeks()
    assert Letter.objects.get().state == LetterState.WAITING
    box.refuses = False
    box.messages.clear()
    Letter.objects.update(after=timezone.now())
    send_all()
    assert [message["Subject"] for message in box.messages] == ["En cours : 1 changement"]


@pytest.mark.parametrize(
    ("often", "today", "expected"),
    [
        ("weekly", date(2026, 11, 29), "2026-W48"),
        ("weekly", date(2026, 11, 30), "2026-W49"),
        ("weekly", date(2027, 1, 1), "2026-W53"),
        ("monthly", date(2026, 11, 30), "2026-11"),
        ("monthly", date(2026, 12, 1), "2026-12"),
    ],
)
def test_each_week_or_month_is_dealt_with_once(often: str, today: date, expected: str):
    assert subscriptions.period(often, today) == expected


def test_it_is_posted_once_for_a_period_and_not_for_the_one_in_which_it_was_asked_for():
    plan()
    by = member(authority(), Role.READER)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    today = timezone.localdate()
    subscriptions.post_all(today=today)
    assert not Letter.objects.exists()
    for _each in range(3):
        subscriptions.post_all(today=today + timedelta(7))
    assert Letter.objects.count() == 1


# ------------------------------------------------------------------------------------------------------------- rights


def test_what_its_reader_sees_no_more_is_not_named(box: Letterbox):
    plan()
    by = member(authority(), Role.READER)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    Item.objects.filter(code="1.1").update(restricted=True, title="Un secret")
    Item.objects.filter(code="1.2").update(restricted=True, progress=77)
    pass_weeks()
    text = box.text()
    assert "et 2 qui n’existent plus pour vous" in text
    assert "secret" not in text
    assert "numéro" not in text
    assert "77" not in text


@pytest.mark.parametrize("what", ["role", "account", "unshared", "deleted", "stopped"])
def test_who_may_not_or_will_not_is_not_written_to(box: Letterbox, what: str):
    plan()
    owner = member(authority(), Role.READER)
    by = member(authority(), Role.READER)
    uid = view(owner, shared=True)
    subscriptions.follow(view=uid, by=by, often="weekly")
    change("1.1", progress=40)
    subscriptions.post_all(today=timezone.localdate() + timedelta(7))
    account = account_of(by)
    if what == "role":
        account.memberships.all().delete()
    elif what == "account":
        Account.objects.filter(pk=account.pk).update(is_active=False)
    elif what == "unshared":
        views.change(view=uid, by=owner, name="En cours", shared=False)
    elif what == "deleted":
        views.delete(view=uid, by=owner)
    else:
        subscriptions.stop(view=uid, by=by)
    send_all()
    assert box.messages == []


def test_nobody_follows_a_view_that_they_do_not_see_nor_stops_anothers():
    plan()
    owner, other = member(authority(), Role.READER), member(authority(), Role.READER)
    uid = view(owner)
    client = client_of(account_of(other))
    assert client.get(reverse("web:view-follow", args=[uid])).status_code == 404
    assert client.post(reverse("web:view-follow", args=[uid]), {"often": "weekly"}).status_code == 404
    subscriptions.follow(view=uid, by=owner, often="weekly")
    assert client.post(reverse("web:view-follow", args=[uid]), {"arreter": "1"}).status_code == 404
    with pytest.raises(NotFound):
        subscriptions.stop(view=uid, by=other)
    assert "En cours" not in words_of(client.get(reverse("web:account-views")))
    assert Subscription.objects.count() == 1


ANNE, PAUL, ZOE = "Anne Lenoir", "Paul Martin", "Zoé Petit"


def test_a_view_of_people_is_followed(box: Letterbox):
    made = imported(
        plan_of(objective(), action(1, agents=(ANNE,), status=RUNNING), action(2, agents=(PAUL,), status=RUNNING))
    )
    publish(programme=made.uid, by=OPERATOR)
    by = member(authority(), Role.READER)
    uid = views.save(by=by, name="Gens", query="role=agent&tri=title", programme=None, kind="people")
    client = client_of(account_of(by))
    assert (
        reverse("web:view-follow", args=[uid])
        in client.get(reverse("web:view", args=[uid]), follow=True).content.decode()
    )
    assert "actions, retards, attentes" in words_of(client.get(reverse("web:view-follow", args=[uid])))
    told = client.post(reverse("web:view-follow", args=[uid]), {"often": "weekly"}, follow=True)
    assert "personnes" in words_of(told)
    pass_weeks()
    assert box.messages == []
    change("1.1", status=StatusValue.BLOCKED, agents=(ANNE, ZOE))
    change("1.2", agents=())
    pass_weeks(2)
    (message,) = box.messages
    assert message["Subject"] == "Gens : 3 changements"
    text = " ".join(box.text().replace("\u00a0", " ").split())
    assert f"1 entrée : - {ZOE}" in text
    assert f"1 sortie : - {PAUL}" in text
    assert f"1 changée : - {ANNE} En attente : 0 → 1" in text
    assert f"https://exemple.invalid{reverse('web:view', args=[uid])}" in text
    pass_weeks(3)
    assert len(box.messages) == 1


def indicator(name: str, *values: core.IndicatorValue) -> core.Indicator:
    return core.Indicator(
        name, unit="arbres", baseline=Decimal(0), targets=(core.IndicatorTarget(2030, Decimal(200)),), values=values
    )


def value(amount: int, year: int = 2026) -> core.IndicatorValue:
    return core.IndicatorValue(date(year, 1, 31), Decimal(amount))


@pytest.mark.parametrize("of_one", [False, True])
def test_a_view_of_indicators_is_followed(box: Letterbox, of_one: bool):
    first, second = indicator("Arbres", value(20)), indicator("Bancs")
    made = imported(
        plan_of(objective(), action(1, indicators=(first, second)), action(2, indicators=(indicator("Secret"),)))
    )
    publish(programme=made.uid, by=OPERATOR)
    by = member(authority(), Role.READER)
    programme = made.uid if of_one else None
    uid = views.save(by=by, name="Mesures", query="missing=frequency", programme=programme, kind="indicators")
    subscriptions.follow(view=uid, by=by, often="weekly")
    # Saved anew, in another order: each is still the same.
    change("1.1", indicators=(second, first))
    pass_weeks()
    assert box.messages == []
    changed, planted = indicator("Arbres", value(20, 2025), value(50)), indicator("Haies")
    change("1.1", indicators=(changed, replace(second, frequency="annuel"), planted))
    Item.objects.filter(code="1.2").update(restricted=True)
    pass_weeks(2)
    (message,) = box.messages
    assert message["Subject"] == "Mesures : 4 changements"
    text = " ".join(box.text().replace("\u00a0", " ").split())
    assert "1 entrée : - Haies – 1.1 Action numéro 1 du plan" in text
    assert "1 sortie : - Bancs – 1.1 Action numéro 1 du plan et 1 qui n’existe plus pour vous" in text
    assert "1 changé : - Arbres – 1.1 Action numéro 1 du plan Taux : 10 % → 25 % ; Dernière valeur : 20 → 50" in text
    assert "Secret" not in text


def test_a_view_of_indicators_of_a_programme_that_is_seen_no_more_tells_nothing(box: Letterbox):
    made = imported(plan_of(objective(), action(1, indicators=(indicator("Arbres"),))))
    publish(programme=made.uid, by=OPERATOR)
    by = member(authority(), Role.READER)
    uid = views.save(by=by, name="Mesures", query="tri=title", programme=made.uid, kind="indicators")
    subscriptions.follow(view=uid, by=by, often="weekly")
    change("1.1", indicators=(indicator("Arbres", value(50)),))
    Programme.objects.filter(uid=made.uid).update(restricted=True)
    pass_weeks()
    assert box.messages == []


def test_there_is_an_end_to_what_one_follows(monkeypatch):
    plan()
    by = member(authority(), Role.READER)
    monkeypatch.setattr(subscriptions, "MOST", 1)
    subscriptions.follow(view=view(by), by=by, often="weekly")
    second = views.save(by=by, name="Autre", query="late=1", programme=None)
    with pytest.raises(Invalid, match="arrêtez-en"):
        subscriptions.follow(view=second, by=by, often="weekly")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's")
def test_behind_the_second_wall_one_follows_ones_own():
    plan()
    by, stranger = member(authority(), Role.READER), member(authority("Ailleurs"), Role.READER)
    uid = view(by)
    client, other = client_of(account_of(by)), client_of(account_of(stranger))
    with behind_the_wall(reach.NOBODY):
        assert client.post(reverse("web:view-follow", args=[uid]), {"often": "weekly"}).status_code == 302
        assert "En cours" in words_of(client.get(reverse("web:account-views")))
        assert "En cours" not in words_of(other.get(reverse("web:account-views")))
        reach.enter(account_of(stranger).pk)
        assert not Subscription.objects.exists()


# ------------------------------------------------------------------------------------------------------------ stopped


def test_one_click_stops_that_view_alone_and_it_can_be_asked_for_again(box: Letterbox):
    plan()
    by = member(authority(), Role.READER)
    uid, second = view(by), views.save(by=by, name="Tout", query="", programme=None)
    for each in (uid, second):
        subscriptions.follow(view=each, by=by, often="weekly")
    change("1.1", progress=40)
    pass_weeks()
    message = next(each for each in box.messages if each["Subject"].startswith("En cours"))
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = message["List-Unsubscribe"].strip(" <>").removeprefix("https://exemple.invalid")
    assert Client().get(stop).status_code == 200
    assert Subscription.objects.filter(stopped_at=None).count() == 2
    assert Client().post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert [each.view.name for each in Subscription.objects.filter(stopped_at=None)] == ["Tout"]
    assert "Les recevoir à nouveau" in words_of(Client().get(stop))
    page = words_of(client_of(account_of(by)).get(reverse("web:account-views")))
    assert "arrêtée le" in page
    box.messages.clear()
    change("1.1", progress=50)
    pass_weeks(2)
    assert [message["Subject"] for message in box.messages] == ["Tout : 1 changement"]
    # Asked for again, it tells what comes from now on.
    subscriptions.follow(view=uid, by=by, often="weekly")
    box.messages.clear()
    pass_weeks(3)
    assert box.messages == []
    Client().post(stop, {"encore": "1"})
    assert Subscription.objects.filter(stopped_at=None).count() == 2
    Subscription.objects.all().delete()
    assert Client().post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 404
    assert Client().get(stop).status_code == 404


def test_what_a_row_is_for_its_reader_costs_the_same_however_many_rows(django_assert_max_num_queries):
    plan(40)
    by = member(authority(), Role.READER)
    row = SavedView.objects.select_related("programme").get(uid=view(by))
    queries.standing(by, row, today=timezone.localdate())
    with django_assert_max_num_queries(20):
        found = queries.standing(by, row, today=timezone.localdate())
    assert len(found or {}) == 40
