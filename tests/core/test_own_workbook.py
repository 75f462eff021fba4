"""Our own workbook, written, changed by people, and read back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gouvernail.core.document import Cell, Document, Row, Table
from gouvernail.core.own_workbook import is_own, read_own
from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    Draft,
    Indicator,
    IndicatorTarget,
    Link,
    Placement,
    Plan,
    Status,
)
from gouvernail.core.vocabulary import BudgetKind, Level, LinkKind, Precision, StatusValue, Track
from gouvernail.core.workbook import programme_table, template_table
from gouvernail.files.read import read
from tests.core.report.plans import TODAY, action, full_plan, objective, plan_of
from tests.core.workbook.books import WRITERS, all_of, at, back, column, edited, edited_file, item, told
from tests.files.exchange.plans import plans

FORMS = sorted(WRITERS)
JUNE = Deadline("juin 2026", date(2026, 6, 1), date(2026, 6, 30), Precision.MONTH)


def small() -> Plan:
    """An objective, and two actions under it, the first with what is changed most."""
    first = action(
        "a1",
        status=Status(StatusValue.IN_PROGRESS, "entamé"),
        deadline=JUNE,
        track=Track.EXTERNAL,
        progress=40,
        departments=("Travaux", "Finances"),
        budget=(BudgetLine(BudgetKind.ORDINARY, Decimal("52000.00"), "421/731-60", 2026),),
        indicators=(Indicator("Arbres plantés", targets=(IndicatorTarget(2027, Decimal(200)),)),),
        obstacles="Aucun terrain",
    )
    return plan_of(objective(), first, action("a2"), period=(date(2024, 12, 2), date(2030, 12, 1)))


# ------------------------------------------------------------------------------------------------- nobody touched it


@pytest.mark.parametrize("form", FORMS)
def test_a_plan_with_every_field_comes_back_equal(form):
    draft = back(full_plan(), form)
    assert draft.plan == full_plan()
    assert draft.problems == ()
    assert draft.exported is not None
    assert draft.exported.programme == "programme-1"


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(plan=plans())
def test_any_plan_comes_back_equal(form, plan):
    draft = back(plan, form)
    assert (draft.plan, draft.problems) == (plan, ())


AWKWARD = [
    "=1+1",
    "+32 2 000 00 00",
    "'déjà entre apostrophes",
    "deux  espaces, et une fin ",
    " un début",
    "une ligne\n\nune autre après un blanc\n",
    "- un tiret\n- un autre",
    "•sans espace",
    "o Une puce de machine à écrire",
    "retour\rchariot\r\nde Windows",
    "séparateur\u2028de ligne",
    "espace\u00a0insécable\u202ffine",
    "tabulation\tici",
    "🌳 arbre, e\u0301 composé, \u200bsans largeur",
    "«\u00a0guillemets\u00a0» & <balises> ]]>",
    "2027",
    "02/09/2025",
    "VRAI",
    "#REF!",
    "‹chevrons›",
    "EXEMPLE",
    '{"json": "\\u0041"}',
]


@pytest.mark.parametrize("form", FORMS)
def test_awkward_texts_come_back_as_they_were(form):
    items = [action(f"a{place}", None, title=text, description=text) for place, text in enumerate(AWKWARD)]
    items.append(action("aliste", None, partners=tuple(AWKWARD), tags=("- a", "b")))
    plan = plan_of(*items, title=AWKWARD[3], organisations=(AWKWARD[4],))
    draft = back(plan, form)
    assert draft.plan == plan
    assert draft.problems == ()


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=30, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40))
def test_any_text_comes_back_or_loses_only_what_no_file_holds(form, text):
    refused = [char for char in text if char < " " and char not in "\t\n\r"] + [c for c in text if c in "\ufffe\uffff"]
    draft = back(plan_of(action("a1", None, description=text)), form)
    assert item(draft, "a1").description == (("".join(char for char in text if char not in refused)) or None)
    assert [one.code for one in draft.problems] == (["control-characters"] if refused else [])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("size", [14_999, 15_000, 30_000, 32_767, 32_768, 100_001])
def test_texts_longer_than_a_cell_come_back_whole(form, size):
    text = "".join(f"mot {number}, " for number in range(size))[:size].rstrip() + "."
    wide = "🌳" * (size // 2)
    plan = plan_of(action("a1", None, description=text, obstacles=wide, partners=(text, "un autre")))
    assert back(plan, form).plan == plan


def test_numbers_and_days_that_spreadsheets_do_not_hold_come_back():
    plan = plan_of(
        action(
            "a1", None, effective_start=date(1850, 1, 2), budget=(BudgetLine(amount=Decimal("12345678901234567.25")),)
        )
    )
    assert [back(plan, form).plan == plan for form in FORMS] == [True, True]


def test_the_order_of_the_items_is_that_of_the_rows_whatever_the_tree():
    plan = plan_of(objective("o1"), objective("o2"), action("a2", "o2"), action("a1", "o1"), action("a3", "o2"))
    assert back(plan).plan == plan


def test_characters_that_files_refuse_are_told_and_stop_nothing():
    draft = back(plan_of(action("a1", None, description="a\x00b\x07c\ud800d")))
    assert item(draft, "a1").description == "abcd"
    assert told(draft) == [("control-characters", "Programme", 2, "Description")]


def test_the_account_of_the_text_is_complete():
    coverage = back(full_plan()).coverage
    assert coverage.unplaced == 0
    assert coverage.placed + coverage.skipped + coverage.unplaced == pytest.approx(1)
    assert coverage.placed > 0.5


def test_the_authority_s_own_words_for_levels_are_understood():
    labels = {Level.ACTION: "Projet", Level.STRATEGIC_OBJECTIVE: "Axe, majeur"}
    document = programme_table(small(), today=TODAY, level_labels=labels)
    for form, write in WRITERS.items():
        draft = read_own(read(write(document), f"x.{form}"))
        assert (draft.plan, draft.problems) == (small(), ())


def test_other_documents_are_not_ours():
    head = ("Niveau", "Intitulé", "Identifiant", "Responsable")
    table = Table((Row(tuple(Cell.of(text) for text in head)), Row((Cell.of("Action"), Cell.of("Planter")))))
    assert not is_own(Document((table,)))
    assert not is_own(Document(()))
    assert is_own(programme_table(small(), today=TODAY))


# ---------------------------------------------------------------------------------------------- people changed things


def test_changed_words_are_read():
    draft = edited(
        small(),
        all_of(
            at("Programme", 3, "Intitulé", "Planter mille arbres"),
            at("Programme", 3, "Avancement", 60),
            at("Programme", 3, "Services", "Travaux\nEnvironnement"),
            at("Budget", 2, "Montant", 60000.5),
        ),
    )
    found = item(draft, "a1")
    assert (found.title, found.progress, found.departments) == (
        "Planter mille arbres",
        60,
        ("Travaux", "Environnement"),
    )
    assert found.budget[0].amount == Decimal("60000.5")
    assert draft.problems == ()
    assert replace(draft.plan, items=(draft.plan.items[0], small().items[1], draft.plan.items[2])) == small()


def test_a_state_chosen_from_the_list_takes_the_old_word_away():
    status = item(edited(small(), at("Programme", 3, "État", "Terminée")), "a1").status
    assert status == Status(StatusValue.DONE, None)


def test_a_state_typed_in_other_words_is_understood_and_kept():
    status = item(edited(small(), at("Programme", 3, "État", "Clôturé")), "a1").status
    assert status == Status(StatusValue.DONE, "Clôturé")


def test_an_unknown_state_is_told_with_its_place_and_its_text_is_kept():
    draft = edited(small(), at("Programme", 3, "État", "au frigo"))
    assert item(draft, "a1").status == Status(None, "au frigo")
    assert told(draft) == [("cell-unread", "Programme", 3, "État")]
    assert "au frigo" in draft.problems[0].message


def test_a_new_wording_of_a_deadline_is_understood_again():
    found = item(edited(small(), at("Programme", 3, "Échéance", "septembre 2027")), "a1").deadline
    assert found == Deadline("septembre 2027", date(2027, 9, 1), date(2027, 9, 30), Precision.MONTH)


def test_a_term_of_office_is_understood_from_the_period_of_the_workbook():
    found = item(edited(small(), at("Programme", 4, "Échéance", "fin de législature")), "a2").deadline
    assert found is not None
    assert found.end == date(2030, 12, 1)


def test_a_real_date_in_a_deadline_is_a_deadline():
    found = item(edited(small(), at("Programme", 4, "Échéance", date(2027, 3, 5))), "a2").deadline
    assert found is not None
    assert (found.start, found.end, found.precision) == (date(2027, 3, 5), date(2027, 3, 5), Precision.DAY)


def test_new_dates_of_a_deadline_change_its_wording():
    edit = all_of(
        at("Programme", 3, "Échéance : premier jour", date(2027, 5, 4)),
        at("Programme", 3, "Échéance : dernier jour", date(2027, 5, 4)),
    )
    found = item(edited(small(), edit), "a1").deadline
    assert found == Deadline("4 mai 2027", date(2027, 5, 4), date(2027, 5, 4), Precision.DAY)


def test_dates_and_amounts_typed_as_text_are_understood():
    edit = all_of(
        at("Programme", 3, "Début effectif", "2 septembre 2025"),
        at("Programme", 3, "Fin effective", "03/10/2025"),
        at("Budget", 2, "Montant", "61.500,50 €"),
        at("Programme", 3, "ETP", "0,5"),
        at("Programme", 3, "Avancement", "45 %"),
    )
    draft = edited(small(), edit)
    found = item(draft, "a1")
    assert (found.effective_start, found.effective_end) == (date(2025, 9, 2), date(2025, 10, 3))
    assert (found.budget[0].amount, found.fte, found.progress) == (Decimal("61500.50"), Decimal("0.5"), 45)
    assert draft.problems == ()


def test_everything_that_cannot_be_read_is_told_at_once_with_its_place():
    edit = all_of(
        at("Programme", 3, "Avancement", "beaucoup"),
        at("Programme", 3, "Début effectif", "bientôt"),
        at("Programme", 4, "Volet", "mixte"),
        at("Programme", 4, "Niveau", "Sous-action"),
        at("Budget", 2, "Montant", "à voir"),
        at("Liens", 2, "Lien", "En lien avec"),
    )
    draft = edited(small(), edit)
    assert told(draft) == [
        ("cell-unread", "Programme", 3, "Avancement"),
        ("cell-unread", "Programme", 3, "Début effectif"),
        ("cell-unread", "Programme", 4, "Niveau"),
        ("cell-unread", "Programme", 4, "Volet"),
        ("cell-unread", "Budget", 2, "Montant"),
        ("row-without-item", "Liens", 2, None),
    ]
    assert draft.exported is not None
    assert {("a1", "progress"), ("a2", "level"), ("a2", "track"), ("a1", "budget")} <= set(draft.exported.unread)
    assert item(draft, "a2").level is Level.ACTION
    assert item(draft, "a1").budget[0].text == "à voir"


def test_an_emptied_cell_is_unknown_and_an_emptied_title_is_refused():
    edit = all_of(at("Programme", 3, "Obstacles", None), at("Programme", 4, "Intitulé", None))
    draft = edited(small(), edit)
    assert item(draft, "a1").obstacles is None
    assert [(one.code, one.blocking) for one in draft.problems] == [("title-missing", True)]


def test_a_row_without_identifier_is_a_new_item_under_the_code_of_its_parent():
    edit = all_of(
        at("Programme", 5, "Niveau", "Action"),
        at("Programme", 5, "Intitulé", "Créer un verger"),
        at("Programme", 5, "Code du parent", "1"),
        at("Programme", 6, "Niveau", "Étape"),
        at("Programme", 6, "Intitulé", "Choisir un terrain"),
        at("Programme", 6, "État", "en cours"),
    )
    draft = edited(small(), edit)
    new, step = draft.plan.items[3:]
    assert (new.title, new.parent, new.source.sheet, new.source.row) == ("Créer un verger", "o1", "Programme", 5)
    assert (step.parent, step.status) == (new.id, Status(StatusValue.IN_PROGRESS))
    assert draft.problems == ()


def test_a_record_of_a_new_item_is_tied_by_its_code():
    edit = all_of(
        at("Programme", 5, "Niveau", "Action"),
        at("Programme", 5, "Code", "1.9"),
        at("Programme", 5, "Intitulé", "Créer un verger"),
        at("Budget", 3, "Code", "1.9"),
        at("Budget", 3, "Montant", 1000),
        at("Liens", 2, "Code", "1.9"),
        at("Liens", 2, "Lien", "Dépend de"),
        at("Liens", 2, "Code visé", "1"),
        at("Documents", 2, "Code", "1.9"),
        at("Documents", 2, "Document", "Plan du verger"),
        at("Indicateurs", 3, "Code", "1.9"),
        at("Indicateurs", 3, "Indicateur", "Pommiers"),
        at("Mesures", 3, "Code", "1.9"),
        at("Mesures", 3, "Indicateur", "Pommiers"),
        at("Mesures", 3, "Mesure", "Cible"),
        at("Mesures", 3, "Année", 2028),
        at("Mesures", 3, "Chiffre", 12),
    )
    draft = edited(small(), edit)
    new = draft.plan.items[-1]
    assert new.budget == (BudgetLine(amount=Decimal(1000)),)
    assert new.links == (Link(LinkKind.DEPENDS_ON, "1"),)
    assert [one.title for one in new.documents] == ["Plan du verger"]
    assert new.indicators == (Indicator("Pommiers", targets=(IndicatorTarget(2028, Decimal(12)),)),)
    assert draft.problems == ()


def test_an_item_is_moved_by_the_code_of_its_parent():
    plan = plan_of(objective("o1"), objective("o2"), action("a1", "o1"))
    draft = edited(plan, at("Programme", 4, "Code du parent", "2"))
    assert item(draft, "a1").parent == "o2"


def test_new_codes_of_the_parents_move_nobody():
    """Codes that change places: the identifiers say who is under whom."""
    plan = plan_of(objective("o1"), objective("o2"), action("a1", "o1"), action("a2", "o2"))
    draft = edited(plan, all_of(at("Programme", 2, "Code", "2"), at("Programme", 3, "Code", "1")))
    assert (item(draft, "a1").parent, item(draft, "a2").parent) == ("o1", "o2")


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (at("Programme", 3, "Code du parent", "77"), "parent-unknown"),
        (all_of(
            at("Programme", 2, "Niveau", "Action"),
            at("Programme", 2, "Code", "9"),
            at("Programme", 4, "Code", "9"),
            at("Programme", 3, "Code du parent", "9"),
         ), "parent-ambiguous"),
        (at("Programme", 2, "Identifiant du parent", "a1"), "parent-circle"),
    ],
)  # fmt: skip
def test_a_parent_that_cannot_be_is_told(edit, code):
    draft = edited(small(), edit)
    assert [one.code for one in draft.problems] == [code]
    assert draft.exported is not None
    assert [key for _, key in draft.exported.unread] == ["parent"]


def test_deleted_rows_are_gone_and_the_importer_knows_that_they_were_exported():
    draft = edited(small(), lambda book: book["Programme"].delete_rows(4))
    assert [one.id for one in draft.plan.items] == ["o1", "a1"]
    assert draft.exported is not None
    assert "a2" in dict(draft.exported.marks)
    assert draft.problems == ()


def test_records_of_deleted_items_are_told():
    draft = edited(small(), lambda book: book["Programme"].delete_rows(3))
    assert {one.code for one in draft.problems} == {"row-without-item"}
    assert {one.source.sheet for one in draft.problems} == {"Budget", "Indicateurs", "Mesures"}
    assert draft.coverage.unplaced > 0


def test_sorted_rows_keep_parents_before_their_children():
    plan = plan_of(objective("o1"), action("a1", "o1"), objective("o2"), action("a2", "o2"))

    def upside_down(book):
        sheet = book["Programme"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for place, values in enumerate(reversed(rows), start=2):
            for number, value in enumerate(values, start=1):
                sheet.cell(place, number).value = value

    draft = edited(plan, upside_down)
    assert [one.id for one in draft.plan.items] == ["o2", "a2", "o1", "a1"]
    assert set(draft.plan.items) == set(plan.items)
    assert draft.problems == ()


def test_columns_that_were_moved_or_hidden_are_read():
    def shuffle(book):
        sheet = book["Programme"]
        sheet.column_dimensions["C"].hidden = True
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        for place, values in enumerate(rows, start=1):
            for number, value in enumerate(reversed(values), start=1):
                sheet.cell(place, number).value = value

    draft = edited(full_plan(), shuffle)
    assert draft.plan == full_plan()


def test_a_removed_column_says_nothing_and_erases_nothing():
    draft = edited(small(), lambda book: book["Programme"].delete_cols(column(book["Programme"], "Obstacles")))
    assert item(draft, "a1").obstacles is None
    assert draft.exported is not None
    assert draft.exported.silent == ("obstacles",)
    assert draft.problems == ()


def test_a_removed_sheet_and_a_removed_column_of_it_say_nothing():
    draft = edited(small(), lambda book: book.remove(book["Indicateurs"]))
    assert draft.exported is not None
    assert "indicators" in draft.exported.silent
    draft = edited(small(), lambda book: book["Budget"].delete_cols(column(book["Budget"], "Montant")))
    assert draft.exported is not None
    assert "budget" in draft.exported.silent
    assert told(draft) == [("column-missing", "Budget", 1, None)]


def test_columns_and_sheets_of_somebody_else_are_told():
    def add(book):
        sheet = book["Programme"]
        sheet.cell(1, sheet.max_column + 1).value = "Mes remarques"
        sheet.cell(3, sheet.max_column).value = "à revoir avec Mme X"
        book.create_sheet("Brouillon")["A1"] = "notes"

    draft = edited(small(), add)
    assert draft.plan == small()
    assert told(draft) == [
        ("column-unknown", "Programme", 1, "Mes remarques"),
        ("sheet-unknown", "Brouillon", None, None),
    ]
    assert [one.text for one in draft.unplaced] == ["à revoir avec Mme X", "notes"]


def test_an_identifier_given_twice_is_told_and_the_second_row_is_new():
    def copy(book):
        sheet = book["Programme"]
        for cell in list(sheet[3]):
            sheet.cell(5, cell.column).value = cell.value

    draft = edited(small(), copy)
    assert told(draft) == [("id-twice", "Programme", 5, "Identifiant")]
    assert [one.id for one in draft.plan.items[:3]] == ["o1", "a1", "a2"]
    assert draft.plan.items[3].title == "Action a1"


def test_a_long_text_whose_beginning_was_changed_keeps_its_end():
    text = " ".join(f"mot{number}" for number in range(6000))
    plan = plan_of(action("a1", None, description=text))

    def change(book):
        sheet = book["Programme"]
        cell = sheet.cell(2, column(sheet, "Description"))
        cell.value = cell.value.replace("mot0 mot1", "MOT0 mot1")

    assert item(edited(plan, change), "a1").description == "MOT0" + text[4:]


def test_a_workbook_without_its_technical_sheets_is_read():
    def strip(book):
        for name in ("Empreintes", "Notice"):
            book.remove(book[name])

    draft = edited(small(), strip)
    assert draft.plan.items == small().items
    assert draft.exported is not None
    assert draft.exported.marks == ()
    assert draft.exported.programme is None


def test_damaged_technical_sheets_stop_nothing():
    plan = plan_of(action("a1", None, description="deux  espaces"))

    def damage(book):
        for sheet in (book["Empreintes"], book["Textes exacts"]):
            for row in sheet.iter_rows(min_row=2):
                row[-1].value = "n'importe quoi : \\u12"

    assert item(edited(plan, damage), "a1").description == "deux espaces"


def test_exact_texts_of_another_kind_than_their_column_are_left():
    plan = plan_of(action("a1", None, description="deux  espaces", progress=40, tags=("deux  espaces",)))

    def swap(book):
        for row in book["Textes exacts"].iter_rows(min_row=2):
            row[4].value = '‹"texte"›' if "[" in row[4].value else '‹["liste"]›'
        book["Textes exacts"].append(["Programme", "a1", "", "Avancement", '‹"40 %"›'])

    found = item(edited(plan, swap), "a1")
    assert (found.description, found.tags, found.progress) == ("deux espaces", ("deux espaces",), 40)


def test_without_the_column_of_identifiers_nothing_of_the_other_sheets_is_taken():
    draft = edited(small(), lambda book: book["Programme"].delete_cols(column(book["Programme"], "Identifiant")))
    assert draft.exported is not None
    assert {"id", "budget", "indicators"} <= set(draft.exported.silent)
    assert "row-without-item" in {one.code for one in draft.problems}


def test_a_row_tied_to_nobody_leaves_what_its_sheet_says_as_it_was():
    draft = edited(small(), at("Budget", 2, "Identifiant de l'élément", "inconnu"))
    assert told(draft) == [("row-without-item", "Budget", 2, None)]
    assert draft.exported is not None
    assert draft.exported.silent == ("budget",)


def test_facts_of_the_programme_are_read():
    def change(book):
        for row in book["Notice"].iter_rows():
            values = {
                "Intitulé du programme": "Cap 2030",
                "Fin de la période": "31/12/2030",
                "Type de programme": "PST ?",
            }
            if row[0].value in values:
                row[1].value = values[row[0].value]

    draft = edited(small(), change)
    assert draft.plan.title == "Cap 2030"
    assert draft.plan.period == (date(2024, 12, 2), date(2030, 12, 31))
    assert [one.code for one in draft.problems] == ["cell-unread"]
    assert draft.exported is not None
    assert draft.exported.silent == ("plan.kind",)


def test_shares_and_links_by_hand():
    plan = plan_of(objective("o1"), objective("o2"), action("a1", "o1"))
    edit = all_of(
        at("Liens", 2, "Code", "1"),
        at("Liens", 2, "Identifiant de l'élément", "a1"),
        at("Liens", 2, "Lien", "Également sous"),
        at("Liens", 2, "Code visé", "2"),
        at("Liens", 2, "Part (%)", "40 %"),
    )
    assert item(edited(plan, edit), "a1").also_under == (Placement("o2", Decimal(40)),)


# ------------------------------------------------------------------------------------------------------- the template


@pytest.mark.parametrize("form", FORMS)
def test_the_empty_template_reads_with_no_problem_and_no_item(form):
    draft = read_own(read(WRITERS[form](template_table()), f"modele.{form}"))
    assert (draft.plan, draft.problems, draft.unplaced) == (Plan(()), (), ())


def test_a_filled_template_is_a_programme():
    edit = all_of(
        at("Programme", 3, "Niveau", "Objectif stratégique"),
        at("Programme", 3, "Intitulé", "Être une commune verte"),
        at("Programme", 4, "Niveau", "Action"),
        at("Programme", 4, "Intitulé", "Planter mille arbres"),
        at("Programme", 4, "Échéance", "fin 2027"),
    )
    draft: Draft = read_own(read(edited_file(WRITERS["xlsx"](template_table()), edit), "modele.xlsx"))
    goal, planted = draft.plan.items
    assert (goal.level, goal.parent) == (Level.STRATEGIC_OBJECTIVE, None)
    assert (planted.parent, planted.deadline and planted.deadline.end) == (goal.id, date(2027, 12, 31))
    assert draft.problems == ()


def test_an_example_that_somebody_wrote_over_is_not_lost():
    edit = at("Programme", 2, "Intitulé", "Planter mille arbres")
    draft = read_own(read(edited_file(WRITERS["xlsx"](template_table()), edit), "modele.xlsx"))
    assert [one.title for one in draft.plan.items] == ["Planter mille arbres"]
    assert [one.code for one in draft.problems] == ["example-changed"]


def test_two_templates_are_the_same_file():
    for write in WRITERS.values():
        assert write(template_table()) == write(template_table())
