"""Numbers that run on through a plan, pages that say again where they stand, boxes of forms, pairs without header."""

import pytest

from gouvernail.core.document import Block, Document, Heading, ListItem, Paragraph
from gouvernail.core.plan import Item, Plan
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import BudgetKind, Level

from .tables import table

GOALS = {
    ("Moins de bruit le long des voies", "1"): ("Poser des murs de bois", "Repaver la rue du Pont"),
    ("Des berges ouvertes à la marche", "2"): ("Tracer un sentier", "Abattre une clôture", "Placer deux passerelles"),
    ("Une gare où l'on attend au sec", "3"): ("Couvrir le quai", "Déplacer les abris"),
}


def plan_of(*blocks: Block) -> Plan:
    return recognise(Document(blocks=blocks)).plan


def titles(plan: Plan, level: Level) -> list[str]:
    return [item.title for item in plan.at(level)]


def item(plan: Plan, title: str) -> Item:
    return next(one for one in plan.items if one.title == title)


def test_one_number_runs_on_through_the_whole_plan() -> None:
    blocks: list[Block] = []
    number = 0

    def told(text: str) -> None:
        nonlocal number
        number += 1
        blocks.append(ListItem(text, f"{number}.", blank_before=1))

    blocks.append(Heading("A. Cadre", 1))
    told("La régie a été fondée en 1961 par trois communes.")
    told("Elle emploie soixante personnes.")
    blocks.append(Heading("B. Ce que nous ferons", 1))
    told("Les pages qui suivent disent qui agit et quand.")
    for (title, code), actions in GOALS.items():
        blocks.append(Heading(f"Objectif opérationnel {code} – {title}", 2))
        blocks.append(Paragraph("Actions", blank_before=1))
        for action in actions:
            told(action)
            blocks.append(Paragraph("Service : Voirie – Échéance : 2027", indent=4, blank_before=1))
    blocks.append(Heading("C. Suite", 1))
    told("Le comité se réunit deux fois par an.")
    plan = plan_of(*blocks)
    assert titles(plan, Level.ACTION) == [action for actions in GOALS.values() for action in actions]


def page(code: str, title: str, action: str, number: int) -> tuple[Block, ...]:
    """A page an action: where it stands, then what it is, the boxes of its form, its steps, what will be measured."""
    return (
        Heading(f"DÉFI {code}", 2),
        Paragraph(title, blank_before=1),
        Paragraph(f"Fiche {code}.{number}", bold=True, blank_before=1),
        Heading(action, 4),
        table(
            (
                "Pilote\nCheffe",
                "Partenaires\nRégion",
                f"Échéance\nmai 203{code}",
                "Service\nVoirie",
                "Statut\nEn cours",
            ),
            (f"Budget\n{number}0 000 €", "Élu référent\nMme Anne Piron", "", "", ""),
        ),
        Paragraph("Étapes", bold=True, blank_before=1),
        table(
            ("N°", "Étape", "Qui", "Pour quand"),
            ("1", f"Mesurer avant de {action.lower()}", "Géomètre", "mars 2027"),
            ("2", f"Attribuer le marché pour {action.lower()}", "Juriste", "juin 2027"),
        ),
        Paragraph("Indicateurs de suivi", bold=True, blank_before=1),
        ListItem(f"Mètres pour {action.lower()}", "•", blank_before=1),
    )


@pytest.fixture(scope="module")
def sheets() -> Plan:
    named = {"1": "Un service de proximité pour les riverains", "2": "Accueillir et protéger qui marche"}
    works = {
        "1": ("Poser des murs", "Repaver la rue", "Paver la cour"),
        "2": ("Tracer un sentier", "Ouvrir la berge", "Fermer la digue"),
    }
    pages = (
        page(code, title, action, number)
        for code, title in named.items()
        for number, action in enumerate(works[code], start=1)
    )
    return plan_of(*(block for blocks in pages for block in blocks))


def test_what_always_stands_below_a_lone_code_is_its_title(sheets: Plan) -> None:
    assert [one.title for one in sheets.items if one.code in ("1", "2") and one.parent is None] == [
        "Un service de proximité pour les riverains",
        "Accueillir et protéger qui marche",
    ]
    assert len(titles(sheets, Level.ACTION)) == 6


def test_the_boxes_of_a_form_hold_a_name_over_its_value(sheets: Plan) -> None:
    action = item(sheets, "Ouvrir la berge")
    assert (action.agents, action.partners) == (("Cheffe",), ("Région",))
    assert action.deadline is not None
    assert action.deadline.text == "mai 2032"
    assert [str(line.amount) for line in action.budget] == ["20000.00"]


def test_what_stands_below_a_table_of_steps_is_said_of_the_action(sheets: Plan) -> None:
    assert [one.text for one in item(sheets, "Ouvrir la berge").indicators] == ["Mètres pour ouvrir la berge"]
    assert not any(one.indicators for one in sheets.at(Level.STEP))


@pytest.mark.parametrize("first", [True, False])
def test_pairs_without_header_under_an_objective(first: bool) -> None:
    blocks: list[Block] = []
    for (title, code), actions in GOALS.items():
        blocks += [Paragraph(f"Objectif {code}", bold=True), Heading(title, 2), Paragraph("Le bruit fatigue chacun.")]
        pairs = [(f"fin 203{at}", action) for at, action in enumerate(actions)]
        blocks.append(table(*(pair if first else pair[::-1] for pair in pairs)))
    plan = plan_of(*blocks)
    assert titles(plan, Level.ACTION) == [action for actions in GOALS.values() for action in actions]
    assert [one.deadline.text for one in plan.at(Level.ACTION) if one.deadline][:2] == ["fin 2030", "fin 2031"]


def test_the_value_of_a_name_in_another_look_is_no_name() -> None:
    facts = (("Chef de projet", "L. Arnould"), ("Direction", "Direction Ressources humaines"), ("Partenaires", "–"))
    blocks: list[Block] = []
    for (title, code), actions in GOALS.items():
        blocks.append(Heading(f"Objectif opérationnel {code} : {title}", 2))
        for at, action in enumerate(actions, start=1):
            blocks += [Paragraph(f"Fiche projet n° {code}{at}"), Heading(action, 4)]
            for name, value in facts:
                blocks += [Paragraph(name, blank_before=1), Paragraph(value, bold=value != "–", blank_before=1)]
    plan = plan_of(*blocks)
    assert item(plan, "Couvrir le quai").departments == ("Direction Ressources humaines",)


@pytest.mark.parametrize("article_first", [True, False])
def test_an_article_beside_the_sums_of_two_services_is_one_line_with_its_sum(article_first: bool) -> None:
    rows = (
        ("N°", "Action", "Service", "Échéance", "Article budgétaire", "Ordinaire", "Extraordinaire"),
        ("1.1.1", "Poser des murs de bois", "Voirie", "2027", "421/731-60", "", "90.000 €"),
        ("1.1.2", "Tracer un sentier", "Voirie", "2028", "764/124-48", "4.500 €", ""),
        ("1.1.3", "Couvrir le quai", "Travaux", "2029", "104/742-53", "", ""),
    )
    order = range(7) if article_first else (0, 1, 2, 3, 5, 6, 4)
    plan = plan_of(
        Heading("Objectif stratégique 1 : Une gare où l'on attend au sec", 1),
        Heading("Objectif opérationnel 1.1 : Des abords sûrs", 2),
        table(*(tuple(row[at] for at in order) for row in rows)),
    )
    found = [[(line.kind, line.article, line.amount) for line in one.budget] for one in plan.at(Level.ACTION)]
    assert found == [
        [(BudgetKind.EXTRAORDINARY, "421/731-60", 90_000)],
        [(BudgetKind.ORDINARY, "764/124-48", 4_500)],
        [(None, "104/742-53", None)],
    ]
