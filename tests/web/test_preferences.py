"""The pages of settings, and the words that every page then speaks."""

import pytest
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.models import Authority
from tests.builders import account_of, authority, imported, member, small_plan
from tests.web.visitors import first_action, visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGES = ("/reglages/mots/", "/reglages/champs/", "/reglages/numerotation/")


def test_an_administrator_renames_and_every_page_follows() -> None:
    programme = imported(small_plan())
    client = visitor()
    first_action()
    answer = client.post(
        "/reglages/mots/",
        {"level-action-one": "Chantier", "status-in_progress": "Sur les rails", "tone-in_progress": "done"},
        follow=True,
    )
    assert "Réglages enregistrés" in words_of(answer)
    sheet = client.get(f"/fiches/{first_action().uid}/")
    assert "Sur les rails" in words_of(sheet)
    tree = client.get(f"/programmes/{programme.uid}/")
    assert "chantier" in words_of(tree)


def test_what_is_wrong_is_told_and_what_was_typed_stays() -> None:
    authority()
    answer = visitor().post("/reglages/mots/", {"status-done": "En cours", "words-blocked": "en rade"})
    assert answer.status_code == 422
    assert "se lit d'habitude comme" in words_of(answer)
    assert 'value="en rade"' in answer.content.decode()
    assert Authority.objects.get().preferences == {}


def test_a_word_given_to_two_states_is_told() -> None:
    authority()
    answer = visitor().post("/reglages/mots/", {"words-done": "Fini-fini", "words-blocked": "fini fini, fini-fini"})
    assert answer.status_code == 422
    assert "est déjà donné à" in words_of(answer)


def test_fields_and_numbers_are_chosen() -> None:
    authority()
    client = visitor()
    client.post("/reglages/champs/", {"field-steps-budget": "hidden", "field-actions-deadline": "required"})
    client.post(
        "/reglages/numerotation/",
        {"numbering": "path", "silent_after": "45", "seen": '{"hidden": {"steps": ["budget"]}}'},
    )
    assert Authority.objects.get().preferences == {
        "hidden": {"steps": ["budget"]},
        "required": {"actions": ["deadline"]},
        "numbering": "path",
        "silent_after": 45,
    }


def test_a_number_that_is_none_is_refused() -> None:
    authority()
    answer = visitor().post("/reglages/numerotation/", {"silent_after": "bientôt"})
    assert answer.status_code == 422
    assert 'value="bientôt"' in answer.content.decode()


def test_the_other_person_s_choice_is_not_lost() -> None:
    owner = authority()
    owner.preferences = {"levels": {"action": ["Projet", "Projets"]}}
    owner.save()
    typed = {"level-action-one": "Chantier", "level-action-many": "Chantiers", "seen": "{}"}
    answer = visitor().post("/reglages/mots/", typed)
    assert answer.status_code == 409
    assert Authority.objects.get().preferences == {"levels": {"action": ["Projet", "Projets"]}}
    assert 'value="Chantier"' in answer.content.decode()


def test_choices_that_the_page_does_not_show_are_kept() -> None:
    owner = authority()
    owner.preferences = {"silent_after": 30}
    owner.save()
    typed = {"level-action-one": "Chantier", "seen": '{"silent_after": 30}'}
    assert visitor().post("/reglages/mots/", typed).status_code == 302
    stored = Authority.objects.get().preferences
    assert stored == {"levels": {"action": ["Chantier", "Chantier"]}, "silent_after": 30}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_get_nowhere(page: str, role: Role) -> None:
    client = visitor(role)
    assert client.get(page).status_code == 403
    assert client.post(page, {}).status_code == 403


@pytest.mark.parametrize("page", PAGES)
def test_an_authority_that_one_does_not_manage_is_not_there(page: str) -> None:
    owner, other = authority(), authority("Autreville")
    client = Client()
    client.force_login(account_of(member(owner, Role.ADMINISTRATOR)))
    assert client.get(page, {"autorite": other.slug}).status_code == 404
    assert client.post(page, {"autorite": other.slug}).status_code == 404
