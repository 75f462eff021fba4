"""A column `Niveau` says what each row is; its words go to the codes."""

import pytest

from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level
from gouvernail.files.read.text import document_from_text

ROWS = (
    ("Code", "Niveau", "Intitulé", "Porteur", "Échéance"),
    ("1", "Objectif stratégique", "Être une commune propre", "", ""),
    ("1.1", "Objectif opérationnel", "Réduire les déchets", "", ""),
    ("1.1.1", "Action", "Installer des poubelles", "A. Essai", "12/2026"),
    ("1.1.2", "Action", "Former les agents", "B. Essai", "2027"),
)


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 0, 2, 3, 4), (2, 4, 1, 0, 3)])
def test_levels_parents_and_codes_follow_in_any_order_of_columns(order: tuple[int, ...]):
    text = "\n".join("\t".join(row[at] for at in order) for row in ROWS)
    draft = recognise(document_from_text(text, "plan.txt"))
    found = [(item.level, item.code, item.title) for item in draft.plan.items]
    assert found == [
        (Level.STRATEGIC_OBJECTIVE, "1", "Être une commune propre"),
        (Level.OPERATIONAL_OBJECTIVE, "1.1", "Réduire les déchets"),
        (Level.ACTION, "1.1.1", "Installer des poubelles"),
        (Level.ACTION, "1.1.2", "Former les agents"),
    ]
    parents = {item.title: item.parent for item in draft.plan.items}
    assert parents["Former les agents"] == parents["Installer des poubelles"] == draft.plan.items[1].id
    assert draft.coverage.unplaced == 0
