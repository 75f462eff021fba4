"""Sustainable development goals in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.sdgs import read_sdgs
from gouvernail.core.vocabulary import SDG_LABELS


@pytest.mark.parametrize(
    ("written", "goals"),
    [
        ("ODD 11, 13", (11, 13)),
        ("11", (11,)),
        ("11. Villes et communautés durables", (11,)),
        ("Villes et communautés durables, Industrie, innovation et infrastructure", (11, 9)),
        ("ODD n°3 : Bonne santé et bien-être ; cible 11.3", (3, 11)),
        ("Faim « zéro »", (2,)),
        ("Faim zéro", (2,)),
        ("PAIX, JUSTICE ET INSTITUTIONS EFFICACES", (16,)),
        ("11 13 11", (11, 13)),
        ("Agenda 21", ()),
        ("Agenda 2030", ()),
        ("", ()),
        ("/", ()),
    ],
)
def test_goals_are_read(written: str, goals: tuple[int, ...]) -> None:
    assert read_sdgs(written) == goals


@pytest.mark.parametrize("number", SDG_LABELS)
def test_every_goal_is_known_by_its_name(number: int) -> None:
    assert read_sdgs(SDG_LABELS[number]) == (number,)
    assert read_sdgs(f"ODD {number} - {SDG_LABELS[number]}") == (number,)


@given(st.text(max_size=100))
def test_any_text_is_read(text: str) -> None:
    assert all(1 <= goal <= 17 for goal in read_sdgs(text))
