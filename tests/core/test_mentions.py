"""Whom a comment names: `core/mentions.py`."""

import pytest

from gouvernail.core.mentions import named_in

NAMES = ("Anne Lenoir", "Anne", "Zoé d'Hondt", "Service Travaux", "Jean-Luc Petit")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour @Anne Lenoir, qu'en dis-tu ?", ("Anne Lenoir",)),
        ("@anne lenoir", ("Anne Lenoir",)),
        ("@Anne, et @Jean-Luc Petit.", ("Anne", "Jean-Luc Petit")),
        ("@ANNE LENOIR et encore @Anne Lenoir", ("Anne Lenoir",)),
        ("Voir @Zoe d’Hondt", ("Zoé d'Hondt",)),
        ("@Annelise", ()),
        ("anne@commune.invalid", ()),
        ("@@Anne", ()),
        ("@ Anne", ()),
        ("@Personne", ()),
        ("", ()),
    ],
)
def test_names_behind_an_at(text: str, expected: tuple[str, ...]):
    assert named_in(text, NAMES) == expected
