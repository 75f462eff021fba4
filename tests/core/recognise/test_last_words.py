"""Tables whose numbers run on, headers with a middle dot, plans in which no word names an action."""

import pytest

from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.vocabulary import Level
from gouvernail.files.read import read


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Chef·fe de projet", "agents"),
        ("Échevin·e", "political_leads"),
        ("Élu·e référent·e", "political_leads"),
        ("Budget (€)", "budget"),
        ("Coût estimé (en euros TVAC)", "budget"),
        ("Avancement (%)", "progress"),
    ],
)
def test_a_header_is_understood_with_its_dots_and_units(header: str, field: str) -> None:
    label = label_of(header)
    assert label is not None
    assert label.field == field


RUNNING = """N°;Actions;Échevin;État
OS 1. Une ville qui attire;;;
OO 1.1. Mettre des espaces à disposition;;;
1;Achever l'équipement du zoning;M. Dupuis;En cours
2;Transformer la caserne en pépinière;M. Dupuis;Réalisé
OS 2. Une ville solidaire;;;
OO 2.1. Augmenter l'offre de logements;;;
3;Acheter six maisons;A. Renard;En cours
4;Rénover la résidence;A. Renard;Non entamé
"""


def test_numbers_that_run_through_the_actions_are_no_objectives() -> None:
    items = recognise(read(RUNNING.encode(), "plan.csv")).plan.items
    levels = {item.title: item.level for item in items}
    assert levels["Transformer la caserne en pépinière"] is Level.ACTION
    assert levels["Une ville solidaire"] is Level.STRATEGIC_OBJECTIVE
    assert [item.code for item in items if item.level is Level.ACTION] == ["1", "2", "3", "4"]


NAMELESS = """# Plan stratégique 2024-2030

## Axe 1 : Offrir un service public de qualité

### Objectif 1.1 : Garantir un réseau sûr

1.1.1 Renouveler 45 kilomètres de conduites par an

1.1.2 Sectoriser le réseau de distribution

### Objectif 1.2 : Mieux servir l'abonné

1.2.1 Répondre à neuf appels sur dix en deux minutes

1.2.2 Proposer un plan de paiement en ligne
"""


def test_the_most_precise_of_a_plan_without_the_word_are_its_actions() -> None:
    draft = recognise(read(NAMELESS.encode(), "plan.md"))
    actions = [item.title for item in draft.plan.items if item.level is Level.ACTION]
    assert actions == [
        "Renouveler 45 kilomètres de conduites par an",
        "Sectoriser le réseau de distribution",
        "Répondre à neuf appels sur dix en deux minutes",
        "Proposer un plan de paiement en ligne",
    ]
