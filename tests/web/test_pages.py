"""Every screen answers, shows what it should, and costs the same number of SQL queries for 5 and for 200 actions."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Principle
from gouvernail.core.vocabulary import PrincipleKind
from gouvernail.models import Item, Partner, Programme
from gouvernail.queries.columns import LISTED
from gouvernail.services import sample
from tests.builders import action, authority, imported, objective, plan_of, rich_plan, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def item_of(programme: Programme, level: str) -> Item:
    return Item.objects.filter(programme=programme, level=level).order_by("id")[0]


def named(programme: Programme, what: str) -> str:
    return getattr(programme.authority, what).order_by("id")[0].uid


TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
"""Another one in each answer."""
PAGES: dict[str, Callable[[Programme], str]] = {
    "home": lambda programme: "/",
    "tree": lambda programme: reverse("web:programme", args=[programme.uid]),
    "tree, narrowed": lambda programme: reverse("web:programme", args=[programme.uid]) + "?text=commune",
    "list": lambda programme: reverse("web:programme-list", args=[programme.uid]),
    "list, sorted": lambda programme: reverse("web:programme-list", args=[programme.uid]) + "?tri=-deadline",
    "all actions": lambda programme: reverse("web:actions"),
    "criteria": lambda programme: reverse("web:programme-criteria", args=[programme.uid]) + "?tag=none&sdg=3",
    "criteria, everywhere": lambda programme: reverse("web:criteria"),
    "list, by everything": lambda programme: (
        reverse("web:programme-list", args=[programme.uid])
        + "?tag=none&sdg=none&funder=none&silent=9&mine=any&missing=budget,indicator&text=a&amount_from=1"
    ),
    "columns": lambda programme: reverse("web:programme-presentation", args=[programme.uid]) + "?groupe=tag",
    "list, all columns": lambda programme: (
        reverse("web:programme-list", args=[programme.uid])
        + f"?colonnes={','.join(each.name for each in LISTED)}&groupe=funder&tri=-silence&lignes=600"
    ),
    "overview": lambda programme: reverse("web:overview", args=[programme.uid]),
    "to do": lambda programme: reverse("web:todo"),
    "new programme": lambda programme: reverse("web:programme-new"),
    "new programme, form": lambda programme: reverse("web:programme-new") + "?modele=pst",
    "programme settings": lambda programme: reverse("web:programme-settings", args=[programme.uid]),
    "programmes in the bin": lambda programme: reverse("web:programmes-bin"),
    "publication": lambda programme: reverse("web:publication", args=[programme.uid]),
    "action": lambda programme: reverse("web:item", args=[item_of(programme, "action").uid]),
    "follow-up": lambda programme: reverse("web:follow-up", args=[item_of(programme, "action").uid]),
    "objective": lambda programme: reverse("web:item", args=[item_of(programme, "strategic_objective").uid]),
    "people": lambda programme: reverse("web:people"),
    "person": lambda programme: reverse("web:person", args=[named(programme, "people")]),
    "people, kept": lambda programme: reverse("web:people-manage"),
    "person, kept": lambda programme: reverse("web:person-edit", args=[named(programme, "people")]),
    "person, handing over": lambda programme: (
        reverse("web:person-hand-over", args=[named(programme, "people")])
        + f"?a={programme.authority.people.order_by('id')[1].uid}"
    ),
    "person, all that is held": lambda programme: reverse("web:person-data", args=[named(programme, "people")]),
    "access log": lambda programme: reverse("web:access-log"),
    "people, imported": lambda programme: reverse("web:people-import"),
    "departments": lambda programme: reverse("web:departments"),
    "department": lambda programme: reverse("web:department", args=[named(programme, "departments")]),
    "department, kept": lambda programme: reverse("web:department-edit", args=[named(programme, "departments")]),
    "departments, merging": lambda programme: (
        reverse("web:department-merge", args=[named(programme, "departments")])
        + f"?avec={programme.authority.departments.order_by('id')[1].uid}"
    ),
    "partners": lambda programme: reverse("web:partners"),
    "roles": lambda programme: reverse("web:settings-roles"),
    "imports": lambda programme: reverse("web:imports"),
    "upload": lambda programme: reverse("web:import-new"),
    "search": lambda programme: reverse("web:search") + "?text=commune",
}


def cost(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200, path
    return len(asked)


def test_each_page_costs_the_same_for_5_and_for_200_actions():
    costs = []
    for actions in (5, 200):
        owner = authority(f"Autorité {actions}")
        programme = sample.make(authority=owner, actions=actions, seed=3)
        client = visitor(owner=owner)
        client.get("/")
        costs.append({name: cost(client, path(programme)) for name, path in PAGES.items()})
    assert costs[0] == costs[1]


def test_the_tree_shows_codes_titles_people_deadlines_and_states():
    programme = imported(rich_plan())
    page = words_of(visitor().get(PAGES["tree"](programme)))
    for shown in ("A. Lenoir", "Travaux", "En cours", "40", "Volet externe"):
        assert shown in page


def test_titles_are_escaped_everywhere():
    nasty = action(1, title='<script>alert("x")</script>', agents=("<b>Gras</b>",), departments=("<i>Penché</i>",))
    programme = imported(plan_of(objective(), nasty))
    client = visitor()
    for name in ("tree", "list", "overview", "action", "people", "departments", "home", "all actions"):
        content = client.get(PAGES[name](programme)).content.decode()
        assert "<script>alert" not in content
        assert "<b>Gras" not in content
        assert "<i>Penché" not in content


def test_words_are_found_without_accents():
    programme = imported(
        plan_of(objective(), action(1, title="Rénover l'école"), action(2, title="Planter des arbres"))
    )
    page = words_of(visitor().get(PAGES["tree"](programme) + "?text=RENOVER+ecole"))
    assert "Rénover l'école" in page
    assert "Planter des arbres" not in page
    assert "1 élément trouvé" in page


@pytest.mark.parametrize("query", ["", "?text=action", "?status=none", "?text=introuvable"])
@pytest.mark.parametrize("name", ["tree", "list"])
def test_a_fragment_is_the_same_as_that_part_of_the_page(name: str, query: str):
    path = PAGES[name](imported(small_plan())) + query
    client = visitor()
    page = TOKEN.sub("", client.get(path).content.decode())
    answer = client.get(path, headers={"HX-Request": "true"})
    fragment = TOKEN.sub("", answer.content.decode())
    assert fragment.strip()
    assert fragment.strip() in page
    assert "<html" not in fragment
    assert "HX-Request" in answer.headers["Vary"]


def test_going_back_in_history_gets_the_whole_page():
    path = PAGES["tree"](imported(small_plan()))
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in visitor().get(path, headers=headers).content.decode()


def test_every_figure_of_the_overview_opens_a_list_that_counts_the_same():
    programme = sample.make(authority=authority(), actions=60, seed=5)
    client = visitor()
    context = client.get(PAGES["overview"](programme)).context
    doors = [*((share.count, share.href) for share in context["states"])]
    doors += [(bar.count, bar.href) for bars in context["bars"] for bar in (*bars.bars, *bars.more)]
    doors += [(figure.count, href) for figure, href in (*context["sentences"], *context["aside"])]
    doors += [(figure.count, href) for _label, figure, href in context["quarters"]]
    assert len(doors) > 30
    for count, href in doors:
        assert client.get(href).context["listing"].total == count, href


def test_the_sheet_shows_every_known_field():
    imported(rich_plan())
    rich = Item.objects.exclude(description=None)[0]
    page = words_of(visitor().get(reverse("web:item", args=[rich.uid])))
    shown = (
        "Des arbres le long des chemins.", "Il en manque.", "En voir partout.", "La chaleur.", "A. Lenoir", "C. Dubois",
        "Directrice générale", "Travaux", "Finances", "Les Jardins partagés", "Groupe Nature", "Comité de suivi",
        "Enquête", "T2 2026", "2029", "Sécheresse", "2 mai 2026", "« entamé »", "À risque", "Fournisseur en retard",
        "À confirmer par le Collège", "Plan dressé", "Planter", "Pluie", "Un tracteur", "Ombrager", "Deux agents",
        "Un camion", "Compter", "Engager un jardinier", "0,5", "52 000 €", "1041/123-48", "à chiffrer",
        "montant non précisé", "1 ligne sans montant", "Nombre d'arbres plantés", "200,5", "Haute", "PCDN",
        "Mesures relatives à la lutte contre les changements climatiques",
    )  # fmt: skip
    assert [text for text in shown if text not in page] == []


def test_an_empty_authority_is_told_what_to_do():
    page = words_of(visitor().get("/"))
    assert "Aucun programme pour l’instant" in page
    assert "Lire un document" in page
    assert "Lire un document" not in words_of(visitor(Role.READER).get("/"))


def test_another_authority_finds_nothing():
    programme = imported(small_plan())
    stranger = visitor(owner=authority("Ailleurs"))
    for name in ("tree", "list", "overview", "publication", "action", "follow-up", "objective"):
        assert stranger.get(PAGES[name](programme)).status_code == 404, name
    assert "Programme de Valboisé" not in words_of(stranger.get("/"))


def test_partners_have_their_page():
    imported(rich_plan())
    client = visitor()
    assert "Les Jardins partagés" in words_of(client.get("/partenaires/"))
    page = words_of(client.get(reverse("web:partner", args=[Partner.objects.all()[0].uid])))
    assert "1 action" in page
    assert client.get("/partenaires/inconnu/").status_code == 404


def test_a_programme_is_published_and_withdrawn():
    programme = imported(small_plan())
    client = visitor()
    client.post(reverse("web:publish", args=[programme.uid]))
    assert "En ligne, version 1" in words_of(client.get(PAGES["tree"](programme)))
    client.post(reverse("web:unpublish", args=[programme.uid]))
    assert "En ligne" not in words_of(client.get(PAGES["tree"](programme)))
    assert visitor(Role.EDITOR).post(reverse("web:publish", args=[programme.uid])).status_code == 403


def test_a_title_that_says_the_kind_is_not_followed_by_it():
    programme = imported(small_plan())
    client, kind = visitor(), "Programme stratégique transversal"
    addresses = ["/", reverse("web:programme", args=[programme.uid])]
    assert [words_of(client.get(address)).count(kind) for address in addresses] == [1, 1]
    Programme.objects.update(title="Programme Stratégique transversal")
    for address in addresses:
        assert kind not in words_of(client.get(address))


@pytest.mark.parametrize("address", ["/", "/actions/", "/fiches/inconnue/", "/nulle-part/"])
def test_signed_in_pages_are_never_stored(address: str):
    imported(small_plan())
    assert visitor().get(address).headers["Cache-Control"] == "private, no-store"


def test_public_pages_keep_their_own_freshness():
    assert "public" in Client().get(reverse("public:index")).headers["Cache-Control"]


def test_a_figure_of_progress_says_what_it_covers():
    imported(plan_of(objective(), action(1, progress=100), *(action(number) for number in range(2, 33))))
    client = visitor()
    assert "Avancement 100 % — moyenne de 32 actions, connue pour 3 % du poids (1 action sur 32)" in words_of(
        client.get("/")
    )
    Item.objects.filter(level="action").update(progress=50)
    assert "moyenne de 32 actions" in words_of(client.get("/"))


def test_a_programme_of_statements_only_says_so():
    stated = tuple(Principle(PrincipleKind.VALUE, f"Valeur {number}") for number in range(10))
    imported(plan_of(principles=stated))
    assert "10 énoncés" in words_of(visitor().get("/"))


def test_without_any_date_no_empty_term_is_drawn():
    programme = imported(plan_of(objective(), action(1)))
    client = visitor()
    for name in ("home", "tree", "action"):
        assert "tl-large" not in client.get(PAGES[name](programme)).content.decode(), name
    Item.objects.filter(level="action").update(deadline_text="2027", deadline_end="2027-12-31")
    for name in ("home", "tree", "action"):
        assert "tl-large" in client.get(PAGES[name](programme)).content.decode(), name


def test_the_update_comes_right_after_the_title():
    imported(rich_plan())
    rich = Item.objects.exclude(description=None)[0]
    page = visitor().get(reverse("web:item", args=[rich.uid])).content.decode()
    assert page.index("<h1>") < page.index('id="f-status"') < page.index("sheet-line") < page.index('id="s-when"')
