"""Sixth set, workbooks: the flat list of a coordinator, crosses under half-years, a dashboard of the commitments."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import Thing, Tree

AUBREMPONT = """
! Volet interne
# {1} Être une administration moderne, au service de tous
## {1.1} Mieux gérer les ressources humaines
- {1} Recruter un responsable RH | Bourgmestre | RH | K. Marlier | Haute | 30/06/2025 | | Clôturé | 100 | 62000
- {2} Mettre à jour toutes les descriptions de fonction | Bourgmestre | RH | K. Marlier | Moyenne | 31/12/2026 | | En\
 cours | 55 |
- {3} Planifier les départs à la pension | Bourgmestre | RH | K. Marlier | Haute | 31/12/2025 | 30/06/2026 | Clôturé\
 | 100 |
- {4} Adapter le statut administratif | Bourgmestre | RH | K. Marlier | Basse | 31/12/2027 | | A démarrer | 0 |
## {1.2} Sécuriser l'informatique
- {5} Sauvegarder les données hors site | Échevin Lambot | Informatique | Y. Descamps | Haute | 31/03/2026 | |\
 Clôturé | 100 | 14500
- {6} Former les agents au hameçonnage | Échevin Lambot | Informatique | Y. Descamps | Haute | Récurrent | | En cours\
 | 40 | 3000
- {7} Remplacer quinze ordinateurs par an | Échevin Lambot | Informatique | Y. Descamps | Moyenne | Récurrent | | En\
 cours | 33 | 18000
- {8} Migrer la téléphonie | Échevin Lambot | Informatique | | Moyenne | 30/09/2026 | 31/03/2027 | Bloqué | 20 | 26000
## {1.3} Maîtriser les finances
- {9} Adopter un plan de trésorerie mensuel | Échevine Sacré | Finances | B. Nollet | Haute | 31/01/2026 | | Clôturé\
 | 100 |
- {10} Contrôler les subventions accordées | Échevine Sacré | Finances | B. Nollet | Moyenne | Récurrent | | En cours\
 | 50 |
- {11} Réviser la coordination des taxes | Échevine Sacré | Finances | B. Nollet | Basse | 31/10/2028 | | A démarrer\
 | 0 |
! Volet externe
# {2} Être une commune qui soutient son économie locale
## {2.1} Accompagner les commerçants
- {12} Créer un marché nocturne mensuel en été | Échevin Lambot | Économie | R. Zune | Moyenne | 30/06/2026 | | En\
 cours | 80 | 7500
- {13} Réaliser une étude sur le stationnement commercial | Échevin Lambot | Mobilité | R. Zune | Haute | 31/12/2026\
 | | En cours | 25 | 19000
- {14} Accorder une aide à l'installation | Échevin Lambot | Économie | R. Zune | Haute | Récurrent | | En cours | 45\
 | 25000
- {15} Embellir les vitrines vides | Échevin Lambot | Économie | R. Zune | Basse | 30/11/2026 | | Suspendu | 10 | 4000
## {2.2} Soutenir les agriculteurs
- {16} Installer une aire de lavage des pulvérisateurs | Échevine Sacré | Environnement | C. Honoré | Moyenne |\
 31/12/2028 | | A démarrer | 0 | 95000
- {17} Élaborer une carte des producteurs | Échevine Sacré | Environnement | C. Honoré | Basse | 31/05/2026 | |\
 Clôturé | 100 | 1500
- {18} Acheter un épandeur en commun | Échevine Sacré | Environnement | C. Honoré | Basse | 30/04/2027 | | Annulé | 0\
 | 40000
# {3} Être une commune attentive à la santé et au bien-être
## {3.1} Garantir une alimentation saine
- {19} Servir de la soupe dans toutes les écoles | Échevine Wilmet | Enseignement | M. Ledent | Haute | Récurrent | |\
 En cours | 70 | 11000
- {20} Supprimer les distributeurs de sodas | Échevine Wilmet | Sports | M. Ledent | Moyenne | 31/08/2025 | | Clôturé\
 | 100 |
- {21} Créer un verger communal par village | Échevine Wilmet | Environnement | C. Honoré | Moyenne | 31/03/2028 | |\
 En cours | 33 | 12500
## {3.2} Favoriser l'accès à la santé
- {22} Attirer deux médecins généralistes | Présidente CPAS | CPAS | D. Bouvy | Haute | 31/12/2027 | | En cours | 50\
 | 30000
- {23} Équiper la piscine d'un élévateur | Échevine Wilmet | Sports | M. Ledent | Haute | 30/06/2027 | | A démarrer |\
 0 | 21000
- {24} Proposer des consultations de nourrissons | Présidente CPAS | CPAS | D. Bouvy | Moyenne | Récurrent | | En\
 cours | 60 |
- {25} Organiser une semaine de la santé mentale | Présidente CPAS | CPAS | D. Bouvy | Moyenne | 31/10/2026 | | A\
 démarer | 0 | 3500
## {3.3} Aménager des lieux de détente
- {26} Créer un parc à chiens | Échevin Lambot | Travaux | A. Pirson | Basse | 30/09/2027 | | A démarrer | 0 | 17000
- {27} Rénover les bancs du Ravel | Échevin Lambot | Travaux | A. Pirson | Moyenne | 30/04/2026 | | Clôturé | 100 |\
 6000
- {28} Ouvrir les cours d'école le week-end | Échevine Wilmet | Enseignement | M. Ledent | Basse | 31/05/2027 | | A\
 démarrer | 0 |
# {4} Être une commune qui prépare la transition
## {4.1} Produire de l'énergie
- {29} Couvrir de panneaux la toiture du hall sportif | Échevine Sacré | Énergie | C. Honoré | Haute | 31/12/2026 | |\
 En cours | 65 | 130000
- {30} Lancer une coopérative citoyenne | Échevine Sacré | Énergie | C. Honoré | Moyenne | 31/12/2029 | | A démarrer\
 | 0 |
## {4.2} Réduire les déchets
- {31} Instaurer une consigne sur les gobelets | Échevine Sacré | Environnement | C. Honoré | Haute | 31/03/2026 | |\
 Clôturé | 100 | 5000
- {32} Composter dans chaque quartier | Échevine Sacré | Environnement | C. Honoré | Moyenne | 31/12/2028 | | En\
 cours | 40 | 16000
- {33} Ouvrir une ressourcerie avec Haubrémont | Présidente CPAS | CPAS | D. Bouvy | Haute | 30/06/2028 | | En cours\
 | 15 | 85000
"""
TRACKS = {"Volet interne": "internal", "Volet externe": "external"}


def _day(text: str) -> date:
    day, month, year = (int(part) for part in text.split("/"))
    return date(year, month, day)


def _dated(text: str) -> Box:
    return Box(value=_day(text), form="date") if "/" in text else Box(text)


def flat(folder: Path) -> Case:
    """A row for each action with its volet and objectives repeated; real dates, percentages and sums; a list sheet."""
    roots = outline(AUBREMPONT, "lead service agent rank when later told rate cost")
    tree = Tree()
    head = (
        *("N°", "Volet", "Objectif stratégique", "Objectif opérationnel", "Intitulé de l'action", "Membre du Collège"),
        *("Service pilote", "Agent référent", "Priorité", "Échéance", "Échéance revue", "Statut", "Avancement"),
        *("Budget estimé", "Remarques"),
    )
    lines = [
        (Box("PST 2025-2030 – AUBREMPONT", bold=True),),
        (Box("Mis à jour par le coordinateur PST le 15/09/2026 – filtrer sur la colonne « Service pilote »"),),
        (Box(""),),
        tuple(Box(text, bold=True, fill="BDD7EE") for text in head),
    ]
    remarks = {"Bloqué": "Attente de l'opérateur", "Suspendu": "À revoir avec l'association des commerçants"}
    for volet in roots:
        for goal in volet.parts:
            plant(tree, goal, track=TRACKS[volet.title])
            for part in goal.parts:
                plant(tree, part, track=TRACKS[volet.title])
                for one in part.parts:
                    cost, later = one["cost"], one["later"]
                    lines.append(
                        (
                            *(Box(value=int(one.code)), Box(volet.title), Box(f"OS {goal.code} - {goal.title}")),
                            *(Box(f"OO {part.code} - {part.title}"), Box(one.title)),
                            *(Box(one[name]) for name in ("lead", "service", "agent", "rank")),
                            *(_dated(one["when"]), _dated(later) if later else Box(), Box(one["told"])),
                            Box(value=Decimal(one["rate"]), form="percent"),
                            Box(value=Decimal(cost), form="money") if cost else Box(),
                            Box(remarks.get(one["told"], "")),
                        )
                    )
                    plant(
                        tree,
                        one,
                        track=TRACKS[volet.title],
                        political_leads=names(one["lead"]),
                        departments=names(one["service"]),
                        agents=names(one["agent"]),
                        deadline=due(one["when"]),
                        status=state(one["told"]),
                        progress=int(one["rate"]) or None,
                        budget=money(cost),
                        budget_kind_also_ok=True,
                    )
    whole = sum(Decimal(line["amount"]) for item in tree.items for line in item.get("budget", []))
    lines.append((*(Box() for _ in range(12)), Box("Total", bold=True), Box(value=whole, form="money", bold=True)))
    lists = Grid(
        (
            row("Statut", "Priorité", "Membre du Collège", bold=True),
            row("A démarrer", "Haute", "Bourgmestre"),
            row("En cours", "Moyenne", "Échevin Lambot"),
            row("Clôturé", "Basse", "Échevine Sacré"),
            row("Suspendu", "", "Échevine Wilmet"),
            row("Bloqué", "", "Présidente CPAS"),
            row("Annulé"),
        )
    )
    path = folder / "aubrempont_book_flat.xlsx"
    workbook.write_sheets([Sheet("Suivi PST", Grid(tuple(lines))), Sheet("Listes", lists)], path)
    never = ("Total", "PST 2025-2030 – AUBREMPONT", "Haute", "Échevin Lambot", "Intitulé de l'action")
    return tree.case(
        path, "I", "objectives repeated on each row, a revised deadline, a sheet of lists, a total", never=never
    )


CORTILLON = """
# {1} Le CPAS soutient les familles
## {1.1} Offrir un accueil à la petite enfance
- Agrandir la crèche Les Mésanges de sept places | Petite enfance | S2 2026 - S1 2028
- Recruter une puéricultrice volante | Petite enfance | S1 2026
- Étendre les horaires aux travailleurs à pause | Petite enfance | S2 2027
## {1.2} Aider les parents seuls
- Créer un groupe de parole mensuel | Service social | S1 2026 - S2 2030
- Réserver quatre logements d'insertion aux familles monoparentales | Logement | S1 2028 - S2 2029
- Avancer les pensions alimentaires impayées | Service social | S2 2025
# {2} Le CPAS permet à chacun de se loger et de se chauffer
## {2.1} Agrandir le parc locatif
- Rénover la maison du Tilleul | Logement | S1 2026 - S2 2027
- Prendre douze biens en gestion avec l'agence immobilière sociale | Logement | S1 2026 - S2 2028
- Vendre deux terrains pour financer les travaux | Patrimoine | S2 2026
## {2.2} Réduire la précarité énergétique
- Effectuer cent visites énergie par an | Énergie | S1 2026 - S2 2030
- Placer des compteurs à budget uniquement en dernier recours | Énergie | S2 2025
- Prêter des appareils économes | Énergie | S1 2027 - S2 2027
- Créer un fonds pour les petits travaux | Énergie | S2 2028
# {3} Le CPAS prend soin de ses aînés
## {3.1} Humaniser la maison de repos
- Supprimer les chambres à deux lits | Maison de repos | S1 2029 - S2 2030
- Adopter la charte de la bientraitance | Maison de repos | S1 2026
- Aménager un salon des familles | Maison de repos | S2 2026 - S1 2027
- Former le personnel à la démarche Montessori | Maison de repos | S2 2026 - S2 2028
## {3.2} Soutenir le maintien à domicile
- Livrer les repas le week-end | Aide à domicile | S1 2027
- Recruter un garde à domicile | Aide à domicile | S2 2027
- Ouvrir un centre de jour de dix places | Aide à domicile | S1 2028 - S2 2030
# {4} Le CPAS est un employeur exemplaire
## {4.1} Veiller au bien-être du personnel
- Mesurer la charge de travail des assistants sociaux | Ressources humaines | S1 2026
- Instaurer une supervision d'équipe | Ressources humaines | S2 2026 - S2 2030
- Généraliser l'horaire flottant | Ressources humaines | S1 2027
## {4.2} Gérer avec rigueur
- Dématérialiser les factures entrantes | Finances | S2 2025 - S1 2026
- Rédiger un manuel de contrôle interne | Direction générale | S1 2027 - S2 2028
"""


def halves(folder: Path) -> Case:
    """A CPAS: a calendar with crosses under half-years, the years merged above; code and title in one cell."""
    roots = outline(CORTILLON, "service span")
    tree = Tree()
    years = range(2025, 2031)
    lines = [
        (Box("CPAS de Cortillon – PST – Planification pluriannuelle", span=14, bold=True),),
        (
            *(Box("Objectifs / Actions", down=2, bold=True), Box("Service porteur", down=2, bold=True)),
            *(Box(str(year), span=2, bold=True) for year in years),
        ),
        tuple(Box(f"S{half}", bold=True) for _ in years for half in (1, 2)),
    ]
    for root in roots:
        plant(tree, root)
        lines.append((Box(f"OS {root.code}. {root.title}", span=14, bold=True, fill="FFD966"),))
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"OO {part.code}. {part.title}", span=14, bold=True, fill="FFF2CC"),))
            for rank, one in enumerate(part.parts, 1):
                first, _, last = one["span"].partition(" - ")
                begin, end = (2 * int(half[3:]) + int(half[1]) for half in (first, last or first))
                crosses = (
                    Box("X", fill="A9D08E") if begin <= 2 * year + half <= end else Box()
                    for year in years
                    for half in (1, 2)
                )
                code = f"{part.code}.{rank}"
                lines.append((Box(f"{code}. {one.title}"), Box(one["service"]), *crosses))
                whole: Thing = {"text": one["span"], "start": None, "end": None}
                whole = {**whole, "start": (due(first) or {})["start"], "end": (due(last or first) or {})["end"]}
                plant(tree, one, code=code, departments=names(one["service"]), deadline=whole)
    lines += [
        (Box(""),),
        (Box("X : semestre(s) pendant le(s)quel(s) l'action est menée"),),
        (Box("Approuvé par le Bureau permanent le 9 octobre 2025"),),
    ]
    path = folder / "cortillon_book_halves.xlsx"
    workbook.write_sheets([Sheet("Planning", Grid(tuple(lines))), Sheet("Feuil2", Grid((row(""),)))], path)
    never = ("Objectifs / Actions", "S1", "2026", "Approuvé par le Bureau permanent le 9 octobre 2025")
    return tree.case(path, "A", "crosses under half-years, years merged above, a note on the crosses", never=never)


ALL: tuple[Maker, ...] = (flat, halves)
