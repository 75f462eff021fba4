"""The published site: what is published and nothing else, the same for everybody, gone at once when withdrawn."""

import csv
import io
import re

import jsonschema
import pytest
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Item
from gouvernail.core.vocabulary import Level
from gouvernail.files.exchange.plan_json import schema
from gouvernail.models import Item as Row
from gouvernail.models import Person, Programme, Publication
from gouvernail.services import people, programmes
from gouvernail.services.sample import make
from tests.builders import (
    OPERATOR,
    account_of,
    action,
    authority,
    imported,
    member,
    objective,
    plan_of,
    rich_action,
    rich_plan,
)

pytestmark = pytest.mark.django_db
STAFF = ("Jeanne Delvaux", "Oscar Lemmens")
LATER = "Écrit après la publication"


def home(programme: Programme) -> str:
    return f"/public/{programme.authority.slug}/{programme.uid}/"


def published(plan=None, owner=None) -> Programme:
    programme = imported(plan or rich_plan(), owner or authority())
    programmes.publish(programme=programme.uid, by=OPERATOR)
    return programme


def text(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def every_address(programme: Programme) -> list[str]:
    """The pages, sheets and files of a programme, found by following its links."""
    page = text(home(programme))
    return sorted({home(programme), *re.findall(rf'href="({home(programme)}[^"]+)"', page)})


def test_the_page_tells_the_programme():
    programme = published()
    page = text(home(programme))
    for words in ("Programme de Valboisé", "Programme stratégique transversal", "Être une commune accueillante (o1)"):
        assert words in page
    assert "(1) et (3) -&gt; 2027 (2) -&gt; T3 2028" not in page
    assert "2029" in page
    assert "Solidarité" in page
    assert "<h1>Programme de Valboisé</h1>" in page
    assert re.search(r"Situation au \d+", page)


def test_each_item_has_an_address_of_its_own():
    programme = published()
    found = [address for address in every_address(programme) if "/fiche/" in address]
    assert len(found) == Row.objects.filter(programme=programme).exclude(level=Level.STEP).count()
    row = Row.objects.get(programme=programme, code="1.9")
    sheet = text(f"{home(programme)}fiche/{row.uid}/")
    for words in ("Des arbres le long des chemins.", "Ombrager", "Travaux", "A. Lenoir", "Choisir les essences", "40"):
        assert words in sheet
    step = Row.objects.get(programme=programme, level=Level.STEP)
    assert "Choisir les essences" in text(f"{home(programme)}fiche/{step.uid}/")


def test_the_version_is_frozen():
    programme = published()
    before = {address: text(address) for address in every_address(programme)}
    Row.objects.filter(programme=programme).update(title=LATER, status="done", progress=99)
    Programme.objects.filter(pk=programme.pk).update(title=LATER)
    Person.objects.update(name=LATER)
    assert {address: text(address) for address in before} == before


def test_a_new_version_shows_at_once_and_the_earlier_one_stays_dated():
    programme = published()
    assert LATER not in text(home(programme))
    Row.objects.filter(programme=programme, code="1.1").update(title=LATER)
    programmes.publish(programme=programme.uid, by=OPERATOR)
    assert LATER in text(home(programme))
    earlier = f"{home(programme)}versions/1/"
    assert f'href="{earlier}"' in text(home(programme))
    page = text(earlier)
    assert LATER not in page
    assert "Elle a été remplacée" in page
    assert 'content="noindex"' in page
    assert f'href="http://testserver{home(programme)}"' in page
    assert f"{earlier}fiche/" in page
    row = Row.objects.get(programme=programme, code="1.1")
    assert "Action numéro 1 du plan" in text(f"{earlier}fiche/{row.uid}/")
    assert LATER not in text(f"{earlier}plan.json")


def test_withdrawn_is_gone_at_once_everywhere():
    programme = published()
    programmes.publish(programme=programme.uid, by=OPERATOR)
    addresses = [*every_address(programme), f"{home(programme)}versions/1/", f"{home(programme)}versions/1/plan.json"]
    etags = {address: Client().get(address)["ETag"] for address in addresses}
    programmes.unpublish(programme=programme.uid, by=OPERATOR)
    for address, etag in etags.items():
        for headers in ({}, {"if-none-match": etag}):
            response = Client().get(address, headers=headers)
            assert response.status_code == 404, address
            assert response["Cache-Control"] == "no-store"
            assert "Valboisé" not in response.content.decode()
    assert programme.uid not in text("/public/")
    assert Client().get(f"/public/{authority().slug}/").status_code == 404


def test_what_was_withdrawn_before_is_not_an_earlier_version():
    """Somebody withdrew version 1 for a reason: publishing again does not bring it back."""
    programme = published()
    programmes.unpublish(programme=programme.uid, by=OPERATOR)
    for _ in range(2):
        programmes.publish(programme=programme.uid, by=OPERATOR)
    assert Client().get(f"{home(programme)}versions/1/").status_code == 404
    assert Client().get(f"{home(programme)}versions/2/").status_code == 200
    assert "versions/1/" not in text(home(programme))


def test_an_unpublished_programme_is_not_there():
    programme = imported(rich_plan(), authority())
    for address in ("", "plan.json", "plan.csv", "versions/1/"):
        assert Client().get(home(programme) + address).status_code == 404


def test_the_address_of_another_authority_leads_nowhere():
    programme = published()
    other = published(plan_of(objective(title="Ailleurs"), action(1)), authority("Ailleurs"))
    assert Client().get(f"/public/{other.authority.slug}/{programme.uid}/").status_code == 404
    row = Row.objects.filter(programme=other).first()
    assert Client().get(f"{home(programme)}fiche/{row.uid}/").status_code == 404


def secretive_plan():
    hidden = {
        "title": "Réorganiser avec Jeanne Delvaux",
        "agents": STAFF,
        "administrative_leads": ("Oscar Lemmens",),
        "political_leads": ("Luc Marchal",),
        "description": "Confiée à Mme Delvaux ; M. Marchal préside. Écrire à oscar.lemmens@valboise.example.",
        "methods": ("Voir O. Lemmens", "Rencontrer DELVAUX Jeanne"),
    }
    return plan_of(
        objective("o1", description="Porté par Oscar Lemmens"),
        rich_action(**hidden, links=(), also_under=()),
        Item("s1", Level.STEP, "Étape tenue par J. Delvaux", "a9"),
    )


def test_no_door_gives_the_name_of_a_member_of_staff():
    programme = published(secretive_plan())
    step = Row.objects.get(programme=programme, level=Level.STEP)
    addresses = [*every_address(programme), f"{home(programme)}fiche/{step.uid}/"]
    assert {a.rpartition(".")[2] for a in addresses if a.endswith(("json", "csv"))} == {"json", "csv"}
    for address in addresses:
        found = text(address).casefold()
        assert [word for word in ("delvaux", "lemmens") if word in found] == [], address
    assert "Luc Marchal" in text(f"{home(programme)}plan.json")


def test_no_door_gives_a_name_that_somebody_of_the_staff_had_before():
    owner = authority()
    boss = member(owner, Role.ADMINISTRATOR)
    plan = plan_of(objective("o1", description="Voir Jeanne Delvaux"), action(1, agents=("Jeanne Delvaux",)))
    programme = imported(plan)
    row = Person.objects.get(name="Jeanne Delvaux")
    seen = people.stored(row)
    people.change(person=row.uid, by=boss, typed=seen | {"name": "Jeanne Martin"}, seen=seen)
    programmes.publish(programme=programme.uid, by=boss)
    for address in every_address(programme):
        found = text(address).casefold()
        assert [word for word in ("delvaux", "martin") if word in found] == [], address


INTERNAL = (
    *("Fournisseur en retard", "Plan dressé", "Pluie", "Un tracteur", "Un camion", "Engager un jardinier", "52000"),
    *("1041/123-48", "Sécheresse", "à vérifier", "comptage", "0.97", "pst.txt", "entamé", "Haute"),
    *("Groupe Nature", "example.invalid/plan"),
)


def test_no_door_gives_what_is_internal():
    programme = published(rich_plan())
    for address in every_address(programme):
        found = text(address)
        assert [words for words in INTERNAL if words in found] == [], address


def test_restricted_items_are_in_no_door():
    secret = "Négociation confidentielle"
    programme = imported(
        plan_of(
            objective(),
            action(1, title=secret),
            Item("s1", Level.STEP, f"Étape de la {secret}", "a1"),
            action(2, description="Voir aussi l'action visible"),
        ),
        authority(),
    )
    Row.objects.filter(programme=programme, title=secret).update(restricted=True)
    programmes.publish(programme=programme.uid, by=OPERATOR)
    for address in every_address(programme):
        assert secret not in text(address), address
    assert "<b>1 objectif stratégique et 1 action</b>" in text(home(programme)).replace("\u00a0", " ")
    hidden = Row.objects.get(title=secret)
    assert Client().get(f"{home(programme)}fiche/{hidden.uid}/").status_code == 404


@pytest.mark.parametrize("suffix", ["", "plan.json", "plan.csv"])
def test_it_is_the_same_for_everybody_and_sets_no_cookie(suffix):
    programme = published()
    signed_in = Client()
    signed_in.force_login(account_of(member(authority(), Role.ADMINISTRATOR)))
    signed_in.cookies["theme"] = "dark"
    anonymous, known = Client().get(home(programme) + suffix), signed_in.get(home(programme) + suffix)
    assert anonymous.content == known.content
    assert anonymous.cookies == {}
    assert known.cookies == {}
    for response in (anonymous, known):
        assert response["Cache-Control"] == "public, max-age=30, must-revalidate"
        assert "Cookie" not in response.get("Vary", "")


def test_what_was_not_changed_is_not_sent_again():
    programme = published()
    for address in (*every_address(programme), "/public/", f"/public/{authority().slug}/", "/public/accessibilite/"):
        first = Client().get(address)
        again = Client().get(address, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b""), address
        packed = Client().get(address, headers={"accept-encoding": "gzip"})
        again = Client().get(address, headers={"if-none-match": packed["ETag"], "accept-encoding": "gzip"})
        assert again.status_code == 304, address


def test_pages_hold_no_script_and_nothing_from_elsewhere():
    programme = published()
    for address in (*every_address(programme), "/public/", f"/public/{authority().slug}/", "/public/accessibilite/"):
        page = text(address)
        if address.endswith(("json", "csv")):
            continue
        assert "<script" not in page
        assert " style=" not in page
        assert "<form" not in page
        links = re.findall(r'(?:src|href)="([^"]+)"', page)
        assert [link for link in links if not link.startswith(("/", "#", "http://testserver/"))] == [], address
        assert re.search(r'<html lang="fr">', page), address
        assert re.search(r'<meta name="description" content="[^"]{20,}">', page), address
        assert page.count('rel="canonical"') == 1, address
        assert page.count("<h1") == 1, address
        assert re.findall(r'id="([^"]+)"', page) == list(dict.fromkeys(re.findall(r'id="([^"]+)"', page))), address


def test_hostile_text_stays_text():
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    programme = published(plan_of(objective(title=evil), action(1, title=evil, departments=(evil,)), title=evil))
    for address in every_address(programme):
        if not address.endswith(("json", "csv")):
            page = text(address)
            assert "<script" not in page
            assert "<img" not in page


def test_the_open_data_is_the_frozen_plan():
    programme = published()
    response = Client().get(f"{home(programme)}plan.json")
    jsonschema.validate(response.json(), schema())
    assert response["Access-Control-Allow-Origin"] == "*"
    assert {item["confidence"] for item in response.json()["items"]} == {None}
    rows = list(csv.reader(io.StringIO(text(f"{home(programme)}plan.csv").removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) == 1 + len(response.json()["items"])
    assert rows[0][:5] == ["Identifiant", "Niveau", "Volet", "Code", "Titre"]


def test_lists_name_what_is_published_and_nothing_else():
    programme = published()
    imported(plan_of(objective(), action(1), title="Brouillon bien gardé"), authority("Ailleurs"), name="b.txt")
    for address in ("/public/", f"/public/{authority().slug}/"):
        assert home(programme) in text(address)
        assert "Brouillon" not in text(address)
        assert "Ailleurs" not in text(address)
    assert Client().get("/public/ailleurs/").status_code == 404


def test_nothing_published_says_so():
    assert "Rien n’est encore publié" in text("/public/")


@pytest.mark.parametrize(
    "address",
    ["/public/x/y/", "/public/%00/", "/public/a/%00/", "/public/a/b/versions/99999999999999999999/", "/public/é/"],
)
def test_strange_addresses_are_only_unknown(address):
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_done_here(method):
    assert getattr(Client(), method)(home(published())).status_code == 405


def test_the_number_of_queries_does_not_grow(django_assert_num_queries):
    for size in (2, 40):
        programme = published(plan_of(objective(), *(action(n) for n in range(1, size))), authority(f"Taille {size}"))
        address, row = home(programme), Row.objects.filter(programme=programme, code="1.1").get()
        with django_assert_num_queries(2):
            text(address)
        with django_assert_num_queries(1):
            text(address)
        with django_assert_num_queries(1):
            text(f"{address}fiche/{row.uid}/")
    with django_assert_num_queries(1):
        text("/public/")


def test_a_long_programme_is_drawn_once():
    programme = make(authority=authority("Grande"), actions=120)
    programmes.publish(programme=programme.uid, by=OPERATOR)
    page = text(home(programme))
    assert page.count('class="pub-leaf"') >= 120
    assert Publication.objects.get(programme=programme).version == 1
