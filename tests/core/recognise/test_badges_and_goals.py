"""Cards of web pages: badges above their titles, goals below a value, services that begin with a small letter."""

import pytest

from gouvernail.core.document import Block, Paragraph
from gouvernail.core.plan import Item
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.vocabulary import Level

from .tables import draft_of, heading, item_of

CARDS = [
    ("Réalisé", "Semer des fleurs sur les talus", "ODD 11 · ODD 15"),
    ("En cours", "Repeindre les abribus", "ODD 9"),
    ("À l'arrêt", "Créer un marché du soir", "ODD 8, 12"),
    ("En cours", "Ouvrir un salon de lecture", "ODD 4 · ODD 10"),
]


def cards(*, above: bool) -> list[Item]:
    blocks: list[Block] = [
        heading("Programme de la ville 2024-2030", 1),
        heading("Objectif stratégique 1 : Une ville gaie", 2),
    ]
    for at, (state, title, goals) in enumerate(CARDS):
        if at == 2:
            blocks.append(heading("Objectif stratégique 2 : Une ville vivante", 2))
        badge = Paragraph(state)
        fields = [Paragraph("Service pilote"), Paragraph("Cadre de vie"), Paragraph(goals)]
        blocks += [badge, heading(title, 3), *fields] if above else [heading(title, 3), badge, *fields]
    return [item for item in draft_of(*blocks).plan.items if item.level is Level.ACTION]


@pytest.mark.parametrize("above", [True, False])
def test_the_badge_of_a_card_is_its_state_above_its_title_or_below_it(above: bool) -> None:
    found = {item.title: item.status.text for item in cards(above=above) if item.status is not None}
    assert found == {title: state for state, title, _ in CARDS}


def test_a_badge_above_the_first_card_belongs_to_it_where_prose_introduces_the_objective() -> None:
    blocks: list[Block] = [heading("Objectif stratégique 1 : Une ville gaie", 2), Paragraph("La rue est à tous.")]
    for state, title, _ in CARDS:
        blocks += [Paragraph(state), heading(title, 3), Paragraph("Service pilote"), Paragraph("Cadre de vie")]
    items = [item for item in draft_of(*blocks).plan.items if item.level is Level.ACTION]
    assert {item.title: item.status.text for item in items if item.status is not None} == {
        title: state for state, title, _ in CARDS
    }


def test_goals_below_the_value_of_a_field_are_goals() -> None:
    found = {item.title: (item.departments, item.sdgs) for item in cards(above=True)}
    assert found["Semer des fleurs sur les talus"] == (("Cadre de vie",), (11, 15))
    assert found["Créer un marché du soir"] == (("Cadre de vie",), (8, 12))


def test_services_with_a_small_letter_are_departments_one_by_one() -> None:
    blocks = [
        heading("Strategische doelstelling 1: Een dorp dat beweegt", 2),
        heading("Actie 1.1: Een fietspad aanleggen", 3),
        Paragraph("Trekker", bold=True),
        Paragraph("dienst Wegen en dienst Groen"),
    ]
    item = item_of("Een fietspad aanleggen", *blocks)
    assert (item.departments, item.agents) == (("dienst Wegen", "dienst Groen"), ())


def test_prose_that_begins_with_a_goal_stays_prose() -> None:
    assert particulars("ODD 13 : la commune agit pour le climat") == []
