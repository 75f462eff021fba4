"""Every field has a French label and a place."""

import dataclasses

import pytest

from gouvernail.core.plan import Item
from gouvernail.core.report.labels import FIELD_LABELS, GROUPS, HEADED, TRACED, counted, plural
from gouvernail.core.vocabulary import Level

FIELDS = [field.name for field in dataclasses.fields(Item)]


def test_every_field_of_an_item_has_a_label():
    assert set(FIELD_LABELS) == set(FIELDS)


def test_every_field_of_an_item_has_one_place():
    placed = [*(name for names in GROUPS.values() for name in names), *HEADED, *TRACED]
    assert sorted(placed) == sorted(FIELDS)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Levier de progrès", "Leviers de progrès"),
        ("Objectif opérationnel", "Objectifs opérationnels"),
        ("Projet communal", "Projets communaux"),
        ("Niveau", "Niveaux"),
        ("Axe d'action", "Axes d'action"),
        ("Choix", "Choix"),
    ],
)
def test_plural(one, many):
    assert plural(one) == many


def test_counted():
    assert counted(1, Level.ACTION) == "1\u00a0action"
    assert counted(2, Level.STRATEGIC_OBJECTIVE) == "2\u00a0objectifs stratégiques"
