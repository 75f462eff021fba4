"""The empty workbook and the workbook that comes back, from the browser: `web/template_download.py`, the review."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.own_workbook import read_own
from gouvernail.files.read import read
from gouvernail.models import ImportJob, Programme
from gouvernail.services.exports import MEDIA_TYPES, SHEETS, Format, export
from tests.builders import OPERATOR, imported, rich_plan
from tests.core.workbook.books import at, edited_file
from tests.services.test_accepting import everything
from tests.web.test_imports import give
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def workbook(programme: Programme) -> bytes:
    return export(by=OPERATOR, programme=programme.uid, form=Format.XLSX, today=date(2026, 3, 15)).content


@pytest.mark.parametrize("form", list(SHEETS))
def test_the_template_that_is_handed_out_reads_with_no_problem_and_no_item(form):
    answer = visitor().get(reverse("web:import-template", args=[form.value]))
    assert (answer.status_code, answer["Content-Type"]) == (200, MEDIA_TYPES[form])
    assert answer["Content-Disposition"] == f'attachment; filename="modele.{form.value}"'
    draft = read_own(read(answer.content, f"modele.{form.value}"))
    assert (draft.plan.items, draft.problems) == ((), ())


def test_its_address_is_easy_to_say():
    assert reverse("web:import-template", args=["xlsx"]).endswith("/documents/modele.xlsx")


def test_other_formats_do_not_exist():
    assert visitor().get(reverse("web:import-template", args=["pdf"])).status_code == 404


def test_the_page_of_documents_offers_it():
    page = visitor().get(reverse("web:import-new")).content.decode()
    for form in SHEETS:
        assert reverse("web:import-template", args=[form.value]) in page


def test_it_asks_to_be_signed_in():
    assert Client().get(reverse("web:import-template", args=["xlsx"])).status_code == 302


def test_a_workbook_that_nobody_touched_shows_no_difference_and_changes_nothing():
    programme = imported(rich_plan())
    data = workbook(programme)
    before = everything()
    client = visitor()
    give(client, "retour.xlsx", data)
    job = ImportJob.objects.get()
    page = words_of(client.get(reverse("web:review-comparison", args=[job.uid])))
    assert programme.title in page
    client.post(reverse("web:review-accept", args=[job.uid]))
    assert everything() == before


def test_a_changed_cell_is_the_one_difference_of_the_review():
    programme = imported(rich_plan())
    data = edited_file(workbook(programme), at("Programme", 3, "Intitulé", "Planter mille arbres"))
    client = visitor()
    give(client, "retour.xlsx", data)
    job = ImportJob.objects.get()
    page = words_of(client.get(reverse("web:review-comparison", args=[job.uid])))
    assert page.count("Planter mille arbres") == 1
    client.post(reverse("web:review-accept", args=[job.uid]))
    assert programme.items.filter(title="Planter mille arbres").count() == 1
    assert Programme.objects.count() == 1
