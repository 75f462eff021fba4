"""A workbook that was exported comes back into its programme: only what was changed in it changes."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Draft
from gouvernail.core.recognise import recognise
from gouvernail.files.read import read
from gouvernail.models import Authority, Event, ImportJob, JobState, Programme
from gouvernail.models import Item as Row
from gouvernail.queries.imports import Accepted
from gouvernail.queries.plans import load
from gouvernail.services import imports
from gouvernail.services.accepting import accept
from gouvernail.services.exports import SHEETS, Format, export, template
from tests.builders import (
    OPERATOR,
    action,
    authority,
    document,
    import_plan,
    imported,
    member,
    objective,
    plan_of,
    rich_plan,
    small_plan,
)
from tests.core.workbook.books import Edit, all_of, at, column, edited_file
from tests.services.test_accepting import everything

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 15)


def exported(programme: Programme, form: Format = Format.XLSX) -> bytes:
    return export(by=OPERATOR, programme=programme.uid, form=form, today=TODAY).content


def draft_of(data: bytes, form: Format = Format.XLSX) -> Draft:
    return recognise(read(data, f"classeur.{form.value}"))


def brought_back(data: bytes, form: Format = Format.XLSX, owner: Authority | None = None) -> Accepted:
    owner = owner or authority()
    return accept(
        draft_of(data, form), by=OPERATOR, authority=owner, document=document(owner, f"classeur.{form.value}")
    )


def edited_back(programme: Programme, edit: Edit) -> Accepted:
    return brought_back(edited_file(exported(programme), edit))


def updates() -> list[tuple[str, object, object]]:
    found = Event.objects.filter(verb="updated").order_by("id")
    return list(found.values_list("field", "before", "after"))


@pytest.mark.parametrize("form", list(SHEETS))
def test_a_workbook_that_nobody_touched_changes_nothing_at_all(form):
    programme = imported(rich_plan())
    Row.objects.filter(programme=programme, code="1.1").update(title="Titre choisi par la coordination", progress=30)
    before = everything()
    accepted = brought_back(exported(programme, form), form)
    assert everything() == before
    assert accepted.problems == ()
    (written,) = accepted.programmes
    assert (written.uid, written.is_new, written.created, written.updated) == (programme.uid, False, 0, 0)


def test_the_document_that_was_imported_is_still_known_afterwards():
    programme = imported(small_plan())
    Row.objects.filter(programme=programme, code="1.2").update(title="Titre choisi par la coordination")
    brought_back(exported(programme))
    before = everything()
    assert import_plan(small_plan()).problems == ()
    assert everything() == before


def test_one_changed_cell_is_one_changed_field():
    programme = imported(rich_plan())
    events = Event.objects.count()
    accepted = edited_back(programme, at("Programme", 3, "Intitulé", "Planter mille arbres"))
    assert updates() == [("title", "Action numéro 1 du plan", "Planter mille arbres")]
    assert Event.objects.count() == events + 1
    assert accepted.problems == ()
    row = Row.objects.get(programme=programme, title="Planter mille arbres")
    assert (row.version, row.source_line, row.source_document.name) == (2, 11, "pst.txt")


def test_a_cell_put_back_to_what_the_document_said_is_a_change():
    programme = imported(small_plan())
    Row.objects.filter(programme=programme, code="1.2").update(title="Titre choisi par la coordination")
    edited_back(programme, at("Programme", 4, "Intitulé", "Action numéro 2 du plan"))
    assert Row.objects.get(programme=programme, code="1.2").title == "Action numéro 2 du plan"


def test_what_somebody_changed_on_screen_since_the_export_is_kept_and_told():
    programme = imported(small_plan())
    data = exported(programme)
    Row.objects.filter(programme=programme, code="1.1").update(title="Changé à l'écran")
    Row.objects.filter(programme=programme, code="1.2").update(title="Changé à l'écran aussi")
    accepted = brought_back(edited_file(data, at("Programme", 3, "Intitulé", "Changé dans le classeur")))
    titles = list(Row.objects.filter(programme=programme, level="action").values_list("title", flat=True))
    assert titles == ["Changé à l'écran", "Changé à l'écran aussi", "Action numéro 3 du plan"]
    assert [problem.code for problem in accepted.problems] == ["edited-since"]
    assert updates() == []


def test_money_people_and_measures_follow_the_workbook():
    programme = imported(rich_plan())
    edit = all_of(
        at("Budget", 2, "Montant", 60000),
        at("Programme", 4, "Services", "Travaux\nJeunesse"),
        at("Mesures", 2, "Chiffre", 250),
        at("Programme", 4, "État", "Terminée"),
        at("Programme", 4, "Échéance", "fin 2029"),
    )
    assert edited_back(programme, edit).problems == ()
    assert {field for field, _, _ in updates()} == {"budget", "departments", "indicators", "status", "deadline"}
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    changed = next(item for item in stored.items if item.title == "Action numéro 9 du plan")
    assert changed.budget[0].amount == Decimal(60000)
    assert changed.departments == ("Travaux", "Jeunesse")
    assert changed.indicators[0].targets[0].value == Decimal(250)
    assert changed.deadline is not None
    assert changed.deadline.end == date(2029, 12, 31)


def test_removed_columns_and_sheets_erase_nothing():
    programme = imported(rich_plan())
    before = everything()

    def remove(book):
        for header in ("Obstacles", "État : mot employé", "Échéance : dernier jour", "Code du parent"):
            book["Programme"].delete_cols(column(book["Programme"], header))
        for name in ("Budget", "Mesures", "Liens", "Principes"):
            book.remove(book[name])
        for row in book["Notice"].iter_rows():
            if row[0].value == "Langue":
                book["Notice"].delete_rows(row[0].row)
                break

    assert edited_back(programme, remove).problems == ()
    assert everything() == before


def test_a_cell_that_cannot_be_read_changes_nothing():
    programme = imported(rich_plan())
    before = everything()
    edit = all_of(at("Programme", 4, "Avancement", "beaucoup"), at("Budget", 2, "Montant", "à voir"))
    data = edited_file(exported(programme), edit)
    assert [problem.code for problem in draft_of(data).problems] == ["cell-unread", "cell-unread"]
    brought_back(data)
    assert everything() == before


def test_an_emptied_cell_erases_its_field():
    programme = imported(rich_plan())
    edited_back(programme, at("Programme", 4, "Obstacles", None))
    assert updates() == [("obstacles", "Pluie", None)]


def test_a_new_row_is_created_once():
    programme = imported(small_plan())
    edit = all_of(
        at("Programme", 6, "Niveau", "Action"),
        at("Programme", 6, "Intitulé", "Créer une maison des jeunes"),
        at("Programme", 6, "Code du parent", "1"),
    )
    data = edited_file(exported(programme), edit)
    accepted = brought_back(data)
    assert accepted.programmes[0].created == 1
    new = Row.objects.get(programme=programme, title="Créer une maison des jeunes")
    assert (new.parent.code, new.source_sheet, new.source_row) == ("1", "Programme", 6)
    before = everything()
    brought_back(data)
    assert everything() == before
    # The document of the programme says nothing of it, and need not.
    assert import_plan(small_plan()).problems == ()


def test_a_deleted_row_stays_in_the_programme_and_is_told():
    programme = imported(small_plan())
    accepted = edited_back(programme, lambda book: book["Programme"].delete_rows(4))
    assert Row.objects.filter(programme=programme).count() == 4
    assert [problem.code for problem in accepted.problems] == ["item-vanished"]


def test_what_was_added_on_screen_since_the_export_has_not_vanished():
    programme = imported(small_plan(2))
    data = exported(programme)
    import_plan(small_plan(3))
    assert brought_back(data).problems == ()


def test_moved_rows_change_the_order_and_nothing_else():
    programme = imported(small_plan())
    events = Event.objects.count()

    def swap(book):
        sheet = book["Programme"]
        for cells in zip(list(sheet[3]), list(sheet[4]), strict=True):
            cells[0].value, cells[1].value = cells[1].value, cells[0].value

    edited_back(programme, swap)
    ordered = Row.objects.filter(programme=programme, level="action").order_by("position")
    assert list(ordered.values_list("code", flat=True)) == ["1.2", "1.1", "1.3"]
    assert Event.objects.count() == events


def test_another_level_and_another_parent_are_changes_of_the_same_item():
    programme = imported(plan_of(objective("o1"), action(1), objective("o2")))
    uid = Row.objects.get(code="1.1").uid
    edit = all_of(at("Programme", 3, "Niveau", "Étape"), at("Programme", 3, "Code du parent", "2"))
    accepted = edited_back(programme, edit)
    row = Row.objects.get(uid=uid)
    assert (row.level, row.parent.code) == ("step", "2")
    assert (accepted.programmes[0].created, accepted.programmes[0].updated) == (0, 1)


def test_facts_and_principles_of_the_programme_follow_the_workbook():
    programme = imported(rich_plan())

    def change(book):
        for row in book["Notice"].iter_rows():
            if row[0].value == "Intitulé du programme":
                row[1].value = "Cap 2030"
        sheet = book["Principes"]
        sheet.cell(2, column(sheet, "Texte")).value = "Solidarité et clarté"

    assert edited_back(programme, change).problems == ()
    programme.refresh_from_db()
    assert programme.title == "Cap 2030"
    assert [one.text for one in programme.principles.all()] == ["Solidarité et clarté"]
    assert [field for field, _, _ in updates()] == [None, "title"] or [field for field, _, _ in updates()] == [
        "title",
        None,
    ]


def test_the_workbook_of_another_authority_makes_a_programme_of_its_own():
    programme = imported(small_plan())
    other = authority("Autreville")
    accepted = brought_back(exported(programme), owner=other)
    assert accepted.programmes[0].is_new
    assert Programme.objects.filter(authority=other).count() == 1
    assert Row.objects.filter(programme=programme).count() == 4


def test_the_import_as_people_start_it(transactional_db):
    """Dropped, read by the worker, written: nothing happens to the programme."""
    programme = imported(rich_plan())
    coordinator = member(authority(), Role.ADMINISTRATOR)
    before = {name: rows for name, rows in everything().items() if name != "Event"}
    job = imports.keep(
        by=coordinator, authority=authority().slug, name="retour.ods", data=exported(programme, Format.ODS)
    )
    assert imports.run(job.uid)
    assert ImportJob.objects.get(uid=job.uid).state == JobState.DONE
    assert {name: rows for name, rows in everything().items() if name != "Event"} == before


def test_an_empty_template_is_refused_in_a_sentence():
    coordinator = member(authority(), Role.ADMINISTRATOR)
    made = template(Format.XLSX)
    job = imports.keep(by=coordinator, authority=authority().slug, name=made.name, data=made.content)
    imports.run(job.uid)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert job.error


def test_a_link_to_an_item_that_the_workbook_does_not_hold_stays():
    """The item that it leads to was thrown away since, or may not be seen by who exported."""
    programme = imported(rich_plan())
    linked = Row.objects.get(programme=programme, code="1.9")
    Row.objects.filter(programme=programme, code="1.1").update(trashed_at="2026-01-01T00:00:00Z")
    data = exported(programme)
    before = everything()
    assert brought_back(data).problems == ()
    assert everything() == before
    assert linked.itemlinks.filter(target__code="1.1").count() == 1


def test_what_somebody_exports_who_sees_less_erases_nothing_of_the_rest():
    programme = imported(rich_plan())
    Row.objects.filter(programme=programme, code="2").update(restricted=True)
    head = member(authority(), Role.HEAD)
    content = export(by=head, programme=programme.uid, form=Format.XLSX, today=TODAY).content
    assert len(draft_of(content).plan.items) == 4
    before = everything()
    assert brought_back(content).problems == ()
    assert everything() == before
