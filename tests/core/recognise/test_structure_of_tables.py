"""Tables whose words nobody knows: their structure tells the levels, the item, the fields."""

import pytest

from gouvernail.core.recognise.cell_paths import with_paths
from gouvernail.core.recognise.grid import grid_of
from gouvernail.core.recognise.shaped_header import shaped_header

from .tables import Text, draft_of, heading, item_of, table, tree_of

TREE = [
    "OS Vivre dans un cadre sain et agréable",
    "  OO Réduire les déchets",
    "    A Poubelles de tri dans les parcs",
    "    A Guide du réemploi pour tous",
    "  OO Entretenir autrement les espaces",
    "    A Former les ouvriers communaux",
    "OS Renforcer les liens entre générations",
    "  OO Soutenir les aînés isolés",
    "    A Visites à domicile par des volontaires",
    "    A Adapter les trottoirs du centre",
]
ROWS = (
    ("Poubelles de tri dans les parcs", "P. Essai", "2026", "En cours"),
    ("Guide du réemploi pour tous", "J. Modèle", "T2 2027", "Non commencé"),
    ("Former les ouvriers communaux", "P. Essai", "fin 2025", "Terminé"),
    ("Visites à domicile par des volontaires", "A. Exemple", "2026", "En cours"),
    ("Adapter les trottoirs du centre", "J. Modèle", "2029", "À planifier"),
)
ABOVE = (
    (TREE[0][3:], "Réduire les déchets"),
    (TREE[0][3:], "Réduire les déchets"),
    (TREE[0][3:], "Entretenir autrement les espaces"),
    (TREE[6][3:], "Soutenir les aînés isolés"),
    (TREE[6][3:], "Soutenir les aînés isolés"),
)
UNKNOWN = ("Grande idée", "Piste", "Geste", "Main d'œuvre", "Horizon visé", "Où cela en est")


def repeated() -> list[tuple[Text, ...]]:
    return [UNKNOWN, *((*above, *row) for above, row in zip(ABOVE, ROWS, strict=True))]


def once() -> list[tuple[Text, ...]]:
    rows: list[tuple[Text, ...]] = [UNKNOWN]
    last = ("", "")
    for above, row in zip(ABOVE, ROWS, strict=True):
        shown = tuple("" if text == before else text for text, before in zip(above, last, strict=True))
        rows.append((*shown, *row))
        last = above
    return rows


def stairs() -> list[tuple[Text, ...]]:
    rows: list[tuple[Text, ...]] = [("", "", "Actions", "Pilote", "Échéance", "État")]
    last = ("", "")
    for above, row in zip(ABOVE, ROWS, strict=True):
        if above[0] != last[0]:
            rows.append((above[0], "", "", "", "", ""))
        if above[1] != last[1]:
            rows.append(("", above[1], "", "", "", ""))
        rows.append(("", "", *row))
        last = above
    return rows


def groups() -> list[tuple[Text, ...]]:
    rows: list[tuple[Text, ...]] = [("Mesures", "Pilote", "Échéance", "État")]
    last = ("", "")
    for above, row in zip(ABOVE, ROWS, strict=True):
        for text, before in zip(above, last, strict=True):
            if text != before:
                rows.append(((text, 4, 1),))
        rows.append(row)
        last = above
    return rows


@pytest.mark.parametrize("rows", [repeated(), once(), stairs(), groups()], ids=["repeated", "once", "stairs", "groups"])
def test_what_stands_for_several_rows_is_above_them(rows: list[tuple[Text, ...]]) -> None:
    assert tree_of(table(*rows, sheet="Feuil1")) == TREE


@pytest.mark.parametrize("sign", [" > ", " / ", " » ", "\\", " :: "])
def test_a_path_in_a_cell_gives_the_parents(sign: str) -> None:
    head = ("Carte", "Chemin", "Membres", "Date limite", "Statut")
    rows = [(row[0], sign.join(above), *row[1:]) for above, row in zip(ABOVE, ROWS, strict=True)]
    assert tree_of(table(head, *rows)) == TREE


def test_tags_and_mere_lists_are_no_paths() -> None:
    piece = table(*((f"{place} tonnes de papier", text) for place, text in enumerate(("a / b", "b / a", "a / c", "c"))))
    rows, _ = grid_of(piece, 0)
    assert with_paths([], rows, 0) is None


def test_a_shaped_header_needs_values_below() -> None:
    rows, _ = grid_of(table(*repeated()), 0)
    assert shaped_header(rows) == 0
    rows, _ = grid_of(table(("un", "deux", "trois"), ("quatre", "cinq", "six"), ("a", "b", "c"), ("d", "e", "f")), 0)
    assert shaped_header(rows) is None


def test_a_line_under_an_action_says_more_of_it() -> None:
    rows: list[tuple[Text, ...]] = [("N°", "Action", "Service", "Échéance")]
    for place, row in enumerate(ROWS, start=1):
        rows.append((f"1.{place}", row[0], "Travaux", row[2]))
        rows.append(("", (f"Réalisé : le projet {place} est lancé\nReste à faire : le marché", 3, 1)))
    item = item_of(ROWS[1][0], heading("Objectif stratégique 1 : Être propre"), table(*rows))
    assert (item.achieved, item.remaining) == ("le projet 2 est lancé", "le marché")
    assert len(draft_of(table(*rows)).plan.items) == len(ROWS)


def test_two_lines_an_action_with_a_header_each() -> None:
    rows: list[tuple[Text, ...]] = [("N°", "Action", "Service", "Échéance"), ("", "Réalisé", "Reste à faire", "Budget")]
    for place, row in enumerate(ROWS, start=1):
        rows += [(f"1.{place}", row[0], "Travaux", row[2]), ("", f"Étude {place}", "Le marché", "2.000 €")]
    item = item_of(ROWS[0][0], table(*rows))
    assert (item.achieved, item.remaining, item.departments) == ("Étude 1", "Le marché", ("Travaux",))


def test_tables_side_by_side_are_read_one_after_the_other() -> None:
    head = ("Action", "Pilote", "Échéance")
    rows = [(("Objectif 1 : Vivre mieux", 3, 1), "", ("Objectif 2 : Agir ensemble", 3, 1)), (*head, "", *head)]
    rows += [(*ROWS[at][:3], "", *ROWS[at + 2][:3]) for at in range(2)]
    found = tree_of(table(*rows, sheet="PST"))
    assert [line.strip() for line in found if "OS" in line] == ["OS 1 Vivre mieux", "OS 2 Agir ensemble"]
    assert found[1:3] == [f"  A {ROWS[0][0]}", f"  A {ROWS[1][0]}"]


def test_a_blank_form_gives_nothing_and_a_contents_sheet_nothing_twice() -> None:
    index = [("Fiche", "Objectif stratégique", "Intitulé")]
    index += [(f"F0{at}", TREE[0][3:], row[0]) for at, row in enumerate(ROWS, start=1)]
    forms = [
        table(
            ((f"FICHE ACTION n° {at}", 2, 1),),
            ("Objectif stratégique", TREE[0][3:]),
            ("Intitulé de l'action", row[0]),
            ("Pilote", row[1]),
            ("Échéance", row[2]),
            sheet=f"F{at}",
        )
        for at, row in enumerate(ROWS, start=1)
    ]
    blank = table(("FICHE ACTION n° …",), ("Objectif stratégique", "(choisir)"), ("Intitulé", "…"), sheet="Modèle")
    found = tree_of(table(*index, sheet="Sommaire"), *forms, blank)
    assert found == [TREE[0], *(f"  A {at} {row[0]}" for at, row in enumerate(ROWS, start=1))]


def test_names_of_services_under_who_are_departments() -> None:
    rows = [("Quoi ?", "Qui ?", "Pour quand ?")]
    rows += [
        (row[0], name, row[2]) for row, name in zip(ROWS, ("Travaux", "ADL", "Énergie", "ADL", "Jeunesse"), strict=True)
    ]
    item = item_of(ROWS[1][0], heading("Objectif stratégique 1 : Vivre mieux"), table(*rows))
    assert (item.departments, item.agents) == (("ADL",), ())


@pytest.mark.parametrize("headed", [True, False])
def test_a_table_without_a_header_stands_under_that_of_the_table_before_it(headed: bool) -> None:
    header: list[Text] = ["N°", "Actions", "Échevine", "Service", "Échéance", "État"]
    first = table(
        header,
        [("OS 1 : Une commune accueillante", 6, 1)],
        ["1.1.1", "Repeindre le hall", "A. Rolin", "Bâtiments", "2026", "En cours"],
        ["1.1.2", "Former les guichetiers", "A. Rolin", "RH", "2027", "Réalisé"],
    )
    second = table(
        *([header] if headed else []),
        [("OS 2 : Une commune fleurie", 6, 1)],
        ["2.1.1", "Semer les ronds-points", "B. Simon", "Parcs", "2026", "En cours"],
        ["2.1.2", "Tailler les platanes", "B. Simon", "Parcs", "2027", "Réalisé"],
    )
    items = {item.title: item for item in draft_of(first, second).plan.items}
    assert items["Repeindre le hall"].departments == ("Bâtiments",)
    assert items["Semer les ronds-points"].departments == ("Parcs",)
    assert items["Tailler les platanes"].political_leads == ("B. Simon",)


def test_a_table_of_other_columns_takes_no_header_of_another() -> None:
    first = table(
        ["N°", "Actions", "Service", "Échéance"],
        [("OS 1 : Une commune accueillante", 4, 1)],
        ["1.1.1", "Repeindre le hall", "Bâtiments", "2026"],
        ["1.1.2", "Former les guichetiers", "Personnel", "2027"],
    )
    other = table(["12/05/2026", "A. Rolin", "Présente", "45"], ["13/06/2026", "B. Simon", "Excusée", "12"])
    assert [item.title for item in draft_of(first, other).plan.items][1:] == [
        "Repeindre le hall",
        "Former les guichetiers",
    ]
