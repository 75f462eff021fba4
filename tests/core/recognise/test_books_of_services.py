"""Workbooks and decks as services keep them: exports with a kind, sums in thousands told once, particulars above a
header, parts with a letter, records below each other, words that a sheet explains, to-do lists of a mail.
"""

from decimal import Decimal

import pytest

from gouvernail.core.document import Block, Paragraph
from gouvernail.core.vocabulary import StatusValue

from .tables import Text, bullets, draft_of, heading, item_of, table, tree_of

EXPORT: tuple[tuple[Text, ...], ...] = (
    ("Id", "Parent", "Nature", "N°", "Titre", "Pilote", "Direction", "Fin", "État"),
    ("71", "70", "Action", "1.1", "Planter une haie le long du canal", "Mia Duval", "Parcs", "2027-05-31", "Terminé"),
    ("70", "", "Objectif stratégique", "1", "Une ville ombragée", "", "", "", ""),
    ("75", "71", "Tâche", "", "Choisir les essences", "Mia Duval", "", "2026-02-28", "Terminé"),
    ("80", "70", "Action", "1.2", "Ombrager la cour du musée", "Léo Stas", "Bâtiments", "2028-01-31", "En cours"),
)  # fmt: skip


def test_an_export_whose_columns_are_fields_is_read_with_them() -> None:
    assert tree_of(table(*EXPORT)) == [
        "OS 1 Une ville ombragée",
        "  A 1.1 Planter une haie le long du canal",
        "    E Choisir les essences",
        "  A 1.2 Ombrager la cour du musée",
    ]
    action = item_of("Planter une haie le long du canal", table(*EXPORT))
    assert (action.agents, action.departments) == (("Mia Duval",), ("Parcs",))
    assert action.deadline is not None
    assert action.deadline.text == "2027-05-31"


@pytest.mark.parametrize(
    ("told", "over", "amount"),
    [("", "Crédits prévus (k€)", 45000), ("Montants en milliers d'euros", "Crédits prévus", 45000),
     ("(en M€)", "Crédits prévus", 45000000), ("Montants en k€", "Crédits prévus (€)", 45), ("", "Crédits prévus", 45)],
)  # fmt: skip
def test_the_scale_of_sums_may_stand_above_the_years_or_above_the_table(told: str, over: str, amount: int) -> None:
    rows: list[tuple[Text, ...]] = [
        (("Objectif", 1, 2), ("Action", 1, 2), ("Service", 1, 2), (f"{over}", 2, 1)),
        ("2026", "2027"),
        ("Soigner les sentiers", "Baliser la boucle des étangs", "Forêts", "45", "60"),
        ("", "Réparer les passerelles du vallon", "Travaux", "120", ""),
    ]
    budget = item_of("Baliser la boucle des étangs", table(*([(told,)] if told else []), *rows)).budget
    assert [(line.amount, line.year) for line in budget][:1] == [(Decimal(amount), 2026)]


BOARD = ("Réf.", "Projet", "Chef de projet", "Échéance", "Avance-\nment", "Budget extra-\nordinaire")
ABOVE: tuple[tuple[Text, ...], ...] = (
    ("Suivi du plan d'entreprise", "", ""),
    ("Ambition 2", ("Rouler sans carbone", 5, 1)),
    ("Mandataire référent", ("M. Collard", 5, 1)),
    ("Constat", ("La flotte a douze ans en moyenne, et elle coûte cher à entretenir.", 5, 1)),
)


def _board(*rows: tuple[Text, ...]) -> Block:
    return table(*ABOVE, BOARD, *rows, sheet="2. Flotte")


def test_particulars_between_a_title_and_the_header_belong_to_the_objective() -> None:
    board = _board(
        (("Filière 2A : Acheter propre", 6, 1),),
        ("2A1", "Renouvellement de douze camionnettes", "S. Petit", "2027", "30 %", "250.000 €"),
        (("Filière 2B : Rouler moins", 6, 1),),
        ("2B1", "Partage des véhicules entre services", "L. Roy", "2028", "10 %", ""),
    )
    assert tree_of(board) == [
        "OS 2 Rouler sans carbone",
        "  OO 2A Acheter propre",
        "    A 2A1 Renouvellement de douze camionnettes",
        "  OO 2B Rouler moins",
        "    A 2B1 Partage des véhicules entre services",
    ]
    objective = item_of("Rouler sans carbone", board)
    assert objective.political_leads == ("M. Collard",)
    assert "douze ans" in (objective.findings or "")
    action = item_of("Renouvellement de douze camionnettes", board)
    assert (action.progress, [line.kind for line in action.budget]) == (30, ["extraordinary"])


def test_a_finding_in_a_merged_row_is_no_objective() -> None:
    head: tuple[Text, ...] = ("N°", "Mesures", "Référent", "Échéance")
    found = table(
        (("DÉFI 1 – Vieillir chez soi", 4, 1),),
        (("Engagement 1.1 : Aider à domicile", 4, 1),),
        head,
        ("1.1.1", "Livrer les repas le dimanche", "I. Cros", "2027"),
        (("DÉFI 2 – Sortir de l'isolement", 4, 1),),
        (("Constat : un aîné sur trois vit seul.", 4, 1),),
        (("Engagement 2.1 : Créer des liens", 4, 1),),
        head,
        ("2.1.1", "Ouvrir un café des aînés", "I. Cros", "2028"),
        ("", "La Directrice générale,\nP. Martin", "", "Le Président,\nJ. Noël"),
    )
    assert [line.strip() for line in tree_of(found)] == [
        "OS 1 Vieillir chez soi", "OO 1.1 Aider à domicile", "A 1.1.1 Livrer les repas le dimanche",
        "OS 2 Sortir de l'isolement", "OO 2.1 Créer des liens", "A 2.1.1 Ouvrir un café des aînés",
    ]  # fmt: skip
    assert "un aîné sur trois" in (item_of("Sortir de l'isolement", found).findings or "")


@pytest.mark.parametrize("lettered", [True, False])
def test_letters_after_a_code_number_the_parts_of_an_action(lettered: bool) -> None:
    parts = [("2.1.1a", "Lister les toits"), ("2.1.1b", "Consulter les riverains")]
    rows = [("2.1.1", "Isoler les écoles"), *(parts if lettered else parts[:1]), ("2.1.2", "Poser des stores")]
    read = tree_of(
        table(
            ("Objectif stratégique", "Objectif opérationnel", "N°", "Action", "Pilote"),
            ("OS 2 : Une ville sobre", "OO 2.1 Des bâtiments sains", *rows[0], "A. Dumont"),
            *(("", "", code, title, "A. Dumont") for code, title in rows[1:]),
            (("Sous-total OS 2 : 2 actions, dont 1 réalisée et 1 en cours", 5, 1),),
        )
    )
    assert read[:3] == ["OS 2 Une ville sobre", "  OO 2.1 Des bâtiments sains", "    A 2.1.1 Isoler les écoles"]
    # One letter alone may be an action that was put in later.
    assert [line.split()[0] for line in read[3:]] == (["E", "E", "A"] if lettered else ["A", "A"])


def test_records_below_each_other_are_one_row_each() -> None:
    rows: list[tuple[Text, ...]] = []
    for goal, title, lead, state in (
        ("Mieux accueillir", "Former les guichetiers", "V. Ory", "Réalisé"),
        ("Mieux accueillir", "Ouvrir le samedi", "V. Ory", "En cours"),
        ("Acheter autrement", "Adhérer à une centrale d'achat", "M. Loos", "Non commencé"),
    ):
        rows += [("Objectif", goal), ("Action", title), ("Responsable", lead), ("État", state), ("", "")]
    assert tree_of(table(*rows, sheet="Accueil et RH")) == [
        "OS Mieux accueillir",
        "  A Former les guichetiers",
        "  A Ouvrir le samedi",
        "OS Acheter autrement",
        "  A Adhérer à une centrale d'achat",
    ]
    action = item_of("Ouvrir le samedi", table(*rows))
    assert action.agents == ("V. Ory",)
    assert action.status is not None
    assert action.status.value is StatusValue.IN_PROGRESS


def test_a_line_that_says_the_name_of_its_sheet_is_no_objective_above_named_ones() -> None:
    found = table(
        (("Sports et Loisirs", 4, 1),),
        ("N°", "Ce qu'on veut faire", "Avec qui ?", "Pour quand ?"),
        ("Objectif 1 : Bouger à tout âge", "", "", ""),
        ("1", "Tracer un parcours de santé", "Club de marche", "2027"),
        ("2", "Rénover la piste d'athlétisme", "Clubs", "2028"),
        sheet="Sports-Loisirs",
    )
    assert tree_of(found)[0] == "OS 1 Bouger à tout âge"


@pytest.mark.parametrize("header", [("Terme", "Définition"), ("Mot", "Ce que cela signifie"), ("Begriff", "Erklärung")])
def test_what_words_mean_is_no_item(header: tuple[str, str]) -> None:
    plan = table(*EXPORT, sheet="Arbre")
    words = table(header, ("Objectif stratégique", "ce que la ville veut changer"), ("Action", "ce qu'un service fait"),
                  sheet="Vocabulaire du plan")  # fmt: skip
    assert tree_of(plan, words) == tree_of(plan)


PAGES = (
    ("T01 – Halle aux grains", "A. Remy", ("Démolir l'annexe", "Poser la charpente")),
    ("T02 – Navette du marché", "B. Sol", ("Louer le car",)),
)


def test_headings_over_particulars_are_actions_and_those_behind_them_are_not() -> None:
    blocks: list[Block] = [
        heading("Ambition 1 – Animer le centre"),
        table(
            ("N°", "Projet", "Statut"), *((title[:3], title[6:], "En cours") for title, _, _ in PAGES)
        ),
    ]  # fmt: skip
    for title, lead, steps in PAGES:
        rows = (
            ("Ambition", "1. Animer le centre"),
            ("Chef de projet", lead),
            ("Échéance", "2027"),
            ("Budget", "90.000 €"),
        )
        blocks += [heading(title), table(*rows), Paragraph("Étapes clés"), *bullets(*steps).blocks]
    blocks += [heading("Prochaine réunion"), *bullets("Le 3 mars, salle des fêtes").blocks]
    assert tree_of(*blocks) == [
        "OS 1 Animer le centre",
        "  A T01 Halle aux grains",
        "    E Démolir l'annexe",
        "    E Poser la charpente",
        "  A T02 Navette du marché",
        "    E Louer le car",
    ]
    assert item_of("Halle aux grains", *blocks).agents == ("A. Remy",)


@pytest.mark.parametrize("words", ["Reste à régler :", "Offene Punkte:", "Nog te bespreken:", "Points encore ouverts"])
def test_what_is_still_to_do_when_a_plan_is_mailed_is_none_of_it(words: str) -> None:
    blocks = (
        heading("Objectif stratégique 1 : Une commune propre"),
        table(("N°", "Action", "Service", "État"), ("1.1", "Acheter une balayeuse", "Voirie", "Réalisé"),
              ("1.2", "Poser des corbeilles", "Voirie", "En cours")),
        Paragraph(words),
        *bullets("Date de la réunion de mars", "Traduction du résumé").blocks,
        Paragraph("Bien cordialement,"),
    )  # fmt: skip
    items = draft_of(*blocks).plan.items
    assert [item.title for item in items] == ["Une commune propre", "Acheter une balayeuse", "Poser des corbeilles"]
    assert items[-1].status is not None
    assert items[-1].status.value is StatusValue.IN_PROGRESS
