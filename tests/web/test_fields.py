"""Fields that an authority hides or insists on: on sheets, in lists, in what is to be done, in saves."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.preferences import CHOOSABLE
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Authority, Item, Programme
from gouvernail.queries import plans
from gouvernail.web.facts import SECTION_OF, what_to_write
from tests.builders import OPERATOR, action, authority, imported, objective, plan_of, rich_plan
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def choose(**preferences: object) -> None:
    Authority.objects.update(preferences=preferences)


def sheet_of(code: str) -> str:
    return reverse("web:item", args=[Item.objects.get(code=code).uid])


def made(count: int = 3) -> Programme:
    return imported(plan_of(objective(), *(action(n, description="Trente arbres.") for n in range(1, count + 1))))


def test_a_hidden_field_is_nowhere_on_the_sheet_and_what_it_holds_is_told_and_kept() -> None:
    programme = made()
    client = visitor()
    assert "Trente arbres." in words_of(client.get(sheet_of("1.1")))
    choose(hidden={"actions": ["description", "findings"]})
    answer = client.get(sheet_of("1.1"))
    page = words_of(answer)
    assert "Trente arbres." not in page
    assert 'id="slot-description"' not in answer.content.decode()
    assert 'id="slot-findings"' not in answer.content.decode()
    assert "1 champ masqué contient une valeur." in page
    assert client.get(f"{sheet_of('1.1')}modifier/description/").status_code == 404
    assert 'id="slot-description"' in client.get(sheet_of("1")).content.decode()
    plan = plans.load(OPERATOR, programme.uid)
    assert plan is not None
    assert {item.description for item in plan.items if item.level == "action"} == {"Trente arbres."}


def test_a_save_of_another_field_leaves_what_is_hidden() -> None:
    made()
    choose(hidden={"actions": ["description", "progress"]})
    Item.objects.filter(code="1.1").update(progress=40)
    client = visitor()
    page = client.get(sheet_of("1.1")).content.decode()
    assert 'name="progress"' not in page
    typed = {"version": "1", "status": "in_progress", "status_before": "", "note": "Commencé."}
    assert client.post(f"{sheet_of('1.1')}suivi/", typed).status_code == 302
    client.post(f"{sheet_of('1.1')}modifier/achieved/", {"version": "2", "achieved": "Les plans."})
    row = Item.objects.get(code="1.1")
    assert (row.status, row.progress, row.description, row.achieved) == (
        StatusValue.IN_PROGRESS, 40, "Trente arbres.", "Les plans.",
    )  # fmt: skip


def test_a_required_field_that_is_empty_is_told_and_one_that_is_filled_is_not_emptied_any_more() -> None:
    made()
    choose(required={"actions": ["description", "agents"]})
    client = visitor()
    page = words_of(client.get(sheet_of("1.1")))
    assert "À compléter (obligatoire) : Porteurs" in page
    address = f"{sheet_of('1.1')}modifier/description/"
    refused = client.post(address, {"version": "1", "description": ""})
    assert refused.status_code == 422
    said = "« Description » est obligatoire : écrivez-y une description, ou laissez ce qui s’y trouvait."
    assert said in words_of(refused).replace("\u00a0", " ")
    assert Item.objects.get(code="1.1").description == "Trente arbres."
    filled = client.post(
        f"{sheet_of('1.1')}modifier/agents/", {"version": "1", "agents.-1": "Anne Dumont"}, follow=True
    )
    assert "À compléter" not in words_of(filled)


def test_each_required_field_that_is_missing_says_what_to_write_and_where() -> None:
    made()
    Programme.objects.update(stage="published")
    names = ["findings", "code", "agents", "deadline", "budget", "achieved", "progress"]
    choose(required={"actions": names})
    Item.objects.filter(code="1.1").update(code=None, deadline_text=None)
    address = reverse("web:item", args=[Item.objects.get(title="Action numéro 1 du plan").uid])
    page = words_of(visitor().get(address)).replace("\u00a0", " ")
    for words in (
        "Code : écrivez un code, dans « l’intitulé ».",
        "Constats : écrivez les constats, dans « Quoi ».",
        "Porteurs : écrivez un porteur, dans « Qui ».",
        "Avancement : écrivez un avancement, de 0 à 100, dans « Où en est-on ? ».",
        "Budget : écrivez une ligne de budget, dans « Moyens ».",
        "Réalisé : écrivez ce qui est réalisé, dans « Suivi ».",
    ):
        assert words in page
    read = words_of(visitor(Role.READER).get(address)).replace("\u00a0", " ")
    assert "Porteurs : il manque un porteur ; qui tient la fiche l’écrit dans « Qui »." in read


@pytest.mark.parametrize("name", CHOOSABLE)
def test_every_field_that_can_be_required_has_its_words_and_its_place(name: str) -> None:
    assert name in {"code", "progress"} or name in SECTION_OF
    assert what_to_write(name)


def test_what_is_to_be_done_asks_for_no_hidden_field_and_for_each_required_one() -> None:
    made()
    Item.objects.filter(code="1.2").update(description=None)
    client = visitor()
    before = words_of(client.get("/a-traiter/"))
    assert "sans échéance" in before
    assert "obligatoire" not in before
    choose(hidden={"actions": ["deadline"]}, required={"actions": ["description"]})
    answer = client.get("/a-traiter/")
    after = words_of(answer)
    assert "sans échéance" not in after
    assert "1 action sans « description » (obligatoire)" in after.replace("\u00a0", " ")
    assert "missing=champ-description" in answer.content.decode()
    listed = words_of(client.get("/actions/?missing=champ-description"))
    assert "Action numéro 2 du plan" in listed
    assert "Action numéro 1 du plan" not in listed


def rows_of(answer: object) -> str:
    return answer.content.decode().split("data-rows>", 1)[1]  # type: ignore[attr-defined]


def test_lists_and_trees_leave_hidden_fields_out() -> None:
    programme = imported(rich_plan())
    client = visitor()
    tree = reverse("web:programme", args=[programme.uid])
    assert "Lenoir" in rows_of(client.get(tree))
    choose(hidden={"actions": ["political_leads", "administrative_leads", "agents", "departments", "deadline"]})
    for address in (tree, f"{tree}actions/"):
        assert "Lenoir" not in rows_of(client.get(address))


def test_an_action_of_which_nothing_was_heard_for_longer_than_the_authority_allows_says_so() -> None:
    made()
    client = visitor()
    Item.objects.filter(code="1.1").update(created_at=timezone.now() - timedelta(days=50))
    assert "Sans nouvelles" not in words_of(client.get(sheet_of("1.1")))
    choose(silent_after=45)
    assert "Sans nouvelles depuis 50 jours" in words_of(client.get(sheet_of("1.1")))
    Item.objects.filter(code="1.1").update(status="done")
    assert "Sans nouvelles" not in words_of(client.get(sheet_of("1.1")))


def test_a_programme_chooses_otherwise_than_its_authority() -> None:
    programme = made()
    choose(hidden={"actions": ["description"]}, required={"steps": ["agents"]})
    client = visitor()
    settings = reverse("web:programme-settings", args=[programme.uid])
    page = client.get(settings)
    assert page.status_code == 200
    typed = {"title": programme.title, "field-actions-findings": "hidden", "field-steps-agents": "required"}
    assert client.post(settings, typed).status_code == 302
    programme.refresh_from_db()
    assert programme.preferences["hidden"] == {"actions": ["findings"]}
    assert "Trente arbres." in words_of(client.get(sheet_of("1.1")))
    assert client.post(settings, {"title": programme.title, "field-actions-code": "shown"}).status_code == 302
    programme.refresh_from_db()
    assert "Trente arbres." in words_of(client.get(sheet_of("1.1")))


def test_the_choices_cost_the_same_however_many_actions() -> None:
    counts = []
    for count in (3, 60):
        Programme.objects.all().delete()
        made(count)
        choose(hidden={"actions": ["deadline"]}, required={"actions": ["description", "agents", "fte"]})
        client = visitor()
        for address in ("/a-traiter/", sheet_of("1.2")):
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200
            counts.append(len(asked))
    assert counts[:2] == counts[2:]
    assert authority()
