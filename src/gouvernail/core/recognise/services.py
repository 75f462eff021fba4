"""Names of departments that do not say that they are one: `Travaux`, `Population`, `ADL`, `Bauamt`, `Welzijn`."""

import re
from collections.abc import Iterable

from gouvernail.core.folding import fold, word_set
from gouvernail.core.names import head_class, looks_like_person
from gouvernail.core.recognise.words import SUPPORT_DOMAINS

_NAMES = word_set(
    """
    travaux environnement energie eau economie agriculture tourisme communication juridique grh rh finances population
    urbanisme jeunesse culture sports sport enseignement enfance mobilite logement informatique secretariat patrimoine
    batiments plantations adl pcs plan cpas logistique personnel recette bibliotheque aines seniors sante
    proprete voirie fetes participation egalite prevention securite police incendie social sociale insertion emploi
    accueil archives cimetieres mediation dechets nature climat numerique creche creches ecoles musee piscine
    bauamt soziales kultur jugend unterricht finanzen personal umwelt wirtschaft forst standesamt burgerdienst
    bauhof personaldienst sozialdienst welzijn milieu wonen mobiliteit patrimonium personeel secretariaat burgerzaken
    communicatie cultuur jeugd financien onderwijs feestelijkheden vrijetijd economie groendienst technische
"""
)
_PHRASES = frozenset(SUPPORT_DOMAINS) | {
    "cadre de vie",
    "affaires sociales",
    "affaires generales",
    "affaires juridiques",
    "etat civil",
    "ressources humaines",
    "espaces verts",
    "marches publics",
    "developpement durable",
    "developpement territorial",
    "bien-etre animal",
    "plan de cohesion sociale",
    "amenagement du territoire",
    "agence de developpement local",
    "transition ecologique",
    "openbare werken",
    "ruimtelijke ordening",
    "technische dienst",
}
_LEAST_SHARE = 0.3
_GERMAN = re.compile(r"[a-z]{4,}(?:dienst|amt|abteilung|referat|verwaltung)")


def is_service(name: str) -> bool:
    """Whether a name is one of a department, with or without the word."""
    if head_class(name) == "department":
        return True
    folded = fold(name).removeprefix("service ").strip(" .")
    return folded in _NAMES or folded in _PHRASES or bool(_GERMAN.fullmatch(folded))


def are_services(names: Iterable[str]) -> bool:
    """Whether names in a column of `Pilotes` or `Qui ?` are those of departments: no person, many that are known."""
    told = list(dict.fromkeys(names))
    if not told or any(looks_like_person(name) or head_class(name) == "function" for name in told):
        return False
    # One rare name of a department beside known ones is one too: two letters alone may be somebody's initials.
    initials = sum(name.isupper() and len(name) <= 3 and not is_service(name) for name in told)
    return sum(map(is_service, told)) >= max(1.0, _LEAST_SHARE * len(told)) and initials <= 0.5 * len(told)
