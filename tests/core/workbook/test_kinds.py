"""What cells hold, and what people type into them."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.cells import cell_blocks
from gouvernail.core.document import Cell
from gouvernail.core.vocabulary import HEALTH_LABELS, HealthValue
from gouvernail.core.workbook import kinds
from gouvernail.core.workbook.kinds import Unread


def typed(text: str, value: object = None) -> Cell:
    return Cell(cell_blocks(text), value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (kinds.number(), "0,5", Decimal("0.5")),
        (kinds.number(), "1 250", Decimal(1250)),
        (kinds.number(), "-3", Decimal(-3)),
        (kinds.money(), "52.000 €", Decimal(52000)),
        (kinds.money(), "1.250,50 EUR", Decimal("1250.50")),
        (kinds.whole(), "2027", 2027),
        (kinds.percent(), "45 %", 45),
        (kinds.percent(), "45", 45),
        (kinds.part(), "33,3 %", Decimal("33.3")),
        (kinds.day(), "2025-09-02", date(2025, 9, 2)),
        (kinds.day(), "02/09/2025", date(2025, 9, 2)),
        (kinds.day(), "2 septembre 2025", date(2025, 9, 2)),
        (kinds.yes_no(), "Oui", True),
        (kinds.yes_no(), "x", True),
        (kinds.yes_no(), "NON", False),
        (kinds.lines(), "- Travaux\n• Finances\n\nJeunesse", ("Travaux", "Finances", "Jeunesse")),
        (kinds.text(), "- un\n- deux", "- un\n- deux"),
        (kinds.goals(), "11. Villes et communautés durables\nODD 13", (11, 13)),
        (kinds.goals(), "3, 11 et 13", (3, 11, 13)),
        (kinds.goals(), "Faim « zéro »", (2,)),
        (kinds.steps(), "1, 3 et 4", (1, 3, 4)),
        (kinds.choice(HEALTH_LABELS, 10), "A RISQUE", HealthValue.AT_RISK),
        (kinds.choice(HEALTH_LABELS, 10), "at_risk", HealthValue.AT_RISK),
    ],
)
def test_what_people_type_is_understood(kind, text, value):
    assert kind.value(typed(text)) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kinds.number(), "beaucoup"),
        (kinds.money(), "de 100 à 200 €"),
        (kinds.whole(), "2,5"),
        (kinds.whole(), "99999999999"),
        (kinds.percent(), "140 %"),
        (kinds.percent(), "-1"),
        (kinds.day(), "juin 2026"),
        (kinds.day(), "2025-13-45"),
        (kinds.yes_no(), "peut-être"),
        (kinds.goals(), "18"),
        (kinds.goals(), "le climat"),
        (kinds.steps(), "la première"),
        (kinds.choice(HEALTH_LABELS, 10), "mitigée"),
    ],
)
def test_what_is_not_understood_is_said_with_its_words(kind, text):
    with pytest.raises(Unread) as unread:
        kind.value(typed(text))
    assert "«" in str(unread.value)


def test_a_cell_formatted_as_a_percentage_is_what_it_shows():
    assert kinds.percent().value(typed("45 %", Decimal("0.45"))) == 45
    assert kinds.percent().value(typed("100 %", 1)) == 100
    assert kinds.percent().value(typed("1 %", 1)) == 1


def test_real_values_are_taken_as_they_are():
    assert kinds.day().value(typed("2 sept.", date(2025, 9, 2))) == date(2025, 9, 2)
    assert kinds.yes_no().value(typed("VRAI", True)) is True
    assert kinds.goals().value(typed("11", 11)) == (11,)


def test_empty_cells_say_what_their_column_says():
    assert kinds.text().value(Cell()) is None
    assert kinds.lines().value(Cell()) == ()
    assert kinds.yes_no(blank=False).value(Cell()) is False
    assert kinds.yes_no().value(Cell()) is None


def test_what_is_unknown_or_usual_is_an_empty_cell():
    assert kinds.yes_no(blank=False).cell(False) == Cell()
    assert kinds.yes_no().cell(False).text == "non"
    assert kinds.number().cell(Decimal(0)).value == 0
    assert kinds.lines().cell(()) == Cell()
