"""Columns that no field takes, headers typed with an error, sheets that stand beside the plan: what is told of each."""

from gouvernail.core.document import Table
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Source
from tests.core.recognise.tables import draft_of, table

HEADER = ("Objectif stratégique", "Action", "Service")
ROWS = (
    ("1. Une commune propre", "1.1 Placer des poubelles", "Travaux"),
    ("1. Une commune propre", "1.2 Nettoyer les avaloirs", "Voirie"),
    ("2. Une commune verte", "2.1 Planter des haies", "Environnement"),
)


def sheet_of(*rows: tuple[str, ...], sheet: str = "PST") -> Table:
    return table(*rows, sheet=sheet)


def widened(header: str, *values: str, sheet: str = "PST") -> Draft:
    rows = tuple((*row, value) for row, value in zip(ROWS, values, strict=True))
    return draft_of(sheet_of((*HEADER, header), *rows, sheet=sheet))


def told(draft: Draft, code: str) -> list[tuple[str, Source]]:
    return [(problem.message, problem.source) for problem in draft.problems if problem.code == code]


def test_a_column_that_no_field_takes_is_told_once_and_stays_as_text():
    draft = widened("Couleur du dossier", "vert", "bleu", "vert")
    ((message, source),) = told(draft, "column-unknown")
    assert "«\u00a0Couleur du dossier\u00a0» (D)" in message
    assert (source.sheet, source.row, source.field) == ("PST", 1, "Couleur du dossier")
    texts = [item.description for item in draft.plan.items if item.description]
    assert texts == ["Couleur du dossier : vert", "Couleur du dossier : bleu", "Couleur du dossier : vert"]
    assert draft.coverage.unplaced == 0


def test_answers_name_nobody():
    draft = widened("Synergie CPAS", "Oui", "Non", "Oui")
    assert not any(item.partners for item in draft.plan.items)
    assert len(told(draft, "column-unknown")) == 1


def test_a_column_that_says_nothing_is_not_told():
    assert told(widened("Couleur du dossier", "", "/", ""), "column-unknown") == []


def test_a_header_with_a_typing_error_is_read_and_told():
    draft = widened("Echéannce", "2027", "fin 2026", "2028")
    actions = [item for item in draft.plan.items if item.deadline]
    assert len(actions) == 3
    ((message, _),) = told(draft, "header-misspelt")
    assert "«\u00a0Échéance\u00a0»" in message


def test_a_count_of_the_rows_is_no_code():
    rows = [(str(at), *row) for at, row in enumerate(ROWS, start=1)]
    draft = draft_of(sheet_of(("N°", *HEADER), *rows))
    assert [item.code for item in draft.plan.items] == ["1", "1.1", "1.2", "2", "2.1"]
    assert told(draft, "code-mismatch") == []


def test_lists_and_archives_stand_beside_the_plan():
    old = sheet_of(
        ("Action", "Service", "Statut"), ("Vendre la pelle", "Travaux", "Réalisé"), sheet="Archives 2018-2024"
    )
    lists = sheet_of(("Actions", "Service"), ("Former les agents", "Travaux"), ("Voirie", "RH"), sheet="Listes")
    draft = draft_of(lists, sheet_of(HEADER, *ROWS), old)
    assert len(draft.plan.items) == 5
    ((_, source),) = told(draft, "sheet-left-out")
    assert source.sheet == "Archives 2018-2024"


def test_an_archive_alone_is_draft_of():
    draft = draft_of(sheet_of(HEADER, *ROWS, sheet="Archives 2018-2024"))
    assert len(draft.plan.items) == 5


def test_an_objective_goes_on_while_its_cell_is_left_empty():
    header = ("Objectif stratégique", "Objectif opérationnel", "Action", "Service")
    rows = (
        ("1. Une commune propre", "1.1 Collecter mieux", "Placer des poubelles", "Travaux"),
        ("1. Une commune propre", "", "Nettoyer les avaloirs", "Travaux"),
        ("2. Une commune verte", "2.1 Planter", "Planter des haies", "Travaux"),
    )
    draft = draft_of(sheet_of(header, *rows))
    above = {item.id: item.title for item in draft.plan.items}
    assert [above[item.parent] for item in draft.plan.items if item.level == "action" and item.parent] == [
        "Collecter mieux",
        "Collecter mieux",
        "Planter",
    ]


def test_a_list_of_all_actions_before_the_plan_leaves_them_their_objectives():
    flat = [(row[1].partition(" ")[0], row[1].partition(" ")[2], "En cours") for row in ROWS]
    for sheet in ("Synthèse", "Les projets du collège"):
        draft = draft_of(sheet_of(("N°", "Action", "Statut"), *flat, sheet=sheet), sheet_of(HEADER, *ROWS))
        above = {item.id: item.title for item in draft.plan.items}
        found = [(item.title, above.get(item.parent or "")) for item in draft.plan.items if item.level == "action"]
        assert found == [
            ("Placer des poubelles", "Une commune propre"),
            ("Nettoyer les avaloirs", "Une commune propre"),
            ("Planter des haies", "Une commune verte"),
        ]
        assert len(draft.plan.items) == 5
        assert all(item.status for item in draft.plan.items if item.level == "action")


def test_money_of_a_cell_of_several_actions_counts_once():
    header = ("Objectif stratégique", "Action", "Service", "Budget")
    rows = (
        ("1. Une commune propre", "- Placer des poubelles\n- Nettoyer les avaloirs", "Travaux", "30.000 €"),
        ("2. Une commune verte", "- Planter des haies\n- Semer des prés fleuris", "Environnement", "10.000 €"),
    )
    draft = draft_of(sheet_of(header, *rows))
    actions = [item for item in draft.plan.items if item.level == "action"]
    assert [len(item.budget) for item in actions] == [1, 0, 1, 0]
    assert [item.departments for item in actions] == [("Travaux",)] * 2 + [("Environnement",)] * 2
