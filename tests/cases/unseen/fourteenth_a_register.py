"""A commune that sends its actions to the Region as a flat sheet: parents told once, sums by year, a line of totals."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid
from tests.cases.case import Case
from tests.cases.formats.workbook import Sheet, write_sheets
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.fourteenth_a_values import Thing
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | elected | department | partners | deadline | 2025 | 2026 | 2027 | sdgs | indicator
_PLAN = """
V internal | Volet interne
OS 1 | Être une administration efficace et solidaire de son CPAS
OO 1.1 | Mutualiser les moyens de la Commune et du CPAS
A 1.1.1 | Fusionner les services du personnel des deux institutions | K. Bastogne | Secrétariat | CPAS de Bérimont |
+ fin 2026 | | 8000 | | 8, 17 | Convention signée
A 1.1.2 | Lancer des marchés conjoints pour les denrées, le mobilier et les produits d'entretien | K. Bastogne |
+ Marchés publics | CPAS de Bérimont | Récurrent | | | | 12 | Nombre de marchés conjoints
A 1.1.3 | Installer les bureaux du CPAS dans l'aile arrière de la maison communale | K. Bastogne | Travaux | CPAS de
+ Bérimont | 2027 | 15000 | 240000 | 310000 | 11 | Surface aménagée
OO 1.2 | Assurer la continuité du service
A 1.2.1 | Désigner un suppléant pour chaque fonction critique et le former | K. Bastogne | Secrétariat | | juin 2026
+ | | | | 8 | Nombre de fonctions couvertes
A 1.2.2 | Sauvegarder les données hors site et tester la restauration une fois l'an | D. Lurkin | Informatique |
+ Intercommunale de mutualisation | 1er trimestre 2026 | 6000 | 6500 | 6500 | 9 | Durée de la restauration
A 1.2.3 | Rédiger un plan de cybersécurité et sensibiliser les agents à l'hameçonnage | D. Lurkin | Informatique | |
+ septembre 2026 | | 4200 | | 9, 16 | Part d'agents piégés lors du test
OO 1.3 | Gérer le patrimoine en bon père de famille
A 1.3.1 | Établir le carnet d'entretien de chaque bâtiment communal | F. Niessen | Travaux | | 2026 | | | | 11 |
+ Nombre de carnets
A 1.3.2 | Vendre les trois presbytères désaffectés | F. Niessen | Patrimoine | Comité d'acquisition | 2028 | | | |
+ 11 | Recettes
A 1.3.3 | Regrouper les ateliers communaux sur le site de la Chaussée | F. Niessen | Travaux | | 2028 | 30000 |
+ 450000 | 600000 | 9, 11 | Nombre de sites quittés
V external | Volet externe
OS 2 | Être une commune qui investit dans l'école et la culture
OO 2.1 | Accueillir les élèves dans des bâtiments sûrs et confortables
A 2.1.1 | Reconstruire l'école maternelle de Haute-Bérime | T. Colinet | Enseignement | Fonds des bâtiments
+ scolaires | septembre 2028 | 60000 | 900000 | 1450000 | 4, 11 | Nombre de classes livrées
A 2.1.2 | Ventiler les dix-neuf classes mesurées au-dessus de 1.200 ppm de CO2 | T. Colinet | Enseignement | | août
+ 2026 | 12000 | 38000 | | 3, 4 | Taux de CO2
A 2.1.3 | Végétaliser les cours de récréation avec les associations de parents | T. Colinet | Enseignement |
+ Associations de parents | 2025-2027 | 10000 | 20000 | 20000 | 4, 13 | Nombre de cours transformées
OO 2.2 | Ouvrir la culture à tous les publics
A 2.2.1 | Déménager la bibliothèque dans l'ancienne gare vicinale | W. Sarlet | Culture | Province | mars 2027 |
+ 25000 | 330000 | 80000 | 4 | Nombre de lecteurs
A 2.2.2 | Programmer quatre spectacles scolaires par an au centre culturel | W. Sarlet | Culture | Centre culturel
+ régional | Récurrent | 4000 | 4000 | 4000 | 4 | Nombre d'élèves
A 2.2.3 | Numériser les registres paroissiaux avec le cercle d'histoire | W. Sarlet | Culture | Cercle d'histoire |
+ fin 2027 | | 3500 | 3500 | 4 | Nombre de pages
OS 3 | Être une commune reliée, active et accueillante pour les entreprises
OO 3.1 | Améliorer les déplacements
A 3.1.1 | Réfectionner la route du Haut-Bois sur 1,8 km | F. Niessen | Travaux | SPW Mobilité | octobre 2026 | |
+ 780000 | | 9, 11 | Kilomètres refaits
A 3.1.2 | Créer un parking de covoiturage à la sortie d'autoroute | F. Niessen | Mobilité | SPW Mobilité | mi-2027 |
+ | 15000 | 145000 | 11, 13 | Nombre de places
A 3.1.3 | Négocier une ligne de bus express vers le chef-lieu | F. Niessen | Mobilité | TEC | 2026 | | | | 11 |
+ Nombre de voyages par jour
A 3.1.4 | Tracer dix kilomètres de chemins réservés aux modes doux | F. Niessen | Mobilité | Agriculteurs riverains
+ | 2027 | 5000 | 90000 | 90000 | 3, 11 | Kilomètres ouverts
OO 3.2 | Soutenir les entreprises et le tourisme
A 3.2.1 | Étendre le parc artisanal de douze parcelles | D. Lurkin | Économie | Intercommunale de développement |
+ 2029 | | 50000 | 400000 | 8, 9 | Nombre de parcelles vendues
A 3.2.2 | Baliser six boucles de randonnée au départ des hébergements | W. Sarlet | Tourisme | Syndicat d'initiative
+ | mai 2026 | 9000 | 6000 | | 8, 15 | Kilomètres balisés
A 3.2.3 | Aménager une aire pour vingt motor-homes près de l'étang | W. Sarlet | Tourisme | Commissariat au tourisme
+ | 2027 | | 20000 | 175000 | 8 | Nombre de nuitées
OS 4 | Être une commune attentive à la santé et à l'environnement de chacun
OO 4.1 | Retenir et attirer les soignants
A 4.1.1 | Construire une maison médicale pour huit praticiens | S. Hourlay | Santé | Cercle de médecins généralistes
+ | 2028 | 20000 | 120000 | 950000 | 3 | Nombre de praticiens installés
A 4.1.2 | Proposer un logement de stage aux jeunes médecins | S. Hourlay | Santé | Universités | fin 2026 | | 12000
+ | 5000 | 3 | Nombre de stagiaires
OO 4.2 | Protéger l'environnement
A 4.2.1 | Réaliser un plan de lutte contre les coulées de boue sur le plateau | S. Hourlay | Environnement | Cellule
+ GISER | T2 2027 | 8000 | 40000 | 60000 | 13, 15 | Nombre de fascines posées
A 4.2.2 | Installer des nichoirs et des hôtels à insectes avec les écoles | S. Hourlay | Environnement | Écoles |
+ Récurrent | 1000 | 1000 | 1000 | 15 | Nombre de nichoirs
A 4.2.3 | Verbaliser les incivilités grâce à un agent constatateur à mi-temps | S. Hourlay | Environnement | Zone de
+ police | 2026 | | 24000 | 25000 | 11, 16 | Nombre de constats
OO 4.3 | Accompagner les habitants à chaque âge de la vie
A 4.3.1 | Mettre en place, avec les écoles et le CPAS, un suivi des jeunes qui quittent l'enseignement sans diplôme
+ | S. Hourlay | Jeunesse | CPAS de Bérimont | septembre 2027 | | 5000 | 18000 | 1, 4 | Nombre de jeunes suivis
A 4.3.2 | Adapter le cimetière de Bérimont (columbarium, parcelle des étoiles, ossuaire) et en publier le règlement
+ illustré | S. Hourlay | État civil | | novembre 2026 | 14000 | 42000 | | 11 | Nombre de cellules de columbarium
A 4.3.3 | Doter chaque village d'un banc, d'un arbre et d'une table à l'endroit choisi par ses habitants | F.
+ Niessen | Travaux | Comités de village | 2026-2030 | | 7500 | 7500 | 3, 11 | Nombre de lieux aménagés
"""

_TOP = ("Volet", "Objectifs stratégiques (OS)", "Objectifs opérationnels (OO)", "Réf.", "Actions", "Mandataire")
_REST = ("Service gestionnaire", "Partenaires", "Échéance", "ODD", "Indicateur de réalisation")
_YEARS = (2025, 2026, 2027)


def berimont_book_register(folder: Path) -> Case:
    tree = Tree()
    one = lambda text, span=1, down=1: Box(text, span, down, fill="C6E0B4", bold=True)  # noqa: E731
    lines: list[tuple[Box, ...]] = [
        (Box("Commune de Bérimont – PST 2025-2030 – relevé transmis à la Région wallonne", 14, bold=True),),
        (Box("Code INS : 99021"),),
        (
            *(one(text, down=2) for text in (*_TOP, *_REST[:3])),
            *(one("Budget extraordinaire (EUR)", span=3), one(_REST[3], down=2), one(_REST[4], down=2)),
        ),
        tuple(one(str(year)) for year in _YEARS),
    ]
    track = volet = above = goal = ""
    first = {"V": "", "OS": "", "OO": ""}
    totals = [0, 0, 0]
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            track, volet = number, line[0]
            first["V"] = volet
        elif kind == "OS":
            above = tree.add(SO, line[0], code=number, track=track)
            first["OS"] = f"OS{number}. {line[0]}"
        elif kind == "OO":
            goal = tree.add(OO, line[0], above, code=number, track=track)
            first["OO"] = f"OO{number}. {line[0]}"
        else:
            title, elected, service, partners, due, *rest = (line[place] for place in range(10))
            sums, goals, sign = rest[:3], rest[3], rest[4]
            costs: list[Thing] = []
            boxes = []
            for place, (year, text) in enumerate(zip(_YEARS, sums, strict=True)):
                boxes.append(Box(text, value=Decimal(text), form="money") if text else Box())
                if text:
                    totals[place] += int(text)
                    costs.append({"kind": "extraordinary", "amount": f"{text}.00", "article": None, "year": year})
            lines.append(
                (
                    *(Box(first["V"]), Box(first["OS"], bold=True), Box(first["OO"]), Box(number), Box(title)),
                    *(Box(text) for text in (elected, service, partners, due)),
                    *(*boxes, Box(goals), Box(sign)),
                )
            )
            first = dict.fromkeys(first, "")
            tree.add(
                *(ACTION, title, goal),
                code=number, track=track, political_leads=[elected], departments=[service],
                partners=listed(partners), deadline=when(due), budget=costs,
                sdgs=[int(goal_) for goal_ in goals.split(",")], indicators=[{"text": sign, "kind": "output"}],
            )  # fmt: skip
    last = len(lines)
    sums_row = (
        Box("", formula=f"=SUM({column}5:{column}{last})", value=Decimal(total), form="money", bold=True)
        for column, total in zip("JKL", totals, strict=True)
    )
    lines.append((*(Box("TOTAL" if not place else "", bold=True) for place in range(9)), *sums_row, Box(), Box()))
    lines.append((Box("ODD : objectifs de développement durable des Nations Unies"),))
    path = folder / "berimont_book_register.xlsx"
    write_sheets([Sheet("PST", Grid(tuple(lines), header=4))], path)
    traps = "objectives and volet only on the first line they hold; three years under one head; a total"
    return tree.case(path, "L", traps, never=("TOTAL", "Volet interne", "Volet externe", *_TOP[:3], "Actions"))
