"""A programme as sheets to work on."""

from datetime import date
from decimal import Decimal

from gouvernail.core.document import Document, Table
from gouvernail.core.plan import BudgetLine, Indicator, IndicatorValue, Link, Placement, Status
from gouvernail.core.vocabulary import BudgetKind, Level, LinkKind, StatusValue
from gouvernail.core.workbook import programme_table
from tests.core.report.plans import TODAY, action, dated, full_plan, objective, plan_of
from tests.core.report.shown import missing_cells, texts


def tables(plan, **more) -> dict[str, Table]:
    document = programme_table(plan, today=TODAY, **more)
    return {block.caption or "": block for block in document.blocks if isinstance(block, Table)}


def rows(table: Table) -> list[dict[str, object]]:
    head = [cell.text for cell in table.rows[0].cells]
    return [
        {
            name: cell.value if cell.value is not None else cell.text or None
            for name, cell in zip(head, row.cells, strict=True)
        }
        for row in table.rows[1:]
    ]


def cells(document: Document) -> list[object]:
    """Every value and every text of the document."""
    found: list[object] = list(texts(document))
    for block in document.blocks:
        if isinstance(block, Table):
            found += [cell.value for row in block.rows for cell in row.cells]
    return found


def test_every_field_of_a_plan_stands_in_a_cell():
    assert missing_cells(full_plan(), cells(programme_table(full_plan(), today=TODAY))) == []


def test_one_row_an_item_in_order_with_typed_values():
    plan = plan_of(
        objective(),
        action(
            "a1",
            deadline=dated("juin 2026", date(2026, 6, 30)),
            status=Status(StatusValue.IN_PROGRESS, "entamé"),
            progress=40,
            fte=Decimal("0.5"),
        ),
    )
    first, second = rows(tables(plan)["Programme"])
    assert first["Niveau"] == "Objectif stratégique"
    assert second["Intitulé"] == "Action a1"
    assert second["Intitulé du parent"] == "Objectif o1"
    assert second["Échéance"] == "juin 2026"
    assert second["Échéance : dernier jour"] == date(2026, 6, 30)
    assert (second["État"], second["État : mot employé"]) == ("En cours", "entamé")
    assert (second["Avancement"], second["ETP"]) == (40, Decimal("0.5"))
    assert (second["Identifiant"], second["Identifiant du parent"]) == ("a1", "o1")


def test_unknown_is_an_empty_cell():
    row = rows(tables(plan_of(action("a1", None)))["Programme"])[0]
    assert row["Avancement"] is None
    assert row["Échéance"] is None
    assert row["À confirmer"] is None


def test_a_progress_of_zero_is_known():
    assert rows(tables(plan_of(action("a1", None, progress=0)))["Programme"])[0]["Avancement"] == 0


def test_states_are_chosen_from_a_list():
    table = tables(plan_of(action("a1", None)))["Programme"]
    names = [cell.text for cell in table.rows[0].cells]
    assert "Terminée" in table.columns[names.index("État")].choices


def test_a_row_for_each_line_of_money():
    lines = (BudgetLine(BudgetKind.ORDINARY, Decimal("52000.00"), "1041/123-48"), BudgetLine(text="à chiffrer"))
    first, second = rows(tables(plan_of(objective(), action("a1", budget=lines)))["Budget"])
    assert (first["Montant"], first["Article"]) == (Decimal("52000.00"), "1041/123-48")
    assert first["Identifiant de l'élément"] == "a1"
    assert (second["Montant"], second["Texte"]) == (None, "à chiffrer")


def test_indicators_and_their_measures():
    values = (IndicatorValue(date(2026, 6, 1), Decimal(50)), IndicatorValue(date(2025, 6, 1), Decimal(40)))
    found = tables(plan_of(action("a1", None, indicators=(Indicator("Arbres", values=values),))))
    assert rows(found["Indicateurs"])[0]["Dernière valeur"] == 50
    assert [row["Chiffre"] for row in rows(found["Mesures"])] == [50, 40]


def test_a_shared_item_has_one_row_and_its_parts_sum_to_100():
    shared = action("a1", "o1", also_under=(Placement("o2", Decimal("30")), Placement("o3")))
    found = tables(plan_of(objective("o1"), objective("o2"), objective("o3"), shared))
    assert [row["Identifiant"] for row in rows(found["Programme"])].count("a1") == 1
    parts = rows(found["Liens"])
    shown = [(row["Identifiant visé"], row["Part (%)"], row["Part calculée (%)"]) for row in parts]
    assert shown == [("o1", None, 35), ("o2", 30, 30), ("o3", None, 35)]


def test_links_name_what_they_aim_at():
    linked = action("a1", "o1", links=(Link(LinkKind.RELATED, item="a2", text="à coordonner"),))
    row = rows(tables(plan_of(objective(), linked, action("a2")))["Liens"])[0]
    assert (row["Lien"], row["Code visé"], row["Élément visé"]) == ("En lien avec", None, "2\u00a0Action a2")


def test_every_sheet_is_there_to_be_filled():
    names = ["Programme", "Budget", "Indicateurs", "Mesures", "Échéances", "Liens", "Documents", "Principes", "Notice"]
    assert list(tables(plan_of(objective()))) == [*names, "Empreintes"]


def test_texts_that_a_cell_would_alter_have_a_sheet_of_their_own():
    found = tables(plan_of(action("a1", None, description="deux  espaces")))["Textes exacts"]
    row = [cell.text for cell in found.rows[1].cells]
    assert row == ["Programme", "a1", "", "Description", '‹"deux \\u0020espaces"›']


def test_what_is_only_there_for_reading_is_shortened_and_not_kept_twice():
    lost = objective("o1", title="Un  titre")
    exact = tables(plan_of(lost, action("a1", "o1")))["Textes exacts"]
    assert [row.cells[3].text for row in exact.rows[1:]] == ["Intitulé"]


def test_the_notice_says_how_to_read_and_what_the_totals_are():
    shared = action("a1", "o1", budget=(BudgetLine(None, Decimal(10)),), also_under=(Placement("o2"),))
    document = programme_table(plan_of(objective("o1"), objective("o2"), shared), today=TODAY)
    said = "\n".join(texts(document)).replace("\u00a0", " ").replace("\u202f", " ")
    assert "Budget sans précision, prévu\n 10 €" in said
    assert "État au\n 2 septembre 2025" in said


def test_the_authority_s_own_words_name_the_levels():
    labels = {Level.ACTION: "Projet"}
    assert rows(tables(plan_of(action("a1", None)), level_labels=labels)["Programme"])[0]["Niveau"] == "Projet"
