"""A programme by hand on screen: templates, form, settings, the bin; the three ways of an empty place."""

import pytest
from django.urls import reverse

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.models import Programme
from tests.builders import authority, imported, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
NEW = "/programmes/nouveau/"


def test_an_empty_home_tells_the_three_ways():
    page = words_of(visitor().get("/"))
    for way in ("Déposer un document", "Remplir le classeur modèle", "L’écrire à la main"):
        assert way in page
    page = words_of(visitor(Role.READER).get("/"))
    assert "ouverts à votre rôle" in page
    assert "Nouveau programme" not in page


def test_a_template_proposes_the_name_and_the_term_and_the_programme_is_made():
    client = visitor()
    assert "Projet d'administration" in words_of(client.get(NEW))
    form = client.get(NEW + "?modele=pst").content.decode()
    assert "Programme stratégique transversal 2024-2030" in form
    assert 'value="2024-12-02"' in form
    answer = client.post(
        NEW,
        {"modele": "pst", "title": "PST", "start": "2024-12-02", "end": "01/12/2030", "first-1": "1"},
        follow=True,
    )
    programme = Programme.objects.get()
    assert answer.redirect_chain[0][0] == reverse("web:programme", args=[programme.uid])
    assert [item.title for item in programme.items.all()] == ["Volet externe"]
    assert str(programme.period_end) == "2030-12-01"


def test_what_is_wrong_is_said_in_its_place_and_what_was_typed_stays():
    answer = visitor().post(NEW, {"modele": "dpc", "title": "Ma DPC", "start": "avant-hier"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "n’est pas une date" in page
    assert 'value="Ma DPC"' in page
    assert not Programme.objects.exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.READER, Role.ELECTED])
def test_the_pages_of_programmes_by_hand_are_for_who_manages(role: Role):
    programme = imported(small_plan())
    Programme.objects.update(stage=Stage.PUBLISHED)
    client = visitor(role)
    for path in (NEW, "/programmes/corbeille/", reverse("web:programme-settings", args=[programme.uid])):
        assert client.get(path).status_code == 403
    assert client.post(reverse("web:programme-put-away", args=[programme.uid, "jeter"])).status_code == 403
    assert Programme.objects.get().trashed_at is None


def test_a_programme_is_renamed_put_in_the_bin_and_brought_back():
    programme = imported(small_plan())
    client = visitor()
    place = reverse("web:programme-settings", args=[programme.uid])
    page = client.get(place).content.decode()
    assert 'name="seen"' in page
    saved = client.post(place, {"title": "Autre nom", "level-action-one": "Projet", "kind": "pst"}, follow=True)
    assert "Réglages du programme enregistrés" in saved.content.decode()
    programme.refresh_from_db()
    assert programme.title == "Autre nom"
    assert "Projet" in words_of(client.get(reverse("web:item-new", args=[programme.uid])))
    answer = client.post(reverse("web:programme-put-away", args=[programme.uid, "jeter"]), follow=True)
    assert "Programme mis à la corbeille" in answer.content.decode()
    assert client.get(reverse("web:programme", args=[programme.uid])).status_code == 404
    assert "Autre nom" in words_of(client.get("/programmes/corbeille/"))
    client.post(reverse("web:programme-put-away", args=[programme.uid, "sortir"]))
    assert client.get(reverse("web:programme", args=[programme.uid])).status_code == 200


def test_an_archived_programme_stands_apart_and_is_still_read():
    programme = imported(small_plan())
    Programme.objects.update(stage=Stage.PUBLISHED)
    client = visitor()
    client.post(reverse("web:programme-put-away", args=[programme.uid, "archiver"]))
    page = words_of(client.get("/"))
    assert "1 programme archivé" in page
    assert "Aucun programme pour l’instant" not in page
    assert client.get(reverse("web:programme", args=[programme.uid])).status_code == 200


def test_a_joint_programme_names_who_is_not_here():
    authority()
    sent = {"modele": "conjoint", "title": "Plan conjoint", "partners": "Zone de secours"}
    answer = visitor().post(NEW, sent, follow=True)
    assert "Zone de secours : pas d’espace de ce nom ici" in words_of(answer)
