"""Comments and decisions of an item: `web/talk.py`, `services/talking.py`, `services/talk_letters.py`."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.deadlines import format_date
from gouvernail.core.permissions import Role
from gouvernail.models import Comment, Decision, Item, Letter, LetterState, Person
from gouvernail.services import letters, outlining, talking
from gouvernail.services.programmes import publish
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
ANNE = "Anne Lenoir"
BASE = "https://exemple.invalid"


@pytest.fixture
def box():
    with open_letterbox() as found:
        yield found


def item() -> Item:
    made = imported(plan_of(objective(), action(1, agents=(ANNE,))))
    publish(programme=made.uid, by=OPERATOR)
    return Item.objects.get(level="action")


def anne() -> Person:
    """Anne has an account here, and an address."""
    person = Person.objects.get(name=ANNE)
    account = account_of(member(authority(), Role.CONTRIBUTOR, person=person))
    person.account, person.email = account, "anne@commune.invalid"
    person.save()
    return person


def words_of_mail(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def send_all() -> None:
    while letters.send_due():
        pass


def said(row: Item, text: str = "Où en est-on ?", **more: object) -> Comment:
    return talking.comment(item=row.uid, by=OPERATOR, text=text, base=BASE, **more)  # type: ignore[arg-type]


def test_something_is_said_answered_and_settled_and_an_answer_opens_it_again():
    row, client = item(), visitor(Role.ELECTED)
    client.post(reverse("web:talk", args=[row.uid]), {"text": "Où en est-on ?"})
    first = Comment.objects.get()
    client.post(reverse("web:talk", args=[row.uid]), {"text": "Presque fini.", "under": first.uid})
    client.post(reverse("web:comment-settle", args=[first.uid]))
    page = words_of(client.get(reverse("web:talk", args=[row.uid])))
    assert "Où en est-on ?" in page
    assert "Presque fini." in page
    assert "Réglé par Compte elected" in page
    client.post(reverse("web:talk", args=[row.uid]), {"text": "Encore une question.", "under": first.uid})
    first.refresh_from_db()
    assert first.settled_at is None
    assert words_of(client.get(reverse("web:item", args=[row.uid]))).count("Échanges et décisions") == 1


def test_an_empty_comment_is_refused_where_it_was_typed():
    row = item()
    answer = visitor().post(reverse("web:talk", args=[row.uid]), {"text": "  "})
    assert answer.status_code == 422
    assert "Écrivez d'abord" in words_of(answer)


def test_what_is_written_is_shown_and_never_run():
    row = item()
    said(row, "<script>alert(1)</script> **gras** [x](javascript:alert(1))")
    page = visitor().get(reverse("web:talk", args=[row.uid])).content.decode()
    assert "<script>alert" not in page
    assert "javascript:" not in page
    assert "<strong>gras</strong>" in page


def test_who_is_named_is_written_to_once_and_finds_the_way(box: Letterbox):
    row = item()
    person = anne()
    said(row, f"Qu'en penses-tu, @{person.name} ? Merci @{person.name}.")
    send_all()
    (message,) = box.messages
    assert message["To"] == "anne@commune.invalid"
    assert "Qu'en penses-tu" in box.text()
    assert box.link().startswith(reverse("web:talk", args=[row.uid]))


def test_who_is_named_and_has_no_account_is_written_to_unless_the_item_is_restricted(box: Letterbox):
    """As one who follows a decision up: a colleague names them, and they are given no door that would stay shut."""
    row = item()
    Person.objects.filter(name=ANNE).update(email="anne@commune.invalid")
    said(row, f"@{ANNE}, qu'en pensez-vous ?")
    send_all()
    assert "qu'en pensez-vous" in box.text()
    assert "Lire et répondre" not in box.text()
    outlining.restrict(item=row.uid, by=OPERATOR)
    said(row, f"@{ANNE}, et ceci ?")
    send_all()
    assert len(box.messages) == 1


@pytest.mark.parametrize("fragment", [True, False])
def test_who_comments_is_told_whom_no_message_reaches(fragment: bool):
    row, client = item(), visitor()
    where = reverse("web:talk", args=[row.uid])
    headers = {"HX-Request": "true"} if fragment else {}
    answer = client.post(where, {"text": f"Merci @{ANNE}."}, headers=headers, follow=True)
    assert f"pas prévenu : {ANNE}" in words_of(answer)
    assert not Letter.objects.exists()
    Person.objects.filter(name=ANNE).update(email="anne@commune.invalid")
    assert "pas prévenu" not in words_of(client.post(where, {"text": f"Merci @{ANNE}."}, headers=headers, follow=True))


def test_who_does_not_see_the_item_is_not_told_of_it(box: Letterbox):
    row = item()
    person = anne()
    other = Item.objects.get(level="strategic_objective")
    outlining.restrict(item=other.uid, by=OPERATOR)
    said(other, f"@{person.name}")
    send_all()
    assert box.messages == []
    assert Letter.objects.get().state == LetterState.DROPPED
    assert row.pk != other.pk


def test_a_comment_taken_back_says_nothing_and_writes_to_nobody(box: Letterbox):
    row = item()
    person = anne()
    client = visitor(Role.EDITOR)
    client.post(reverse("web:talk", args=[row.uid]), {"text": f"@{person.name} zut"})
    comment = Comment.objects.get()
    assert visitor().post(reverse("web:comment-take-back", args=[comment.uid])).status_code == 404
    assert client.post(reverse("web:comment-take-back", args=[comment.uid])).status_code == 302
    comment.refresh_from_db()
    assert comment.text == ""
    assert "Commentaire retiré" in words_of(client.get(reverse("web:talk", args=[row.uid])))
    send_all()
    assert box.messages == []


@pytest.mark.parametrize("role", [Role.READER, Role.ELECTED])
def test_readers_read_and_elected_people_comment_but_decide_not(role: Role):
    row = item()
    first = said(row)
    client = visitor(role)
    assert client.get(reverse("web:talk", args=[row.uid])).status_code == 200
    speaks = 302 if role is Role.ELECTED else 403
    assert client.post(reverse("web:talk", args=[row.uid]), {"text": "Un mot."}).status_code == speaks
    assert client.post(reverse("web:comment-settle", args=[first.uid])).status_code == speaks
    assert client.get(reverse("web:decide", args=[row.uid])).status_code == 403


def test_what_is_hidden_is_not_talked_about():
    row = item()
    first = said(row)
    made = decided(row)
    outlining.restrict(item=row.uid, by=OPERATOR)
    client = visitor(Role.ELECTED)
    assert client.get(reverse("web:talk", args=[row.uid])).status_code == 404
    for name, uid in (("comment-settle", first.uid), ("decision-close", made.uid), ("decision-remove", made.uid)):
        assert client.post(reverse(f"web:{name}", args=[uid])).status_code == 404
    elsewhere = visitor(owner=authority("Ailleurs"))
    assert elsewhere.post(reverse("web:comment-settle", args=[first.uid])).status_code == 404


def decided(row: Item, **more: object) -> Decision:
    typed = {"body": "Collège communal", "on": timezone.localdate(), "text": "Le plan est approuvé.", **more}
    return talking.decide(item=row.uid, by=OPERATOR, typed=typed, base=BASE)


def test_a_decision_is_noted_followed_up_and_taken_out():
    row, client = item(), visitor(Role.EDITOR)
    yesterday = timezone.localdate() - timedelta(1)
    form = {
        "body": "Collège communal", "on": "03/11/2026", "point": "12 b", "text": "Le plan est approuvé.",
        "follow_up": "Publier le marché", "owner": ANNE, "due": yesterday.isoformat(),
    }  # fmt: skip
    assert client.post(reverse("web:decide", args=[row.uid]), form).status_code == 302
    page = words_of(client.get(reverse("web:talk", args=[row.uid])))
    assert "3 novembre 2026 · Collège communal · point 12 b" in page
    assert "En retard" in page
    made = Decision.objects.get()
    client.post(reverse("web:decision-close", args=[made.uid]))
    assert "Fait" in words_of(client.get(reverse("web:talk", args=[row.uid])))
    client.post(reverse("web:decision-remove", args=[made.uid]))
    assert "Le plan est approuvé" not in words_of(client.get(reverse("web:talk", args=[row.uid])))


def test_what_is_wrong_with_a_decision_is_said_at_once_and_what_was_typed_stays():
    row = item()
    answer = visitor().post(reverse("web:decide", args=[row.uid]), {"text": "Approuvé.", "owner": "Inconnue"})
    assert answer.status_code == 422
    page = words_of(answer)
    assert "Dites qui a décidé" in page
    assert "Donnez le jour de la séance" in page
    assert "« Inconnue » n'est pas dans le répertoire" in page.replace("\xa0", " ")
    assert "Approuvé." in answer.content.decode()


def test_a_day_that_is_none_is_said_and_nothing_is_noted():
    row = item()
    form = {"body": "Collège", "on": "2026-11-03", "text": "Approuvé.", "due": "bientôt"}
    answer = visitor().post(reverse("web:decide", args=[row.uid]), form)
    assert answer.status_code == 422
    assert "Ce jour ne se lit pas" in words_of(answer)
    assert "bientôt" in answer.content.decode()
    assert not Decision.objects.exists()


def test_who_follows_a_decision_up_is_written_to(box: Letterbox):
    row = item()
    anne()
    due = timezone.localdate() + timedelta(9)
    decided(row, owner=ANNE, point="12", follow_up="Publier le marché", due=due)
    send_all()
    (message,) = box.messages
    assert message["To"] == "anne@commune.invalid"
    for text in (words_of_mail(box.text()), words_of_mail(box.text(html=True))):
        assert ", point 12, à propos de" in text
        assert f"La suite vous revient, pour le {format_date(due)}. " in text
        assert "À faire : Publier le marché" in text


def test_the_number_of_queries_does_not_grow_with_what_was_said():
    row, client = item(), visitor()
    counts = []
    for many in (1, 15):
        for _ in range(many):
            first = said(row)
            said(row, under=first.uid)
            decided(row)
        client.get(reverse("web:talk", args=[row.uid]))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("web:talk", args=[row.uid]))
        counts.append(len(asked))
    assert counts[0] == counts[1]
