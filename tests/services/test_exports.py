"""Complete programmes as files, by who asks."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from gouvernail.core.permissions import Role
from gouvernail.files.exchange.plan_json import plan_from_json
from gouvernail.queries import plans
from gouvernail.queries.viewer import ANONYMOUS
from gouvernail.services.exports import MEDIA_TYPES, Ambiguous, Format, export, find_programme
from gouvernail.services.refusals import NotFound
from tests.builders import OPERATOR, authority, imported, member, rich_plan, small_plan

pytestmark = pytest.mark.django_db
TODAY = date(2025, 9, 2)
SIGNATURES = {Format.JSON: b"{", Format.XLSX: b"PK", Format.ODS: b"PK", Format.DOCX: b"PK", Format.PDF: b"%PDF"}


@pytest.mark.parametrize("form", list(Format))
def test_each_format_is_a_file_of_its_kind(form):
    programme = imported(rich_plan())
    made = export(by=OPERATOR, programme=programme.uid, form=form, today=TODAY)
    assert made.content.startswith(SIGNATURES[form])
    assert made.name == f"programme-de-valboise.{form.value}"
    assert made.media_type == MEDIA_TYPES[form]


def test_the_json_reads_back_equal():
    programme = imported(rich_plan())
    made = export(by=OPERATOR, programme=programme.uid, form=Format.JSON, today=TODAY)
    plan, problems = plan_from_json(json.loads(made.content))
    assert problems == ()
    assert plan == plans.load(OPERATOR, programme.uid)


def test_the_authority_and_its_own_words_are_used():
    programme = imported(replace(small_plan(1), organisations=(), title="Notre plan"))
    programme.level_labels = {"action": "Projet"}
    programme.save()
    made = export(by=OPERATOR, programme=programme.uid, form=Format.XLSX, today=TODAY)
    book = openpyxl.load_workbook(BytesIO(made.content))
    assert made.name == "valboise-notre-plan.xlsx"
    assert book["Programme"]["A3"].value == "Projet"
    assert ("Autorité", "Valboisé") in list(book["Notice"].iter_rows(values_only=True))


def test_a_title_that_makes_no_file_name_still_gives_one():
    owner = authority("東京")
    programme = imported(replace(small_plan(1), title="東"), owner)
    assert export(by=OPERATOR, programme=programme.uid, form=Format.JSON, today=TODAY).name == "programme.json"


def test_nobody_exports_what_they_do_not_see():
    owner = authority()
    programme = imported(small_plan(1), owner)
    stranger = member(authority("Autreville"), Role.ADMINISTRATOR)
    for viewer in (ANONYMOUS, stranger, member(owner, Role.READER)):
        with pytest.raises(NotFound):
            export(by=viewer, programme=programme.uid, form=Format.JSON, today=TODAY)
        with pytest.raises(NotFound):
            find_programme(by=viewer, wanted=programme.uid)


def test_a_programme_is_found_by_identifier_title_or_words():
    programme = imported(replace(small_plan(1), title="Été 2030, commune rénovée"))
    imported(replace(small_plan(1), title="Plan de l'administration"), name="autre.txt")
    for wanted in (programme.uid, "ete 2030, COMMUNE renovee", "renovee", "valboise été"):
        assert find_programme(by=OPERATOR, wanted=wanted).uid == programme.uid


def test_a_whole_title_goes_before_words():
    short = imported(replace(small_plan(1), title="Plan"))
    imported(replace(small_plan(1), title="Plan conjoint"), name="autre.txt")
    assert find_programme(by=OPERATOR, wanted="plan").uid == short.uid


def test_several_answers_are_all_listed():
    for number in range(2):
        imported(replace(small_plan(1), title=f"Plan {number}"), name=f"{number}.txt")
    with pytest.raises(Ambiguous) as refused:
        find_programme(by=OPERATOR, wanted="plan")
    assert {one.title for one in refused.value.candidates} == {"Plan 0", "Plan 1"}
    assert all(one.uid in refused.value.message for one in refused.value.candidates)


@pytest.mark.parametrize("wanted", ["introuvable", "", "  "])
def test_no_answer_lists_what_there_is(wanted):
    with pytest.raises(NotFound, match="gouvernail import"):
        find_programme(by=OPERATOR, wanted=wanted)
    imported(small_plan(1))
    with pytest.raises(NotFound, match="Programme de Valboisé"):
        find_programme(by=OPERATOR, wanted=wanted)
