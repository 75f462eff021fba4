"""Enough to do for a long plan: titles made of a verb, a thing and a place, all different."""

import random

STRATEGIC = (
    "Être une commune où l'on circule sans danger",
    "Être une administration qui répond vite et bien",
    "Une commune qui préserve ses paysages et son climat",
    "Être une commune qui fait vivre ses associations",
    "Une économie locale qui crée de l'emploi",
    "Être une commune solidaire avec les plus fragiles",
)
OPERATIONAL = (
    *("Apaiser la circulation", "Encourager le vélo", "Entretenir les voiries", "Simplifier les démarches"),
    *("Informer mieux et plus vite", "Former le personnel", "Réduire la consommation d'énergie", "Protéger la nature"),
    *("Diminuer les déchets", "Offrir des lieux de rencontre", "Soutenir les clubs", "Valoriser le patrimoine"),
    *("Soutenir les commerces", "Attirer les entreprises", "Rapprocher l'offre et la demande d'emploi"),
    *("Loger chacun dignement", "Accompagner les aînés", "Aider les familles"),
)
_DOING = (
    *("Rénover", "Agrandir", "Équiper", "Éclairer", "Réaménager", "Isoler", "Sécuriser", "Nettoyer", "Transformer"),
    *("Mettre en valeur", "Ouvrir", "Acquérir"),
)
_NOUNS = (
    *("Rénovation", "Agrandissement", "Équipement", "Éclairage", "Réaménagement", "Isolation", "Sécurisation"),
    *("Nettoyage", "Transformation", "Mise en valeur", "Ouverture", "Acquisition"),
)
_THINGS = (
    *("la salle polyvalente", "la plaine de jeux", "l'école communale", "la maison de village", "la bibliothèque"),
    *("la place", "la gare désaffectée", "la crèche", "le terrain de football", "le cimetière", "le presbytère"),
)
_PLACES = (
    "de Sart-le-Preux",
    "d'Orvaux-Bas",
    "de Froidmanoir",
    "du Petit-Tilleul",
    "de la Neuve-Ferme",
    "du Quartier Nord",
)
_OTHERS = (
    ("Engager un éco-conseiller à mi-temps", "Engagement d'un éco-conseiller à mi-temps"),
    ("Publier le bulletin communal six fois par an", "Publication du bulletin communal six fois par an"),
    ("Élaborer un plan de mobilité scolaire", "Élaboration d'un plan de mobilité scolaire"),
    ("Former les agents d'accueil à la langue des signes", "Formation des agents d'accueil à la langue des signes"),
    ("Adopter une charte du télétravail", "Adoption d'une charte du télétravail"),
    ("Créer un conseil consultatif des aînés", "Création d'un conseil consultatif des aînés"),
    ("Distribuer des chèques-sport aux enfants", "Distribution de chèques-sport aux enfants"),
    ("Renégocier les contrats d'assurance", "Renégociation des contrats d'assurance"),
)


def _of(thing: str) -> str:
    return f"du {thing[3:]}" if thing.startswith("le ") else f"de {thing}"


def titles(chance: random.Random, *, doing: bool) -> list[str]:
    """Titles of actions in an order drawn by chance."""
    made = [other[not doing] for other in _OTHERS]
    for verb, noun in zip(_DOING, _NOUNS, strict=True):
        for thing in _THINGS:
            place = chance.choice(_PLACES)
            made.append(f"{verb} {thing} {place}" if doing else f"{noun} {_of(thing)} {place}")
    chance.shuffle(made)
    return made
