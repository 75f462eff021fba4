"""State, progress and a note are changed in place, and what does not hold is said: `web/items.py`."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Item as Said
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from gouvernail.models import Item
from tests.builders import action, imported, objective, plan_of, small_plan
from tests.web.visitors import first_action, visitor, words_of

pytestmark = pytest.mark.django_db


def send(client: Client, item: Item, *, fragment: bool = False, **fields: str):
    form = {"version": str(item.version), "status": "in_progress", "progress": "30", "note": "", **fields}
    headers = {"HX-Request": "true"} if fragment else {}
    return client.post(reverse("web:follow-up", args=[item.uid]), form, headers=headers)


def test_a_plain_form_saves_and_says_so_quietly():
    imported(small_plan())
    client, item = visitor(), first_action()
    answer = send(client, item, note="Première réunion.")
    assert answer.url == reverse("web:item", args=[item.uid])
    page = words_of(client.get(answer.url))
    assert "Enregistré" in page
    assert "Première réunion." in page
    item.refresh_from_db()
    assert (item.status, item.progress) == ("in_progress", 30)


def test_htmx_gets_the_sheet_again_with_its_toast():
    imported(small_plan())
    answer = send(visitor(), first_action(), fragment=True, progress="45 %")
    assert json.loads(answer.headers["HX-Trigger"]) == {"toast": {"text": "Enregistré", "undo": "#undo"}}
    assert 'value="45"' in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_the_history_says_what_changed_and_who():
    imported(small_plan())
    client, item = visitor(), first_action()
    send(client, item)
    page = words_of(client.get(reverse("web:item", args=[item.uid])))
    assert "a mis à jour le suivi" in page
    assert "— → En cours" in page


@pytest.mark.parametrize("fields", [{"progress": "beaucoup"}, {"progress": "140"}, {"status": "perdu"}])
def test_what_does_not_hold_is_said_beside_the_field_and_what_was_typed_stays(fields: dict[str, str]):
    imported(small_plan())
    answer = send(visitor(), first_action(), note="À garder.", **fields)
    assert answer.status_code == 422
    content = answer.content.decode()
    assert 'aria-invalid="true"' in content
    assert "À garder." in content


def test_who_may_not_is_refused_in_words_and_sees_no_form():
    imported(small_plan())
    reader, item = visitor(Role.FINANCE), first_action()
    answer = send(reader, item)
    assert answer.status_code == 403
    assert "Vos droits" in words_of(answer)
    assert "Où en est-on ?" not in words_of(reader.get(reverse("web:item", args=[item.uid])))


def test_a_field_left_as_it_was_shown_does_not_undo_what_somebody_else_wrote():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    send(one, item, status="", status_before="", progress="35", progress_before="")
    saved = send(other, item, status="blocked", status_before="", progress="", progress_before="")
    assert saved.status_code == 302
    item.refresh_from_db()
    assert (item.status, item.progress) == ("blocked", 35)


def test_a_drawn_figure_says_how_much_it_covers():
    imported(plan_of(objective(), action(1, progress=100), *(action(number) for number in range(2, 17))))
    above = reverse("web:item", args=[Item.objects.get(level="strategic_objective").uid])
    client = visitor()
    assert "connue pour 6 % du poids (1 action sur 16)" in words_of(client.get(above))
    Item.objects.filter(level="action").update(progress=50)
    page = words_of(client.get(above))
    assert "moyenne de 16 actions" in page
    assert "connue pour" not in page


@pytest.mark.parametrize("field", ["version", "progress"])
@pytest.mark.parametrize("typed", ["9" * 4_500, "9" * 10, "²", "-1", "1.5"])
def test_a_number_that_cannot_be_one_is_refused_with_a_sentence(field: str, typed: str):
    imported(small_plan())
    refused = send(visitor(), first_action(), **{field: typed})
    assert refused.status_code == 422
    said = "n’est pas lisible" if field == "version" else "Écrivez un nombre entier, de 0 à 100."
    assert said in words_of(refused)


def undo(client: Client, item: Item, *, fragment: bool = False):
    item.refresh_from_db()
    headers = {"HX-Request": "true"} if fragment else {}
    return client.post(reverse("web:follow-up-undo", args=[item.uid]), {"version": str(item.version)}, headers=headers)


@pytest.mark.parametrize("fragment", [False, True])
def test_ones_last_update_is_taken_back_from_the_sheet(fragment: bool):
    imported(small_plan())
    client, item = visitor(), first_action()
    send(client, item, status="done", progress="100", note="Inauguration.")
    sheet = reverse("web:item", args=[item.uid])
    assert "Annuler ma dernière mise à jour" in words_of(client.get(sheet))
    answer = undo(client, item, fragment=fragment)
    page = words_of(answer if fragment else client.get(sheet))
    assert "a annulé sa mise à jour" in page
    assert "Annuler ma dernière mise à jour" not in page
    item.refresh_from_db()
    assert (item.status, item.progress) == (None, None)


def test_what_somebody_changed_since_is_not_undone():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    send(one, item, status="done")
    item.refresh_from_db()
    send(other, item, status="blocked")
    answer = undo(one, item, fragment=True)
    assert answer.status_code == 409
    assert "rien n’est annulé" in json.loads(answer.headers["HX-Trigger"])["toast"]["text"]
    assert "Annuler ma dernière mise à jour" not in words_of(answer)
    item.refresh_from_db()
    assert item.status == "blocked"


def test_saving_nothing_new_offers_nothing_to_undo():
    imported(small_plan())
    client, item = visitor(), first_action()
    send(client, item)
    item.refresh_from_db()
    answer = send(client, item, fragment=True)
    assert json.loads(answer.headers["HX-Trigger"]) == {"toast": {"text": "Enregistré", "undo": ""}}


def with_steps() -> tuple[Item, Item, Item]:
    imported(
        plan_of(
            objective(),
            action(1, progress_from=ProgressFrom.STEPS),
            Said("s1", Level.STEP, "Étude", parent="a1"),
            Said("s2", Level.STEP, "Chantier", parent="a1", status=Status(StatusValue.DONE)),
            Said("s3", Level.STEP, "Abandon", parent="a1", status=Status(StatusValue.ABANDONED)),
        )
    )
    named = {row.title: row for row in Item.objects.filter(level="step")}
    return first_action(), named["Étude"], named["Chantier"]


def boxes(*steps: Item, ticked: tuple[Item, ...]) -> dict[str, str]:
    seen = {f"vue-{row.uid}": "1" if row.status == "done" else "0" for row in steps}
    return seen | {f"etape-{row.uid}": "1" for row in ticked}


def test_steps_are_ticked_with_the_update_and_move_the_progress():
    item, study, work = with_steps()
    client = visitor()
    page = client.get(reverse("web:item", args=[item.uid])).content.decode()
    assert page.count('name="etape-') == 2, "what is abandoned is not offered"
    assert f'name="etape-{work.uid}" value="1" checked' in page
    form = {"status": "", "status_before": "", "progress": "", "progress_before": ""}
    answer = send(client, item, fragment=True, **form, **boxes(study, work, ticked=(study, work)))
    assert answer.status_code == 200
    assert "2 étapes faites sur 2" in words_of(answer)
    assert set(Item.objects.filter(level="step").values_list("status", flat=True)) == {"done", "abandoned"}
    item.refresh_from_db()
    client.post(reverse("web:follow-up-undo", args=[item.uid]), {"version": str(item.version)})
    study.refresh_from_db()
    work.refresh_from_db()
    assert (study.status, work.status) == (None, "done")
    assert "1 étape faite sur 2" in words_of(client.get(reverse("web:item", args=[item.uid])))


def test_a_step_that_was_not_touched_is_left_to_others():
    item, study, work = with_steps()
    seen = boxes(study, work, ticked=(work,))
    Item.objects.filter(pk=study.pk).update(status="done")
    send(visitor(), item, note="Rien de changé aux étapes.", **seen)
    study.refresh_from_db()
    assert study.status == "done"


def test_what_was_ticked_stays_when_something_else_is_wrong():
    item, study, work = with_steps()
    answer = send(visitor(), item, status="perdu", **boxes(study, work, ticked=(study,)))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'name="etape-{study.uid}" value="1" checked' in page
    assert f'name="etape-{work.uid}" value="1" checked' not in page
    study.refresh_from_db()
    assert study.status is None


def test_a_step_of_another_action_is_refused():
    _item, study, _work = with_steps()
    other = imported(plan_of(objective(), action(7)), name="autre.txt")
    stranger = Item.objects.get(programme=other, level="action")
    answer = send(visitor(), stranger, **boxes(study, ticked=(study,)))
    assert answer.status_code == 404
    study.refresh_from_db()
    assert study.status is None
