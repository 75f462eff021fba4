"""Seventh set: indicators with targets by year in Calc, and the export of a program of tasks."""

import csv
import io
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import AXIS, Tree

NETTEVAL = """
! {1} Garantir un service de collecte fiable et équitable
# {1.1} Moderniser les tournées
- {1.1.1} Recalculer les tournées par logiciel | Exploitation | Kilomètres par tonne collectée | 14,2 | 13 | 12 | 2026\
 | 4 %
- {1.1.2} Remplacer douze camions par des modèles au gaz comprimé | Exploitation | Nombre de camions remplacés | 0 | 4\
 | 12 | 2028 | 33 %
- {1.1.3} Généraliser la collecte en conteneurs enterrés dans les centres | Bureau d'études | Sites équipés | 11 | 20\
 | 45 | 2028 | 24 %
# {1.2} Accueillir tous les usagers dans les recyparcs
- {1.2.1} Élargir l'horaire du samedi | Recyparcs | Heures d'ouverture par semaine | 41 | 46 | 46 | juin 2026 | 100 %
- {1.2.2} Reconstruire le recyparc de Hautmesnil | Bureau d'études | Avancement du chantier (%) | 0 | 30 | 100 | 2028\
 | 18 %
- {1.2.3} Former les préposés à l'accueil des publics fragiles | Ressources humaines | Préposés formés | 0 | 60 | 122\
 | 2027 | 49 %
! {2} Réduire les déchets à la source
# {2.1} Développer le réemploi
- {2.1.1} Ouvrir trois ressourceries avec l'économie sociale | Prévention | Tonnes réemployées | 210 | 500 | 1200 |\
 fin 2028 | 21 %
- {2.1.2} Installer une zone de réemploi dans chaque recyparc | Prévention | Zones ouvertes | 3 | 9 | 17 | 2027 | 43 %
# {2.2} Accompagner les communes et les écoles
- {2.2.1} Animer deux cents classes par an | Prévention | Classes animées | 138 | 200 | 200 | annuel | 69 %
- {2.2.2} Prêter des gobelets réutilisables aux organisateurs | Prévention | Gobelets prêtés | 52000 | 80000 | 120000\
 | permanent | 58 %
- {2.2.3} Aider dix communes à verdir leurs marchés | Marchés publics | Communes aidées | 1 | 4 | 10 | 2028 | 20 %
! {3} Valoriser mieux ce qui reste
# {3.1} Trier plus et mieux
- {3.1.1} Étendre la collecte des organiques à toutes les communes | Exploitation | Communes desservies | 9 | 15 | 23\
 | janvier 2028 | 39 %
- {3.1.2} Contrôler la qualité des sacs bleus | Exploitation | Taux de refus (%) | 17 | 14 | 10 | continu | 35 %
# {3.2} Produire de l'énergie
- {3.2.1} Construire une unité de biométhanisation | Bureau d'études | Permis obtenu (oui/non) | non | oui | oui |\
 2028 | 10 %
- {3.2.2} Raccorder l'usine au réseau de chaleur de la zone d'activité | Bureau d'études | Mégawattheures livrés | 0 |\
 0 | 18000 | fin 2028 | 5 %
! {4} Être une entreprise exemplaire
# {4.1} Veiller à la santé des équipes
- {4.1.1} Diminuer d'un tiers les accidents de travail | Sécurité | Taux de fréquence | 62 | 50 | 41 | 2028 | 42 %
- {4.1.2} Adapter les postes des chargeurs de plus de cinquante ans | Ressources humaines | Postes adaptés | 4 | 15 |\
 30 | 2028 | 37 %
# {4.2} Maîtriser les coûts
- {4.2.1} Mettre en place une comptabilité analytique | Finances | Part des coûts affectés (%) | 40 | 80 | 100 | T4\
 2027 | 60 %
- {4.2.2} Publier le coût-vérité de chaque commune | Finances | Communes couvertes | 23 | 23 | 23 | chaque année | 100 %
"""


def targets(folder: Path) -> Case:
    """ODS of an intercommunal body: header of two rows, indicators with a baseline and targets, merged rows."""
    roots = outline(NETTEVAL, "service index base first last when rate")
    tree = Tree()
    lines = [
        (Box("Nettéval – Plan stratégique 2026-2028 – Fiche de suivi au 31 août 2026", span=9, bold=True),),
        (
            *(Box("Code", down=2, bold=True), Box("Mesure", down=2, bold=True), Box("Direction", down=2, bold=True)),
            *(Box("Indicateur", down=2, bold=True), Box("Valeur", span=3, bold=True)),
            *(Box("Terme", down=2, bold=True), Box("Avancement", down=2, bold=True)),
        ),
        row("Départ 2025", "Cible 2026", "Cible 2028", bold=True),
    ]
    for root in roots:
        tree.add(AXIS, root.title, code=root.code)
        lines.append((Box(root.code, fill="00B0A0"), Box(f"AXE STRATÉGIQUE {root.code} – {root.title}", span=8)))
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(part.code, fill="B2E5DF"), Box(f"Objectif {part.code} – {part.title}", span=8)))
            for one in part.parts:
                lines.append(row(one.code, one.title, *one.cells.values()))
                plant(tree, one, **said(one))
    signed = Grid(
        (row("Version", "Date", "Auteur", bold=True), row("1", "12/12/2025", "DG"), row("2", "31/08/2026", "DG"))
    )
    path = folder / "netteval_calc_targets.ods"
    opendocument.write_sheets([Sheet("Suivi", Grid(tuple(lines))), Sheet("Versions", signed)], path)
    never = ("Mesure", "Départ 2025", "Version", "Auteur", "Direction", "Nettéval – Plan stratégique 2026-2028")
    return tree.case(
        path, "A", "baseline and targets under one header, axes over a single layer, percentages as text", never=never
    )


AUBRELLE = """
# Une ville qui prend soin
## Renforcer la prévention santé
- Ouvrir une maison sport-santé | Marion Esnault | Terminée | 01/09/2025 | 30/06/2026 | 100
- Créer un conseil local de santé mentale | Marion Esnault | En cours | 05/01/2026 | 31/12/2026 | 60
+ Signer la convention avec le centre hospitalier | Marion Esnault | Terminée | 05/01/2026 | 30/04/2026 | 100
+ Recruter la coordinatrice | Marion Esnault | En cours | 01/05/2026 | 31/10/2026 | 30
- Installer quinze défibrillateurs connectés | Yannick Le Floc | En cours | 02/03/2026 | 30/11/2026 | 40
## Soutenir les familles monoparentales
- Proposer une carte de réduction | Solène Garreau | À démarrer | 04/01/2027 | 30/06/2027 | 0
- Ouvrir un mode de garde en horaires décalés | Solène Garreau | En attente | 01/09/2026 | 31/08/2028 | 10
# Une ville qui s'adapte au climat
## Ramener la fraîcheur
- Planter 1 500 arbres | Bastien Rouault | En cours | 01/11/2025 | 31/03/2030 | 20
- Transformer cinq cours d'école en oasis | Bastien Rouault | En cours | 01/04/2026 | 31/08/2029 | 20
+ Concerter les élèves de l'école des Tilleuls | Bastien Rouault | Terminée | 01/04/2026 | 30/06/2026 | 100
+ Réaliser les travaux de l'école des Tilleuls | Bastien Rouault | À démarrer | 05/07/2027 | 31/08/2027 | 0
- Ombrager la place du Marché | Lucie Bonnemaison | Annulée | 01/02/2026 | 31/12/2026 | 5
## Économiser l'énergie et l'eau
- Rénover la piscine des Bords-d'Aubre | Lucie Bonnemaison | En cours | 01/01/2026 | 31/12/2028 | 35
- Passer l'éclairage public en détection de présence | Yannick Le Floc | En cours | 01/06/2026 | 31/05/2029 | 15
- Arroser avec l'eau de pluie des toitures | Bastien Rouault | À démarrer | 01/03/2027 | 31/10/2028 | 0
# Une ville qui se parcourt
## Pacifier les rues
- Généraliser la ville à 30 km/h | Tanguy Pellerin | Terminée | 01/09/2025 | 01/03/2026 | 100
- Créer quatre rues aux écoles | Tanguy Pellerin | En cours | 01/04/2026 | 30/09/2027 | 50
## Faciliter le vélo
- Aménager l'axe cyclable est-ouest | Tanguy Pellerin | En cours | 01/01/2026 | 30/06/2030 | 10
+ Lancer la maîtrise d'œuvre | Tanguy Pellerin | En cours | 01/01/2026 | 31/12/2026 | 70
- Ouvrir une vélostation à la gare | Lucie Bonnemaison | En attente | 01/10/2026 | 31/12/2027 | 5
# Une administration qui se transforme
## Simplifier le quotidien des agents
- Réduire de moitié le nombre de signatures | Agathe Morisseau | En cours | 01/02/2026 | 31/12/2026 | 65
- Déployer un coffre-fort de mots de passe | Yannick Le Floc | Terminée | 01/02/2026 | 31/05/2026 | 100
- Réaménager l'accueil de l'hôtel de ville | Agathe Morisseau | À démarrer | 01/01/2027 | 30/06/2028 | 0
## Prévenir l'usure professionnelle
- Former les agents de propreté aux gestes protecteurs | Agathe Morisseau | En cours | 01/03/2026 | 31/03/2027 | 45
- Créer un vivier de reclassement | Agathe Morisseau | En cours | 01/06/2026 | 31/12/2027 | 25
"""
TRACKERS = {
    "strategic_objective": "Orientation",
    "operational_objective": "Objectif opérationnel",
    "action": "Action",
    "step": "Tâche",
}


def tasks(folder: Path) -> Case:
    """CSV of a program of tasks: a number for each row, `Tâche parente` holds the number of the row above."""
    roots = outline(AUBRELLE, "agent told start when rate")
    tree = Tree()
    numbered = {}
    for root in roots:
        for node in root.walk():
            numbered[id(node)] = 2041 + 3 * len(numbered)
            plant(tree, node, **said(node))
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=";", lineterminator="\r\n")
    sheet.writerow(
        (
            *("#", "Projet", "Tracker", "Tâche parente", "Statut", "Priorité", "Sujet", "Auteur", "Assigné à"),
            *("Mis-à-jour", "Date de début", "Date d'échéance", "% réalisé", "Privée"),
        )
    )
    for root in roots:
        for node in root.walk():
            above = numbered[id(node.above)] if node.above else ""
            state_ = node["told"] or "En cours"
            first = (numbered[id(node)], "Projet de mandat 2026-2032", TRACKERS[node.level], above, state_, "Normal")
            dates = ("17/09/2026 11:42", node["start"], node["when"], node["rate"])
            sheet.writerow((*first, node.title, "Corinne Dauvergne", node["agent"], *dates, "Non"))
    path = folder / "saintaubrelle_export_tasks.csv"
    path.write_bytes(out.getvalue().encode("cp1252"))
    never = ("Projet de mandat 2026-2032", "Corinne Dauvergne", "Sujet", "Objectif opérationnel", "Orientation")
    return tree.case(path, "N", "a number names the parent, trackers tell the level, Windows letters", never=never)


ALL: tuple[Maker, ...] = (targets, tasks)
