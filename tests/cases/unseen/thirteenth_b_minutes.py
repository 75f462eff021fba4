"""DOCX: the minutes of a department's meeting, point by point, with ticked actions under each objective."""

import re
from pathlib import Path

from tests.cases.blocks import Block, Bullet, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.thirteenth_b_values import joined
from tests.cases.unseen.tree import ACTION, OO, STEP, Thing, Tree

_PLAN = """
* Offrir un espace public propre, vert et bien entretenu
+ Réduire les dépôts clandestins et améliorer la propreté des rues | Les dépôts clandestins ont reculé dans le centre
~ (41 interventions au dernier trimestre contre 67 un an plus tôt) mais augmentent le long du Ravel. L'agent
~ constatateur
~ est en fonction depuis le 5 janvier. Les équipes demandent que les tournées du lundi commencent à 6 h 30.
- Installer quatre caméras mobiles aux points noirs | K. Delvigne | fin mars 2026 | done
- Remplacer les corbeilles du centre par des modèles à tri | S. Marlière | 30/06/2026 | doing | livraison des 60
~ premières corbeilles le 20 avril
. Enlever les anciennes corbeilles de la Grand-Place
. Poser les socles rue du Moulin
. Évaluer le taux de remplissage après deux mois
- Organiser le grand nettoyage de printemps avec les écoles | S. Marlière et N. Oudart | avril 2026 | doing
- Revoir le plan de balayage des rues commerçantes | K. Delvigne | septembre 2026 | none
- Placer des cendriers de rue devant les arrêts de bus | K. Delvigne | 2027 | none | demander l'avis du transporteur
+ Gérer les espaces verts sans produit phytosanitaire | L'équipe a perdu un jardinier ; l'engagement est à l'ordre du
~ jour
~ du Collège du 26 mars. La tonte différenciée est mieux acceptée depuis la pose des panneaux.
- Inventorier les 1.240 arbres communaux et leur état sanitaire | L. Ferrant | fin 2025 | done
- Convertir cinq pelouses en prairies fleuries | L. Ferrant | mai 2026 | doing
- Former deux jardiniers à la taille douce | N. Oudart | 31/10/2026 | none
- Végétaliser les allées du cimetière de Grand-Tharmont | L. Ferrant | 2e trimestre 2027 | doing | les
~ carrés A et B sont ensemencés
. Retirer le gravier des allées secondaires
. Semer le mélange de sedums
- Acheter une désherbeuse à vapeur | N. Oudart | 2026 | dropped | location décidée en remplacement
+ Entretenir les voiries et trottoirs selon un plan pluriannuel | Le relevé par drone a montré 11 km de voirie en
~ mauvais
~ état sur 86. Le marché « petites réparations » arrive à échéance en juin.
- Établir le cadastre des voiries avec une cote par tronçon | H. Bouvy | décembre 2025 | done
- Relancer le marché pluriannuel de petites réparations | H. Bouvy et service Marchés publics | 15/06/2026 | doing
- Rénover les trottoirs de la rue des Écoles | H. Bouvy | fin 2026 | doing
- Créer une application interne de signalement des nids-de-poule | service Informatique | 2027 | none
- Réparer le pont du Bief | H. Bouvy | fin 2028 | none | étude de stabilité reçue, à présenter au Collège
* Être une administration qui prend soin de ses agents et de ses moyens
+ Améliorer la sécurité et le bien-être des équipes de terrain | Deux accidents sans arrêt de travail depuis janvier.
~ Les
~ nouvelles tenues sont appréciées, sauf les gants.
- Fournir à chaque agent une tenue haute visibilité trois saisons | N. Oudart | février 2026 | done
- Mettre à jour l'analyse de risques des postes de fossoyeur | N. Oudart et SIPPT | 30/09/2026 | doing
- Aménager des vestiaires séparés au dépôt | H. Bouvy | fin 2027 | none
- Tenir un « quart d'heure sécurité » dans chaque équipe | les chefs d'équipe | permanent | doing
+ Maîtriser les consommations du charroi et des bâtiments techniques | Le carburant représente encore 38 % des dépenses
~ de fonctionnement du service.
- Installer un suivi des consommations par véhicule | K. Delvigne | 31/01/2026 | done
- Remplacer trois camionnettes au diesel par des électriques | K. Delvigne | 2026-2028 | doing | première camionnette
~ commandée
- Isoler la toiture de l'atelier | H. Bouvy | fin 2026 | dropped | dossier transféré au service Patrimoine
- Former les chauffeurs à l'écoconduite | N. Oudart | 1er semestre 2026 | doing
+ Mieux informer les habitants des chantiers | Neuf plaintes sur dix concernent un défaut d'information.
- Envoyer un avis toutes-boîtes dix jours avant chaque chantier | service Communication | permanent | doing
- Publier la carte des chantiers en ligne | service Communication et H. Bouvy | juin 2026 | none
- Afficher le nom du responsable sur chaque chantier | S. Marlière | mars 2026 | done
"""

_TICKS = {"done": "☑", "doing": "◐", "none": "☐", "dropped": "☒"}
_STATES = {"done": "done", "doing": "in_progress", "none": "not_started", "dropped": "abandoned"}
_WORDS = {"done": "fait", "doing": "en cours", "none": "pas commencé", "dropped": "abandonné"}
_OTHER = (
    "Le barbecue du service aura lieu le 26 juin au dépôt ; inscription auprès de N. Oudart.",
    "Les demandes de congé pour juillet et août sont à rentrer pour le 15 avril.",
    "Le parking du dépôt sera fermé le 2 avril (marquage au sol).",
)
_NEVER = (
    *_OTHER,
    "Approbation du compte rendu du 15 janvier 2026",
    "Suivi du PST",
    "Divers",
    "Actions",
    "Étapes",
    "Ordre du jour",
    "Présents",
    "Prochaine réunion",
)
# The plan has five strategic objectives: this department looks after the third and the fifth.
_RANKS = {1: 3, 2: 5}


def tharmont_word_minutes(folder: Path) -> Case:
    path = folder / "tharmont_word_minutes.docx"
    plan = outline(joined(_PLAN), means="talk", action="who due state note")
    file = WordFile(listings={"agenda": [("decimal", "%1.")]})
    file.furniture("Commune de Tharmont – Service Cadre de vie", "CR réunion de service 12/03/2026 – page")
    file.write([*_opening(), *(block for node in plan for block in _blocks(node)), *_closing()], path)
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "G", "compte rendu : cases cochées, qui et quand dans la ligne", never=_NEVER)


def _code(node: Node) -> str:
    above, rest = (_RANKS[node.number], "") if node.above is None else (_code(node.above), f".{node.number}")
    return f"{above}{rest}"


def _expected(node: Node) -> Thing:
    if node.level == STEP:
        return {}
    if node.level != ACTION:
        return {"code": _code(node), "description": node.says("talk")}
    who = several(node.says("who"), " et ")
    return {
        # Where a service or a team is named, two readers may place it differently.
        "agents": who if all(re.match(r"[A-Z]\. ", one) for one in who) else [],
        "deadline": _due(node.says("due")),
        "status": {"value": _STATES[node.says("state")], "text": _WORDS[node.says("state")]},
        "recurring": node.says("due") == "permanent" or None,
    }


def _due(text: str) -> Thing | None:
    if text == "fin mars 2026":
        return {"text": text, "start": "2026-03-21", "end": "2026-03-31"}
    return when(text)


def _opening() -> list[Block]:
    people = (
        (
            "Présents",
            "N. Oudart (cheffe de service), K. Delvigne, L. Ferrant, S. Marlière, H. Bouvy, les chefs d'équipe",
        ),
        ("Excusés", "Mme l'échevine des Travaux, le conseiller en prévention (SIPPT)"),
        ("Rédaction", "S. Marlière"),
        ("Diffusion", "Équipe Cadre de vie ; copie à la Directrice générale"),
    )
    return [
        Head("Compte rendu de la réunion de service", 1),
        Para("Jeudi 12 mars 2026, de 13 h 30 à 15 h 45, salle du dépôt communal", bold=True),
        Grid(tuple(row(*line) for line in people), header=0),
        Head("Ordre du jour", 2),
        Bullet("Approbation du compte rendu du 15 janvier 2026", auto=("agenda", 0, "a")),
        Bullet("Suivi du PST : nos objectifs, un par un", auto=("agenda", 0, "a")),
        Bullet("Divers", auto=("agenda", 0, "a")),
        Head("Point 1. Approbation du compte rendu du 15 janvier 2026", 2),
        Para("Le compte rendu est approuvé sans remarque."),
        Head("Point 2. Suivi du PST", 2),
        Para(
            "N. Oudart rappelle que le tableau de bord général est mis à jour par la coordinatrice PST début avril : "
            "ce qui suit lui sera transmis tel quel."
        ),
        Para("Légende des actions : " + "   ".join(f"{_TICKS[key]} {_WORDS[key]}" for key in _TICKS)),
    ]


def _blocks(node: Node) -> list[Block]:
    if node.level == STEP:
        return [Bullet(node.title, depth=1)]
    if node.level == ACTION:
        told = f"{_TICKS[node.says('state')]} {node.title} – Qui : {node.says('who')} – Pour quand : {node.says('due')}"
        note = node.says("note")
        steps = [Para("Étapes :")] if node.below else []
        return [Para(told), *([Para(f"Remarque : {note}.")] if note else []), *steps]
    if node.level == OO:
        head = Head(f"Objectif opérationnel {_code(node)} : {node.title}", 4)
        return [head, Para(node.says("talk")), Para("Actions :", bold=True)]
    return [Head(f"Objectif stratégique {_code(node)} : {node.title}", 3)]


def _closing() -> list[Block]:
    return [
        Head("Point 3. Divers", 2),
        *(Bullet(text) for text in _OTHER),
        Para("Prochaine réunion : jeudi 7 mai 2026 à 13 h 30.", bold=True),
        Para("La séance est levée à 15 h 45."),
    ]
