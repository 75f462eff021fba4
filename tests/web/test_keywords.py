"""The page of an authority's lists of words."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Keyword
from tests.builders import action, authority, import_plan, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def test_words_are_added_renamed_merged_and_deleted() -> None:
    import_plan(plan_of(objective(), action(1, tags=("Vélo", "Bus"))))
    client = visitor()
    client.post("/reglages/listes/", {"kind": "domain", "name": "Logement"})
    page = words_of(client.get("/reglages/listes/"))
    assert "Logement 0 fiche" in page.replace("\u00a0", " ")
    uid = Keyword.objects.get(name="Logement").uid
    client.post(f"/reglages/listes/{uid}/", {"act": "rename", "name": "Habitat"})
    client.post(f"/reglages/listes/{uid}/", {"act": "delete"})
    velo, bus = (Keyword.objects.get(name=name).uid for name in ("Vélo", "Bus"))
    client.post(f"/reglages/listes/{velo}/", {"act": "merge", "into": bus})
    assert list(Keyword.objects.values_list("name", flat=True)) == ["Bus"]


def test_what_is_refused_is_told_and_stays() -> None:
    import_plan(plan_of(objective(), action(1, tags=("Vélo",))))
    uid = Keyword.objects.get().uid
    answer = visitor().post(f"/reglages/listes/{uid}/", {"act": "delete"})
    assert answer.status_code == 422
    assert "une fiche l'emploie" in words_of(answer)
    assert visitor().post("/reglages/listes/", {"kind": "couleur", "name": "x"}).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_get_nowhere(role: Role) -> None:
    authority()
    assert visitor(role).get("/reglages/listes/").status_code == 403
