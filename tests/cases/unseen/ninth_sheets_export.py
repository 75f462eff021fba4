"""Ninth set, CSV: what a ticket tool gives out, newest first, parents as numbers, the kind of ticket as the level."""

import csv
import io
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import money, people
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree

CLAIRMOULINS = """
# {1} Une ville qui rend des comptes et rend service
## {1.1} Faire du guichet un lieu agréable
- Remplacer la file d'attente par des tickets et un écran | Sabrina Wauthy | Population | 2026-01-12 | 2026-06-30 |\
 100 | Fermé | 18500
+ Comparer trois fournisseurs | Sabrina Wauthy | Population | 2026-01-12 | 2026-02-15 | 100 | Fermé |
+ Former les guichetiers au nouvel écran | Sabrina Wauthy | Population | 2026-05-18 | 2026-06-12 | 100 | Fermé |
- Proposer un créneau de nocturne le jeudi | Sabrina Wauthy | Population | 2026-09-01 | 2026-10-31 | 80 | En cours |
- Rendre la prise d'empreintes possible à domicile pour les personnes alitées | Noé Bastaert | Population |\
 2027-01-04 | 2027-06-30 | 0 | Nouveau | 7200
## {1.2} Écrire pour être compris
- Former quarante rédacteurs au langage clair | Delphine Quairiat | Communication | 2026-02-02 | 2026-12-18 | 45 | En\
 cours | 9800
- Revoir les avertissements-extraits de rôle | Mehdi Charkaoui | Finances | 2026-03-02 | 2026-09-30 | 60 | En cours |
- Adopter une charte graphique commune Ville-CPAS-Régie | Delphine Quairiat | Communication | 2025-10-01 | 2026-04-30\
 | 100 | Fermé | 21000
+ Décliner le logo pour les véhicules | Delphine Quairiat | Communication | 2026-03-01 | 2026-04-30 | 100 | Fermé |
## {1.3} Décider avec les quartiers
- Doter chaque comité de quartier de 3.000 euros | Gwenaëlle Stiers | Participation | 2026-01-01 | 2026-12-31 | 70 |\
 En cours | 36000
- Organiser une marche exploratoire par semestre | Gwenaëlle Stiers | Participation | 2026-01-01 | 2030-12-31 | 20 |\
 En cours | 1200
- Rouvrir l'enquête sur le plan de circulation du Faubourg | Thibaud Lenoir-Gosset | Mobilité | 2026-04-01 |\
 2026-07-15 | 0 | Rejeté |
# {2} Une ville plus fraîche et plus verte
## {2.1} Casser le béton
- Désimperméabiliser le parking de la Halle aux Toiles | Thibaud Lenoir-Gosset | Bureau d'études | 2026-09-01 |\
 2028-06-30 | 15 | En cours | 640000
+ Réaliser les sondages de sol | Thibaud Lenoir-Gosset | Bureau d'études | 2026-09-01 | 2026-10-15 | 100 | Fermé |
+ Présenter l'avant-projet aux commerçants | Thibaud Lenoir-Gosset | Bureau d'études | 2026-11-02 | 2026-12-15 | 0 |\
 Nouveau |
+ Introduire la demande de permis | Thibaud Lenoir-Gosset | Bureau d'études | 2027-01-11 | 2027-03-31 | 0 | Nouveau |
- Végétaliser quatre cours d'école | Aurore Fievez | Espaces verts | 2026-02-01 | 2029-08-31 | 30 | En cours | 288000
- Autoriser les plantes grimpantes sur les façades publiques | Aurore Fievez | Espaces verts | 2026-01-05 |\
 2026-03-31 | 100 | Fermé |
## {2.2} Soigner les arbres
- Diagnostiquer les 2.300 arbres d'alignement | Aurore Fievez | Espaces verts | 2026-03-01 | 2027-11-30 | 25 | En\
 cours | 46000
- Arroser les jeunes plants par goutte-à-goutte | Aurore Fievez | Espaces verts | 2026-05-01 | 2026-09-30 | 100 |\
 Fermé | 5400
- Offrir un arbre à chaque naissance | Noé Bastaert | Population | 2026-11-01 | 2030-12-31 | 10 | En cours | 4000
## {2.3} Nettoyer mieux
- Réorganiser le balayage en secteurs de quartier | Dorian Malherbe | Propreté | 2025-11-03 | 2026-05-29 | 100 |\
 Fermé |
+ Négocier les nouveaux horaires | Dorian Malherbe | Propreté | 2025-11-03 | 2026-01-30 | 100 | Fermé |
+ Acheter deux balayeuses compactes | Dorian Malherbe | Propreté | 2026-01-05 | 2026-05-29 | 100 | Fermé |
- Placer cinquante poubelles compactantes | Dorian Malherbe | Propreté | 2026-06-01 | 2027-12-31 | 35 | En cours |\
 175000
- Verbaliser les dépôts autour des bulles à verre | Dorian Malherbe, Police | Propreté | 2026-01-01 | 2030-12-31 | 20\
 | En cours | 12000
# {3} Une ville où l'on se loge et où l'on se soigne
## {3.1} Remettre des logements sur le marché
- Recenser les étages vides au-dessus des commerces | Loubna Aissati | Logement | 2026-01-15 | 2026-08-31 | 100 |\
 Fermé | 8800
- Accorder une prime à l'accès séparé | Loubna Aissati | Logement | 2026-10-01 | 2030-12-31 | 5 | En cours | 60000
+ Rédiger le règlement-prime | Loubna Aissati | Logement | 2026-10-01 | 2026-11-30 | 40 | En cours |
+ Mettre le formulaire en ligne | Loubna Aissati | Logement | 2026-12-01 | 2026-12-31 | 0 | Nouveau |
- Rénover les douze maisons de la cité Sainte-Barbe | Régie foncière | Logement | 2026-04-01 | 2029-04-30 | 20 | En\
 cours | 1350000
- Visiter chaque logement mis en location avec un permis périmé | Loubna Aissati | Logement | 2026-01-01 | 2027-12-31\
 | 0 | En attente |
## {3.2} Bien vieillir en ville
- Installer un banc tous les deux cents mètres | Thibaud Lenoir-Gosset | Bureau d'études | 2026-03-01 | 2028-10-31 |\
 30 | En cours | 54000
- Créer un service de téléassistance avec le CPAS | Ingrid Vercammen | CPAS | 2026-05-01 | 2027-05-01 | 10 | En\
 attente | 24000
- Donner une conférence santé par mois | Ingrid Vercammen | CPAS | 2026-01-01 | 2030-12-31 | 20 | En cours | 2600
## {3.3} Prévenir plutôt que guérir
- Ouvrir une salle de consommation encadrée | Ingrid Vercammen | CPAS | 2027-01-01 | 2029-12-31 | 0 | Rejeté |
- Proposer un dépistage gratuit dans les entreprises | Ingrid Vercammen | CPAS | 2026-09-01 | 2027-06-30 | 15 | En\
 cours | 3100
# {4} Une ville qui apprend et qui crée
## {4.1} Réussir à l'école
- Ouvrir une classe passerelle pour les primo-arrivants | Valentin Crousse | Enseignement | 2026-01-05 | 2026-09-01 |\
 100 | Fermé | 31000
- Équiper les écoles de purificateurs d'air | Valentin Crousse | Enseignement | 2026-07-01 | 2026-08-31 | 100 | Fermé\
 | 27500
- Réduire le prix du repas scolaire à deux euros | Valentin Crousse | Enseignement | 2026-09-01 | 2027-09-01 | 20 |\
 En cours | 140000
+ Calculer le coût par implantation | Valentin Crousse | Enseignement | 2026-09-01 | 2026-10-30 | 100 | Fermé |
+ Relancer le marché des repas | Valentin Crousse | Enseignement | 2026-12-01 | 2027-05-31 | 0 | Nouveau |
## {4.2} Donner de l'air aux artistes
- Prêter la chapelle désaffectée comme atelier | Élise Colpaert | Culture | 2026-02-01 | 2026-07-31 | 100 | Fermé |\
 2000
- Créer une bourse de première exposition | Élise Colpaert | Culture | 2027-01-01 | 2027-12-31 | 0 | Nouveau | 10000
- Rénover l'acoustique du petit théâtre | Élise Colpaert, Régie foncière | Culture | 2027-06-01 | 2028-09-30 | 0 | En\
 attente | 96000
# {5} Une administration en bonne santé
## {5.1} Anticiper les départs
- Cartographier les fonctions sans remplaçant | Hugues Pochet | Ressources humaines | 2026-01-12 | 2026-04-30 | 100 |\
 Fermé |
- Recruter avant le départ et non après | Hugues Pochet | Ressources humaines | 2026-06-01 | 2030-12-31 | 10 | En\
 cours | 88000
- Réserver trois stages rémunérés par an | Hugues Pochet | Ressources humaines | 2026-09-01 | 2030-12-31 | 15 | En\
 cours | 9000
## {5.2} Protéger les données et les machines
- Chiffrer les ordinateurs portables | Quentin Ory | Informatique | 2026-01-05 | 2026-03-31 | 100 | Fermé |
- Simuler une attaque par hameçonnage chaque trimestre | Quentin Ory | Informatique | 2026-01-01 | 2030-12-31 | 25 |\
 En cours | 3900
+ Campagne de mars | Quentin Ory | Informatique | 2026-03-09 | 2026-03-13 | 100 | Fermé |
+ Campagne de juin | Quentin Ory | Informatique | 2026-06-08 | 2026-06-12 | 100 | Fermé |
- Louer une salle serveur de secours à la Province | Quentin Ory | Informatique | 2026-10-01 | 2027-02-26 | 10 | En\
 cours | 13200
## {5.3} Payer juste et à temps
- Payer les factures à vingt jours | Mehdi Charkaoui | Finances | 2026-01-01 | 2026-12-31 | 85 | En cours |
- Dématérialiser les bons de commande | Mehdi Charkaoui | Finances | 2026-02-02 | 2026-09-30 | 90 | En cours | 15600
"""
TRACKERS = {SO: "Objectif stratégique", OO: "Objectif opérationnel", ACTION: "Action", STEP: "Tâche"}
STATES = {"Fermé": "done", "En cours": "in_progress", "En attente": "waiting", "Rejeté": "abandoned"}
TEXT = 'h3. Contexte\n\nRepris de la "déclaration de politique":p12.\n* voir le dossier partagé\n* budget : 1re modif.'


def _numbers(roots: list[Node]) -> dict[int, int]:
    """Numbers of the tickets by node: objectives were made first, tasks last, other projects took numbers between."""
    every = [node for root in roots for node in root.walk()]
    kept = {}
    number = 1180
    for level in (SO, OO, ACTION, STEP):
        for node in every:
            if node.level == level:
                number += 1 + (number % 7 == 0) * 3
                kept[id(node)] = number
    return kept


def _fields(node: Node) -> Thing:
    told: Thing = {"agents": people(node["who"])}
    told["deadline"] = {"text": node["when"], "start": node["when"], "end": node["when"]}
    told["progress"] = int(node["rate"]) or None
    told["status"] = {"value": STATES[node["told"]], "text": node["told"]} if node["told"] in STATES else None
    return told | {"budget": money(node["cost"]), "budget_kind_also_ok": True}


def _row(node: Node, numbers: dict[int, int]) -> list[object]:
    number = numbers[id(node)]
    above = f"#{numbers[id(node.above)]}" if node.above else ""
    title = f"{ {SO: 'OS', OO: 'OO'}[node.level] }{node.code} - {node.title}" if node.level in (SO, OO) else node.title
    state = node["told"] or "En cours"
    made = f"2025-11-{number % 27 + 1:02d} 09:{number % 60:02d}"
    closed = f"{node['when']} 16:12" if state == "Fermé" else ""
    first = [number, "PST 2025-2030", TRACKERS[node.level], above, state, "Normal" if number % 5 else "Haut", title]
    people_ = ["Cellule PST", node["who"], "2026-11-20 10:41", node["service"], "2025-2030"]
    dates = [node["start"], node["when"], "", node["rate"] or "", made, closed]
    return [*first, *people_, *dates, node["cost"], "Non", TEXT if number % 9 == 0 else ""]


def export(folder: Path) -> Case:
    """CSV of a ticket tool: descending numbers, so children before their parents; two tickets of another kind."""
    roots = outline(CLAIRMOULINS, "who service start when rate told cost")
    tree = Tree()
    numbers = _numbers(roots)
    every = [node for root in roots for node in root.walk()]
    for node in every:
        plant(tree, node, **(_fields(node) if node["who"] else {}))
    held = io.StringIO()
    out = csv.writer(held, delimiter=";", lineterminator="\n")
    head = ("#", "Projet", "Tracker", "Tâche parente", "Statut", "Priorité", "Sujet", "Auteur", "Assigné à")
    head += (
        "Mis-à-jour",
        "Catégorie",
        "Version cible",
        "Début",
        "Echéance",
        "Temps estimé",
        "% réalisé",
        "Créé",
        "Fermé",
    )
    out.writerow([*head, "Budget estimé", "Privée", "Description"])
    for number, title in (
        (1472, "CODIR du 3 décembre : ordre du jour"),
        (1469, "Accès au tableau pour le nouveau receveur"),
    ):
        blank = ["PST 2025-2030", "Demande", "", "Nouveau", "Normal", title, "Hugues Pochet", "Cellule PST"]
        out.writerow(
            [number, *blank, "2026-11-24 08:02", "", "", "2026-11-24", "", "", 0, "2026-11-24 08:02", "", "", "Non", ""]
        )
    for node in sorted(every, key=lambda node: -numbers[id(node)]):
        out.writerow(_row(node, numbers))
    path = folder / "clairmoulins_export_tickets.csv"
    path.write_bytes(held.getvalue().encode("cp1252"))
    never = ("CODIR du 3 décembre : ordre du jour", "Accès au tableau pour le nouveau receveur", "Sujet", "Cellule PST")
    traps = "newest first, children before parents, parents as numbers, the level as a kind of ticket, texts over lines"
    return tree.case(path, "N", traps, never=never)


ALL: tuple[Maker, ...] = (export,)
