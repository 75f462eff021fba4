"""Workbooks kept by several hands: many lines in a cell, exports newest first, colours, cut headers, years as numbers.

Each way of writing is drawn with others (order, marks, signs before numbers): the same plan must come out.
"""

from random import Random

import pytest

from gouvernail.core.document import Block, Cell, Paragraph
from gouvernail.core.vocabulary import StatusValue

from .tables import Text, draft_of, heading, item_of, table, tree_of

SEEDS = range(24)
GOALS = (("Une cité qui rend service", ("Faire de l'accueil un lieu agréable", "Écrire pour être compris")),
         ("Une cité plus verte", ("Casser le béton", "Soigner les arbres")))  # fmt: skip
ACTIONS = ("Remplacer la file par des tickets", "Ouvrir le jeudi soir", "Former quarante rédacteurs",
           "Revoir les courriers types", "Reverdir quatre cours", "Dépaver la place", "Recenser les arbres",
           "Arroser les jeunes plants")  # fmt: skip
ABOVE = {
    **{goal: None for goal, _ in GOALS},
    **{part: goal for goal, parts in GOALS for part in parts},
    **{title: GOALS[at // 4][1][at // 2 % 2] for at, title in enumerate(ACTIONS)},
}


def above(*blocks: Block) -> dict[str, str | None]:
    """Title → title of the parent of all items."""
    items = draft_of(*blocks).plan.items
    titles = {item.id: item.title for item in items}
    assert len(set(titles.values())) == len(items)
    return {item.title: titles[item.parent] if item.parent else None for item in items}


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_that_name_their_parent_by_its_number_stand_under_it_in_any_order(seed: int) -> None:
    chance = Random(seed)
    words = chance.choice([("Objectif stratégique", "Objectif opérationnel", "Action"), ("OS", "OO", "Action")])
    sign = chance.choice(["#{}", "{}", "n° {}", "Tâche #{}", "[{}]", "N°{}"])
    header = chance.choice(["Tâche parente", "Parent", "N° parent", "Élément parent"])
    rows: list[list[Text]] = []
    number = 1180
    for at, (goal, parts) in enumerate(GOALS):
        number += 1
        top = number
        rows.append([str(top), words[0], "", goal, "", ""])
        for place, part in enumerate(parts):
            number += 1
            middle = number
            rows.append([str(middle), words[1], sign.format(top), part, "", ""])
            for title in ACTIONS[at * 4 + place * 2 :][:2]:
                number += chance.randint(1, 3)
                rows.append([str(number), words[2], sign.format(middle), title, "Fermé", "2026-12-31"])
    if chance.random() < 0.7:
        rows.reverse()
    else:
        chance.shuffle(rows)
    head: list[Text] = ["#", "Tracker", header, "Sujet", "Statut", "Echéance"]
    assert above(table(head, *rows)) == ABOVE
    assert item_of(ACTIONS[0], table(head, *rows)).status.value is StatusValue.DONE  # type: ignore[union-attr]


STEPS = ("Choisir la technologie", "Lancer le marché", "Installer par lots")


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_of_a_cell_of_steps_are_steps(seed: int) -> None:
    chance = Random(seed)
    mark = chance.choice(["a)", "1)", "1.", "•", "-", ""])
    heads = {"a)": "abc", "1)": "123", "1.": "123"}
    lines = [f"{heads[mark][at]}{mark[1:]} {step}" if mark in heads else f"{mark} {step}".strip()
             for at, step in enumerate(STEPS)]  # fmt: skip
    dated = chance.random() < 0.5
    if dated:
        lines[1] += " (09/2026)"
    label = chance.choice(["Sous-actions (une par ligne)", "Sous-actions", "Sous-action(s)"])
    rows = table(
        ["Objectif stratégique", "Objectif opérationnel", "N°", "Action", label, "Responsable", "Échéance"],
        [("A. Offrir une collecte sans faille", 1, 2), ("A.1 Réduire les oublis", 1, 1), "1", "Équiper les camions",
         "\n".join(lines), "B. Evrats", "2027"],
        ["A.2 Collecter autrement", "2", "Poser des conteneurs", "", "R. Schyns", "2028"],
        ["B. Produire moins de déchets", "B.1 Tarifer au poids", "3", "Peser les sacs", "", "R. Schyns", "2028"],
    )  # fmt: skip
    tree = [line.strip() for line in tree_of(rows)]
    assert [line for line in tree if line.startswith(("OS", "OO"))] == [
        "OS A Offrir une collecte sans faille", "OO A.1 Réduire les oublis", "OO A.2 Collecter autrement",
        "OS B Produire moins de déchets", "OO B.1 Tarifer au poids",
    ]  # fmt: skip
    assert [item.title for item in draft_of(rows).plan.items if item.level.value == "step"] == list(STEPS)
    assert item_of("Équiper les camions", rows).agents == ("B. Evrats",)
    if dated:
        assert item_of(STEPS[1], rows).deadline.end.month == 9  # type: ignore[union-attr]


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_that_name_their_field_go_to_it(seed: int) -> None:
    chance = Random(seed)
    lead = chance.choice(["Mandataire", "Échevin", "Élu référent"])
    service = chance.choice(["Service", "Service pilote", "Direction"])
    lines = [f"{lead} : Bourgmestre", f"{service} : GRH"]
    if chance.random() < 0.5:
        lines.append("Agent traitant : C. Hardenne")
    if chance.random() < 0.5:
        lines.reverse()
    rows = table(
        ["Code", "Action", chance.choice(["Qui ?", "Pilotage", "Responsables"]), "Échéance", "Statut"],
        ["1.1", "Recruter deux stewards", "\n".join(lines), "2027", "En cours"],
        ["1.2", "Relancer les sanctions", f"{lead} : Bourgmestre\n{service} :\nSecrétariat", "2028", "Terminé"],
    )
    first, second = (item for item in draft_of(heading("OS 1 : Être sûrs"), rows).plan.items if item.code != "1")
    assert (first.political_leads, first.departments) == (("Bourgmestre",), ("GRH",))
    assert (second.political_leads, second.departments) == (("Bourgmestre",), ("Secrétariat",))


@pytest.mark.parametrize("seed", SEEDS)
def test_dates_and_sums_line_by_line_beside_several_actions_of_a_cell(seed: int) -> None:
    chance = Random(seed)
    bullet = chance.choice(["- ", "• ", "– "])
    unit, factor = chance.choice([(" en k€", 1000), (" (k€)", 1000), (" (M€)", 1_000_000), ("", 1), (" (€)", 1)])
    titles = list(ACTIONS[: chance.randint(2, 4)])
    dates = chance.sample(["2026", "fin 2028", "mars 2027", "T3 2026", "01/09/2026"], len(titles))
    sums = chance.sample(["12", "340", "85", "1 250", "-"], len(titles))
    first, second = ("\n".join(bullet + one for one in some) for some in (titles, ACTIONS[5:7]))
    rows = table(
        ["Orientation", "Objectif opérationnel", "Actions", "Élu référent", "Échéance", f"Coût prévisionnel{unit}"],
        ["Orientation 1\nUn territoire nourricier", "1.1 Préserver les terres", first,
         "M. Peyrolle", "\n".join(dates), "\n".join(sums)],
        ["Orientation 2\nUn territoire sobre", "2.1 Économiser l'eau", second,
         "Mme Vidalenc", "2027\n2029", "18\n7"],
    )  # fmt: skip
    for title, date, amount in zip(titles, dates, sums, strict=True):
        item = item_of(title, rows)
        assert item.deadline is not None
        assert item.deadline.text == date
        wanted = [] if amount == "-" else [int(amount.replace(" ", "")) * factor]
        assert [int(line.amount) for line in item.budget if line.amount is not None] == wanted


FILLS = (("Réalisé", "00B050", StatusValue.DONE), ("En cours", "FFFF00", StatusValue.IN_PROGRESS),
         ("En attente", "FFC000", StatusValue.WAITING), ("Abandonné", "FF0000", StatusValue.ABANDONED))  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_fills_mean_what_the_legend_says_of_these_very_fills(seed: int) -> None:
    chance = Random(seed)
    places = chance.choice(["before", "behind", "itself"])
    fills = chance.sample(FILLS, 4)

    def shown(word: str, fill: str) -> list[Text]:
        text = Cell((Paragraph(word),))
        square = Cell((), fill=fill)
        if places == "itself":
            return ["", Cell((Paragraph(word),), fill=fill)]
        return ["", square, text] if places == "before" else ["", text, square]

    words = chance.choice([("Défi", "Objectif"), ("Enjeu", "Orientation"), ("Priorité", "Objectif")])
    rows: list[list[Text]] = [["", "Légende des couleurs"], *(shown(word, fill) for word, fill, _ in fills)]
    rows += [["", "À planifier"]] if places != "itself" else []
    rows.append(["N°", "Projet", "Qui ?", "Pour quand", "État"])
    done = {}
    titles = iter(ACTIONS)
    for number, (goal, parts) in enumerate(GOALS, start=1):
        rows.append([(f"{words[0]} {number} : {goal}", 5, 1)])
        for at, part in enumerate(parts, start=1):
            rows.append(["", (f"{words[1]} {at} : {part}", 4, 1)])
            for title in (next(titles), next(titles)):
                _, fill, value = chance.choice(fills)
                bare = places != "itself" and chance.random() < 0.2
                done[title] = StatusValue.TO_PLAN if bare else value
                rows.append([str(len(done)), title, "M. Crespin", "2027", "" if bare else Cell((), fill=fill)])
    made = table(*rows)
    assert above(made) == ABOVE
    found = {item.title: item.status for item in draft_of(made).plan.items if item.level.value == "action"}
    assert {title: status.value for title, status in found.items() if status} == done


@pytest.mark.parametrize("header", ["Mandat.", "Serv.", "Serv. pilote"])
def test_a_word_that_is_cut_in_a_header_names_its_field(header: str) -> None:
    rows = table(
        ["Réf.", "Libellé", header, "Échéance", "Statut"],
        ["OS 1 : Unir nos forces"],
        ["1.1", "Fusionner les services", "BGM", "30/06/2026", "Terminé"],
        ["1.2", "Tenir deux réunions", "PCPAS", "permanent", "En cours"],
        ["S/T 1", "", "", "", ""],
    )
    item = item_of("Fusionner les services", rows)
    assert (item.political_leads or item.departments) == ("BGM",)
    assert [line.strip() for line in tree_of(rows)] == ["OS 1 Unir nos forces", "A 1.1 Fusionner les services",
                                                        "A 1.2 Tenir deux réunions"]  # fmt: skip


@pytest.mark.parametrize("total", ["S/T 1.1", "Ss-total", "Ss. total OO 1", "Sous-total", "TOT.", "s/total"])
def test_sums_in_short_are_no_items(total: str) -> None:
    rows = table(
        ["N°", "Action", "Pilote", "Échéance", "Budget"],
        ["1", "Fusionner les services", "N. Fassotte", "2026", "1.000 €"],
        ["2", "Tenir deux réunions", "K. Ledru", "2027", "2.000 €"],
        ["", total, "", "", "3.000 €"],
        [total, "", "", "", "3.000 €"],
    )
    assert [line.strip() for line in tree_of(heading("OS 1 : Unir nos forces"), rows)][1:] == [
        "A 1 Fusionner les services", "A 2 Tenir deux réunions",
    ]  # fmt: skip


def test_objectives_with_letters_below_an_axis_with_one_are_a_single_layer() -> None:
    rows = table(
        ["N°", "Actions", ("Pilotage", 2, 1), ("Moyens", 2, 1), "Échéance"],
        ["", "", "Direction", "Chef de projet", "Exploitation", "Investissement", ""],
        [("Objectif A.1 : Réduire les déchets", 7, 1)],
        ["A.1.1", "Déployer la collecte", "Collectes", "M. Ledoux", "410.000 €", "265.000 €", "2026"],
        ["A.1.2", "Tarifer au poids", "Collectes", "M. Ledoux", "9.600 €", "/", "2028"],
        [("Objectif A.2 : Réemployer", 7, 1)],
        ["A.2.1", "Ouvrir une zone de don", "Collectes", "A. Serraj", "38.000 €", "/", "2027"],
    )
    lines = tree_of(heading("AXE A – Le métier"), rows)
    assert lines[:3] == ["AX A Le métier", "  OS A.1 Réduire les déchets", "    A A.1.1 Déployer la collecte"]
    kinds = [
        line.kind.value
        for line in item_of("Déployer la collecte", heading("AXE A – Le métier"), rows).budget
        if line.kind
    ]
    assert kinds == ["ordinary", "extraordinary"]


@pytest.mark.parametrize("heads", [("Budget ord.", "Budget extraord."), ("Budget ordinaire", "Budget extraordinaire")])
def test_budgets_whose_kind_is_cut_short(heads: tuple[str, str]) -> None:
    rows = table(
        ["N°", "Action", "Service", "Délai", *heads],
        ["1.1", "Relever les compteurs", "Bâtiments", "2026", "2.100 €", "14.000 €"],
        ["1.2", "Couper l'éclairage", "Travaux", "2027", "300 €", "500 €"],
    )
    lines = item_of("Relever les compteurs", heading("OS 1 : Moins consommer"), rows).budget
    assert [line.kind.value for line in lines if line.kind] == ["ordinary", "extraordinary"]
