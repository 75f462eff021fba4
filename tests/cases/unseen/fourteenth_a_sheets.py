"""A commune that keeps its PST in a workbook: a sheet for each strategic objective, groups, real dates and rates."""

import datetime
from pathlib import Path

from tests.cases.blocks import Box, Grid
from tests.cases.case import Case
from tests.cases.formats.workbook import Sheet, write_sheets
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import planned, stacked
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | elected | department | priority | state | rate | start | deadline | remark
_PLAN = """
OS 1 | Être une commune qui offre un service public de qualité à tous ses habitants
OO 1.1 | Réduire les délais de traitement des dossiers
A 1.1.1 | Cartographier les procédures des permis d'urbanisme, des permis uniques et des demandes de primes | G.
+ Thibaut | Urbanisme | 1 | En cours | 50 | 01/03/2025 | 30/06/2026 | Deux procédures sur trois sont décrites
A 1.1.2 | Offrir la prise de rendez-vous en ligne pour tous les services | G. Thibaut | Population | 1 | Terminé |
+ 100 | 01/01/2025 | 31/12/2025 | En ligne depuis novembre
A 1.1.3 | Former un agent de chaque service à la réponse de premier niveau | G. Thibaut | Ressources humaines | 2 |
+ À planifier | 0 | | fin 2027 |
OO 1.2 | Mieux faire connaître l'action de la Commune
A 1.2.1 | Refondre le bulletin communal (format, périodicité, distribution) | I. Courard | Communication | 2 | En
+ cours | 30 | 01/09/2025 | 30/09/2026 | Attendre le marché d'impression
A 1.2.2 | Animer une page par village sur les réseaux sociaux | I. Courard | Communication | 3 | Abandonné | 10 |
+ 01/02/2025 | | Décision du Collège du 14 avril 2026
A 1.2.3 | Tenir une rencontre citoyenne par an dans chaque village | G. Thibaut; I. Courard | Communication | 1 | En
+ cours | | | Récurrent | Sept villages
OO 1.3 | Développer les synergies avec le CPAS
A 1.3.1 | Créer un service informatique commun | G. Thibaut | Direction générale | 1 | En attente | 20 | 01/06/2025
+ | 31/12/2027 | Avis des syndicats demandé
A 1.3.2 | Grouper les contrats d'entretien des chaudières, des ascenseurs et des extincteurs | G. Thibaut |
+ Finances; Travaux | 2 | Terminé | 100 | 15/01/2025 | 31/03/2026 |
A 1.3.3 | Partager les salles de réunion par un agenda unique | G. Thibaut | Direction générale | 3 | À planifier |
+ 0 | | 2028 |
OS 2 | Être une commune durable, qui ménage son énergie, ses sols et ses paysages
OO 2.1 | Réduire l'empreinte énergétique de la Commune
A 2.1.1 | Remplacer les 1.240 points lumineux par des LED avec baisse d'intensité entre minuit et cinq heures | V.
+ Henrard | Travaux | 1 | En cours | 65 | 01/04/2025 | 30/11/2027 | Phase 3 sur 5
A 2.1.2 | Isoler la toiture de l'école de Rienne-le-Bas | V. Henrard | Patrimoine | 1 | Terminé | 100 | 01/07/2025 |
+ 29/08/2025 | Subside UREBA
A 2.1.3 | Étudier un réseau de chaleur au bois pour la maison communale, l'école et le presbytère | V. Henrard |
+ Énergie | 2 | En attente | 15 | 01/10/2025 | mi-2027 | Étude attribuée
A 2.1.4 | Accompagner les ménages dans la rénovation de leur logement grâce à une plateforme locale | V. Henrard |
+ Énergie | 1 | En cours | 40 | 01/01/2026 | 31/12/2029 | 61 dossiers ouverts
OO 2.2 | Préserver les ressources naturelles
A 2.2.1 | Acquérir et restaurer cinq hectares de prairies humides | M. Ledieu | Environnement | 2 | En cours | 40 |
+ 01/03/2025 | 2029 | Deux hectares acquis
A 2.2.2 | Recreuser les mares communales et y installer des panneaux pour les écoles | M. Ledieu | Environnement | 3
+ | Terminé | 100 | 01/09/2025 | 31/03/2026 |
A 2.2.3 | Inventorier les arbres d'alignement et planifier leur entretien | M. Ledieu | Environnement; Travaux | 2 |
+ En cours | 75 | 01/05/2025 | T4 2026 |
OO 2.3 | Aménager le territoire avec mesure
A 2.3.1 | Adopter un schéma de développement communal qui limite l'étalement | V. Henrard | Urbanisme | 1 | Bloqué |
+ 35 | 01/02/2025 | 31/12/2026 | Recours introduit contre la désignation de l'auteur
A 2.3.2 | Racheter la friche de l'ancienne scierie et la dépolluer | V. Henrard | Patrimoine | 1 | En cours | 25 |
+ 01/01/2026 | 2030 |
OS 3 | Être une commune solidaire, où il fait bon grandir, travailler et vieillir
OO 3.1 | Adapter l'accueil de l'enfance aux besoins des familles
A 3.1.1 | Créer quatorze places d'accueil supplémentaires à Herbaumont-Centre | S. Bodart | Enfance | 1 | En cours |
+ 45 | 01/06/2025 | 01/09/2027 | Permis délivré
A 3.1.2 | Revoir le règlement et les tarifs des stages de vacances | S. Bodart | Enfance | 2 | Terminé | 100 |
+ 01/01/2025 | 30/04/2025 |
A 3.1.3 | Proposer une aide aux devoirs deux fois par semaine dans les quatre écoles | S. Bodart | Enseignement | 1
+ | En cours | | | Récurrent | Avec le concours de la bibliothèque
OO 3.2 | Soutenir l'économie et l'emploi
A 3.2.1 | Équiper et viabiliser la seconde phase de la zone artisanale du Moulin | I. Courard | Développement local
+ | 1 | En attente | 10 | 01/01/2026 | fin 2029 | Dans l'attente de l'intercommunale
A 3.2.2 | Organiser une bourse de l'emploi saisonnier avec les exploitants touristiques | I. Courard | Développement
+ local | 3 | À planifier | 0 | | mars 2027 |
A 3.2.3 | Ouvrir un espace de travail partagé dans l'ancienne poste | I. Courard | Développement local; Patrimoine |
+ 2 | En cours | 60 | 01/09/2025 | 31/10/2026 |
OO 3.3 | Entourer les aînés et les personnes isolées
A 3.3.1 | Étendre la livraison de courses par le service Proxi'Bus | S. Bodart | Affaires sociales | 2 | Terminé |
+ 100 | 01/03/2025 | 31/12/2025 |
A 3.3.2 | Aménager six logements adaptés près de la maison médicale | S. Bodart | Patrimoine | 1 | Bloqué | 20 |
+ 01/09/2025 | 2029 | Refus de permis, projet à revoir
A 3.3.3 | Créer une amicale des bénévoles et assurer ses membres | S. Bodart | Affaires sociales | 3 | À planifier |
+ 0 | | 2027 |
OS 4 | Être une commune sûre et bien équipée, qui entretient ses routes et ses bâtiments avant qu'il ne soit trop tard
OO 4.1 | Entretenir les voiries, les trottoirs et les ouvrages d'art
A 4.1.1 | Établir un relevé de l'état des 138 kilomètres de voiries communales et le réviser tous les trois ans | M.
+ Ledieu | Travaux | 1 | Terminé | 100 | 01/02/2025 | 31/10/2025 | Relevé par caméra
A 4.1.2 | Réparer les ponts du Ry d'Anse et de la Filature, limités à 3,5 tonnes depuis 2022 | M. Ledieu | Travaux |
+ 1 | En cours | 55 | 01/05/2025 | 31/10/2026 | Pont de la Filature rouvert
A 4.1.3 | Créer un trottoir entre l'arrêt de bus et le hall sportif de Rienne-le-Haut, avec éclairage et traversée
+ protégée | M. Ledieu; V. Henrard | Travaux; Mobilité | 2 | En attente | 25 | 15/03/2026 | T3 2027 | Emprises à
+ négocier
OO 4.2 | Renforcer la prévention
A 4.2.1 | Mettre à jour le plan général d'urgence, le tester avec les services de secours et en informer la
+ population | G. Thibaut | Direction générale | 1 | En cours | 80 | 01/01/2025 | 30/06/2026 | Exercice le 6 juin
A 4.2.2 | Relancer les partenariats locaux de prévention avec la zone de police dans trois villages | G. Thibaut |
+ Direction générale | 2 | À planifier | 0 | | 2027 |
A 4.2.3 | Contrôler les extincteurs, les issues et l'éclairage de secours de toutes les salles communales | M.
+ Ledieu | Patrimoine | 1 | En cours | | | Récurrent | Registre tenu par le conseiller en prévention
"""

_HEAD = (
    *("N°", "Objectif opérationnel / Action", "Échevin·e", "Service", "Priorité", "Statut", "Avancement"),
    *("Début", "Échéance", "Remarques"),
)


def _date(text: str) -> Box:
    """A real date where a day is told, the words elsewhere."""
    if text.count("/") != 2:
        return Box(text)
    day, month, year = (int(part) for part in text.split("/"))
    return Box(text, value=datetime.date(year, month, day), form="date")


def herbaumont_book_sheets(folder: Path) -> Case:
    tree = Tree()
    sheets = [
        Sheet(
            "Mode d'emploi",
            Grid(
                (
                    (Box("Commune de Herbaumont", bold=True),),
                    (Box("Programme stratégique transversal 2024-2030 : fichier de suivi", bold=True),),
                    (Box("Version du 4 mai 2026"),),
                    (Box("1. Chaque service complète ses lignes avant le 15 du mois de mars et de septembre."),),
                    (Box("2. Priorité : 1 = haute, 2 = moyenne, 3 = basse."),),
                    (Box("3. Ne pas insérer de colonnes, merci !"),),
                ),
                header=0,
            ),
        )
    ]
    lines: list[tuple[Box, ...]] = []
    above = goal = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            lines = []
            lines += [(Box("PST 2024-2030 – COMMUNE DE HERBAUMONT", bold=True),), ()]
            lines += [(Box(f"OS{number} – {line[0]}", 10, fill="8EA9DB", bold=True),)]
            lines += [tuple(Box(text, fill="D9E1F2", bold=True) for text in _HEAD)]
            above = tree.add(SO, line[0], code=number)
            sheets.append(Sheet(f"OS{number}", Grid((), header=4)))
        elif kind == "OO":
            lines.append((Box(f"OO{number}", fill="F2F2F2", bold=True), Box(line[0], 9, fill="F2F2F2", bold=True)))
            goal = tree.add(OO, line[0], above, code=number)
        else:
            title, elected, services, rank, said, rate, start, due, remark = (line[place] for place in range(9))
            done = Box(rate, value=int(rate), form="percent") if rate else Box()
            lines.append(
                (
                    *(Box(number), Box(title), Box(stacked(elected)), Box(stacked(services))),
                    *(
                        Box(rank, value=int(rank), form="number"),
                        Box(said),
                        done,
                        _date(start),
                        _date(due),
                        Box(remark),
                    ),
                )
            )
            tree.add(
                *(ACTION, title, goal),
                code=number, political_leads=listed(elected), departments=listed(services), priority=rank,
                status=planned(said) or state(said), progress=int(rate) if rate else None, start=when(start),
                deadline=when(due),
            )  # fmt: skip
        sheets[-1] = Sheet(sheets[-1].name, Grid(tuple(lines), header=4))
    words = ("À planifier", "En cours", "En attente", "Bloqué", "Terminé", "Abandonné")
    sheets.append(Sheet("Listes", Grid(((Box("Statuts"),), *((Box(word),) for word in words)), header=0), hidden=True))
    path = folder / "herbaumont_book_sheets.xlsx"
    write_sheets(sheets, path)
    never = ("Mode d'emploi", "Statuts", "PST 2024-2030 – COMMUNE DE HERBAUMONT", *words)
    traps = "a sheet of advice and a hidden one of lists; rates as real percents, days as real dates or as words"
    return tree.case(path, "A", traps, never=never)
