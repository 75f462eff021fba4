"""Changing fields of all the rows of a list, on the screen."""

import re
from decimal import Decimal

import pytest

from gouvernail.core.bulk_changes import CHANGEABLE, modes_of
from gouvernail.core.deadlines import read_deadline
from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine, Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import BudgetLine as BudgetRow
from gouvernail.models import Item, ItemDocument, ItemLink, Programme
from gouvernail.services import items
from tests.builders import OPERATOR, action, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, status=Status(StatusValue.DONE)),
            action(2, status=Status(StatusValue.BLOCKED), tags=("eau",)),
            action(3, status=Status(StatusValue.BLOCKED)),
        )
    )


def address(made: Programme) -> str:
    return f"/programmes/{made.uid}/actions/modifier/?status=blocked"


def test_choose_see_do_undo(made):
    client = visitor(Role.EDITOR)
    assert "La liste compte 2 fiches" in words_of(client.get(address(made)))
    form = client.get(f"{address(made)}&champ=status").content.decode()
    assert 'name="status"' in form
    seen = client.post(address(made), {"champ": "status", "status": "waiting", "etape": "apercu"})
    assert "2 fiches changent" in words_of(seen)
    assert "Bloquée En attente" in words_of(seen)
    ticked = re.findall(r'name="fiche" value="([^"]+)"', seen.content.decode())
    assert [row.status for row in Item.objects.filter(level="action").order_by("code")] == [
        "done",
        "blocked",
        "blocked",
    ]
    answer = client.post(address(made), {"champ": "status", "status": "waiting", "etape": "faire", "fiche": ticked[:1]})
    assert answer["Location"] == f"/programmes/{made.uid}/actions/?status=blocked"
    page = client.get(answer["Location"]).content.decode()
    assert "1 fiche modifiée." in page
    undo = re.search(r"/actes/\w+/annuler/", page)
    assert undo is not None
    client.post(undo[0])
    assert Item.objects.filter(status="blocked").count() == 2


def test_names_are_typed_one_a_line(made):
    client = visitor()
    given = {"champ": "tags", "mode-tags": "add", "valeurs-tags": " eau \n\nclimat\nclimat", "etape": "apercu"}
    seen = client.post(address(made), given)
    assert "eau climat" in words_of(seen)
    ticked = re.findall(r'name="fiche" value="([^"]+)"', seen.content.decode())
    client.post(address(made), given | {"etape": "faire", "fiche": ticked})
    assert Item.objects.filter(itemkeywords__keyword__name="climat").count() == 2


def test_a_conflict_is_told_beside_its_item_and_nothing_is_done(made):
    client = visitor()
    rows = list(Item.objects.filter(status="blocked"))
    items.update(item=rows[0].uid, by=OPERATOR, version=1, values={"status": StatusValue.TO_PLAN})
    answer = client.post(
        address(made),
        {"champ": "status", "status": "done", "etape": "faire", "fiche": [f"{row.uid}:1" for row in rows]},
    )
    assert answer.status_code == 409
    assert "entre-temps" in words_of(answer)
    assert Item.objects.filter(status="done").count() == 1


def test_what_is_mistyped_comes_back(made):
    answer = visitor().post(address(made), {"champ": "progress", "progress": "beaucoup", "etape": "apercu"})
    assert answer.status_code == 422
    assert 'value="beaucoup"' in answer.content.decode()


def test_a_reader_sees_why_not(made):
    Programme.objects.update(stage="published")
    seen = visitor(Role.READER).post(address(made), {"champ": "status", "status": "done", "etape": "apercu"})
    assert "Vos droits ne permettent pas" in words_of(seen)
    assert 'value="faire"' not in seen.content.decode()


def test_fields_that_belong_to_one_item_are_not_offered(made):
    html = visitor().get(f"{address(made)}&champ=title").content.decode()
    assert '<option value="title"' not in html
    assert 'name="title"' not in html


EVERYWHERE = "/actions/modifier/"


def ticked(seen) -> list[str]:
    return re.findall(r'name="fiche" value="([^"]+)" checked', seen.content.decode())


def test_several_programmes_at_once_and_back(made):
    imported(plan_of(objective(), action(7, status=Status(StatusValue.BLOCKED))), name="autre.txt")
    client = visitor()
    assert f'href="{EVERYWHERE}"' in client.get("/actions/").content.decode()
    given = {"champ": "tags", "mode-tags": "add", "valeurs-tags": "climat"}
    seen = client.post(f"{EVERYWHERE}?status=blocked", given | {"etape": "apercu"})
    assert "3 fiches changent" in words_of(seen)
    answer = client.post(f"{EVERYWHERE}?status=blocked", given | {"etape": "faire", "fiche": ticked(seen)})
    assert answer["Location"] == "/actions/?status=blocked"
    assert Item.objects.filter(itemkeywords__keyword__name="climat").count() == 3
    undo = re.search(r"/actes/\w+/annuler/", client.get(answer["Location"]).content.decode())
    assert undo is not None
    client.post(undo[0])
    assert Item.objects.filter(itemkeywords__keyword__name="climat").count() == 0


def test_dates_are_moved_by_months(made):
    made = imported(plan_of(objective(), action(5, deadline=read_deadline("T2 2026"))), name="dates.txt")
    client, place = visitor(), f"/programmes/{made.uid}/actions/modifier/"
    assert 'name="mois-deadline"' in client.get(f"{place}?champ=deadline").content.decode()
    other = client.post(place, {"champ": "deadline", "mode-deadline": "replace", "choisir": "1"}).content.decode()
    assert 'name="deadline"' in other
    given = {"champ": "deadline", "mode-deadline": "shift", "mois-deadline": "trois"}
    assert client.post(place, given | {"etape": "apercu"}).status_code == 422
    seen = client.post(place, given | {"mois-deadline": "+3", "etape": "apercu"})
    assert "T2 2026 T3 2026" in words_of(seen)
    client.post(place, given | {"mois-deadline": "3", "etape": "faire", "fiche": ticked(seen)})
    assert Item.objects.get(code="1.5").deadline_text == "T3 2026"


def test_lines_of_money_of_one_year_are_given_a_stage(made):
    lines = (BudgetLine(amount=Decimal(10), year=2026), BudgetLine(amount=Decimal(20), year=2027))
    imported(plan_of(objective(), action(6, budget=lines)), name="argent.txt")
    client = visitor()
    given = {"champ": "budget", "partie-budget": "stage"}
    form = client.post(EVERYWHERE, given | {"choisir": "1"}).content.decode()
    assert 'name="valeur-budget"' in form
    assert 'name="seulement-year-budget"' in form
    assert client.post(EVERYWHERE, given | {"valeur-budget": "", "etape": "apercu"}).status_code == 422
    given |= {"valeur-budget": "committed", "seulement-year-budget": "2027"}
    seen = client.post(EVERYWHERE, given | {"etape": "apercu"})
    assert "1 fiche change" in words_of(seen)
    assert "3 fiches – Il n'y a aucune ligne." in words_of(seen)
    client.post(EVERYWHERE, given | {"etape": "faire", "fiche": ticked(seen)})
    assert sorted(BudgetRow.objects.values_list("year", "stage")) == [(2026, "planned"), (2027, "committed")]


def test_one_link_for_many_is_named_by_a_code_or_an_address(made):
    client = visitor()
    given = {"champ": "links", "mode-links": "add", "links.kind-0": "depends_on"}
    wrong = client.post(EVERYWHERE, given | {"links.item-0": "9.9", "etape": "apercu"})
    assert wrong.status_code == 422
    assert "un code qu’une seule fiche porte" in wrong.content.decode()
    target = Item.objects.get(code="1.1")
    for named in ("1.1", f"https://exemple.invalid/fiches/{target.uid}/"):
        seen = client.post(EVERYWHERE, given | {"links.item-0": named, "etape": "apercu"})
        assert "2 fiches changent" in words_of(seen)
        assert "ne peut pas être liée à elle-même" in words_of(seen)
    client.post(EVERYWHERE, given | {"links.item-0": "1.1", "etape": "faire", "fiche": ticked(seen)})
    assert ItemLink.objects.filter(target=target).count() == 2


def test_one_document_for_many(made):
    client = visitor()
    given = {
        "champ": "documents",
        "mode-documents": "add",
        "documents.title-0": "Acte",
        "documents.url-0": "https://a.invalid/",
    }
    assert client.post(EVERYWHERE, given | {"documents.title-0": "", "etape": "apercu"}).status_code == 422
    seen = client.post(EVERYWHERE, given | {"etape": "apercu"})
    client.post(EVERYWHERE, given | {"etape": "faire", "fiche": ticked(seen)})
    assert ItemDocument.objects.filter(title="Acte").count() == 3


@pytest.mark.parametrize("name", CHANGEABLE)
def test_every_field_has_a_form(made, name):
    for mode in modes_of(name):
        form = visitor().post(EVERYWHERE, {"champ": name, f"mode-{name}": mode.value, "choisir": "1"})
        assert form.status_code == 200
        assert 'value="apercu"' in form.content.decode()


def test_another_field_is_added_taken_out_seen_and_both_are_undone_at_once(made):
    client = visitor(Role.EDITOR)
    given = {"champ": "status", "status": "waiting"}
    form = client.post(address(made), given | {"ajouter": "tags", "autre": "1"}).content.decode()
    assert re.search(r'<option value="waiting" selected', form), "what was typed stays"
    assert 'name="valeurs-tags"' in form
    assert 'value="tags">' not in form.partition('name="ajouter"')[2], "a field is not offered twice"
    given |= {"champ": ["status", "tags"], "mode-tags": "add", "valeurs-tags": "eau\nclimat"}
    without = client.post(address(made), given | {"sans": "status"}).content.decode()
    assert ('name="status"' in without, 'name="valeurs-tags"' in without) == (False, True)
    seen = client.post(address(made), given | {"etape": "apercu"})
    assert "2 fiches changent" in words_of(seen)
    assert "Bloquée → devient En attente" in words_of(seen)
    assert "État – 2 fiches" in words_of(seen)
    assert "Mots-clés eau → devient eau, climat" in words_of(seen)
    answer = client.post(address(made), given | {"etape": "faire", "fiche": ticked(seen)})
    page = client.get(answer["Location"]).content.decode()
    assert "2 fiches modifiées." in page
    rows = Item.objects.filter(status="waiting", itemkeywords__keyword__name="climat")
    assert rows.count() == 2
    undo = re.search(r"/actes/\w+/annuler/", page)
    assert undo is not None
    client.post(undo[0])
    assert rows.count() == 0
    assert Item.objects.filter(status="blocked").count() == 2


def test_a_field_that_cannot_be_changed_there_is_told_and_left_while_the_others_change(made):
    client = visitor()
    given = {
        "champ": ["deadline", "status"], "mode-deadline": "shift", "mois-deadline": "3", "status": "waiting",
    }  # fmt: skip
    seen = client.post(address(made), given | {"etape": "apercu"})
    assert "2 fiches changent" in words_of(seen)
    assert "2 fiches – Il n'y a pas de date à décaler." in words_of(seen)
    assert all(each.endswith(":deadline") for each in ticked(seen))
    client.post(address(made), given | {"etape": "faire", "fiche": ticked(seen)})
    assert Item.objects.filter(status="waiting").count() == 2


def test_what_is_wrong_in_one_field_is_told_there_and_nothing_of_the_other_is_lost(made):
    given = {"champ": ["deadline", "tags"], "mode-deadline": "shift", "mois-deadline": "x", "valeurs-tags": "eau"}
    answer = visitor().post(address(made), given | {"etape": "apercu"})
    assert answer.status_code == 422
    assert "Écrivez un nombre de mois entier" in words_of(answer)
    assert ">eau</textarea>" in answer.content.decode()


def test_one_goes_back_from_what_is_seen_to_what_was_typed(made):
    client = visitor()
    given = {"champ": ["status", "tags"], "status": "waiting", "mode-tags": "add", "valeurs-tags": "eau"}
    seen = client.post(address(made), given | {"etape": "apercu"}).content.decode()
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', seen)
    sent: dict[str, list[str]] = {}
    for name, value in hidden:
        sent.setdefault(name, []).append(value)
    back = client.post(address(made), sent | {"choisir": ["1"]}).content.decode()
    assert ">eau</textarea>" in back
    assert re.search(r'<option value="waiting" selected', back)
