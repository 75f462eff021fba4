"""Changing a field of all the rows of a list, on the screen."""

import re

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Item, Programme
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
    given = {"champ": "tags", "mode": "add", "valeurs": " eau \n\nclimat\nclimat", "etape": "apercu"}
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
