"""The kind of an authority, from its name."""

import pytest

from gouvernail.core.authority_kinds import kind_from_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Valmont-sur-Orneau", "commune"),
        ("Ville de Valmont", "commune"),
        ("CPAS de Valmont", "cpas"),
        ("C.P.A.S. de Valmont", "cpas"),
        ("Le Centre public d'action sociale de Valmont", "cpas"),
        ("Province de l'Orneau", "province"),
        ("La Province de l’Orneau", "province"),
        ("Provincia", "commune"),
        ("Intercommunale de l'Orneau", "intermunicipal"),
        ("Communauté de communes des Rives", "intermunicipal"),
        ("COMMUNAUTÉ D'AGGLOMÉRATION des Rives", "intermunicipal"),
        ("Communauté urbaine des Rives", "intermunicipal"),
        ("Régie communale autonome de Valmont", "regie"),
        ("Commune de la Province", "commune"),
        ("", "commune"),
    ],
)
def test_the_first_words_say_the_kind(name: str, kind: str):
    assert kind_from_name(name) == kind
