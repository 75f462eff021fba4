"""An agent proposes an action; who writes there, or heads the department, accepts, amends or declines it."""

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Department, Event, Item, ItemPerson, Letter, Person, Programme, Proposal
from gouvernail.services import letters, outlining
from gouvernail.services.programmes import publish
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import open_letterbox
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
ANNE = "Anne Lenoir"


def programme() -> Programme:
    made = imported(plan_of(objective(), action(1, agents=(ANNE,))))
    publish(programme=made.uid, by=OPERATOR)
    return made


def agent(*, department: Department | None = None) -> Client:
    person = Person.objects.get(name=ANNE)
    person.department = department
    person.save()
    return client_of(account_of(member(authority(), Role.CONTRIBUTOR, person=person)))


def top() -> Item:
    return Item.objects.get(level="strategic_objective")


def proposed(client: Client, made: Programme, **typed: str) -> Proposal:
    form = {"title": "Planter des tilleuls", "text": "Sur la place.", "sous": top().uid, **typed}
    assert client.post(reverse("web:propose", args=[made.uid]), form).status_code == 302
    return Proposal.objects.latest("pk")


def answer(client: Client, row: Proposal, **typed: str):
    return client.post(reverse("web:proposal", args=[row.uid]), typed)


def test_an_agent_proposes_from_an_objective_and_nothing_enters_the_programme_yet():
    made = programme()
    client = agent()
    assert "Proposer une action ici" in words_of(client.get(reverse("web:item", args=[top().uid])))
    before = Item.objects.count()
    proposed(client, made)
    assert Item.objects.count() == before
    assert "Attend une réponse" in words_of(client.get(reverse("web:proposals")))


def test_it_is_accepted_amended_in_the_hands_of_who_proposed_it():
    made = programme()
    row = proposed(agent(), made)
    coordinator = visitor()
    assert "1 proposition d’action attend votre réponse" in words_of(coordinator.get(reverse("web:todo")))
    done = answer(coordinator, row, accepter="1", title="Planter vingt tilleuls", text="Sur la place.")
    item = Item.objects.get(title="Planter vingt tilleuls")
    assert done.url == reverse("web:item", args=[item.uid])
    assert (item.parent, item.description) == (top(), "Sur la place.")
    assert ItemPerson.objects.get(item=item).person.name == ANNE
    assert Letter.objects.filter(kind="answered").count() == 1
    assert Event.objects.filter(item_uid=item.uid, note="Proposé par Compte contributor 0").exists()
    assert answer(coordinator, row, accepter="1", title="Encore", text="").status_code == 400


def test_who_proposed_reads_the_answer_in_a_message_of_what_became_of_it():
    """On a site whose address nobody set, too: it is the one at which the answer was given."""
    made = programme()
    client = agent()
    amended, same, declined = (proposed(client, made, title=f"Planter {n} tilleuls") for n in (20, 30, 40))
    Proposal.objects.filter(pk=same.pk).update(person=None)
    coordinator = visitor()
    with open_letterbox() as box:
        answer(coordinator, amended, accepter="1", title="Planter vingt tilleuls", text="")
        answer(coordinator, same, accepter="1", title=same.title, text="")
        answer(coordinator, declined, decliner="1", reason="Déjà prévu.")
        while letters.send_due():
            pass
        texts = [" ".join(box.text(n).split()) for n in range(3)]
        assert [box.link(n) for n in range(3)] == [
            reverse("web:proposal", args=[row.uid]) for row in (amended, same, declined)
        ]
    assert "dont vous êtes en charge. Son intitulé est devenu « Planter vingt tilleuls »." in texts[0]
    assert "elle est maintenant une action. http" in texts[1]
    assert "n’a pas retenu votre proposition « Planter 40 tilleuls » : Déjà prévu." in texts[2]


def test_what_was_accepted_is_undone_as_any_other_item():
    made = programme()
    row = proposed(agent(), made)
    answer(visitor(), row, accepter="1", title=row.title, text="")
    item = Item.objects.get(title=row.title)
    for event in Event.objects.filter(item_uid=item.uid).order_by("-id").values_list("act", flat=True).distinct():
        take_back(act=event or "", by=OPERATOR)
    assert not Item.objects.filter(title=row.title, trashed_at=None).exists()


def test_it_is_declined_with_a_reason_and_never_without():
    made = programme()
    client = agent()
    row = proposed(client, made)
    refused = answer(visitor(), row, decliner="1", reason=" ")
    assert refused.status_code == 422
    assert "Dites pourquoi" in words_of(refused)
    answer(visitor(), row, decliner="1", reason="Déjà prévu au budget 2028.")
    page = words_of(client.get(reverse("web:proposal", args=[row.uid])))
    assert "Déjà prévu au budget 2028." in page
    assert not Item.objects.filter(title=row.title).exists()


def test_who_heads_the_department_answers_for_its_people_and_for_no_other():
    made = programme()
    culture = Department.objects.create(authority=authority(), name="Culture", key="culture")
    row = proposed(agent(department=culture), made)
    sports = Department.objects.create(authority=authority(), name="Sports", key="sports")
    other = client_of(account_of(member(authority(), Role.HEAD, department=sports)))
    assert answer(other, row, accepter="1", title="x", text="").status_code == 404
    head = client_of(account_of(member(authority(), Role.HEAD, department=culture)))
    assert answer(head, row, accepter="1", title=row.title, text="").status_code == 302
    item = Item.objects.get(title=row.title)
    # They wrote that one; they write no other.
    assert (
        head.post(reverse("web:item-new", args=[made.uid]), {"title": "Une autre", "level": "action"}).status_code
        == 403
    )
    assert item.parent == top()


def test_nobody_answers_their_own_unless_they_write_there():
    made = programme()
    culture = Department.objects.create(authority=authority(), name="Culture", key="culture")
    person = Person.objects.get(name=ANNE)
    person.department = culture
    person.save()
    head = client_of(account_of(member(authority(), Role.HEAD, department=culture, person=person)))
    row = proposed(head, made)
    assert answer(head, row, accepter="1", title="x", text="").status_code == 403


def test_ones_own_is_withdrawn_and_nobody_elses():
    made = programme()
    client = agent()
    row = proposed(client, made)
    withdraw = reverse("web:proposal-withdraw", args=[row.uid])
    assert visitor().post(withdraw).status_code == 404
    assert client.post(withdraw).status_code == 302
    row.refresh_from_db()
    assert row.state == "withdrawn"
    assert client.post(withdraw).status_code == 302
    assert answer(visitor(), row, accepter="1", title="x", text="").status_code == 400


@pytest.mark.parametrize("role", [Role.READER, Role.ELECTED, Role.FINANCE])
def test_others_propose_nothing_and_see_no_proposal(role: Role):
    made = programme()
    row = proposed(agent(), made)
    client = visitor(role)
    assert client.get(reverse("web:propose", args=[made.uid])).status_code == 403
    assert client.get(reverse("web:proposal", args=[row.uid])).status_code == 404
    assert answer(client, row, accepter="1", title="x", text="").status_code == 404
    assert row.title not in words_of(client.get(reverse("web:proposals")))


def test_another_authority_knows_nothing_of_it():
    made = programme()
    row = proposed(agent(), made)
    elsewhere = visitor(owner=authority("Ailleurs"))
    assert elsewhere.get(reverse("web:proposal", args=[row.uid])).status_code == 404
    assert elsewhere.get(reverse("web:propose", args=[made.uid])).status_code == 404


def test_what_is_restricted_is_not_told_by_a_proposal():
    made = programme()
    client = agent()
    row = proposed(client, made)
    outlining.restrict(item=top().uid, by=OPERATOR)
    assert top().title not in words_of(client.get(reverse("web:proposal", args=[row.uid])))


def test_an_empty_title_is_refused_and_the_rest_stays():
    made = programme()
    answered = agent().post(reverse("web:propose", args=[made.uid]), {"title": " ", "text": "À garder."})
    assert answered.status_code == 422
    assert "À garder." in answered.content.decode()
