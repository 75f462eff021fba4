"""Fifth set: the export of a planning program, where a level is a figure and everything has days and a percentage."""

import csv
import datetime
import io
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, names, outline, plant
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

HAVRINSART = """
# {1} Être une commune dont les projets aboutissent
## {1.1} Professionnaliser la conduite de projets
- {1.1.1} Former vingt agents à la gestion de projets | 12/01/26 | 30/06/26 | Sonia Hourlay | 100
+ Choisir l'organisme de formation | 12/01/26 | 27/02/26 | Sonia Hourlay | 100
+ Donner les deux sessions | 16/03/26 | 29/05/26 | Sonia Hourlay | 100
+ Évaluer les acquis | 01/06/26 | 30/06/26 | Sonia Hourlay | 100
- {1.1.2} Généraliser la fiche de lancement | 02/03/26 | 29/05/26 | Marc Delvigne | 80
- {1.1.3} Réunir un bureau des projets chaque mois | 05/01/26 | 31/12/30 | Marc Delvigne ; Sonia Hourlay | 15
## {1.2} Maîtriser les marchés publics
- {1.2.1} Centraliser la passation des marchés | 01/04/26 | 30/10/26 | Yvette Colson | 35
+ Engager un agent spécialisé | 01/04/26 | 30/06/26 | Yvette Colson | 100
+ Rédiger les modèles de cahiers des charges | 01/07/26 | 30/10/26 | Yvette Colson | 10
- {1.2.2} Tenir un calendrier commun avec le CPAS | 01/09/26 | 31/12/26 | Yvette Colson | 0
# {2} Être une commune qui rénove son cœur
## {2.1} Transformer la place du Marché
- {2.1.1} Désigner un auteur de projet | 05/01/26 | 30/04/26 | Yvette Colson ; Henri Tordoir | 100
+ Publier l'avis de marché | 05/01/26 | 06/02/26 | Yvette Colson | 100
+ Attribuer le marché | 09/02/26 | 30/04/26 | Henri Tordoir | 100
- {2.1.2} Concevoir la place avec les riverains et les forains | 04/05/26 | 18/12/26 | Henri Tordoir | 40
+ Animer trois ateliers | 04/05/26 | 30/06/26 | Henri Tordoir | 100
+ Valider l'esquisse au Collège | 14/09/26 | 14/09/26 | Henri Tordoir | 0
+ Remettre l'avant-projet | 15/09/26 | 18/12/26 | Henri Tordoir | 0
- {2.1.3} Réaliser le chantier en trois phases | 01/03/27 | 29/06/29 | Henri Tordoir | 0
## {2.2} Redonner vie aux maisons vides
- {2.2.1} Recenser les logements inoccupés rue par rue | 02/02/26 | 31/07/26 | Aurore Piéteur | 90
- {2.2.2} Acheter et rénover trois maisons de la rue Basse | 01/09/26 | 31/12/29 | Aurore Piéteur | 5
+ Négocier avec les propriétaires | 01/09/26 | 26/02/27 | Aurore Piéteur | 20
+ Introduire la demande de subvention | 01/03/27 | 30/06/27 | Aurore Piéteur | 0
- {2.2.3} Accorder une prime à l'embellissement des façades | 01/01/27 | 31/12/30 | Aurore Piéteur | 0
## {2.3} Apaiser la traversée
- {2.3.1} Obtenir la limitation à 30 km/h sur la route régionale | 05/01/26 | 31/12/27 | Henri Tordoir | 20
- {2.3.2} Créer deux poches de stationnement | 01/04/27 | 31/03/28 | Henri Tordoir | 0
+ Acquérir le terrain de l'ancien garage | 01/04/27 | 30/09/27 | Henri Tordoir | 0
+ Empierrer et planter | 01/10/27 | 31/03/28 | Henri Tordoir | 0
# {3} Être une commune où l'on participe
## {3.1} Donner un budget aux habitants
- {3.1.1} Adopter le règlement du budget participatif | 05/01/26 | 31/03/26 | Sonia Hourlay | 100
- {3.1.2} Lancer un premier appel à idées | 01/04/26 | 31/12/26 | Sonia Hourlay ; Nadège Fripiat | 50
+ Informer par toutes-boîtes | 01/04/26 | 15/05/26 | Nadège Fripiat | 100
+ Analyser les idées reçues | 18/05/26 | 30/09/26 | Sonia Hourlay | 60
+ Organiser le vote | 01/10/26 | 31/12/26 | Sonia Hourlay | 0
- {3.1.3} Soutenir les lauréats dans leurs démarches | 01/01/27 | 31/12/30 | Sonia Hourlay | 0
## {3.2} Mieux informer
- {3.2.1} Moderniser les valves d'affichage de chaque village | 01/06/26 | 30/11/26 | Nadège Fripiat | 30
- {3.2.2} Ouvrir une chaîne d'information par messagerie | 02/02/26 | 30/04/26 | Nadège Fripiat | 100
- {3.2.3} Expliquer le budget en quatre pages | 01/11/26 | 31/12/26 | Nadège Fripiat | 0
"""
DAYS = ("Lun", "Mar", "Mer", "Jeu", "Ven", "Sam", "Dim")
LEVELS = {SO: 2, OO: 3, ACTION: 4}


def _date(text: str) -> datetime.date:
    day, month, year = (int(part) for part in text.split("/"))
    return datetime.date(2000 + year, month, day)


def _span(node: Node) -> tuple[datetime.date, datetime.date, int]:
    """First and last day of a task and how far it is; a summary task takes these from what it holds."""
    if node["start"]:
        return _date(node["start"]), _date(node["when"]), int(node["rate"])
    spans = [_span(part) for part in node.parts]
    return min(s[0] for s in spans), max(s[1] for s in spans), round(sum(s[2] for s in spans) / len(spans))


def schedule(folder: Path) -> Case:
    """CSV of a planning program: the programme itself is the first task, its days are written with their names."""
    roots = outline(HAVRINSART, "start when who rate")
    tree = Tree()
    rows: list[list[str]] = []
    numbers: dict[int, str] = {}

    def add(level: int, name: str, first: datetime.date, last: datetime.date, rate: int, who: str, code: str) -> None:
        worked = sum((first + datetime.timedelta(n)).weekday() < 5 for n in range((last - first).days + 1))
        length = "0 jour" if first == last else f"{worked} jours"
        shown = (f"{DAYS[day.weekday()]} {day:%d/%m/%y}" for day in (first, last))
        rows.append([str(len(rows) + 1), str(level), code, name, length, *shown, who.replace(" ; ", ";"), f"{rate}%"])

    spans = [_span(root) for root in roots]
    whole = min(s[0] for s in spans), max(s[1] for s in spans), round(sum(s[2] for s in spans) / len(spans))
    add(1, "PST 2025-2030 Commune de Havrinsart", *whole, "", "1")
    for root in roots:
        for node in root.walk():
            word = {SO: f"OS{node.code} - ", OO: f"OO{node.code} - "}.get(node.level, "")
            first, last, rate = _span(node)
            told = {}
            if node["start"]:
                told = {
                    "agents": names(node["who"], " ; "),
                    "deadline": {"text": node["when"], "start": last.isoformat(), "end": last.isoformat()},
                    "progress": rate,
                }
            above = node.above
            place = (above.parts if above else roots).index(node) + 1
            number = f"{numbers[id(above)]}.{place}" if above else f"1.{place}"
            numbers[id(node)] = number
            add(LEVELS.get(node.level, 5), f"{word}{node.title}", first, last, rate, node["who"], number)
            plant(tree, node, code_not_scored=node.level not in (SO, OO), **told)
    held = io.StringIO()
    head = ["N°", "Niveau hiérarchique", "WBS", "Nom de la tâche", "Durée", "Début", "Fin", "Noms ressources"]
    csv.writer(held, delimiter=";", lineterminator="\r\n").writerows([[*head, "% achevé"], *rows])
    path = folder / "havrinsart_schedule.csv"
    path.write_bytes(held.getvalue().encode("cp1252"))
    never = ("PST 2025-2030 Commune de Havrinsart", "Nom de la tâche")
    return tree.case(path, "H", "the level as a figure, the programme itself as a task, days with names", never=never)


ALL: tuple[Maker, ...] = (schedule,)
