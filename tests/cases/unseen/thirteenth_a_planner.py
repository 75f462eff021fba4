"""An export of the task planner of an office suite, saved as CSV: buckets are objectives, checklists are steps."""

import csv
import io
import random
import string
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Row, listed, rows
from tests.cases.unseen.tree import ACTION, SO, STEP, Thing, Tree

# T | name | progress | priority | assigned to | start | due | labels | checklist (ticked ones begin with x) | notes
_PLAN = """
B 1 | Accueillir chaque Orvalois avec considération
T | Réaménager le hall de l'hôtel de ville | En cours | Important | Solveig Barthomier ; Loïc Quéméras | 02/02/2026
+ | 18/12/2026 | Bâtiments | xVisiter trois mairies voisines ; Choisir le mobilier ; Déménager les guichets
+ | Budget voté en décembre.
T | Former les agents d'accueil à la langue des signes | Non démarré | Moyen | Maëva Dartigolles | | 30/06/2027
+ | Formation
+ | | Deux agents par guichet.
T | Tester la prise de rendez-vous par SMS | Terminé | Moyen | Loïc Quéméras | 01/09/2025 | 30/11/2025 | Numérique | |
T | Traduire les formulaires en quatre langues | Non démarré | Faible | Solveig Barthomier | | 31/12/2026 | | |
T | Ouvrir l'état civil le samedi matin | En cours | Urgent | Solveig Barthomier | 05/01/2026 | 31/03/2026 | Personnel
+ | xConsulter les agents ; Publier les horaires |
B 2 | Rendre le centre-ville attractif
T | Piétonniser la rue des Tisserands | En cours | Urgent | Anatole Fréchou | 15/09/2025 | 30/04/2027
+ | Voirie ; Commerce
+ | xCompter le trafic ; xRéunir les commerçants ; Choisir le revêtement ; Lancer les travaux | Voir l'étude de 2024.
T | Créer un manager de centre-ville | Terminé | Important | Ysaline Morvandiau | 01/03/2025 | 01/10/2025
+ | Personnel | |
T | Rénover la halle du marché | Non démarré | Important | Anatole Fréchou | 01/04/2027 | 30/09/2029 | Bâtiments
+ | Désigner un architecte ; Déplacer les forains ; Rouvrir la halle |
T | Taxer les vitrines sales | Non démarré | Faible | Ysaline Morvandiau | | 01/01/2028 | Commerce | |
T | Poser une signalétique pour piétons | En cours | Moyen | Anatole Fréchou | 12/01/2026 | 30/10/2026 | Voirie | |
B 3 | Apaiser et partager les rues
T | Passer tout le centre à 30 km/h | Terminé | Urgent | Baptistin Lahoudère | 01/02/2025 | 01/09/2025 | Voirie | |
T | Créer douze kilomètres de pistes cyclables | En cours | Urgent | Baptistin Lahoudère | 01/10/2025 | 31/12/2029
+ | Voirie
+ | xTracer l'axe nord-sud ; Tracer l'axe est-ouest ; Relier le lycée |
T | Louer des vélos électriques à l'année | En cours | Moyen | Fantine Escoubas | 01/03/2026 | 30/09/2026 | Mobilité | |
T | Mettre en place un pédibus par école | Non démarré | Moyen | Fantine Escoubas | 01/09/2026 | 30/06/2027 | Écoles
+ | Recruter des parents ; Dessiner les lignes |
T | Revoir le plan de circulation du Port-Vieux | Non démarré | Important | Baptistin Lahoudère | | 30/06/2028 | Voirie
+ | |
B 4 | Faire entrer la nature en ville
T | Planter mille arbres | En cours | Important | Corentine Desmoulière | 15/11/2025 | 15/03/2030 | Espaces verts
+ | xDresser l'inventaire des fosses ; Commander les plants ; Planter les sujets de la première tranche |
T | Débitumer les cours d'école | En cours | Urgent | Corentine Desmoulière ; Anatole Fréchou | 01/07/2025 | 31/08/2029
+ | Écoles | | Deux écoles par été.
T | Installer des composteurs de quartier | Terminé | Moyen | Corentine Desmoulière | 01/04/2025 | 30/09/2025
+ | Déchets | |
T | Créer un verger partagé aux Grèves | Non démarré | Faible | Fantine Escoubas | | 31/03/2027 | Espaces verts | |
B 5 | Accompagner les enfants et les jeunes
T | Servir 60 % de bio à la cantine | En cours | Important | Maëva Dartigolles | 01/09/2025 | 01/09/2027 | Écoles
+ | xRencontrer les producteurs ; Revoir le marché ; Former les cuisiniers |
T | Ouvrir un accueil pour adolescents | Non démarré | Moyen | Gaspard Ollivaud | 01/01/2027 | 30/09/2027 | Jeunesse
+ | Trouver un local ; Recruter un animateur |
T | Élire un conseil municipal des jeunes | Terminé | Moyen | Gaspard Ollivaud | 01/06/2025 | 30/11/2025 | Jeunesse | |
T | Rénover la crèche des Petits Rameurs | En cours | Urgent | Anatole Fréchou | 01/03/2026 | 31/08/2027 | Bâtiments | |
T | Financer dix bourses au permis de conduire | Non démarré | Faible | Gaspard Ollivaud | | 31/12/2026 | Jeunesse | |
B 6 | Gérer la ville avec rigueur
T | Adopter un plan pluriannuel d'investissement | Terminé | Urgent | Perrine Vauzelle | 01/02/2025 | 15/12/2025
+ | Finances
+ | |
T | Dématérialiser les factures | En cours | Important | Perrine Vauzelle | 01/01/2026 | 01/09/2026
+ | Finances ; Numérique
+ | xParamétrer le portail ; Former les services ; Supprimer le papier |
T | Réduire de 30 % la consommation des bâtiments | En cours | Urgent | Anatole Fréchou | 01/01/2026 | 31/12/2029
+ | Bâtiments | Poser des sondes ; Isoler le gymnase ; Changer la chaudière du théâtre |
T | Céder l'ancienne caserne | Non démarré | Moyen | Perrine Vauzelle | | 30/06/2027 | Finances | |
T | Présenter un compte rendu annuel de mandat | En cours | Moyen | Ysaline Morvandiau | 01/01/2026 | 31/01/2030
+ | Communication | |
"""
_HEADS = (
    *("ID de tâche", "Nom de la tâche", "Nom du compartiment", "Progression", "Priorité", "Attribué à", "Créé par"),
    *("Date de création", "Date de début", "Date d'échéance", "En retard", "Date de fin", "Étiquettes"),
    *("Éléments de la liste de vérification terminés", "Éléments de la liste de vérification", "Description"),
)
_STATES = {"Non démarré": "not_started", "En cours": "in_progress", "Terminé": "done"}


def _iso(text: str) -> str | None:
    return "-".join(reversed(text.split("/"))) if text else None


def _due(text: str) -> Thing | None:
    day = _iso(text)
    return {"text": text, "start": day, "end": day, "precision": "day"} if day else None


def saintorval_export_planner(folder: Path) -> Case:
    tree = Tree()
    out = io.StringIO()
    lines = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    for line in (
        ("Nom du plan", "Projet de mandat 2025-2030 - Ville de Saint-Orval"),
        ("ID du plan", "Qv7c2mXk0EuLZp1sT4aRdJYAB9wN"),
        ("Date d'exportation", "14/04/2026"),
        (),
        _HEADS,
    ):
        lines.writerow(line)
    goal = bucket = ""
    for rank, line in enumerate(rows(_PLAN)):
        if line.mark.startswith("B"):
            goal = tree.add(SO, line[0], code=line.mark[2:])
            bucket = f"Objectif {line.mark[2:]} - {line[0]}"
            continue
        steps = listed(line[7])
        lines.writerow(_task(line, rank, bucket, steps))
        done = _STATES[line[1]]
        tree.add(
            *(ACTION, line[0], goal), status={"value": done, "text": line[1]}, priority=line[2], agents=listed(line[3]),
            start=_due(line[4]), deadline=_due(line[5]), effective_end=_iso(line[5]) if done == "done" else None,
            tags=listed(line[6]), description=line[8] or None,
        )  # fmt: skip
        for step in steps:
            tree.add(STEP, step.removeprefix("x"), line[0])
    path = folder / "saintorval_export_planner.csv"
    path.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
    never = ("Nom du plan", "Projet de mandat 2025-2030 - Ville de Saint-Orval", "Nom de la tâche", "ID du plan")
    traps = (
        "an export of a planner: four lines on the plan before the heads, identifiers without sense, steps in a cell"
    )
    return tree.case(path, "H", traps, never=never)


def _task(line: Row, rank: int, bucket: str, steps: list[str]) -> tuple[str, ...]:
    """The cells of a task; its identifier is one of those that mean nothing."""
    letters = string.ascii_letters + string.digits
    code = "".join(random.Random(rank).choices(letters, k=14)) + f"{rank:02}AE"
    ticked = sum(step.startswith("x") for step in steps)
    names = ";".join(step.removeprefix("x") for step in steps)
    ended = line[5] if line[1] == "Terminé" else ""
    late = "Faux" if ended or _iso(line[5]) >= "2026-04-14" else "Vrai"  # type: ignore[operator]
    return (
        *(code, line[0], bucket, line[1], line[2], ";".join(listed(line[3])), "Direction générale", "20/01/2025"),
        *(line[4], line[5], late, ended, ";".join(listed(line[6])), f"{ticked}/{len(steps)}" if steps else "", names),
        line[8],
    )
