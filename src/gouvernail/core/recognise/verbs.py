"""How the titles of actions, aims and list entries begin: with an infinitive, or with one of a few nouns."""

import re
from functools import lru_cache

from gouvernail.core.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIST_STARTERS = _words(
    "nombre taux retour retours qualite fiche fiches mise creation organisation questionnaire enquete enquetes "
    "suivi evaluation realisation pourcentage frequence volume delai respect satisfaction grille inscription "
    "participation developpement definition elaboration redaction mesure analyse bilan rapport diminution "
    "augmentation evolution frequentation pilote"
)
"""Nouns with which a list entry of a sheet begins; glued entries are cut before them (and before infinitives)."""


_INFINITIVE = re.compile(
    r"^[a-z-]*(?:[a-z]er|ir|[deint]dre|[a-z]ordre|ettre|attre|etre|aitre|oitre|uire|crire|lire|dire|sourire|"
    r"suivre|vivre|vaincre|clure|rompre|faire|plaire|traire|boire|croire|moudre|coudre|soudre)$"
)
_NOT_INFINITIVES = _words(
    "mobilier particulier regulier singulier hospitalier "
    "hiver premier dernier quartier papier chantier cahier atelier courrier calendrier dossier metier fer mer "
    "hier leur amer cancer pair air chair cadre membre nombre lettre centre autre entre notre votre quatre "
    "ordre titre theatre registre ministre maire affaire territoire memoire histoire laboratoire observatoire "
    "repertoire obligatoire prioritaire communautaire contre sucre beurre poivre litre metre mesure culture "
    "nature voiture ouverture structure infrastructure signature procedure facture lecture agriculture "
    "candidature couverture ecriture encadre offre genre chiffre filiere maniere matiere carriere riviere "
    "derriere sincere inventaire formulaire commentaire partenaire salaire budgetaire reglementaire vestiaire "
    "horaire scolaire populaire solaire securitaire sanitaire financier immobilier foncier routier boulanger "
    "danger escalier tablier soir espoir devoir pouvoir miroir plaisir avenir desir loisir souvenir septembre "
    "octobre novembre decembre janvier fevrier"
)


@lru_cache(maxsize=4096)
def is_infinitive(word: str) -> bool:
    """Whether a word is a verb in the infinitive, as the titles of actions and aims begin (`Créer`, `S'assurer`)."""
    folded = fold(word).removeprefix("s'").removeprefix("d'").removeprefix("l'")
    return folded not in _NOT_INFINITIVES and bool(_INFINITIVE.match(folded))


def begins_like_an_action(text: str) -> bool:
    """Whether text begins with an infinitive, as three actions in four do."""
    words = text.lstrip('«"“ ').split()
    if not words:
        return False
    first = words[0].strip(",;:.")
    return is_infinitive(first) or (fold(first) in ("se", "ne") and len(words) > 1 and is_infinitive(words[1]))


_NOUN_OF_DOING = re.compile(
    r"^(?:[a-z'-]{4,}(?:tion|sion|ment|age|ition)|achat|suivi|mise|etude|appel|renouveau|reprise|remise|ouverture|"
    r"fermeture|relance|recherche|pose|soutien|maintien|entretien|appui|adhesion)s? "
    r"(?:annuelle? |progressive |systematique )?(?:de|du|des|d'|en|a|au|aux|sur|avec|pour)\b"
)
_NO_DOING = _words(
    "logement batiment element departement page village image paysage nation population station association question "
    "commission mention document moment argument monument appartement supplement avantage personnage age passage "
    "region religion profession section option"
)
_VERB_LAST = re.compile(r"(?:[a-zäöüß]{2,}(?<![iyé])(?:en|ern|eln)|gaan|zijn|doen|tun|zien)$")
_FRENCH_EN = _words("examen abdomen gluten pollen specimen amen")


def reads_like_an_action(text: str) -> bool:
    """Whether a title says that something will be done: an infinitive, first in French, last in German and Dutch; a
    noun that stands for one (`Création de ...`, `Mise en place de ...`).
    """
    folded = fold(text.lstrip('«"“ '))
    doing = _NOUN_OF_DOING.match(folded) is not None and folded.split()[0].removesuffix("s") not in _NO_DOING
    if doing or begins_like_an_action(text):
        return True
    words = re.sub(r"\s*[(\[][^()\[\]]*[)\]]\s*$", "", text).rstrip(" .;:,").split()
    return len(words) > 1 and bool(_VERB_LAST.search(words[-1])) and fold(words[-1]) not in _FRENCH_EN
