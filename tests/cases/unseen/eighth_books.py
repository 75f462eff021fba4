"""Eighth set, workbooks: a sheet for each strategic objective, and one list whose first column says the level."""

from datetime import date
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.eighth_values import due, said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import OO, SO, STEP, Tree

RUISSANGLE = """
# {1} Être une ville où il fait bon se promener
## {1.1} Apaiser le centre ancien
- {1.1.1} Piétonniser la rue des Orfèvres le samedi | Échevine de la Mobilité | Mobilité | 01/05/2026 | 100 | 18.000\
 € | Essai concluant, prolongé jusqu'en septembre | Rédiger le règlement définitif
- {1.1.2} Créer un parc relais de 180 places à la Porte du Nord | Échevine de la Mobilité | Bureau d'études |\
 décembre 2028 | 20 | 1.250.000 € | Terrain acquis le 3 mars 2026 | Introduire le permis unique
- {1.1.3} Revoir le jalonnement des parkings | Échevine de la Mobilité | Mobilité | T4 2026 | 50 | 64.000 € | Marché\
 attribué | Poser les 42 panneaux
## {1.2} Embellir les quais
- {1.2.1} Planter 120 arbres sur le quai des Mariniers | Échevin des Espaces verts | Espaces verts | 31/03/2027 | 35\
 | 96.000 € | 41 arbres plantés | Planter la deuxième section
- {1.2.2} Démonter l'ancienne grue | Échevin des Travaux | Bâtiments | 2026 | 0 | | | Attendre l'avis du Patrimoine
# {2} Être une ville qui se soucie de la santé de tous
## {2.1} Réduire les inégalités de santé
- {2.1.1} Ouvrir une maison médicale au quartier du Fort | Présidente du CPAS | CPAS | 2029 | 10 | 680.000 € | Étude\
 de besoins réalisée | Trouver un bâtiment
- {2.1.2} Offrir le petit déjeuner dans les écoles à encadrement différencié | Échevin de l'Enseignement |\
 Enseignement | permanent | 60 | 52.000 € | Trois écoles sur cinq servies | Recruter deux accueillantes
- {2.1.3} Cartographier les défibrillateurs | Bourgmestre | Plan d'urgence | 30/06/2026 | 100 | | Carte en ligne |
## {2.2} Encourager l'activité physique des aînés
- {2.2.1} Organiser des marches accompagnées | Échevine des Aînés | Cohésion sociale | annuel | 50 | 1.200 € | Douze\
 marches en 2026 | Trouver des guides
- {2.2.2} Aménager un parcours d'équilibre au parc Saint-Amalric | Échevin des Espaces verts | Espaces verts |\
 août 2027 | 5 | 37.500 € | | Lancer le marché
# {3} Être une ville qui attire et garde les entreprises
## {3.1} Accélérer les réponses aux entreprises
- {3.1.1} Nommer un interlocuteur unique | Échevin de l'Économie | Développement économique | 01/02/2026 | 100 | |\
 Désigné le 26 janvier 2026 |
- {3.1.2} Traiter les permis d'environnement en soixante jours | Échevin de l'Urbanisme | Urbanisme | fin 2027 | 40 |\
 24.000 € | Délai ramené de 96 à 78 jours | Engager un agent technique
## {3.2} Réhabiliter les friches
- {3.2.1} Assainir le site de la tréfilerie | Échevin de l'Urbanisme | Bureau d'études | 2030 | 15 | 2.400.000 € |\
 Caractérisation des sols terminée | Déposer le projet d'assainissement
- {3.2.2} Louer provisoirement la halle à des artisans | Échevin de l'Économie | Développement économique | octobre\
 2026 | 80 | 9.900 € | Sept artisans installés | Raccorder l'eau
# {4} Être une administration fiable
## {4.1} Maîtriser les risques
- {4.1.1} Adopter un plan de contrôle interne | Bourgmestre | Direction générale | 31/12/2026 | 70 | | Quatre\
 processus décrits | Décrire les recettes
- {4.1.2} Sauvegarder les données hors site | Échevin de l'Informatique | Informatique | juin 2026 | 100 | 14.400 € |\
 En service depuis mai |
## {4.2} Piloter par les données
- {4.2.1} Publier un tableau de bord trimestriel | Bourgmestre | Direction générale | chaque trimestre | 50 | | Deux\
 numéros parus | Automatiser les graphiques
- {4.2.2} Relier le budget au PST | Échevin des Finances | Finances | 2027 | 25 | 6.000 € | Codification terminée |\
 Former les services
"""


def sheets(folder: Path) -> Case:
    """A town: a cover sheet, then a sheet for each objective, its title above, a row for each operational objective."""
    roots = outline(RUISSANGLE, "lead service when rate cost done left")
    tree = Tree()
    cover = [
        row("Ville de Ruissangle", bold=True),
        row("Tableau de bord du PST 2025-2030"),
        row("Situation au", Box(value=date(2026, 10, 15), form="date")),
        (),
        row("Feuille", "Objectif", "Nombre d'actions", bold=True),
    ]
    pages = []
    head = (
        *(
            "Réf.",
            "Libellé",
            "Membre du Collège compétent",
            "Service responsable",
            "Échéance",
            "Avancement (%)",
            "Budget",
        ),
        *("Réalisé à ce jour", "Reste à faire"),
    )
    swapped = (*head[:2], head[3], head[2], *head[4:])
    for root in roots:
        plant(tree, root)
        cover.append((Box(f"OS{root.code}"), Box(root.title), Box(value=len(root.actions))))
        lines = [
            (Box(f"OBJECTIF STRATÉGIQUE {root.code}", bold=True), Box(root.title, span=8, bold=True)),
            (),
            row(*(head if root.code != "3" else swapped), bold=True),
        ]
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"OO {part.code}", fill="FFE699"), Box(part.title, span=8, fill="FFE699")))
            for one in part.parts:
                told = due(one["when"])
                exact = told and told.get("start") and told["start"] == told["end"]
                day = Box(value=date.fromisoformat(told["end"]), form="date") if told and exact else Box(one["when"])
                rate = Box(value=int(one["rate"]), form="percent")
                who = (one["lead"], one["service"]) if root.code != "3" else (one["service"], one["lead"])
                before = row(one.code, one.title, *who)
                lines.append((*before, day, rate, Box(one["cost"]), Box(one["done"]), Box(one["left"])))
                plant(tree, one, **said(one))
        lines += [(), row("", "Nombre d'actions :", str(len(root.actions)))]
        pages.append(Sheet(f"OS{root.code}", Grid(tuple(lines))))
    path = folder / "ruissangle_book_sheets.xlsx"
    workbook.write_sheets([Sheet("Accueil", Grid(tuple(cover))), *pages], path)
    never = ("Tableau de bord du PST 2025-2030", "Nombre d'actions :", "Situation au", "Réalisé à ce jour", "Accueil")
    return tree.case(path, "B", "a sheet for each objective whose title stands beside its number, a cover", never=never)


MERLINFOSSE = """
# {1} Être un CPAS où les usagers sont acteurs
## {1.1} Faire participer les usagers
- {1.1.1} Installer un comité d'usagers | Action sociale | Fabrice Ossogne | 31/12/2026 | En cours
+ {1.1.1.1} Recruter douze usagers volontaires | Action sociale | Fabrice Ossogne | 31/03/2026 | Fait
+ {1.1.1.2} Rédiger le règlement du comité | Action sociale | Fabrice Ossogne | 30/09/2026 | En cours
- {1.1.2} Mesurer la satisfaction à la sortie de chaque entretien | Qualité | Inès Parmelot | T1 2027 | Pas lancé
## {1.2} Rendre l'information compréhensible
- {1.2.1} Traduire les décisions d'octroi en langage clair | Secrétariat | Gilles Andrimont-Kell | juin 2026 | Fait
- {1.2.2} Produire six capsules vidéo | Qualité | Inès Parmelot | 2027 | En cours
+ {1.2.2.1} Écrire les scénarios avec les travailleurs sociaux | Qualité | Inès Parmelot | octobre 2026 | Fait
+ {1.2.2.2} Tourner et sous-titrer les capsules | Qualité | Inès Parmelot | mai 2027 | Pas lancé
# {2} Être un CPAS qui loge et qui accompagne
## {2.1} Augmenter le parc de logements
- {2.1.1} Capter quinze logements privés par une agence immobilière sociale | Logement | Rosalie Thunus | fin 2028 |\
 En cours
- {2.1.2} Réhabiliter l'ancienne conciergerie | Logement | Rosalie Thunus | décembre 2027 | Gelé
+ {2.1.2.1} Désigner l'auteur de projet | Logement | Rosalie Thunus | 30/06/2026 | Fait
+ {2.1.2.2} Obtenir le permis d'urbanisme | Logement | Rosalie Thunus | 31/01/2027 | Gelé
## {2.2} Accompagner dans le logement
- {2.2.1} Engager un référent logement | Ressources humaines | Directeur général | avril 2026 | Fait
- {2.2.2} Créer une boîte à outils contre la précarité énergétique | Énergie | Tuteur énergie | permanent | En cours
# {3} Être un CPAS employeur responsable
## {3.1} Fidéliser le personnel
- {3.1.1} Introduire l'horaire variable dans les services administratifs | Ressources humaines | Directeur général |\
 01/01/2027 | À planifier
- {3.1.2} Proposer une formation diplômante par an | Ressources humaines | Directeur général | annuel | En cours
- {3.1.3} Rénover la salle de repos de la résidence | Résidence | Économe | été 2028 | À planifier
## {3.2} Réduire la charge administrative
- {3.2.1} Acquérir un logiciel de gestion des dossiers | Informatique | Économe | mars 2027 | En cours
+ {3.2.1.1} Rédiger le cahier des charges | Informatique | Économe | 30/06/2026 | Fait
+ {3.2.1.2} Migrer les données de l'ancien logiciel | Informatique | Économe | 28/02/2027 | Pas lancé
- {3.2.2} Mutualiser l'indicateur social avec la commune | Secrétariat | Gilles Andrimont-Kell | 2026 | Renoncé
"""
KINDS = {SO: "Stratégique", OO: "Opérationnel", STEP: "Tâche"}


def levels(folder: Path) -> Case:
    """A CPAS: one list, the level said in the second column, steps below their action, a total at the end."""
    roots = outline(MERLINFOSSE, "service agent when told")
    tree = Tree()
    lines = [
        row("CPAS de Merlinfosse – PST", bold=True),
        row("Niveaux : Stratégique > Opérationnel > Action > Tâche"),
        (),
        row("Numéro", "Niveau", "Description", "Service", "Qui ?", "Pour quand ?", "État", "Commentaire", bold=True),
    ]
    fills = {SO: "8EA9DB", OO: "D9E1F2"}
    for root in roots:
        for node in root.walk():
            fill = fills.get(node.level)
            told = due(node["when"])
            day: Box = Box(node["when"], fill=fill)
            if told and told.get("start") and told["start"] == told["end"]:
                day = Box(value=date.fromisoformat(told["end"]), form="date")
            kind = {"2.2": "operationnel", "2.2.1": "action"}.get(node.code, KINDS.get(node.level, "Action"))
            words = (node.code, kind, node.title, node["service"], node["agent"])
            note = "voir PV du BP du 9/6" if node["told"] == "Gelé" else ""
            lines.append((*(Box(word, fill=fill) for word in words), day, Box(node["told"], fill=fill), Box(note)))
            plant(tree, node, **said(node))
        lines.append(())
    lines.append(row("", "Total", f"{sum(len(root.actions) for root in roots)} actions"))
    path = folder / "merlinfosse_book_levels.xlsx"
    workbook.write_sheets([Sheet("PST", Grid(tuple(lines))), Sheet("Feuil2", Grid((row(""),)))], path)
    never = ("CPAS de Merlinfosse – PST", "Description", "Total", "voir PV du BP du 9/6", lines[-1][2].text)
    return tree.case(path, "O", "the level in a column, tasks below some actions, real dates among words", never=never)


ALL: tuple[Maker, ...] = (sheets, levels)
