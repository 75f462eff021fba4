"""What leaves by itself: actions given to somebody, deadlines, the digest: `services/duties.py`, `duty_letters.py`."""

import html
import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from lxml.html import document_fromstring

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline, Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, Item, Letter, LetterState, Membership, Person
from gouvernail.services import duties, items, letters
from gouvernail.services.duties import Digest, Rules
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
ANNE, PAUL = "Anne Lenoir", "Paul Martin"


@pytest.fixture(autouse=True)
def _public(settings):
    settings.PUBLIC_ADDRESS = "https://exemple.invalid"


@pytest.fixture
def box():
    with open_letterbox() as found:
        yield found


def due_in(days: int) -> Deadline:
    day = timezone.localdate() + timedelta(days)
    return Deadline(day.isoformat(), start=day, end=day)


def plan(*actions) -> None:
    imported(plan_of(objective(), *actions, action(98, agents=(ANNE,)), action(99, agents=(PAUL,))))
    for name in (ANNE, PAUL):
        Person.objects.filter(name=name).update(email=f"{name.split()[0].lower()}@commune.invalid")


def give(item: Item, *agents: str) -> None:
    item.refresh_from_db()
    items.update(item=item.uid, by=OPERATOR, version=item.version, values={"agents": agents})


def all_now() -> None:
    Letter.objects.filter(state=LetterState.WAITING).update(after=timezone.now())
    while letters.send_due():
        pass


def test_what_is_given_within_half_an_hour_is_told_in_one_letter(box: Letterbox):
    plan(action(1), action(2), action(3))
    for number in (1, 2):
        give(Item.objects.get(code=f"1.{number}"), ANNE)
    letter = Letter.objects.get()
    assert timedelta(minutes=29) < letter.after - timezone.now() < timedelta(minutes=31)
    all_now()
    (message,) = box.messages
    assert message["Subject"] == "2 actions vous sont confiées"
    assert "1.1 Action numéro 1" in box.text()
    assert "1.98" not in box.text()


def test_what_is_given_in_the_hour_of_a_letter_that_left_is_told_in_another(box: Letterbox, monkeypatch):
    plan(action(1), action(2))
    give(Item.objects.get(code="1.1"), ANNE)
    all_now()
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    give(Item.objects.get(code="1.2"), ANNE)
    all_now()
    first, second = (str(message["Subject"]) for message in box.messages)
    assert ("numéro 1" in first, "numéro 2" in second) == (True, True)


@pytest.mark.parametrize(("days", "letters_sent"), [(30, 1), (0, 0)])
def test_who_leaves_later_is_written_to_until_then(box: Letterbox, days: int, letters_sent: int):
    plan(action(1))
    Person.objects.filter(name=ANNE).update(left_on=timezone.localdate() + timedelta(days))
    give(Item.objects.get(code="1.1"), ANNE)
    all_now()
    assert len(box.messages) == letters_sent


def test_what_was_taken_away_again_is_not_told(box: Letterbox):
    plan(action(1))
    row = Item.objects.get(code="1.1")
    give(row, ANNE)
    give(row)
    all_now()
    assert box.messages == []


def test_an_import_writes_to_nobody():
    plan(action(1, agents=(ANNE,)))
    assert not Letter.objects.exists()


def test_reminders_wait_until_they_are_turned_on_then_leave_once_a_day(box: Letterbox):
    plan(
        action(1, title="Dans quatorze jours", agents=(ANNE,), deadline=due_in(14)),
        action(2, title="Demain", agents=(ANNE,), deadline=due_in(1)),
        action(3, title="Hier", agents=(ANNE,), deadline=due_in(-1)),
        action(4, title="Dans cinq jours", agents=(ANNE,), deadline=due_in(5)),
        action(5, title="Hier et faite", agents=(ANNE,), deadline=due_in(-1), status=Status(StatusValue.DONE)),
        action(6, title="Dans cinq aussi", agents=(PAUL,), deadline=due_in(5)),
    )
    today = timezone.localdate()
    duties.post_all(today=today)
    assert not Letter.objects.exists()
    duties.choose(authority=authority().slug, by=OPERATOR, rules=Rules(due=True))
    for _ in range(2):
        duties.post_all(today=today)
    all_now()
    (message,) = box.messages
    assert message["To"] == "anne@commune.invalid"
    text = box.text()
    assert all(title in text for title in ("Dans quatorze jours", "Demain", "Hier"))
    assert "Dans cinq jours" not in text
    assert "faite" not in text


def reminders_on(today: date, *days: int) -> None:
    """The worker runs on these days, so many from today on, and what was posted leaves."""
    for number in days:
        duties.post_all(today=today + timedelta(number))
        all_now()


def test_reminders_of_days_on_which_the_worker_was_down_leave_on_the_next_once(box: Letterbox):
    """It ran three days ago, then today and tomorrow: reminders of yesterday and the day before leave today."""
    plan(
        action(1, title="Dans treize jours", agents=(ANNE,), deadline=due_in(13)),
        action(2, title="Échue avant-hier", agents=(ANNE,), deadline=due_in(-2)),
        action(3, title="Échue aujourd’hui", agents=(ANNE,), deadline=due_in(0)),
        action(4, title="Rappelée il y a trois jours", agents=(ANNE,), deadline=due_in(11)),
        action(5, title="Faite depuis", agents=(ANNE,), deadline=due_in(-2), status=Status(StatusValue.DONE)),
        action(6, title="Dans quinze jours", agents=(ANNE,), deadline=due_in(15)),
        action(7, title="Échue avant-hier aussi", agents=(PAUL,), deadline=due_in(-2)),
    )
    today = timezone.localdate()
    duties.choose(authority=authority().slug, by=OPERATOR, rules=Rules(due=True))
    reminders_on(today, -3)
    assert sorted(message["To"] for message in box.messages) == ["anne@commune.invalid", "paul@commune.invalid"]
    assert any("Rappelée il y a trois jours" in box.text(number) for number in range(2))
    box.messages.clear()
    moved = Item.objects.get(title="Échue avant-hier aussi")
    items.update(
        item=moved.uid, by=OPERATOR, version=moved.version, values={"revised_deadline": due_in(200)},
    )  # fmt: skip
    reminders_on(today, 0, 0)
    assert [message["To"] for message in box.messages] == ["anne@commune.invalid"]
    text = box.text()
    assert all(title in text for title in ("Dans treize jours", "Échue avant-hier", "Échue aujourd’hui"))
    assert not any(title in text for title in ("Rappelée il y a", "Faite depuis", "quinze"))
    box.messages.clear()
    reminders_on(today, 1)
    text = box.text()
    assert "Dans quinze jours" in text
    assert "Échue aujourd’hui" in text, "its own day after has come"
    assert not any(title in text for title in ("treize", "avant-hier"))


def test_reminders_are_caught_up_for_a_week_and_not_from_before_they_were_turned_on(box: Letterbox):
    plan(
        action(1, title="Échue il y a sept jours", agents=(ANNE,), deadline=due_in(-7)),
        action(2, title="Échue il y a huit jours", agents=(ANNE,), deadline=due_in(-8)),
    )
    today = timezone.localdate()
    chosen = {"authority": authority().slug, "by": OPERATOR}
    duties.choose(**chosen, rules=Rules(due=True))
    reminders_on(today, -30)
    duties.choose(**chosen, rules=Rules())
    duties.choose(**chosen, rules=Rules(due=True))
    reminders_on(today, 0)
    assert box.messages == [], "they were turned on today"
    type(authority()).objects.update(reminded_on=today - timedelta(30))
    Letter.objects.all().delete()
    reminders_on(today, 0)
    assert "sept jours" in box.text()
    assert "huit jours" not in box.text()


def test_the_digest_leaves_once_a_week_with_what_each_sees(box: Letterbox):
    plan(action(1, title="En retard", agents=(ANNE,), deadline=due_in(-20)))
    editor = account_of(member(authority(), Role.EDITOR))
    reader = account_of(member(authority(), Role.READER))
    duties.choose(authority=authority().slug, by=OPERATOR, rules=Rules(digest=Digest.WEEKLY))
    monday = timezone.localdate() - timedelta(timezone.localdate().weekday())
    for day in range(7):
        duties.post_all(today=monday + timedelta(day))
    all_now()
    # The plan is a draft: who only reads sees nothing of it, and is written nothing.
    assert [message["To"] for message in box.messages] == [editor.email]
    assert reader.email not in str(box.messages[0])
    assert "1 action en retard" in box.text()
    duties.post_all(today=monday + timedelta(7))
    assert Letter.objects.filter(kind="digest", state=LetterState.WAITING).count() == 2


def test_a_figure_of_the_digest_opens_what_it_counts(box: Letterbox):
    done = Status(StatusValue.DONE)
    plan(
        action(1, deadline=due_in(-20)), action(2, deadline=due_in(5)), action(3, deadline=due_in(30)),
        action(4, deadline=due_in(31)), action(5, deadline=due_in(9), status=done),
    )  # fmt: skip
    account = account_of(member(authority(), Role.EDITOR))
    duties.choose(authority=authority().slug, by=OPERATOR, rules=Rules(digest=Digest.WEEKLY))
    duties.post_all(today=timezone.localdate() - timedelta(timezone.localdate().weekday()))
    all_now()
    page, client = document_fromstring(box.text(html=True)), client_of(account)
    opened = {}
    for line in page.xpath("//ul[1]/li"):
        hrefs = line.xpath(".//a/@href")
        said = " ".join(line.text_content().split())
        opened[said] = words_of(client.get(hrefs[0].removeprefix(settings.PUBLIC_ADDRESS))) if hrefs else ""
    late, soon, updated = opened.items()
    assert late[0] == "1 action en retard"
    assert " 1 action " in late[1]
    assert soon[0] == "2 échéances dans les trente jours"
    assert " 2 actions " in soon[1]
    assert updated[1] == "", "no list counts it"


def test_a_digest_is_about_its_authority_and_what_it_counts_opens(box: Letterbox):
    """Who has a role in a commune and in its CPAS reads of each once, and not of both twice."""
    late, soon = due_in(-20), due_in(9)
    plan(
        action(1, deadline=late),
        action(2, deadline=soon),
        action(3, deadline=soon, status=Status(StatusValue.DONE)),
    )
    cpas = authority("CPAS")
    imported(plan_of(objective(), action(4, deadline=late)), cpas, name="cpas.txt")
    both = account_of(member(authority(), Role.ADMINISTRATOR))
    Membership.objects.create(account=both, authority=cpas, role=Role.ADMINISTRATOR)
    for each in (authority(), cpas):
        duties.choose(authority=each.slug, by=OPERATOR, rules=Rules(digest=Digest.WEEKLY))
    duties.post_all(today=timezone.localdate())
    all_now()
    assert sorted(str(message["Subject"]).split()[0] for message in box.messages) == ["CPAS", authority().name]
    client = client_of(both)
    for number, message in enumerate(box.messages):
        assert "1 action en retard" in box.text(number)
        opened = re.findall(r'href="https?://[^/]+(/actions/[^"]+)"', box.text(number, html=True))
        assert len(opened) == 2
        counts = [1, 0] if "CPAS" in str(message["Subject"]) else [1, 1]
        pages = [words_of(client.get(html.unescape(each))) for each in opened]
        assert ["1 action" in page for page in pages] == [n == 1 for n in counts]


def test_the_digest_of_a_month_leaves_once_a_month():
    plan()
    account_of(member(authority(), Role.EDITOR))
    duties.choose(authority=authority().slug, by=OPERATOR, rules=Rules(digest=Digest.MONTHLY))
    for day in (date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)):
        duties.post_all(today=day)
    assert Letter.objects.filter(kind="digest").count() == 2


def test_without_an_address_of_ours_nothing_leaves_that_could_not_be_stopped(box: Letterbox, settings):
    settings.PUBLIC_ADDRESS = ""
    plan(action(1))
    give(Item.objects.get(code="1.1"), ANNE)
    all_now()
    assert box.messages == []
    assert "L’adresse publique de ce serveur n’est pas réglée" in words_of(visitor().get(reverse("web:settings-mails")))


def test_the_settings_are_chosen_on_a_page_and_told_in_history():
    plan()
    client = visitor()
    answer = client.post(reverse("web:settings-mails"), {"due": "1", "digest": "weekly"})
    assert answer.status_code == 302
    row = authority()
    row.refresh_from_db()
    assert duties.rules_of(row) == Rules(True, Digest.WEEKLY)
    assert Event.objects.get(field="mails").after == {"due": True, "digest": "weekly"}
    client.post(reverse("web:settings-mails"), {"digest": "n'importe quoi"})
    row.refresh_from_db()
    assert duties.rules_of(row) == Rules()
