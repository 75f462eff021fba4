"""Tables whose rows say themselves what they are, or under which row they stand."""

import re

import pytest

from gouvernail.core.document import Table

from .tables import draft_of, item_of, table, tree_of

PLAN = (
    ("OS", "1", "", "Une cité propre", ""),
    ("OO", "1.1", "1", "Réduire les déchets", ""),
    ("Action", "1.1.1", "1.1", "Installer des composts", "2031"),
    ("Action", "1.1.2", "1.1", "Former les agents", "2032"),
    ("OS", "2", "", "Une cité calme", ""),
    ("OO", "2.1", "2", "Ralentir le trafic", ""),
    ("Action", "2.1.1", "2.1", "Poser des coussins", "2033"),
)
EXPECTED = [
    "OS 1 Une cité propre",
    "  OO 1.1 Réduire les déchets",
    "    A 1.1.1 Installer des composts",
    "    A 1.1.2 Former les agents",
    "OS 2 Une cité calme",
    "  OO 2.1 Ralentir le trafic",
    "    A 2.1.1 Poser des coussins",
]
WITHOUT_CODES = [re.sub(r" \d[\d.]*", "", line) for line in EXPECTED]


def _plan(words: dict[str, str], columns: tuple[str, ...], header: dict[str, str]) -> Table:
    names = ("kind", "code", "parent", "title", "end")
    rows = [[header[name] for name in columns]]
    for row in PLAN:
        cells = dict(zip(names, row, strict=True))
        cells["kind"] = words[cells["kind"]]
        rows.append([cells[name] for name in columns])
    return table(*rows)


HEADERS = {"kind": "Type", "code": "N°", "parent": "N° parent", "title": "Intitulé", "end": "Échéance"}
NAMES = (
    ("OS", "OO", "Action"),
    ("Objectif stratégique", "Objectif opérationnel", "Projet"),
    ("OBJECTIFS STRATÉGIQUES", "OBJECTIFS OPÉRATIONNELS", "ACTIONS"),
    ("Enjeu", "Objectif", "Action"),
    ("Défi", "Objectif spécifique", "Mesure"),
    ("Objectif", "Projet", "Action"),
    ("Objectif", "Sous-objectif", "Fiche action"),
    ("Strategisches Ziel", "Operatives Ziel", "Maßnahme"),
    ("SD", "OD", "Actie"),
    ("Beleidsdoelstelling", "Actieplan", "Actie"),
    ("Niveau 1", "Niveau 2", "Niveau 3"),
    ("N1", "N2", "N3"),
)


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("columns", [("kind", "code", "title", "end"), ("title", "end", "code", "kind")])
def test_the_word_of_a_row_is_its_level(names: tuple[str, str, str], columns: tuple[str, ...]) -> None:
    words = dict(zip(("OS", "OO", "Action"), names, strict=True))
    assert tree_of(_plan(words, columns, HEADERS)) == EXPECTED


@pytest.mark.parametrize("header", ["Niveau", "Ebene", "Rang", "Niv."])
def test_a_depth_is_a_level_only_under_a_header_that_promises_one(header: str) -> None:
    words = {"OS": "1", "OO": "2", "Action": "3"}
    made = _plan(words, ("kind", "title", "end"), HEADERS | {"kind": header})
    assert tree_of(made) == WITHOUT_CODES
    assert tree_of(_plan(words, ("kind", "title", "end"), HEADERS | {"kind": "Priorité"})) != WITHOUT_CODES


@pytest.mark.parametrize("names", NAMES[:4], ids=lambda names: names[0])
def test_without_codes_the_order_of_the_rows_nests_them(names: tuple[str, str, str]) -> None:
    words = dict(zip(("OS", "OO", "Action"), names, strict=True))
    assert tree_of(_plan(words, ("kind", "title", "end"), HEADERS)) == WITHOUT_CODES


@pytest.mark.parametrize(
    "parent", ["N° parent", "Code parent", "Parent", "Rattaché à", "Élément supérieur", "Dépend de", "Gehört zu",
               "Behoort tot", "Objectif parent"]
)  # fmt: skip
@pytest.mark.parametrize("backwards", [False, True])
def test_the_code_of_the_parent_counts_wherever_its_row_stands(parent: str, backwards: bool) -> None:
    header = HEADERS | {"parent": parent}
    made = _plan({"OS": "OS", "OO": "OO", "Action": "Action"}, ("kind", "code", "parent", "title", "end"), header)
    rows = made.rows[1:][::-1] if backwards else made.rows[1:]
    found = tree_of(Table((made.rows[0], *rows), made.where))
    assert sorted(found) == sorted(EXPECTED)
    under = {line: next(other for other in found[at::-1] if other.startswith("  OO")) for at, line in enumerate(found)
             if line.startswith("    A")}  # fmt: skip
    assert under["    A 2.1.1 Poser des coussins"] == "  OO 2.1 Ralentir le trafic"
    assert under["    A 1.1.2 Former les agents"] == "  OO 1.1 Réduire les déchets"


@pytest.mark.parametrize("parent", ["Parent", "Übergeordnetes Element", "Rattachement", "N° de l'élément parent"])
def test_parents_without_a_word_for_the_rows_give_the_levels(parent: str) -> None:
    rows = [(row[1], row[2], row[3], row[4]) for row in PLAN]
    made = table(["Code", parent, "Libellé", "Échéance"], *rows)
    assert tree_of(made) == EXPECTED


def test_parents_by_identifier_and_by_title() -> None:
    by_number = table(
        ["Identifiant", "Sorte", "Élément", "Élément parent", "Service"],
        ["412", "Action", "Former les agents", "7", "Service RH"],
        ["7", "Objectif", "Une cité propre", "", ""],
        ["90", "Action", "Installer des composts", "7", "Service travaux"],
    )
    assert [line.split(None, 2)[::2] for line in tree_of(by_number)] == [
        ["OS", "Une cité propre"],
        ["A", "Former les agents"],
        ["A", "Installer des composts"],
    ]
    by_title = table(
        ["Type", "Intitulé", "Rattaché à", "Responsable"],
        ["Objectif", "Une cité propre", "", ""],
        ["Objectif", "Une cité calme", "", ""],
        ["Projet", "Installer des composts", "Une cité propre", "A. Brulon"],
        ["Projet", "Poser des coussins", "Une cité calme", "Z. Maréchau"],
    )
    assert tree_of(by_title) == [
        "OS Une cité propre",
        "  A Installer des composts",
        "OS Une cité calme",
        "  A Poser des coussins",
    ]


def test_tasks_stand_under_their_action_and_hold_their_own_fields() -> None:
    made = table(
        ["Niveau", "Libellé", "Responsable", "Délai", "Statut"],
        ["Axe", "Mieux vivre", "", "", ""],
        ["Objectif", "Une cité propre", "", "", ""],
        ["Action", "Installer des composts", "A. Brulon", "2032", "En cours"],
        ["Sous-action", "Choisir les lieux", "Z. Maréchau", "2031", "Terminé"],
        ["Action", "Former les agents", "A. Brulon", "2033", "À planifier"],
    )
    assert tree_of(made) == [
        "AX Mieux vivre",
        "  OS Une cité propre",
        "    A Installer des composts",
        "      E Choisir les lieux",
        "    A Former les agents",
    ]
    assert item_of("Choisir les lieux", made).agents == ("Z. Maréchau",)


def test_a_row_without_a_kind_stays_to_be_placed_and_an_unknown_parent_is_said() -> None:
    made = table(
        ["Type", "Code", "Parent", "Intitulé", "Échéance"],
        *[list(row) for row in PLAN],
        ["", "", "", "Divers et imprévus", "2034"],
        ["Action", "9.9.9", "9.9", "Créer un parc", "2034"],
    )
    draft = draft_of(made)
    assert "Divers et imprévus" not in [item.title for item in draft.plan.items]
    assert {problem.code for problem in draft.problems} >= {"kind-unknown", "parent-unknown"}


def test_sorts_of_actions_are_no_levels() -> None:
    made = table(
        ["Objectif", "Type", "Action", "Service"],
        [("Une cité propre", 1, 2), "Projet", "Installer des composts", "Service travaux"],
        ["Action", "Former les agents", "Service RH"],
        [("Une cité calme", 1, 2), "Projet", "Poser des coussins", "Police"],
        ["Action", "Mesurer le bruit", "Police"],
    )
    assert [line.strip().split()[0] for line in tree_of(made)] == ["OS", "A", "A", "OS", "A", "A"]
