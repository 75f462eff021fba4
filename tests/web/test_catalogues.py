"""The lists of people and of indicators: narrowed, sorted, grouped, kept, handed over; each figure opens what it
counts."""

import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline, Status
from gouvernail.core.vocabulary import IndicatorKind, StatusValue
from gouvernail.models import Absence, Department, FollowUp, Item, Person, Programme, SavedView
from tests.builders import action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
LATE = Deadline("2020", date(2020, 1, 1), date(2020, 12, 31))


def indicator(name: str, **more: object) -> core.Indicator:
    given: dict[str, object] = {
        "kind": IndicatorKind.RESULT, "unit": "arbres", "baseline": Decimal(0), "frequency": "annuel",
        "targets": (core.IndicatorTarget(2027, Decimal(200)),),
        "values": (core.IndicatorValue(timezone.localdate() - timedelta(days=10), Decimal(50)),),
    }  # fmt: skip
    return core.Indicator(name, **{**given, **more})  # type: ignore[arg-type]


BARE: dict[str, object] = {"kind": None, "unit": None, "baseline": None, "frequency": None, "targets": (), "values": ()}
OLD = (core.IndicatorValue(date(2021, 1, 1), Decimal(200)),)


@pytest.fixture
def made() -> Programme:
    waiting = Status(StatusValue.WAITING)
    made = imported(
        plan_of(
            objective(title="Verdir la commune"),
            action(
                1, agents=("Anne Lenoir",), political_leads=("Benoît Petit",), departments=("Travaux",),
                deadline=LATE, indicators=(indicator("Arbres plantés"), indicator("Haies", **BARE)),
            ),
            action(2, agents=("Anne Lenoir",), administrative_leads=("Anne Lenoir",), status=waiting),
            action(3, agents=("Chloé Vidal",), indicators=(indicator("Vergers", unit="€", values=OLD),)),
        )
    )  # fmt: skip
    Programme.objects.update(stage="published")
    anne = Person.objects.get(name="Anne Lenoir")
    anne.department = Department.objects.get(name="Travaux")
    anne.save()
    return made


def rows(client: Client, address: str) -> list[str]:
    """The first cells of the rows, in order; groups with a star."""
    body = client.get(address).content.decode()
    table = body[body.index("<tbody data-rows>") : body.index("</tbody>")] if "<tbody data-rows>" in body else ""
    found = []
    for line in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
        name = re.search(r'(?:person-name">|#slot-indicators">|<b>)([^<]+)<', line)
        found.append(("*" if "group-row" in line else "") + (name[1] if name else "?"))
    return found


def doors(client: Client, address: str) -> Iterator[tuple[str, str]]:
    """Each figure of the list that is a link, and where it leads."""
    body = client.get(address).content.decode()
    table = body[body.index("<tbody data-rows>") :]
    for href, said in re.findall(r'<a href="(/actions/[^"]*)">(?:<span[^>]*>)?(\d+)<', table):
        yield said, href.replace("&amp;", "&")


# ------------------------------------------------------------------------------------------------------------- people


def test_each_figure_of_people_opens_exactly_the_actions_that_it_counts(made):
    client = visitor()
    found = list(doors(client, "/personnes/"))
    assert len(found) == 10
    for said, href in found:
        assert f"{said} action" in words_of(client.get(href)), href


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Anne Lenoir", "Benoît Petit", "Chloé Vidal"]),
        ("?tri=-title", ["Chloé Vidal", "Benoît Petit", "Anne Lenoir"]),
        ("?tri=political", ["Benoît Petit", "Anne Lenoir", "Chloé Vidal"]),
        ("?late=1", ["Anne Lenoir", "Benoît Petit"]),
        ("?late=none", ["Chloé Vidal"]),
        ("?waiting=1", ["Anne Lenoir"]),
        ("?role=political,administrative", ["Anne Lenoir", "Benoît Petit"]),
        ("?department=none", ["Benoît Petit", "Chloé Vidal"]),
        ("?elected=1", ["Benoît Petit"]),
        ("?text=travaux", ["Anne Lenoir"]),
        ("?text=VIDAL", ["Chloé Vidal"]),
        ("?role=nonsense&tri=nonsense&groupe=nonsense", ["Anne Lenoir", "Benoît Petit", "Chloé Vidal"]),
        ("?groupe=department", ["*Travaux", "Anne Lenoir", "*Sans service", "Benoît Petit", "Chloé Vidal"]),
        (
            "?groupe=role&role=political,agent",
            ["*Responsable politique", "Benoît Petit", "*Porteur", "Anne Lenoir", "Chloé Vidal"],
        ),
        ("?text=personne+ainsi", []),
    ],
)
def test_people_are_narrowed_sorted_and_grouped(made, query, expected):
    assert rows(visitor(), f"/personnes/{query}") == expected


def test_a_total_counts_each_action_once_whoever_shares_it(made):
    body = visitor().get("/personnes/?colonnes=actions").content.decode()
    assert words_of_part(body, "<tfoot>", "</tfoot>") == "Total 3 personnes 3"


def words_of_part(body: str, start: str, end: str) -> str:
    part = body[body.index(start) : body.index(end)]
    return " ".join(re.sub(r"<[^>]+>", " ", part).replace("\u00a0", " ").split())


def test_accounts_are_told_to_who_keeps_the_directory_alone(made):
    member(authority(), Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))
    keeper, reader = visitor(Role.ADMINISTRATOR), visitor(Role.READER)
    assert rows(keeper, "/personnes/?account=1") == ["Anne Lenoir"]
    assert rows(keeper, "/personnes/?account=0") == ["Benoît Petit", "Chloé Vidal"]
    assert rows(reader, "/personnes/?account=1") == []
    assert "Compte" not in words_of_part(reader.get("/personnes/?colonnes=account").content.decode(), "<thead>", "</t")


def test_who_is_away_and_when_something_was_last_told(made):
    today = timezone.localdate()
    names = {person.name: person for person in Person.objects.all()}
    Absence.objects.create(
        authority=authority(), person=names["Anne Lenoir"], deputy=names["Chloé Vidal"], starts=today, ends=today
    )
    item = Item.objects.get(code="1.3")
    FollowUp.objects.create(authority=item.authority, item=item, at=timezone.now(), author_name="Chloé")
    client = visitor()
    assert rows(client, "/personnes/?away=1") == ["Anne Lenoir"]
    assert rows(client, "/personnes/?tri=-news") == ["Chloé Vidal", "Anne Lenoir", "Benoît Petit"]
    assert "remplacement : Chloé Vidal" in words_of(client.get("/personnes/?colonnes=away"))


def test_what_one_does_not_see_is_not_counted(made):
    Item.objects.filter(code="1.1").update(restricted=True)
    assert rows(visitor(Role.READER), "/personnes/") == ["Anne Lenoir", "Chloé Vidal"]
    assert rows(visitor(Role.READER), "/indicateurs/") == ["Vergers"]
    stranger = visitor(Role.ADMINISTRATOR, authority("Autre"))
    assert rows(stranger, "/personnes/") == rows(stranger, "/indicateurs/") == []


# --------------------------------------------------------------------------------------------------------- indicators


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Arbres plantés", "Haies", "Vergers"]),
        ("?tri=-rate", ["Vergers", "Arbres plantés", "Haies"]),
        ("?tri=title", ["Arbres plantés", "Haies", "Vergers"]),
        ("?tri=-silence", ["Vergers", "Arbres plantés", "Haies"]),
        ("?kind=result", ["Arbres plantés", "Vergers"]),
        ("?kind=none", ["Haies"]),
        ("?missing=baseline", ["Haies"]),
        ("?missing=target,value", ["Haies"]),
        ("?rate=none", ["Haies"]),
        ("?rate=reached", ["Vergers"]),
        ("?rate=begun", ["Arbres plantés"]),
        ("?due=late", ["Vergers"]),
        ("?due=later", ["Arbres plantés"]),
        ("?fresh=none", ["Haies"]),
        ("?fresh=plus", ["Vergers"]),
        ("?unit=arbres", ["Arbres plantés"]),
        ("?text=arbre", ["Arbres plantés"]),
        ("?text=lenoir", ["Arbres plantés", "Haies"]),
        ("?department=none", ["Vergers"]),
        (
            "?groupe=missing",
            ["*Sans valeur de départ", "Haies", "*Sans cible", "Haies", "*Jamais mesuré", "Haies", "*Sans unité",
             "Haies", "*Sans fréquence de mesure", "Haies", "*Non renseigné", "Arbres plantés", "Vergers"],
        ),
    ],
)  # fmt: skip
def test_indicators_are_narrowed_sorted_and_grouped(made, query, expected):
    client = visitor()
    assert rows(client, f"/programmes/{made.uid}/indicateurs/{query}") == expected
    assert rows(client, f"/indicateurs/{query}") == expected


def test_indicators_of_a_person_or_of_an_action(made):
    client, chloe = visitor(), Person.objects.get(name="Chloé Vidal")
    assert rows(client, f"/indicateurs/?person={chloe.uid}") == ["Vergers"]
    assert rows(client, f"/indicateurs/?item={Item.objects.get(code='1.1').uid}") == ["Arbres plantés", "Haies"]
    assert rows(client, f"/indicateurs/?programme={made.uid}&objective=none") == []
    page = words_of(client.get(f"/indicateurs/?objective=none&item={Item.objects.get(code='1.1').uid}"))
    assert "Retirer « Sans objectif stratégique » (2)" in page


def test_what_speaks_in_words_lacks_no_figure(made):
    charter = core.Indicator("Charte", values=(core.IndicatorValue(date(2026, 1, 1), None, "adoptée"),))
    imported(plan_of(objective(), action(1, indicators=(charter,))), name="autre.txt")
    client = visitor()
    assert "Charte" not in rows(client, "/indicateurs/?missing=baseline,target,value,unit")
    assert "Charte" in rows(client, "/indicateurs/?rate=none")


# ------------------------------------------------------------------------------------------------------ what both have


@pytest.mark.parametrize("base", ["/personnes/", "/indicateurs/"])
def test_columns_are_chosen_in_their_order_and_kept_by_a_view(made, base):
    client = visitor()
    columns = "news,actions" if base == "/personnes/" else "unit,rate"
    form = client.get(f"{base}presentation/?colonnes={columns}&monter={columns.split(',')[1]}&late=1").content.decode()
    assert form.index(f'value="{columns.split(",")[1]}" checked') < form.index(f'value="{columns.split(",")[0]}" ch')
    kind = "people" if base == "/personnes/" else "indicators"
    query = f"colonnes={columns}&tri=-title&page=2&inconnu=1&text=a"
    answer = client.post("/vues/enregistrer/", {"name": "La mienne", "query": query, "kind": kind, "shared": "1"})
    view = SavedView.objects.get()
    assert answer["Location"] == f"{base}?text=a&colonnes={columns}&tri=-title"
    assert client.get(f"/vues/{view.uid}/")["Location"] == answer["Location"]
    assert "La mienne (partagée)" in words_of(visitor(Role.READER).get(base))
    for other in {"/personnes/", "/indicateurs/", "/actions/"} - {base}:
        assert "La mienne" not in words_of(client.get(other))
    again = client.post("/vues/enregistrer/", {"name": "La mienne", "query": "", "kind": kind})
    assert again.status_code == 422
    assert f'name="kind" value="{kind}"' in again.content.decode()
    assert client.post("/vues/enregistrer/", {"name": "La mienne", "query": ""}).status_code == 302


def test_views_of_the_indicators_of_a_programme_stand_there_alone(made):
    client = visitor()
    kept = {"name": "Attendues", "query": "due=late", "kind": "indicators", "programme": made.uid}
    answer = client.post("/vues/enregistrer/", kept)
    assert answer["Location"] == f"/programmes/{made.uid}/indicateurs/?due=late"
    assert "Attendues" in words_of(client.get(f"/programmes/{made.uid}/indicateurs/"))
    assert "Attendues" not in words_of(client.get("/indicateurs/"))


def test_what_is_seen_is_handed_over_as_a_spreadsheet_and_as_csv(made):
    client = visitor()
    answer = client.get("/personnes/export.xlsx?colonnes=actions,news&late=1&groupe=department")
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    lines = [[cell for cell in line if cell is not None] for line in sheet.iter_rows(values_only=True)]
    assert ["Service", "Personne", "Actions", "Dernières nouvelles"] in lines
    assert lines[-2:] == [["Travaux", "Anne Lenoir", 2], ["Sans service", "Benoît Petit", 1]]
    text = client.get(f"/programmes/{made.uid}/indicateurs/export.csv?colonnes=kind,rate,item").content.decode()
    assert "Arbres plantés;Résultat;25" in text.replace(",0", "")
    assert client.get("/indicateurs/export.pdf").status_code == 404


def test_a_part_of_the_page_is_the_same_part(made):
    client = visitor()
    for base in ("/personnes/", f"/programmes/{made.uid}/indicateurs/"):
        whole = client.get(f"{base}?text=a").content.decode()
        part = client.get(f"{base}?text=a", headers={"HX-Request": "true"}).content.decode()
        rows_of = re.compile(r"<tbody data-rows>.*?</tbody>", re.DOTALL)
        assert "<html" not in part
        assert rows_of.findall(part) == rows_of.findall(whole) != []


@pytest.mark.parametrize("path", ["/personnes/?groupe=department&lignes=600", "/indicateurs/?groupe=person&lignes=600"])
def test_the_queries_do_not_grow_with_rows(path):
    client = visitor()

    def cost(many: int) -> int:
        items = [
            action(number, agents=(f"Personne Numéro{number}",), indicators=(indicator(f"Mesure {number}"),))
            for number in range(1, many + 1)
        ]
        imported(plan_of(objective(), *items), name=f"{many}.txt")
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        return len(asked)

    assert cost(2) == cost(60) <= 27
