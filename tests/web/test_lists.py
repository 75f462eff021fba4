"""The list as its address says it: columns, groups, totals, pages."""

import re
from decimal import Decimal

import pytest

from gouvernail.core.plan import BudgetLine, Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Programme
from gouvernail.services import sample
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def euros(amount: str) -> tuple[BudgetLine, ...]:
    return (BudgetLine(amount=Decimal(amount)),)


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, status=Status(StatusValue.DONE), departments=("Travaux",), budget=euros("1000.10")),
            action(2, title="<i>Deux</i>", departments=("Travaux",), budget=euros("0.20")),
            action(3),
        )
    )


def page(made: Programme, query: str) -> str:
    return (
        words_of(visitor().get(f"/programmes/{made.uid}/actions/?{query}")).replace("\xa0", " ").replace("\u202f", " ")
    )


def heads(made: Programme, query: str) -> list[str]:
    html = visitor().get(f"/programmes/{made.uid}/actions/?{query}").content.decode()
    found = re.findall(r'<th role="columnheader".*?</th>', html, flags=re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", "", each).split()) for each in found]


def test_columns_come_in_the_order_of_the_address(made):
    assert heads(made, "colonnes=planned,status,departments") == [
        "Action", "Budget prévu", "État", "Services gestionnaires",
    ]  # fmt: skip
    assert heads(made, "colonnes=inconnu") == ["Action", "Qui", "Échéance", "État · Avancement"]


def test_groups_say_how_many_and_add_up_with_a_total_under_all(made):
    said = page(made, "colonnes=planned&groupe=department")
    assert "Travaux 2 actions 1 000,30 €" in said
    assert "Sans service 1 action" in said
    assert "Total 3 actions 1 000,30 €" in said


def test_the_figure_of_a_group_opens_its_rows(made):
    html = visitor().get(f"/programmes/{made.uid}/actions/?colonnes=planned&groupe=status").content.decode()
    href = re.search(r'href="([^"]*status=done[^"]*)">1 action', html.replace("\xa0", " "))
    assert href is not None
    said = words_of(visitor().get(href[1].replace("&amp;", "&")))
    assert "1 000,10" in said.replace("\u202f", " ").replace("\xa0", " ")
    assert "groupe=" not in href[1]


def test_what_is_drawn_is_escaped(made):
    html = visitor().get(f"/programmes/{made.uid}/actions/?colonnes=above,planned&groupe=above").content.decode()
    assert "<i>Deux" not in html


def test_pages_hold_as_many_rows_as_asked(made):
    large = sample.make(authority=authority(), actions=130)
    client = visitor()
    assert client.get(f"/programmes/{large.uid}/actions/").content.decode().count("<tr ") == 101
    assert client.get(f"/programmes/{large.uid}/actions/?lignes=300").content.decode().count("<tr ") == 131
    assert client.get(f"/programmes/{large.uid}/actions/?lignes=7").content.decode().count("<tr ") == 101


def test_the_page_of_columns_keeps_the_filter_and_moves_a_column(made):
    html = (
        visitor()
        .get(f"/programmes/{made.uid}/presentation/?colonnes=who,status,planned&monter=planned&late=1&tri=-planned")
        .content.decode()
    )
    assert re.findall(r'name="colonnes" value="(\w+)" checked', html) == ["who", "planned", "status"]
    assert '<input type="hidden" name="late" value="1">' in html
    assert '<option value="-planned" selected>' in html


def test_a_field_without_a_place_is_no_column(made):
    owner = authority()
    owner.preferences = {"hidden": {"actions": ["budget"]}}
    owner.save()
    assert heads(made, "colonnes=planned,status") == ["Action", "État"]
    assert "Budget prévu" not in words_of(visitor().get(f"/programmes/{made.uid}/presentation/"))


def test_what_an_objective_says_of_its_progress_goes_before_what_it_draws():
    programme = imported(
        plan_of(objective(progress=40), action(1, progress=90), objective("o2"), action(2, "o2", progress=70))
    )
    said = page(programme, "level=strategic_objective&colonnes=progress")
    assert re.findall(r"\b(\d+) %", said) == ["40", "70"]


def test_objectives_and_steps_are_listed_by_the_same_machinery(made):
    said = page(made, "level=strategic_objective&colonnes=actions,progress&groupe=track")
    assert "1 objectif stratégique" in said
    assert heads(made, "level=strategic_objective&colonnes=actions")[0] == "Objectif stratégique"
    assert "4 éléments" in page(made, "level=strategic_objective,action")
    assert 'href="?level=strategic_objective"' in visitor().get(f"/programmes/{made.uid}/actions/").content.decode()
