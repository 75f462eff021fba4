"""Infinitives begin actions; nouns that look like them do not."""

import pytest

from gouvernail.core.recognise.verbs import begins_like_an_action, is_infinitive

INFINITIVES = """Créer Étendre Réduire Mettre Promouvoir Être Construire Inscrire Poursuivre Définir S'assurer
    Accroître Rendre Prendre Faire Satisfaire Répondre Atteindre Inclure AMÉLIORER Éco-rénover Vivre Résoudre"""
NOUNS = """Mandataire Budget Ordinaire Partenaires Structure Maire Culture Centre Membre Cadre Lettre Quartier
    Chantier Territoire Mobilier Ministre Calendrier Service Ressources"""


@pytest.mark.parametrize(
    "word",
    INFINITIVES.split(),
)
def test_infinitives(word: str) -> None:
    assert is_infinitive(word)


@pytest.mark.parametrize(
    "word",
    NOUNS.split(),
)
def test_nouns(word: str) -> None:
    assert not is_infinitive(word)


def test_an_action_may_begin_with_a_pronoun_or_in_quotes() -> None:
    assert begins_like_an_action("Se doter d'un plan")
    assert begins_like_an_action("« Oser » la culture")
    assert begins_like_an_action("«Créer un lieu»")
    assert not begins_like_an_action("")
