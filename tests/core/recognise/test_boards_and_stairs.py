"""Exports of task boards, stairs of columns, codes that begin with letters, and lines around a table."""

import pytest

from .tables import draft_of, heading, item_of, table, tree_of

TASKS = (
    ("9f1", "Installer des composts", "Propreté", "A. Brulon", "30/06/2031"),
    ("9f2", "Former les agents", "Personnel", "Z. Maréchau", "31/12/2032"),
    ("9f3", "Nettoyer la rive", "Propreté", "A. Brulon", "31/12/2031"),
    ("9f4", "Revoir les horaires", "Personnel", "Z. Maréchau", "30/06/2033"),
)
BOARDS = (
    ("ID de tâche", "Nom de la tâche", "Nom du compartiment", "Attribué à", "Date d'échéance"),
    ("Task ID", "Task Name", "Bucket Name", "Assigned To", "Due Date"),
    ("Carte n°", "Titre de la carte", "Liste", "Responsable", "Échéance"),
    ("Nr.", "Aufgabe", "Spalte", "Zugewiesen an", "Fälligkeit"),
    ("Nr", "Naam van de taak", "Lijst", "Toegewezen aan", "Vervaldatum"),
    ("N°", "Tâche", "Rubrique", "Assigné à", "Date limite"),
)


@pytest.mark.parametrize("names", BOARDS, ids=lambda names: names[1])
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (2, 1, 3, 4, 0), (1, 4, 3, 2, 0)])
@pytest.mark.parametrize(
    "above",
    [[], [["Nom du plan", "PST de Valnoir"], ["Date de l'exportation", "12/01/2031"]], [["Exporté le 3/2/2031"]]],
)
def test_the_lists_of_a_board_hold_its_tasks(
    names: tuple[str, ...], order: tuple[int, ...], above: list[list[str]]
) -> None:
    made = table(*above, [names[at] for at in order], *[[row[at] for at in order] for row in TASKS])
    lasts = [line.split(" ")[-1] for line in tree_of(made)]
    assert lasts == ["Propreté", "composts", "rive", "Personnel", "agents", "horaires"]
    assert [line.strip().split(" ")[0] for line in tree_of(made)] == ["OS", "A", "A", "OS", "A", "A"]
    item = item_of("Former les agents", made)
    assert item.deadline is not None
    assert (item.agents, item.deadline.text) == (("Z. Maréchau",), "31/12/2032")


HEADS = (
    ("Objectif stratégique", "Objectif opérationnel", "Action", "Service", "Délai"),
    ("Strategisches Ziel", "Operatives Ziel", "Maßnahme", "Zuständige Dienststelle", "Frist"),
    ("Strategische doelstelling", "Operationele doelstelling", "Actie", "Dienst", "Termijn"),
)
AROUND = (
    ([], []),
    (
        [["Commune de Valnoir – PST"], ["Situation : 3 mars 2031"]],
        [["Approuvé par le Collège du 3 mars 2031"]],
    ),
    ([["Gemeente Valnoir – meerjarenplan"]], [["Goedgekeurd door de gemeenteraad"]]),
)


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head[0])
@pytest.mark.parametrize(("above", "below"), AROUND)
def test_each_level_one_column_further_right(
    head: tuple[str, ...], above: list[list[str]], below: list[list[str]]
) -> None:
    made = table(
        *above,
        list(head),
        ["1. Une cité propre", "", "", "", ""],
        ["", "1.1 Réduire les déchets", "", "", ""],
        ["", "", "1.1.1 Installer des composts", "Service travaux", "2031"],
        ["", "", "1.1.2 Former les agents", "Service RH", "2032"],
        ["2. Une cité calme", "", "", "", ""],
        ["", "2.1 Ralentir le trafic", "", "", ""],
        ["", "", "2.1.1 Poser des coussins", "Police", "2033"],
        *below,
    )
    assert tree_of(made) == [
        "OS 1 Une cité propre",
        "  OO 1.1 Réduire les déchets",
        "    A 1.1.1 Installer des composts",
        "    A 1.1.2 Former les agents",
        "OS 2 Une cité calme",
        "  OO 2.1 Ralentir le trafic",
        "    A 2.1.1 Poser des coussins",
    ]
    assert item_of("Former les agents", made).departments == ("Service RH",)


@pytest.mark.parametrize(
    "codes",
    [
        ("A", "A.1", "A.1.a", "A.1.b", "B", "B.1", "B.1.a"),
        ("A", "A1", "A1a", "A1b", "B", "B1", "B1a"),
        ("A.", "A-1", "A-1-1", "A-1-2", "B.", "B-1", "B-1-1"),
        ("I", "I.1", "I.1.1", "I.1.2", "II", "II.1", "II.1.1"),
    ],
    ids=lambda codes: codes[2],
)
@pytest.mark.parametrize("last", [False, True])
def test_codes_that_begin_with_a_letter_say_the_levels(codes: tuple[str, ...], last: bool) -> None:
    titles = ("UNE CITÉ PROPRE", "Réduire les déchets", "Installer des composts", "Former les agents",
              "UNE CITÉ CALME", "Ralentir le trafic", "Poser des coussins")  # fmt: skip
    ends = ("", "", "2031", "2032", "", "", "2033")
    rows = [["Code", "Intitulé", "Délai", "Service"]]
    rows += [[code, title, end, "Travaux" if end else ""] for code, title, end in zip(codes, titles, ends, strict=True)]
    made = table(*([*row[1:], row[0]] for row in rows)) if last else table(*rows)
    draft = draft_of(made)
    assert [line.strip().split()[0] for line in tree_of(made)] == ["OS", "OO", "A", "A", "OS", "OO", "A"]
    assert len({item.code for item in draft.plan.items}) == len(codes)
    assert "code-mismatch" not in {problem.code for problem in draft.problems}


def test_a_letter_before_the_number_of_an_action_is_its_word() -> None:
    made = table(
        ["N°", "Actions", "Service", "Échéance"],
        ["A1", "Installer des composts", "Service travaux", "2031"],
        ["A2", "Former les agents", "Service RH", "2032"],
    )
    assert tree_of(made) == ["A 1 Installer des composts", "A 2 Former les agents"]


@pytest.mark.parametrize(
    "way",
    ["OS1/OO1.1 Réduire les déchets", "OS 1 > OO 1.1 – Réduire les déchets", "OS 1 - OO 1.1 Réduire les déchets"],
)
def test_the_way_down_to_an_objective_names_the_last_one(way: str) -> None:
    made = table(
        [(way, 4, 1)],
        ["N°", "Actions", "Service", "Échéance"],
        ["A1", "Installer des composts", "Service travaux", "2031"],
        ["A2", "Former les agents", "Service RH", "2032"],
    )
    assert tree_of(heading("OS 1 : Une cité propre"), made) == [
        "OS 1 Une cité propre",
        "  OO 1.1 Réduire les déchets",
        "    A 1 Installer des composts",
        "    A 2 Former les agents",
    ]
