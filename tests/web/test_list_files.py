"""The list as a file: what is seen, and nothing else."""

import csv
import io

import pytest
from openpyxl import load_workbook

from gouvernail.core.lifecycle import OPEN_STAGES
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Item, Programme
from gouvernail.services import sample
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.test_lists import euros
from tests.web.visitors import visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, status=Status(StatusValue.DONE), departments=("Travaux", "Finances"), budget=euros("1000.10")),
            action(2, title="=1+1", departments=("Travaux",), budget=euros("0.20")),
            action(3),
        )
    )


def table(path: str, role: Role = Role.ADMINISTRATOR) -> list[list[str]]:
    content = visitor(role).get(path).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline=""), delimiter=";"))


def test_a_file_has_the_columns_order_and_rows_of_the_screen(made):
    found = table(f"/programmes/{made.uid}/actions/export.csv?colonnes=planned,state&tri=-planned&missing=lead")
    assert found == [
        ["Code", "Intitulé", "Sous quoi", "Budget prévu", "État", "Avancement"],
        ["1.1", "Action numéro 1 du plan", "1 Être une commune accueillante (o1)", "1000,10", "Terminée", ""],
        ["1.2", "'=1+1", "1 Être une commune accueillante (o1)", "0,20", "", ""],
        ["1.3", "Action numéro 3 du plan", "1 Être une commune accueillante (o1)", "", "", ""],
    ]


def test_groups_are_a_column_and_all_pages_are_in_the_file(made):
    found = table(f"/programmes/{made.uid}/actions/export.csv?colonnes=status&groupe=department")
    assert [row[:2] for row in found] == [
        ["Service", "Code"], ["Finances", "1.1"], ["Travaux", "1.1"], ["Travaux", "1.2"], ["Sans service", "1.3"],
    ]  # fmt: skip
    large = sample.make(authority=authority(), actions=130)
    assert len(table(f"/programmes/{large.uid}/actions/export.csv?page=2")) == 131


def test_the_spreadsheet_holds_numbers_and_texts(made):
    answer = visitor().get(f"/programmes/{made.uid}/actions/export.xlsx?colonnes=planned,due")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][3] == 1000.10
    assert (sheet["B3"].value, sheet["B3"].data_type) == ("=1+1", "s")
    assert f"-{answer['Content-Disposition'][-11:-6]}" in answer["Content-Disposition"]


def test_other_formats_do_not_exist(made):
    assert visitor().get("/actions/export.pdf").status_code == 404


def test_everywhere_says_the_programme_and_holds_what_one_may_see(made):
    Programme.objects.update(stage=next(iter(OPEN_STAGES)))
    Item.objects.filter(code="1.1").update(restricted=True)
    found = table("/actions/export.csv?colonnes=planned", Role.READER)
    assert found[0][2] == "Programme"
    assert [row[0] for row in found[1:]] == ["1.2", "1.3"]
    assert len(table("/actions/export.csv?colonnes=planned")) == 4
