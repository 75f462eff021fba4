"""Sustainable development goals (ODD) as cells name them: numbers, or names that themselves hold commas."""

import re

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import SDG_LABELS

_OTHER_NAMES = {
    "faim zero": 2,
    "lutte contre la faim": 2,
    "eradication de la pauvrete": 1,
    "lutte contre la pauvrete": 1,
    "sante et bien-etre": 3,
    "acces a la sante": 3,
    "acces a une education de qualite": 4,
    "egalite des sexes": 5,
    "egalite des genres": 5,
    "acces a l'eau salubre et a l'assainissement": 6,
    "energies renouvelables": 7,
    "energie propre": 7,
    "acces a des emplois decents": 8,
    "industrie, innovation et infrastructures": 9,
    "batir une infrastructure resiliente": 9,
    "reduction des inegalites": 10,
    "consommation et production durables": 12,
    "consommation responsable": 12,
    "lutte contre les changements climatiques": 13,
    "lutte contre le changement climatique": 13,
    "action climatique": 13,
    "justice et paix": 16,
    "partenariats pour les objectifs mondiaux": 17,
    "partenariats pour la realisation des objectifs": 17,
}
_QUOTES = re.compile(r"[«»\"“”]")
_GOAL_NUMBER = re.compile(r"(?<![\d.,])(\d{1,2})(?!\d)")


def _plain(text: str) -> str:
    return fold(_QUOTES.sub(" ", text))


_NAMES = {**{_plain(label): number for number, label in SDG_LABELS.items()}, **_OTHER_NAMES}
_NAME = re.compile("|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True)))


def read_sdgs(text: str) -> tuple[int, ...]:
    """The goals named, 1..17, in order and once each: `ODD 11, 13`, `11. Villes et communautés durables`.

    A target (`cible 11.3`) names its goal. Numbers that are no goal (`Agenda 21`, `2030`) are passed over.
    """
    plain = _plain(text)
    named = [(found.start(), _NAMES[found.group()]) for found in _NAME.finditer(plain)]
    rest = _NAME.sub(lambda found: " " * len(found.group()), plain)
    numbered = [(found.start(), int(found.group(1))) for found in _GOAL_NUMBER.finditer(rest)]
    goals = [goal for _, goal in sorted(named + numbered) if 1 <= goal <= 17]
    return tuple(dict.fromkeys(goals))
