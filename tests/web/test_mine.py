"""Mes actions: what waits for one's news, one card each, and its update: `web/mine.py`, `services/reporting.py`."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline, Status
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Department, Event, FollowUp, Item, Person
from gouvernail.services import items, outlining
from gouvernail.services.programmes import publish
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
AGENT = "Anne Lenoir"


def due_in(days: int) -> Deadline:
    day = timezone.localdate() + timedelta(days)
    return Deadline(day.isoformat(), start=day, end=day)


def agent(role: Role = Role.CONTRIBUTOR) -> Client:
    """The browser of the agent who is named in the plan."""
    owner = authority()
    return client_of(account_of(member(owner, role, person=Person.objects.get(authority=owner, name=AGENT))))


def one_action(**fields: object) -> Item:
    imported(plan_of(objective(), action(1, agents=(AGENT,), **fields)))
    return Item.objects.get(level="action")


def send(client: Client, item: Item, *, fragment: bool = True, **typed: str):
    item.refresh_from_db()
    before = {
        "status_before": item.status or "",
        "progress_before": "" if item.progress is None else str(item.progress),
    }
    form = {"version": str(item.version), **before, **{name.replace("__", "."): text for name, text in typed.items()}}
    return client.post(
        reverse("web:my-card", args=[item.uid]), form, headers={"HX-Request": "true"} if fragment else {}
    )


def test_what_is_mine_stands_there_late_first_and_nothing_else():
    imported(
        plan_of(
            objective(),
            action(1, title="Plus tard", agents=(AGENT,), deadline=due_in(200)),
            action(2, title="Bientôt", administrative_leads=(AGENT,), deadline=due_in(3)),
            action(3, title="En retard", agents=(AGENT,), deadline=due_in(-12)),
            action(4, title="Terminée", agents=(AGENT,), status=Status(StatusValue.DONE)),
            action(5, title="Du mandataire", political_leads=(AGENT,)),
            action(6, title="D’une autre", agents=("Zoé Autre",), deadline=due_in(-50)),
        )
    )
    page = words_of(agent().get(reverse("web:mine")))
    assert "2 fiches attendent de vos nouvelles" in page
    assert page.count("Mettre à jour") == page.count("Rien de neuf") == 3
    assert "built-in" not in page
    places = [
        page.index(each) for each in ("En retard de 12 jours", "Échéance dans 3 jours", "1 fiche à jour", "Plus tard")
    ]
    assert places == sorted(places)
    assert "Du mandataire" not in page
    assert "D’une autre" not in page
    assert "1 fiche terminée ou abandonnée n’est pas montrée" in page


def test_who_heads_a_department_has_what_nobody_is_named_for():
    culture = "Culture"
    imported(
        plan_of(
            objective(),
            action(1, title="Sans personne", departments=(culture,)),
            action(2, title="Avec quelqu’un", departments=(culture,), agents=(AGENT,)),
            action(3, title="À la marge", contributing_departments=(culture,)),
        )
    )
    owner = authority()
    head = member(owner, Role.HEAD, department=Department.objects.get(authority=owner, name=culture))
    page = words_of(client_of(account_of(head)).get(reverse("web:mine")))
    assert "Sans personne" in page
    assert "Avec quelqu’un" not in page
    assert "À la marge" not in page


def test_an_update_is_an_entry_of_its_own_and_the_item_holds_what_is_so_now():
    item = one_action()
    client = agent()
    first = send(client, item, status="in_progress", progress="40", achieved="Le sol est prêt.", remaining="Planter.")
    assert first.status_code == 200
    assert json.loads(first["HX-Trigger"])["toast"]["text"] == "Mise à jour enregistrée"
    send(client, item, status="in_progress", progress="60", achieved="Deux tilleuls plantés.")
    item.refresh_from_db()
    assert (item.progress, item.achieved, item.remaining) == (60, "Deux tilleuls plantés.", "Planter.")
    said = list(FollowUp.objects.filter(item=item).order_by("at").values_list("progress", "achieved", "remaining"))
    assert said == [(40, "Le sol est prêt.", "Planter."), (60, "Deux tilleuls plantés.", None)]
    page = words_of(client.get(reverse("web:item", args=[item.uid])))
    assert "Le sol est prêt." in page
    assert "Deux tilleuls plantés." in page


def test_health_is_never_said_without_its_word():
    item = one_action()
    client = agent()
    refused = send(client, item, health="at_risk", health__text="")
    assert refused.status_code == 422
    assert "Dites en quelques mots pourquoi" in words_of(refused)
    assert not FollowUp.objects.exists()
    assert send(client, item, health="at_risk", health__text="Le sol est pollué.").status_code == 200
    item.refresh_from_db()
    assert (item.health, item.health_text) == ("at_risk", "Le sol est pollué.")


def test_nothing_new_is_one_tap_and_ends_the_silence():
    item = one_action(deadline=due_in(-5))
    client = agent()
    assert "1 fiche attend" in words_of(client.get(reverse("web:mine")))
    send(client, item, rien="1", achieved="Ne compte pas")
    told = FollowUp.objects.get()
    assert told.same
    assert told.achieved is None
    assert "Rien n’attend de vos nouvelles" in words_of(client.get(reverse("web:mine")))
    assert "Rien de neuf" in words_of(client.get(reverse("web:item", args=[item.uid])))


def test_a_form_sent_twice_is_kept_once():
    """The answer got lost on the way: the device sends the same form again."""
    item = one_action()
    client = agent()
    version = str(item.version)
    for _ in range(2):
        form = {"version": version, "key": "abc234", "progress": "30", "progress_before": "", "achieved": "Semé."}
        assert client.post(reverse("web:my-card", args=[item.uid]), form).status_code == 302
    assert FollowUp.objects.count() == 1
    assert Event.objects.filter(verb="followed_up", field="progress").count() == 1


def test_steps_are_ticked_and_unticked_in_the_card():
    imported(
        plan_of(objective(), action(1, agents=(AGENT,)), action(2, "a1", level=Level.STEP, title="Choisir l’essence"))
    )
    item, step = Item.objects.get(level="action"), Item.objects.get(level="step")
    client = agent()
    assert "Choisir l’essence" in words_of(client.get(reverse("web:mine")))
    answer = send(client, item, **{f"vue-{step.uid}": "0", f"etape-{step.uid}": "1"})
    assert "1 étape faite sur 1" in words_of(answer)
    step.refresh_from_db()
    assert step.status == "done"
    send(client, item, **{f"vue-{step.uid}": "1"})
    step.refresh_from_db()
    assert step.status == "in_progress"
    assert FollowUp.objects.filter(item=item).count() == 2


def test_steps_that_are_done_are_counted_in_french():
    steps = (action(n, "a1", level=Level.STEP, title=f"Étape {n}") for n in (2, 3, 4))
    imported(plan_of(objective(), action(1, agents=(AGENT,)), *steps))
    client = agent()
    done = []
    for many in (0, 1, 2):
        Item.objects.filter(title__in=[f"Étape {n + 2}" for n in range(many)]).update(status="done")
        done.append("étapes faites sur" in words_of(client.get(reverse("web:mine"))))
    assert done == [False, False, True]


def test_only_the_steps_of_the_action_are_ticked_there():
    imported(
        plan_of(
            objective(), action(1, agents=(AGENT,)), action(2, agents=("Zoé Autre",)), action(3, "a2", level=Level.STEP)
        )
    )
    mine = Item.objects.filter(level="action").order_by("id")[0]
    other = Item.objects.get(level="step")
    answer = send(agent(), mine, progress="10", **{f"vue-{other.uid}": "0", f"etape-{other.uid}": "1"})
    assert answer.status_code in {403, 404}
    other.refresh_from_db()
    assert other.status is None
    assert not FollowUp.objects.exists()


def test_news_announced_for_a_day_is_asked_for_that_day_and_not_in_the_past():
    item = one_action()
    client = agent()
    yesterday = timezone.localdate() - timedelta(1)
    refused = send(client, item, progress="10", next_date=yesterday.isoformat())
    assert refused.status_code == 422
    assert "à venir" in words_of(refused)
    soon = timezone.localdate() + timedelta(20)
    send(client, item, progress="10", next_date=soon.isoformat())
    assert FollowUp.objects.get().next_date == soon


def test_an_update_is_taken_back_with_its_entry():
    item = one_action()
    client = agent()
    answer = send(client, item, progress="40", achieved="Semé.")
    undo = json.loads(answer["HX-Trigger"])["toast"]["undo"]
    assert client.post(undo).status_code == 302
    item.refresh_from_db()
    assert (item.progress, item.achieved) == (None, None)
    assert not FollowUp.objects.exists()


def test_somebody_else_saved_meanwhile_both_versions_are_shown():
    item = one_action()
    client = agent()
    seen = item.version
    items.follow_up(item=item.uid, by=OPERATOR, version=seen, progress=70)
    form = {"version": str(seen), "progress": "40", "progress_before": "", "achieved": "Semé."}
    answer = client.post(reverse("web:my-card", args=[item.uid]), form, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert answer["HX-Retarget"] == f"#slot-mine-{item.uid}"
    assert 'hx-target="#slot-mine-' in answer.content.decode()
    item.refresh_from_db()
    assert item.progress == 70
    chosen = {"contestes": "progress", "choix:progress": "mine", "mien:progress": "40"}
    decided = {"version": "2", "version_vue": str(seen), "achieved": "Semé.", **chosen}
    assert client.post(reverse("web:my-card", args=[item.uid]), decided).status_code == 302
    item.refresh_from_db()
    assert (item.progress, item.achieved) == (40, "Semé.")


def test_a_reader_has_no_cards_and_cannot_send_one():
    item = one_action()
    publish(programme=item.programme.uid, by=OPERATOR)
    reader = visitor(Role.READER)
    page = words_of(reader.get(reverse("web:mine")))
    assert "n’est lié à aucune personne du répertoire" in page
    assert send(reader, item, progress="10").status_code == 403
    assert "data-draft" not in reader.get(reverse("web:my-card", args=[item.uid])).content.decode()


def test_what_is_restricted_or_hidden_has_no_card():
    item = one_action()
    client = agent()
    outlining.restrict(item=item.uid, by=OPERATOR)
    assert item.title in words_of(client.get(reverse("web:mine")))
    assert send(visitor(Role.READER), item, progress="10").status_code == 404


def test_what_an_action_stands_under_is_not_told_where_it_is_hidden():
    item = one_action()
    above = item.parent
    client = agent()
    assert above.title in words_of(client.get(reverse("web:mine")))
    outlining.restrict(item=above.uid, by=OPERATOR)
    for path in (reverse("web:mine"), reverse("web:my-card", args=[item.uid])):
        page = words_of(client.get(path))
        assert item.title in page
        assert above.title not in page


def test_the_number_of_queries_does_not_grow_with_the_cards():
    counts = []
    for many in (3, 30):
        Item.objects.all().delete()
        steps = [action(1000 + n, f"a{n}", level=Level.STEP) for n in range(1, many + 1)]
        imported(
            plan_of(objective(), *(action(n, agents=(AGENT,)) for n in range(1, many + 1)), *steps), name=f"{many}.txt"
        )
        for item in Item.objects.filter(level="action"):
            items.follow_up(item=item.uid, by=OPERATOR, version=item.version, progress=10)
        client = agent()
        client.get(reverse("web:mine"))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get(reverse("web:mine")).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
