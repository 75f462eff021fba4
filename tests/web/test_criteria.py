"""The page of criteria, chips, and what a list says where nothing is found."""

import pytest

from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Programme
from tests.builders import action, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, status=Status(StatusValue.DONE), tags=("vélo",)),
            action(2, status=Status(StatusValue.BLOCKED), agents=("Anne Lenoir",)),
        )
    )


def test_what_is_in_force_is_ticked_and_the_rest_is_kept(made):
    client = visitor()
    page = client.get(f"/programmes/{made.uid}/criteres/?status=done,none&tri=-deadline").content.decode()
    assert 'name="status" value="done" checked' in page
    assert 'name="status" value="blocked">' in page
    assert 'name="status" value="none" checked' in page
    assert '<input type="hidden" name="tri" value="-deadline">' in page
    assert f'action="/programmes/{made.uid}/actions/"' in page
    assert (
        f'action="/programmes/{made.uid}/"'
        in client.get(f"/programmes/{made.uid}/criteres/?vue=arbre").content.decode()
    )


def test_a_value_that_is_no_longer_there_can_still_be_unticked(made):
    page = visitor().get(f"/programmes/{made.uid}/criteres/?tag=parti").content.decode()
    assert 'name="tag" value="parti" checked' in page
    assert "Inconnu ici" in page


@pytest.mark.parametrize("path", ["", "actions/"])
def test_each_value_is_a_chip_that_takes_it_away(made, path):
    answer = visitor().get(f"/programmes/{made.uid}/{path}?status=done&status=blocked&missing=budget")
    page = answer.content.decode()
    assert 'href="?status=blocked&amp;missing=budget"' in page
    assert 'href="?status=done&amp;missing=budget"' in page
    assert 'href="?status=done&amp;status=blocked"' in page


@pytest.mark.parametrize("path", ["", "actions/"])
def test_nothing_found_says_what_to_take_away(made, path):
    said = words_of(visitor().get(f"/programmes/{made.uid}/{path}?status=done&late=1"))
    assert "Retirer « En retard » (1)" in said.replace("\xa0", " ")


def test_several_values_stay_in_the_field_of_the_tools(made):
    page = visitor().get(f"/programmes/{made.uid}/actions/?status=done,blocked").content.decode()
    assert '<option value="done,blocked" selected>Terminée, Bloquée</option>' in page


def test_the_part_that_is_searched_keeps_several_values_in_the_address(made):
    answer = visitor().get(
        f"/programmes/{made.uid}/actions/?status=done&status=blocked&text=", headers={"HX-Request": "true"}
    )
    assert answer["HX-Replace-Url"] == f"/programmes/{made.uid}/actions/?status=done&status=blocked"
