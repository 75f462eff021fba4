"""What a tool of project follow-up gives as CSV: a line a record, in the order of creation, parents by number."""

import csv
import io
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Node, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Simplifier les contacts avec l'administration
 Rendre nos services joignables
  Installer un numéro d'appel unique | Tiberghien Anne | Accueil | 1 - Haute | 2026-06-30 | Terminé | 100
  | Remplace les 14 numéros directs.¶Enquête de satisfaction prévue six mois après.
   Cartographier les appels | Tiberghien Anne | | | 2025-12-15 | Terminé | 100
   Choisir le prestataire | Hocquet Luc | | | 2026-02-28 | Terminé | 100
  Ouvrir les guichets un soir par semaine | Bosmans Rita | Population | 2 - Moyenne | 2026-09-01 | En cours | 60
  | Concertation syndicale le 12 mai ; horaire pilote jusqu'en décembre.
  Adapter les locaux d'accueil aux personnes à mobilité réduite | Hocquet Luc | Bâtiments | 1 - Haute | 2028-12-31
  | En cours
  | 15 | Voir aussi le plan « Bâtiments »
 Parler un langage clair
  Réécrire les cinquante courriers types les plus envoyés | Mertens Sofia | Communication | 2 - Moyenne | 2027-06-30
  | En cours | 40 | 20 courriers réécrits
   Former douze rédacteurs | Mertens Sofia | | | 2026-05-29 | Terminé | 100
   Tester les courriers auprès d'un panel de lecteurs | Mertens Sofia | | | 2026-11-30 | En cours | 30
  Publier un bulletin communal en facile à lire | Mertens Sofia | Communication | 3 - Basse | 2027-12-31
  | Non commencé | 0 |
Moderniser les outils de travail
 Fiabiliser l'infrastructure
  Migrer les serveurs vers un centre de données mutualisé | Zidane Karim | Informatique | 1 - Haute | 2026-12-31
  | En cours | 75
  | Trois serveurs sur quatre.
   Sauvegarder et vérifier les données | Zidane Karim | | | 2026-04-30 | Terminé | 100
   Basculer les logiciels métiers | Zidane Karim | | | 2026-10-31 | En cours | 65
  Déployer l'authentification à deux facteurs | Zidane Karim | Informatique | 1 - Haute | 2026-03-31 | Terminé | 100 |
  Renouveler le parc de postes de travail par tiers | Pauly Denis | Informatique | 2 - Moyenne | 2029-12-31
  | En cours | 33 |
 Dématérialiser les circuits internes
  Signer électroniquement les délibérations | Hocquet Luc | Secrétariat | 2 - Moyenne | 2026-10-01 | Suspendu | 50
  | Attente de la mise à jour du logiciel ; le fournisseur annonce février.
  Supprimer les notes de frais sur papier | Lenaerts Joke | Finances | 3 - Basse | 2027-03-31 | Non commencé | 0 |
  Tenir le registre des contrats dans un outil commun | Lenaerts Joke | Finances | 2 - Moyenne | 2027-01-31
  | En cours | 20 |
   Reprendre les contrats en cours | Lenaerts Joke | | | 2026-12-01 | En cours | 35
   Fixer les alertes d'échéance | Lenaerts Joke | | | 2027-01-15 | Non commencé | 0
Donner envie de travailler ici
 Attirer des candidats
  Refondre les annonces d'emploi et la page carrière | Gobert Élise | Ressources humaines | 2 - Moyenne | 2026-05-31
  | Terminé
  | 100 | Délai moyen de recrutement : 71 jours
  Participer à quatre salons de l'emploi par an | Gobert Élise | Ressources humaines | 3 - Basse | 2028-12-31
  | En cours | 50 |
  Accueillir vingt stagiaires par an | Gobert Élise | Ressources humaines | 3 - Basse | 2027-09-30 | En cours | 45 |
 Développer les compétences
  Construire un catalogue de formations internes | Nys Bart | Ressources humaines | 2 - Moyenne | 2026-11-15
  | En cours | 70
  | 18 modules ; 9 formateurs internes
   Recenser les savoirs des agents proches de la pension | Nys Bart | | | 2026-06-15 | Terminé | 100
   Mettre les supports en ligne | Pauly Denis | | | 2026-11-01 | En cours | 50
  Lancer un parcours pour les chefs d'équipe | Nys Bart | Ressources humaines | 1 - Haute | 2027-06-15 | Bloqué | 10
  | Marché relancé, aucune offre reçue
  Organiser un mentorat des nouveaux engagés | Nys Bart | Ressources humaines | 3 - Basse | 2026-09-15 | Annulé | 0
  | Remplacé par le livret d'accueil
 Prévenir l'absentéisme
  Réaliser des entretiens de retour après une longue absence | Gobert Élise | Ressources humaines | 1 - Haute
  | 2026-04-01
  | Terminé | 100 |
  Équiper l'atelier d'aides à la manutention | Hocquet Luc | Travaux | 2 - Moyenne | 2027-05-31 | En cours | 25 |
Montrer l'exemple en matière d'environnement
 Acheter autrement
  Introduire des clauses environnementales dans tous les marchés | Lenaerts Joke | Finances | 1 - Haute | 2026-12-15
  | En cours | 80 | Manque le service Fêtes
  Remplacer un véhicule thermique sur deux par un modèle électrique | Hocquet Luc | Travaux | 2 - Moyenne | 2030-12-31
  | En cours | 20 |
 Jeter moins
  Supprimer le plastique à usage unique lors des réceptions | Bosmans Rita | Réceptions | 3 - Basse | 2026-01-31
  | Terminé | 100 |
  Trier les biodéchets dans les cantines | Bosmans Rita | Enseignement | 2 - Moyenne | 2026-08-31 | Terminé | 100 |
"""
_TYPES = ("Levier", "Objectif", "Action", "Tâche")
_HEADER = (
    "ID",
    "ID parent",
    "Type",
    "Numéro",
    "Intitulé",
    "Description",
    "Responsable",
    "Service",
    "Priorité",
    "Date de fin prévue",
    "Statut",
    "Avancement (%)",
    "Étiquettes",
    "Lien",
    "Modifié le",
    "Modifié par",
)
_NAMES = ("agents", "departments", "priority", "deadline", "status", "progress", "description")


def _record(node: Node, ids: dict[str, int]) -> list[str]:
    person, office, priority, end, status, done, about = (node.cell(place) for place in range(7))
    own, above = ids[node.title], ids[node.above.title] if node.above else ""
    shown = node.number if node.depth < 3 else ""
    marks = "Plan d'administration, Budget 2026" if own % 9 == 3 else "Plan d'administration" if node.depth == 2 else ""
    changed = f"2026-{own % 9 + 1:02}-{own % 27 + 1:02} {own % 8 + 8:02}:{own % 60:02}"
    link = f"https://suivi.meuzelle.example/fiche/{own}"
    texts = [node.title, about, person, office, priority, end, status, done, marks, link, changed, person or "admin"]
    return [str(own), str(above), _TYPES[node.depth], shown, *texts]


def meuzelle_export_tool(folder: Path) -> Case:
    path = folder / "meuzelle_export_tool.csv"
    nodes = outline(_PLAN)
    # The tool numbers what it holds as it was typed: two levels at a seminar, actions by department, tasks.
    typed = sorted(nodes, key=lambda node: (max(node.depth, 1), node.cell(1) if node.depth == 2 else ""))
    ids = {node.title: 1041 + 3 * place for place, node in enumerate(typed)}
    held = io.StringIO()
    rows = csv.writer(held, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    rows.writerow(_HEADER)
    rows.writerows(_record(node, ids) for node in typed)
    path.write_bytes(("\ufeff" + held.getvalue()).encode())
    tree = Tree()
    grow(tree, typed, _NAMES, coded=(0, 1, 2))
    return tree.case(
        path,
        "N",
        "an export in the order of creation: parents by number, tasks at the end, texts on two lines",
        never=("Plan d'administration, Budget 2026", "Date de fin prévue", "Modifié par"),
    )
