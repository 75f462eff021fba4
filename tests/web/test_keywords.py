"""The page of an authority's lists of words."""

from decimal import Decimal

import pytest
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine
from gouvernail.models import BudgetLine as DbLine
from gouvernail.models import Event, Item, Keyword
from tests.builders import action, authority, import_plan, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


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


def paid(number: int, *funders: str) -> object:
    return action(
        number, budget=tuple(BudgetLine(funder=each, amount=Decimal(100), text=f"Ligne {each}") for each in funders)
    )


def test_funders_are_counted_offered_renamed_and_made_one() -> None:
    imported(
        plan_of(objective(), paid(1, "Région wallonne", "Fonds propres"), paid(2, "région  wallonne"), paid(3, "SPW"))
    )
    client = visitor()
    page = words_of(client.get("/reglages/listes/")).replace("\u00a0", " ")
    assert "Région wallonne 2 fiches" in page
    first = Item.objects.get(code="1.1")
    form = client.get(f"/fiches/{first.uid}/modifier/budget/").content.decode()
    assert 'list="known-funders"' in form
    assert '<option value="SPW">' in form
    answer = client.post(
        "/reglages/listes/financeurs/renommer/", {"old": "Région wallonne", "name": "SPW"}, follow=True
    )
    assert "Enregistré, sur 2 fiches" in words_of(answer)
    assert sorted(DbLine.objects.values_list("funder", flat=True)) == ["Fonds propres", "SPW", "SPW", "SPW"]
    told = Event.objects.filter(field="budget")
    assert {line.note for line in told} == {"Financeur renommé partout"}
    client.post(f"/actes/{told.get(item_uid=first.uid).act}/annuler/")
    assert "Région wallonne" in DbLine.objects.filter(item=first).values_list("funder", flat=True)


def test_a_funder_is_entered_before_a_line_names_it_renamed_and_taken_out() -> None:
    imported(plan_of(objective(), paid(1, "SPW", "Fonds propres")))
    client, page = visitor(), "/reglages/listes/"
    form = f"/fiches/{Item.objects.get(code='1.1').uid}/modifier/budget/"
    answer = client.post(page, {"kind": "funder", "name": " FEDER  2021-2027 "}, follow=True)
    assert "Financeur ajouté" in words_of(answer)
    assert "FEDER 2021-2027 0 fiche" in words_of(answer).replace("\u00a0", " ")
    assert '<option value="FEDER 2021-2027">' in client.get(form).content.decode()
    rename = "/reglages/listes/financeurs/renommer/"
    client.post(rename, {"act": "rename", "old": "FEDER 2021-2027", "name": "FEDER"})
    assert '<option value="FEDER">' in client.get(form).content.decode()
    # The name of a line that is there already makes one of two, and what a line names stays.
    client.post(page, {"kind": "funder", "name": "Service public de Wallonie"})
    client.post(rename, {"act": "rename", "old": "Service public de Wallonie", "name": "SPW"})
    entered = Keyword.objects.filter(kind="funder").order_by("name").values_list("name", flat=True)
    assert list(entered) == ["FEDER", "SPW"]
    assert client.post(rename, {"act": "delete", "old": "SPW"}).status_code == 422
    client.post(rename, {"act": "delete", "old": "FEDER"})
    assert list(entered.all()) == ["SPW"]
    assert '<option value="FEDER">' not in client.get(form).content.decode()


@pytest.mark.parametrize("name", ["", " -", "x" * 201, "spw", "Fonds  PROPRES"])
def test_a_funder_without_a_name_or_there_already_is_not_entered(name: str) -> None:
    imported(plan_of(objective(), paid(1, "SPW", "Fonds propres")))
    answer = visitor().post("/reglages/listes/", {"kind": "funder", "name": name})
    assert answer.status_code == 422
    assert not Keyword.objects.filter(kind="funder").exists()


def test_a_funder_named_in_the_bin_alone_is_not_taken_out() -> None:
    imported(plan_of(objective(), paid(1, "SPW")))
    Item.objects.filter(code="1.1").update(trashed_at=timezone.now())
    client = visitor()
    client.post("/reglages/listes/", {"kind": "funder", "name": "spw"})
    answer = client.post("/reglages/listes/financeurs/renommer/", {"act": "delete", "old": "spw"})
    assert answer.status_code == 422
    assert Keyword.objects.filter(kind="funder").count() == 1


@pytest.mark.parametrize(
    "sent", [{"old": "SPW", "name": "  "}, {"old": "SPW", "name": "x" * 201}, {"old": "FEDER", "name": "a"}]
)
def test_a_funder_that_is_not_there_or_has_no_name_is_refused(sent: dict[str, str]) -> None:
    imported(plan_of(objective(), paid(1, "SPW")))
    assert visitor().post("/reglages/listes/financeurs/renommer/", sent).status_code == 422
    assert DbLine.objects.get().funder == "SPW"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.FINANCE, Role.READER])
def test_only_who_administers_renames_a_funder_everywhere(role: Role) -> None:
    imported(plan_of(objective(), paid(1, "SPW")))
    sent = {"old": "SPW", "name": "FEDER"}
    assert visitor(role).post("/reglages/listes/financeurs/renommer/", sent).status_code == 403
