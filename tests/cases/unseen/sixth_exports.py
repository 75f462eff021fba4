"""Sixth set: a dashboard of commitments, a list that steps to the right, the plan of actions of a French town."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, text, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import AXIS, STEP, Tree

PELLAINES = """
# Une commune bien gérée
- Rembourser anticipativement deux emprunts | Bourgmestre | F. Hamaide | Terminé | Les deux emprunts ont été\
 remboursés en janvier 2026. | | Recette | 2025 | 2026 | 480.000 €
- Mettre en concurrence les contrats d'assurance | 1er Échevin | L. Quoilin | En cours | Le cahier des charges est\
 rédigé. | Publier le marché et attribuer pour le 1er janvier. | Juridique | 2026 | 2027 | 15.000 €
- Doter chaque bâtiment d'un carnet d'entretien | 1er Échevin | J. Mawet | En cours | Douze carnets sur vingt sont\
 complets. | Relever les huit bâtiments restants. | Patrimoine | 2025 | 2027 |
- Créer une cellule de marchés publics | Bourgmestre | L. Quoilin | Terminé | La cellule compte deux agents depuis\
 mars. | | Juridique, Travaux | 2025 | 2025 | 52.000 €
# Une commune sûre
- Rouvrir le commissariat de quartier | Bourgmestre | S. Ista | En attente | La zone de police a marqué son accord de\
 principe. | Trouver un local de 80 m². | Zone de police | 2027 | 2028 | 90.000 €
- Éclairer les abris de bus isolés | 2e Échevine | J. Mawet | En cours | Six abris sont équipés. | Équiper les neuf\
 derniers. | Travaux | 2026 | 2026 | 13.500 €
- Établir un plan d'urgence inondations | Bourgmestre | S. Ista | Terminé | Le plan a été testé en octobre. | |\
 Planification d'urgence, Zone de secours | 2025 | 2026 |
- Installer dix radars préventifs | 2e Échevine | S. Ista | En cours | Quatre radars ont été posés. | Commander les\
 six suivants. | Mobilité | 2026 | 2028 | 22.000 €
# Une commune verte
- Interdire les pesticides sur les terrains communaux loués | 3e Échevin | A. Baijot | Terminé | Clause ajoutée à\
 tous les baux. | | Environnement | 2025 | 2025 |
- Acquérir le bois de la Houssière | 3e Échevin | A. Baijot | Abandonné | Le propriétaire a retiré le bien de la\
 vente. | | Environnement, Recette | 2026 | 2027 | 700.000 €
- Créer un réseau de haies de huit kilomètres | 3e Échevin | A. Baijot | En cours | Trois kilomètres ont été plantés.\
 | Planter cinq kilomètres avec les agriculteurs. | Environnement | 2025 | 2030 | 36.000 €
- Réparer plutôt que jeter avec un atelier itinérant | 3e Échevin | M. Collard | Non commencé | | Recruter des\
 bénévoles et acheter l'outillage. | Cohésion sociale | 2027 | 2028 | 5.000 €
# Une commune qui rassemble
- Créer une maison des associations | 4e Échevine | M. Collard | En cours | L'auteur de projet est désigné. | Obtenir\
 le permis et lancer les travaux. | Patrimoine, Associations | 2026 | 2029 | 1.150.000 €
- Relancer le jumelage avec Borgo Sant'Elmo | 4e Échevine | N. Pirnay | Terminé | Une délégation a été reçue en mai.\
 | | Relations publiques | 2026 | 2026 | 6.000 €
- Offrir un chèque sport de 50 euros aux moins de 18 ans | 4e Échevine | M. Collard | En cours | Règlement adopté,\
 212 chèques distribués. | Faire connaître le dispositif dans les écoles. | Sports | 2025 | 2030 | 20.000 €
- Organiser un budget participatif | Bourgmestre | N. Pirnay | Non commencé | | Rédiger le règlement. | Participation\
 | 2027 | 2030 | 50.000 €
# Une commune qui apprend
- Installer des tableaux interactifs dans chaque classe | 2e Échevine | C. Roufosse | En cours | Vingt et une classes\
 sur trente. | Équiper les neuf dernières classes. | Enseignement | 2025 | 2027 | 63.000 €
- Ouvrir une classe en immersion néerlandaise | 2e Échevine | C. Roufosse | Terminé | Ouverte à la rentrée 2026. | |\
 Enseignement | 2026 | 2026 |
- Construire un réfectoire à l'école du Tombois | 2e Échevine | J. Mawet | Bloqué | Le permis a été refusé. |\
 Introduire un nouveau projet. | Travaux | 2026 | 2029 | 520.000 €
- Prolonger l'école de devoirs pendant les congés | 2e Échevine | C. Roufosse | Non commencé | | Trouver des\
 animateurs. | Cohésion sociale | 2028 | 2028 | 4.500 €
"""


def dashboard(folder: Path) -> Case:
    """The dashboard of the commitments: a block with its own header for each objective, what is done and left to do."""
    roots = outline(PELLAINES, "lead agent told done left service start when cost")
    tree = Tree()
    head = (
        *("Projet", "Resp. politique", "Agent en charge", "État", "Ce qui est fait", "Ce qu'il reste à faire"),
        *("Services concernés", "Début", "Fin", "Budget"),
    )
    lines = [
        (Box("GRAND-PELLAINES – TABLEAU DE BORD DU PROGRAMME 2024-2030", span=10, bold=True),),
        (Box("Situation présentée au Collège du 3 novembre 2026", span=10),),
    ]
    for rank, root in enumerate(roots, 1):
        plant(tree, root, code=str(rank))
        lines += [
            (Box(""),),
            (Box(f"Objectif stratégique n° {rank} : {root.title}", span=10, bold=True, fill="8EA9DB"),),
            tuple(Box(name, bold=True, fill="D9E1F2") for name in head),
        ]
        for one in root.parts:
            years = tuple(Box(value=int(one[name])) for name in ("start", "when"))
            before = (one[name] for name in ("lead", "agent", "told", "done", "left", "service"))
            lines.append((*row(one.title, *before), *years, Box(one["cost"])))
            plant(
                tree,
                one,
                political_leads=names(one["lead"]),
                agents=names(one["agent"]),
                departments=names(one["service"]),
                departments_or_partners=True,
                status=state(one["told"]),
                achieved=one["done"],
                remaining=one["left"],
                deadline=due(one["when"]),
                budget=money(one["cost"]),
                budget_kind_also_ok=True,
            )
    path = folder / "pellaines_book_dashboard.xlsx"
    workbook.write_sheets([Sheet("Tableau de bord", Grid(tuple(lines)))], path)
    never = ("Projet", "Ce qui est fait", "Services concernés", "Situation présentée au Collège du 3 novembre 2026")
    return tree.case(path, "B", "a header for each block, no operational objectives, years as figures", never=never)


VIEUXBROUCK = """
# {1} Vieuxbrouck, commune hospitalière
## {1.1} Recevoir et informer le public
- {1.1.1} Rénover l'accueil de l'hôtel de ville | Travaux | T4 2026 | En cours | 60
+ Démolir les cloisons | Travaux | T1 2026 | Terminé | 100
+ Placer le nouveau comptoir | Travaux | T3 2026 | En cours | 50
+ Installer la borne d'appel | Informatique | T4 2026 | A faire | 0
- {1.1.2} Élargir l'usage du langage clair | Communication | 2027 | A faire | 0
- {1.1.3} Ouvrir un point info à la gare | Tourisme | T2 2026 | Terminé | 100
## {1.2} Intégrer les nouveaux habitants
- {1.2.1} Organiser des cours de citoyenneté | Cohésion sociale | Permanent | En cours | 50
- {1.2.2} Désigner un référent par quartier | Cohésion sociale | fin 2026 | En cours | 30
+ Lancer l'appel à candidatures | Cohésion sociale | T1 2026 | Terminé | 100
+ Former les référents | Cohésion sociale | T4 2026 | A faire | 0
# {2} Vieuxbrouck, commune de nature
## {2.1} Rendre la rivière aux promeneurs
- {2.1.1} Ouvrir un chemin de halage de trois kilomètres | Environnement | 2028 | En cours | 20
+ Négocier les emprises | Juridique | T3 2026 | En cours | 70
+ Dresser le projet d'exécution | Travaux | T2 2027 | A faire | 0
+ Réaliser les travaux | Travaux | T4 2028 | A faire | 0
- {2.1.2} Installer un ponton de pêche accessible | Sports | T2 2027 | A faire | 0
- {2.1.3} Nettoyer les berges chaque automne | Environnement | Permanent | En cours | 50
## {2.2} Préserver la forêt communale
- {2.2.1} Reboiser la parcelle des Fonds | Forêts | T4 2026 | En cours | 80
- {2.2.2} Limiter les coupes à blanc à deux hectares | Forêts | 2025 | Terminé | 100
- {2.2.3} Entretenir les coupe-feu | Forêts | Permanent | En cours | 50
# {3} Vieuxbrouck, commune solidaire
## {3.1} Combattre la pauvreté des enfants
- {3.1.1} Garantir un repas chaud à l'école | Enseignement | T3 2026 | Terminé | 100
- {3.1.2} Financer les voyages scolaires | Enseignement | Permanent | En cours | 50
- {3.1.3} Créer une donnerie de vêtements | CPAS | T1 2027 | Reporté | 10
## {3.2} Épauler les personnes handicapées
- {3.2.1} Auditer l'accessibilité de vingt bâtiments | Handicontact | T4 2027 | En cours | 35
+ Choisir l'auditeur | Marchés publics | T1 2026 | Terminé | 100
+ Visiter les bâtiments | Handicontact | T2 2027 | En cours | 40
- {3.2.2} Recruter trois agents en situation de handicap | Ressources humaines | 2029 | En cours | 33
- {3.2.3} Créer un répertoire des activités adaptées | Handicontact | T2 2026 | Terminé | 100
# {4} Vieuxbrouck, commune efficace
## {4.1} Rénover nos outils
- {4.1.1} Changer de logiciel de population | Informatique | T1 2027 | Bloqué | 40
- {4.1.2} Adopter une stratégie de données ouvertes | Informatique | 2028 | A faire | 0
- {4.1.3} Géolocaliser les concessions et les avaloirs | Cartographie | T4 2026 | En cours | 75
## {4.2} Coopérer avec les voisins
- {4.2.1} Partager une balayeuse avec Heppelaer | Travaux | T2 2026 | Terminé | 100
- {4.2.2} Engager un conseiller en énergie pour trois communes | Énergie | 2026 | En cours | 50
"""
COLUMN = {"strategic_objective": 0, "operational_objective": 1, "action": 2, "step": 3}


def stairs(folder: Path) -> Case:
    """CSV saved from a workbook: each level in a column of its own, one title a row, codes in front of the titles."""
    roots = outline(VIEUXBROUCK, "service when told rate")
    tree = Tree()
    head = [
        "Objectif stratégique",
        "Objectif opérationnel",
        "Action",
        "Sous-action",
        "Service",
        "Pour quand",
        "Stade",
        "%",
    ]
    rows = [["PST 2025-2030 Vieuxbrouck", *[""] * 7], head]
    for root in roots:
        for node in root.walk():
            titles = ["", "", "", ""]
            titles[COLUMN[node.level]] = f"{node.code} {node.title}".strip()
            rows.append([*titles, *(node[name] for name in ("service", "when", "told", "rate"))])
            plant(
                tree,
                node,
                departments=names(node["service"]),
                deadline=due(node["when"]),
                status=state(node["told"]),
                progress=int(node["rate"] or 0) or None,
            )
    rows.append(["", "", "", "", "", "", "Nombre d'actions", str(sum(len(root.actions) for root in roots))])
    path = folder / "vieuxbrouck_export_stairs.csv"
    path.write_bytes(text.separated(rows, ";").encode("cp1252"))
    assert any(item["level"] == STEP for item in tree.items)
    never = ("PST 2025-2030 Vieuxbrouck", "Nombre d'actions", "Objectif stratégique", "Sous-action")
    return tree.case(
        path, "L", "a column for each level, one title a row, steps, cp1252, a count at the end", never=never
    )


MONTFAVERGE = """
! {1} Une administration au service des habitants
# {1.1} Simplifier la relation à l'usager
- {1} Créer un guichet unique de la famille | Éducation | S. Moulin | T3 2026 | 45000 | En cours | 50
- {2} Généraliser la réponse en cinq jours ouvrés | Direction générale | P. Arnaudet | T1 2027 | | Non débutée | 0
- {3} Offrir le paiement fractionné des cantines | Finances | C. Besson | T4 2025 | 6000 | Achevée | 100
- {4} Ouvrir l'état civil le samedi matin | Population | N. Tissot | T2 2026 | 18500 | Achevée | 100
# {1.2} Ouvrir les données et les débats
- {5} Retransmettre les séances du conseil | Communication | V. Charrel | T1 2026 | 9000 | Achevée | 100
- {6} Animer six comités de quartier | Vie citoyenne | D. Roche | En continu | 24000 | En cours | 60
! {2} Des agents reconnus et bien équipés
# {2.1} Construire des parcours professionnels
- {7} Ouvrir vingt postes d'apprentis | Ressources humaines | I. Garnaud | T3 2026 | 210000 | En cours | 75
- {8} Créer une bourse interne à la mobilité | Ressources humaines | I. Garnaud | T2 2027 | | Non débutée | 0
- {9} Former les encadrants au management de projet | Ressources humaines | I. Garnaud | T4 2026 | 38000 | En cours |\
 40
# {2.2} Prévenir les risques du métier
- {10} Équiper les agents du nettoiement d'exosquelettes | Propreté | J. Ferrand | T2 2026 | 27000 | Suspendue | 20
- {11} Revoir le document unique d'évaluation des risques | Prévention | M. Delorme-Vial | T4 2026 | | En cours | 65
- {12} Aménager les vestiaires du centre technique | Bâtiments | R. Coste | T1 2028 | 390000 | Non débutée | 0
! {3} Une collectivité sobre et exemplaire
# {3.1} Réduire l'empreinte du patrimoine
- {13} Rénover l'éclairage de quinze gymnases | Bâtiments | R. Coste | T4 2027 | 520000 | En cours | 30
- {14} Suivre les consommations en direct | Énergie | A. Jourdan | T2 2026 | 61000 | Achevée | 100
- {15} Céder quatre bâtiments inoccupés | Foncier | L. Massot | T4 2028 | | En cours | 25
# {3.2} Acheter responsable
- {16} Intégrer une clause d'insertion dans les marchés de travaux | Commande publique | B. Perret | En continu | |\
 En cours | 80
- {17} Bannir le plastique à usage unique | Commande publique | B. Perret | T3 2025 | | Achevée | 100
- {18} Passer à 60 % de produits bio en restauration | Éducation | S. Moulin | T3 2028 | 150000 | En cours | 55
! {4} Un pilotage partagé
# {4.1} Décider sur des données fiables
- {19} Déployer un outil de pilotage des projets | Direction générale | P. Arnaudet | T2 2026 | 32000 | Abandonnée |\
 10
- {20} Construire un budget vert | Finances | C. Besson | T4 2026 | | En cours | 70
- {21} Tenir une revue de projets chaque trimestre | Direction générale | P. Arnaudet | En continu | | En cours | 60
# {4.2} Coopérer avec l'agglomération
- {22} Mutualiser le service des archives | Direction générale | P. Arnaudet | T1 2027 | 14000 | Non débutée | 0
- {23} Instruire les permis en commun | Urbanisme | G. Sabatier | T1 2026 | | Achevée | 100
"""


def town(folder: Path) -> Case:
    """ODS of a French town: axes and objectives typed once in columns of their own, figures, a weather in words."""
    roots = outline(MONTFAVERGE, "service agent when cost told rate")
    tree = Tree()
    head = (
        *("Axe", "Objectif", "N° action", "Action", "Direction porteuse", "Chef·fe de projet", "Livraison"),
        *("Crédits (€ TTC)", "État", "Avancement", "Météo"),
    )
    weather = {"En cours": "soleil voilé", "Achevée": "grand soleil", "Suspendue": "orage", "Abandonnée": "orage"}
    lines = [tuple(Box(name, bold=True, fill="C6E0B4") for name in head)]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        above = f"Axe {axis.code} – {axis.title}"
        for goal in axis.parts:
            plant(tree, goal)
            beside = f"{goal.code} {goal.title}"
            for one in goal.parts:
                cost = Box(value=Decimal(one["cost"]), form="money") if one["cost"] else Box()
                before = row(one.title, *(one[name] for name in ("service", "agent", "when")))
                rate = Box(value=Decimal(one["rate"]), form="percent")
                after = (cost, Box(one["told"]), rate, Box(weather.get(one["told"], "")))
                lines.append((Box(above), Box(beside), Box(value=int(one.code)), *before, *after))
                above = beside = ""
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    agents=names(one["agent"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                    progress=int(one["rate"]) or None,
                )
    readme = Grid(
        (
            row("Ville de Montfaverge – Projet d'administration « Cap 2030 »", bold=True),
            row("Ce classeur est mis à jour par les directions avant chaque revue de projets."),
            row("Météo : grand soleil = aucun souci ; soleil voilé = vigilance ; orage = difficulté majeure"),
        )
    )
    path = folder / "montfaverge_calc_town.ods"
    opendocument.write_sheets([Sheet("Lisez-moi", readme), Sheet("Plan d'actions", Grid(tuple(lines)))], path)
    never = ("Lisez-moi", "Météo", "grand soleil", readme.rows[1][0].text)
    return tree.case(path, "L", "filled on change only, a sheet to read first, a weather beside the state", never=never)


ALL: tuple[Maker, ...] = (dashboard, stairs, town)
