"""One PST of a commune and its CPAS in Word: challenges, objectives, tables of projects, a register of synergies."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, Writing, outline, some, stands, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of a project: porteur (C, S or both) | référent | échéance | indicateur | priorité | état.
_PLAN = """
# {1} Vieillir en bonne santé à Jonquelle
## {1.1} Maintenir l'autonomie à domicile
- Étendre le service de repas à domicile au week-end | S | N. Pirard | janvier 2027 | Nombre de repas livrés | 1
 | En cours
- Recruter un ergothérapeute à mi-temps | S | N. Pirard | T3 2026 | Nombre de visites à domicile | 1 | Réalisé
- Adapter vingt logements publics au vieillissement | C + S | B. Lhoest | 2026-2029 | Nombre de logements adaptés
 | 2 |
En cours
- Prêter du matériel paramédical | S | N. Pirard | permanent | | 2 | En cours
## {1.2} Lutter contre l'isolement
- Ouvrir un café des aînés dans chacun des trois villages | C + S | M. Doyen | fin 2026 | Nombre de participants
 | 1 | En cours
- Jumeler les écoles et la maison de repos | C + S | M. Doyen | septembre 2026 | Nombre de classes engagées | 3
 | Réalisé
- Former des facteurs et des commerçants à repérer les situations de détresse | S | M. Doyen | 2028 | | 3
 | À planifier
## {1.3} Moderniser la maison de repos « Les Tilleuls »
- Transformer huit chambres doubles en chambres individuelles | S | Th. Wauters | décembre 2028
 | Nombre de chambres | 1 |
En cours
- Créer un jardin thérapeutique | S | Th. Wauters | mai 2027 | | 3 | À planifier
- Passer à une cuisine de produits frais | S | Th. Wauters | 30/06/2027 | Part de produits frais | 2 | En cours
# {2} Permettre à chaque enfant de grandir avec les mêmes chances
## {2.1} Accueillir les tout-petits
- Créer quatorze places de crèche dans l'ancienne gendarmerie | C | L. Staes | août 2028 | Nombre de places | 1
 | En cours
- Instaurer un tarif social à la crèche | C + S | L. Staes | 01/09/2026 | | 1 | Réalisé
- Soutenir les accueillantes indépendantes | C | L. Staes | annuel | Nombre d'accueillantes | 2 | En cours
## {2.2} Accompagner la scolarité
- Étendre l'école de devoirs à Petit-Jonquelle | S | V. Rensonnet | 2027 | Nombre d'enfants inscrits | 1 | À planifier
- Distribuer une collation saine chaque matin | C | V. Rensonnet | récurrent | Nombre d'élèves | 2 | En cours
- Prendre en charge le matériel scolaire des familles précarisées | S | V. Rensonnet | Permanent | Nombre d'aides
 | 1 |
En cours
## {2.3} Donner une place aux jeunes
- Ouvrir une maison de jeunes | C | D. Fivet | fin 2029 | | 2 | Postposé
- Engager quarante étudiants par été | C + S | D. Fivet | chaque année | Nombre d'étudiants engagés | 3 | En cours
- Renouveler le conseil communal des enfants | C | D. Fivet | octobre 2026 | | 3 | Réalisé
# {3} Se loger et se chauffer dignement
## {3.1} Augmenter l'offre de logements abordables
- Réhabiliter la ferme du Bru en neuf appartements | C | B. Lhoest | 2030 | Nombre de logements | 1 | En cours
- Confier dix biens à l'agence immobilière sociale | S | B. Lhoest | 1er semestre 2027 | Nombre de biens confiés
 | 1 | En cours
- Créer deux logements d'urgence | S | B. Lhoest | mars 2027 | Taux d'occupation | 1 | À planifier
## {3.2} Combattre la précarité énergétique
- Engager un tuteur énergie | S | K. Adam | 15/03/2026 | Nombre de ménages suivis | 1 | Réalisé
- Organiser des ateliers sur les factures | S | K. Adam | récurrent | Nombre d'ateliers | 2 | En cours
- Avancer les primes régionales aux ménages modestes | C + S | K. Adam | début 2027 | Montant avancé | 2 | À planifier
# {4} Travailler ensemble, Commune et CPAS
## {4.1} Partager nos services de support
- Fusionner les deux services informatiques | C + S | O. Gérard | 31/12/2026 | | 1 | En cours
- Engager un seul conseiller en prévention | C + S | O. Gérard | juin 2026 | | 1 | Réalisé
- Passer les marchés de fournitures de bureau ensemble | C + S | O. Gérard | permanent | Montant économisé | 2
 | En cours
- Regrouper les ateliers techniques sur un seul site | C + S | O. Gérard | mi-2029 | | 2 | À planifier
## {4.2} Parler d'une seule voix aux citoyens
- Publier un bulletin commun | C + S | A. Closset | mars 2026 | Nombre de numéros parus | 3 | Réalisé
- Tenir un accueil social dans les locaux de la maison communale | C + S | A. Closset | T2 2027
 | Nombre de personnes reçues
| 1 | En cours
- Refondre les deux sites internet en un seul | C + S | A. Closset | fin 2027 | | 2 | À planifier
"""
_SYNERGIES = (
    ("Service du personnel", "Convention du 12/01/2023", "Maintenir"),
    ("Assurances", "Marché conjoint 2024-2027", "Renouveler"),
    ("Garage et véhicules", "Accord verbal", "Formaliser"),
    ("Archives", "Local partagé", "Maintenir"),
)
_HEADS = ("Projet", "Commune", "CPAS", "Référent(e)", "Échéance", "Indicateur", "Priorité", "État")


def _projects(doc: Writing, objective: Node, *, other: bool) -> None:
    """A table of projects; the CPAS has put its columns in another order and written its ticks otherwise."""
    tick = "✓" if other else "X"
    heads = (*_HEADS[:1], *_HEADS[3:5], *_HEADS[1:3], *_HEADS[5:]) if other else _HEADS
    rows: list[tuple[str | Box, ...]] = [tuple(Box(text, bold=True, fill="FBE4D5") for text in heads)]
    for project in objective.below:
        who = [tick if mark in some(project.cell(0)) else "" for mark in ("C", "S")]
        people = [project.cell(1), project.cell(2)]
        rest = (project.cell(3), project.cell(4), project.cell(5))
        rows.append((project.title, *people, *who, *rest) if other else (project.title, *who, *people, *rest))
    if objective.code == "2.3":
        rows.append(("",) * len(heads))
    doc.grid(*rows, header=1)


def _before(doc: Writing) -> None:
    doc.say("Commune de Jonquelle – Centre public d'action sociale de Jonquelle", center=True)
    doc.say("**Un seul programme pour deux institutions**", size=22, center=True, color="C55A11")
    doc.say("PST commun 2025-2030", size=16, center=True)
    doc.leaf()
    doc.head("Préface à deux voix", 1)
    doc.say("« Depuis quinze ans, nos services partagent des locaux. Ils partagent désormais une ambition. »")
    doc.say("La Bourgmestre et la Présidente du CPAS")
    doc.head("Comment lire ce programme ?", 1)
    doc.say("Le programme compte quatre défis. Chaque défi se décline en objectifs, et chaque objectif en projets.")
    doc.grid(
        ("X ou ✓", "institution qui porte le projet"),
        ("Priorité 1", "à lancer avant fin 2026"),
        ("Priorité 2", "à lancer avant fin 2028"),
        ("Priorité 3", "selon les moyens disponibles"),
    )
    doc.head("Cadre légal", 2)
    doc.say(
        "Le Conseil communal prend acte du programme (CDLD, art. L1123-27) ; le Conseil de l'action sociale l'adopte "
        "(loi organique, art. 27ter), après concertation."
    )


def jonquelle_word_joint(folder: Path) -> Case:
    path, plan, tree = folder / "jonquelle_word_joint.docx", outline(_PLAN), Tree()
    doc = Writing(landscape=True, notes=("Chiffres du relevé social communal 2024.",))
    doc.furniture("Jonquelle – PST commun Commune / CPAS", "Adopté le 25 septembre 2025 –")
    _before(doc)
    for challenge in plan:
        doc.leaf()
        doc.head(f"Défi {challenge.code} : {challenge.title}", 1)
        doc.say("Pourquoi ce défi ? Une personne sur quatre est concernée dans l'entité.^1^")
        tree.add(SO, challenge.title, code=challenge.code)
        for objective in challenge.below:
            other = challenge.code == "3"
            doc.head(f"{'Obj.' if other else 'Objectif'} {objective.code} {objective.title}", 2)
            tree.add(OO, objective.title, challenge.title, code=objective.code)
            if objective.code.endswith(".2"):
                doc.say("Cet objectif a été proposé par le personnel des deux institutions lors de la journée commune.")
            _projects(doc, objective, other=other)
            for project in objective.below:
                tree.add(
                    *(ACTION, project.title, objective.title),
                    agents=some(project.cell(1)),
                    deadline=when(project.cell(2)),
                    indicators=some(project.cell(3)),
                    status=stands(project.cell(5)),
                )
    doc.leaf()
    doc.head("Annexe 1 – Relevé des synergies existantes", 1)
    doc.grid(("Domaine", "Forme actuelle", "Suite proposée"), *_SYNERGIES, header=1)
    doc.head("Annexe 2 – Abréviations", 1)
    doc.say("AIS : agence immobilière sociale. CDLD : Code de la démocratie locale et de la décentralisation.")
    doc.say("Pour la Commune,\t\tPour le CPAS,")
    doc.write([], path)
    never = (
        *("Préface à deux voix", "Comment lire ce programme ?", "Cadre légal", "Priorité 1", "Archives", "Assurances"),
        *("Service du personnel", "Annexe 1 – Relevé des synergies existantes", "Annexe 2 – Abréviations"),
        "Relevé des synergies existantes",
    )
    return tree.case(
        path, "C", "columns in two orders, two kinds of ticks, an annex of existing synergies", never=never
    )


MAKERS = (jonquelle_word_joint,)
