"""Forms of French words, as a table of examples: `core/word_forms.py`."""

import pytest

from gouvernail.core.folding import fold
from gouvernail.core.word_forms import forms, stem, tokens

TOGETHER = [
    "école écoles",
    "rénover rénové rénovée rénovés rénovées rénovation rénovations rénovant",
    "aménager aménagement aménagements aménagée",
    "planifier planification planifiée planifications",
    "organiser organisation organisations organisateur organisatrice",
    "animer animation animateur animatrices",
    "travail travaux",
    "cheval chevaux",
    "local locaux locale",
    "communal communaux communale communales commune",
    "régional région régionaux",
    "bateau bateaux",
    "mobilité mobile mobiles",
    "actif active activité activités",
    "culturel culturelle culturels culture",
    "directeur directrice",
    "premier première premières",
    "citoyen citoyenne citoyens citoyennes",
    "personnel personne personnes",
    "accueil accueillir accueils",
    "logement logements loger",
    "créer création créations",
    "heureux heureuse",
    "bon bonne bonnes",
]
APART = ["ville village", "département départ", "école écologie", "eau eaux usée", "gestion geste", "pays paysage"]


@pytest.mark.parametrize("words", TOGETHER)
def test_forms_of_one_word_begin_alike(words):
    assert len({stem(fold(word)) for word in words.split()}) == 1, {word: stem(fold(word)) for word in words.split()}


@pytest.mark.parametrize("words", APART)
def test_other_words_stay_apart(words):
    first, *others = words.split()
    assert stem(fold(first)) not in {stem(fold(word)) for word in others} - ({"eau"} if first == "eau" else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'ecole d'art", ("ecole", "art")),
        ("action 1.10. suite", ("action", "1", "10", "1d10", "suite")),
        ("fin.debut", ("fin", "debut")),
        ("snake_case 100 %", ("snake", "case", "100")),
        ("aujourd'hui", ("aujourd", "hui")),
        ("", ()),
    ],
)
def test_tokens(text, expected):
    assert tokens(text) == expected


def test_forms_mark_those_of_the_title():
    assert forms("1.1 renover l'ecole\nles ecoles du village") == "1 1d1 renov ecol 01 01d1 0renov 0ecol les du villag"


def test_a_stem_of_a_stem_changes_nothing_that_matters():
    """Words that are erased leave no stem that says more than three letters of them."""
    for words in TOGETHER:
        for word in words.split():
            assert stem(fold(word))[:3] == fold(word)[:3]
