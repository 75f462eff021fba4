"""Boxes to tick: the options that are ticked, whatever the signs and the side on which they stand."""

import pytest

from gouvernail.core.ticks import chosen, ticked_head


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("☐ interne   ☒ externe", "externe"),
        ("interne ☐   externe ☒", "externe"),
        ("☐ Oui ☐ Non", ""),
        ("☒ En cours", "En cours"),
        ("[x] Oui [ ] Non", "Oui"),
        ("Interne [ ]  Externe [X]", "Externe"),
        ("○ Oui ● Non", "Non"),
        ("☐ 3  ☒ 4  ☐ 7  ☑ 11", "4 ; 11"),
        ("Statut : ☐ à faire ☒ en cours", "en cours"),
        ("☐", ""),
        ("☒", "☒"),
        ("● point d'une liste", "● point d'une liste"),
        ("Créer un parc", "Créer un parc"),
    ],
)
def test_what_is_ticked(text: str, options: str) -> None:
    assert chosen(text) == options


def test_a_box_before_a_text() -> None:
    assert ticked_head("[x] Ouvrir la cour") == (True, "Ouvrir la cour")
    assert ticked_head("☐ Ouvrir la cour") == (False, "Ouvrir la cour")
    assert ticked_head("Ouvrir la cour") is None
