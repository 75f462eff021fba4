"""Cards of pages and sheets of projects: badges, columns of labels, tables of steps, sheets named by their number."""

import pytest

from gouvernail.core.document import Block, ListItem, Paragraph
from gouvernail.core.problems import Source
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.vocabulary import StatusValue

from .tables import draft_of, heading, item_of, table, tree_of


def card(title: str, state: str, date: str, rate: str) -> list[Block]:
    """What a page shows of an action: the badge below the title, terms over their values, the text of a bar."""
    return [
        heading(title, 4),
        Paragraph(state),
        Paragraph("Pilote", bold=True),
        Paragraph("Anne Lebrun"),
        Paragraph("Échéance", bold=True),
        Paragraph(date),
        Paragraph(rate),
    ]


CARDS = [
    heading("OS 1 : Un bourg qui respire", 2),
    heading("OO 1.1 : Rendre l'air plus sain", 3),
    *card("Fermer la chaudière à mazout", "Réalisé", "mars 2027", "100 %"),
    *card("Planter un écran de tilleuls", "En cours", "fin 2028", "40 %"),
    heading("OO 1.2 : Calmer le bruit", 3),
    *card("Poser un revêtement silencieux", "Bloqué", "2029", "5 %"),
]
BY_ANOTHER_HAND = [
    heading("OS 2 : Un bourg qui se parle", 2),
    heading("OO 2.1 : Ouvrir les portes", 3),
    ListItem("Tenir un conseil par village – 2027 – En cours"),
    ListItem("Publier les ordres du jour – 2026 – Réalisé"),
]


@pytest.mark.parametrize("more", [[], BY_ANOTHER_HAND])
def test_cards_are_actions_whatever_another_chapter_holds(more: list[Block]) -> None:
    assert tree_of(*CARDS, *more)[:6] == [
        "OS 1 Un bourg qui respire",
        "  OO 1.1 Rendre l'air plus sain",
        "    A Fermer la chaudière à mazout",
        "    A Planter un écran de tilleuls",
        "  OO 1.2 Calmer le bruit",
        "    A Poser un revêtement silencieux",
    ]


def test_the_badge_of_a_card_is_its_state_and_the_text_of_its_bar_its_progress() -> None:
    items = [item for item in draft_of(*CARDS).plan.items if item.status is not None]
    assert [(item.status and item.status.value, item.progress) for item in items] == [
        (StatusValue.DONE, 100),
        (StatusValue.IN_PROGRESS, 40),
        (StatusValue.BLOCKED, 5),
    ]
    assert [item.description for item in items] == [None] * 3


def test_an_empty_field_stays_a_field() -> None:
    action = item_of(
        "Curer le bief",
        heading("OS 1 : Garder la rivière propre", 1),
        heading("Action 1.1 : Curer le bief", 2),
        Paragraph("Réalisé :", bold=True),
        Paragraph("Service :", bold=True),
        Paragraph("Travaux"),
    )
    assert action.status is None
    assert action.departments == ("Travaux",)


SHEET = (
    ("Référente technique", "Lise Okoye", "Échéance", "juin 2027"),
    ("Service en charge", "Service Voirie", "Avec", "Province"),
    ("Contexte", ("Le pont date de 1911.", 3, 1)),
)


@pytest.mark.parametrize("overview", [False, True])
def test_below_the_number_of_a_sheet_stands_its_title(overview: bool) -> None:
    told: list[Block] = [
        heading("Vue d'ensemble", 1),
        table(["N°", "Fiche projet"], ["7", "Refaire le pont du bief"], ["8", "Curer la mare"]),
    ]
    action = item_of(
        "Refaire le pont du bief",
        *(told if overview else []),
        heading("OS 1 : Garder nos ouvrages debout", 1),
        heading("OO 1.1 : Soigner les ponts", 2),
        table([("FICHE PROJET N° 7", 4, 1)], [("Refaire le pont du bief", 4, 1)], *SHEET),
        table([("FICHE PROJET N° 8", 4, 1)], [("Curer la mare", 4, 1)], *SHEET),
    )
    assert (action.code, action.agents, action.departments) == ("7", ("Lise Okoye",), ("Service Voirie",))
    assert action.partners == ("Province",)
    assert action.description == "Le pont date de 1911."


@pytest.mark.parametrize("side", [0, 1])
def test_a_column_of_labels_over_their_values_is_read_down(side: int) -> None:
    stack = [
        "Chef de projet\nLise Okoye\nDirection\nDirection\nEaux et\nforêts",
        "Échéance",
        "mi-2028",
        "État\nEn cours",
    ]
    beside = ["Les berges cèdent depuis la crue.", "Une berge plus sûre", "", ""]
    rows = [[one, other][:: -1 if side else 1] for one, other in zip(stack, beside, strict=True)]
    action = item_of(
        "Consolider la berge",
        heading("OS 1 : Vivre avec la rivière", 1),
        heading("Objectif 1.1 : Tenir les berges", 2),
        heading("Fiche projet n° 1 : Consolider la berge", 3),
        table(*rows),
    )
    assert (action.agents, action.departments) == (("Lise Okoye",), ("Direction Eaux et forêts",))
    assert action.deadline is not None
    assert action.deadline.text == "mi-2028"
    assert action.description == "Les berges cèdent depuis la crue.\nUne berge plus sûre"


@pytest.mark.parametrize("rows", [1, 3])
def test_a_table_of_steps_belongs_to_the_action_above_it(rows: int) -> None:
    steps = ("Relever les niveaux", "Mesure des débits", "Poser les échelles")[:rows]
    tree = tree_of(
        heading("OS 1 : Vivre avec la rivière", 1),
        heading("OO 1.1 : Savoir où l'eau monte", 2),
        heading("Action 1.1.1 : Équiper trois ponts", 3),
        table(
            ["Étape", "Responsable", "Pour quand", "État"],
            *([each, "Lise Okoye", "2027", "En cours"] for each in steps),
        ),
    )
    assert tree[3:] == [f"      E {each}" for each in steps]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Technicien référent", "agents"),
        ("Élue en charge", "political_leads"),
        ("Pôle coordinateur", "departments"),
        ("Cheffe de service responsable", "administrative_leads"),
        ("Serv. pilote", "departments"),
        ("Budget extra.", "budget_extraordinary"),
        ("Avec", "partners"),
    ],
)
def test_who_somebody_is_and_what_he_is_charged_with_make_a_label(label: str, field: str) -> None:
    found = label_of(label)
    assert found is not None
    assert (found.field, found.strength) == (field, 1.0)


def test_a_shortened_word_is_the_word() -> None:
    tree = tree_of(
        heading("Défi 1 : Vivre avec la rivière", 1),
        heading("Objectif 1.1 : Savoir où l'eau monte", 2),
        table(["Projet", "Échéance"], ["Équiper trois ponts", "2027"], ["Former les veilleurs", "2028"]),
        heading("Obj. 1.2 Prévenir les riverains", 2),
        table(["Projet", "Échéance"], ["Envoyer des alertes", "2027"], ["Afficher les consignes", "2028"]),
    )
    assert tree[4:] == [
        "  OO 1.2 Prévenir les riverains",
        "    A Envoyer des alertes",
        "    A Afficher les consignes",
    ]


def test_a_recapitulation_of_sums_names_nothing() -> None:
    plan = [
        heading("OS 1 : Vivre avec la rivière", 1),
        heading("OO 1.1 : Savoir où l'eau monte", 2),
        ListItem("Équiper trois ponts"),
        ListItem("Former les veilleurs"),
    ]
    sums = table(["Objectif stratégique", "Nombre d'actions", "Budget estimé"], ["OS 1", "2", "1.150.000 €"],
                 ["OS 2", "4", "35.500 €"], ["Total", "6", "1.185.500 €"])  # fmt: skip
    assert tree_of(*plan, heading("Récapitulatif", 1), sums) == tree_of(*plan)


@pytest.mark.parametrize("label", ["Zuständig", "Service", "Verantwortlich"])
@pytest.mark.parametrize("who", ["Schöffin für Jugend", "Échevine de la Jeunesse", "Präsident des ÖSHZ"])
def test_a_function_of_the_elected_is_no_department_whatever_its_label(label: str, who: str) -> None:
    action = item_of(
        "Ouvrir une maison des jeunes",
        heading("OS 1 : Grandir ici", 1),
        heading("Action 1.1 : Ouvrir une maison des jeunes", 2),
        Paragraph(f"{label} : {who}"),
        Paragraph("Échéance : 2027"),
    )
    assert action.political_leads == (who,)


def test_named_fields_that_a_margin_cut_are_whole() -> None:
    lines = ["OBJECTIF STRATÉGIQUE 1 : Un village où l'on prend soin des plus âgés", ""]
    for number in range(1, 12):
        lines += [
            f"1.{number}. Ouvrir la cafétéria de la résidence numéro {number} aux habitants",
            "Service : Direction de la résidence - Partenaire : Comité de",
            f"quartier de l'Orme - Délai : mai {2025 + number % 5}",
            "Budget : 6.000 €",
            "",
        ]
    blocks = [
        Paragraph(line, Source(line=number), blank_before=int(not lines[number - 2]) if number > 1 else 0)
        for number, line in enumerate(lines, 1)
        if line
    ]
    actions = [item for item in draft_of(*blocks).plan.items if item.level.value == "action"]
    assert len(actions) == 11
    assert {item.partners for item in actions} == {("Comité de quartier de l'Orme",)}
    assert {item.deadline and item.deadline.precision for item in actions} != {None}


@pytest.mark.parametrize("closing", ["Bon week-end,", "Excellent week-end à tous,", "Bon après-midi,", "Belle soirée"])
def test_who_signed_a_letter_with_wishes_is_no_part_of_the_last_action(closing: str) -> None:
    item = item_of(
        "Tailler les haies",
        heading("Objectif stratégique 1 : Soigner le parc", 1),
        Paragraph("Action 1.1 : Tailler les haies"),
        Paragraph("Reste à faire : Louer une nacelle."),
        Paragraph(closing, blank_before=1),
        Paragraph("Odile", blank_before=1),
        Paragraph("Directrice du CPAS de Vauxelles", blank_before=1),
    )
    assert item.remaining == "Louer une nacelle."
