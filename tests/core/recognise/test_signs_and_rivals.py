"""Signs that a legend explains, columns that claim one field, crosses under parts of years, many wordings."""

from datetime import date

import pytest

from gouvernail.core.document import Cell, Paragraph
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.vocabulary import StatusValue

from .tables import draft_of, heading, item_of, table, tree_of

HEAD = ["Action", "Service", "État"]
LEGENDS = (
    Paragraph("Légende : ● réalisé – ◐ en cours – ✗ abandonné"),
    Paragraph("● = réalisé ; ◐ = en cours ; ✗ = abandonné"),
    table(["●", "réalisé"], ["◐", "en cours"], ["✗", "abandonné"]),
    table(["Légende", ""], ["● réalisé", ""], ["◐ en cours", ""], ["✗ abandonné", ""]),
)


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("legend", LEGENDS, ids=str)
def test_a_sign_says_what_the_legend_says_wherever_it_stands(legend: object, first: bool) -> None:
    made = table(
        HEAD,
        ["Objectif 1 : Une cité propre", "", ""],
        ["1.1 Installer des composts", "Travaux", "●"],
        ["1.2 Former les agents", "Travaux", "◐"],
        ["1.3 Tailler les haies", "Travaux", "✗"],
    )
    blocks = (legend, made) if first else (made, legend)
    states = {item.code: item.status.value for item in draft_of(*blocks).plan.items if item.status}  # type: ignore[arg-type]
    assert states == {"1.1": StatusValue.DONE, "1.2": StatusValue.IN_PROGRESS, "1.3": StatusValue.ABANDONED}


def test_letters_are_explained_and_without_a_legend_say_nothing() -> None:
    made = table(
        HEAD, ["1.1 Installer des composts", "Travaux", "EC"], ["1.2 Former les agents", "Travaux", "R"], header_rows=1
    )
    blocks = (heading("Objectif stratégique 1 : Une cité propre"), made)
    item = item_of("Former les agents", *blocks, Paragraph("R = réalisé, EC = en cours, AF = à faire"))
    assert item.status is not None
    assert item.status.value is StatusValue.DONE
    alone = draft_of(*blocks)
    assert [item.status.value for item in alone.plan.items if item.status] == [None, None]
    assert [problem.code for problem in alone.problems] == ["status-unknown"] * 2


def test_a_misspelt_state_is_read_and_said() -> None:
    draft = draft_of(
        table(HEAD, ["Objectif 1 : Une cité propre", "", ""], ["1.1 Installer des composts", "Travaux", "En cour"])
    )
    assert [item.status.value for item in draft.plan.items if item.status] == [StatusValue.IN_PROGRESS]
    assert [problem.code for problem in draft.problems] == ["status-misspelt"]


PLANNED = (
    ("1.1 Installer des composts", ("x", "x", "", "")),
    ("1.2 Former les agents", ("", "", "", "X")),
)


def _planning(*header: list[object]) -> dict[str, tuple[date | None, date | None]]:
    rows = [[title, *crosses, "Travaux"] for title, crosses in PLANNED]
    made = table(*header, ["Objectif 1 : Une cité propre", "", "", "", "", ""], *rows)  # type: ignore[arg-type]
    return {
        item.code or "": (item.deadline.start, item.deadline.end)
        for item in draft_of(made).plan.items
        if item.deadline is not None
    }


def test_crosses_under_halves_of_merged_years_are_the_deadline() -> None:
    head = [("Action", 1, 2), ("2026", 2, 1), ("2027", 2, 1), ("Service", 1, 2)]
    assert _planning(head, ["S1", "S2", "S1", "S2"]) == {
        "1.1": (date(2026, 1, 1), date(2026, 12, 31)),
        "1.2": (date(2027, 7, 1), date(2027, 12, 31)),
    }


def test_years_written_once_hold_until_the_next() -> None:
    found = _planning(["", "2026", "", "2027", "", ""], ["Action", "T3", "T4", "T1", "T2", "Service"])
    assert found["1.1"] == (date(2026, 7, 1), date(2026, 12, 31))
    assert found["1.2"] == (date(2027, 4, 1), date(2027, 6, 30))


def test_quarters_of_no_year_are_no_deadline() -> None:
    assert _planning(["Action", "T1", "T2", "T3", "T4", "Service"]) == {}


def test_coloured_cells_under_years_are_a_planning() -> None:
    blue = Cell((), fill="4472C4")
    made = table(
        ["Action", "2026", "2027", "2028", "Service"],
        ["Objectif 1 : Une cité propre", "", "", "", ""],
        ["1.1 Installer des composts", "", blue, blue, "Travaux"],
        ["1.2 Former les agents", blue, "", "", "Travaux"],
    )
    deadline = item_of("Installer des composts", made).deadline
    assert deadline is not None
    assert (deadline.start, deadline.end) == (date(2027, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("header", "cells", "end"),
    [
        (["Durée", "Début", "Fin"], ["35 jours", "12/01/2026", "27/02/2026"], date(2026, 2, 27)),
        (["De", "À"], ["2026", "2028"], date(2028, 12, 31)),
        (["Échéance", "Échéance revue"], ["30/06/2025", ""], date(2025, 6, 30)),
        (["Date de mise à jour", "Délai"], ["01/03/2025", "2027"], date(2027, 12, 31)),
        (["Durée", "Priorité"], ["2026-2027", "Haute"], date(2027, 12, 31)),
    ],
)
def test_of_several_columns_of_dates_the_deadline_is_the_right_one(
    header: list[str], cells: list[str], end: date
) -> None:
    made = table(
        ["Action", "Service", *header],
        ["Objectif 1 : Une cité propre", "", *("" for _ in header)],
        ["1.1 Installer des composts", "Travaux", *cells],
        ["1.2 Former les agents", "Travaux", *cells],
    )
    assert tree_of(made) == ["OS 1 Une cité propre", "  A 1.1 Installer des composts", "  A 1.2 Former les agents"]
    deadline = item_of("Former les agents", made).deadline
    assert deadline is not None
    assert deadline.end == end


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Membre du Collège | Échevin(e) en charge | Politisch zuständig | Bevoegde schepen", "political_leads"),
        ("Service moteur | Direction pilote | Zuständige Stelle | Trekkende dienst | Services", "departments"),
        ("Agent référent | Chef·fe de projet | Gestionnaire du dossier | Actiehouder | Ansprechperson", "agents"),
        ("Partenaires potentiels | Kooperationspartner | Externe partners", "partners"),
        ("Date de fin prévue | Uitvoeringstermijn | Zeitrahmen | Umsetzung bis | Temporalité", "deadline"),
        ("Échéance revue | Nieuwe deadline | Neuer Termin", "revised_deadline"),
        ("Degré d'avancement | Voortgang | Bearbeitungsstand | Feu tricolore", "status"),
        ("Coût total | Kostenraming | Mittelbedarf | €", "budget"),
        ("Intervention extérieure | Fördermittel | Subsidies", "funder"),
        ("Nom du responsable", "agents"),
        ("Remarques | Bemerkungen | Toelichting", "description"),
        ("Date de mise à jour | Letzte Änderung | Laatst bijgewerkt", "updated"),
    ],
)  # fmt: skip
def test_headers_of_many_wordings_are_known(words: str, field: str) -> None:
    assert {header_label(word) for word in words.split(" | ")} == {field}
